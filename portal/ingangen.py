"""The menu and footer that the site has until a Beheerder sets others."""

from typing import Any, NamedTuple


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
PADEN = {ingang.url: ingang.paden for ingang in MENU}
VOET = (
    (
        "Naslag",
        (
            ("Waarom wachten kinderen?", "/waarom-wachten-kinderen/"),
            ("Thema's", "/themas/"),
            ("Begrippen", "/begrippen/"),
            ("Werkwijze", "/werkwijze/"),
            ("Documenten", "/documenten/"),
            ("Bronnen en licenties", "/bronnen/"),
        ),
    ),
    (
        "Over de site",
        (
            ("Over deze kennisbank", "/over/"),
            ("Contact", "/contact/"),
            ("Klopt iets niet?", "/klopt-iets-niet/"),
            ("Toegankelijkheid", "/toegankelijkheid/"),
            ("Privacy", "/privacy/"),
            ("Kwetsbaarheid melden", "/kwetsbaarheid-melden/"),
        ),
    ),
)
NAAM = "Aanpak Wachttijden"
TAGLINE = "Kennis van de regio's over wachten op jeugdhulp. Niets hier is een ranglijst."


def standaard_menu() -> list[tuple[str, dict[str, Any]]]:
    """What the form of the settings opens with: the menu as it is."""
    return [("link", _link(ingang.titel, ingang.url)) for ingang in MENU]


def standaard_voet() -> list[tuple[str, dict[str, Any]]]:
    return [
        ("kolom", {"titel": titel, "links": [_link(*link) for link in links]})
        for titel, links in VOET
    ]


def _link(titel: str, adres: str) -> dict[str, Any]:
    return {"titel": titel, "pagina": None, "adres": adres}
