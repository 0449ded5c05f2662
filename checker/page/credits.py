"""Who the page names as the article's author, and for whom: each credit with its place and its markup."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from checker.page.author_markup import (
    AuthorMarks,
    in_caption,
    in_label,
    is_quoted,
    is_set_as_signature,
)
from checker.page.boilerplate import is_other_work, is_photo_credit
from checker.page.byline_lines import read_line
from checker.page.bylines import (
    MAX_BYLINE,
    Byline,
    has_role,
    is_stamped,
    may_be_announced,
    names_organization,
    read_byline,
    single_name,
    starts_with_by,
)
from checker.page.credit import CAPTION, FIRST_SENTENCE, LAST_SENTENCE, PHOTO_CREDIT, POSITION, Credit
from checker.page.credit_text import (
    OPENING,
    TELLING_MARKS,
    last_sentence,
    lone_name,
    run_in,
    says_by,
    signed_at_end,
)
from checker.page.line_links import in_long_list, links_elsewhere
from checker.page.names import begins_with_surname, is_byline_label
from checker.page.sight import is_of_one_piece, seen_text
from checker.page.signatures import places_to_sign
from checker.vocabulary import Zone

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.page.article import Article
    from checker.page.lines import Line
    from checker.page.tree import Element
    from checker.page.visibility import Visibility
    from checker.page.zones import Zones

_AUTHOR_CLASS = "author class"
_LONGEST_SIGNATURE = 100
_LINES_OF_BYLINE = 3
_MOST_OTHER_WORDS = 8
_LEAST_STORY = 40
"""Words of text from which an unmarked name below or above it can be its author's."""


class CreditReader:
    """Reads the credits of one page."""

    def __init__(
        self, lines: Sequence[Line], article: Article | None, zones: Zones, visibility: Visibility
    ) -> None:
        self._lines = lines
        self._article = article
        self._zones = zones
        self._visibility = visibility
        self._marks = AuthorMarks()
        self._signed = places_to_sign(article)
        self._is_long = article is not None and article.words >= _LEAST_STORY

    def read(self) -> tuple[Credit, ...]:
        """All credits in document order, those outside the article included."""
        return tuple(self._credits())

    def _credits(self) -> Iterator[Credit]:
        for line in self._lines:
            found = self._run_in(line)
            if found is None and len(line.text) <= MAX_BYLINE:
                found = self._short_line(line)
            if found is not None:
                yield found

    def _short_line(self, line: Line) -> Credit | None:
        if self._article is not None and line is self._article.headline:
            return None
        within = self._article.frame if self._article else line.block
        mark = self._mark(line, within)
        if not (mark or says_by(line.text) or is_photo_credit(line.text) or self._may_stand_alone(line)):
            return None
        whole = self._credit(line, line.text, mark)
        if whole is None and is_of_one_piece(line):
            return None
        text, hidden = seen_text(line, self._visibility)
        if hidden is None:
            return whole
        return self._credit(line, text, mark) or (whole and replace(whole, hidden=hidden))

    def _mark(self, line: Line, within: Element) -> str:
        """The author markup around a line or around a part of it."""
        mark = self._marks.around(line.element, within)
        if mark or len(line.pieces) == 1:
            return mark
        for element in {piece.element: None for piece in line.pieces[:_MAX_PARTS]}:
            if found := self._marks.around(element, line.element):
                return found
        return ""

    def _credit(self, line: Line, text: str, mark: str) -> Credit | None:
        """The credit that a text states, whether said, marked or placed as one, taken as seen."""
        within = self._article.frame if self._article else None
        in_picture = in_caption(line.element, within)
        if is_other_work(text):
            return None
        byline = read_line(line, last_sentence(text) if in_picture else text)
        lone = lone_name(text, byline, mark)
        if not lone and not byline.names and mark in TELLING_MARKS:
            lone = self._marked_name(line)
        if lone and any(piece.text.strip() == lone and in_label(piece.element) for piece in line.pieces):
            lone = ""
        if not (byline.names or byline.house_name or lone or _names_organization(byline)):
            return None
        is_photo = is_photo_credit(text)
        if not is_photo and (byline.follows_text or links_elsewhere(line)):
            return None
        zone = self._zones.of_line(line)
        if zone is Zone.BODY and not self._opens(line):
            return None
        if in_picture or (is_photo and not starts_with_by(text)):
            origin = CAPTION if byline.has_prefix and not is_photo else PHOTO_CREDIT
        elif byline.has_prefix:
            origin = "byline text"
        elif mark:
            origin = mark
        elif zone is not Zone.BODY and self._may_sign(line) and self._signs(line, byline):
            origin = POSITION
        else:
            return None
        return Credit(
            text=text,
            names=self._as_linked(line, byline.names),
            single_name=lone,
            affiliation="" if lone and origin == _AUTHOR_CLASS else byline.affiliation,
            house_name=byline.house_name,
            zone=zone,
            hidden=None,
            origin=origin,
            element=line.element,
            line=line,
        )

    def _marked_name(self, line: Line) -> str:
        """The name of one word in a part of a line that markup gives as the author's."""
        for piece in line.pieces[:_MAX_PARTS] if len(line.text) <= _LONGEST_SIGNATURE else ():
            if self._marks.around(piece.element, line.element) in TELLING_MARKS and (
                name := single_name(piece.text)
            ):
                return name
        return ""

    def _as_linked(self, line: Line, names: tuple[str, ...]) -> tuple[str, ...]:
        """The names, each ended where a link to the author ends that it begins with."""
        if not names or is_of_one_piece(line):
            return names
        linked = [
            name
            for piece in line.pieces[:_MAX_PARTS]
            if self._marks.around(piece.element, line.element) in TELLING_MARKS
            for name in read_byline(piece.text).names
        ]
        return tuple(next((own for own in linked if name.startswith(own)), name) for name in names)

    def _opens(self, line: Line) -> bool:
        """Whether a line in the text is still its beginning, and nobody else's words."""
        return (
            self._article is not None and line.index <= self._article.opening and not is_quoted(line.element)
        )

    def _run_in(self, line: Line) -> Credit | None:
        """A byline run into the text: before its first sentence, or in brackets behind its last."""
        if self._article is None:
            return None
        text, origin = "", FIRST_SENTENCE
        if line in self._article.paragraphs[:2]:
            text = run_in(line)
        if not text and line is self._article.paragraphs[-1]:
            text, origin = signed_at_end(line.text), LAST_SENTENCE
        byline = read_byline(text)
        if not byline.names or (byline.affiliation and not byline.affiliation[0].isupper()):
            return None
        return Credit(
            text=text,
            names=byline.names,
            single_name="",
            affiliation=byline.affiliation,
            house_name="",
            zone=self._zones.of_line(line),
            hidden=self._visibility.hidden(line.element),
            origin=origin,
            element=line.element,
            line=line,
        )

    def _may_stand_alone(self, line: Line) -> bool:
        """Whether a line that neither words nor markup call a credit is worth reading for its place.

        Most are not: where nothing announces a name, only `_signs` could make one of it, and what that asks
        of the line itself is asked here, before the line is taken apart.
        """
        if not self._may_sign(line):
            return False
        said = line.text if len(line.pieces) == 1 else f"{line.text} {line.segments}"
        if may_be_announced(said) or in_caption(line.element, self._article.frame if self._article else None):
            return True
        if self._is_placed_to_sign(line) and self._zones.of_line(line) is not Zone.BODY:
            return True
        return not is_of_one_piece(line) and seen_text(line, self._visibility)[1] is not None

    def _is_placed_to_sign(self, line: Line) -> bool:
        """Whether a line's length, markup and zone let it sign the article without prefix."""
        if not self._is_long or len(line.text) > _LONGEST_SIGNATURE or in_label(line.element):
            return False
        return self._zones.of_line(line) is not Zone.OUTSIDE

    def _may_sign(self, line: Line) -> bool:
        """Whether an unmarked line stands where a name alone would be the author's."""
        return line.index in self._signed and not line.inert and len(line.text) <= OPENING

    def _signs(self, line: Line, byline: Byline) -> bool:
        """Whether a line without prefix or markup, by its neighbours, signs the article."""
        if not byline.names or not self._is_placed_to_sign(line):
            return False
        if not all(map(begins_with_surname, byline.names)):
            return False
        if len(byline.affiliation.split()) > _MOST_OTHER_WORDS or byline.affiliation.endswith(
            (".", "?", "!")
        ):
            return False
        if line.block.tag in {"h1", "h2"} and byline.affiliation:
            return False  # `ANN LEE: Mill sold in Amity` is a headline, though not the page's first
        before = self._lines[line.index - 1].text if line.index else ""
        if is_byline_label(before):
            return True
        if in_long_list(line) or line.block.tag in {"dd", "dt"}:
            return False
        if self._ends_story(line, byline):
            return True
        if has_role(line.text) or is_stamped(line.text) or byline.affiliation:
            return True
        return _belongs_to_byline(before) or any(map(_belongs_to_byline, self._below(line)))

    def _below(self, line: Line) -> Iterator[str]:
        """The next line, and further ones that only line breaks part from it."""
        is_first = line.index == 0 or self._lines[line.index - 1].block is not line.block
        for other in self._lines[line.index + 1 :][: _LINES_OF_BYLINE if is_first else 1]:
            yield other.text
            if other.block is not line.block:
                return

    def _ends_story(self, line: Line, byline: Byline) -> bool:
        """Whether a line directly around the text is set apart and holds names alone, as signatures are."""
        article = self._article
        if article is None or byline.affiliation or len(byline.names) > _MOST_SIGNERS:
            return False
        if line.index not in {article.paragraphs[0].index - 1, article.paragraphs[-1].index + 1}:
            return False
        return line.block.tag in {"p", "div"} and (
            is_set_as_signature(line.element, line.block) or line.text.startswith(("–", "—", "-"))
        )


_MOST_SIGNERS = 3


def _belongs_to_byline(neighbour: str) -> bool:
    """Whether the line before or after a lone name is a byline's: a date, a role, an organisation."""
    if not neighbour or len(neighbour) > _LONGEST_SIGNATURE or neighbour.endswith((".", "?", "!")):
        return False
    return is_stamped(neighbour) or has_role(neighbour) or names_organization(neighbour)


def _names_organization(byline: Byline) -> bool:
    """`By The Weekly Herald`, but not a sentence that begins with `By a vote of …`."""
    words = byline.affiliation.split()
    return byline.has_prefix and 0 < len(words) <= _MOST_OTHER_WORDS and words[0][0].isupper()


_MAX_PARTS = 12
