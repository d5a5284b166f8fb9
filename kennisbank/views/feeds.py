"""What is new, as Atom: everything, one kind, or one region; the same for whoever asks."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape

from kennisbank.domain.citeren import SITE
from kennisbank.domain.nieuws import nieuws
from kennisbank.enums import CATALOGUS, Soort
from kennisbank.models import Kaart, Regio
from kennisbank.views.adressen import naar_eigen_adres, vind
from kennisbank.views.bladeren import met_parameters
from kennisbank.views.weergave import titel_met_nummer
from portal.templatetags.kop import volledig

SINDS = 2026  # the year in a tag: that the name of the host was ours
ALLES = "Nieuw en veranderd"
# By address: what the feed is called, what it holds, and the page it belongs to.
SOORTEN: dict[str, tuple[str, tuple[Soort, ...], str]] = {
    "praktijkverhalen": ("Praktijkverhalen", (Soort.VERHAAL,), "/praktijkverhalen/"),
    "experimenten": ("Experimenten", (Soort.EXPERIMENT, Soort.GESTOPT), "/experimenten/"),
    "knelpunten": ("Knelpunten en valkuilen", CATALOGUS, "/knelpunten/"),
    "handreikingen": (
        "Handreikingen",
        (Soort.HANDREIKING, Soort.HOOFDSTUK),
        "/handreikingen/",
    ),
    "gestopt": ("Gestopt, en waarom", (Soort.GESTOPT,), "/gestopt/"),
}


def alles(request: HttpRequest) -> HttpResponse:
    return _feed(request, ALLES, "/", nieuws())


def soort(request: HttpRequest, soort: str) -> HttpResponse:
    if soort not in SOORTEN:
        raise Http404
    titel, soorten, pagina = SOORTEN[soort]
    return _feed(request, titel, pagina, nieuws(soorten))


def regio(request: HttpRequest, slug: str) -> HttpResponse:
    regio = vind(Regio.objects.filter(deel_van=None).defer("vorm"), "slug", slug)
    if elders := naar_eigen_adres(request, adres_van_regio(regio.slug)):
        return elders
    return _feed(request, f"Regio {regio.naam}", f"/regios/{regio.slug}/", nieuws(regio=regio))


def feed_bij(pad: str) -> dict[str, str] | None:
    """The feed of the list at a path, for the head of its page."""
    return next(
        (
            {"titel": f"Nieuw: {titel}", "url": f"/nieuw/{naam}.atom"}
            for naam, (titel, _, pagina) in SOORTEN.items()
            if pagina == pad
        ),
        None,
    )


def adres_van_regio(slug: str) -> str:
    return f"/regios/{slug}.atom"


def _feed(request: HttpRequest, titel: str, pagina: str, kaarten: Iterable[Kaart]) -> HttpResponse:
    feed = Atom1Feed(
        title=f"{titel} | {SITE}",
        link=volledig(pagina),
        feed_url=volledig(request.path),
        feed_guid=_tag(request.path.strip("/")),
        description="",
        language="nl",
        author_name=SITE,
    )
    for kaart in kaarten:
        feed.add_item(
            title=titel_met_nummer(kaart),
            link=volledig(kaart.url),
            description=escape(kaart.lead),  # Atom reads it as HTML
            unique_id=_tag(f"pagina/{kaart.pk}"),
            pubdate=kaart.page.first_published_at,
            updateddate=kaart.gewijzigd,
            categories=[kaart.get_soort_display()],
        )
    response = HttpResponse(content_type=feed.content_type)
    feed.write(response, "utf-8")
    return met_parameters(response)


def _tag(wat: str) -> str:
    """A name that stays, also when a page moves (RFC 4151)."""
    return f"tag:{urlsplit(settings.WAGTAILADMIN_BASE_URL).hostname},{SINDS}:{wat}"
