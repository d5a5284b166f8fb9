"""The settings of the site as every page reads them: contact, menu and footer."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from wagtail.models import Page, PageViewRestriction

from portal.domain.versie import onthouden
from portal.ingangen import MENU, NAAM, PADEN, TAGLINE, VOET
from portal.models import SiteInstellingen

Paginas = dict[int, tuple[str, tuple[PageViewRestriction, ...]]]


@dataclass(frozen=True)
class Link:
    """`paden` are the beginnings of the addresses it stands for; `beperkingen` say who may go."""

    titel: str
    url: str
    paden: tuple[str, ...] = ()
    beperkingen: tuple[PageViewRestriction, ...] = ()

    def is_for(self, request: HttpRequest) -> bool:
        """Whether this visitor may open it; an answer made before the login knows no visitor."""
        if not self.beperkingen:
            return True
        if not hasattr(request, "user"):
            return False
        return all(beperking.accept_request(request) for beperking in self.beperkingen)


@dataclass(frozen=True)
class Kolom:
    titel: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class Instellingen:
    contact_adres: str
    naam: str
    tagline: str
    menu: tuple[Link, ...]
    voet: tuple[Kolom, ...]


def instellingen() -> Instellingen:
    """What a Beheerder set, and the site's own where nothing is set.

    No query when nothing public changed since the last time; one when no link leads to a page.
    """
    return onthouden("instellingen", lees_instellingen)


def contact_adres() -> str:
    """The role address visitors write to."""
    return instellingen().contact_adres


def lees_instellingen() -> Instellingen:
    rij = SiteInstellingen.objects.order_by("pk").first()
    if rij is None:
        return Instellingen(settings.CONTACT_ADRES, NAAM, TAGLINE, _eigen_menu(), _eigen_voet())
    menu: list[dict[str, Any]] = [deel["value"] for deel in rij.menu.raw_data]
    voet: list[dict[str, Any]] = [deel["value"] for deel in rij.voet.raw_data]
    paginas = _paginas([*menu, *(link for kolom in voet for link in _links(kolom))])
    return Instellingen(
        contact_adres=rij.contact_adres or settings.CONTACT_ADRES,
        naam=rij.naam or NAAM,
        tagline=rij.tagline,
        menu=_gekozen(menu, paginas) or _eigen_menu(),
        voet=tuple(
            Kolom(kolom["titel"], links)
            for kolom in voet
            if (links := _gekozen(_links(kolom), paginas))
        )
        or _eigen_voet(),
    )


def _eigen_menu() -> tuple[Link, ...]:
    return tuple(Link(*ingang) for ingang in MENU)


def _eigen_voet() -> tuple[Kolom, ...]:
    return tuple(
        Kolom(titel, tuple(Link(tekst, url, (url,)) for tekst, url in links))
        for titel, links in VOET
    )


def _links(kolom: dict[str, Any]) -> list[dict[str, Any]]:
    return [deel["value"] for deel in kolom["links"]]


def _paginas(links: Iterable[dict[str, Any]]) -> Paginas:
    """Address and restrictions of every public page that a link names."""
    gekozen = [link["pagina"] for link in links if link["pagina"]]
    if not gekozen:
        return {}
    beperkingen = list(PageViewRestriction.objects.select_related("page"))
    dicht = list(Page.objects.filter(live=False).values_list("path", flat=True))
    return {
        page.pk: (
            page.url or "",
            tuple(b for b in beperkingen if page.path.startswith(b.page.path)),
        )
        for page in Page.objects.filter(pk__in=gekozen)
        if not any(page.path.startswith(pad) for pad in dicht)
    }


def _gekozen(links: Iterable[dict[str, Any]], paginas: Paginas) -> tuple[Link, ...]:
    """The links as they can be followed; one to a page that is gone is left out."""
    gevonden = []
    for link in links:
        adres: tuple[str, Any] = (link["adres"], ())
        url, beperkingen = paginas.get(link["pagina"], ("", ())) if link["pagina"] else adres
        if url:
            gevonden.append(Link(link["titel"], url, PADEN.get(url, (url,)), beperkingen))
    return tuple(gevonden)
