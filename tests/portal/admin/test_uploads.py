"""Every door through which a file comes into the CMS, with the message beside the field."""

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile, TemporaryUploadedFile
from django.forms import ModelForm
from django.test import Client, override_settings
from PIL import Image as Picture
from wagtail.documents import get_document_model
from wagtail.documents.forms import get_document_form, get_document_multi_form
from wagtail.images import get_image_model
from wagtail.images.forms import get_image_form, get_image_multi_form
from wagtail.models import Collection, UploadedFile

from portal.admin.uploads import DocumentField, ImageField
from portal.domain.beelden import BEWEEGT, ONLEESBAAR, TE_GROOT
from portal.domain.uploads import GEEN_SOORT, GEEN_TEKST, NIET_WAT_HET_LIJKT
from portal.models import User
from tests.factories.bestanden import (
    PDF,
    make_huge_png,
    make_moving,
    make_photograph,
    make_picture,
    make_text_bomb,
)
from tests.kennisbank.views.html import read_text

pytestmark = pytest.mark.django_db

Document, Image = get_document_model(), get_image_model()
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
SOORTEN = "csv, docx, ods, odt, pdf, pptx, txt, xlsx"
DOCUMENT_DOORS = ["documents/add/", "documents/multiple/add/", "documents/chooser/create/"]
IMAGE_DOORS = ["images/add/", "images/multiple/add/", "images/chooser/create/"]
BAD_DOCUMENTS = {
    "a.pdf": (SVG, NIET_WAT_HET_LIJKT.format(soort="pdf")),
    "a.txt": (SVG, GEEN_TEKST),
    "a.svg": (SVG, GEEN_SOORT.format(soort="svg", soorten=SOORTEN)),
    "a.html": (b"<html>", GEEN_SOORT.format(soort="html", soorten=SOORTEN)),
    "a.exe": (b"MZ", GEEN_SOORT.format(soort="exe", soorten=SOORTEN)),
}
BAD_IMAGES = {
    "a.png": (SVG, ONLEESBAAR),
    "a.svg": (SVG, GEEN_SOORT.format(soort="svg", soorten="gif, jpeg, jpg, png, webp")),
    "pdf.jpg": (PDF, ONLEESBAAR),
    "gif.png": (make_picture("GIF"), ONLEESBAAR),
    "beweegt.gif": (make_moving(), BEWEEGT),
    "groot.png": (make_huge_png(10_000, 10_000), TE_GROOT.format(meeste=50)),
    "tekst.png": (make_text_bomb(), ONLEESBAAR),
}


@pytest.fixture(autouse=True)
def media(tmp_path: Path) -> Iterator[Path]:
    with override_settings(MEDIA_ROOT=tmp_path):
        yield tmp_path


@pytest.fixture
def editor(client: Client, redacteur: User) -> Client:
    client.raise_request_exception = False
    client.force_login(redacteur)
    return client


def send(client: Client, door: str, name: str, content: bytes) -> Any:
    file = SimpleUploadedFile(name, content)
    data: dict[str, Any] = {"title": "Proef", "collection": Collection.get_first_root_node().pk}
    data |= {"tags": "", "description": ""}
    if "chooser" in door:  # the form stands beside others, so its fields have a prefix
        kind = "image" if door.startswith("images") else "document"
        data = {f"{kind}-chooser-upload-{naam}": waarde for naam, waarde in data.items()}
        return client.post(f"/beheer/{door}", data | {f"{kind}-chooser-upload-file": file})
    return client.post(
        f"/beheer/{door}", data | {"files[]" if "multiple" in door else "file": file}
    )


def stored() -> tuple[int, int, int]:
    return Document.objects.count(), Image.objects.count(), UploadedFile.objects.count()


def message(response: Any) -> str:
    """The message that stands beside the field, however the door shows it."""
    assert response.status_code == 200
    if response["Content-Type"].startswith("application/json"):
        answer = json.loads(response.content)
        if "error_message" in answer:
            return answer["error_message"]
        html = answer["htmlFragment"]
    else:
        html = response.text
    page = read_text(html)
    titles = [e for e in page.all("input") if e.attributes.get("name", "").endswith("title")]
    assert [title.attributes["value"] for title in titles] == ["Proef"]
    return " ".join(page.texts("p", class_="error-message"))


@pytest.mark.parametrize("name", BAD_DOCUMENTS)
@pytest.mark.parametrize("door", DOCUMENT_DOORS)
def test_document_that_is_something_else_is_refused(
    editor: Client, media: Path, door: str, name: str
) -> None:
    content, sentence = BAD_DOCUMENTS[name]
    response = send(editor, door, name, content)
    assert sentence in message(response)
    assert (stored(), [p for p in media.rglob("*") if p.is_file()]) == ((0, 0, 0), [])


@pytest.mark.parametrize("name", BAD_IMAGES)
@pytest.mark.parametrize("door", IMAGE_DOORS)
def test_image_that_is_something_else_is_refused(
    editor: Client, media: Path, door: str, name: str
) -> None:
    content, sentence = BAD_IMAGES[name]
    response = send(editor, door, name, content)
    assert sentence in message(response)
    assert (stored(), [p for p in media.rglob("*") if p.is_file()]) == ((0, 0, 0), [])


@pytest.mark.parametrize("door", DOCUMENT_DOORS)
def test_document_comes_in_with_a_plain_name(editor: Client, door: str) -> None:
    send(editor, door, "../Plan één.PDF", PDF)
    document = Document.objects.get()
    content = Path(document.file.path).read_bytes()
    assert (document.title, document.filename, content) == ("Proef", "plan-een.pdf", PDF)


@pytest.mark.parametrize("door", IMAGE_DOORS)
def test_photograph_comes_in_without_place_and_people(editor: Client, door: str) -> None:
    send(editor, door, "Foto van Sam.JPG", make_photograph())
    image = Image.objects.get()
    assert (image.title, image.filename) == ("Proef", "foto-van-sam.jpg")
    assert (image.width, image.height) == (40, 60)
    content = Path(image.file.path).read_bytes()
    assert dict(Picture.open(io.BytesIO(content)).getexif()) == {}
    assert not [word for word in (b"Exif", b"Telefoon", b"Vakantie") if word in content]
    assert image.file_size == len(content)


def test_photograph_that_waits_for_a_title_is_already_clean(editor: Client, media: Path) -> None:
    """Wagtail keeps the upload itself when another field is wrong."""
    data = {"title": 300 * "a", "files[]": SimpleUploadedFile("f.jpg", make_photograph())}
    response = editor.post("/beheer/images/multiple/add/", data)
    assert (response.status_code, stored()) == (200, (0, 0, 1))
    [file] = [path for path in media.rglob("*") if path.is_file()]
    assert b"Exif" not in file.read_bytes()


@pytest.mark.parametrize("door", ["images", "documents"])
def test_replacing_a_file_passes_the_same_check(editor: Client, door: str) -> None:
    good = make_picture() if door == "images" else PDF
    send(editor, f"{door}/add/", "a.png" if door == "images" else "a.pdf", good)
    item = (Image if door == "images" else Document).objects.get()
    address = f"{door}/{item.pk}/" if door == "images" else f"{door}/edit/{item.pk}/"
    response = send(editor, address, "a.png" if door == "images" else "a.pdf", SVG)
    sentence = ONLEESBAAR if door == "images" else NIET_WAT_HET_LIJKT.format(soort="pdf")
    assert sentence in message(response)
    item.refresh_from_db()
    assert Path(item.file.path).read_bytes()[:4] == good[:4]


@pytest.mark.parametrize("door", [*DOCUMENT_DOORS, *IMAGE_DOORS])
def test_file_that_is_too_heavy_is_refused_with_both_sizes(editor: Client, door: str) -> None:
    limits = {"WAGTAILDOCS_MAX_UPLOAD_SIZE": 2048, "WAGTAILIMAGES_MAX_UPLOAD_SIZE": 2048}
    with override_settings(**limits):
        response = send(editor, door, "a.png", bytes(5 * 1024))
    sentence = "Dit bestand is te groot (5,0\xa0KB). Het mag hooguit 2,0\xa0KB zijn."
    assert " ".join(sentence.split()) in " ".join(message(response).split())
    assert stored() == (0, 0, 0)


def test_large_upload_on_disk_is_cleaned_in_place() -> None:
    content = make_photograph()
    file = TemporaryUploadedFile("f.jpg", "image/jpeg", len(content), None)
    file.write(content)
    cleaned = ImageField().clean(file)
    on_disk = Path(file.temporary_file_path()).read_bytes()
    file.close()
    assert (cleaned, cleaned.size, b"Exif" in on_disk) == (file, len(on_disk), False)


@pytest.mark.parametrize(
    ("form", "field"),
    [
        (get_document_form(Document), DocumentField),
        (get_document_form(Document, ["file"]), DocumentField),
        (get_image_form(Image), ImageField),
        (get_image_form(Image, ["file"]), ImageField),
    ],
)
def test_every_form_with_a_file_has_our_field(form: type[ModelForm[Any]], field: type) -> None:
    file = form().fields["file"]
    assert type(file) is field
    assert (str(file.label), file.required) == ("Bestand", True)


@pytest.mark.parametrize("form", [get_document_multi_form(Document), get_image_multi_form(Image)])
def test_form_for_the_other_fields_asks_no_file(form: type[ModelForm[Any]]) -> None:
    assert "file" not in form().fields
