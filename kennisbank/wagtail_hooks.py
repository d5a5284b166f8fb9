"""What the kennisbank adds to the CMS: its lists in the menu, and who may fetch which file."""

from django.http import HttpRequest, HttpResponse
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.documents.models import AbstractDocument
from wagtail.snippets.models import register_snippet

from kennisbank.access import refuse_file
from kennisbank.admin.basis import NietSamenVerwijderen
from kennisbank.admin.lijsten import GebiedenGroup, LijstenGroup
from kennisbank.admin.naslag import NaslagGroup

for group in (NaslagGroup, LijstenGroup, GebiedenGroup):
    register_snippet(group)

hooks.register("register_bulk_action", NietSamenVerwijderen, order=100)  # takes Wagtail's place


@hooks.register("before_serve_document")
def guard_file(document: AbstractDocument, request: HttpRequest) -> HttpResponse | None:
    return refuse_file(document, request)


@hooks.register("insert_global_admin_css")
def cms_styles() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("kennisbank/beheer.css"))
