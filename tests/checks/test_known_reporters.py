"""A reporter whose name is known is looked for by the name, then judged by place and visibility."""

from __future__ import annotations

import pytest

from checker.results import Outcome
from tests.checks.prairie import judge
from tests.semantics.copies import comment, photo, related
from tests.story import BODY, TITLE, story

NAME = "Otto Lindqvist"
BEGUN = BODY.replace("<p>Commissioners", "<p>{} Commissioners", 1)
CREDITS = {
    "alone under the headline": story(f"<p>{NAME}</p>"),
    "in capitals": story("<p>OTTO LINDQVIST</p>"),
    "beside a date": story(f'<div class="meta"><span>Nov. 18, 2026</span> <b>{NAME}</b></div>'),
    "before his role": story(f"<p>{NAME} | Grain and rivers</p>"),
    "run into the text": story(body=BEGUN.format(f"{NAME} –")),
    "alone under the text": story("", f"<p><i>{NAME}</i></p>"),
    "his biography": story("", f"<p>{NAME} covers rivers for the Courier.</p>"),
}
NO_CREDITS = {
    "the story": story(body=BEGUN.format(f"{NAME} told the board to go.")),
    "the story, quoted": story(
        body=f"{BODY}<p>“Nobody can promise the rain,” said {NAME}, who farms there.</p>"
    ),
    "the standfirst": story(f"<p>{NAME} looks back on a year of grain.</p>"),
    "the headline": story(title=f"{NAME}: {TITLE}"),
    "a caption": story(photo(NAME)),
    "a photo credit": story(f"<p>Photo by {NAME}</p>"),
    "an editor's line": story("", f"<p>Edited by {NAME}</p>"),
    "a tag": story("", f'<p class="tags"><a rel="tag" href="/tag/otto">{NAME}</a></p>'),
    "a hidden line": story(f'<p style="display:none">{NAME}</p>'),
    "the sidebar": story(outside=f"<p>{NAME}</p>"),
    "another story's card": story("", related(f"<p>{NAME}</p>")),
    "a comment": story("", comment(f"<p>{NAME}</p>")),
}


@pytest.mark.parametrize("page", CREDITS.values(), ids=CREDITS)
def test_a_known_name_needs_neither_by_nor_markup_where_an_author_is_named(page: str) -> None:
    assert judge("byline", page, NAME).outcome is Outcome.PASS


@pytest.mark.parametrize("page", NO_CREDITS.values(), ids=NO_CREDITS)
def test_a_known_name_elsewhere_is_no_byline(page: str) -> None:
    assert judge("byline", page, NAME).outcome is Outcome.FAIL


def test_a_hidden_name_is_said_to_be_hidden() -> None:
    assert judge("byline", NO_CREDITS["a hidden line"], NAME).message == "hidden"
