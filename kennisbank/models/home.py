"""The home page."""

from django.db import models
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from kennisbank.models.basis import SitePagina


class HomePage(SitePagina):
    context_from = "kennisbank.views.home.home"
    parent_page_types = ["wagtailcore.Page"]
    max_count = 1

    lead = models.TextField("in één zin", max_length=400)
    intro_stroom = models.TextField("bij het bad", max_length=400, blank=True)
    intro_verhalen = models.TextField("bij de verhalen", max_length=400, blank=True)
    intro_gestopt = models.TextField("bij gestopt", max_length=400, blank=True)
    intro_regios = models.TextField("bij de regio's", max_length=400, blank=True)
    intro_handreikingen = models.TextField("bij de handreikingen", max_length=400, blank=True)

    content_panels = [
        *SitePagina.content_panels,
        FieldPanel("lead"),
        MultiFieldPanel(
            [
                FieldPanel("intro_stroom"),
                FieldPanel("intro_verhalen"),
                FieldPanel("intro_gestopt"),
                FieldPanel("intro_regios"),
                FieldPanel("intro_handreikingen"),
            ],
            heading="Teksten bij de delen",
        ),
    ]

    class Meta:
        verbose_name = "startpagina"
