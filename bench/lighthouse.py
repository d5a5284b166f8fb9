"""Lighthouse (mobile) on every kind of public page, the median of some runs: `make lighthouse`.

python -m bench.lighthouse [runs [address ...]]   prints a table and writes lighthouse.json
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

from bench.__main__ import PAGES, prepare
from bench.browser import CHROMIUM, FLAGS
from bench.servers import ROOT, Server, make_certificate, portal

HERE = Path(__file__).parent
RESULT = ROOT / "lighthouse.json"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
# A filtered list and a search result are kept from search engines: they have no score for that.
WHOLE_PAGES = tuple(path for path in PAGES if "?" not in path)
MORE_PAGES = (
    "/zoeken/",
    "/toegankelijkheid/",
    "/privacy/",
    "/over/",
    "/contact/",
    "/klopt-iets-niet/",
    "/kwetsbaarheid-melden/",
    "/account/login/",
)
GOOD = 0.9
TRIES = 3


def install() -> None:
    subprocess.run(  # the lock file says what
        ["npm", "ci", "--ignore-scripts", "--loglevel=error"],  # noqa: S607 - from PATH
        cwd=HERE,
        check=True,
    )


def report_of(server: Server, path: str) -> dict[str, Any]:
    """What Lighthouse found in one run. It asks for another try itself when a trace is lost."""
    for _ in range(TRIES - 1):
        try:
            return one_report(server, path)
        except subprocess.CalledProcessError:
            continue
    return one_report(server, path)


def one_report(server: Server, path: str) -> dict[str, Any]:
    command = [
        "node",
        str(HERE / "node_modules" / "lighthouse" / "cli" / "index.js"),
        f"https://127.0.0.1:{server.port}{path}",
        "--quiet",
        "--output=json",
        f"--only-categories={','.join(CATEGORIES)}",
        f"--chrome-flags={' '.join(['--headless=new', '--ignore-certificate-errors', *FLAGS])}",
    ]
    run = subprocess.run(  # noqa: S603 - our own program
        command,
        env=os.environ | {"CHROME_PATH": CHROMIUM},
        check=True,
        capture_output=True,
        text=True,
        timeout=180,
    )
    report: dict[str, Any] = json.loads(run.stdout)
    return report


def judge(server: Server, path: str, runs: int) -> dict[str, Any]:
    """The median scores of a page (0 to 100), its largest paint in ms, and what failed."""
    reports = [report_of(server, path) for _ in range(runs)]
    row: dict[str, Any] = {
        name: median(report["categories"][name]["score"] * 100 for report in reports)
        for name in CATEGORIES
    }
    paint = "largest-contentful-paint"
    row["lcp"] = round(median(report["audits"][paint]["numericValue"] for report in reports))
    row["failed"] = sorted({name for report in reports for name in failed_audits(report)})
    return {"page": path, **row}


def failed_audits(report: dict[str, Any]) -> Iterator[str]:
    """The audits that take points away."""
    for category in report["categories"].values():
        for ref in category["auditRefs"]:
            score = report["audits"][ref["id"]]["score"]
            if ref["weight"] and score is not None and score < GOOD:
                yield ref["id"]


def main() -> None:
    install()
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    pages = sys.argv[2:] or [*WHOLE_PAGES, *MORE_PAGES]
    rows = []
    environment = prepare(1) | {"TRUSTED_PROXY_COUNT": "0"}
    with portal(environment, make_certificate(Path(environment["VAR_DIR"]))) as server:
        for path in pages:
            row = judge(server, path, runs)
            shown = " ".join(f"{row[name]:4.0f}" for name in CATEGORIES)
            print(f"{path:<86}{shown}  LCP {row['lcp']} ms", *row["failed"], flush=True)  # noqa: T201
            rows.append(row)
    RESULT.write_text(json.dumps(rows, indent=2) + "\n")


if __name__ == "__main__":
    main()
