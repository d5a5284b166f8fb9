"""Reads the files of the start content and says which of them changed since the last load."""

import csv
import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from portal.models import Startitem

MAP = Path(__file__).resolve().parents[1] / "startinhoud"

Gegevens = dict[str, Any]


class InhoudsFout(Exception):
    """A file of the start content says something that cannot be loaded."""


@dataclass(frozen=True)
class Item:
    """One item of the start content: `ref` is 'soort/slug' and the path of its page."""

    ref: str
    gegevens: Gegevens

    @property
    def slug(self) -> str:
        return self.ref.rsplit("/", 1)[-1]

    @property
    def som(self) -> str:
        """A checksum of what the item says."""
        return som_of(self.gegevens)


def som_of(gegevens: Any) -> str:
    tekst = json.dumps(gegevens, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(tekst.encode()).hexdigest()


def som_of_map() -> str:
    """A checksum of all files and of the code that loads them."""
    som = hashlib.sha256()
    for pad in sorted([*MAP.rglob("*.*"), *Path(__file__).parent.glob("*.py")]):
        som.update(pad.name.encode() + pad.read_bytes())
    return som.hexdigest()


def lees(naam: str) -> Any:
    """The content of one YAML file, by its path below the folder of the start content."""
    pad = MAP / naam
    try:
        return yaml.safe_load(pad.read_text(encoding="utf-8"))
    except yaml.YAMLError as fout:
        raise InhoudsFout(f"{naam}: {fout}") from fout


def lees_csv(naam: str) -> list[dict[str, str]]:
    with (MAP / naam).open(encoding="utf-8", newline="") as bestand:
        return list(csv.DictReader(bestand))


def lees_json(naam: str) -> Any:
    return json.loads((MAP / naam).read_text(encoding="utf-8"))


def lees_items(map_naam: str) -> list[Item]:
    """The items of a folder with one file each; the file name is the slug."""
    return [
        Item(f"{map_naam}/{pad.stem}", lees(f"{map_naam}/{pad.name}"))
        for pad in sorted((MAP / map_naam).glob("*.yaml"))
    ]


def is_onveranderd(ref: str, som: str) -> bool:
    return Startitem.objects.filter(ref=ref, som=som).exists()


def onthoud(ref: str, som: str) -> None:
    Startitem.objects.update_or_create(ref=ref, defaults={"som": som})
