"""Starts what is measured, and reads how much processor time it used."""

import os
import socket
import ssl
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HOST = "kennis.example"
PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "portal.settings.production",
    "SECRET_KEY": 10 * "k3Y-xQpW9z",
    "ALLOWED_HOSTS": f"{HOST},127.0.0.1,localhost",
    "WAGTAILADMIN_BASE_URL": f"https://{HOST}",
    "DEFAULT_FROM_EMAIL": f"portaal@{HOST}",
    "EMAIL_URL": "smtp://localhost:25",
    "TRUSTED_PROXY_COUNT": "1",  # the proxy that ends TLS is played by a header
}
HEADERS = {"Host": HOST, "X-Forwarded-Proto": "https", "X-Forwarded-For": "192.0.2.1"}
SECONDS_TO_START = 60


@dataclass(frozen=True)
class Server:
    port: int
    process: "subprocess.Popen[bytes]"

    def cpu(self) -> float:
        """Seconds of processor time of the server and all its processes so far."""
        return sum(_cpu_of(pid) for pid in [self.process.pid, *_children(self.process.pid)])


def program(name: str) -> str:
    return str(Path(sys.executable).with_name(name))


def manage(*arguments: str, environment: dict[str, str]) -> None:
    subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "manage.py", *arguments], cwd=ROOT, env=environment, check=True
    )


def production(var_dir: Path) -> dict[str, str]:
    """The environment of a server with its data in a folder."""
    known = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return {**known, **PRODUCTION, "VAR_DIR": str(var_dir)}


@contextmanager
def portal(environment: dict[str, str], certificate: Path | None = None) -> Iterator[Server]:
    """The portal under granian: two workers, four threads each, connections kept open.

    With a certificate (and its key beside it) it ends TLS itself, as a proxy does otherwise.
    """
    port = _free_port()
    options = ["--workers", "2", "--blocking-threads", "4", "--log-level", "error"]
    if certificate:
        key = certificate.with_suffix(".key")
        options += ["--ssl-certificate", str(certificate), "--ssl-keyfile", str(key)]
    command = [program("granian"), "--interface", "wsgi", "--port", str(port), *options]
    address = f"{'https' if certificate else 'http'}://127.0.0.1:{port}/health"
    with _running([*command, "portal.wsgi:application"], environment, port, address) as server:
        yield server


def make_certificate(folder: Path) -> Path:
    """A certificate that nobody but this machine trusts, and its key."""
    certificate = folder / "bench.crt"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
    files = ["-keyout", str(certificate.with_suffix(".key")), "-out", str(certificate)]
    subprocess.run(  # noqa: S603 - a program of the machine
        [*command, *files, "-subj", "/CN=localhost"], check=True, capture_output=True
    )
    return certificate


@contextmanager
def bare_view() -> Iterator[Server]:
    """The unit: a constant view under gunicorn, two sync workers."""
    port = _free_port()
    command = [program("gunicorn"), "--workers", "2", "--bind", f"127.0.0.1:{port}"]
    environment = {name: value for name, value in os.environ.items() if "DJANGO" not in name}
    command += ["--log-level", "error", "bench.kaal"]
    with _running(command, environment, port, f"http://127.0.0.1:{port}/") as server:
        yield server


@contextmanager
def _running(
    command: list[str], environment: dict[str, str], port: int, address: str
) -> Iterator[Server]:
    process = subprocess.Popen(command, cwd=ROOT, env=environment)  # noqa: S603 - our own program
    try:
        _wait_for(address, process)
        yield Server(port, process)
    finally:
        process.terminate()
        process.wait(timeout=20)


def _wait_for(address: str, process: "subprocess.Popen[bytes]") -> None:
    request = urllib.request.Request(address, headers=HEADERS)  # noqa: S310 - our own address
    end = time.monotonic() + SECONDS_TO_START
    anyone = ssl._create_unverified_context()  # noqa: S323 - it is our own server
    while time.monotonic() < end:
        if process.poll() is not None:
            raise RuntimeError(f"The server stopped with {process.returncode}.")
        try:
            with urllib.request.urlopen(request, timeout=2, context=anyone):  # noqa: S310 - our own address
                return
        except OSError:
            time.sleep(0.2)
    raise TimeoutError(f"No answer from {address}.")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _children(pid: int) -> Iterator[int]:
    for task in Path(f"/proc/{pid}/task").iterdir():
        for child in (task / "children").read_text().split():
            yield int(child)
            yield from _children(int(child))


def _cpu_of(pid: int) -> float:
    """Nanoseconds on a processor, as the scheduler counts them, of all threads that live."""
    tasks = Path(f"/proc/{pid}/task").iterdir()
    return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e9
