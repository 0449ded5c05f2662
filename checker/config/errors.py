"""What is wrong with a configuration: one line per fault, each with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.errors import CreditlineError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.policy.errors import Problem


class ConfigError(CreditlineError):
    """A configuration that cannot be read or is not valid."""

    @classmethod
    def of(cls, problems: Iterable[Problem]) -> ConfigError:
        """One error for all `problems`, in the order in which they stand in the file."""
        ordered = sorted(
            dict.fromkeys(problems), key=lambda problem: (problem.file, problem.line, problem.column)
        )
        return cls("\n".join(map(str, ordered)), tip="creditline init - prints every key that there is")
