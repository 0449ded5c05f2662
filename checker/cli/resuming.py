"""Where an interrupted run stopped (`--resume`): what its report in JSON Lines holds is not checked again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli.usage import WrongOptionsError

if TYPE_CHECKING:
    from checker.config.settings import Settings
    from checker.policy.model import Policy
    from checker.results import PageResult

ResumeOption = Annotated[
    Path | None,
    typer.Option(
        "--resume",
        metavar="FILE.jsonl",
        help="Go on where a run stopped: pages that its report in JSON Lines holds are not checked again,"
        " but for those that could not be read.",
    ),
]


def known_results(path: Path, policy: Policy, settings: Settings) -> dict[str, PageResult]:
    """Source → result of the pages that the report holds.

    Raises:
        CreditlineError: The report can't be read, another version or policy made it, or waivers in pages
            count, which such a report does not tell.
    """
    from checker.cli.terminal import note  # noqa: PLC0415 - needed here only
    from checker.saved.resume import checked_pages  # noqa: PLC0415 - few runs go on where another stopped
    from checker.sources.reasons import in_plain_words  # noqa: PLC0415 - the same
    from checker.version import __version__  # noqa: PLC0415 - the same

    if settings["allow-waivers-in-pages"]:
        raise WrongOptionsError("--resume cannot be told of waivers in pages: check all of them again")
    try:
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        raise WrongOptionsError(f"cannot read {path}: {in_plain_words(error)}") from error
    known = checked_pages(data, str(path), version=__version__, digests={policy.id: policy.digest})
    note(f"{len(known):,} pages of {path} need not be checked again")
    return known
