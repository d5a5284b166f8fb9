"""Loads the tree of pages: first every page gets its address, then every page gets its text."""

from dataclasses import dataclass, field
from typing import Any

from django.utils.text import slugify
from wagtail.models import Page, Site

from kennisbank.domain.paginas import is_edited, plaats, publiceer
from kennisbank.models import (
    AanpakPage,
    ExperimentenPage,
    ExperimentPage,
    HandreikingenPage,
    HandreikingPage,
    HomePage,
    HoofdstukPage,
    KnelpuntenPage,
    KnelpuntPage,
    MethodePage,
    OntwikkellijnenPage,
    OntwikkellijnPage,
    Organisatie,
    PraktijkverhaalPage,
    Regio,
    RegioPage,
    RegiosPage,
    TekstPage,
    VerhalenPage,
    WerkwijzePage,
)
from portal.laden.bestanden import MAP, Gegevens, Item, is_onveranderd, lees, lees_items, onthoud
from portal.laden.lijsten import codes
from portal.laden.vullen import Vuller, vul_vast

AFDELINGEN: dict[str, type[Any]] = {
    "knelpunten": KnelpuntenPage,
    "wat-anderen-deden": AanpakPage,
    "praktijkverhalen": VerhalenPage,
    "experimenten": ExperimentenPage,
    "ontwikkellijnen": OntwikkellijnenPage,
    "handreikingen": HandreikingenPage,
    "regios": RegiosPage,
    "werkwijze": WerkwijzePage,
}
MAPPEN: dict[str, type[Any]] = {
    "ontwikkellijnen": OntwikkellijnPage,
    "experimenten": ExperimentPage,
    "praktijkverhalen": PraktijkverhaalPage,
    "werkwijze": MethodePage,
}
HOME_TEKSTEN = (
    "lead",
    "intro_stroom",
    "intro_verhalen",
    "intro_gestopt",
    "intro_regios",
    "intro_handreikingen",
)


@dataclass
class Verslag:
    """What a load did: references of the pages it wrote, and of those an editor has changed."""

    geladen: list[str] = field(default_factory=list)
    bewerkt: list[str] = field(default_factory=list)


def laad_paginas() -> Verslag:
    """Load every page whose file changed; leave pages that an editor has worked on."""
    home = _laad_home()
    _laad_afdelingen(home)
    items = _items()
    organisaties = codes(Organisatie)
    paden = _paden(home)
    for model, item in items:
        if item.ref not in paden:
            _plaats(model, item, home, organisaties)
    return _vul_alles(items, Vuller(_verwijzingen(home)), organisaties)


def _items() -> list[tuple[type[Any], Item]]:
    items: list[tuple[type[Any], Item]] = [
        (KnelpuntPage, Item(f"knelpunten/{regel['nummer'].lower()}", regel))
        for naam in ("knelpunten", "valkuilen")
        for regel in lees(f"{naam}.yaml")
    ]
    items += [(model, item) for naam, model in MAPPEN.items() for item in lees_items(naam)]
    items += [(RegioPage, item) for item in _regio_items()]
    items += _handreiking_items()
    items += [
        (TekstPage, Item(item.slug, item.gegevens))
        for item in lees_items("paginas")
        if item.slug not in AFDELINGEN and item.slug != "home"
    ]
    return items


def _regio_items() -> list[Item]:
    """All regions; those the sources say nothing about get one honest sentence."""
    beschreven = {item.gegevens["code"]: item.gegevens for item in lees_items("regios")}
    return [
        Item(
            f"regios/{regio.slug}",
            _stille_regio(regio) | beschreven.get(regio.code, {}) | {"regio_id": regio.pk},
        )
        for regio in Regio.objects.filter(deel_van=None).order_by("volgorde")
    ]


def _stille_regio(regio: Regio) -> Gegevens:
    return {
        "titel": regio.naam,
        "lead": f"Onze bronnen vertellen nog niets over de aanpak van wachttijden in {regio.naam}.",
        "eigenaar": f"regio-{regio.code.lower()}",
    }


def _handreiking_items() -> list[tuple[type[Any], Item]]:
    items: list[tuple[type[Any], Item]] = []
    for map_pad in sorted(pad for pad in (MAP / "handreikingen").iterdir() if pad.is_dir()):
        ref = f"handreikingen/{map_pad.name}"
        items.append((HandreikingPage, Item(ref, lees(f"{ref}/handreiking.yaml"))))
        for pad in sorted(map_pad.glob("[0-9][0-9]-*.yaml")):
            items.append((HoofdstukPage, Item(f"{ref}/{pad.stem[3:]}", lees(f"{ref}/{pad.name}"))))
    return items


def _laad_home() -> HomePage:
    """The home page at the root of the site; Wagtail's own welcome page makes room for it."""
    gegevens = lees("paginas/home.yaml")
    home = HomePage.objects.first()
    if home is None:
        root = Page.get_first_root_node()
        welkom = root.get_children().filter(slug="home").first()
        home = HomePage(title=gegevens["titel"], slug="aanpak-wachttijden", lead=gegevens["lead"])
        plaats(home, onder=root)
        site = Site.objects.filter(is_default_site=True).first() or Site(hostname="localhost")
        site.root_page, site.is_default_site = home, True
        site.site_name = "Aanpak Wachttijden"
        site.save()
        if welkom:
            welkom.delete()
    _publiceer_kop(home, "home", gegevens, HOME_TEKSTEN)
    return home


def _laad_afdelingen(home: HomePage) -> None:
    for slug, model in AFDELINGEN.items():
        gegevens = lees(f"paginas/{slug}.yaml")
        page = model.objects.first()
        if page is None:
            page = plaats(model(title=gegevens["titel"], slug=slug), onder=home)
        _publiceer_kop(page, slug, gegevens, ("lead",))


def _publiceer_kop(page: Any, ref: str, gegevens: Gegevens, velden: tuple[str, ...]) -> None:
    """Publish a page that has no more than a title and a few lines."""
    item = Item(f"paginas/{ref}", gegevens)
    if is_onveranderd(item.ref, item.som) or is_edited(page):
        return
    page.title = gegevens["titel"]
    for veld in velden:
        setattr(page, veld, gegevens.get(veld) or "")
    publiceer(page, user=None)
    onthoud(item.ref, item.som)


def _plaats(model: type[Any], item: Item, home: HomePage, organisaties: dict[str, int]) -> None:
    ouder = item.ref.rpartition("/")[0]
    onder = Page.objects.get(url_path=f"{home.url_path}{ouder}/") if ouder else home
    page = model(slug=slugify(item.slug))
    vul_vast(page, item.gegevens, organisaties)
    plaats(page, onder=onder.specific)


def _vul_alles(
    items: list[tuple[type[Any], Item]], vuller: Vuller, organisaties: dict[str, int]
) -> Verslag:
    verslag = Verslag()
    for model, item in items:
        if is_onveranderd(item.ref, item.som):
            continue
        page = model.objects.get(pk=vuller.paginas[item.ref])
        if is_edited(page):
            verslag.bewerkt.append(item.ref)
            continue
        vul_vast(page, item.gegevens, organisaties)
        vuller.vul(page, item.ref, item.gegevens)
        publiceer(page, user=None)
        onthoud(item.ref, item.som)
        verslag.geladen.append(item.ref)
    return verslag


def _paden(home: HomePage) -> dict[str, int]:
    """Ids of all pages below home by their path, which is the reference of an item."""
    begin = len(home.url_path)
    return {
        url_path[begin:].rstrip("/"): pk
        for url_path, pk in Page.objects.descendant_of(home).values_list("url_path", "pk")
    }


def _verwijzingen(home: HomePage) -> dict[str, int]:
    """As `_paden`, and text pages also by 'paginas/slug', which is how files name them."""
    paden = _paden(home)
    return paden | {f"paginas/{slug}": pk for slug, pk in paden.items() if "/" not in slug}
