"""Who is told how a run goes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.results import PageResult
    from checker.sources import EmptySource


class Progress(Protocol):
    """Is told how the run goes."""

    def started(self, source: str, /) -> None:
        """This page's turn has come; with workers several pages have theirs at once."""

    def finished(self, result: PageResult, /) -> None:
        """This page is checked, or could not be read; told in the order of the pages."""

    def passed_over(self, empty: EmptySource, /) -> None:
        """A source held no page."""

    def crashed(self, source: str, trace: str, /) -> None:
        """The page made creditline itself fail, with this traceback; `finished` follows."""


class NoProgress:
    """Tells nobody."""

    def started(self, source: str, /) -> None:
        """See `Progress`."""

    def finished(self, result: PageResult, /) -> None:
        """See `Progress`."""

    def passed_over(self, empty: EmptySource, /) -> None:
        """See `Progress`."""

    def crashed(self, source: str, trace: str, /) -> None:
        """See `Progress`."""


class Several:
    """Tells each of several."""

    def __init__(self, told: Sequence[Progress]) -> None:
        self._told = told

    def started(self, source: str, /) -> None:
        """See `Progress`."""
        for each in self._told:
            each.started(source)

    def finished(self, result: PageResult, /) -> None:
        """See `Progress`."""
        for each in self._told:
            each.finished(result)

    def passed_over(self, empty: EmptySource, /) -> None:
        """See `Progress`."""
        for each in self._told:
            each.passed_over(empty)

    def crashed(self, source: str, trace: str, /) -> None:
        """See `Progress`."""
        for each in self._told:
            each.crashed(source, trace)
