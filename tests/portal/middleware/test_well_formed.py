import pytest
from django.test import Client

from portal.middleware.well_formed import MAX_PATH, MAX_QUERY, MAX_UPLOAD, MAX_VALUE

pytestmark = pytest.mark.django_db

PATHS = ["/", "/zoeken/", "/knelpunten/", "/account/login/", "/beheer/", "/health", "/nergens/"]


def get(client: Client, address: str):
    """Ask for an address as it stands: the test client would decode and repair it."""
    path, _, query = address.partition("?")
    return client.generic("GET", path, QUERY_STRING=query)


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("query", ["q=%00", "q=a%00b", "%00=a", "pagina=1&stroom=x%00"])
def test_null_byte_in_a_parameter_is_400(error_client, path, query):
    assert get(error_client, f"{path}?{query}").status_code == 400


@pytest.mark.parametrize("path", ["/%00", "/knelpunten/%00/", "/beheer/%00/"])
def test_null_byte_in_the_path_is_400(error_client, path):
    assert get(error_client, path).status_code == 400


def test_null_byte_in_a_cookie_is_400(error_client):
    response = error_client.get("/health", headers={"cookie": 'sessionid="\\000"'})
    assert response.status_code == 400


@pytest.mark.parametrize("address", ["/%FF/", "/knelpunten/%E9/", "/health?q=%FF", "/health?%E9=a"])
def test_encoding_that_is_not_utf8_is_400(error_client, address):
    assert get(error_client, address).status_code == 400


@pytest.mark.parametrize("query", ["q=100%", "q=%zz", "q=%C3%A9", "q=caf%C3%A9+%26+meer"])
def test_odd_but_readable_query_passes(error_client, query):
    assert get(error_client, f"/health?{query}").status_code == 200


@pytest.mark.parametrize(("length", "status"), [(MAX_VALUE, 200), (MAX_VALUE + 1, 400)])
def test_one_value_is_limited(error_client, length, status):
    assert get(error_client, f"/health?q={length * 'a'}").status_code == status


def test_one_name_is_limited(error_client):
    assert get(error_client, f"/health?{(MAX_VALUE + 1) * 'a'}=1").status_code == 400


@pytest.mark.parametrize("address", ["/health?" + 2000 * "a=b&b", "/health?q=" + 10_000 * "a"])
def test_whole_query_is_limited(error_client, address):
    assert len(address) > MAX_QUERY
    assert get(error_client, address).status_code == 414


def test_path_is_limited(error_client):
    assert get(error_client, f"/{MAX_PATH * 'a'}/").status_code == 414


def test_cms_may_send_long_queries(error_client):
    response = get(error_client, f"/beheer/login/?q={(MAX_VALUE + 1) * 'a'}")
    assert response.status_code == 302


@pytest.mark.parametrize("charset", ["utf-7", "utf-16", "rot13", "nonsense", "iso-8859-1"])
@pytest.mark.parametrize("path", ["/account/login/", "/beheer/login/", "/nergens/"])
def test_body_in_another_character_set_is_415(error_client, path, charset):
    content_type = f"application/x-www-form-urlencoded; charset={charset}"
    response = error_client.generic("POST", path, b"login=a", content_type=content_type)
    assert response.status_code == 415


@pytest.mark.parametrize("charset", ["utf-8", "UTF-8", '"utf-8"'])
def test_form_in_utf8_passes(error_client, charset):
    content_type = f"application/x-www-form-urlencoded; charset={charset}"
    response = error_client.generic("POST", "/account/login/", b"login=a", content_type)
    assert response.status_code == 200


@pytest.mark.parametrize("charset", ["iso-8859-1", "us-ascii"])
def test_other_body_may_be_in_an_old_character_set(error_client, charset):
    content_type = f"multipart/form-data; boundary=x; charset={charset}"
    response = error_client.generic("POST", "/account/login/", b"--x--", content_type)
    assert response.status_code == 200


def test_refusal_explains_itself_and_keeps_the_headers(error_client):
    response = get(error_client, "/zoeken/?q=%00")
    assert "Deze vraag begrijpen wij niet" in response.text
    assert "'unsafe" not in response["Content-Security-Policy"]
    assert response["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("path", ["/", "/account/login/", "/health"])
@pytest.mark.parametrize("length", ["2621441", "99999999999", 5000 * "9"])
def test_body_that_says_it_is_too_large_is_413_before_it_is_read(error_client, path, length):
    response = error_client.generic("POST", path, b"a=b", CONTENT_LENGTH=length)
    assert response.status_code == 413


@pytest.mark.parametrize(("length", "status"), [(MAX_UPLOAD, 302), (MAX_UPLOAD + 1, 413)])
def test_cms_takes_larger_bodies(error_client, length, status):
    response = error_client.generic("POST", "/beheer/", b"", CONTENT_LENGTH=str(length))
    assert response.status_code == status


@pytest.mark.parametrize("length", ["-1", "abc", "1e9", "²", "", " 12", "0x10"])
def test_length_that_is_no_number_counts_as_none(error_client, length):
    assert error_client.generic("GET", "/health", CONTENT_LENGTH=length).status_code == 200
