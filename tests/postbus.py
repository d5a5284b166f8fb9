"""A mail server that keeps what it gets: enough of SMTP to prove that a message really leaves."""

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any


@dataclass
class Postbus:
    """`port` to send to, and what came in. With `weigert` the server takes no message."""

    port: int
    weigert: bool = False
    ontvangers: list[str] = field(default_factory=list)
    berichten: list[EmailMessage] = field(default_factory=list)


class _Gesprek(socketserver.StreamRequestHandler):
    server: Any

    def handle(self) -> None:
        postbus: Postbus = self.server.postbus
        self._zeg("220 postbus")
        while regel := self.rfile.readline().decode().strip():
            woord = regel.split(":")[0].upper()
            if woord == "QUIT":
                self._zeg("221 dag")
                return
            if woord == "RCPT TO" and postbus.weigert:
                self._zeg("451 nu niet")
            elif woord == "DATA":
                self._zeg("354 ga door")
                postbus.berichten.append(self._lees_bericht())
                self._zeg("250 bewaard")
            else:
                if woord == "RCPT TO":
                    postbus.ontvangers.append(regel.partition(":")[2].strip(" <>"))
                self._zeg("250 goed")

    def _lees_bericht(self) -> EmailMessage:
        regels = []
        while (regel := self.rfile.readline()) != b".\r\n":
            regels.append(regel)
        return message_from_bytes(b"".join(regels), policy=policy.default)

    def _zeg(self, regel: str) -> None:
        self.wfile.write(f"{regel}\r\n".encode())


@contextmanager
def postbus(*, weigert: bool = False) -> Iterator[Postbus]:
    """A mail server on this machine for as long as the block lasts."""
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), _Gesprek) as server:
        server.daemon_threads = True
        gevuld = Postbus(server.server_address[1], weigert)
        server.postbus = gevuld  # type: ignore[attr-defined]  # the handler reads it
        draad = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        draad.start()
        try:
            yield gevuld
        finally:
            server.shutdown()
            draad.join()
