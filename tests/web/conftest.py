"""A site on loopback, and fetching that never waits for real."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import httpx
import pytest

from checker.web.answers import Fetched, NotFetched, Wanted
from checker.web.fetch import Fetcher
from checker.web.guard import Guard
from checker.web.live import Live
from checker.web.network import PoolTransport, resolve
from checker.web.pace import Pace
from checker.web.patience import Patience
from tests.web.awaiting import awaited
from tests.web.site import Site

if TYPE_CHECKING:
    import ssl
    from collections.abc import Iterator

    from checker.web.network import Resolver

ANYWHERE = Guard(allow_private=True)


@dataclass(slots=True)
class Fetching:
    """Fetches addresses one after the other; waits are written down instead of waited."""

    waits: list[float] = field(default_factory=list)
    now: float = 0.0
    resolver: Resolver = resolve
    guard: Guard = ANYWHERE
    obeys_robots: bool = True
    patience: float = 5.0
    attempts: int = 3
    interval: float = 0.0
    context: ssl.SSLContext | None = None

    def __call__(self, *urls: str, wanted: Wanted = Wanted.PAGE) -> list[Fetched | NotFetched]:
        return awaited(self._fetch(urls, wanted))

    def document(self, url: str, wanted: Wanted = Wanted.PAGE) -> Fetched:
        """What is at an address from which something must come."""
        (found,) = self(url, wanted=wanted)
        assert isinstance(found, Fetched), found
        return found

    def trouble(self, url: str, wanted: Wanted = Wanted.PAGE) -> str:
        """Why nothing comes from an address from which nothing must come."""
        (found,) = self(url, wanted=wanted)
        assert isinstance(found, NotFetched), found
        return found.reason

    async def _fetch(self, urls: tuple[str, ...], wanted: Wanted) -> list[Fetched | NotFetched]:
        transport = PoolTransport(self.context or httpx.create_ssl_context(), self.resolver, self.guard)
        live = Live(
            transport, user_agent="creditline", patience=self.patience, clock=lambda: "2027-01-31T06:00:00Z"
        )
        pace = Pace(
            per_host=2, interval=self.interval, altogether=8, clock=lambda: self.now, sleep=self._sleep
        )
        patience = Patience(attempts=self.attempts, jitter=lambda: 0.5)
        fetcher = Fetcher(live, pace, patience, obeys_robots=self.obeys_robots)
        try:
            return [await fetcher.fetch(url, wanted) for url in urls]
        finally:
            await fetcher.close()

    async def _sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.now += seconds


@pytest.fixture
def fetch() -> Fetching:
    return Fetching()


@pytest.fixture
def site() -> Iterator[Site]:
    with Site() as running:
        yield running
