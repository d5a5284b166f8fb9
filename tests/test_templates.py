"""Every template: does it load, and does it keep to the content security policy?"""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import get_template

pytestmark = pytest.mark.house

FOLDER = settings.BASE_DIR / "templates"
NAMES = sorted(str(path.relative_to(FOLDER)) for path in FOLDER.rglob("*.*") if path.is_file())
INLINE = {
    "a style attribute": re.compile(r"<[^>]*\sstyle\s*=", re.I),
    "a style element": re.compile(r"<style\b", re.I),
    "an event attribute": re.compile(r"<[^>]*\son[a-z]+\s*=", re.I),
    "a javascript address": re.compile(r"javascript:", re.I),
    "script in the page": re.compile(r"<script(?![^>]*\bsrc=)(?![^>]*application/json)", re.I),
    "another host": re.compile(r"(?:src|srcset)\s*=\s*[\"']\s*(?:https?:)?//", re.I),
    "unescaped output": re.compile(r"\|\s*safe\b|autoescape off"),
}


@pytest.mark.parametrize("name", NAMES)
def test_template_loads(name: str):
    get_template(name)


# Mail is made for other programs than a browser, and plain text has nothing to escape.
ON_THE_SITE = [name for name in NAMES if not name.startswith("emails/") and name.endswith(".html")]


@pytest.mark.parametrize("name", ON_THE_SITE)
def test_template_keeps_to_the_policy(name: str):
    text = Path(FOLDER / name).read_text()
    assert [what for what, pattern in INLINE.items() if pattern.search(text)] == []
