"""One request and what came of it: values that pass between the parts of fetching."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from checker.retrieval import Redirect
    from checker.web.shelf import Body

MOST_REDIRECTS: Final = 10
REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
DOCUMENTS: Final = frozenset(
    {"", "text/html", "application/xhtml+xml", "application/octet-stream", "binary/octet-stream"}
)
"""Media types under which servers send pages, and pictures, too."""


class Wanted(Enum):
    """What is asked for; its value is the `Accept` header."""

    PAGE = "text/html,application/xhtml+xml,application/xml;q=0.5,*/*;q=0.1"
    LIST = "application/xml,text/xml,application/rss+xml,application/atom+xml;q=0.9,*/*;q=0.1"
    """A sitemap or a feed."""
    ROBOTS = "text/plain,*/*;q=0.1"
    IMAGE = "image/webp,image/png,image/svg+xml,image/*;q=0.8"


@dataclass(frozen=True, slots=True)
class Answer:
    """A server's answer to one request, as it came."""

    url: str
    status: int
    headers: tuple[tuple[str, str], ...]
    """Names as they came, in their order."""
    body: bytes
    """As it was transferred: its content encoding is not undone."""
    fetched: str
    """ISO time in UTC, to the second."""
    is_cut: bool = False
    """Whether the body was left on the server, because nothing of its kind was wanted."""
    address: str | None = None
    """The IP address that answered, where it is known."""

    def header(self, name: str) -> str:
        """A header's value; empty where there is none."""
        wanted = name.lower()
        return next((value for key, value in self.headers if key.lower() == wanted), "")

    @property
    def media_type(self) -> str:
        """Such as `text/html`; empty where the server names none."""
        return self.header("content-type").partition(";")[0].strip().lower()

    @property
    def may_be_image(self) -> bool:
        """Whether it is worth looking at the body for a picture."""
        return self.media_type.startswith("image/") or self.media_type in DOCUMENTS

    @property
    def charset(self) -> str | None:
        """The charset of `Content-Type`."""
        for part in self.header("content-type").split(";")[1:]:
            name, _, value = part.partition("=")
            if name.strip().lower() == "charset" and value.strip():
                return value.strip().strip("\"'") or None
        return None


class NoAnswerError(Exception):
    """Nothing usable came; the message says why, in words for a report."""

    def __init__(self, reason: str, *, may_pass: bool = False, code: int | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.may_pass = may_pass
        """Whether it is worth asking again."""
        self.code = code
        """The HTTP status, where there was one."""


class Exchange(Protocol):
    """Asks one address once."""

    async def ask(self, url: str, wanted: Wanted, /) -> Answer:
        """The answer, whatever its status.

        Raises:
            NoAnswerError: None came, or one that is too large, too slow or broken.
        """

    async def close(self) -> None:
        """Let go of connections and files."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """A document, after all redirects."""

    answer: Answer
    """Without its body."""
    held: Body
    """The answer's body, its content encoding undone."""
    redirects: tuple[Redirect, ...] = ()

    @property
    def body(self) -> bytes:
        """The bytes of the document; read once, for they may lie in a file."""
        return self.held.read()


@dataclass(frozen=True, slots=True)
class NotFetched:
    """An address that gave no document."""

    url: str
    """The last one asked."""
    reason: str
    status: int | None = None
    fetched: str | None = None
    redirects: tuple[Redirect, ...] = ()
    leads_to: str | None = None
    """The address behind the last redirect, where it was not asked because it is fetched anyway."""
