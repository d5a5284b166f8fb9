import pytest
from django.contrib.auth.models import Group
from wagtail.models import GroupApprovalTask, GroupPagePermission, Page, Workflow, WorkflowPage
from wagtail.snippets.models import get_snippet_models

from portal.domain.roles import (
    PAGE_RIGHTS,
    REVIEW,
    WRITTEN_BY_REDACTEUR,
    give_role,
    sync_roles,
)
from portal.enums import CMS_ROLES, Rol
from portal.models import User

pytestmark = pytest.mark.django_db


def page_rights(rol: Rol) -> set[str]:
    rows = GroupPagePermission.objects.filter(group__name=rol.value)
    return set(rows.values_list("permission__codename", flat=True))


def test_sync_roles_makes_our_groups_and_no_other():
    sync_roles()
    assert set(Group.objects.values_list("name", flat=True)) == set(Rol.values)


@pytest.mark.parametrize("rol", Rol)
def test_sync_roles_gives_each_role_its_page_rights(roles, rol):
    assert page_rights(rol) == set(PAGE_RIGHTS.get(rol, ()))


@pytest.mark.parametrize("rol", Rol)
def test_sync_roles_lets_only_cms_roles_in(roles, rol):
    user = User.objects.create_user("een@elders.example")
    give_role(user, rol)
    assert user.has_perm("wagtailadmin.access_admin") is (rol in CMS_ROLES)


@pytest.mark.parametrize("rol", Rol)
def test_only_the_beheerder_manages_accounts(roles, rol):
    user = User.objects.create_user("een@elders.example")
    give_role(user, rol)
    assert user.has_perm("portal.change_user") is (rol is Rol.BEHEERDER)


LIJST, NASLAG = "kennisbank.{}_thema", "kennisbank.{}_bron"


@pytest.mark.parametrize(
    ("rol", "lijst", "naslag"),
    [
        (Rol.LID, [], []),
        (Rol.REDACTEUR, ["view"], ["view", "add", "change"]),
        (Rol.EINDREDACTEUR, ["view", "add", "change"], ["view", "add", "change"]),
        (
            Rol.BEHEERDER,
            ["view", "add", "change", "delete"],
            ["view", "add", "change", "delete"],
        ),
    ],
)
def test_each_role_may_change_its_lists_and_references(roles, rol, lijst, naslag):
    user = User.objects.create_user("een@elders.example")
    give_role(user, rol)
    rechten = ["view", "add", "change", "delete"]
    mag = [[r for r in rechten if user.has_perm(soort.format(r))] for soort in (LIJST, NASLAG)]
    assert mag == [lijst, naslag]


def test_references_of_the_redacteur_exist(roles):
    labels = {model._meta.label_lower for model in get_snippet_models()}
    assert labels >= WRITTEN_BY_REDACTEUR


def test_redacteur_writes_but_does_not_publish(redacteur):
    permissions = Page.objects.get(depth=2).permissions_for_user(redacteur)
    assert (permissions.can_edit(), permissions.can_publish()) == (True, False)


def test_eindredacteur_publishes(eindredacteur):
    assert Page.objects.get(depth=2).permissions_for_user(eindredacteur).can_publish()


def test_sync_roles_twice_changes_nothing(roles):
    before = [page_rights(rol) for rol in Rol]
    sync_roles()
    assert [page_rights(rol) for rol in Rol] == before


def test_sync_roles_takes_away_what_drifted(roles):
    group = Group.objects.get(name=Rol.REDACTEUR.value)
    publish = GroupPagePermission.objects.get(
        group__name=Rol.EINDREDACTEUR.value, permission__codename="publish_page"
    )
    GroupPagePermission.objects.create(
        group=group, page=publish.page, permission=publish.permission
    )
    sync_roles()
    assert page_rights(Rol.REDACTEUR) == set(PAGE_RIGHTS[Rol.REDACTEUR])


def stappen() -> list[tuple[str, set[str]]]:
    """The steps over every page in their order, with who judges them."""
    workflow = Page.get_first_root_node().get_workflow()
    return [
        (stap.name, set(stap.specific.groups.values_list("name", flat=True)))
        for stap in workflow.tasks
    ]


JUDGES = {"Eindredacteur", "Beheerder"}


def test_every_page_takes_the_two_steps_in_order(roles):
    assert Workflow.objects.get().name == REVIEW
    assert stappen() == [("Inhoud", JUDGES), ("Privacy", JUDGES)]


def test_step_of_wagtail_itself_is_closed(roles):
    assert [task.active for task in GroupApprovalTask.objects.all()] == [False]


def test_sync_roles_brings_back_a_step_that_somebody_took_away(roles):
    workflow = Workflow.objects.get()
    workflow.workflow_tasks.all().delete()
    WorkflowPage.objects.all().delete()
    sync_roles()
    assert stappen() == [("Inhoud", JUDGES), ("Privacy", JUDGES)]


def test_sync_roles_takes_away_a_shorter_way_past_the_review(roles):
    korter = Workflow.objects.create(name="Snel")
    WorkflowPage.objects.create(workflow=korter, page=Page.objects.get(depth=2))
    sync_roles()
    assert Page.objects.get(depth=2).get_workflow().name == REVIEW


@pytest.mark.parametrize(
    "recht", ["wagtailcore.change_workflow", "portal.change_privacybeoordeling"]
)
def test_beheerder_cannot_change_the_steps(beheerder, recht):
    assert not beheerder.has_perm(recht)


def test_sync_roles_keeps_a_wagtail_group_with_people_in_it():
    user = User.objects.create_user("een@elders.example")
    user.groups.add(Group.objects.get(name="Editors"))
    sync_roles()
    assert Group.objects.filter(name="Editors").exists()
