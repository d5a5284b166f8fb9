import pytest
from django.db import OperationalError

pytestmark = pytest.mark.django_db


def test_health_ok(client):
    response = client.get("/health")
    assert (response.status_code, response.json()) == (200, {"status": "ok", "database": "ok"})
    assert response["Cache-Control"] == "no-store"


def test_health_without_database_is_503(client, monkeypatch):
    def refuse():
        raise OperationalError

    monkeypatch.setattr("portal.views.service.connection.cursor", refuse)
    response = client.get("/health")
    assert (response.status_code, response.json()) == (503, {"status": "down", "database": "down"})


def test_robots_keeps_out_of_cms_and_accounts(client):
    response = client.get("/robots.txt")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert response.text == "User-agent: *\nDisallow: /beheer/\nDisallow: /account/\n"


def test_favicon_leads_to_a_file(client):
    response = client.get("/favicon.ico")
    assert (response.status_code, response.url) == (302, "/static/portal/dist/icoon.svg")
    file = client.get(response.url)
    assert (file.status_code, file["Content-Type"]) == (200, "image/svg+xml")
    file.close()


def test_image_is_served_and_may_be_kept(client, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "a.png").write_bytes(b"beeld")
    response = client.get("/media/images/a.png")
    assert (response.status_code, response.getvalue()) == (200, b"beeld")
    assert response["Cache-Control"] == "public, max-age=86400"


@pytest.mark.parametrize("path", ["documents/a.pdf", "original_images/a.png", "images/../a.png"])
def test_nothing_else_of_the_media_folder_is_served(client, settings, tmp_path, path):
    settings.MEDIA_ROOT = tmp_path
    for name in ("a.png", "documents/a.pdf", "original_images/a.png", "images/b.png"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(b"geheim")
    assert client.get(f"/media/{path}").status_code in {400, 404}
