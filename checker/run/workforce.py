"""Who checks the pages of a run: this process alone, or a crew of workers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, Self

from checker.run.one_page import check_one

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from types import TracebackType

    from checker.policy.model import Policy
    from checker.run.one_page import Checkable, CheckedPage, CheckOptions


class Workforce(Protocol):
    """Checks pages. Use as a context manager: nothing of it outlives its block."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None: ...

    def check(self, pages: Iterator[Checkable], /) -> Iterator[CheckedPage]:
        """The results in the order of the pages, each as soon as those before it are told."""

    def finished_out_of_turn(self) -> Sequence[CheckedPage]:
        """What was found by now on pages whose turn to be told did not come, in their order."""


class Alone:
    """One page after the other, in this process."""

    def __init__(self, policy: Policy, options: CheckOptions) -> None:
        self._policy = policy
        self._options = options

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None:
        """Nothing is held."""

    def check(self, pages: Iterator[Checkable], /) -> Iterator[CheckedPage]:
        """See `Workforce`."""
        return (check_one(page, self._policy, self._options) for page in pages)

    def finished_out_of_turn(self) -> Sequence[CheckedPage]:
        """See `Workforce`: here, every page is told in its turn."""
        return ()
