"""Files as editors have them, and as nobody should send them."""

import io
import struct
import zipfile
import zlib
from typing import Any

from PIL import Image

PDF = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
OFFICE_PARTS = {
    "docx": ("word/document.xml", "wordprocessingml.document"),
    "xlsx": ("xl/workbook.xml", "spreadsheetml.sheet"),
    "pptx": ("ppt/presentation.xml", "presentationml.presentation"),
}
ODF_KINDS = {"odt": "text", "ods": "spreadsheet"}
GPS = {1: "N", 2: (51.0, 33.0, 28.0), 3: "E", 4: (5.0, 5.0, 27.0)}
ORIENTATION, MAKE, GPS_BLOCK = 0x0112, 0x010F, 0x8825
ROTATED = 6


def make_zip(parts: dict[str, bytes | str], *, stored: tuple[str, ...] = ()) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            kind = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(name, content, compress_type=kind)
    return target.getvalue()


def office_parts(soort: str) -> dict[str, bytes | str]:
    main, kind = OFFICE_PARTS[soort]
    content_type = f"application/vnd.openxmlformats-officedocument.{kind}.main+xml"
    table = f'<Types><Override PartName="/{main}" ContentType="{content_type}"/></Types>'
    return {"[Content_Types].xml": table, main: "<inhoud/>"}


def make_office(soort: str, extra: dict[str, bytes | str] | None = None) -> bytes:
    return make_zip(office_parts(soort) | (extra or {}))


def make_odf(soort: str, extra: dict[str, bytes | str] | None = None) -> bytes:
    parts: dict[str, bytes | str] = {
        "mimetype": f"application/vnd.oasis.opendocument.{ODF_KINDS[soort]}",
        "content.xml": "<inhoud/>",
        "META-INF/manifest.xml": "<manifest/>",
    }
    return make_zip(parts | (extra or {}), stored=("mimetype",))


def make_picture(form: str = "PNG", size: tuple[int, int] = (6, 4), **options: Any) -> bytes:
    target = io.BytesIO()
    Image.new(options.pop("mode", "RGB"), size, options.pop("color", 200)).save(
        target, form, **options
    )
    return target.getvalue()


def make_photograph(size: tuple[int, int] = (60, 40)) -> bytes:
    """A JPEG as a telephone makes it: on its side, with its maker and where it was taken."""
    exif = Image.Exif()
    exif[ORIENTATION], exif[MAKE], exif[GPS_BLOCK] = ROTATED, "Telefoon", GPS
    return make_picture("JPEG", size, exif=exif, comment=b"Vakantie van Sam")


def make_moving(form: str = "GIF") -> bytes:
    frames = [Image.new("RGB", (4, 4), color) for color in ("red", "blue", "green")]
    target = io.BytesIO()
    frames[0].save(target, form, save_all=True, append_images=frames[1:], duration=100)
    return target.getvalue()


def make_huge_png(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says it is this large."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IEND", b"")


def make_text_bomb() -> bytes:
    """A PNG whose text unpacks to far more than a text can be."""
    header = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    bomb = b"naam\0\0" + zlib.compress(bytes(64 * 1024 * 1024))
    pixels = zlib.compress(b"\0\0\0\0")
    chunks = (b"IHDR", header), (b"zTXt", bomb), (b"IDAT", pixels), (b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*chunk) for chunk in chunks)


def _chunk(kind: bytes, content: bytes) -> bytes:
    checksum = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", checksum)
