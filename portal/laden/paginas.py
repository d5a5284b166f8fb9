"""Loads the tree of pages: first every page gets its address, then every page gets its text."""

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
from portal.laden.bestanden import (
    Gegevens,
    Item,
    Verslag,
    alleen,
    benoemd,
    is_onveranderd,
    lees,
    lees_items,
    lees_mappen,
    onthoud,
    uniek,
)
from portal.laden.lijsten import codes
from portal.laden.vullen import Vuller, vul_vast
from portal.models import Startitem

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


def laad_paginas(verslag: Verslag) -> None:
    """Load every page whose file changed; leave pages that an editor has worked on."""
    home = _laad_home()
    afdelingen = _laad_afdelingen(home)
    items = _items()
    organisaties = codes(Organisatie)
    paginas = _bekende_paginas(home, {item.ref for _, item in items}) | afdelingen
    for model, item in items:
        if item.ref not in paginas:
            ouder = item.ref.rpartition("/")[0]
            onder = paginas[ouder] if ouder else home.pk
            paginas[item.ref] = _plaats(model, item, onder, organisaties) if onder else None
    _vul_alles(items, Vuller(_verwijzingen(paginas)), verslag)


def _items() -> list[tuple[type[Any], Item]]:
    items: list[tuple[type[Any], Item]] = []
    for naam in ("knelpunten", "valkuilen"):
        with benoemd(f"{naam}.yaml"):
            items += [
                (KnelpuntPage, Item(f"knelpunten/{regel['nummer'].lower()}", regel))
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
    uniek(item.ref for _, item in items)
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
    for ref in lees_mappen("handreikingen"):
        items.append((HandreikingPage, Item(ref, lees(f"{ref}/handreiking.yaml"))))
        for item in lees_items(ref):
            nummer, _, slug = item.slug.partition("-")
            if nummer.isdecimal():
                items.append((HoofdstukPage, Item(f"{ref}/{slug}", item.gegevens)))
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


def _laad_afdelingen(home: HomePage) -> dict[str, int | None]:
    """The sections, by the name that references call them by."""
    afdelingen: dict[str, int | None] = {}
    for slug, model in AFDELINGEN.items():
        gegevens = lees(f"paginas/{slug}.yaml")
        page = model.objects.first()
        if page is None:
            page = plaats(model(title=gegevens["titel"], slug=slug), onder=home)
        _publiceer_kop(page, slug, gegevens, ("lead",))
        afdelingen[slug] = page.pk
    return afdelingen


def _publiceer_kop(page: Any, ref: str, gegevens: Gegevens, velden: tuple[str, ...]) -> None:
    """Publish a page that has no more than a title and a few lines."""
    item = Item(f"paginas/{ref}", gegevens)
    if is_onveranderd(item.ref, item.som) or is_edited(page):
        return
    with benoemd(item.ref):
        alleen(gegevens, {"titel", "slug", "bronnen", *velden})  # sections show no sources
        page.title = gegevens["titel"]
        for veld in velden:
            setattr(page, veld, gegevens.get(veld) or "")
        publiceer(page, user=None)
    onthoud(item.ref, item.som, page.pk)


def _plaats(model: type[Any], item: Item, onder: int, organisaties: dict[str, int]) -> int:
    with benoemd(item.ref):
        page = model(slug=slugify(item.slug))
        vul_vast(page, item.gegevens, organisaties)
        return plaats(page, onder=Page.objects.get(pk=onder).specific).pk


def _vul_alles(items: list[tuple[type[Any], Item]], vuller: Vuller, verslag: Verslag) -> None:
    for model, item in items:
        if is_onveranderd(item.ref, item.som):
            continue
        pk = vuller.paginas[item.ref]
        if pk is None:
            verslag.weggehaald.append(item.ref)
            continue
        page = model.objects.get(pk=pk)
        if is_edited(page):
            verslag.bewerkt.append(item.ref)
            continue
        vuller.vul(page, item.ref, item.gegevens)
        with benoemd(item.ref):
            publiceer(page, user=None)
        onthoud(item.ref, item.som, pk)
        verslag.geladen.append(item.ref)


def _bekende_paginas(home: HomePage, refs: set[str]) -> dict[str, int | None]:
    """Ids of the pages by reference: the page an item became, else the page at that address.

    None for an item whose page an editor has deleted.
    """
    begin = len(home.url_path)
    per_adres = {
        url_path[begin:].rstrip("/"): pk
        for url_path, pk in Page.objects.descendant_of(home).values_list("url_path", "pk")
    }
    geladen = dict(Startitem.objects.filter(ref__in=refs).values_list("ref", "pagina"))
    return geladen | per_adres | {ref: pk for ref, pk in geladen.items() if pk}


def _verwijzingen(paginas: dict[str, int | None]) -> dict[str, int | None]:
    """Text pages and sections also by 'paginas/slug', which is how files name them."""
    return paginas | {f"paginas/{slug}": pk for slug, pk in paginas.items() if "/" not in slug}
