"""Comments in the source, which nobody sees, that hold what belongs into the article."""

from __future__ import annotations

import pytest

from checker.checks.capacity import Capacity
from checker.vocabulary import Zone
from tests.checks.prairie import BYLINE, MARK, read
from tests.story import story


@pytest.mark.parametrize(
    "text", ["By Otto Lindqvist, Prairie Ledger Newsroom", BYLINE, f"<div>{BYLINE}{MARK}</div>"]
)
def test_a_byline_in_a_comment_is_read_as_hidden(text: str) -> None:
    reading = read(story(f"<!-- {text} -->"))
    (mention,) = reading.comment_mentions
    assert mention.capacity is Capacity.BYLINE
    assert mention.names == ("Otto Lindqvist",)
    assert mention.zone is Zone.HEADER
    assert mention.hidden is not None
    assert mention.hidden.by == "comment"
    assert [author.name for author in reading.comment_authors] == ["Otto Lindqvist"]


def test_a_comment_that_only_names_the_wire_names_nobody() -> None:
    (mention,) = read(story("<!-- Prairie Ledger Newsroom template -->")).comment_mentions
    assert mention.capacity is not Capacity.BYLINE
    assert mention.names == ()


@pytest.mark.parametrize(
    "comment", ["<!-- theme 3.1 -->", "<!---->", ("<!-- By Otto Lindqvist, The Prairie Ledger -->")]
)
def test_other_comments_are_not_the_wires(comment: str) -> None:
    assert read(story(comment)).comment_mentions == ()


def test_a_comment_is_no_mention_that_readers_see() -> None:
    assert read(story(f"<!-- {BYLINE} -->")).mentions == ()


def test_a_comment_of_any_length_is_read_in_part() -> None:
    assert read(story(f"<!-- {'x ' * 100_000} {BYLINE} -->")).comment_mentions == ()
