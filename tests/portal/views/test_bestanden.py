"""Files of editors: a picture is a picture, everything else is taken along, never shown."""

import pytest
from django.core.files.base import ContentFile
from wagtail.documents import get_document_model

from tests.factories.bestanden import PDF, make_picture

pytestmark = pytest.mark.django_db

NOTHING_RUNS = "default-src 'none'; sandbox"


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    (tmp_path / "images").mkdir()
    return tmp_path


@pytest.mark.parametrize(
    ("name", "content_type"),
    [
        ("a.png", "image/png"),
        ("a.JPG", "image/jpeg"),
        ("a.jpeg", "image/jpeg"),
        ("a.gif", "image/gif"),
        ("a.webp", "image/webp"),
    ],
)
def test_image_is_served_as_an_image_and_may_be_kept(client, media, name, content_type):
    (media / "images" / name).write_bytes(make_picture())
    response = client.get(f"/media/images/{name}")
    assert (response.status_code, response.getvalue()) == (200, make_picture())
    headers = ("Content-Type", "Cache-Control", "Content-Security-Policy", "X-Content-Type-Options")
    assert [response[name] for name in headers] == [
        content_type,
        "public, max-age=86400",
        NOTHING_RUNS,
        "nosniff",
    ]


def test_image_that_did_not_change_is_not_sent_again(client, media):
    (media / "images" / "a.png").write_bytes(make_picture())
    first = client.get("/media/images/a.png")
    b"".join(first)
    again = client.get("/media/images/a.png", headers={"if-modified-since": first["Last-Modified"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("since", ["onzin", "", "Thu, 99 Foo 9999 99:99:99 GMT", 5000 * "a"])
def test_odd_date_of_a_copy_gets_the_image(client, media, since):
    (media / "images" / "a.png").write_bytes(make_picture())
    response = client.get("/media/images/a.png", headers={"if-modified-since": since})
    assert (response.status_code, response.getvalue()) == (200, make_picture())


@pytest.mark.parametrize("name", ["a.svg", "a.html", "a.js", "a", "a.png.svg", "a.pdf", ".png"])
def test_other_file_between_the_images_is_not_served(client, media, name):
    (media / "images" / name).write_bytes(b"<svg onload=alert(1)>")
    assert client.get(f"/media/images/{name}").status_code == 404


@pytest.mark.parametrize("path", ["documents/a.pdf", "original_images/a.png", "images/../a.png"])
def test_nothing_else_of_the_media_folder_is_served(client, media, path):
    for name in ("a.png", "documents/a.pdf", "original_images/a.png", "images/b.png"):
        file = media / name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(b"geheim")
    assert client.get(f"/media/{path}").status_code in {400, 404}


@pytest.mark.parametrize(
    ("name", "content", "content_type"),
    [
        ("a.pdf", PDF, "application/pdf"),
        ("a.txt", b"tekst", "text/plain"),
        ("a.svg", b"<svg onload=alert(1)>", "image/svg+xml"),
        ("a.html", b"<script>alert(1)</script>", "text/html"),
    ],
)
def test_document_is_taken_along_and_runs_nothing(client, name, content, content_type):
    bestand = get_document_model().objects.create(title="A", file=ContentFile(content, name=name))
    response = client.get(bestand.url)
    assert (response.status_code, b"".join(response)) == (200, content)
    assert response["Content-Disposition"] == f'attachment; filename="{name}"'
    assert response["Content-Type"].split(";")[0] == content_type
    assert response["Content-Security-Policy"] == NOTHING_RUNS
    assert response["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("method", ["post", "put", "delete", "trace"])
def test_document_can_only_be_read(error_client, method):
    bestand = get_document_model().objects.create(title="A", file=ContentFile(PDF, name="a.pdf"))
    response = getattr(error_client, method)(bestand.url)
    assert (response.status_code, response["Allow"]) == (405, "GET, HEAD, OPTIONS")


@pytest.mark.parametrize(
    "path",
    ["1/x.pdf", "99999999999999999999/a.pdf", "0/a.pdf", "-1/a.pdf", "a/a.pdf", "1/", "1"],
)
def test_document_that_is_not_there_is_404(error_client, path):
    response = error_client.get(f"/bestanden/{path}", follow=True)
    assert response.status_code == 404
    assert "Deze pagina vinden wij niet" in response.text
