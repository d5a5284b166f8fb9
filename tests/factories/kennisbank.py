"""Values, references and published pages of the kennisbank, each made in one line.

Every function takes the fields of its model as keywords. Where a page takes list values, regions,
terms or owners, the code is enough: `make_verhaal(stromen=["instroom"], regios=["JZ18"])`. The
home page and the sections are made when the first page needs them.
"""

import json
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, nullcontext
from datetime import date
from typing import Any
from uuid import uuid4

from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.db.models import F, Model
from django.utils import timezone
from django.utils.text import slugify
from wagtail.models import Page, PageViewRestriction, Site
from wagtail.signal_handlers import (
    disable_reference_index_auto_update,
    reference_index_auto_update_disabled,
)

from kennisbank.domain.paginas import plaats, publiceer
from kennisbank.models import (
    AanpakPage,
    Actor,
    Begrip,
    Bron,
    Bronvermelding,
    Citaat,
    Doelgroep,
    ExperimentenPage,
    ExperimentPage,
    Fase,
    Gemeente,
    HandreikingenPage,
    HandreikingPage,
    HomePage,
    HoofdstukPage,
    Instrument,
    Kennisdocument,
    KnelpuntenPage,
    KnelpuntPage,
    MethodePage,
    OntwikkellijnenPage,
    OntwikkellijnPage,
    Organisatie,
    PraktijkverhaalPage,
    Regio,
    RegioDeelname,
    RegioPage,
    RegiosPage,
    RegioStatus,
    Stroom,
    TekstPage,
    Thema,
    Toekomstbeeld,
    VerhalenPage,
    Verwijzing,
    WerkwijzePage,
)
from portal.models import User

TEAM = "team-aanpak-wachttijden"
AFDELINGEN: dict[str, tuple[type[Page], str]] = {
    "knelpunten": (KnelpuntenPage, "Knelpunten en valkuilen"),
    "wat-anderen-deden": (AanpakPage, "Wat anderen deden"),
    "praktijkverhalen": (VerhalenPage, "Praktijkverhalen"),
    "experimenten": (ExperimentenPage, "Experimenten"),
    "ontwikkellijnen": (OntwikkellijnenPage, "Ontwikkellijnen"),
    "handreikingen": (HandreikingenPage, "Handreikingen"),
    "regios": (RegiosPage, "Regio's"),
    "werkwijze": (WerkwijzePage, "Werkwijze"),
}


# List values: the one with this code, made when it is not there yet.


def _waarde(model: type[Any], code: str, velden: dict[str, Any], **standaard: Any) -> Any:
    nieuw = {"naam": code.replace("-", " ").capitalize()} | standaard | velden
    if velden:
        return model.objects.update_or_create(code=code, defaults=velden, create_defaults=nieuw)[0]
    return model.objects.get_or_create(code=code, defaults=nieuw)[0]


def make_stroom(code: str = "instroom", **velden: Any) -> Stroom:
    return _waarde(Stroom, code, velden)


def make_fase(code: str = "in-zorg-komen", **velden: Any) -> Fase:
    """A column, or a sub-step when `kolom` is given; files itself under 'instroom'."""
    return _waarde(Fase, code, velden, **({} if "stroom" in velden else {"stroom": make_stroom()}))


def make_thema(code: str = "ruimte", **velden: Any) -> Thema:
    kort = velden.get("naam", code.replace("-", " ").capitalize())
    return _waarde(Thema, code, velden, nummer=f"T{Thema.objects.count() + 1}", korte_naam=kort)


def make_doelgroep(code: str = "schoolkind", **velden: Any) -> Doelgroep:
    return _waarde(Doelgroep, code, velden)


def make_actor(code: str = "toegang", **velden: Any) -> Actor:
    return _waarde(Actor, code, velden)


def make_instrument(code: str = "praktijklijn", **velden: Any) -> Instrument:
    return _waarde(Instrument, code, velden, soort="lijn")


def make_organisatie(code: str = TEAM, **velden: Any) -> Organisatie:
    return _waarde(Organisatie, code, velden, soort="landelijk")


def make_regio(code: str = "JZ18", **velden: Any) -> Regio:
    """A region without a tile; give `rij` and `kolom` for one, `deel_van` for a part."""
    naam = velden.get("naam", f"Regio {code}")
    return _waarde(Regio, code, velden, naam=naam, slug=slugify(naam))


def make_gemeente(code: str = "GM0546", **velden: Any) -> Gemeente:
    """A municipality, in region JZ18 unless told otherwise."""
    regio = velden.pop("regio", None) or make_regio()
    return Gemeente.objects.create(code=code, naam=velden.get("naam", "Leiden"), regio=regio)


# What pages refer to.


def make_bron(code: str = "voortgang-2024", **velden: Any) -> Bron:
    standaard = {"titel": code.replace("-", " ").capitalize(), "soort": "voortgangsrapportage"}
    return Bron.objects.get_or_create(code=code, defaults=standaard | velden)[0]


def make_begrip(slug: str = "wachttijd", **velden: Any) -> Begrip:
    standaard = {"term": slug.replace("-", " ").capitalize(), "betekenis": f"Wat {slug} is."}
    return Begrip.objects.get_or_create(slug=slug, defaults=standaard | velden)[0]


def make_citaat(code: str = "jongere-over-wachten", **velden: Any) -> Citaat:
    """A quote without words, as long as nobody gave consent."""
    bron = velden.pop("bron", None) or make_bron()
    standaard = {"rol": "jongere", "onderwerp": "wachten", "bron": bron}
    return Citaat.objects.get_or_create(code=code, defaults=standaard | velden)[0]


def make_document(slug: str = "factsheet", **velden: Any) -> Kennisdocument:
    """A document on request; `regios` may be codes."""
    regios = velden.pop("regios", [])
    standaard = {
        "titel": slug.replace("-", " ").capitalize(),
        "beschikbaarheid": "op-aanvraag",
        "eigenaar": velden.pop("eigenaar", None) or make_organisatie(),
    }
    document = Kennisdocument.objects.create(slug=slug, **standaard | velden)
    document.regios.set(_keuzes("regios", regios))
    return document


# The tree.


def make_home(**velden: Any) -> HomePage:
    """The home page at the root of the site, with all its sections, live."""
    if home := HomePage.objects.first():
        return home
    root, welkom = Page.objects.filter(depth__lte=2).order_by("depth")
    standaard = {"title": "Aanpak Wachttijden", "lead": "Wat helpt tegen wachten?"}
    home = HomePage(slug="aanpak-wachttijden", **standaard | velden)
    _zaai(root, home)
    Site.objects.update(root_page=home)
    welkom.delete()
    _zaai(home, *(model(title=titel, slug=slug) for slug, (model, titel) in AFDELINGEN.items()))
    return home


def _zaai(ouder: Page, *pages: Page) -> None:
    """Live pages as bare rows below a page: three queries a page, where Wagtail needs forty."""
    for plek, page in enumerate(pages, start=ouder.numchild + 1):
        page.path, page.depth = ouder._get_path(ouder.path, ouder.depth + 1, plek), ouder.depth + 1
        page.content_type = ContentType.objects.get_for_model(type(page))
        page.locale, page.draft_title = ouder.locale, page.title
        page.set_url_path(ouder)
        page.latest_revision_created_at = page.first_published_at = timezone.now()
        page.last_published_at = page.first_published_at
        with _unindexed():  # these pages refer to nothing
            page.save_base()
    Page.objects.filter(pk=ouder.pk).update(numchild=F("numchild") + len(pages))
    ouder.refresh_from_db(fields=["numchild"])


def _unindexed() -> AbstractContextManager[None]:
    """Wagtail's own switch is not made to be turned twice."""
    is_off = getattr(reference_index_auto_update_disabled, "value", False)
    return nullcontext() if is_off else disable_reference_index_auto_update()


def afdeling(model: type[Any]) -> Page:
    """The section page of this type."""
    make_home()
    return model.objects.get()


def make_knelpunt(nummer: int | None = None, **velden: Any) -> KnelpuntPage:
    """A bottleneck; `catalogus_soort="valkuil"` makes a pitfall. Its slug is its number."""
    soort = velden.setdefault("catalogus_soort", "knelpunt")
    nummer = nummer or KnelpuntPage.objects.filter(catalogus_soort=soort).count() + 1
    velden.setdefault("slug", f"{soort[0]}{nummer}")
    velden.setdefault("title", f"{soort.capitalize()} nummer {nummer}")
    return make_pagina(KnelpuntPage, onder=KnelpuntenPage, nummer=nummer, **velden)


def make_valkuil(nummer: int | None = None, **velden: Any) -> KnelpuntPage:
    return make_knelpunt(nummer, catalogus_soort="valkuil", **velden)


def make_verhaal(title: str = "", **velden: Any) -> PraktijkverhaalPage:
    return make_pagina(PraktijkverhaalPage, onder=VerhalenPage, title=title, **velden)


def make_experiment(title: str = "", **velden: Any) -> ExperimentPage:
    return make_pagina(ExperimentPage, onder=ExperimentenPage, title=title, **velden)


def make_gestopt(title: str = "", **velden: Any) -> ExperimentPage:
    """Something that was stopped for a reason."""
    return make_experiment(title, vorm="gestopt", **{"uitkomst": "gestopt"} | velden)


def make_lijn(title: str = "", **velden: Any) -> OntwikkellijnPage:
    """A development line; `toekomstbeelden` are statements, numbered from 1."""
    return make_pagina(OntwikkellijnPage, onder=OntwikkellijnenPage, title=title, **velden)


def make_handreiking(title: str = "", hoofdstukken: int = 0, **velden: Any) -> HandreikingPage:
    """A guide, with this many chapters."""
    page = make_pagina(HandreikingPage, onder=HandreikingenPage, title=title, **velden)
    for nummer in range(1, hoofdstukken + 1):
        make_hoofdstuk(f"Hoofdstuk {nummer}", onder=page)
    return page


def make_hoofdstuk(title: str = "", onder: Page | None = None, **velden: Any) -> HoofdstukPage:
    """A chapter below `onder`, or below a guide of its own."""
    onder = onder or make_handreiking()
    return make_pagina(HoofdstukPage, onder=onder, title=title, **velden)


def make_regiopagina(regio: Regio | str = "JZ18", **velden: Any) -> RegioPage:
    """The page of a region; `statussen` are (status, date) or keywords of a RegioStatus."""
    regio = make_regio(regio) if isinstance(regio, str) else regio
    velden = {"title": regio.naam, "slug": regio.slug} | velden
    return make_pagina(RegioPage, onder=RegiosPage, regio=regio, **velden)


def make_methode(title: str = "", **velden: Any) -> MethodePage:
    return make_pagina(MethodePage, onder=WerkwijzePage, title=title, **velden)


def make_tekst(title: str = "", **velden: Any) -> TekstPage:
    return make_pagina(TekstPage, onder=make_home(), title=title, **velden)


def make_van_elk() -> list[Page]:
    """One published page of each type that has a card, a guide with one chapter among them."""
    handreiking = make_handreiking()
    return [
        make_knelpunt(),
        make_valkuil(),
        make_verhaal(),
        make_experiment(),
        make_gestopt(),
        make_lijn(),
        handreiking,
        make_hoofdstuk(onder=handreiking),
        make_regiopagina(),
        make_methode(),
        make_tekst(),
    ]


def make_pagina(
    model: type[Any], *, onder: Any, live: bool = True, user: User | None = None, **velden: Any
) -> Any:
    """A page placed and published by the domain; with `live=False` it stays a draft.

    `onder` is a page or the type of a section. `bronnen` are sources or (source, lines), `verder`
    pages to read on; the body (`inhoud`) is a list of (block, value), where a chooser takes an id.
    """
    ouder = onder if isinstance(onder, Page) else afdeling(onder)
    meer = {naam: velden.pop(naam) for naam in [*LIJSTEN, *REGELS] if naam in velden}
    velden["title"] = velden.get("title") or f"{model._meta.verbose_name.capitalize()} " + str(
        model.objects.count() + 1
    )
    standaard = {"slug": slugify(velden["title"]), "herzien_voor": date(2027, 5, 1)}
    velden["eigenaar"] = _een(velden.get("eigenaar", TEAM), make_organisatie)
    if "inhoud" in velden:
        velden["inhoud"] = _inhoud(velden["inhoud"])
    with _unindexed():  # publishing does it
        page = plaats(model(**standaard | velden), onder=ouder)
    for naam, waarden in meer.items():
        gezet = REGELS.get(naam, _keuzes)(naam, waarden)
        for plek, regel in enumerate(gezet if naam in REGELS else ()):
            regel.sort_order = plek
        getattr(page, VELD.get(naam, naam)).set(gezet)
    if not live:
        page.save_revision(user=user)
        return page
    publiceer(page, user=user)
    return model.objects.get(pk=page.pk)  # as everybody reads it


def make_beperking(page: Page, soort: str = "login", groepen: Iterable[Group] = ()) -> Page:
    """Close a page and all below it for whoever has no account, or is in none of the groups."""
    beperking = PageViewRestriction.objects.create(page=page, restriction_type=soort)
    beperking.groups.set(groepen)
    return page


# How the keywords of a page become values.


def _een(waarde: Any, make: Callable[[str], Any]) -> Any:
    return make(waarde) if isinstance(waarde, str) else waarde


def _inhoud(blokken: Iterable[tuple[str, Any]]) -> str:
    ruw = [{"type": soort, "value": waarde, "id": str(uuid4())} for soort, waarde in blokken]
    return json.dumps(ruw)


def _keuzes(naam: str, waarden: Iterable[Any]) -> list[Any]:
    return [_een(waarde, LIJSTEN[naam]) for waarde in waarden]


def _bronnen(naam: str, waarden: Iterable[Any]) -> list[Bronvermelding]:
    paren = [waarde if isinstance(waarde, tuple) else (waarde, "") for waarde in waarden]
    return [Bronvermelding(bron=_een(bron, make_bron), regels=regels) for bron, regels in paren]


def _verder(naam: str, waarden: Iterable[Page]) -> list[Verwijzing]:
    return [Verwijzing(naar=page.page_ptr) for page in waarden]


def _statussen(naam: str, waarden: Iterable[Any]) -> list[RegioStatus]:
    regels = [w if isinstance(w, dict) else {"status": w[0], "datum": w[1]} for w in waarden]
    redenen = {"gestopt-gepauzeerd": "capaciteit", "niet-door": "geen-ruimte"}
    return [RegioStatus(**{"reden": redenen.get(r["status"], "")} | r) for r in regels]


def _deelnames(naam: str, waarden: Iterable[dict[str, Any]]) -> list[RegioDeelname]:
    return [RegioDeelname(**waarde) for waarde in waarden]


def _toekomstbeelden(naam: str, waarden: Iterable[str]) -> list[Toekomstbeeld]:
    return [Toekomstbeeld(nummer=n, uitspraak=tekst) for n, tekst in enumerate(waarden, start=1)]


LIJSTEN: dict[str, Callable[[str], Model]] = {
    "stromen": make_stroom,
    "themas": make_thema,
    "doelgroepen": make_doelgroep,
    "actoren": make_actor,
    "instrumenten": make_instrument,
    "regios": make_regio,
    "begrippen": make_begrip,
    "partners": make_organisatie,
    "citaten": make_citaat,
    "knelpunten": lambda nummer: make_knelpunt(int(nummer)),
}
REGELS: dict[str, Callable[[str, Iterable[Any]], list[Any]]] = {
    "bronnen": _bronnen,
    "verder": _verder,
    "statussen": _statussen,
    "deelnames": _deelnames,
    "toekomstbeelden": _toekomstbeelden,
}
VELD = {"bronnen": "bronvermeldingen", "verder": "verwijzingen"}
