"""A second look at pages with their images: what a run holds of them that is stopped before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.policy import load_policy
from checker.results import Outcome, PageResult
from checker.run import CheckOptions, RunInterrupted, run
from checker.run.crew import Limits
from checker.run.one_page import CheckedPage
from checker.run.second_look import SecondLook
from checker.sources import LoadedPage, UnreadablePage
from checker.sources.page_images import ImagesAsked, ImagesBrought
from tests.run.test_many_pages import PageInMemory

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.policy.model import Policy

COPY = (
    b"<article><h1>Bridge reopens</h1><p>By Ann Calloway, Daily Caller News Foundation</p>"
    b'<img src="/daily-caller-news-foundation-logo.png" alt="Daily Caller News Foundation logo">'
    b"<p>The bridge over Mill Creek reopened on Monday.</p></article>"
)


class PageWithLogo:
    """A copy whose logo is known by its name alone until its image is there."""

    source = "https://courier.example/copy"

    def read(self) -> LoadedPage | UnreadablePage:
        return LoadedPage(self.source, COPY, url=self.source, images=ImagesAsked())


class StoppedMeanwhile:
    """Images that are still on their way when the user presses Ctrl-C."""

    def begin(self, _page: LoadedPage, /) -> Callable[[], LoadedPage]:
        return self._wait

    def _wait(self) -> LoadedPage:
        raise KeyboardInterrupt


class AllThere:
    """Images that have come, and none is a picture."""

    def begin(self, page: LoadedPage, /) -> Callable[[], LoadedPage]:
        return lambda: LoadedPage(page.source, page.data, url=page.url, images=ImagesBrought({}))


@pytest.fixture(scope="module")
def policy() -> Policy:
    return load_policy("dcnf")


@pytest.mark.parametrize("limits", [None, Limits(1)], ids=["alone", "crew"])
def test_ctrl_c_leaves_out_a_page_whose_logo_has_not_come(policy: Policy, limits: Limits | None) -> None:
    items = [PageInMemory("before"), PageWithLogo(), PageInMemory("behind")]
    options = CheckOptions(brings_images=True)
    with pytest.raises(RunInterrupted) as stopped:
        run(items, policy, options, limits=limits, images=StoppedMeanwhile())
    assert [page.source for page in stopped.value.run.pages] == ["before", "behind"]
    done = run(items, policy, options, limits=limits, images=AllThere())
    assert [page.source for page in done.pages] == ["before", PageWithLogo.source, "behind"]


def test_nor_does_it_take_one_for_final_whose_turn_had_not_come(policy: Policy) -> None:
    page = PageWithLogo().read()
    assert isinstance(page, LoadedPage)
    result = PageResult(page.source, url=page.url, title=None, outcome=Outcome.PASS)
    second = SecondLook(AllThere(), policy, CheckOptions(brings_images=True))
    finished = [CheckedPage(result, again=page), CheckedPage(result)]
    assert second.left(finished) == [CheckedPage(result)]
