"""Names pages as a code host does: by their path from the project's folder."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from urllib.parse import quote

from checker.reporters.printable import encodable

_URL_SIGNS = ":/?#[]@!$&'()*+,;=%~"
"""What may stand unescaped in an address that is one already (RFC 3986, 2.2)."""


@dataclass(frozen=True, slots=True)
class Folders:
    """Where the run stands in the project; both empty where that does not matter."""

    working: str = ""
    """The folder that relative names of pages start from, absolute."""
    project: str = ""
    """The folder that the code host knows as the project's, absolute."""

    def path(self, source: str) -> str:
        """A page's path from the project's folder, its parts divided by `/`; an address stays as it is."""
        if is_address(source):
            return source
        path = source.replace("\\", "/")
        if not self.project:
            return posixpath.normpath(path)
        whole = posixpath.normpath(posixpath.join(_slashed(self.working), path))
        project = _slashed(self.project).rstrip("/") + "/"
        return whole.removeprefix(project)

    def uri(self, source: str) -> str:
        """The same as a relative reference (RFC 3986), or as a `file:` address where it is outside."""
        if is_address(source):
            return quote(encodable(source), safe=_URL_SIGNS)
        path = quote(encodable(self.path(source)))
        return f"file://{path}" if path.startswith("/") else path


def is_address(source: str) -> bool:
    """Whether a page comes from the web."""
    return source.startswith(("http://", "https://"))


def _slashed(folder: str) -> str:
    return folder.replace("\\", "/")
