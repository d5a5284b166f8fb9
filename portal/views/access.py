"""Where Wagtail sends someone who may not see a page: to the login page, or a clear refusal."""

from django.contrib.auth import REDIRECT_FIELD_NAME
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse

from portal.http import takes_post


@takes_post
def login_or_refuse(request: HttpRequest) -> HttpResponse:
    """Log in first. Whoever is logged in lacks the right: logging in again changes nothing."""
    if request.user.is_authenticated:
        raise PermissionDenied
    return redirect_to_login(request.GET.get(REDIRECT_FIELD_NAME, "/"))


@takes_post
def closed(request: HttpRequest, **kwargs: object) -> HttpResponse:
    """A door of Wagtail that this site does not use."""
    raise Http404
