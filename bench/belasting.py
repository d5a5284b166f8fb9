"""Sends requests over one kept connection and reads the processor time they cost the server."""

import http.client
from dataclasses import dataclass

from bench.servers import HEADERS, Server

ROUNDS = 15  # short ones: what else the machine does then weighs on both sides of a ratio


@dataclass(frozen=True)
class Subject:
    """Something to measure: an address of a server, so many times a round."""

    name: str
    server: Server
    path: str
    requests: int


def measure(unit: Subject, subjects: list[Subject]) -> dict[str, list[float]]:
    """Processor time per request in units of `unit`, round by round, all measured in turns."""
    for subject in (unit, *subjects):
        cost_of(subject)  # warm: connections, templates, kept answers
    ratios: dict[str, list[float]] = {subject.name: [] for subject in subjects}
    for _ in range(ROUNDS):
        one = cost_of(unit)
        for subject in subjects:
            ratios[subject.name].append(cost_of(subject) / one)
    return ratios


def cost_of(subject: Subject) -> float:
    """Seconds of processor time per request. Raises RuntimeError on an answer other than 200."""
    connection = http.client.HTTPConnection("127.0.0.1", subject.server.port, timeout=30)
    before = subject.server.cpu()
    for _ in range(subject.requests):
        connection.request("GET", subject.path, headers={**HEADERS, "Accept-Encoding": "gzip"})
        response = connection.getresponse()
        response.read()
        if response.status != 200:
            raise RuntimeError(f"{subject.name}: {subject.path} answered {response.status}.")
    cost = (subject.server.cpu() - before) / subject.requests
    connection.close()
    return cost
