"""In which capacity a line names an organisation: as byline, credit line, notice, photo credit, story …."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from checker.checks.biographies import read_biography
from checker.checks.words_beside import (
    MAX_ROLE_WORDS,
    VERB,
    goes_on_with_role,
    is_byline_rest,
    is_dateline,
    sentence_with,
)
from checker.page.author_markup import AuthorMarks, in_caption, in_label, is_quoted
from checker.page.boilerplate import (
    has_photo_credit_after,
    is_contact,
    is_copyright,
    is_credit_line,
    is_filing,
    is_invitation,
    is_licence,
    is_other_work,
    is_photo_credit,
    is_publication_credit,
)
from checker.page.bylines import MAX_BYLINE, Byline, has_role, read_byline, starts_with_by, without_stamps
from checker.page.line_links import links_elsewhere
from checker.page.names import is_house_name, looks_like_person

if TYPE_CHECKING:
    from checker.checks.wire_names import NameFound, WireNames
    from checker.page import Line, Page


class Capacity(StrEnum):
    """In which capacity a line names an organisation."""

    BYLINE = "byline"
    """With the persons who wrote the article."""
    AFFILIATION = "affiliation"
    """Alone or with a role, as the line beside a byline does."""
    BIOGRAPHY = "biography"
    """As the employer of a person whose biography it is."""
    HOUSE_BYLINE = "house byline"
    """As the author, in a person's place."""
    CAPTION_BYLINE = "caption byline"
    CREDIT_LINE = "credit line"
    NOTICE = "notice"
    COPYRIGHT = "copyright line"
    CONTACT = "tips address"
    PHOTO_CREDIT = "photo credit"
    LABEL = "label"
    STORY = "story text"


_BY = re.compile(r"\W*(?:story |text |words |written )?by\b", re.IGNORECASE)
_FROM = re.compile(r"^\W*(?:from|by)?\W*(?:the)?\W*$", re.IGNORECASE)
_RUN_IN_START = re.compile(r"^\W*(?:by\s+)?", re.IGNORECASE)
_RUN_IN_END = re.compile(r"^\s*(?:$|[.:;)\]|—–-]|[“„«\"'‘($€£]|[^\W_])")
_WRITTEN_BY = re.compile(
    r"\bby\s+([A-Z][\w.'’-]+(?:\s+[\w.'’-]+){1,3}?)(?=,|\s+(?:of|for|at|with|from|originally|first|was|and)\b)"
)
_WRITTEN_AFTER = re.compile(r"\bwritten by\s+([A-Z][\w.'’-]+(?:\s+[A-Z][\w.'’-]+){1,3})(?=,|\.?$|\.\s)")
_LEAD = 170
"""Characters in which a byline that is run into the first sentence ends."""

_MAX_PIECES = 12


class CapacityJudge:
    """Judges the lines of one page that name one organisation."""

    def __init__(self, page: Page, names: WireNames) -> None:
        self._page = page
        self._names = names
        self._marks = AuthorMarks()

    def capacity_of(self, line: Line, text: str, found: NameFound) -> tuple[Capacity, tuple[str, ...]]:
        """In which capacity a line names an organisation, and the persons named with it."""
        if is_quoted(line.element) or is_other_work(text):
            return Capacity.STORY, ()
        rest = self._names.cut(text)
        byline = read_byline(rest)
        is_short = len(text) <= MAX_BYLINE
        pictured = self._of_picture(line, text, found, byline)
        if pictured is not None:
            return pictured
        if is_copyright(text):
            return Capacity.COPYRIGHT, ()
        if is_short:
            short = self._short(line, text, rest, found)
            if short is not None:
                return short
        run_in = self._run_in(line, text, found)
        if run_in:
            return Capacity.BYLINE, run_in
        biography = read_biography(text, found, self._page.zone_of_line(line))
        if biography is not None:
            return Capacity.BIOGRAPHY, biography
        if is_publication_credit(text):
            return _credit_line(text, found)
        if is_licence(text):
            return Capacity.NOTICE, ()
        if is_contact(text):
            return Capacity.CONTACT, ()
        if is_dateline(text, found) or is_credit_line(text):
            return Capacity.CREDIT_LINE, ()
        return Capacity.STORY, ()

    def _short(
        self, line: Line, text: str, rest: str, found: NameFound
    ) -> tuple[Capacity, tuple[str, ...]] | None:
        """A line of byline length: what stands beside the organisation's name tells what it is."""
        byline = read_byline(rest)
        is_other = links_elsewhere(line) or self._is_heading(line, byline)
        if _is_labelled(line, found) or is_filing(text):
            return Capacity.LABEL, ()
        if byline.names and not byline.follows_text and not is_other and is_byline_rest(byline.affiliation):
            return Capacity.BYLINE, byline.names
        signed = self._signed_piece(line)
        if signed:
            return Capacity.BYLINE, signed
        if is_publication_credit(text):
            return _credit_line(text, found)
        opening = None if is_other and not self._opens_text(line) else self._opening(line, text, found)
        if opening is not None:
            return opening
        if byline.follows_text or is_other or is_invitation(text):
            return Capacity.STORY, ()
        if is_credit_line(without_stamps(text)) and not _FROM.match(without_stamps(rest.replace("|", " "))):
            return _credit_line(text, found)
        if in_label(line.element):
            return Capacity.LABEL, ()
        return self._beside(text, rest, byline)

    def _opening(self, line: Line, text: str, found: NameFound) -> tuple[Capacity, tuple[str, ...]] | None:
        """A byline or a dateline with which the text begins."""
        run_in = self._run_in(line, text, found)
        if run_in:
            return Capacity.BYLINE, run_in
        return (Capacity.CREDIT_LINE, ()) if is_dateline(text, found) else None

    @staticmethod
    def _beside(text: str, rest: str, byline: Byline) -> tuple[Capacity, tuple[str, ...]] | None:
        """The organisation alone, with a role or in a person's place."""
        beside = rest.replace("|", " ").strip()
        if byline.has_prefix and not byline.names and not byline.affiliation.strip("| "):
            return Capacity.HOUSE_BYLINE, ()
        if _FROM.match(beside) or (
            not byline.affiliation.strip("| ") and not byline.names and len(beside) < len(text)
        ):
            return Capacity.AFFILIATION, ()
        if has_role(beside) and len(beside.split()) <= MAX_ROLE_WORDS and not VERB.search(beside):
            return Capacity.AFFILIATION, ()
        if is_house_name(beside.strip(" |,")) or (
            byline.has_prefix and not byline.names and is_byline_rest(byline.affiliation)
        ):
            return Capacity.HOUSE_BYLINE, ()
        return None

    def _of_picture(
        self, line: Line, text: str, found: NameFound, byline: Byline
    ) -> tuple[Capacity, tuple[str, ...]] | None:
        """A caption or a picture's credit, which may be the article's byline where it says `By`."""
        if _is_part_captioned(line, found):
            return Capacity.PHOTO_CREDIT, ()
        if not in_caption(line.element) and (
            len(text) > MAX_BYLINE
            or not is_photo_credit(text)
            or (starts_with_by(text) and has_photo_credit_after(text, found.end))
        ):
            return None
        lead = sentence_with(text, found)
        named = read_byline(self._names.cut(lead))
        if _BY.match(lead) and named.names and not is_photo_credit(lead):
            return Capacity.CAPTION_BYLINE, named.names
        return Capacity.PHOTO_CREDIT, byline.names

    def _signed_piece(self, line: Line) -> tuple[str, ...]:
        """The persons whom a marked part of the line names with the organisation, among dates and labels."""
        if len(line.pieces) == 1:
            return ()
        for piece in line.pieces[:_MAX_PIECES]:
            if self._names.find(piece.text) is None or not self._marks.around(piece.element, line.block):
                continue
            byline = read_byline(self._names.cut(piece.text))
            if byline.names and is_byline_rest(byline.affiliation):
                return byline.names
        return ()

    def _is_heading(self, line: Line, byline: Byline) -> bool:
        """A headline that names somebody is no byline, nor is a heading that says more than a byline does."""
        article = self._page.article
        if article is not None and line is article.headline:
            return True
        return (
            line.block.tag in {"h1", "h2", "h3"}
            and not byline.has_prefix
            and bool(byline.affiliation.strip("| "))
        )

    def _run_in(self, line: Line, text: str, found: NameFound) -> tuple[str, ...]:
        """The persons of a byline that the first sentence follows without a break."""
        if found.end > _LEAD or not self._leads(line):
            return ()
        after = text[found.end :]
        if not _RUN_IN_END.match(after) or after.lstrip()[:1].islower() or goes_on_with_role(after):
            return ()
        before = text[: found.start]
        if before.rstrip()[-1:] not in {
            ",",
            "|",
            "-",
            "–",
            "—",
            "(",
            "/",
            "•",
            ":",
            "",
        } and not before.casefold().startswith("by "):
            return ()
        byline = read_byline(_RUN_IN_START.sub("By ", before, count=1))
        return byline.names if not byline.affiliation else ()

    def _opens_text(self, line: Line) -> bool:
        """Whether a line is one of the first paragraphs, which may link to other stories."""
        article = self._page.article
        return article is not None and line in article.paragraphs[:2]

    def _leads(self, line: Line) -> bool:
        article = self._page.article
        if article is None:
            return False
        return line.index <= article.paragraphs[min(1, len(article.paragraphs) - 1)].index


def _is_part_captioned(line: Line, found: NameFound) -> bool:
    """Whether only the part of a line that names the organisation is a picture's credit."""
    if in_caption(line.element):
        return False
    return any(in_caption(piece.element, line.element) for piece in line.pieces if found.text in piece.text)


def _is_labelled(line: Line, found: NameFound) -> bool:
    """Whether the part of a line that names the organisation is a label: `… in <a rel="tag">The Wire</a>`."""
    if len(line.pieces) == 1:
        return False
    return any(
        piece.element is not line.element and in_label(piece.element)
        for piece in line.pieces
        if piece.text.strip() == found.text
    )


def _credit_line(text: str, found: NameFound) -> tuple[Capacity, tuple[str, ...]]:
    """`Originally published by …`; with the person where it says `by Ann Lee` before the organisation."""
    written = _WRITTEN_BY.search(text)
    if written is not None and written.end() <= found.start and looks_like_person(written[1]):
        return Capacity.BYLINE, (written[1],)
    written = _WRITTEN_AFTER.search(text, found.end)
    if written is not None and looks_like_person(written[1].rstrip(".")):
        return Capacity.BYLINE, (written[1].rstrip("."),)
    return Capacity.CREDIT_LINE, ()
