"""The main menu: five entrances in the words of the visitor, and what belongs to each."""

from typing import NamedTuple

from django.http import HttpRequest


class Ingang(NamedTuple):
    """`paden` are the beginnings of the addresses that count as this part of the site."""

    titel: str
    url: str
    paden: tuple[str, ...]


MENU = (
    Ingang("Knelpunten", "/knelpunten/", ("/knelpunten/", "/themas/", "/waarom-wachten-kinderen/")),
    Ingang(
        "Wat anderen deden",
        "/wat-anderen-deden/",
        (
            "/wat-anderen-deden/",
            "/praktijkverhalen/",
            "/experimenten/",
            "/gestopt/",
            "/ontwikkellijnen/",
            "/werkwijze/",
        ),
    ),
    Ingang("Handreikingen", "/handreikingen/", ("/handreikingen/",)),
    Ingang("Regio's", "/regios/", ("/regios/",)),
    Ingang("Leernetwerk", "/leernetwerk/", ("/leernetwerk/",)),
)


def menu(request: HttpRequest) -> dict[str, list[dict[str, str | bool]]]:
    """Context processor: the menu, with the part of the site that this address belongs to."""
    return {
        "menu_items": [
            {
                "titel": ingang.titel,
                "url": ingang.url,
                "actief": request.path.startswith(ingang.paden),
            }
            for ingang in MENU
        ]
    }
