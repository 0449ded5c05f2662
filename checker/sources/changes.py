"""Which pages git says have changed (`--changed`)."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from checker.sources.errors import SourceError
from checker.sources.files import FilePage

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.sources.archives import SourceItem

_QUIET_GIT: Final = {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}


@dataclass(frozen=True, slots=True)
class Changes:
    """The files of one repository that differ from a revision: committed since, uncommitted or new."""

    root: str
    """The repository's folder, without links."""
    files: frozenset[str]
    """Absolute paths, without links in the folders that lead to them."""

    def part(self, items: Iterable[SourceItem]) -> tuple[list[SourceItem], int]:
        """The items without the pages in files that have not changed, and the number of those.

        Raises:
            SourceError: Git ignores a page, or it is elsewhere: nobody can say whether it has changed.
        """
        changed: list[SourceItem] = []
        unchanged: list[str] = []
        for item in items:
            if isinstance(item, FilePage) and (place := _place(item.source)) not in self.files:
                unchanged.append(place)
            else:
                changed.append(item)
        self._require_tracked(unchanged)
        return changed, len(unchanged)

    def _require_tracked(self, paths: Sequence[str]) -> None:
        outside = next((path for path in paths if os.path.commonpath((path, self.root)) != self.root), None)
        if outside is not None:
            raise SourceError(
                f"--changed: {outside} is not in the git repository {self.root}",
                tip="name pages of one repository, or leave --changed out",
            )
        asked = b"".join(os.fsencode(path) + b"\0" for path in paths)
        # Exit code 1 says that none is ignored.
        done = _git(["check-ignore", "-z", "--stdin"], self.root, asked) if asked else None
        ignored = done.stdout.split(b"\0")[0] if done is not None else b""
        if ignored:
            raise SourceError(
                f"--changed: git ignores {os.fsdecode(ignored)}, and so cannot say whether it has changed",
                tip="built pages are often ignored: check them without --changed",
            )


def changes_since(revision: str, folder: str = ".") -> Changes:
    """What differs from where `revision` and the current branch parted, in the repository around `folder`.

    Raises:
        SourceError: There is no git, no repository, or no such revision.
    """
    top = _git(["rev-parse", "--show-toplevel"], folder)
    if top.returncode:
        raise SourceError("--changed: this folder is in no git repository")
    root = os.path.realpath(os.fsdecode(top.stdout.rstrip(b"\n")))
    known = _git(["rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"], root)
    if known.returncode:
        raise SourceError(
            f'--changed: git knows no revision "{revision}" here',
            tip="a shallow clone lacks it: fetch the whole history (fetch-depth: 0 in GitHub Actions)",
        )
    commit = known.stdout.decode("ascii").strip()
    base = _git(["merge-base", commit, "HEAD"], root)
    since = base.stdout.decode("ascii").split()[0] if base.stdout.strip() else commit
    changed = _git(
        ["diff", "--name-only", "-z", "--no-ext-diff", "--no-renames", "--diff-filter=d", since], root
    )
    new = _git(["ls-files", "--others", "--exclude-standard", "-z"], root)
    for done in (changed, new):
        if done.returncode:
            raise SourceError(f"--changed: git failed: {done.stderr.decode(errors='replace').strip()}")
    names = (name for done in (changed, new) for name in done.stdout.split(b"\0") if name)
    return Changes(root, frozenset(os.path.join(root, os.fsdecode(name)) for name in names))


def _git(arguments: Sequence[str], folder: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = ["git", "-c", "core.fsmonitor=false", *arguments]
    try:
        return subprocess.run(  # noqa: S603 - git's own words, and names behind --end-of-options
            command,
            cwd=folder,
            input=given,
            capture_output=True,
            check=False,
            env={**os.environ, **_QUIET_GIT},
        )
    except FileNotFoundError as error:
        raise SourceError("--changed: there is no git on this machine") from error


def _place(path: str) -> str:
    """Where git would say that a file is: links in the folders followed, the file's own left."""
    folder, name = os.path.split(os.path.abspath(path))
    return os.path.join(os.path.realpath(folder), name)
