"""Who may know what of the support status of a region, now and in its history."""

from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from kennisbank.domain.regios import (
    Stand,
    documenten_van,
    kaart_van_regios,
    stand_for,
    standen_for,
    wijzig_status,
)
from kennisbank.enums import OPENBARE_STATUSSEN, SteunStatus
from kennisbank.models import RegioPage, RegioStatus
from portal.models import User
from tests.factories.kennisbank import (
    make_beperking,
    make_document,
    make_regio,
    make_regiopagina,
)

BEZOEKER = AnonymousUser()
LID = User(email="lid@gemeente.example")
OP = date(2026, 1, 1)


def regel(status: str, datum: date) -> RegioStatus:
    return RegioStatus(status=status, datum=datum)


def nu(stand: Stand) -> str | None:
    return stand.nu.status if stand.nu else None


LOPEND = regel("lopend", date(2021, 6, 1))
CONTACT = regel("contact-gelegd", date(2022, 1, 1))
GESTOPT = regel("gestopt-gepauzeerd", date(2023, 6, 30))
NIET_DOOR = regel("niet-door", date(2024, 12, 31))
VERLOOP = [CONTACT, LOPEND, NIET_DOOR, GESTOPT]


def test_stand_without_lines_is_empty():
    assert stand_for(BEZOEKER, [], OP) == Stand(None, ())


def test_stand_member_sees_all_newest_first():
    assert stand_for(LID, VERLOOP, OP) == Stand(NIET_DOOR, (NIET_DOOR, GESTOPT, CONTACT, LOPEND))


def test_stand_visitor_sees_no_trace_of_what_is_not_public():
    assert stand_for(BEZOEKER, VERLOOP, OP) == Stand(None, (GESTOPT, LOPEND))


def test_stand_visitor_sees_public_status_after_one_that_is_not():
    assert stand_for(BEZOEKER, [CONTACT, GESTOPT], OP) == Stand(GESTOPT, (GESTOPT,))


@pytest.mark.parametrize("status", sorted(set(SteunStatus) - OPENBARE_STATUSSEN))
def test_stand_non_public_status_alone_looks_like_no_status(status):
    verborgen = [regel(status, date(2024, 1, 1))]
    assert stand_for(BEZOEKER, verborgen, OP) == stand_for(BEZOEKER, [], OP)


@pytest.mark.parametrize("bezoeker", [BEZOEKER, LID], ids=["bezoeker", "lid"])
def test_stand_a_date_to_come_is_not_told_to_anybody(bezoeker):
    assert stand_for(bezoeker, [LOPEND, GESTOPT], date(2023, 6, 29)) == Stand(LOPEND, (LOPEND,))


def test_stand_of_one_day_is_the_line_written_last():
    eerst, daarna = regel("lopend", OP), regel("eerste-verkenning", OP)
    assert stand_for(BEZOEKER, [eerst, daarna], OP) == Stand(daarna, (daarna, eerst))


STATUSSEN = st.lists(
    st.builds(
        regel, st.sampled_from(SteunStatus.values), st.dates(date(2020, 1, 1), date(2027, 1, 1))
    ),
    max_size=6,
)


@given(STATUSSEN)
def test_stand_visitor_never_gets_a_line_that_is_not_public(statussen):
    stand = stand_for(BEZOEKER, statussen, OP)
    gezien = [*stand.verloop, *([stand.nu] if stand.nu else [])]
    assert [s for s in gezien if s.status not in OPENBARE_STATUSSEN] == []


@given(STATUSSEN)
def test_stand_visitor_sees_exactly_the_public_part_of_what_a_member_sees(statussen):
    alles, openbaar = stand_for(LID, statussen, OP), stand_for(BEZOEKER, statussen, OP)
    assert openbaar.verloop == tuple(s for s in alles.verloop if s.status in OPENBARE_STATUSSEN)
    assert openbaar.nu is (alles.nu if alles.nu and alles.nu in openbaar.verloop else None)


@pytest.mark.django_db
def test_standen_of_all_regions_cost_one_query_beside_what_is_closed(django_assert_num_queries):
    for code in ("JZ01", "JZ02", "JZ03"):
        make_regiopagina(code, statussen=[("lopend", date(2021, 1, 1))])
    with django_assert_num_queries(2):
        standen = standen_for(BEZOEKER)
    assert [nu(stand) for stand in standen.values()] == ["lopend"] * 3


@pytest.mark.django_db
def test_standen_tell_each_person_what_is_theirs_to_know(lid):
    open_, dicht = make_regio("JZ01"), make_regio("JZ02")
    make_regiopagina(open_, statussen=[("lopend", date(2021, 1, 1))])
    make_regiopagina(dicht, statussen=[("contact-gelegd", date(2021, 1, 1))])
    voor_bezoeker, voor_lid = standen_for(BEZOEKER), standen_for(lid)
    assert nu(voor_bezoeker[open_.pk]) == nu(voor_lid[open_.pk]) == "lopend"
    assert voor_bezoeker[dicht.pk] == Stand(None, ())
    assert nu(voor_lid[dicht.pk]) == "contact-gelegd"


@pytest.mark.django_db
def test_standen_say_nothing_of_a_page_that_is_a_draft_or_closed(lid):
    concept, besloten = make_regio("JZ01"), make_regio("JZ02")
    statussen = [("lopend", date(2021, 1, 1))]
    make_regiopagina(concept, statussen=statussen).unpublish()
    make_beperking(make_regiopagina(besloten, statussen=statussen))
    assert set(standen_for(BEZOEKER)) == set()
    assert set(standen_for(lid)) == {besloten.pk}


@pytest.mark.django_db
def test_wijzig_status_adds_a_line_and_keeps_what_was(eindredacteur):
    page = make_regiopagina(statussen=[("lopend", date(2021, 6, 1))])
    wijzig_status(
        page,
        user=eindredacteur,
        status="gestopt-gepauzeerd",
        datum=date(2023, 6, 30),
        reden="doel-bereikt",
        toelichting="De regio gaat zelf verder.",
        nauwkeurigheid="maand",
    )
    regels = RegioPage.objects.get(pk=page.pk).statussen.all()
    assert [(r.status, r.datum, r.reden, r.toelichting, r.nauwkeurigheid) for r in regels] == [
        ("lopend", date(2021, 6, 1), "", "", "dag"),
        (
            "gestopt-gepauzeerd",
            date(2023, 6, 30),
            "doel-bereikt",
            "De regio gaat zelf verder.",
            "maand",
        ),
    ]
    page.refresh_from_db()
    assert (page.live, page.latest_revision.user) == (True, eindredacteur)


@pytest.mark.django_db
def test_wijzig_status_twice_on_one_day_the_last_one_counts(eindredacteur):
    page = make_regiopagina()
    for status in ("eerste-verkenning", "lopend", "contact-gelegd"):
        wijzig_status(page, user=eindredacteur, status=status, datum=date(2024, 1, 1))
    stand = stand_for(eindredacteur, RegioPage.objects.get(pk=page.pk).statussen.all())
    assert nu(stand) == "contact-gelegd"
    assert [s.status for s in stand.verloop] == ["contact-gelegd", "lopend", "eerste-verkenning"]


@pytest.mark.django_db
def test_wijzig_status_leaves_an_open_draft_open(redacteur, eindredacteur):
    page = make_regiopagina(statussen=[("lopend", date(2021, 6, 1))])
    page.lead = "In de maak."
    page.save_revision(user=redacteur)
    page = RegioPage.objects.get(pk=page.pk)
    wijzig_status(
        page, user=eindredacteur, status="niet-door", datum=date(2023, 1, 1), reden="capaciteit"
    )
    page = RegioPage.objects.get(pk=page.pk)
    concept = page.get_latest_revision_as_object()
    assert (page.lead, concept.lead, page.latest_revision.user) == ("", "In de maak.", redacteur)
    for versie in (page, concept):
        assert [s.status for s in versie.statussen.all()] == ["lopend", "niet-door"]


@pytest.mark.django_db
@pytest.mark.parametrize("status", ["gestopt-gepauzeerd", "niet-door"])
def test_wijzig_status_without_reason_changes_nothing(redacteur, status):
    page = make_regiopagina(statussen=[("lopend", date(2021, 6, 1))])
    with pytest.raises(ValidationError) as fout:
        wijzig_status(page, user=redacteur, status=status, datum=date(2023, 1, 1))
    assert fout.value.message_dict == {"reden": ["Bij deze stand hoort een reden. Kies er een."]}
    assert [s.status for s in page.statussen.all()] == ["lopend"]
    assert RegioStatus.objects.count() == 1


@pytest.mark.django_db
def test_wijzig_status_unknown_status_is_refused(redacteur):
    with pytest.raises(ValidationError) as fout:
        wijzig_status(make_regiopagina(), user=redacteur, status="weg", datum=OP)
    assert set(fout.value.message_dict) == {"status"}


@pytest.mark.django_db
def test_documents_of_a_region_stand_by_title():
    regio, ander = make_regio("JZ18"), make_regio("JZ14")
    make_document("zes", titel="Zes", regios=[regio, ander])
    make_document("aap", titel="Aap", regios=[regio])
    assert [d.titel for d in documenten_van(regio.pk)] == ["Aap", "Zes"]
    assert [d.titel for d in documenten_van(ander.pk)] == ["Zes"]
    assert documenten_van(0) == []


@pytest.mark.django_db
def test_map_holds_the_regions_and_not_their_parts():
    geheel = make_regio("JZ18", naam="Geheel", vorm="M0 0h9v9z")
    make_regio("DEEL", naam="Deel", deel_van=geheel)
    assert [(regio.naam, regio.vorm) for regio in kaart_van_regios()] == [("Geheel", "M0 0h9v9z")]
