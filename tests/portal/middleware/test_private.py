import pytest

pytestmark = pytest.mark.django_db


def test_page_of_a_signed_in_person_is_not_stored(client, lid):
    client.force_login(lid)
    assert client.get("/account/email/")["Cache-Control"] == "private, no-store"


def test_refusal_to_a_signed_in_person_is_not_stored(client, lid):
    client.force_login(lid)
    assert client.get("/nergens/")["Cache-Control"] == "private, no-store"


def test_cms_is_not_stored(client, redacteur):
    client.force_login(redacteur)
    assert "no-store" in client.get("/beheer/")["Cache-Control"]


def test_page_of_a_visitor_may_be_stored(client):
    response = client.get("/robots.txt")
    assert "Cache-Control" not in response


def test_visitor_with_an_old_session_cookie_may_store(client, django_assert_num_queries):
    client.cookies["sessionid"] = "bestaat-niet-meer"
    assert "Cache-Control" not in client.get("/robots.txt")


def test_visitor_costs_no_query(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        client.get("/robots.txt")
