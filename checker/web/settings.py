"""How a run uses the web, as its options say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.version import __version__

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class WebSettings:
    """Manners, limits and safety."""

    contact: str | None = None
    """An address, of mail or web, at which a site's owner reaches whoever runs this."""
    per_host: int = 2
    """Requests that one host gets at a time."""
    interval: float = 1.0
    """Seconds between the beginnings of two requests to one host."""
    altogether: int = 32
    """Requests to all hosts at a time."""
    attempts: int = 3
    """How often an address is asked while its trouble may pass."""
    patience: float = 30.0
    """Seconds that one request may take."""
    allow_private: bool = False
    obeys_robots: bool = True
    cache: Path | None = None
    """The folder of a cache."""
    is_offline: bool = False
    """Whether the cache is all there is."""
    is_refresh: bool = False
    """Whether what the cache holds is asked for anew."""
    save: Path | None = None
    """The WARC file that keeps all that is fetched."""
    replay: Path | None = None
    """The WARC file that answers in place of servers."""

    @property
    def asks_nobody(self) -> bool:
        """Whether no server is asked."""
        return self.is_offline or self.replay is not None

    @property
    def user_agent(self) -> str:
        """How requests introduce themselves: RFC 9110, 10.1.5, and RFC 9309, 2.2.1."""
        about = f" (+{self.contact})" if self.contact else ""
        return f"Mozilla/5.0 (compatible; creditline/{__version__}){about}"
