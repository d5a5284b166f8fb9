"""The test suite: as production where it matters, fast where it does not."""

from portal.settings.base import *  # noqa: F403 - settings build on each other

DEBUG = False
SECRET_KEY = "dev-only-key-of-the-test-suite-nothing-real-depends-on-it"
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
WAGTAILADMIN_BASE_URL = "http://testserver"
MEDIA_ROOT = VAR_DIR / "test" / "media"
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True  # looks a file up when asked, instead of all files at each start
CACHES["antwoorden"] = CACHES["default"] | {"LOCATION": "antwoorden"}
