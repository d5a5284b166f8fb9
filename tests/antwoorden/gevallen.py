"""Every kind of change that a kept page may not survive: what is done, and where it must show."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from django.db import connection
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from kennisbank.models import (
    Begrip,
    Bron,
    Citaat,
    ExperimentPage,
    HomePage,
    HoofdstukPage,
    Kennisdocument,
    KnelpuntPage,
    MethodePage,
    OntwikkellijnPage,
    Organisatie,
    PraktijkverhaalPage,
    Regio,
    RegioPage,
    TekstPage,
    Thema,
)
from portal.domain.klok import doe_wat_aan_de_beurt_is
from portal.models import SiteInstellingen
from tests.factories.kennisbank import make_verhaal

K1, K2, K3 = "/knelpunten/k1/", "/knelpunten/k2/", "/knelpunten/k3/"


@dataclass(frozen=True)
class Geval:
    """`weg` is on every page in `op` before the change, `komt` after it; '' is not looked at."""

    verander: Callable[[], object]
    op: tuple[str, ...]
    weg: str = ""
    komt: str = ""
    status: int = 200


def publiceer(page: Page, **velden: object) -> None:
    for naam, waarde in velden.items():
        setattr(page, naam, waarde)
    page.save_revision().publish()


def gepland(page: Page, **velden: object) -> None:
    """What an editor plans, and the clock does a little later."""
    voor = timezone.now() - timedelta(minutes=1)
    for naam, waarde in velden.items():
        setattr(page, naam, voor if waarde == "nu" else waarde)
    page.save_revision(approved_go_live_at=page.go_live_at).save()
    if page.expire_at:
        Page.objects.filter(pk=page.pk).update(expire_at=page.expire_at)
    list(doe_wat_aan_de_beurt_is())


def knelpunt(nummer: int) -> KnelpuntPage:
    return KnelpuntPage.objects.get(nummer=nummer, catalogus_soort="knelpunt")


def verplaats_hoofdstuk() -> None:
    gids = Page.objects.get(slug="gids-2")
    HoofdstukPage.objects.get(slug="hoofdstuk-2").move(gids, pos="last-child")


def sluit(slug: str) -> None:
    page = PraktijkverhaalPage.objects.get(slug=slug)
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


def hernoem(model: type, veld: str, waarde: str, **wie: object) -> None:
    ding = model.objects.get(**wie)  # type: ignore[attr-defined]  # any model
    setattr(ding, veld, waarde)
    ding.save()


def wijzig_instellingen(**velden: object) -> None:
    instellingen = SiteInstellingen.load()
    for naam, waarde in velden.items():
        setattr(instellingen, naam, waarde)
    instellingen.save()


def met_de_hand() -> None:
    """Past the program: no signal of Django hears of this."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE kennisbank_bron SET titel = 'Met de hand' WHERE code = 'bron-2'")


def nieuw_verhaal() -> None:
    make_verhaal("Net geschreven", regios=["JZ2"], knelpunten=[knelpunt(3)], lead="Zo vers.")


def verwijs_heen() -> None:
    methode = MethodePage.objects.get(slug="methode-2")
    methode.inhoud = [("tekst", f'<p><a linktype="page" id="{knelpunt(2).pk}">zie</a></p>')]
    publiceer(methode, title="Methode die wijst")


GEVALLEN = {
    "publiceren": Geval(
        lambda: publiceer(knelpunt(2), title="Anders gezegd"),
        (K2, "/knelpunten/", "/themas/ruimte/", "/praktijkverhalen/verhaal-2/"),
        weg="Knelpunt nummer 2",
        komt="Anders gezegd",
    ),
    "publiceren, op de startpagina": Geval(
        lambda: publiceer(HomePage.objects.get(), lead="Wij wachten niet."),
        ("/",),
        komt="Wij wachten niet.",
    ),
    "nieuw item, met een verband": Geval(
        nieuw_verhaal,
        ("/", "/praktijkverhalen/", "/wat-anderen-deden/", K3, "/regios/regio-jz2/"),
        komt="Net geschreven",
    ),
    "nieuw verband": Geval(verwijs_heen, (K2,), komt="Methode die wijst"),
    "van de site halen": Geval(
        lambda: PraktijkverhaalPage.objects.get(slug="verhaal-3").unpublish(),
        ("/praktijkverhalen/", K1),
        weg="Verhaal 3",
    ),
    "van de site halen, de pagina zelf": Geval(
        lambda: MethodePage.objects.get(slug="methode-3").unpublish(),
        ("/werkwijze/methode-3/",),
        status=404,
    ),
    "gepland publiceren": Geval(
        lambda: gepland(TekstPage.objects.get(slug="tekst-2"), title="Nu pas", go_live_at="nu"),
        ("/tekst-2/",),
        komt="Nu pas",
    ),
    "verlopen": Geval(
        lambda: gepland(ExperimentPage.objects.get(slug="experiment-3"), expire_at="nu"),
        ("/experimenten/", "/wat-anderen-deden/"),
        weg="Experiment 3",
    ),
    "verplaatsen": Geval(
        verplaats_hoofdstuk, ("/handreikingen/gids-1/",), weg="/handreikingen/gids-1/hoofdstuk-2/"
    ),
    "ander adres": Geval(
        lambda: publiceer(OntwikkellijnPage.objects.get(slug="lijn-3"), slug="lijn-drie"),
        ("/ontwikkellijnen/",),
        weg="/ontwikkellijnen/lijn-3/",
        komt="/ontwikkellijnen/lijn-drie/",
    ),
    "verwijderen": Geval(
        lambda: ExperimentPage.objects.get(slug="gestopt-3").delete(),
        ("/gestopt/", "/experimenten/"),
        weg="Gestopt 3",
    ),
    "achter de login": Geval(
        lambda: sluit("verhaal-2"), ("/praktijkverhalen/", K1), weg="Verhaal 2"
    ),
    "achter de login, de pagina zelf": Geval(
        lambda: sluit("net-geschreven"), ("/praktijkverhalen/net-geschreven/",), status=302
    ),
    "een thema": Geval(
        lambda: hernoem(Thema, "naam", "Adem halen", code="ruimte"),
        (K1, "/themas/", "/themas/ruimte/"),
        komt="Adem halen",
    ),
    "een thema, in de lijst": Geval(
        lambda: hernoem(Thema, "korte_naam", "Adem", code="ruimte"), ("/knelpunten/",), komt="Adem"
    ),
    "een organisatie": Geval(
        lambda: hernoem(Organisatie, "naam", "Nieuwe partner", code="partner-1"),
        ("/praktijkverhalen/verhaal-1/",),
        komt="Nieuwe partner",
    ),
    "een begrip": Geval(
        lambda: hernoem(Begrip, "betekenis", "Nu in gewone taal.", slug="begrip-2"),
        ("/begrippen/", "/begrippen/begrip-2/"),
        komt="Nu in gewone taal.",
    ),
    "een bron": Geval(
        lambda: hernoem(Bron, "titel", "De nieuwe bron", code="bron-1"),
        ("/bronnen/", "/bronnen/bron-1/", K1, "/begrippen/begrip-1/"),
        komt="De nieuwe bron",
    ),
    "een regio": Geval(
        lambda: hernoem(Regio, "naam", "Aan de vaart", code="JZ1"),
        ("/regios/", "/praktijkverhalen/verhaal-1/"),
        komt="Aan de vaart",
    ),
    "de stand van een regio": Geval(
        lambda: publiceer(RegioPage.objects.get(slug="regio-jz3"), statussen=[]),
        ("/regios/regio-jz3/",),
        weg="Stand van de ondersteuning",
    ),
    "een document": Geval(
        lambda: hernoem(Kennisdocument, "titel", "Ander stuk", slug="document-1"),
        ("/documenten/", "/documenten/document-1/"),
        komt="Ander stuk",
    ),
    "een citaat": Geval(
        lambda: hernoem(Citaat, "onderwerp", "wat telt", code="citaat-1"),
        ("/praktijkverhalen/verhaal-1/",),
        komt="wat telt",
    ),
    "SQL met de hand": Geval(met_de_hand, ("/bronnen/",), komt="Met de hand"),
    "een instelling van de site": Geval(
        lambda: wijzig_instellingen(contact_adres="nieuw@kennis.example"),
        ("/documenten/document-3/",),
        komt="nieuw@kennis.example",
    ),
}
