"""The two steps a page takes before it is public; nobody passes a page they worked on."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import F, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils.html import format_html
from django.utils.module_loading import import_string
from django.utils.safestring import SafeString
from wagtail.locks import WorkflowLock
from wagtail.models import AbstractGroupApprovalTask, Page, Revision, TaskState

from portal.models.user import User


def heeft_meegeschreven(page: Page, user: User) -> bool:
    """Whether this person changed the page since it was last published."""
    revisies = page.revisions.filter(user=user)
    if page.last_published_at:
        revisies = revisies.filter(created_at__gt=page.last_published_at)
    return bool(revisies.exists())


class Beoordelingsslot(WorkflowLock):
    """While somebody judges a page, nobody changes it: what was read is what gets published."""

    def get_message(self, user: User) -> SafeString:
        stap = self.object.current_workflow_task_state
        if self.task.may_judge(self.object, user):
            return format_html(
                "Deze pagina wacht op de stap <b>{}</b>. <a href='{}'>Beoordeel haar</a>. "
                "Zolang zij wacht, kan niemand haar wijzigen.",
                self.task.name,
                reverse("beoordelen", args=[stap.pk]),
            )
        return format_html(
            "Deze pagina wacht op de stap <b>{}</b>. Zolang zij wacht, kan niemand haar wijzigen. "
            "Wilt u toch iets veranderen? Kies dan 'Workflow annuleren'.",
            self.task.name,
        )


class Beoordeling(AbstractGroupApprovalTask):
    """A step of the review. `forms` holds, for each action, the dotted path of its form."""

    lock_class = Beoordelingsslot
    forms = {
        "approve": "portal.admin.beoordeling.AkkoordForm",
        "reject": "portal.admin.beoordeling.TerugForm",
    }

    class Meta:
        abstract = True

    def may_judge(self, page: Page, user: User) -> bool:
        """Whether this person has the role, and has neither written nor offered this version."""
        if not (user.is_superuser or self._user_in_groups(user)):
            return False
        staat = page.current_workflow_state
        is_indiener = bool(staat and staat.requested_by_id == user.pk)
        return not is_indiener and not heeft_meegeschreven(page, user)

    def user_can_access_editor(self, obj: Page, user: User) -> bool:
        return self.may_judge(obj, user)

    def locked_for_user(self, obj: Page, user: User) -> bool:
        return True

    def get_actions(self, obj: Page, user: User) -> list[tuple[str, str, bool]]:
        if not self.may_judge(obj, user):
            return []
        return [("approve", "Keur goed", True), ("reject", "Stuur terug", True)]

    def get_form_for_action(self, action: str) -> Any:
        """The class of the form of this action; each has a `verslag`, kept as the comment."""
        return import_string(self.forms[action])

    def on_action(self, task_state: TaskState, user: User, action_name: str, **kwargs: Any) -> None:
        """Act on the step; whichever screen it comes from, the form decides what is complete.

        Raises PermissionDenied for somebody's own work and for a form with a gap.
        """
        form = self.get_form_for_action(action_name)(kwargs)
        page = task_state.workflow_state.content_object.specific
        if not form.is_valid() or not self.may_judge(page, user):
            raise PermissionDenied
        super().on_action(task_state, user, action_name, comment=form.verslag())

    def get_task_states_user_can_moderate(self, user: User, **kwargs: Any) -> QuerySet[TaskState]:
        staten = super().get_task_states_user_can_moderate(user, **kwargs)
        return staten.exclude(workflow_state__requested_by=user).exclude(
            workflow_state__object_id__in=_eigen_werk(user)
        )

    @classmethod
    def get_description(cls) -> str:
        return "Leden van deze groepen beoordelen de pagina, behalve wie eraan meeschreef."


class InhoudBeoordeling(Beoordeling):
    class Meta:
        verbose_name = "beoordeling van de inhoud"
        verbose_name_plural = "beoordelingen van de inhoud"


class PrivacyBeoordeling(Beoordeling):
    """Asks the three questions of anonymity before it passes a page."""

    forms = Beoordeling.forms | {"approve": "portal.admin.beoordeling.PrivacyForm"}

    class Meta:
        verbose_name = "beoordeling van de privacy"
        verbose_name_plural = "beoordelingen van de privacy"


def _eigen_werk(user: User) -> QuerySet[Revision, str]:
    """Ids, as text, of the pages this person changed since they were last published."""
    gepubliceerd = Page.objects.filter(pk=Cast(OuterRef("object_id"), IntegerField()))
    return (
        Revision.page_revisions.filter(user=user)
        .annotate(gepubliceerd=Subquery(gepubliceerd.values("last_published_at")[:1]))
        .filter(Q(gepubliceerd=None) | Q(created_at__gt=F("gepubliceerd")))
        .values("object_id")
    )
