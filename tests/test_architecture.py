"""The house rules that a machine can read. Each failure names the file and what to do instead."""

import ast
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

pytestmark = pytest.mark.house

ROOT = Path(__file__).resolve().parents[1]
SKIPPED = {"node_modules", "dist", "var", "__pycache__"}  # and every folder with a dot before it

# An app may import those before it. `search` stands on its own and finds its sources by name.
APP_ORDER = ["portal", "kennisbank", "leernetwerk"]
MAY_IMPORT = {app: {*APP_ORDER[: i + 1], "search"} for i, app in enumerate(APP_ORDER)}
MAY_IMPORT["search"] = {"search"}
KNOW_ALL_APPS = {"portal.urls", "portal.laden", "portal.management.commands.startinhoud"}
PUBLIC_TO_LEERNETWERK = {"models", "domain", "enums"}

# Inside an app a module imports from its own layer or one to the left.
LAYERS = [
    {"enums", "rules"},
    {"blocks"},
    {"models"},
    {"domain", "access"},
    {"forms"},
    {"views", "admin", "tasks", "management", "middleware", "checks", "urls", "signals"},
    {"wagtail_hooks"},
]
RANK = {name: rank for rank, layer in enumerate(LAYERS) for name in layer}

MAX_LINES = 400
MAX_PAGE_CLASS = 150
SIZED = {".py", ".html", ".css", ".js", ".mjs", ".ts"}
FORBIDDEN_NAMES = {"utils", "helpers", "common", "misc", "util", "helper"}
TEXT = SIZED | {".toml", ".md", ".yml", ".yaml", ".json", ".cfg", ".ini", ".txt", ".sh", ""}
LOCKS = {"uv.lock", "package-lock.json"}
# Written in two parts, so that this file does not hold what it looks for.
ELSEWHERE = [
    "pypi" + ".org",
    "pythonhosted" + ".org",
    "registry" + ".npmjs",
    "deb" + ".debian",
    "/wo" + "rk/",
    "/ro" + "ot/",
]


def project_files(*suffixes: str) -> Iterator[Path]:
    folders = [ROOT]
    while folders:
        for path in sorted(folders.pop().iterdir()):
            hidden = path.name.startswith(".") and path.name != ".ci"
            if path.is_dir() and not hidden and path.name not in SKIPPED:
                folders.append(path)
            elif path.is_file() and path.suffix in suffixes:
                yield path


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def app_modules() -> Iterator[tuple[str, ast.Module]]:
    for app in MAY_IMPORT:
        for path in project_files(".py"):
            if path.relative_to(ROOT).parts[0] == app and "migrations" not in path.parts:
                yield module_name(path), ast.parse(path.read_text())


def imported_names(tree: ast.Module) -> Iterator[str]:
    """Every module that is imported, also inside functions, but not for type checking alone."""
    type_only = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and ast.unparse(node.test).endswith("TYPE_CHECKING")
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if id(node) in type_only:
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def own_imports() -> Iterator[tuple[str, str]]:
    """Pairs of our importing module and the name of ours that it imports."""
    for module, tree in app_modules():
        for name in imported_names(tree):
            if name.split(".")[0] in MAY_IMPORT:
                yield module, name


def knows_all(module: str) -> bool:
    return any(module == known or module.startswith(f"{known}.") for known in KNOW_ALL_APPS)


def layer_of(name: str) -> int | None:
    parts = name.split(".")
    return RANK.get(parts[1]) if len(parts) > 1 else None


def test_apps_import_in_one_direction():
    wrong = [
        f"{module} imports {name}"
        for module, name in own_imports()
        if not knows_all(module) and name.split(".")[0] not in MAY_IMPORT[module.split(".")[0]]
    ]
    assert wrong == []


def test_leernetwerk_uses_only_the_public_parts_of_kennisbank():
    wrong = [
        f"{module} imports {name}"
        for module, name in own_imports()
        if module.startswith("leernetwerk")
        and name.startswith("kennisbank")
        and name.split(".")[1] not in PUBLIC_TO_LEERNETWERK
    ]
    assert wrong == []


def test_layers_inside_an_app_import_in_one_direction():
    wrong = []
    for module, name in own_imports():
        own, other = layer_of(module), layer_of(name)
        same_app = module.split(".")[0] == name.split(".")[0]
        if same_app and own is not None and other is not None and other > own:
            wrong.append(f"{module} imports {name}")
    assert wrong == []


def test_layers_name_each_part_once():
    assert all(not one & other for one, other in pairwise(LAYERS))


@pytest.mark.parametrize("kind", sorted(SIZED))
def test_files_stay_readable(kind):
    too_long = {
        str(path.relative_to(ROOT)): lines
        for path in project_files(kind)
        if "migrations" not in path.parts
        and (lines := len(path.read_text().splitlines())) > MAX_LINES
    }
    assert too_long == {}


def test_page_classes_stay_readable():
    too_long = {
        f"{module}.{node.name}": lines
        for module, tree in app_modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
        and node.name.endswith("Page")
        and (lines := (node.end_lineno or 0) - node.lineno + 1) >= MAX_PAGE_CLASS
    }
    assert too_long == {}


def test_modules_are_named_for_what_they_hold():
    wrong = [
        str(path.relative_to(ROOT))
        for path in project_files(".py", ".js", ".mjs", ".css")
        if FORBIDDEN_NAMES
        & {part.removesuffix(path.suffix) for part in path.relative_to(ROOT).parts}
    ]
    assert wrong == []


def test_nothing_points_at_one_machine_or_registry():
    wrong = [
        f"{path.relative_to(ROOT)}: {words}"
        for path in project_files(*TEXT)
        if path.name not in LOCKS
        for words in ELSEWHERE
        if words in path.read_text(errors="ignore")
    ]
    assert wrong == []
