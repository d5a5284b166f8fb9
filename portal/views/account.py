"""The page that says who you are here and where you can go."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


@login_required
def mijn_account(request: HttpRequest) -> HttpResponse:
    user = request.user
    context = {
        "rollen": [group.name for group in user.groups.order_by("name")],
        "mag_beheren": user.has_perm("wagtailadmin.access_admin"),
    }
    return render(request, "account/mijn_account.html", context)
