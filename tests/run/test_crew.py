"""Pages among workers: the same results whatever their number, and none that harms the others."""

from __future__ import annotations

import multiprocessing
from typing import TYPE_CHECKING

import pytest

from checker.policy import load_policy
from checker.results import Outcome
from checker.retrieval import Retrieval
from checker.run import RunInterrupted, run
from checker.run.crew import Limits
from checker.sources import FilePage, LoadedPage, ReadPage, UnreadablePage, expand
from tests.run.hostile_pages import EndlessPage, KillingPage, LeavingPage, OnceKillingPage
from tests.run.test_many_pages import BrokenPage, Diary, PageInMemory

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from checker.policy.model import Policy
    from checker.sources import SourceItem

FIXTURES = "fixtures/logo"


@pytest.fixture(scope="module")
def policy() -> Policy:
    return load_policy("dcnf")


@pytest.fixture
def story(tmp_path: Path) -> FilePage:
    path = tmp_path / "story.html"
    path.write_text(
        "<article><h1>Bridge reopens</h1><p>The bridge reopened on Monday.</p></article>", "utf-8"
    )
    return FilePage(str(path))


def test_the_run_is_the_same_whatever_the_number_of_workers(
    policy: Policy, pytestconfig: pytest.Config
) -> None:
    folder = str(pytestconfig.rootpath / FIXTURES)
    alone = run(expand([folder]), policy)
    assert len(alone.pages) > 20
    for jobs in (1, 3):
        assert run(expand([folder]), policy, limits=Limits(jobs)) == alone


def test_pages_that_only_this_process_can_read_are_checked_in_workers_too(policy: Policy) -> None:
    items = [PageInMemory("a"), UnreadablePage("x", "gone"), PageInMemory("b")]
    assert run(items, policy, limits=Limits(2)) == run(items, policy)


def test_pages_of_archives_come_out_the_same_and_in_order_whether_a_worker_is_needed_or_not(
    policy: Policy,
) -> None:
    copy = b"<article><h1>Mill sold</h1><p>By Ann Calloway, Daily Caller News Foundation</p><p>Sold."
    retrieval = Retrieval("https://courier.example/a", "2027-01-31T06:00:00Z", 200, "sha256:00")
    items = [
        ReadPage(LoadedPage(f"https://courier.example/{number}", data, retrieval=retrieval))
        for number, data in enumerate([PageInMemory("").data, copy, *[PageInMemory("").data] * 600, copy])
    ]
    alone = run(items, policy)
    assert {page.outcome for page in alone.pages} == {Outcome.NOT_APPLICABLE, Outcome.FAIL}
    assert run(items, policy, limits=Limits(2)) == alone


def test_pages_larger_than_a_pipe_get_through(policy: Policy, story: FilePage) -> None:
    large = PageInMemory("large", b"<article><h1>Bridge</h1>" + b"<p>Over the creek.</p>" * 50_000)
    done = run([large, story, large, story], policy, limits=Limits(1))
    assert [page.outcome for page in done.pages] == [Outcome.NOT_APPLICABLE] * 4


@pytest.mark.parametrize(
    ("kind", "how"), [(KillingPage, "by SIGKILL"), (LeavingPage, "with exit code 7")], ids=["signal", "exit"]
)
def test_a_page_that_kills_its_worker_is_unreadable_and_the_run_goes_on(
    policy: Policy, story: FilePage, kind: type[FilePage], how: str
) -> None:
    done = run([story, kind("killing.html"), story, story], policy, limits=Limits(1, page_timeout=60))
    assert [page.outcome for page in done.pages] == [
        Outcome.NOT_APPLICABLE,
        Outcome.UNREADABLE,
        Outcome.NOT_APPLICABLE,
        Outcome.NOT_APPLICABLE,
    ]
    assert done.pages[1].reason == f"creditline was ended {how} while it read this page"


def test_a_page_whose_worker_was_killed_by_others_is_tried_once_more(policy: Policy, story: FilePage) -> None:
    done = run([OnceKillingPage(story.source)], policy, limits=Limits(1))
    assert [page.outcome for page in done.pages] == [Outcome.NOT_APPLICABLE]


def test_a_page_that_takes_too_long_is_unreadable_and_the_run_goes_on(
    policy: Policy, story: FilePage
) -> None:
    done = run([EndlessPage("endless.html"), story, story], policy, limits=Limits(1, page_timeout=0.5))
    assert [page.outcome for page in done.pages] == [
        Outcome.UNREADABLE,
        Outcome.NOT_APPLICABLE,
        Outcome.NOT_APPLICABLE,
    ]
    assert done.pages[0].reason == "creditline had not finished it after 0.5 seconds (--page-timeout)"


def test_a_page_that_makes_the_checker_fail_is_unreadable_and_its_traceback_told(policy: Policy) -> None:
    diary = Diary()
    done = run([BrokenPage("broken"), PageInMemory("a")], policy, progress=diary, limits=Limits(2))
    assert [page.outcome for page in done.pages] == [Outcome.UNREADABLE, Outcome.NOT_APPLICABLE]
    assert "crashed broken: Traceback (most recent call last):" in diary.entries


def test_results_are_told_in_the_order_of_the_pages(policy: Policy) -> None:
    diary = Diary()
    items = [PageInMemory(f"{number:02}") for number in range(20)]
    run(items, policy, progress=diary, limits=Limits(3))
    told = [entry for entry in diary.entries if entry.startswith("finished")]
    assert told == sorted(told)
    assert len(told) == 20


def test_ctrl_c_hands_over_what_was_checked_and_leaves_no_worker(policy: Policy, story: FilePage) -> None:
    def pages() -> Iterator[SourceItem]:
        yield story
        yield from [PageInMemory("b")] * 8
        raise KeyboardInterrupt

    before = set(multiprocessing.active_children())
    with pytest.raises(RunInterrupted) as stopped:
        run(pages(), policy, limits=Limits(1))
    assert [page.source for page in stopped.value.run.pages][:2] == [story.source, "b"]
    assert set(multiprocessing.active_children()) == before
