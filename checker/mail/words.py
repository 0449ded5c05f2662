"""Puts a letter into words: subject, text and HTML, by the templates in `reports/` or the sender's own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from checker.mail.addresses import ENCODED_WORD
from checker.mail.clients import losses
from checker.mail.errors import MailError
from checker.mail.greetings import greeting
from checker.mail.inlining import inlined
from checker.mail.letters import Kind
from checker.reporters import TemplateError
from checker.reporters.context import template_context
from checker.reporters.document import page_document, summary_document
from checker.reporters.environment import html_environment, text_environment
from checker.reporters.sandbox import UserEnvironment, bounded, placed, rendered
from checker.resources import reports_folder
from checker.results import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from jinja2 import Environment

    from checker.mail.changes import Changes
    from checker.mail.letters import Letter
    from checker.mail.publishers import Share

ROOM: Final = 90_000
"""Bytes of HTML; Gmail hides what comes after some 102,400."""
_ROOM_FOR_CARDS: Final = 60_000
"""Bytes up to which pages are told at length; after that they get a line each."""
_SHORTEST_LINE: Final = 150
"""Bytes that a page or a publisher takes at the least, its style in its elements."""
ROOM_FOR_TEXT: Final = 1_000_000
"""Bytes of text: a thousand findings at length."""
_SHORTEST_IN_TEXT: Final = 500
"""Bytes that a page takes there at the least."""
_LONGEST_SUBJECT: Final = 200
_TEMPLATES: Final = {
    Kind.REPORT: ("mail-subject.txt.j2", "mail.txt.j2", "mail.html.j2"),
    Kind.DIGEST: ("mail-subject.txt.j2", "mail-digest.txt.j2", "mail-digest.html.j2"),
}


@dataclass(frozen=True, slots=True)
class Look:
    """What the sender decides about the words."""

    sender: str
    """The address that it comes from."""
    reply_to: str | None = None
    unsubscribe: str | None = None
    """An address to write to."""
    note: str | None = None
    """What the sender wants to tell everybody."""
    subject: str | None = None
    """A template instead of the shipped one."""
    template_folder: Path | None = None
    """Templates that go before the shipped ones of the same name."""


@dataclass(frozen=True, slots=True)
class Words:
    """A letter in words."""

    subject: str
    text: str
    html: str
    is_cut: bool
    """Whether the HTML or the text had no room for every page."""
    losses: tuple[str, ...] = ()
    """What mail clients would drop of HTML that the sender's own templates made."""


def worded(letter: Letter, look: Look, attached: Sequence[str] = ()) -> Words:
    """The letter in words.

    Args:
        letter: The letter.
        look: What the sender decides.
        attached: The names of the files that come with it.

    Raises:
        MailError: A template of the sender's is wrong, or css-inline is missing.
    """
    try:
        return _Writing(letter, look, attached).words()
    except TemplateError as error:
        raise MailError(error.message, tip=error.tip) from error


class _Writing:
    """One letter's templates and what they see."""

    def __init__(self, letter: Letter, look: Look, attached: Sequence[str]) -> None:
        self._letter = letter
        self._look = look
        self._folders = () if look.template_folder is None else (look.template_folder,)
        self._environments: dict[Callable[..., Environment], Environment] = {}
        self._values: dict[str, Any] = {
            **template_context(letter.run),
            "letter": _letter_values(letter, look, attached),
        }

    def words(self) -> Words:
        subject_name, text_name, html_name = _TEMPLATES[self._letter.kind]
        subject = self._subject(subject_name)
        self._values["letter"]["subject"] = subject
        text, text_is_cut = self._fitting_text(text_name)
        html, html_is_cut = self._fitting(html_name)
        return Words(subject, text, html, text_is_cut or html_is_cut, losses(html) if self._folders else ())

    def _subject(self, name: str) -> str:
        """One line, whatever the template or a page's text does."""
        made = self._made(text_environment, name, source=self._look.subject)
        line = " ".join(made.split()).replace(ENCODED_WORD, " ".join(ENCODED_WORD))
        return line if len(line) <= _LONGEST_SUBJECT else f"{line[: _LONGEST_SUBJECT - 1]}…"

    @property
    def _wanted(self) -> int:
        """How many pages or publishers there are to tell of."""
        return max(len(self._letter.run.pages), len(self._letter.shares))

    def _fitting_text(self, name: str) -> tuple[str, bool]:
        """The text with as many pages as there is room for."""
        most = min(self._wanted, ROOM_FOR_TEXT // _SHORTEST_IN_TEXT)
        if self._wanted == most:
            whole = self._text(name, most)
            if len(whole.encode()) <= ROOM_FOR_TEXT:
                return whole, False
        listed = _largest(most, lambda listed: len(self._text(name, listed).encode()) <= ROOM_FOR_TEXT)
        return self._text(name, listed), True

    def _text(self, name: str, listed: int) -> str:
        return self._made(text_environment, name, listed=listed)

    def _fitting(self, name: str) -> tuple[str, bool]:
        """The HTML with as many pages as there is room for: first at length, then in a line each."""
        most = min(self._wanted, ROOM // _SHORTEST_LINE)
        if self._wanted == most:
            whole = self._html(name, most, most)
            if len(whole.encode()) <= ROOM:
                return whole, False
        cards = _largest(most, lambda listed: self._size(name, listed, 0) <= _ROOM_FOR_CARDS)
        lines = _largest(most, lambda named: self._size(name, cards, named) <= ROOM)
        return self._html(name, cards, lines), True

    def _size(self, name: str, listed: int, named: int) -> int:
        return len(self._html(name, listed, named).encode())

    def _html(self, name: str, listed: int, named: int) -> str:
        return inlined(self._made(html_environment, name, listed=listed, named=named))

    def _made(
        self, environment_of: Callable[..., Environment], name: str, *, source: str | None = None, **more: Any
    ) -> str:
        environment = self._environments.get(environment_of)
        if environment is None:
            environment = self._environments[environment_of] = environment_of(UserEnvironment, self._folders)
        bounded(environment)
        try:
            template = environment.get_template(name) if source is None else environment.from_string(source)
            return rendered(template, {**self._values, **more}, name)
        except TemplateError:
            raise
        except Exception as error:
            raise placed(error, "the subject" if source else name, self._is_template) from error

    def _is_template(self, file: str) -> bool:
        return file.startswith((*map(str, self._folders), str(reports_folder())))


def _letter_values(letter: Letter, look: Look, attached: Sequence[str]) -> dict[str, Any]:
    """What templates know as `letter`."""
    publisher = letter.publisher
    begin = publisher.greeting or (greeting(publisher.language, publisher.name) if publisher.name else "")
    notes = [note for note in (publisher.note, look.note) if note]
    return {
        "kind": letter.kind.value,
        "publisher": publisher.name,
        "language": publisher.language,
        "greeting": begin,
        "note": "\n\n".join(notes),
        "sender": look.sender,
        "reply_to": look.reply_to or "",
        "unsubscribe": look.unsubscribe or "",
        "attached": list(attached),
        "no_copies": letter.no_copies,
        "publishers": [_share_values(letter, share) for share in letter.shares],
        "nobodys": [page_document(page) for page in letter.nobodys],
        "changes": _changes_values(letter.changes) if letter.changes else None,
    }


def _changes_values(changes: Changes) -> dict[str, Any]:
    """What has changed since the last mail."""
    return {
        "newly": [page_document(page) for page in changes.newly],
        "partly": [{**page_document(page), "partly": True} for page in changes.partly],
        "mended": [page_document(page) for page in changes.mended],
        "still": [page_document(page) for page in changes.still],
    }


def _share_values(letter: Letter, share: Share) -> dict[str, Any]:
    """A publisher in the digest."""
    copies = tuple(page for page in share.pages if page.outcome is not Outcome.NOT_APPLICABLE)
    return {
        "name": share.publisher.name,
        "summary": summary_document(replace(letter.run, pages=copies).summary),
        "never": share.publisher.never,
    }


def _largest(most: int, fits: Callable[[int], bool]) -> int:
    """The largest number up to `most` that fits; 0 where none does."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fits(middle) else (low, middle - 1)
    return low
