"""The home page: the bath, what others tried, what stopped, the regions and the guides."""

from typing import Any

from django.http import HttpRequest

from kennisbank.domain.queries import nieuwste_for, stroom_tellingen
from kennisbank.domain.regios import kaart_van_regios
from kennisbank.enums import Soort
from kennisbank.models import HomePage
from kennisbank.views.jsonld import website
from kennisbank.views.regios import legenda_for, tegels_for


def home(page: HomePage, request: HttpRequest) -> dict[str, Any]:
    return {
        "jsonld": website(),
        "stromen": stroom_tellingen(request.user),
        "verhalen": nieuwste_for(request.user, [Soort.VERHAAL], 3),
        "gestopt": nieuwste_for(request.user, [Soort.GESTOPT], 3),
        "handreikingen": nieuwste_for(request.user, [Soort.HANDREIKING], 3),
        "tegels": tegels_for(request, kaart_van_regios()),
        "legenda": legenda_for(request.user),
    }
