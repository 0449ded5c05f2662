"""Wrong usage of the command line, said as every other error is: one line, the nearest right word, a tip."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from typer.core import TyperGroup

from checker.errors import CreditlineError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from enum import StrEnum
    from typing import Any, TypeVar

    from typer.exceptions import TyperException

    Choice = TypeVar("Choice", bound=StrEnum)

_LONGEST_SHOWN: Final = 100


class WrongOptionsError(CreditlineError):
    """Options or arguments that make no sense, alone or together."""


class Commands(TyperGroup):
    """Commands, with the nearest one named where there is none."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that `args` begin with.

        Raises:
            WrongOptionsError: There is none of that name.
        """
        name = args[0]
        if name.startswith("-") or self.get_command(ctx, name) is not None:
            return super().resolve_command(ctx, args)
        known = self.list_commands(ctx)
        if "check" in known and (Path(name).exists() or "." in name or "/" in name):
            raise WrongOptionsError(
                f'no command is called "{_shown(name)}"',
                tip=f"to check a page: creditline check {_shown(name)}",
            )
        raise unknown("command", name, known)


def unknown(noun: str, word: str, known: Iterable[str]) -> WrongOptionsError:
    """The error for a word that is none of those `known`, all of them a `noun`."""
    from checker.policy.nearest import nearest  # noqa: PLC0415 - not needed for --help

    choices = list(known)
    meant = nearest(word, choices)
    did_you_mean = f'; did you mean "{meant}"?' if meant else ""
    return WrongOptionsError(
        f'no {noun} is called "{_shown(word)}"{did_you_mean}', tip=f"known {noun}s: {', '.join(choices)}"
    )


def one_of(kind: type[Choice], noun: str) -> Callable[[str], Choice]:
    """A parser of an option's value for Typer: the member of `kind` that is written so.

    Typer's own does without the nearest word.
    """

    def parse(value: str) -> Choice:
        if value not in set(kind):
            raise unknown(noun, value, kind)
        return kind(value)

    return parse


def listed(kind: type[StrEnum]) -> str:
    """The choices as `--help` shows them."""
    return "|".join(kind)


def help_asked_for(mistake: TyperException) -> str | None:
    """The help, where a command that needs arguments was given none."""
    return mistake.message if type(mistake).__name__ == "NoArgsIsHelpError" else None


def beginning(kind: type[StrEnum]) -> Callable[[str], list[str]]:
    """What shells offer for an option of `kind`."""

    def begin(incomplete: str) -> list[str]:
        return [choice.value for choice in kind if choice.startswith(incomplete)]

    return begin


def explained(mistake: TyperException) -> WrongOptionsError:
    """What Typer has against the arguments, in our words."""
    context = getattr(mistake, "ctx", None)
    said = mistake.format_message().rstrip(".")
    if context is None:
        return WrongOptionsError(said[:1].lower() + said[1:])
    if type(mistake).__name__ == "NoSuchOption":
        return _unknown_option(str(getattr(mistake, "option_name", "")), context)
    tip = f"{context.command_path} --help says what there is"
    return WrongOptionsError(said[:1].lower() + said[1:], tip=tip)


def _unknown_option(option: str, context: Any) -> WrongOptionsError:
    from checker.policy.nearest import nearest  # noqa: PLC0415 - not needed for --help

    # A name with a hyphen in front is taken for options; none of them may exist.
    file = next((given for given in sys.argv[1:] if given.startswith("-") and Path(given).is_file()), None)
    tip = f"for the file: ./{file}" if file else f"{context.command_path} --help lists the options"
    known = [name for parameter in context.command.get_params(context) for name in parameter.opts]
    meant = nearest(option, [name for name in known if name.startswith("--")])
    did_you_mean = f'; did you mean "{meant}"?' if meant else ""
    return WrongOptionsError(f'no option is called "{_shown(option)}"{did_you_mean}', tip=tip)


def _shown(word: str) -> str:
    return word if len(word) <= _LONGEST_SHOWN else f"{word[: _LONGEST_SHOWN - 1]}…"
