"""What can go wrong with mail before any of it is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.errors import CreditlineError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.policy.errors import Problem


class MailError(CreditlineError):
    """Mail that cannot be made or sent as it was asked for."""


class AddressError(MailError):
    """Something that is no e-mail address."""


class RecipientsError(MailError):
    """A file of recipients that cannot be read or is not valid."""

    @classmethod
    def of(cls, problems: Iterable[Problem]) -> RecipientsError:
        """One error for all `problems`, in the order in which they stand in the file."""
        ordered = sorted(
            dict.fromkeys(problems), key=lambda problem: (problem.file, problem.line, problem.column)
        )
        return cls("\n".join(map(str, ordered)))
