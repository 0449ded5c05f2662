"""The wire's notice on a page: whole, edited, cut, spread over lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.checks.notices import by_line, notice_finder
from checker.page import Page
from tests.checks.prairie import NOTICE_TEXT, WIRE
from tests.semantics.copies import DCNF
from tests.story import story

if TYPE_CHECKING:
    from checker.policy.model import Notice

FINDER = notice_finder(WIRE.notices)
FIRST = NOTICE_TEXT.partition(". ")[0] + "."


def found(footer: str) -> list[tuple[str, float]]:
    """The wordings found under a story, and the share of each."""
    notices = FINDER.find(Page(story("", footer)).lines)
    return [(notice.notice.id, round(notice.share, 2)) for notice in notices]


@pytest.mark.parametrize(
    "footer",
    [
        f"<p>{NOTICE_TEXT}</p>",
        f'<p style="font-size:11px"><em>{NOTICE_TEXT}</em></p>',
        f"<p>{NOTICE_TEXT.upper()}</p>",
        f"<p>{NOTICE_TEXT.replace(' ', '&nbsp;')}</p>",
        f"<p>{NOTICE_TEXT.replace(' ', '  ')}</p>",
        f"<p>{NOTICE_TEXT.replace('’', chr(39))}</p>",
        f"<p>{NOTICE_TEXT.replace('. Other', '.<br>Other')}</p>",
        f"<p>{NOTICE_TEXT.replace('. Other', '.</p><p>Other')}</p>",
        "<p>" + NOTICE_TEXT.replace("desk@", '<a href="mailto:desk@x.example">desk@') + "</a></p>",
    ],
    ids=[
        "as sent",
        "in italics",
        "capitals",
        "non-breaking",
        "spaces",
        "quotes",
        "line break",
        "two parts",
        "link",
    ],
)
def test_a_whole_notice_is_found_however_it_is_set(footer: str) -> None:
    assert found(footer) == [("current", 1.0)]


def test_small_edits_lower_the_share_only() -> None:
    ((name, share),) = found(f"<p>{NOTICE_TEXT.replace('five counties', 'six counties')}</p>")
    assert name == "current"
    assert 0.6 < share < 1


def test_a_notice_cut_after_a_sentence_is_found() -> None:
    ((_, share),) = found(f"<p>{FIRST}</p>")
    assert 0.2 < share < 0.8


@pytest.mark.parametrize(
    "text",
    [
        "The Prairie Ledger Newsroom was founded in 1998 by farmers and teachers.",
        "This story comes from somewhere else.",
        "This story comes from the Prairie.",
        "",
    ],
)
def test_other_lines_are_no_notice(text: str) -> None:
    assert found(f"<p>{text}</p>") == []


def test_lines_beside_a_notice_are_not_part_of_it() -> None:
    page = Page(story("", f"<p>Read the county’s report.</p><p>{NOTICE_TEXT}</p><p>Follow us.</p>"))
    (notice,) = FINDER.find(page.lines)
    assert [line.text for line in notice.lines] == [NOTICE_TEXT]
    assert list(by_line([notice])) == [notice.lines[0].index]


BESIDE = [
    "Copyright 2026 Daily Caller News Foundation.",
    "Originally published by the Daily Caller News Foundation.",
    "By Ann Calloway, Daily Caller News Foundation",
]


@pytest.mark.parametrize("line", BESIDE)
def test_a_credit_beside_a_notice_is_not_part_of_it(line: str) -> None:
    page = Page(story("", f"<p>{line}</p><p>{DCNF.terms.quote}</p>"))
    (notice,) = notice_finder(DCNF.notices).find(page.lines)
    assert [each.text for each in notice.lines] == [DCNF.terms.quote]


def test_a_notice_that_stands_twice_is_found_twice() -> None:
    footer = f"<p>{NOTICE_TEXT}</p><p>One.</p><p>Two.</p><p>Three.</p><p>Four.</p><p>{NOTICE_TEXT}</p>"
    assert len(found(footer)) == 2


@pytest.mark.parametrize("notice", DCNF.notices, ids=[notice.id for notice in DCNF.notices])
def test_each_known_wording_is_named(notice: Notice) -> None:
    page = Page(story("", f"<p>{notice.text}</p>"))
    (one,) = notice_finder(DCNF.notices).find(page.lines)
    assert one.notice == notice
    assert one.share == 1


@pytest.mark.parametrize("notice", DCNF.notices, ids=[notice.id for notice in DCNF.notices])
def test_nothing_of_a_notice_is_left_when_it_is_taken_out(notice: Notice) -> None:
    finder = notice_finder(DCNF.notices)
    assert "Foundation" not in finder.without_notice(notice.text)
    left = finder.without_notice(f"By Ann Calloway, DCNF. {notice.text}")
    assert left.startswith("By Ann Calloway, DCNF.")
    assert "available" not in left


def test_a_text_without_a_notice_is_left_as_it_is() -> None:
    assert FINDER.without_notice("The mill was sold. Nobody cheered.") == "The mill was sold. Nobody cheered."


def test_a_policy_without_notices_finds_none() -> None:
    assert notice_finder(()).find(Page(story("", f"<p>{NOTICE_TEXT}</p>")).lines) == ()
