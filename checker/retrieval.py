"""How a page came from the web or an archive: values that results carry and reports tell."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Redirect:
    """One address that sent on to another."""

    url: str
    status: int


@dataclass(frozen=True, slots=True)
class Retrieval:
    """Where and when a page was fetched, and what exactly was judged."""

    url: str
    """The final address, after all redirects."""
    fetched: str | None
    """ISO time in UTC, `2027-01-31T06:00:00Z`; None where nothing came."""
    status: int | None
    """The HTTP status; None where nothing came."""
    digest: str | None
    """SHA-256 of the document's bytes, its content encoding undone, as `sha256:<hex>`; None without any."""
    redirects: tuple[Redirect, ...] = ()
    """The addresses that led to `url`, in their order."""
