"""What the site itself adds to the CMS: the explanation for editors, and the content check."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.userbar import BaseItem, ContentCheckerItem
from wagtail.models import Page

from portal.admin.controle import InhoudControle
from portal.admin.uitleg import uitleg


@hooks.register("register_admin_urls")
def site_addresses() -> list[URLPattern]:
    return [path("uitleg/", uitleg, name="uitleg")]


@hooks.register("register_admin_menu_item")
def uitleg_item() -> MenuItem:
    return MenuItem("Uitleg voor redacteuren", reverse("uitleg"), icon_name="help", order=900)


@hooks.register("construct_help_menu")
def own_help_only(request: HttpRequest, items: list[MenuItem]) -> None:
    """Wagtail's own help is in English and on another site; ours stands in the menu itself."""
    items.clear()


@hooks.register("construct_wagtail_userbar")
def own_content_check(request: HttpRequest, items: list[BaseItem], page: Page | None) -> None:
    items[:] = [
        InhoudControle(item.in_editor) if isinstance(item, ContentCheckerItem) else item
        for item in items
    ]
