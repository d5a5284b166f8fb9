"""Which files may come in: judged by what is inside, whatever their name says.

A file passes only when its first bytes, its structure and its name agree, and when nothing in it
can run. A library that knows file types by their first bytes would not do: those are what a file
with two faces has right.
"""

import re
import zipfile
from pathlib import PurePath
from typing import BinaryIO, Final

from django.core.exceptions import ValidationError
from django.utils.text import slugify

LONGEST_STEM = 80
MAX_MEMBERS = 5_000
MAX_UNPACKED = 200 * 1024 * 1024
MAX_RATIO = 100
SMALL = 10 * 1024 * 1024  # what unpacks to less is no bomb, however well it was packed
MAX_TABLE = 1024 * 1024  # of the list of parts in an office file

OFFICE: Final = {
    "docx": ("word/document.xml", "wordprocessingml.document.main+xml"),
    "xlsx": ("xl/workbook.xml", "spreadsheetml.sheet.main+xml"),
    "pptx": ("ppt/presentation.xml", "presentationml.presentation.main+xml"),
}
OPEN_DOCUMENT: Final = {
    "odt": b"application/vnd.oasis.opendocument.text",
    "ods": b"application/vnd.oasis.opendocument.spreadsheet",
}
TEXT: Final = frozenset({"csv", "txt"})

ZIP_START, ZIP_END, OLD_OFFICE = b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0"
MACRO = re.compile(
    r"(^|/)(vbaproject\.bin|vbadata\.xml|macrosheets/|activex/|basic/|scripts/|customui/)"
    r"|\.(bin|exe|dll|com|scr|js|vbs|bat|cmd|ps1|sh|jar|hta|msi|lnk|html?|zip|docm|xlsm|pptm)$",
    re.IGNORECASE,
)
HARMLESS_BIN = re.compile(r"(^|/)(printersettings|obfuscatedfont)[^/]*/?[^/]*\.bin$", re.IGNORECASE)
PDF_ENCRYPTED = re.compile(rb"/Encrypt\s+\d+\s+\d+\s+R")
PDF_ACTIVE = re.compile(rb"/(JavaScript|Launch)\b")
MARKUP = re.compile(r"<\s*(!doctype|\?xml|html|head|body|script|svg|iframe|object|embed|!--)", re.I)
CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")


class Geweigerd(ValidationError):
    """A file that may not come in, with the sentence that the editor reads."""


NIET_WAT_HET_LIJKT = (
    "De inhoud van dit bestand past niet bij de naam (.{soort}). "
    "Open het bestand in het programma waarmee het is gemaakt, en sla het opnieuw op."
)
BEVEILIGD = (
    "Dit bestand is met een wachtwoord beveiligd. Haal het wachtwoord weg en probeer opnieuw."
)
ACTIEF = (
    "In dit bestand zit een programma (een macro, een script of een ander bestand). "
    "Sla het op zonder macro's en bijlagen."
)
OUD_OFFICE = (
    "Dit bestand is met een wachtwoord beveiligd of komt uit een oude Office. "
    "Sla het zonder wachtwoord op als .{soort}."
)
TE_VEEL = "Dit bestand is uitgepakt te groot. Maak het kleiner of splits het."
GEEN_TEKST = (
    "Dit is geen gewone tekst. Sla het bestand op als tekst met de codering UTF-8, zonder opmaak."
)
GEEN_SOORT = "Bestanden van de soort .{soort} kunnen hier niet. Kies een van deze: {soorten}."


def clean_name(name: str) -> str:
    """A file name of letters, digits and hyphens, with one extension: `Bijlage één.PDF`."""
    stem, _, extension = PurePath(name.replace("\\", "/")).name.rpartition(".")
    stem = slugify(stem.replace(".", "-"))[:LONGEST_STEM].strip("-_")
    return f"{stem or 'bestand'}.{slugify(extension) or 'onbekend'}"


def check_document(name: str, file: BinaryIO, *, soorten: list[str]) -> None:
    """Raise Geweigerd unless the file is one of these kinds. Leaves the file at its start."""
    soort = PurePath(name).suffix.lower().lstrip(".")
    if soort not in soorten:
        raise Geweigerd(GEEN_SOORT.format(soort=soort or "?", soorten=", ".join(sorted(soorten))))
    file.seek(0)
    try:
        _check_content(soort, file)
    finally:
        file.seek(0)


def _check_content(soort: str, file: BinaryIO) -> None:
    if soort == "pdf":
        _check_pdf(file)
    elif soort in TEXT:
        _check_text(file.read())
    else:
        _check_zip(soort, file)


def _check_pdf(file: BinaryIO) -> None:
    content = file.read()
    # An archive may stand behind another file: programs look for its table at the end.
    is_whole = content.startswith(b"%PDF-") and b"%%EOF" in content[-2048:]
    if not is_whole or ZIP_END in content[-65_557:]:
        raise Geweigerd(NIET_WAT_HET_LIJKT.format(soort="pdf"))
    if PDF_ENCRYPTED.search(content):
        raise Geweigerd(BEVEILIGD)
    if PDF_ACTIVE.search(content):
        raise Geweigerd(ACTIEF)


def _check_text(content: bytes) -> None:
    text = _decode(content)
    if text is None or CONTROL.search(text):
        raise Geweigerd(GEEN_TEKST)
    if MARKUP.search(text[:4096]) or "<script" in text.lower():
        raise Geweigerd(GEEN_TEKST)


def _decode(content: bytes) -> str | None:
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _check_zip(soort: str, file: BinaryIO) -> None:
    start = file.read(4)
    if start == OLD_OFFICE:
        raise Geweigerd(OUD_OFFICE.format(soort=soort))
    strange = Geweigerd(NIET_WAT_HET_LIJKT.format(soort=soort))
    if start != ZIP_START or not _ends_as_zip(file):
        raise strange
    try:
        with zipfile.ZipFile(file) as archive:
            _check_members(archive, _size(file))
            known = _is_office(soort, archive) if soort in OFFICE else _is_odf(soort, archive)
    except Geweigerd:
        raise
    except Exception as problem:  # a broken archive fails in many ways, none of them ours
        raise strange from problem
    if not known:
        raise strange


def _size(file: BinaryIO) -> int:
    return file.seek(0, 2)


def _ends_as_zip(file: BinaryIO) -> bool:
    """Whether nothing stands behind the archive: its end record is 22 bytes and has no comment."""
    if _size(file) < 22:
        return False
    file.seek(-22, 2)
    return file.read(4) == ZIP_END


def _check_members(archive: zipfile.ZipFile, size: int) -> None:
    members = archive.infolist()
    if any(member.flag_bits & 0x1 for member in members):
        raise Geweigerd(BEVEILIGD)
    if len(members) > MAX_MEMBERS:
        raise Geweigerd(TE_VEEL)
    packed = sum(member.compress_size for member in members)
    unpacked = sum(member.file_size for member in members)
    # Members that share their bytes are counted more than once, so they exceed the file itself.
    if packed > size or unpacked > MAX_UNPACKED:
        raise Geweigerd(TE_VEEL)
    if unpacked > SMALL and unpacked > MAX_RATIO * size:
        raise Geweigerd(TE_VEEL)
    for member in members:
        _check_member(member.filename)


def _check_member(name: str) -> None:
    parts = PurePath(name.replace("\\", "/")).parts
    if name.startswith("/") or ".." in parts or "\0" in name:
        raise Geweigerd(ACTIEF)
    if MACRO.search(name) and not HARMLESS_BIN.search(name):
        raise Geweigerd(ACTIEF)


def _is_office(soort: str, archive: zipfile.ZipFile) -> bool:
    main_part, content_type = OFFICE[soort]
    table = _read(archive, "[Content_Types].xml")
    if b"macroEnabled" in table:
        raise Geweigerd(ACTIEF)
    return main_part in archive.namelist() and content_type.encode() in table


def _is_odf(soort: str, archive: zipfile.ZipFile) -> bool:
    if b"encryption-data" in _read(archive, "META-INF/manifest.xml"):
        raise Geweigerd(BEVEILIGD)
    kind = _read(archive, "mimetype").strip()
    return kind == OPEN_DOCUMENT[soort] and "content.xml" in archive.namelist()


def _read(archive: zipfile.ZipFile, name: str) -> bytes:
    """One small part of an archive; ValueError when it is larger than such a part can be."""
    with archive.open(name) as part:
        content = part.read(MAX_TABLE + 1)
    if len(content) > MAX_TABLE:
        raise ValueError(name)
    return content
