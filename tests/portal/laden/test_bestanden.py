"""Files in, checksums out."""

from pathlib import Path

import pytest
from django.core.exceptions import ValidationError

from portal.laden import bestanden
from portal.laden.bestanden import (
    InhoudsFout,
    Item,
    alleen,
    benoemd,
    is_onveranderd,
    lees_csv,
    lees_items,
    lees_mappen,
    onthoud,
    som_of,
    som_of_map,
    uniek,
)


@pytest.fixture
def map_(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(bestanden, "MAP", tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("fout", "melding"),
    [
        (InhoudsFout("zo"), "item: zo"),
        (KeyError("weg"), "item: onbekend of ontbrekend: 'weg'"),
        (TypeError("zo"), "item: niet te lezen: zo"),
        (ValueError("zo"), "item: niet te lezen: zo"),
        (AttributeError("zo"), "item: niet te lezen: zo"),
        (ValidationError("zo"), "item: zo"),
        (ValidationError({"a": ["zo", "en zo"], "b": "dus"}), "item: a: zo en zo; b: dus"),
    ],
)
def test_benoemd_tells_every_error_with_the_name_of_the_item(fout, melding):
    with pytest.raises(InhoudsFout) as gemeld, benoemd("item"):
        raise fout
    assert str(gemeld.value) == melding


@pytest.mark.parametrize("fout", [RuntimeError, KeyboardInterrupt, PermissionError])
def test_benoemd_keeps_out_of_errors_that_no_file_causes(fout):
    with pytest.raises(fout), benoemd("item"):
        raise fout


def test_alleen_names_every_field_that_nobody_reads():
    alleen({"a": 1}, {"a", "b"})
    with pytest.raises(InhoudsFout, match=r"^onbekend veld: c, d$"):
        alleen({"a": 1, "c": 1, "d": 1}, {"a", "b"})


def test_uniek_names_what_is_there_twice():
    uniek(["a", "b"])
    with pytest.raises(InhoudsFout, match=r"^b: staat er 3 keer$"):
        uniek(["a", "b", "b", "b"])


def test_som_says_what_an_item_says_whatever_the_order_of_its_fields():
    assert som_of({"a": 1, "b": [1, 2]}) == som_of({"b": [1, 2], "a": 1})
    verschillend = [{"a": 1}, {"a": 2}, {"b": 1}, {"a": [1]}, {"a": [1, 2]}, {"a": [2, 1]}, {}]
    assert len({som_of(gegevens) for gegevens in verschillend}) == len(verschillend)


def test_item_is_named_by_kind_and_slug():
    item = Item("handreikingen/gids/begin", {"titel": "Begin"})
    assert (item.slug, item.som) == ("begin", som_of({"titel": "Begin"}))


def test_som_of_the_folder_changes_with_every_file(map_):
    sommen = [som_of_map()]
    for naam, tekst in [("a.yaml", "a: 1"), ("a.yaml", "a: 2"), ("b.csv", "a"), ("b.csv", "")]:
        (map_ / naam).write_text(tekst)
        sommen.append(som_of_map())
    (map_ / "b.csv").rename(map_ / "c.csv")
    sommen.append(som_of_map())
    (map_ / "sub").mkdir()
    (map_ / "c.csv").rename(map_ / "sub" / "c.csv")
    sommen.append(som_of_map())
    assert len(set(sommen)) == len(sommen)


def test_items_of_a_folder_are_named_by_file_in_order(map_):
    for naam in ("b.yaml", "a.yaml", "README.md"):
        (map_ / "soort").mkdir(exist_ok=True)
        (map_ / "soort" / naam).write_text("titel: x")
    assert [item.ref for item in lees_items("soort")] == ["soort/a", "soort/b"]


def test_folders_of_a_folder_are_named_by_path_in_order(map_):
    for naam in ("gidsen/b", "gidsen/a"):
        (map_ / naam).mkdir(parents=True)
    (map_ / "gidsen" / "c.yaml").write_text("x")
    assert lees_mappen("gidsen") == ["gidsen/a", "gidsen/b"]


def test_csv_takes_quotes_and_names_its_columns(map_):
    (map_ / "a.csv").write_text('code,naam\nJZ1,"Kop, en staart"\n', encoding="utf-8")
    assert lees_csv("a.csv") == [{"code": "JZ1", "naam": "Kop, en staart"}]


@pytest.mark.django_db
def test_what_was_remembered_is_unchanged_until_its_checksum_changes():
    assert is_onveranderd("a", "1") is False
    onthoud("a", "1")
    assert [is_onveranderd("a", som) for som in ("1", "2")] == [True, False]
    onthoud("a", "2")
    assert [is_onveranderd("a", som) for som in ("1", "2")] == [False, True]
    assert is_onveranderd("b", "2") is False
