"""The form of a page in the CMS: what it opens with, and what it does not let through."""

from datetime import timedelta
from typing import Any

from django.utils import timezone
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.forms.pages import CopyForm

from kennisbank.domain.controle import controleer
from kennisbank.domain.paginas import vorige_eigenaar

EEN_JAAR = timedelta(days=365)
OP_VOLGORDE = ("catalogus_soort", "nummer")


class KennisForm(WagtailAdminPageForm):
    """A new page opens with a review date and the owner of the last page of this person.

    Some remarks hold back a save, others only the review; each stands at its field.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk is None:
            self._vul_in()
        if knelpunten := self.fields.get("knelpunten"):
            knelpunten.queryset = knelpunten.queryset.defer_streamfields().order_by(*OP_VOLGORDE)

    def _vul_in(self) -> None:
        if self.instance.herzien_voor is None:
            self.initial["herzien_voor"] = timezone.localdate() + EEN_JAAR
        if self.instance.eigenaar_id is None and self.for_user:
            self.initial["eigenaar"] = vorige_eigenaar(self.for_user)

    def _post_clean(self) -> None:
        super()._post_clean()
        for bevinding in controleer(self.instance):
            telt = bevinding.altijd or not self.is_deferred_validation
            if bevinding.blokkeert and telt and bevinding.veld in self.fields:
                self.add_error(bevinding.veld, bevinding.tekst)


class KopieForm(CopyForm):
    """A copy starts as a draft: what it becomes has not been judged yet."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for direct in ("publish_copies", "alias"):
            self.fields.pop(direct, None)
