"""Counts the SQL queries of pages, each rendered; run inside the environment of a server.

python -m bench.vragen /address/ ...   prints {"address": queries}
"""

import json
import sys

import django

django.setup()

from django.db import connection  # noqa: E402 - after the setup
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402

from bench.servers import HOST  # noqa: E402


def queries_of(address: str) -> int:
    client = Client(SERVER_NAME=HOST)
    client.get(address, secure=True)  # what a process remembers
    with CaptureQueriesContext(connection) as queries:
        response = client.get(address, secure=True)
    if response.status_code != 200:
        raise RuntimeError(f"{address} answered {response.status_code}.")
    return len(queries)


if __name__ == "__main__":
    print(json.dumps({address: queries_of(address) for address in sys.argv[1:]}))  # noqa: T201
