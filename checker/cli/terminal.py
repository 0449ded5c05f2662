"""Standard output and standard error: colour or not, safe to show, and never a traceback of their own."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from checker.errors import CreditlineError
from checker.reporters.printable import log_line

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TextIO


class Color(StrEnum):
    """When to use colour."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


class OutputError(CreditlineError):
    """Standard output takes no more, for instance because a disk is full."""


def wants_colour(choice: Color, stream: TextIO, environment: Mapping[str, str] | None = None) -> bool:
    """Whether to write colour to `stream`.

    `auto` means: on a terminal that can, but neither in CI nor against NO_COLOR (https://no-color.org);
    FORCE_COLOR (https://force-color.org) colours pipes and CI logs too.
    """
    if choice is not Color.AUTO:
        return choice is Color.ALWAYS
    environment = os.environ if environment is None else environment
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return is_interactive(stream, environment)


def is_interactive(stream: TextIO, environment: Mapping[str, str] | None = None) -> bool:
    """Whether a person looks at `stream` through a terminal that obeys escape sequences."""
    environment = os.environ if environment is None else environment
    if environment.get("CI") or environment.get("TERM") == "dumb":
        return False
    return stream.isatty()


def open_missing_streams() -> None:
    """Sends to nowhere what a process without standard output or standard error (`>&-`) writes to them."""
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()


def _nowhere() -> TextIO:
    return Path(os.devnull).open("w", encoding="utf-8")


def write_text(text: str) -> None:
    """Writes words for people, in the terminal's encoding; what it can't show becomes a question mark."""
    write_bytes(text.encode(sys.stdout.encoding or "utf-8", errors="replace"))


def write_bytes(data: bytes) -> None:
    """Writes to standard output. A reader who has gone (`| head`) is no error.

    Raises:
        OutputError: What else the system had against it.
    """
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.flush()
    except BrokenPipeError:
        # Python flushes once more at its end, and would complain then: https://docs.python.org/3/library/signal.html#note-on-sigpipe
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        raise OutputError(f"cannot write to standard output: {error.strerror}") from error


def write_to_stderr(text: str) -> None:
    """Writes words for people, safe already, on standard error; its reader's absence is no error."""
    with suppress(OSError):
        sys.stderr.write(text)
        sys.stderr.flush()


def say(message: str) -> None:
    """One line on standard error, whatever is in it."""
    write_to_stderr(f"{log_line(message)}\n")


def note(message: str) -> None:
    """Something to know, on standard error."""
    say(f"creditline: {message}")


def complain(message: str, *, tip: str | None = None) -> None:
    """Why the command ends here, on standard error; `message` may have several lines, one fault each."""
    for line in message.splitlines() or [""]:
        say(f"creditline: error: {line}")
    if tip:
        say(f"tip: {tip}")
