"""Context processor: the menu and footer, as this visitor may follow them."""

from functools import cached_property
from typing import Any

from django.http import HttpRequest

from portal.domain.instellingen import Instellingen, Link, instellingen


class Omlijsting:
    """What stands around every page; read only by a template that shows it."""

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    @cached_property
    def instellingen(self) -> Instellingen:
        return instellingen()

    @property
    def contact_adres(self) -> str:
        return self.instellingen.contact_adres

    @cached_property
    def menu(self) -> list[dict[str, Any]]:
        """The entrances, with the part of the site that this address belongs to."""
        return [
            {"titel": link.titel, "url": link.url, "actief": _is_hier(link, self.request.path)}
            for link in self.instellingen.menu
            if link.is_for(self.request)
        ]

    @cached_property
    def voet(self) -> list[dict[str, Any]]:
        return [
            {"titel": kolom.titel, "links": links}
            for kolom in self.instellingen.voet
            if (links := [link for link in kolom.links if link.is_for(self.request)])
        ]


def menu(request: HttpRequest) -> dict[str, Omlijsting]:
    return {"omlijsting": Omlijsting(request)}


def _is_hier(link: Link, pad: str) -> bool:
    """Whether an address belongs to this link; every address begins with that of the home page."""
    if link.url == "/":
        return pad == "/"
    return pad.startswith(link.paden)
