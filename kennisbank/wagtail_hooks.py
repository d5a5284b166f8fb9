"""What the kennisbank adds to the CMS: lists, home panels, reports, review, who gets which file."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.templatetags.static import static
from django.urls import URLPattern, path
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.admin.action_menu import ActionMenuItem
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.documents.models import AbstractDocument
from wagtail.models import Page
from wagtail.snippets.models import register_snippet

from kennisbank.access import refuse_file
from kennisbank.admin import rapporten, voorpagina
from kennisbank.admin.basis import NietSamenVerwijderen
from kennisbank.admin.beoordelen import beoordelen
from kennisbank.admin.lijsten import GebiedenGroup, LijstenGroup
from kennisbank.admin.naslag import NaslagGroup
from kennisbank.admin.publiceren import SamenPubliceren, insturen_eerst, leg_weg_uit
from kennisbank.admin.samen import GeefEigenaar, ZetHerziendatum

for group in (NaslagGroup, LijstenGroup, GebiedenGroup):
    register_snippet(group)

# These take the place of Wagtail's own.
hooks.register("register_bulk_action", NietSamenVerwijderen, order=100)
hooks.register("register_bulk_action", SamenPubliceren, order=100)
for actie in (ZetHerziendatum, GeefEigenaar):
    hooks.register("register_bulk_action", actie)


@hooks.register("before_serve_document")
def guard_file(document: AbstractDocument, request: HttpRequest) -> HttpResponse | None:
    return refuse_file(document, request)


@hooks.register("insert_global_admin_css")
def cms_styles() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("kennisbank/beheer.css"))


@hooks.register("insert_global_admin_js")
def cms_script() -> SafeString:
    return format_html('<script src="{}" defer></script>', static("kennisbank/beheer.js"))


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    return [path("beoordelen/<int:pk>/", beoordelen, name="beoordelen"), *rapporten.adressen()]


@hooks.register("construct_homepage_panels")
def home_panels(request: HttpRequest, panels: list[Component]) -> None:
    voorpagina.richt_in(request, panels)


@hooks.register("register_reports_menu_item")
def nakijken_item() -> MenuItem:
    return rapporten.menu_item("nakijken")


@hooks.register("register_reports_menu_item")
def onvolledig_item() -> MenuItem:
    return rapporten.menu_item("onvolledig")


@hooks.register("register_reports_menu_item")
def paginas_item() -> MenuItem:
    return rapporten.menu_item("paginas")


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def explain_review(request: HttpRequest, page: Page) -> None:
    leg_weg_uit(request, page)


@hooks.register("construct_page_action_menu")
def page_actions(items: list[ActionMenuItem], request: HttpRequest, context: Any) -> None:
    insturen_eerst(items)
