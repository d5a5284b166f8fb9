"""What every page of the kennisbank shares: owner, review date, plain words, links and sources."""

from typing import Any, ClassVar

from django import forms
from django.db import models
from django.utils import timezone
from django.utils.functional import classproperty
from django.utils.module_loading import import_string
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, PageChooserPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Orderable, Page, PageViewRestriction

from kennisbank.blocks import LangeTekstBlock
from kennisbank.enums import Soort
from kennisbank.models.begrippen import Begrip
from kennisbank.models.lijsten import Doelgroep, Instrument, Organisatie, Stroom, Thema
from kennisbank.models.panelen import ADRES, TITEL, in_tabs, vinkjes
from kennisbank.models.rechten import KennisPermissionTester, SitePermissionTester
from kennisbank.models.regios import Regio
from portal.blocks.tekst import TEKST_FEATURES


def proza(label: str, help_text: str = "") -> RichTextField:
    """A short rich text field with the features a page text may have."""
    return RichTextField(label, features=TEKST_FEATURES, blank=True, help_text=help_text)


def keuzes(to: type[models.Model] | str, label: str) -> ParentalManyToManyField:
    """Many values of a fixed list, or many pages, that are drafted and published with the page."""
    return ParentalManyToManyField(to, verbose_name=label, blank=True, related_name="+")


class Verwijzing(Orderable):
    """One line of 'verder lezen': a real relation between two pages."""

    page = ParentalKey(Page, on_delete=models.CASCADE, related_name="verwijzingen")
    naar = models.ForeignKey(
        Page, on_delete=models.CASCADE, related_name="+", verbose_name="pagina"
    )

    panels = [PageChooserPanel("naar")]


class SitePagina(Page):
    """A page that names where its context comes from.

    `context_from` is the dotted path of `f(page, request) -> dict`, `form_from` that of the form of
    the CMS; a page class holds data, the views decide what is shown with it.
    """

    context_from: ClassVar[str]
    form_from: ClassVar[str] = "wagtail.admin.forms.WagtailAdminPageForm"
    allowed_http_methods = ["GET", "HEAD", "OPTIONS"]
    is_zonder_beperking = False  # known by whoever found the page: nobody is kept out
    show_in_menus_default = False

    uitleg: ClassVar[str] = "hoe-alles-samenhangt"  # a heading of docs/redactie.md
    content_panels: ClassVar[list[Any]] = [TITEL]
    indeling_panels: ClassVar[list[Any]] = []
    bewijs_panels: ClassVar[list[Any]] = []
    beheer_panels: ClassVar[list[Any]] = []
    promote_panels: ClassVar[list[Any]] = [ADRES]

    class Meta:
        abstract = True

    @classproperty
    def edit_handler(cls):
        return in_tabs(cls)

    @classproperty
    def copy_form_class(cls):
        return import_string("kennisbank.admin.paginaform.KopieForm")

    def permissions_for_user(self, user):
        return SitePermissionTester(user, self)

    def get_view_restrictions(self):
        """Wagtail's, which cost two queries, unless it is known that there are none."""
        if self.is_zonder_beperking:
            return PageViewRestriction.objects.none()
        return super().get_view_restrictions()

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        return context | import_string(self.context_from)(self, request)


class KennisPagina(SitePagina):
    """An item of the kennisbank: somebody owns it, it has sources, and others link to it."""

    soort: ClassVar[Soort | None] = None
    form_from = "kennisbank.admin.paginaform.KennisForm"
    langs_beoordeling: ClassVar[bool] = True  # public only after content and privacy were judged

    lead = models.TextField(
        "inleiding", max_length=400, blank=True, help_text="Eén of twee zinnen: waar gaat dit over?"
    )
    gewone_woorden = models.TextField(
        "in gewone woorden",
        max_length=600,
        blank=True,
        help_text="Twee of drie zinnen die een ouder of jongere meteen begrijpt.",
    )
    inhoud = StreamField(LangeTekstBlock(), verbose_name="inhoud", blank=True)
    eigenaar = models.ForeignKey(
        Organisatie,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="eigenaar",
        null=True,
        help_text="De organisatie die deze pagina bijhoudt.",
    )
    herzien_voor = models.DateField(
        "herzien voor", null=True, help_text="Voor deze datum kijkt de eigenaar de pagina na."
    )
    begrippen = keuzes(Begrip, "begrippen")

    lead_panels = [FieldPanel("lead"), FieldPanel("gewone_woorden")]
    bewijs_panels = [
        InlinePanel(
            "bronvermeldingen",
            heading="Bronnen",
            label="bron",
            help_text="Waar staat het? Noem het document en de regels.",
        ),
        InlinePanel(
            "verwijzingen",
            heading="Verder lezen",
            label="pagina",
            help_text="Pagina's die hier echt bij horen. Ze wijzen vanzelf ook terug.",
        ),
        vinkjes("begrippen"),
    ]
    beheer_panels = [
        MultiFieldPanel(
            [FieldPanel("eigenaar", widget=forms.Select), FieldPanel("herzien_voor")],
            heading="Wie houdt dit bij?",
        )
    ]

    class Meta:
        abstract = True

    def permissions_for_user(self, user):
        return KennisPermissionTester(user, self)

    @property
    def kaart_soort(self) -> Soort | None:
        """The kind of this item on its card; None for pages that have no card."""
        return self.soort

    @property
    def kaart_nummer(self) -> int | None:
        return None

    @property
    def kaart_datum(self):
        """The date this item is sorted by; its first publication where it has none of its own."""
        return timezone.localdate(self.first_published_at) if self.first_published_at else None


class IngedeeldePagina(KennisPagina):
    """An item that is filed under streams, themes, target groups, regions and instruments."""

    stromen = keuzes(Stroom, "stromen")
    themas = keuzes(Thema, "thema's")
    doelgroepen = keuzes(Doelgroep, "doelgroepen")
    regios = keuzes(Regio, "regio's")
    instrumenten = keuzes(Instrument, "instrumenten")

    indeling_panels = [
        vinkjes("stromen"),
        vinkjes("themas"),
        vinkjes("doelgroepen"),
        vinkjes("regios"),
        vinkjes("instrumenten"),
    ]

    class Meta:
        abstract = True
