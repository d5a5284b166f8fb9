"""What happens to every request and response. The order is in `portal.settings.base.MIDDLEWARE`."""

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase

GetResponse = Callable[[HttpRequest], HttpResponseBase]
