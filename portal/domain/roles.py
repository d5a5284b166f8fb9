"""The four roles and the rights each has in the CMS. Running it again repairs what drifted."""

from collections.abc import Iterable

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models import Model, Q
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
)
from wagtail.snippets.models import get_snippet_models

from portal.enums import CMS_ROLES, Rol
from portal.models import User

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
# Everything else a Beheerder manages: accounts, groups, redirects, site, collections, workflows.
MANAGED_APPS = ("portal", "auth", "wagtailcore", "wagtailredirects")
WAGTAIL_GROUPS = ("Moderators", "Editors")
APPROVAL_TASK = "Controle door de eindredactie"


@transaction.atomic
def sync_roles() -> None:
    """Make the groups with exactly these rights, and let the Eindredacteur approve pages."""
    groups = {rol: Group.objects.get_or_create(name=rol.value)[0] for rol in Rol}
    for rol, group in groups.items():
        group.permissions.set(_site_permissions(rol))
        _set_page_rights(group, PAGE_RIGHTS.get(rol, ()))
        _set_file_rights(group, FILE_RIGHTS.get(rol, ()))
    _set_approvers(groups[Rol.EINDREDACTEUR], groups[Rol.BEHEERDER])
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
        wanted |= Q(content_type__app_label__in=MANAGED_APPS)
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


def _set_approvers(*groups: Group) -> None:
    """Take over the approval step that Wagtail's own migrations attached to every page."""
    task = GroupApprovalTask.objects.order_by("pk").first()
    if task is None:
        return
    task.groups.set(groups)
    if task.name != APPROVAL_TASK:
        task.name = APPROVAL_TASK
        task.save()
        task.workflows.update(name=APPROVAL_TASK)
