"""A file is what is inside it, whatever its name says."""

import io
import zipfile

import pytest

from portal.domain import uploads
from portal.domain.uploads import Geweigerd, check_document, clean_name
from tests.factories.bestanden import (
    ODF_KINDS,
    OFFICE_PARTS,
    OLD_OFFICE,
    PDF,
    make_odf,
    make_office,
    make_picture,
    make_zip,
    office_parts,
)

SOORTEN = ["csv", "docx", "ods", "odt", "pdf", "pptx", "txt", "xlsx"]
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
HTML = b"<!DOCTYPE html><script>alert(1)</script>"
EXE = b"MZ\x90\x00\x03" + bytes(200)


def answer(name: str, content: bytes) -> str:
    """The sentence of the refusal, or nothing."""
    file = io.BytesIO(content)
    try:
        check_document(name, file, soorten=SOORTEN)
    except Geweigerd as refusal:
        return str(refusal.message)
    finally:
        assert file.tell() == 0
    return ""


def lijkt(soort: str) -> str:
    return uploads.NIET_WAT_HET_LIJKT.format(soort=soort)


GOOD = {
    "a.pdf": PDF,
    "a.PDF": PDF,
    "a.txt": "Eén regel\r\nen nog één\t✓".encode(),
    "leeg.txt": b"",
    "a.csv": b"\xef\xbb\xbfnaam;aantal\r\nJZ18;3\r\n",
    "oud.csv": "naam;prijs\r\nbrood;€ 3".encode("cp1252"),
    "rekenen.txt": b"a < b en b > c, dus a <b>",
    **{f"a.{soort}": make_office(soort) for soort in OFFICE_PARTS},
    **{f"a.{soort}": make_odf(soort) for soort in ODF_KINDS},
    "grafiek.docx": make_office("docx", {"word/embeddings/Werkblad.xlsx": make_office("xlsx")}),
    "printer.xlsx": make_office("xlsx", {"xl/printerSettings/printerSettings1.bin": b"x"}),
    "groot.xlsx": make_office("xlsx", {"xl/worksheets/sheet1.xml": 9_000_000 * b"0"}),
}


@pytest.mark.parametrize("name", GOOD)
def test_file_as_editors_have_them_passes(name: str) -> None:
    assert answer(name, GOOD[name]) == ""


BAD = {
    "html as pdf": ("a.pdf", HTML, lijkt("pdf")),
    "svg as pdf": ("a.pdf", SVG, lijkt("pdf")),
    "program as pdf": ("a.pdf", EXE, lijkt("pdf")),
    "nothing as pdf": ("a.pdf", b"", lijkt("pdf")),
    "half a pdf": ("a.pdf", b"%PDF-1.7\n", lijkt("pdf")),
    "pdf behind something": ("a.pdf", b"GIF89a" + PDF, lijkt("pdf")),
    "pdf with an archive behind it": ("a.pdf", PDF + make_zip({"a": "b"}), lijkt("pdf")),
    "pdf with a password": ("a.pdf", PDF + b"/Encrypt 5 0 R\n%%EOF", uploads.BEVEILIGD),
    "pdf with a script": ("a.pdf", PDF + b"<</S/JavaScript>>\n%%EOF", uploads.ACTIEF),
    "pdf that starts a program": ("a.pdf", PDF + b"/Launch /F (x)\n%%EOF", uploads.ACTIEF),
    "html as text": ("a.txt", HTML, uploads.GEEN_TEKST),
    "html behind white space": ("a.txt", b"\xef\xbb\xbf \n\t" + HTML, uploads.GEEN_TEKST),
    "html behind a remark": ("a.txt", b"<!-- x --><html>", uploads.GEEN_TEKST),
    "script far down": ("a.csv", 9000 * b"a,b\n" + b"<script>", uploads.GEEN_TEKST),
    "svg as text": ("a.txt", SVG, uploads.GEEN_TEKST),
    "xml as table": ("a.csv", b'<?xml version="1.0"?><a/>', uploads.GEEN_TEKST),
    "program as text": ("a.txt", EXE, uploads.GEEN_TEKST),
    "null byte in text": ("a.txt", b"a\0b", uploads.GEEN_TEKST),
    "utf-16 text": ("a.txt", "tekst".encode("utf-16"), uploads.GEEN_TEKST),
    "picture as text": ("a.txt", make_picture(), uploads.GEEN_TEKST),
    "svg": ("a.svg", SVG, uploads.GEEN_SOORT.format(soort="svg", soorten=", ".join(SOORTEN))),
    "no extension": ("a", PDF, uploads.GEEN_SOORT.format(soort="?", soorten=", ".join(SOORTEN))),
    "text as docx": ("a.docx", b"tekst", lijkt("docx")),
    "nothing as docx": ("a.docx", b"", lijkt("docx")),
    "start of an archive": ("a.docx", b"PK\x03\x04", lijkt("docx")),
    "any archive as docx": ("a.docx", make_zip({"a": "b"}), lijkt("docx")),
    "xlsx as docx": ("a.docx", make_office("xlsx"), lijkt("docx")),
    "docx as odt": ("a.odt", make_office("docx"), lijkt("odt")),
    "ods as odt": ("a.odt", make_odf("ods"), lijkt("odt")),
    "docx behind something": ("a.docx", b"MZ" + make_office("docx"), lijkt("docx")),
    "something behind docx": ("a.docx", make_office("docx") + HTML, lijkt("docx")),
    "half a docx": ("a.docx", make_office("docx")[:-60] + bytes(60), lijkt("docx")),
    "old office as docx": ("a.docx", OLD_OFFICE, uploads.OUD_OFFICE.format(soort="docx")),
    "macro": ("a.docx", make_office("docx", {"word/vbaProject.bin": b"x"}), uploads.ACTIEF),
    "macro sheet": ("a.xlsx", make_office("xlsx", {"xl/macrosheets/a.xml": b"x"}), uploads.ACTIEF),
    "loose object": (
        "a.docx",
        make_office("docx", {"word/embeddings/o.bin": b"x"}),
        uploads.ACTIEF,
    ),
    "program inside": ("a.pptx", make_office("pptx", {"ppt/media/a.exe": EXE}), uploads.ACTIEF),
    "archive inside": ("a.docx", make_office("docx", {"word/a.zip": b"PK"}), uploads.ACTIEF),
    "macro of odf": ("a.odt", make_odf("odt", {"Basic/Standard/a.xml": b"x"}), uploads.ACTIEF),
    "part with a way out": ("a.docx", make_office("docx", {"../../x.xml": b"x"}), uploads.ACTIEF),
    "part at the root": ("a.docx", make_office("docx", {"/etc/x.xml": b"x"}), uploads.ACTIEF),
    "odf with a password": (
        "a.odt",
        make_odf("odt", {"META-INF/manifest.xml": "<encryption-data/>"}),
        uploads.BEVEILIGD,
    ),
    "bomb by ratio": (
        "a.docx",
        make_office("docx", {"word/a.xml": 40_000_000 * b"0"}),
        uploads.TE_VEEL,
    ),
    "endless list of parts": (
        "a.docx",
        make_zip(office_parts("docx") | {"[Content_Types].xml": 2_000_000 * b"a"}),
        lijkt("docx"),
    ),
}


@pytest.mark.parametrize("kind", BAD)
def test_file_that_is_something_else_is_refused(kind: str) -> None:
    name, content, sentence = BAD[kind]
    assert answer(name, content) == sentence


def test_macro_document_with_the_name_of_a_plain_one_is_refused() -> None:
    table = "<Types>application/vnd.ms-word.document.macroEnabled.main+xml</Types>"
    content = make_zip(office_parts("docx") | {"[Content_Types].xml": table})
    assert answer("a.docx", content) == uploads.ACTIEF


def test_archive_with_a_password_is_refused() -> None:
    content = bytearray(make_office("docx"))
    with zipfile.ZipFile(io.BytesIO(bytes(content))) as archive:
        place = archive.start_dir
    content[place + 8] |= 1  # the flag of the first part in the table at the end
    assert answer("a.docx", bytes(content)) == uploads.BEVEILIGD


def test_too_many_parts_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploads, "MAX_MEMBERS", 3)
    assert answer("a.odt", make_odf("odt")) == ""
    assert answer("a.odt", make_odf("odt", {"a.xml": b""})) == uploads.TE_VEEL


def test_parts_that_unpack_to_too_much_together_are_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(uploads, "MAX_UNPACKED", 1000)
    assert answer("a.odt", make_odf("odt", {"a.xml": 1000 * b"a"})) == uploads.TE_VEEL


def test_parts_that_share_their_bytes_are_refused() -> None:
    """The trick of the smallest bombs: a thousand entries that point at one packed part."""
    content = make_office("docx", {"a.xml": bytes(range(256)) * 40})
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        start, last = archive.start_dir, archive.infolist()[-1]
        entry = content[content.rindex(b"PK\x01\x02") : content.rindex(b"PK\x05\x06")]
    assert last.filename == "a.xml"
    table = content[start : content.rindex(b"PK\x05\x06")] + 20 * entry
    end = bytearray(content[content.rindex(b"PK\x05\x06") :])
    for offset, value, size in ((8, 23, 2), (10, 23, 2), (12, len(table), 4)):
        end[offset : offset + size] = value.to_bytes(size, "little")
    assert answer("a.docx", content[:start] + table + bytes(end)) == uploads.TE_VEEL


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("factsheet.pdf", "factsheet.pdf"),
        ("Bijlage één (2).PDF", "bijlage-een-2.pdf"),
        ("../../etc/passwd.txt", "passwd.txt"),
        ("C:\\map\\plan.docx", "plan.docx"),
        ("a.php.pdf", "a-php.pdf"),
        ("\u202efdp.exe.pdf", "fdp-exe.pdf"),
        (".pdf", "bestand.pdf"),
        ("🙈.pdf", "bestand.pdf"),
        ("zonder", "bestand.zonder"),
        ("a.", "a.onbekend"),
        ("a\0b.pdf", "ab.pdf"),
        (500 * "a" + ".pdf", 80 * "a" + ".pdf"),
        ("", "bestand.onbekend"),
    ],
)
def test_name_becomes_plain(name: str, clean: str) -> None:
    assert clean_name(name) == clean
