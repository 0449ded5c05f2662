"""Who gets which mail: a run's pages dealt out to the publishers, the digest, and those asked for by name."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from checker.mail.changes import changes_since
from checker.mail.publishers import Publisher, Share, shares_by_place, shares_of
from checker.results import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from checker.mail.addresses import Address
    from checker.mail.changes import Changes, Told
    from checker.results import PageResult, Run

_TO_DO = frozenset({Outcome.FAIL, Outcome.REVIEW, Outcome.UNREADABLE})


class Kind(StrEnum):
    """What a mail is about."""

    REPORT = "report"
    """Some pages, each with what is missing."""
    DIGEST = "digest"
    """All publishers, how each of them does."""


class Silence(StrEnum):
    """Why a publisher gets no mail; `reports/mail-plan.txt.j2` has the words."""

    NEVER = "never"
    NO_PAGES = "no_pages"
    NOTHING_TO_DO = "nothing_to_do"
    NO_FAILURES = "no_failures"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Letter:
    """One mail, before it is put into words."""

    kind: Kind
    publisher: Publisher
    """Whose pages it is about; a digest's has no name."""
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    run: Run
    """The pages that it is about; those that are no copies are left out of a report."""
    no_copies: int = 0
    """Pages left out because they are no copies."""
    shares: tuple[Share, ...] = ()
    """Of a digest: every publisher's pages."""
    nobodys: tuple[PageResult, ...] = ()
    """Of a digest: copies that belong to no publisher."""
    changes: Changes | None = None
    """What has changed since the last mail, where only that is told."""

    @property
    def thread(self) -> str:
        """All mail of this kind to this publisher."""
        return f"{self.kind.value} {self.publisher.name}".strip()

    @property
    def recipients(self) -> tuple[Address, ...]:
        """Everybody whom it goes to, each once."""
        return tuple({address.mailbox: address for address in (*self.to, *self.cc)}.values())


@dataclass(frozen=True, slots=True)
class Unsent:
    """A mail that is not made, and why."""

    publisher: Publisher
    why: Silence
    kind: Kind = Kind.REPORT


@dataclass(frozen=True, slots=True)
class Plan:
    """All mail of one run."""

    letters: tuple[Letter, ...]
    unsent: tuple[Unsent, ...] = ()
    nobodys: tuple[PageResult, ...] = ()
    """Copies, and pages that could not be read, that belong to no publisher."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """Who is to hear of a run."""

    publishers: tuple[Publisher, ...] | None = None
    """Those of a recipients file; each gets a report of their own. None where there is no such file."""
    to: tuple[Address, ...] = ()
    """Who gets a report of all pages."""
    cc: tuple[Address, ...] = ()
    """Who gets a copy of every report."""
    digest: tuple[Address, ...] = ()
    """Who gets the digest."""
    always: bool = False
    """Whether also those get mail who have nothing to do."""


def planned(run: Run, wishes: Wishes, told: Callable[[Letter], Told] | None = None) -> Plan:
    """The mails of `run`: publishers in the file's order, then the report of everything, then the digest.

    Args:
        run: The results.
        wishes: Who is to hear of them.
        told: What the last mail like this one said, where only what has changed is to be told.
    """
    shares, nobodys = shares_of(run.pages, wishes.publishers or ())
    letters: list[Letter] = []
    unsent = []
    for share in shares:
        silence = _silence(share, always=wishes.always or told is not None)
        if silence is None:
            letters.append(_report(run, share, (*share.publisher.cc, *wishes.cc)))
        else:
            unsent.append(Unsent(share.publisher, silence))
    needed = wishes.always or told is not None or bool(_to_do(run.pages))
    if wishes.to and needed:
        everything = Share(Publisher("", to=wishes.to), run.pages)
        letters.append(_report(run, everything, wishes.cc))
    nobodys = tuple(page for page in nobodys if page.outcome is not Outcome.NOT_APPLICABLE)
    if wishes.digest and needed:
        letters.append(_digest(run, wishes, shares, nobodys))
    if told is not None:
        letters = [replace(one, changes=changes_since(one.run.pages, told(one))) for one in letters]
        if not wishes.always:
            unsent += [
                Unsent(one.publisher, Silence.UNCHANGED, one.kind) for one in letters if not _has_news(one)
            ]
            letters = [one for one in letters if _has_news(one)]
    return Plan(tuple(letters), tuple(unsent), nobodys if wishes.publishers is not None else ())


def _has_news(letter: Letter) -> bool:
    return letter.changes is None or letter.changes.are_any


def _silence(share: Share, *, always: bool) -> Silence | None:
    """Why a publisher gets no mail; None where they do."""
    if share.publisher.never:
        return Silence.NEVER
    if not _copies(share.pages):
        return Silence.NO_PAGES
    if always:
        return None
    if share.publisher.only_failures:
        failing = any(page.outcome is Outcome.FAIL for page in share.pages)
        return None if failing else Silence.NO_FAILURES
    return None if _to_do(share.pages) else Silence.NOTHING_TO_DO


def _report(run: Run, share: Share, cc: tuple[Address, ...]) -> Letter:
    copies = _copies(share.pages)
    if share.publisher.only_failures:
        copies = [page for page in copies if page.outcome in {Outcome.FAIL, Outcome.PASS}]
    return Letter(
        kind=Kind.REPORT,
        publisher=share.publisher,
        to=share.publisher.to,
        cc=tuple(address for address in dict.fromkeys(cc) if address not in share.publisher.to),
        run=_about(run, copies),
        no_copies=len(share.pages) - len(_copies(share.pages)),
    )


def _digest(run: Run, wishes: Wishes, shares: tuple[Share, ...], nobodys: tuple[PageResult, ...]) -> Letter:
    if wishes.publishers is None:
        shares, nobodys = shares_by_place(_copies(run.pages)), ()
    return Letter(
        kind=Kind.DIGEST,
        publisher=Publisher(""),
        to=wishes.digest,
        cc=(),
        run=replace(_about(run, _copies(run.pages)), history=run.history),
        no_copies=len(run.pages) - len(_copies(run.pages)),
        shares=shares,
        nobodys=nobodys,
    )


def _about(run: Run, pages: Iterable[PageResult]) -> Run:
    """The run with some of its pages; what others agreed on is nobody else's business."""
    return replace(run, pages=tuple(pages), waivers=(), refused_waivers=(), baseline=None, history=None)


def _copies(pages: Sequence[PageResult]) -> list[PageResult]:
    """Without the pages that are no copies."""
    return [page for page in pages if page.outcome is not Outcome.NOT_APPLICABLE]


def _to_do(pages: Sequence[PageResult]) -> list[PageResult]:
    """The pages that somebody has to do something about."""
    return [page for page in pages if page.outcome in _TO_DO]
