"""Sends requests over one kept connection and reads the processor time they cost the server."""

import http.client
from dataclasses import dataclass
from statistics import median

from bench.servers import HEADERS, Server

ROUNDS = 5


@dataclass(frozen=True)
class Subject:
    """Something to measure: an address of a server, so many times a round."""

    name: str
    server: Server
    path: str
    requests: int


def measure(unit: Subject, subjects: list[Subject]) -> dict[str, float]:
    """Processor time per request in units of `unit`, the median of interleaved rounds."""
    for subject in (unit, *subjects):
        cost_of(subject, most=60)  # warm: connections, templates, kept answers
    ratios: dict[str, list[float]] = {subject.name: [] for subject in subjects}
    for _ in range(ROUNDS):
        for subject in subjects:
            one = cost_of(unit)
            ratios[subject.name].append(cost_of(subject) / one)
    return {name: median(values) for name, values in ratios.items()}


def cost_of(subject: Subject, most: int = 1_000_000) -> float:
    """Seconds of processor time per request. Raises RuntimeError on an answer other than 200."""
    times = min(subject.requests, most)
    connection = http.client.HTTPConnection("127.0.0.1", subject.server.port, timeout=30)
    before = subject.server.cpu()
    for _ in range(times):
        connection.request("GET", subject.path, headers={**HEADERS, "Accept-Encoding": "gzip"})
        response = connection.getresponse()
        response.read()
        if response.status != 200:
            raise RuntimeError(f"{subject.name}: {subject.path} answered {response.status}.")
    cost = (subject.server.cpu() - before) / times
    connection.close()
    return cost
