"""A working copy on one machine: `make run` and every manage.py command."""

from portal.settings import env
from portal.settings.base import *  # noqa: F403 - settings build on each other

DEBUG = env.flag("DEBUG", default=False)
SECRET_KEY = "dev-only-this-key-protects-nothing-and-production-refuses-it"
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
WAGTAILADMIN_BASE_URL = f"http://127.0.0.1:{env.number('PORT', 8000)}"
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 0
