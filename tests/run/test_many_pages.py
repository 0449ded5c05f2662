"""Many pages in one run: their order, what can't be read, what makes the checker fail, and Ctrl-C."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from checker.policy import load_policy
from checker.results import ExitCode, Outcome
from checker.retrieval import Retrieval
from checker.run import CheckOptions, RunInterrupted, applied, check_one, run
from checker.sources import EmptySource, LoadedPage, UnreadablePage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.policy.model import Policy
    from checker.results import PageResult
    from checker.sources import SourceItem

STORY = "<article><h1>Bridge reopens</h1>" + "<p>The bridge over Mill Creek reopened on Monday.</p>" * 8


@dataclass(frozen=True, slots=True)
class PageInMemory:
    """A page that needs no file."""

    source: str
    data: bytes = STORY.encode()

    def read(self) -> LoadedPage | UnreadablePage:
        return LoadedPage(self.source, self.data, url="https://courier.example/story")


@dataclass(frozen=True, slots=True)
class BrokenPage:
    """A page whose data is none: what a fault in the checker looks like to a run."""

    source: str

    def read(self) -> LoadedPage | UnreadablePage:
        return LoadedPage(self.source, 1)  # type: ignore[arg-type]  # the fault that is provoked


@dataclass(slots=True)
class Diary:
    """Writes down what it is told."""

    entries: list[str] = field(default_factory=list)

    def started(self, source: str) -> None:
        self.entries.append(f"started {source}")

    def finished(self, result: PageResult) -> None:
        self.entries.append(f"finished {result.source}")

    def passed_over(self, empty: EmptySource) -> None:
        self.entries.append(f"passed over {empty.source}")

    def crashed(self, source: str, trace: str) -> None:
        self.entries.append(f"crashed {source}: {trace.splitlines()[0]}")


@pytest.fixture(scope="module")
def policy() -> Policy:
    return load_policy("dcnf")


def test_results_come_in_the_order_of_the_pages(policy: Policy) -> None:
    done = run([PageInMemory("b"), UnreadablePage("x", "gone"), PageInMemory("a")], policy)
    assert [page.source for page in done.pages] == ["b", "x", "a"]


def test_an_unreadable_page_is_a_result_with_its_reason(policy: Policy) -> None:
    (page,) = run([UnreadablePage("x", "gone")], policy).pages
    assert (page.outcome, page.reason) == (Outcome.UNREADABLE, "gone")


def test_the_url_stays_with_the_page(policy: Policy) -> None:
    (page,) = run([PageInMemory("a")], policy).pages
    assert page.url == "https://courier.example/story"


def test_how_a_page_came_stays_with_it_whether_it_is_read_or_not(policy: Policy) -> None:
    retrieval = Retrieval("https://courier.example/story/", "2026-11-23T06:00:04Z", 200, "sha256:00")
    named_by = ("partners.csv:2", "https://courier.example/feed")
    address = "https://courier.example/story"
    loaded = LoadedPage(address, STORY.encode(), retrieval=retrieval, named_by=named_by)
    gone = UnreadablePage(address, "gone", retrieval, named_by)
    for page in (loaded, gone):
        result = check_one(page, policy, CheckOptions()).result
        assert (result.source, result.url) == (address, "https://courier.example/story/")
        assert (result.retrieval, result.named_by) == (retrieval, named_by)


def test_the_charset_of_the_http_header_counts(policy: Policy) -> None:
    data = f"<!doctype html><title>Pr\xe4rie</title>{STORY}".encode("latin-1")
    result = check_one(LoadedPage("a", data, charset="iso-8859-1"), policy, CheckOptions()).result
    assert result.title == "Pr\xe4rie"


def test_a_page_that_makes_the_checker_fail_is_unreadable_and_ends_nothing(policy: Policy) -> None:
    diary = Diary()
    done = run([BrokenPage("broken"), PageInMemory("a")], policy, progress=diary)
    assert [page.outcome for page in done.pages] == [Outcome.UNREADABLE, Outcome.NOT_APPLICABLE]
    assert "failed on this page" in (done.pages[0].reason or "")
    assert "crashed broken" in {entry.partition(":")[0] for entry in diary.entries}


def test_nothing_but_empty_sources_is_a_run_of_no_pages(policy: Policy) -> None:
    done = run([EmptySource("empty", "no pages")], policy)
    assert done.pages == ()
    assert done.exit_code() is ExitCode.NOTHING_CHECKED


def test_progress_is_told_in_order(policy: Policy) -> None:
    diary = Diary()
    run([EmptySource("empty", "no pages"), PageInMemory("a")], policy, progress=diary)
    assert diary.entries == ["passed over empty", "started a", "finished a"]


def test_pages_are_read_one_at_a_time(policy: Policy) -> None:
    diary = Diary()

    def pages() -> Iterator[SourceItem]:
        for name in "ab":
            diary.entries.append(f"asked for {name}")
            yield PageInMemory(name)

    run(pages(), policy, progress=diary)
    assert diary.entries == [
        "asked for a",
        "started a",
        "finished a",
        "asked for b",
        "started b",
        "finished b",
    ]


def test_ctrl_c_hands_over_the_run_so_far(policy: Policy) -> None:
    def pages() -> Iterator[SourceItem]:
        yield PageInMemory("a")
        raise KeyboardInterrupt

    with pytest.raises(RunInterrupted) as stopped:
        run(pages(), policy)
    assert [page.source for page in stopped.value.run.pages] == ["a"]


def test_what_is_known_beforehand_reaches_every_page(policy: Policy) -> None:
    done = run([PageInMemory("a")], policy, CheckOptions(assume_copy=True))
    assert done.pages[0].outcome is Outcome.FAIL


def test_a_report_says_which_policy_was_applied(policy: Policy) -> None:
    said = applied(policy)
    assert (said.id, said.version, said.digest) == (policy.id, policy.version, policy.digest)
    assert [rule.id for rule in said.rules] == [rule.id for rule in policy.rules]
    assert said.manual == policy.terms.manual
