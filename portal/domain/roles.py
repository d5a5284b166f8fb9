"""The four roles and the rights each has in the CMS. Running it again repairs what drifted."""

from collections.abc import Iterable

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models import Model, Q
from wagtail.models import (
    Collection,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)
from wagtail.snippets.models import get_snippet_models

from portal.enums import CMS_ROLES, Rol
from portal.models import InhoudBeoordeling, PrivacyBeoordeling, User
from portal.models.beoordeling import Beoordeling

PAGE_RIGHTS = {
    Rol.REDACTEUR: ("add_page", "change_page"),
    Rol.EINDREDACTEUR: ("add_page", "change_page", "publish_page", "lock_page", "unlock_page"),
    Rol.BEHEERDER: (
        "add_page",
        "change_page",
        "publish_page",
        "lock_page",
        "unlock_page",
        "bulk_delete_page",
    ),
}
FILE_RIGHTS = {
    Rol.REDACTEUR: ("add", "choose"),
    Rol.EINDREDACTEUR: ("add", "change", "choose"),
    Rol.BEHEERDER: ("add", "change", "choose"),
}
SNIPPET_RIGHTS = {
    Rol.REDACTEUR: ("view",),  # of the fixed lists; see WRITTEN_BY_REDACTEUR for the rest
    Rol.EINDREDACTEUR: ("view", "add", "change"),
    Rol.BEHEERDER: ("view", "add", "change", "delete"),
}
# What pages refer to, which a Redacteur writes along with them.
WRITTEN_BY_REDACTEUR = frozenset(
    {"kennisbank.bron", "kennisbank.begrip", "kennisbank.citaat", "kennisbank.kennisdocument"}
)
# Everything else a Beheerder manages: accounts, groups, redirects, settings, collections. The steps
# of the review are set here and nowhere else, so that nobody can take one away.
MANAGED_APPS = ("portal", "auth", "wagtailcore", "wagtailredirects")
WAGTAIL_GROUPS = ("Moderators", "Editors")
FIXED_MODELS = ("workflow", "task", "groupapprovaltask", "inhoudbeoordeling", "privacybeoordeling")
REVIEW = "de beoordeling"  # the button says: Stuur door naar de beoordeling
REVIEW_STEPS: dict[type[Beoordeling], str] = {
    InhoudBeoordeling: "Inhoud",
    PrivacyBeoordeling: "Privacy",
}


@transaction.atomic
def sync_roles() -> None:
    """Make the groups with exactly these rights, and lay the review over all pages."""
    groups = {rol: Group.objects.get_or_create(name=rol.value)[0] for rol in Rol}
    for rol, group in groups.items():
        group.permissions.set(_site_permissions(rol))
        _set_page_rights(group, PAGE_RIGHTS.get(rol, ()))
        _set_file_rights(group, FILE_RIGHTS.get(rol, ()))
    _set_review(groups[Rol.EINDREDACTEUR], groups[Rol.BEHEERDER])
    Group.objects.filter(name__in=WAGTAIL_GROUPS, user=None).delete()


def give_role(user: User, rol: Rol) -> None:
    """Put the account in the group of the role, which `sync_roles` has made."""
    user.groups.add(Group.objects.get(name=rol.value))


def _site_permissions(rol: Rol) -> list[Permission]:
    if rol not in CMS_ROLES:
        return []
    wanted = Q(content_type__app_label="wagtailadmin", codename="access_admin")
    for model in get_snippet_models():
        names = [f"{right}_{model._meta.model_name}" for right in _snippet_rights(rol, model)]
        wanted |= Q(content_type__app_label=model._meta.app_label, codename__in=names)
    if rol is Rol.BEHEERDER:
        managed = Q(content_type__app_label__in=MANAGED_APPS)
        wanted |= managed & ~Q(content_type__model__in=FIXED_MODELS)
    return list(Permission.objects.filter(wanted))


def _snippet_rights(rol: Rol, model: type[Model]) -> tuple[str, ...]:
    if rol is Rol.REDACTEUR and model._meta.label_lower in WRITTEN_BY_REDACTEUR:
        return SNIPPET_RIGHTS[Rol.EINDREDACTEUR]
    return SNIPPET_RIGHTS[rol]


def _set_page_rights(group: Group, codenames: Iterable[str]) -> None:
    root = Page.get_first_root_node()
    wanted = Permission.objects.filter(
        content_type__app_label="wagtailcore", codename__in=codenames
    )
    GroupPagePermission.objects.filter(group=group, page=root).exclude(
        permission__in=wanted
    ).delete()
    for permission in wanted:
        GroupPagePermission.objects.get_or_create(group=group, page=root, permission=permission)


def _set_file_rights(group: Group, rights: Iterable[str]) -> None:
    root = Collection.get_first_root_node()
    codenames = [f"{right}_{kind}" for right in rights for kind in ("image", "document")]
    wanted = Permission.objects.filter(
        content_type__app_label__in=("wagtailimages", "wagtaildocs"), codename__in=codenames
    )
    GroupCollectionPermission.objects.filter(group=group, collection=root).exclude(
        permission__in=wanted
    ).delete()
    for permission in wanted:
        GroupCollectionPermission.objects.get_or_create(
            group=group, collection=root, permission=permission
        )


def _set_review(*groups: Group) -> None:
    """Lay the two steps over every page, in the place of the one that Wagtail itself made."""
    root = Page.get_first_root_node()
    ligt_over = WorkflowPage.objects.filter(page=root).select_related("workflow").first()
    workflow = ligt_over.workflow if ligt_over else Workflow.objects.create(name=REVIEW)
    if ligt_over is None:
        WorkflowPage.objects.create(page=root, workflow=workflow)
    Workflow.objects.filter(pk=workflow.pk).update(name=REVIEW, active=True)
    steps = [_step(model, name, groups) for model, name in REVIEW_STEPS.items()]
    for replaced in workflow.tasks.exclude(pk__in=[step.pk for step in steps]):
        replaced.deactivate()
    workflow.workflow_tasks.exclude(task__in=steps).delete()
    for order, step in enumerate(steps):
        WorkflowTask.objects.update_or_create(
            workflow=workflow, task=step, defaults={"sort_order": order}
        )
    WorkflowPage.objects.exclude(workflow=workflow).delete()


def _step(model: type[Beoordeling], name: str, groups: Iterable[Group]) -> Beoordeling:
    step = model.objects.order_by("pk").first() or model.objects.create(name=name)
    model.objects.filter(pk=step.pk).update(name=name, active=True)
    step.groups.set(groups)
    return step
