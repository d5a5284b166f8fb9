"""The portal as `make run` serves it: its own database with the start content, under granian."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings

SECONDS_TO_START = 60


@contextmanager
def portaal(var_dir: Path, **variabelen: str) -> Iterator[str]:
    """Serve the start content from a database in `var_dir`; gives the address of the server."""
    env = {
        **{naam: waarde for naam, waarde in os.environ.items() if naam != "DATABASE_URL"},
        "DJANGO_SETTINGS_MODULE": "portal.settings.dev",
        "VAR_DIR": str(var_dir),
        **variabelen,
    }
    for opdracht in ("migrate", "startinhoud"):
        _run(["manage.py", opdracht], env)
    with socket.socket() as vrij:
        vrij.bind(("127.0.0.1", 0))
        poort = vrij.getsockname()[1]
    granian = [str(Path(sys.executable).with_name("granian")), "--interface", "wsgi"]
    server = subprocess.Popen(  # noqa: S603 - our own program
        [*granian, "--port", str(poort), "--log-level", "error", "portal.wsgi:application"],
        cwd=settings.BASE_DIR,
        env=env | {"PORT": str(poort)},
    )
    try:
        adres = f"http://127.0.0.1:{poort}"
        _wait_for(f"{adres}/health", server)
        yield adres
    finally:
        server.terminate()
        server.wait(timeout=20)


def _run(opdracht: list[str], env: dict[str, str]) -> None:
    subprocess.run(  # noqa: S603 - our own program
        [sys.executable, *opdracht], cwd=settings.BASE_DIR, env=env, check=True
    )


def _wait_for(adres: str, server: "subprocess.Popen[bytes]") -> None:
    einde = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < einde:
        if server.poll() is not None:
            raise RuntimeError(f"The server stopped with {server.returncode}.")
        try:
            with urllib.request.urlopen(adres, timeout=2):  # noqa: S310 - our own address
                return
        except OSError:
            time.sleep(0.2)
    raise TimeoutError(f"No answer from {adres}.")
