"""Who may publish what: an item of the kennisbank is published by its review alone."""

from typing import Any

from wagtail.models import PagePermissionTester


class SitePermissionTester(PagePermissionTester):
    """Rights below a page: what needs a review is never published in the moment it is made."""

    def can_publish_subpage(self) -> bool:
        soorten: list[Any] = self.page.specific_class.creatable_subpage_models()
        beoordeeld = any(getattr(soort, "langs_beoordeling", False) for soort in soorten)
        return not beoordeeld and super().can_publish_subpage()


class KennisPermissionTester(SitePermissionTester):
    """Rights to an item: taking it offline goes at once, putting it online goes by its review."""

    def can_publish(self) -> bool:
        return not self.page.langs_beoordeling and super().can_publish()

    def can_set_view_restrictions(self) -> bool:
        return super().can_publish()

    def can_unschedule(self) -> bool:
        return super().can_publish()
