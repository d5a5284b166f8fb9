"""The database itself says that something public changed, whoever wrote it and however."""

import pytest
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.db import connection, transaction
from django.utils import timezone
from wagtail.models import Page

from kennisbank.models import Stroom
from portal.domain.versie import versie
from portal.models import User, Versie
from portal.triggers import public_models, remove_triggers, renew_triggers
from tests.factories.kennisbank import make_begrip, make_home, make_stroom, make_tekst

pytestmark = pytest.mark.django_db(transaction=True)


def test_every_way_to_write_gives_a_new_version():
    seen = [versie()]
    make_stroom("instroom")
    seen.append(versie())
    Stroom.objects.update(naam="Erin")
    seen.append(versie())
    with connection.cursor() as cursor:
        cursor.execute("UPDATE kennisbank_stroom SET naam = 'Met de hand'")
    seen.append(versie())
    Stroom.objects.all().delete()
    seen.append(versie())
    assert len(set(seen)) == len(seen)
    assert all(len(merk) == 32 for merk in seen)


def test_choice_of_a_page_gives_a_new_version():
    make_home()
    page = make_tekst("Over")
    page.begrippen = [make_begrip("wachttijd")]
    before = versie()
    page.save()
    assert versie() != before


def test_reading_keeps_the_version():
    make_stroom("instroom")
    before = versie()
    list(Stroom.objects.all())
    assert versie() == before


def test_draft_and_login_keep_the_version():
    make_home()
    page = make_tekst("Over")
    user = User.objects.create_user("redacteur@gemeente.example")
    before = versie()
    page.title = "Nog niet klaar"
    page.save_revision(user=user)
    user.last_login = timezone.now()
    user.save()
    Session.objects.create(session_key="a", session_data="", expire_date=timezone.now())
    assert versie() == before
    page.get_latest_revision().publish()
    assert versie() != before


def test_change_that_is_taken_back_keeps_the_version():
    before = versie()
    with transaction.atomic():
        make_stroom("instroom")
        transaction.set_rollback(True)
    assert versie() == before


def test_migrate_puts_back_triggers_that_got_lost():
    remove_triggers()
    before = versie()
    make_stroom("instroom")
    assert versie() == before
    call_command("migrate", verbosity=0)
    after = versie()
    assert after != before
    make_stroom("uitstroom")
    assert versie() != after


def test_renewing_twice_leaves_one_row():
    renew_triggers()
    renew_triggers()
    assert Versie.objects.count() == 1


def test_pages_and_lists_are_watched_and_accounts_are_not():
    watched = {model._meta.label_lower for model in public_models()}
    assert {
        "wagtailcore.page",
        "kennisbank.kaart",
        "kennisbank.stroom",
        "wagtailcore.pageviewrestriction",
    } <= watched
    assert not {"portal.user", "wagtailcore.revision", "sessions.session"} & watched


def test_tree_of_pages_is_watched():
    make_home()
    before = versie()
    Page.objects.filter(depth=2).update(live=False)
    assert versie() != before
