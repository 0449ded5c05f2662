"""What is wrong with a policy: one line per fault, each with its place in the file."""

from __future__ import annotations

from dataclasses import dataclass

from checker.errors import CreditlineError


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault, and where it stands."""

    file: str
    line: int
    """Counted from 1."""
    column: int
    """In characters, counted from 1."""
    text: str
    suggestion: str | None = None
    """The word that was probably meant."""

    def __str__(self) -> str:
        meant = f'; did you mean "{self.suggestion}"?' if self.suggestion else ""
        return f"{self.file}:{self.line}:{self.column}: {self.text}{meant}"


class PolicyError(CreditlineError):
    """A policy that is not there, cannot be read or is not valid; `problems` lists every fault."""

    def __init__(self, message: str, *, tip: str | None = None, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(message, tip=tip)
        self.problems = problems

    @classmethod
    def of(cls, problems: list[Problem]) -> PolicyError:
        """One error for all `problems`, in the order in which they stand in the file."""
        ordered = tuple(
            sorted(dict.fromkeys(problems), key=lambda problem: (problem.file, problem.line, problem.column))
        )
        return cls("\n".join(str(problem) for problem in ordered), problems=ordered)
