"""Every address of the site. Only this module and the start content know all apps."""

from django.conf import settings
from django.urls import include, path, re_path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from kennisbank.views.paginas import serve
from portal.admin.account import account as cms_account
from portal.views import access, account, bestanden, beveiliging, service

handler400 = "portal.views.errors.bad_request"
handler403 = "portal.views.errors.permission_denied"
handler404 = "portal.views.errors.page_not_found"
handler429 = "portal.views.errors.too_many_requests"  # allauth's name, for its rate limits
handler500 = "portal.views.errors.server_error"

# Wagtail's own login, reset and password pages skip the site's login: ours come first.
closed_doors = [
    path(f"{settings.CMS_PATH}login/", access.login_or_refuse),
    path(f"{settings.CMS_PATH}password_reset/", access.closed),
    re_path(rf"^{settings.CMS_PATH}password_reset/.*$", access.closed),
    path(f"{settings.CMS_PATH}failwhale/", access.closed),  # raises an exception, to try a 500
    # Every chooser of a list has this address, and fails there when it has no form.
    re_path(rf"^{settings.CMS_PATH}snippets/choose/[^/]+/[^/]+/create/$", access.closed),
    path("_util/login/", access.login_or_refuse, name="wagtailcore_login"),
    re_path(r"^_util/authenticate_with_password/.*$", access.closed),
    re_path(r"^bestanden/authenticate_with_password/.*$", access.closed),
]

urlpatterns = [
    path("health", service.health, name="health"),
    path("robots.txt", service.robots, name="robots"),
    path("favicon.ico", service.favicon, name="favicon"),
    path(".well-known/security.txt", beveiliging.security_txt, name="security_txt"),
    path("security.txt", beveiliging.old_security_txt),
    path("kwetsbaarheid-melden/", beveiliging.kwetsbaarheid_melden, name="kwetsbaarheid_melden"),
    *closed_doors,
    path("account/", account.mijn_account, name="account"),
    path("account/toegang/", access.login_or_refuse, name="login_or_refuse"),
    path("account/", include("allauth.account.urls")),
    path(f"{settings.CMS_PATH}account/", cms_account),
    path(settings.CMS_PATH, include(wagtailadmin_urls)),
    path("bestanden/<int:document_id>/<str:naam>", bestanden.document),
    path("bestanden/", include(wagtaildocs_urls)),
    # Only the images: uploaded documents pass the rights check of the address above.
    path("media/images/<path:path>", bestanden.image, name="image"),
    path("", include("kennisbank.urls")),
    re_path(wagtail_urls.serve_pattern, serve, name="wagtail_serve"),
]
