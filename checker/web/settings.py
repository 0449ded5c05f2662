"""How a run uses the web, as its options say."""

from __future__ import annotations

from dataclasses import dataclass

from checker.version import __version__


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

    @property
    def user_agent(self) -> str:
        """How requests introduce themselves: RFC 9110, 10.1.5, and RFC 9309, 2.2.1."""
        about = f" (+{self.contact})" if self.contact else ""
        return f"Mozilla/5.0 (compatible; creditline/{__version__}){about}"
