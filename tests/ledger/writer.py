"""A process that records runs, for other tests to kill, to crowd and to leave without room.

`python -m tests.ledger.writer LEDGER RUNS BYTES`: BYTES is the size that a file can grow to; 0: any.
"""

from __future__ import annotations

import resource
import signal
import sys
from pathlib import Path

from checker.errors import CreditlineError
from checker.ledger import Ledger
from checker.ledger.recording import record
from tests.ledger.conftest import called, run_of, week

PAGES = 40
"""Of each run."""


def main(path: Path, runs: int, limit: int) -> None:
    if limit:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    run = run_of({f"{page}.html": "logo:fail byline:pass" for page in range(PAGES)})
    for number in range(1, runs + 1):
        try:
            with Ledger.open(path) as ledger:
                record(ledger, run, week(1), called)
        except CreditlineError as error:
            sys.exit(error.message)
        print(number, flush=True)  # noqa: T201 - tells the test how far it has come


if __name__ == "__main__":
    main(Path(sys.argv[1]), *map(int, sys.argv[2:]))
