"""What is due happens once, and one page that fails does not hold up the others."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.db import OperationalError
from django.utils import timezone
from wagtail.models import Page, PageLogEntry, Revision

from portal.domain import klok
from portal.domain.klok import doe_wat_aan_de_beurt_is, ruim_sessies_op
from tests.factories.kennisbank import make_tekst

pytestmark = pytest.mark.django_db


def zet_klaar(titel: str, *, minuten: float = -1) -> Page:
    """A page that is offline, with a version that goes live at this moment from now."""
    page = make_tekst(titel)
    page.unpublish()
    page.refresh_from_db()
    page.go_live_at = timezone.now() + timedelta(hours=1)
    revision = page.save_revision()
    revision.publish()
    moment = timezone.now() + timedelta(minutes=minuten)
    content = revision.content | {"go_live_at": moment.isoformat()}
    Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=moment, content=content)
    page.refresh_from_db()
    assert not page.live
    return page


def laat_aflopen(titel: str, *, minuten: float = -1) -> Page:
    page = make_tekst(titel)
    Page.objects.filter(pk=page.pk).update(expire_at=timezone.now() + timedelta(minutes=minuten))
    return page


def staat(page: Page) -> tuple[bool, bool]:
    page.refresh_from_db()
    return page.live, page.expired


def acties(page: Page) -> list[str]:
    regels = PageLogEntry.objects.filter(page=page.pk, action__endswith=".scheduled")
    return list(regels.order_by("pk").values_list("action", flat=True))


def test_page_goes_live_when_its_time_has_come(client):
    page = zet_klaar("Nieuw")
    assert client.get(page.url).status_code == 404
    assert list(doe_wat_aan_de_beurt_is()) == ["gepubliceerd: Nieuw"]
    assert (staat(page), acties(page)) == ((True, False), ["wagtail.publish.scheduled"])
    assert client.get(page.url).status_code == 200


def test_page_expires_when_its_time_has_come(client):
    page = laat_aflopen("Oud")
    assert list(doe_wat_aan_de_beurt_is()) == ["verlopen: Oud"]
    assert (staat(page), acties(page)) == ((False, True), ["wagtail.unpublish.scheduled"])
    assert client.get(page.url).status_code == 404


def test_what_lies_ahead_waits():
    pages = zet_klaar("Morgen", minuten=10), laat_aflopen("Later", minuten=10)
    assert list(doe_wat_aan_de_beurt_is()) == []
    assert [staat(page) for page in pages] == [(False, False), (True, False)]


def test_a_second_round_does_nothing():
    zet_klaar("Nieuw")
    laat_aflopen("Oud")
    assert sorted(doe_wat_aan_de_beurt_is()) == ["gepubliceerd: Nieuw", "verlopen: Oud"]
    assert list(doe_wat_aan_de_beurt_is()) == []


def test_what_another_clock_did_meanwhile_is_not_done_again():
    nieuw, oud = zet_klaar("Nieuw"), laat_aflopen("Oud")
    revision = nieuw.latest_revision
    assert revision is not None
    list(doe_wat_aan_de_beurt_is())
    assert klok._publiceer(Revision, revision.pk) == ""
    assert klok._laat_verlopen(Page, oud.pk) == ""
    assert len(acties(nieuw)) == len(acties(oud)) == 1


def test_one_page_that_fails_does_not_hold_up_the_others(monkeypatch, caplog):
    stuk, goed = laat_aflopen("Stuk"), laat_aflopen("Goed")
    unpublish = type(stuk).unpublish

    def breek(self: Page, *args: Any, **kwargs: Any) -> None:
        if self.pk == stuk.pk:
            raise ValueError("stuk")
        unpublish(self, *args, **kwargs)

    monkeypatch.setattr(type(stuk), "unpublish", breek)
    assert list(doe_wat_aan_de_beurt_is()) == ["verlopen: Goed"]
    assert (staat(stuk), staat(goed)) == ((True, False), (False, True))
    assert "The clock failed at wagtailcore.Page" in caplog.text


def test_database_that_is_gone_is_for_the_caller(monkeypatch):
    laat_aflopen("Oud")

    def weg(*args: Any) -> str:
        raise OperationalError

    monkeypatch.setattr(klok, "_laat_verlopen", weg)
    with pytest.raises(OperationalError):
        list(doe_wat_aan_de_beurt_is())


def test_quiet_round_costs_few_queries(django_assert_max_num_queries):
    with django_assert_max_num_queries(6):
        list(doe_wat_aan_de_beurt_is())


def test_only_old_sessions_are_thrown_away():
    nu = timezone.now()
    Session.objects.create(session_key="oud", expire_date=nu - timedelta(days=1))
    Session.objects.create(session_key="nieuw", expire_date=nu + timedelta(days=1))
    assert ruim_sessies_op() == "verlopen sessies opgeruimd"
    assert list(Session.objects.values_list("session_key", flat=True)) == ["nieuw"]
