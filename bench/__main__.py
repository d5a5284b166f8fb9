"""Measures the portal as it is served, prints a table and writes bench.json: `make bench`.

Every target is a ratio or a count. K is the processor time of one request to a bare Django view of
20 kB under gunicorn with two sync workers, measured in turns with what it is compared with.
"""

import json
import shutil
import subprocess
import sys
from contextlib import ExitStack
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path
from statistics import median

from bench.belasting import Subject, measure
from bench.browser import visits
from bench.servers import ROOT, bare_view, manage, portal, production

RESULT = ROOT / "bench.json"
DATA = ROOT / "var" / "bench"
SIZES = (1, 20)
ITEM = "/knelpunten/k12/"
NEXT_ITEM = "/praktijkverhalen/eindje-verder/"
THREE_FACETS = (
    "/knelpunten/?stroom=instroom&stroom=doorstroom&thema=ruimte&thema=sociale-basis"
    "&thema=een-team&soort=knelpunt"
)
# An unknown parameter changes nothing on the page, and keeps it out of the kept answers.
RENDERED = "bench=1"
PAGES = (
    "/",
    "/knelpunten/",
    THREE_FACETS,
    ITEM,
    "/wat-anderen-deden/",
    "/praktijkverhalen/",
    NEXT_ITEM,
    "/experimenten/",
    "/experimenten/digitaal-prikbord/",
    "/gestopt/",
    "/ontwikkellijnen/",
    "/ontwikkellijnen/collectiveren/",
    "/handreikingen/",
    "/handreikingen/jonge-kind/",
    "/regios/",
    "/regios/holland-rijnland/",
    "/werkwijze/",
    "/themas/",
    "/themas/ruimte/",
    "/begrippen/",
    "/begrippen/wachttijd/",
    "/bronnen/",
    "/bronnen/voortgang-2024/",
    "/documenten/",
    "/zoeken/?q=wachtlijst",
    "/waarom-wachten-kinderen/",
)


@dataclass
class Figure:
    """`value` should be at most `target`."""

    name: str
    value: float
    target: float
    unit: str
    holds: bool = field(init=False)

    def __post_init__(self) -> None:
        self.value = round(self.value, 2)
        self.holds = self.value <= self.target


def rendered(address: str) -> str:
    return f"{address}{'&' if '?' in address else '?'}{RENDERED}"


def prepare(times: int) -> dict[str, str]:
    """The environment of a server with the start content, so many times; made once."""
    folder = DATA / f"{times}x"
    environment = production(folder)
    making = environment | {"DJANGO_SETTINGS_MODULE": "portal.settings.dev"}
    done, wanted = folder / "done", fingerprint()
    if not done.exists() or done.read_text() != wanted:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        manage("migrate", "-v0", environment=making)
        manage("startinhoud", environment=making)
        program = [sys.executable, "-m", "bench.inhoud", str(times)]
        subprocess.run(program, cwd=ROOT, env=making, check=True)  # noqa: S603 - our own program
        done.write_text(wanted)
    manage("collectstatic", "--noinput", "-v0", environment=environment)
    return environment


def fingerprint() -> str:
    """Changes with the start content and with the shape of the database."""
    folders = (ROOT / "portal" / "startinhoud", *ROOT.glob("*/migrations"))
    files = sorted(file for folder in folders for file in folder.rglob("*.*") if file.is_file())
    return sha256(b"".join(f.read_bytes() for f in files if f.suffix != ".pyc")).hexdigest()


def costs(environments: dict[int, dict[str, str]]) -> tuple[list[Figure], list[Figure]]:
    """Processor time per request, and bytes on the wire."""
    with ExitStack() as stack:
        unit = Subject("K", stack.enter_context(bare_view()), "/", 400)
        small, large = (stack.enter_context(portal(environments[times])) for times in SIZES)
        rounds = measure(
            unit,
            [
                Subject("kept", small, ITEM, 400),
                Subject("item", small, rendered(ITEM), 50),
                Subject("item, 20x", large, rendered(ITEM), 50),
                Subject("catalogue", small, rendered(THREE_FACETS), 50),
                Subject("catalogue, 20x", large, rendered(THREE_FACETS), 50),
            ],
        )
        first, second = visits(small, ITEM, NEXT_ITEM)
    ratios = {name: median(values) for name, values in rounds.items()}
    pairs = zip(rounds["catalogue, 20x"], rounds["catalogue"], strict=True)
    growth = abs(median(large / small for large, small in pairs) - 1) * 100
    return [
        Figure("content page, kept answer", ratios["kept"], 3.5, "K"),
        Figure("content page, rendered", ratios["item"], 46, "K"),
        Figure("content page, rendered, 20x content", ratios["item, 20x"], 46, "K"),
        Figure("catalogue, three facets", ratios["catalogue"], 57, "K"),
        Figure("catalogue, three facets, 20x content", ratios["catalogue, 20x"], 57, "K"),
        Figure("catalogue, difference between the sizes", growth, 10, "%"),
    ], [
        Figure("content page, first visit, on the wire", first.size / 1000, 60, "kB"),
        Figure("content page, first visit", first.requests, 8, "requests"),
        Figure("next content page, on the wire", second.size / 1000, 15, "kB"),
    ]


def queries(environments: dict[int, dict[str, str]]) -> list[Figure]:
    counts = [_queries(environments[times]) for times in SIZES]
    differing = sum(small != large for small, large in zip(*map(dict.values, counts), strict=True))
    return [
        *(
            Figure(f"SQL, most of any page, {times}x content", max(count.values()), 12, "queries")
            for times, count in zip(SIZES, counts, strict=True)
        ),
        Figure("SQL, pages that differ between the sizes", differing, 0, "pages"),
    ]


def _queries(environment: dict[str, str]) -> dict[str, int]:
    program = [sys.executable, "-m", "bench.vragen", *map(rendered, PAGES)]
    result = subprocess.run(  # noqa: S603 - our own program
        program, cwd=ROOT, env=environment, check=True, capture_output=True, text=True
    )
    counted: dict[str, int] = json.loads(result.stdout)
    return counted


def show(figures: list[Figure]) -> None:
    width = max(len(figure.name) for figure in figures)
    for figure in figures:
        mark = "holds" if figure.holds else "MISSES"
        line = f"{figure.name:<{width}}  {figure.value:>8g} of {figure.target:g} {figure.unit}"
        print(f"{line:<{width + 32}} {mark}")  # noqa: T201 - a program


def main() -> None:
    if not Path("/proc/self/schedstat").exists():
        sys.exit("make bench reads processor time from /proc: it needs Linux.")
    environments = {times: prepare(times) for times in SIZES}
    cpu, wire = costs(environments)
    figures = [*cpu, *queries(environments), *wire]
    show(figures)
    RESULT.write_text(json.dumps([asdict(figure) for figure in figures], indent=2) + "\n")


if __name__ == "__main__":
    main()
