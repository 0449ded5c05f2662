"""Finds reporters whose names are known: by the name first, then by where it stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.page.author_markup import in_caption, in_label, is_quoted
from checker.page.boilerplate import is_biography, is_invitation, is_other_work, is_photo_credit
from checker.page.bylines import MAX_BYLINE, read_byline
from checker.page.line_links import links_elsewhere
from checker.page.names import same_person
from checker.page.text import find_phrase, fold
from checker.vocabulary import Zone

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.page import Hidden, Line, Page

_BEFORE = re.compile(r"\W*(?:(?:story |text |words |written |reported )?by\W+)?", re.IGNORECASE)
_AFTER = re.compile(r"\s*(?:$|[,|•·:;()/—–-])")
"""What may follow a name that is credited: its end, or a sign that parts it from the rest; no verb."""


def lines_crediting(page: Page, names: Sequence[str]) -> Iterator[tuple[Line, str, Hidden | None]]:
    """The lines of the article that credit one of these persons as author, and what hides each.

    Neither `By` nor markup is needed, since the name is known: a line of its own in header or footer, or the
    beginning of the text, is enough. A name in the story, a caption, a label or a headline is no credit.
    """
    wanted = [(name, fold(name)) for name in names if name.strip()]
    for line in page.lines:
        text = fold(line.text) if wanted else ""
        for name, folded in wanted:
            at = find_phrase(text, folded)
            if at >= 0 and _credits(page, line, text[:at], text[at + len(folded) :], name):
                yield line, name, _hidden(page, line, folded)


def _credits(page: Page, line: Line, before: str, after: str, name: str) -> bool:
    article = page.article
    zone = page.zone_of_line(line)
    if article is None or zone is Zone.OUTSIDE or line is article.headline or is_quoted(line.element):
        return False
    if zone is Zone.BODY or len(line.text) > MAX_BYLINE:
        begins = line.index <= article.opening and _BEFORE.fullmatch(before) is not None
        return begins and after[:1] != "" and _AFTER.match(after) is not None
    if in_caption(line.element) or in_label(line.element) or links_elsewhere(line):
        return False
    if is_photo_credit(line.text) or is_other_work(line.text) or is_invitation(line.text):
        return False
    if any(same_person(name, other) for other in read_byline(line.text).names):
        return True
    return _BEFORE.fullmatch(before) is not None and (
        _AFTER.match(after) is not None or is_biography(line.text)
    )


def _hidden(page: Page, line: Line, folded: str) -> Hidden | None:
    seen, hidden = page.seen_text(line)
    return hidden if find_phrase(fold(seen), folded) < 0 else None
