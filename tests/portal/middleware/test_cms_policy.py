"""The content security policy, read with the rules of the public acceptance test."""

import pytest
from django.conf import settings

from tests.factories.formulieren import page_data
from tests.factories.kennisbank import make_tekst

pytestmark = pytest.mark.django_db

NEEDED = {"default-src", "base-uri", "form-action", "frame-ancestors"}


def policy_of(response) -> dict[str, set[str]]:
    parts = [part.split() for part in response["Content-Security-Policy"].split(";")]
    return {name: set(values) for name, *values in parts}


@pytest.mark.parametrize(
    "path", ["/account/login/", "/health", "/nergens/", "/static/wagtailadmin/images/favicon.ico"]
)
def test_site_policy_is_strict(error_client, path):
    response = error_client.get(path)
    b"".join(response)  # a stream that is read to its end closes itself
    policy = policy_of(response)
    values = set().union(*policy.values())
    assert set(policy) >= NEEDED
    assert policy["default-src"] == {"'none'"}
    assert values == {"'self'", "'none'"}


def test_cms_policy_allows_inline_but_no_eval(client, redacteur):
    client.force_login(redacteur)
    policy = policy_of(client.get("/beheer/"))
    assert set(policy) >= NEEDED
    assert policy["script-src"] == policy["style-src"] == {"'self'", "'unsafe-inline'"}
    assert policy["img-src"] == {"'self'", "data:", "blob:"}
    assert policy["frame-ancestors"] == {"'self'"}
    assert "'unsafe-eval'" not in set().union(*policy.values())


def test_preview_is_as_strict_as_the_site_but_may_stand_in_a_frame_of_the_cms(
    client, eindredacteur
):
    page = make_tekst()
    client.force_login(eindredacteur)
    public = policy_of(client.get(page.url))
    address = f"/beheer/pages/{page.pk}/edit/preview/"
    client.post(address, page_data(page, eindredacteur))
    preview = client.get(f"{address}?in_preview_panel=true")
    assert policy_of(preview) == public | {"frame-ancestors": {"'self'"}}
    assert preview["X-Frame-Options"] == "SAMEORIGIN"


def test_cms_path_is_where_the_cms_is():
    assert settings.CMS_PATH == "beheer/"


def test_other_headers(client):
    response = client.get("/health")
    assert response["Referrer-Policy"] == "same-origin"
    assert response["Cross-Origin-Opener-Policy"] == "same-origin"
    assert response["X-Frame-Options"] == "DENY"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "camera=()" in response["Permissions-Policy"]
