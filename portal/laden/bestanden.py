"""Reads the files of the start content and says which of them changed since the last load."""

import csv
import hashlib
import json
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from django.core.exceptions import ValidationError
from wagtail.blocks import StreamBlockValidationError
from wagtail.blocks.list_block import ListBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError

from portal.models import Startitem

LEZER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the one in C reads ten times faster
BLOKFOUTEN = (StreamBlockValidationError, StructBlockValidationError, ListBlockValidationError)
MAP = Path(__file__).resolve().parents[1] / "startinhoud"

Gegevens = dict[str, Any]


class InhoudsFout(Exception):
    """A file of the start content says something that cannot be loaded."""


@contextmanager
def benoemd(ref: str) -> Iterator[None]:
    """Whatever is wrong inside is told with the name of the item: an InhoudsFout."""
    try:
        yield
    except InhoudsFout as fout:
        raise InhoudsFout(f"{ref}: {fout}") from fout
    except ValidationError as fout:
        raise InhoudsFout(f"{ref}: {_meldingen(fout)}") from fout
    except KeyError as fout:
        raise InhoudsFout(f"{ref}: onbekend of ontbrekend: {fout}") from fout
    except (AttributeError, TypeError, ValueError) as fout:
        raise InhoudsFout(f"{ref}: niet te lezen: {fout}") from fout


def alleen(gegevens: Mapping[str, Any], velden: Container[str]) -> None:
    """Refuse a field that nobody reads: most often a spelling error, or a forgotten quote."""
    if not isinstance(gegevens, Mapping):
        raise InhoudsFout("hier staan geen velden met een waarde")
    if onbekend := [naam for naam in gegevens if naam not in velden]:
        raise InhoudsFout(f"onbekend veld: {', '.join(map(str, onbekend))}")


@dataclass
class Verslag:
    """What a load did: references of the pages it wrote, and of what people had their hands on."""

    geladen: list[str] = field(default_factory=list)
    bewerkt: list[str] = field(default_factory=list)
    weggehaald: list[str] = field(default_factory=list)


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


def uniek(refs: Iterable[str]) -> None:
    """Refuse two items with one name: the second would write over the first at every load."""
    for ref, aantal in Counter(refs).items():
        if aantal > 1:
            raise InhoudsFout(f"{ref}: staat er {aantal} keer")


def som_of(gegevens: Any) -> str:
    tekst = json.dumps(gegevens, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(tekst.encode()).hexdigest()


def som_of_map() -> str:
    """A checksum of all files and of the code that loads them."""
    som = hashlib.sha256()
    for map_, patroon in ((MAP, "*.*"), (Path(__file__).parent, "*.py")):
        for pad in sorted(map_.rglob(patroon)):
            som.update(str(pad.relative_to(map_)).encode() + pad.read_bytes())
    return som.hexdigest()


def lees(naam: str) -> Any:
    """The content of one YAML file, by its path below the folder of the start content."""
    try:
        return yaml.load(_tekst_van(naam), Loader=LEZER)  # noqa: S506 - both loaders are safe
    except yaml.YAMLError as fout:
        raise InhoudsFout(f"{naam}: {fout}") from fout


def lees_csv(naam: str) -> list[dict[str, str]]:
    return list(csv.DictReader(_tekst_van(naam).splitlines()))


def lees_json(naam: str) -> Any:
    with benoemd(naam):
        return json.loads(_tekst_van(naam))


def lees_items(map_naam: str) -> list[Item]:
    """The items of a folder with one file each; the file name is the slug."""
    return [
        Item(f"{map_naam}/{pad.stem}", lees(f"{map_naam}/{pad.name}"))
        for pad in sorted((MAP / map_naam).glob("*.yaml"))
    ]


def lees_mappen(map_naam: str) -> list[str]:
    """The folders in a folder, by their path below the folder of the start content."""
    return [f"{map_naam}/{pad.name}" for pad in sorted((MAP / map_naam).iterdir()) if pad.is_dir()]


def is_onveranderd(ref: str, som: str) -> bool:
    return Startitem.objects.filter(ref=ref, som=som).exists()


def onthoud(ref: str, som: str, pagina_id: int | None = None) -> None:
    waarden = {"som": som, "pagina_id": pagina_id}
    Startitem.objects.update_or_create(ref=ref, defaults=waarden)


def _tekst_van(naam: str) -> str:
    try:
        return (MAP / naam).read_text(encoding="utf-8")
    except FileNotFoundError as fout:
        raise InhoudsFout(f"{naam}: dit bestand is er niet") from fout
    except UnicodeDecodeError as fout:
        raise InhoudsFout(f"{naam}: dit is geen UTF-8") from fout


def _meldingen(fout: ValidationError) -> str:
    """What a model or a block says is wrong, with the name of the field."""
    if isinstance(fout, BLOKFOUTEN):
        return json.dumps(fout.as_json_data(), ensure_ascii=False)
    if not hasattr(fout, "error_dict"):
        return " ".join(fout.messages)
    return "; ".join(f"{veld}: {' '.join(m)}" for veld, m in fout.message_dict.items())
