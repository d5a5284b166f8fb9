"""The two steps of the review, on the screens of the CMS: who may, who may not, what is kept."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Page, PageLogEntry, TaskState, WorkflowState

from kennisbank.models import Kaart, PraktijkverhaalPage, VerhalenPage
from portal.enums import Rol
from portal.models import User
from tests.factories.beoordeling import (
    AKKOORD,
    PRIVACY,
    STUUR_IN,
    beoordeel_url,
    keur_goed,
    stap,
    stuur_in,
    zet_online,
)
from tests.factories.formulieren import add_url, edit_url, page_data
from tests.factories.gebruikers import make_user
from tests.factories.kennisbank import afdeling, make_verhaal

pytestmark = pytest.mark.django_db

ROLLEN = ["lid", "buitenstaander", "redacteur", "eindredacteur", "beheerder"]


@pytest.fixture
def verhaal(redacteur: User) -> PraktijkverhaalPage:
    """A story that is online, and sent in by the redacteur with another title."""
    page = make_verhaal("Oud verhaal")
    stuur_in(page, redacteur, title="Nieuw verhaal", slug=page.slug)
    return page


def titels(page: Page) -> tuple[str, bool]:
    page = Page.objects.get(pk=page.pk)
    return page.title, page.has_unpublished_changes


def acties(page: Page, user: User) -> list[str]:
    task = Page.objects.get(pk=page.pk).current_workflow_task
    return [naam for naam, _, _ in task.get_actions(Page.objects.get(pk=page.pk).specific, user)]


def als(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def test_new_story_is_public_after_both_steps(redacteur, eindredacteur, beheerder, client):
    ouder = afdeling(VerhalenPage)
    page = make_verhaal("Mal")  # so that an owner exists
    data = page_data(
        PraktijkverhaalPage(),
        redacteur,
        onder=ouder,
        title="Mijn verhaal",
        eigenaar=page.eigenaar,
        herzien_voor="2027-05-01",
    )
    assert (
        als(redacteur).post(add_url(PraktijkverhaalPage, ouder), data | STUUR_IN).status_code == 302
    )
    mijn = PraktijkverhaalPage.objects.get(title="Mijn verhaal")
    stand = []
    for door in (eindredacteur, beheerder):
        stand.append((stap(mijn).task.name, client.get(mijn.get_url()).status_code))
        keur_goed(mijn, door=door)
    assert stand == [("Inhoud", 404), ("Privacy", 404)]
    assert client.get(mijn.get_url()).status_code == 200
    assert Kaart.objects.get(pk=mijn.pk).titel == "Mijn verhaal"


def test_change_of_a_public_story_shows_after_both_steps(verhaal, eindredacteur, beheerder):
    keur_goed(verhaal, door=eindredacteur)
    assert titels(verhaal) == ("Oud verhaal", True)
    keur_goed(verhaal, door=beheerder)
    assert titels(verhaal) == ("Nieuw verhaal", False)


@pytest.mark.parametrize("rol", ["anoniem", *ROLLEN])
def test_screen_is_for_the_judges(request, rol, verhaal, client):
    if rol != "anoniem":
        client.force_login(request.getfixturevalue(rol))
    verwacht = {"eindredacteur": 200, "beheerder": 200, "redacteur": 302}.get(rol, 302)
    assert client.get(beoordeel_url(verhaal)).status_code == verwacht


@pytest.mark.parametrize("rol", ["redacteur", "lid", "buitenstaander", "anoniem"])
def test_others_cannot_pass_a_step(request, rol, verhaal, client):
    if rol != "anoniem":
        client.force_login(request.getfixturevalue(rol))
    client.post(beoordeel_url(verhaal), {"actie": "approve", "comment": ""})
    assert stap(verhaal).task.name == "Inhoud"


@pytest.mark.parametrize("rol", ["eindredacteur", "beheerder", "superuser"])
def test_nobody_judges_a_page_that_they_sent_in(request, rol):
    if rol == "superuser":
        user = User.objects.create_superuser("baas@gemeente.example", "x")
        request.getfixturevalue("roles")
    else:
        user = request.getfixturevalue(rol)
    page = make_verhaal("Oud verhaal")
    stuur_in(page, user, title="Nieuw verhaal", slug=page.slug)
    assert acties(page, user) == []
    response = als(user).post(beoordeel_url(page), AKKOORD["Inhoud"] | {"actie": "approve"})
    assert response.status_code == 302
    assert stap(page).task.name == "Inhoud"
    assert list(TaskState.objects.reviewable_by(user)) == []


def test_nobody_judges_a_page_that_they_wrote_and_another_sent_in(redacteur, eindredacteur):
    page = make_verhaal("Oud verhaal")
    page.title = "Nieuw verhaal"
    page.save_revision(user=eindredacteur)
    stuur_in(page, redacteur, lead="Een komma erbij.")
    assert acties(page, eindredacteur) == []
    assert list(TaskState.objects.reviewable_by(eindredacteur)) == []


def test_who_wrote_an_earlier_public_version_may_judge_the_next(redacteur, eindredacteur):
    page = make_verhaal("Oud verhaal", user=eindredacteur)
    stuur_in(page, redacteur, lead="Een nieuwe inleiding.")
    assert acties(page, eindredacteur) == ["approve", "reject"]
    assert [staat.pk for staat in TaskState.objects.reviewable_by(eindredacteur)] == [stap(page).pk]


@pytest.mark.parametrize("mist", PRIVACY)
def test_privacy_needs_all_three_answers(verhaal, eindredacteur, beheerder, mist):
    keur_goed(verhaal, door=eindredacteur)
    data = {naam: waarde for naam, waarde in PRIVACY.items() if naam != mist}
    response = als(beheerder).post(
        beoordeel_url(verhaal), data | {"actie": "approve", "comment": "Bijna."}
    )
    form = response.context["formulieren"]["approve"]
    assert (response.status_code, list(form.errors)) == (400, [mist])
    assert form["comment"].value() == "Bijna."
    assert titels(verhaal) == ("Oud verhaal", True)


def test_task_itself_refuses_a_privacy_step_without_answers(verhaal, eindredacteur, beheerder):
    keur_goed(verhaal, door=eindredacteur)
    adres = reverse(
        "wagtailadmin_pages:workflow_action", args=[verhaal.pk, "approve", stap(verhaal).pk]
    )
    als(beheerder).post(adres, {"comment": "Zonder antwoorden."})
    assert stap(verhaal).task.name == "Privacy"
    assert titels(verhaal) == ("Oud verhaal", True)


def test_steps_keep_who_when_and_what_they_wrote(verhaal, eindredacteur, beheerder):
    als(eindredacteur).post(beoordeel_url(verhaal), {"actie": "approve", "comment": "Helder."})
    scherm = als(beheerder).get(beoordeel_url(verhaal))
    assert [(s.task.name, s.comment) for s in scherm.context["stappen"]] == [
        ("Inhoud", "Helder."),
        ("Privacy", ""),
    ]
    als(beheerder).post(
        beoordeel_url(verhaal), PRIVACY | {"actie": "approve", "comment": "Leeftijd is weg."}
    )
    staten = TaskState.objects.order_by("started_at")
    assert [(s.status, s.finished_by, s.comment, bool(s.finished_at)) for s in staten] == [
        ("approved", eindredacteur, "Helder.", True),
        (
            "approved",
            beheerder,
            "Iemand herkennen: nee. Koppelen: nee. Afleiden: nee. Opmerking: Leeftijd is weg.",
            True,
        ),
    ]
    logregels = PageLogEntry.objects.filter(page=verhaal.pk, action="wagtail.workflow.approve")
    assert [regel.data["comment"] for regel in logregels.order_by("pk")] == [
        staat.comment for staat in staten
    ]


def test_refused_step_returns_the_draft_with_its_reason(verhaal, redacteur, eindredacteur):
    als(eindredacteur).post(
        beoordeel_url(verhaal), {"actie": "reject", "comment": "Noem de bron erbij."}
    )
    staat = WorkflowState.objects.get()
    assert (staat.status, staat.current_task_state.comment) == (
        "needs_changes",
        "Noem de bron erbij.",
    )
    assert titels(verhaal) == ("Oud verhaal", True)
    voorpagina = als(redacteur).get("/beheer/").content.decode()
    assert "Noem de bron erbij." in voorpagina
    stuur_in(verhaal, redacteur, title="Nieuw verhaal met bron", slug=verhaal.slug)
    zet_online(verhaal)
    assert titels(verhaal) == ("Nieuw verhaal met bron", False)


def test_step_is_not_sent_back_without_a_reason(verhaal, eindredacteur):
    response = als(eindredacteur).post(beoordeel_url(verhaal), {"actie": "reject", "comment": " "})
    form = response.context["formulieren"]["reject"]
    assert (response.status_code, form.errors) == (
        400,
        {"comment": ["Schrijf op wat er anders moet. De schrijver leest dit."]},
    )


def test_after_a_refusal_for_privacy_the_content_is_judged_again(
    verhaal, redacteur, eindredacteur, beheerder
):
    keur_goed(verhaal, door=eindredacteur)
    als(beheerder).post(beoordeel_url(verhaal), {"actie": "reject", "comment": "Te herkennen."})
    stuur_in(verhaal, redacteur, title="Zonder leeftijd", slug=verhaal.slug)
    keur_goed(verhaal, door=beheerder)
    assert stap(verhaal).task.name == "Inhoud"
    assert titels(verhaal) == ("Oud verhaal", True)
    keur_goed(verhaal, door=eindredacteur)
    assert titels(verhaal) == ("Zonder leeftijd", False)


def test_nobody_changes_a_page_while_it_is_judged(verhaal, redacteur, eindredacteur):
    for user in (redacteur, eindredacteur):
        data = page_data(verhaal, user, title="Ertussendoor", slug=verhaal.slug)
        als(user).post(edit_url(verhaal), data)
    page = Page.objects.get(pk=verhaal.pk)
    assert page.get_latest_revision_as_object().title == "Nieuw verhaal"


def test_writer_takes_a_page_back_to_change_it(verhaal, redacteur):
    data = page_data(verhaal, redacteur)
    als(redacteur).post(edit_url(verhaal), data | {"action-cancel-workflow": "1"})
    assert WorkflowState.objects.get().status == "cancelled"
    assert titels(verhaal) == ("Oud verhaal", True)


def test_step_that_was_judged_meanwhile_says_so(verhaal, eindredacteur, beheerder):
    adres = beoordeel_url(verhaal)
    keur_goed(verhaal, door=eindredacteur)
    response = als(beheerder).get(adres, follow=True)
    assert [str(m).strip() for m in response.context["messages"]] == [
        "&#x27;Oud verhaal&#x27; is bij deze stap al beoordeeld."
    ]


def test_step_of_a_page_that_is_gone_is_no_error(verhaal, eindredacteur):
    adres = beoordeel_url(verhaal)
    Page.objects.get(pk=verhaal.pk).delete()
    assert als(eindredacteur).get(adres).status_code == 404


def test_mails_of_the_review_arrive_in_dutch(redacteur, eindredacteur, beheerder, mailoutbox):
    page = make_verhaal("Oud verhaal")
    stuur_in(page, redacteur, title="Nieuw verhaal", slug=page.slug)
    assert {tuple(mail.to) for mail in mailoutbox} == {(eindredacteur.email,), (beheerder.email,)}
    mailoutbox.clear()
    als(eindredacteur).post(beoordeel_url(page), {"actie": "reject", "comment": "Noem de bron."})
    [mail] = mailoutbox
    assert mail.to == [redacteur.email]
    assert "Noem de bron." in mail.body
    assert [
        woord for woord in ("has been", "rejected", "The page", "You can") if woord in mail.body
    ] == []


def test_judge_sees_what_stands_out(redacteur, eindredacteur):
    page = make_verhaal("Oud verhaal")
    stuur_in(page, redacteur, lead="Moeder Fatima wachtte lang.")
    scherm = als(eindredacteur).get(beoordeel_url(page))
    assert [(b.veld, b.tekst) for b in scherm.context["bevindingen"]] == [
        ("lead", "Hier staat iets dat lijkt op de naam van een persoon. Klopt dit?")
    ]


def test_second_judge_may_be_the_first_who_judged(verhaal, roles):
    iemand = make_user("een@gemeente.example", Rol.EINDREDACTEUR)
    keur_goed(verhaal, door=iemand)
    keur_goed(verhaal, door=iemand)
    assert titels(verhaal) == ("Nieuw verhaal", False)


def test_page_with_a_later_moment_waits_for_it_after_both_steps(redacteur, client):
    page = make_verhaal("Oud verhaal")
    stuur_in(page, redacteur, title="Nieuw verhaal", slug=page.slug, go_live_at="31-12-2099 09:00")
    zet_online(page)
    assert titels(page) == ("Oud verhaal", True)
    assert Page.objects.get(pk=page.pk).scheduled_revision.approved_go_live_at.year == 2099
