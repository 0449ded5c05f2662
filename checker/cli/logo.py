"""`creditline logo`: what a policy keeps of a logo's image, and what images are to a policy's logos."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Annotated, Final

import typer

from checker.cli.options import (
    ColorOption,
    DebugOption,
    DocumentFormat,
    DocumentFormatOption,
    policy_names,
)
from checker.cli.terminal import Color, complain
from checker.errors import CreditlineError
from checker.results import ExitCode

if TYPE_CHECKING:
    from checker.marks import ComparedImage, NewMark
    from checker.pixels.no_picture import NoPicture
    from checker.policy.model import Policy
    from checker.policy.options import LogoOptions

_WHY: Final = {
    "no_image": "it is no image",
    "broken": "its file is damaged",
    "blank": "it shows nothing",
    "tiny": "it is only a few pixels large",
    "too_large": "it is too large",
    "format": "its format can't be compared",
    "missing": "there is no such file",
    "unreadable": "it can't be read",
}


class NoMarksError(CreditlineError):
    """The policy knows no logo by its pixels."""


class NoLibraryError(CreditlineError):
    """The extra `images` is not installed."""


def logo(
    images: Annotated[list[str], typer.Argument(metavar="IMAGE", help="Image files.", show_default=False)],
    *,
    policy: Annotated[
        str | None,
        typer.Option(
            "--policy",
            metavar="NAME|FILE",
            help="Compare the images with this policy's logos; without it, print what to write into one.",
            show_default=False,
            autocompletion=policy_names,
        ),
    ] = None,
    document_format: DocumentFormatOption = DocumentFormat.TEXT,
    color: ColorOption = Color.AUTO,
    debug: DebugOption = False,  # noqa: ARG001 - its callback keeps it
) -> None:
    """Print what a policy keeps of a logo, or compare images with one.

    The policy never holds the image, only a fingerprint of it: paste it under the options of its logo rule.
    Needs the extra "images".

    Exit codes: 0, or 4 when an image could not be read or shows nothing.
    """
    from checker.cli.words import print_json, print_words  # noqa: PLC0415 - not needed for --help
    from checker.marks import ComparedImage, NewMark, document  # noqa: PLC0415 - the same

    loaded, options = _marks_of(policy)
    seen = [each for image in images if (each := _look(image, options)) is not None]
    if document_format is DocumentFormat.JSON:
        print_json(document(seen, loaded.id if loaded else None))
    else:
        print_words(
            "logo.txt.j2",
            color,
            policy=loaded.name if loaded else "",
            compared=[each for each in seen if isinstance(each, ComparedImage)],
            entries=[each for each in seen if isinstance(each, NewMark)],
        )
    if len(seen) < len(images):
        raise typer.Exit(ExitCode.UNREADABLE)


def _marks_of(name: str | None) -> tuple[Policy | None, LogoOptions | None]:
    """The policy, and how it knows its logo."""
    from checker.policy import load_policy  # noqa: PLC0415 - not needed for --help
    from checker.policy.options import LogoOptions  # noqa: PLC0415 - the same

    if name is None:
        return None, None
    policy = load_policy(name)
    for rule in policy.rules:
        if isinstance(rule.options, LogoOptions) and rule.options.pixels:
            return policy, rule.options
    raise NoMarksError(
        f"{policy.id} knows no logo by its pixels",
        tip='"creditline logo IMAGE" prints what to write under "pixels" in its logo rule',
    )


def _look(image: str, options: LogoOptions | None) -> NewMark | ComparedImage | None:
    """What is to be said of an image; None where nothing can be, which is told on standard error."""
    from checker.marks import compared, new_mark  # noqa: PLC0415 - not needed for --help
    from checker.pixels.no_picture import NoPicture  # noqa: PLC0415 - the same
    from checker.pixels.source import NotAtHand  # noqa: PLC0415 - the same
    from checker.sources.image_files import read_image  # noqa: PLC0415 - the same

    data = read_image(image)
    if isinstance(data, NotAtHand):
        complain(f"{image}: {_WHY[data]}")
        return None
    seen = compared(image, data, options) if options else new_mark(image, PurePath(image).stem, data)
    if not isinstance(seen, NoPicture):
        return seen
    _require_library(seen)
    complain(f"{image}: {_WHY[seen]}")
    return None


def _require_library(seen: NoPicture) -> None:
    if seen == "no_library":
        raise NoLibraryError(
            'looking at images needs the extra "images"', tip='pip install "creditline[images]"'
        )
