"""What goes online through review, and what the CMS says to who tries another way."""

from typing import Any

from django.http import HttpRequest
from wagtail.admin import messages
from wagtail.admin.action_menu import ActionMenuItem, SubmitForModerationMenuItem
from wagtail.admin.views.pages.bulk_actions.publish import PublishBulkAction
from wagtail.models import Page

LANGS_BEOORDELING = (
    "'{titel}' komt pas online na de stappen Inhoud en Privacy. Uw werk is bewaard als concept. "
    "Kies 'Stuur door naar de beoordeling' als de pagina klaar is."
)


def leg_weg_uit(request: HttpRequest, page: Page) -> None:
    """Say why a page was saved and not published, to who asked for it all the same."""
    wil_publiceren = request.method == "POST" and request.POST.get("action-publish")
    if wil_publiceren and getattr(page, "langs_beoordeling", False):
        messages.warning(request, LANGS_BEOORDELING.format(titel=page.title))


def insturen_eerst(items: list[ActionMenuItem]) -> None:
    """Make the way on the large button: a draft is kept by itself while the editor types."""
    items.sort(key=lambda item: not isinstance(item, SubmitForModerationMenuItem))


class SamenPubliceren(PublishBulkAction):
    """Publishes what may be published at once; items of the kennisbank keep to their review."""

    def check_perm(self, page: Page) -> bool:
        return bool(super().check_perm(page.specific))

    @classmethod
    def execute_action(cls, objects: list[Page], **kwargs: Any) -> tuple[int, int]:
        return super().execute_action([page.specific for page in objects], **kwargs)
