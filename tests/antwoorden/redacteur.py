"""A process of its own that changes things: a line in names the case, a line out says it is done.

Run as  python -m tests.antwoorden.redacteur  in the environment of the servers.
"""

import sys

import django

django.setup()

from tests.antwoorden.gevallen import GEVALLEN  # noqa: E402 - models exist after the setup
from tests.kennisbank.views.wereld import bouw_wereld  # noqa: E402

if __name__ == "__main__":
    bouw_wereld(3)
    print("klaar", flush=True)  # noqa: T201 - the other process waits for it
    for regel in sys.stdin:
        GEVALLEN[regel.strip()].verander()
        print("klaar", flush=True)  # noqa: T201 - the other process waits for it
