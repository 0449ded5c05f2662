"""What makes a finding the same one in two runs, though lines have moved in between."""

from __future__ import annotations

import posixpath
import re
from hashlib import sha256
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from checker.results import Finding

_SEPARATOR: Final = "\0"
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
"""Half a character; no saved result can hold it, and read back, a finding is to be the same one."""


def fingerprint(page: str, finding: Finding) -> str:
    """SHA-256, in hex, of rule, page, and selector and folded snippet of the most telling evidence.

    Outcome, message and position are left out: a policy's words change, and lines move, without the fault
    being another one.

    Args:
        page: The page's name in all runs: its path from the same folder, or its address.
        finding: A finding on that page.
    """
    parts = [finding.rule, page_name(page)]
    if finding.evidence:
        parts += [finding.evidence[0].selector, folded(finding.evidence[0].snippet)]
    written = _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", _SEPARATOR.join(parts))
    return sha256(written.encode()).hexdigest()


def folded(snippet: str) -> str:
    """A snippet without what an editor or a minifier changes: case, and how much white space there is."""
    return " ".join(snippet.casefold().split())


def page_name(source: str) -> str:
    """A page's path however it was typed: `./a//b.html`, with `/` or with Windows' separator."""
    if "://" in source:
        return source
    return posixpath.normpath(source.replace("\\", "/"))
