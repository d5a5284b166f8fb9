"""An item of the catalogue: a bottleneck or cause (K1-K48), or a pitfall (V1-V22)."""

from django.core.exceptions import ValidationError
from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from kennisbank.enums import KnelpuntSoort, Soort
from kennisbank.models.basis import IngedeeldePagina, SitePagina, keuzes, proza
from kennisbank.models.lijsten import Actor, Fase
from kennisbank.models.panelen import vinkjes

EERSTE_EDITIE = "1"


class KnelpuntPage(IngedeeldePagina):
    """The title is the one-sentence statement; the number is stable and part of the address."""

    context_from = "kennisbank.views.items.knelpunt"
    parent_page_types = ["kennisbank.KnelpuntenPage"]
    subpage_types: list[str] = []

    catalogus_soort = models.CharField("soort", max_length=20, choices=KnelpuntSoort.choices)
    nummer = models.PositiveSmallIntegerField(
        "nummer", help_text="Vast nummer. Verander het nooit meer: het staat in verwijzingen."
    )
    editie = models.CharField("editie", max_length=20, default=EERSTE_EDITIE)
    toelichting = proza("uitleg")
    tegenzet = proza("tegenzet", "Alleen bij een valkuil: wat u wél kunt doen.")
    lezing = models.TextField(
        "onze lezing",
        max_length=400,
        blank=True,
        help_text="Wat wij zelf hebben ingevuld omdat de bron het niet zegt.",
    )
    fase = models.ForeignKey(
        Fase,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="fase",
        null=True,
        blank=True,
    )
    actoren = keuzes(Actor, "wie is erbij betrokken")

    content_panels = [
        *SitePagina.content_panels,
        MultiFieldPanel(
            [
                FieldPanel("catalogus_soort"),
                FieldRowPanel([FieldPanel("nummer"), FieldPanel("editie")]),
            ],
            heading="Nummer",
        ),
        *IngedeeldePagina.lead_panels,
        FieldPanel("toelichting"),
        FieldPanel("tegenzet"),
        FieldPanel("inhoud"),
        FieldPanel("lezing"),
    ]
    indeling_panels = [
        FieldPanel("fase"),
        *IngedeeldePagina.indeling_panels,
        vinkjes("actoren"),
    ]

    class Meta:
        verbose_name = "knelpunt, oorzaak of valkuil"
        verbose_name_plural = "knelpunten, oorzaken en valkuilen"
        constraints = [
            models.UniqueConstraint(
                fields=["catalogus_soort", "nummer", "editie"],
                name="knelpunt_eigen_nummer",
                violation_error_message="Dit nummer is in deze editie al gebruikt.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.nummercode}. {self.title}"

    def get_admin_display_title(self) -> str:
        return f"{self.nummercode}. {super().get_admin_display_title()}"

    def clean(self) -> None:
        """Until its first publication an item takes its address from its number (k12)."""
        if self.nummer and self.editie == EERSTE_EDITIE and not self.first_published_at:
            self.slug = self.nummercode.lower()
        super().clean()
        if self.tegenzet and self.catalogus_soort != KnelpuntSoort.VALKUIL:
            raise ValidationError({"tegenzet": "Een tegenzet hoort alleen bij een valkuil."})

    @property
    def kaart_soort(self) -> Soort:
        return Soort(self.catalogus_soort)

    @property
    def kaart_nummer(self) -> int:
        return self.nummer

    @property
    def is_valkuil(self) -> bool:
        return self.catalogus_soort == KnelpuntSoort.VALKUIL

    @property
    def nummercode(self) -> str:
        """The number as people cite it: K12 or V3."""
        return f"{'V' if self.is_valkuil else 'K'}{self.nummer or ''}"
