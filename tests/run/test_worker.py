"""A worker, seen from the run."""

from __future__ import annotations

import multiprocessing
import os
import signal
from typing import TYPE_CHECKING

import pytest

from checker.policy import load_policy
from checker.results import Outcome
from checker.run import CheckOptions
from checker.run.worker import Task, Worker
from checker.sources import LoadedPage

if TYPE_CHECKING:
    from collections.abc import Iterator


PAGE = LoadedPage("a.html", b"<article><h1>Bridge reopens</h1><p>It reopened on Monday.</p></article>")


@pytest.fixture
def worker() -> Iterator[Worker]:
    worker = Worker(load_policy("dcnf"), CheckOptions())
    yield worker
    worker.kill()


def outcome_of(page: LoadedPage, worker: Worker) -> Outcome:
    worker.give(Task(0, page), 0.0)
    _, checked = worker.answer(0.0)
    return checked.result.outcome


def test_a_worker_leaves_ctrl_c_to_the_run_which_ends_it(worker: Worker) -> None:
    # A terminal sends the signal to every process of the command.
    assert outcome_of(PAGE, worker) is Outcome.NOT_APPLICABLE
    (process,) = multiprocessing.active_children()
    os.kill(process.pid or 0, signal.SIGINT)
    assert outcome_of(PAGE, worker) is Outcome.NOT_APPLICABLE
