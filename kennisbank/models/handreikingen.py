"""A guide with chapters: each chapter has its own address, and all of them print as one."""

from wagtail import blocks
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import StreamField

from kennisbank.enums import Soort
from kennisbank.models.basis import IngedeeldePagina, KennisPagina, SitePagina


class HandreikingPage(RoutablePageMixin, IngedeeldePagina):
    soort = Soort.HANDREIKING
    context_from = "kennisbank.views.handreikingen.handreiking"
    parent_page_types = ["kennisbank.HandreikingenPage"]
    subpage_types = ["kennisbank.HoofdstukPage"]

    ontbreekt = StreamField(
        [("punt", blocks.CharBlock(label="Wat ontbreekt", max_length=300))],
        verbose_name="wat ontbreekt",
        blank=True,
        help_text="Wat het origineel had en onze bronnen niet.",
    )

    content_panels = [
        *SitePagina.content_panels,
        *IngedeeldePagina.lead_panels,
        FieldPanel("inhoud"),
        FieldPanel("ontbreekt"),
    ]

    class Meta:
        verbose_name = "handreiking"
        verbose_name_plural = "handreikingen"

    def get_route_paths(self):
        """What an old address leads on from, after a move or another slug."""
        return ["/", "/alles/"]

    @path("alles/", name="alles")
    def alles(self, request):
        """All chapters on one page, to print or to search in."""
        return self.render(
            request,
            template="kennisbank/handreiking_alles.html",
            context_overrides={"alles": True},
        )


class HoofdstukPage(KennisPagina):
    soort = Soort.HOOFDSTUK
    context_from = "kennisbank.views.handreikingen.hoofdstuk"
    parent_page_types = ["kennisbank.HandreikingPage"]
    subpage_types: list[str] = []

    content_panels = [
        *SitePagina.content_panels,
        *KennisPagina.lead_panels,
        FieldPanel("inhoud"),
    ]

    class Meta:
        verbose_name = "hoofdstuk"
        verbose_name_plural = "hoofdstukken"
