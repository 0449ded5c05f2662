"""What a CI system says in the environment: which it is, where the project stands, where its summary goes."""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from checker.errors import CreditlineError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.reporters import Folders
    from checker.results import Run

_GITLAB_REPORT: Final = "gl-code-quality-report.json"
"""The name that GitLab's documentation gives the file."""
_SUMMARY: Final = "GITHUB_STEP_SUMMARY"
_ROOM: Final = 1024 * 1024
"""Bytes of a step's summary; GitHub drops a longer one (its docs: Workflow commands, job summaries)."""


class System(StrEnum):
    """A CI system that has a report format of its own."""

    GITHUB = "github"
    GITLAB = "gitlab"


class JobSummaryError(CreditlineError):
    """The file of the job summary can't be written."""


def system(environment: Mapping[str, str]) -> System | None:
    """The system that this runs in, where it is one of those."""
    if environment.get("GITHUB_ACTIONS") == "true":
        return System.GITHUB
    return System.GITLAB if environment.get("GITLAB_CI") == "true" else None


def folders(environment: Mapping[str, str]) -> Folders:
    """Where this runs in the project; outside of CI the project is the folder it runs in."""
    from checker.reporters import Folders  # noqa: PLC0415 - not needed for --help

    working = os.getcwd()  # noqa: PTH109 - text, as names of pages are
    project = environment.get("GITHUB_WORKSPACE") or environment.get("CI_PROJECT_DIR") or working
    return Folders(working=working, project=project)


def gitlab_report(environment: Mapping[str, str]) -> Path:
    """Where GitLab looks for the report: artifacts are named from the project's folder."""
    return Path(environment.get("CI_PROJECT_DIR") or ".") / _GITLAB_REPORT


def add_to_job_summary(run: Run, environment: Mapping[str, str]) -> None:
    """Adds the Markdown report to the step's summary, as far as there is room for it.

    Raises:
        JobSummaryError: The file can't be written.
    """
    name = environment.get(_SUMMARY)
    if not name:
        return
    from checker.reporters import Presentation, render  # noqa: PLC0415 - as above

    try:
        with Path(name).open("ab") as file:
            begin = file.tell()
            text = render(run, "markdown", Presentation(room=_ROOM - begin)).encode()
            if len(text) > _ROOM - begin:
                return
            try:
                file.write(text)
                file.flush()
            except OSError:
                file.truncate(begin)
                raise
    except OSError as error:
        raise JobSummaryError(f"cannot write the job summary: {error.strerror}") from error
