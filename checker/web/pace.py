"""Manners: how many requests a host gets at a time, and how far apart."""

from __future__ import annotations

import asyncio
import time
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable


class Pace:
    """Lets requests go, host by host; all hosts together keep to a limit, too."""

    def __init__(
        self,
        *,
        per_host: int,
        interval: float,
        altogether: int,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._per_host = per_host
        self._interval = interval
        self._altogether = asyncio.Semaphore(altogether)
        self._clock = clock
        self._sleep = sleep
        self._hosts: dict[str, asyncio.Semaphore] = {}
        self._heads: dict[str, asyncio.Lock] = {}
        """Host → held by whoever has its next turn: the others stand behind, in the order of asking."""
        self._next: dict[str, float] = {}
        """Host → when it may be asked again."""

    @asynccontextmanager
    async def turn(self, host: str, interval: float = 0.0) -> AsyncIterator[None]:
        """Wait for the host's turn; `interval` is what its robots.txt asks for, in seconds."""
        async with self._hosts.setdefault(host, asyncio.Semaphore(self._per_host)):
            async with self._heads.setdefault(host, asyncio.Lock()):
                while (wait := self._next.get(host, 0.0) - self._clock()) > 0:
                    await self._sleep(wait)  # a pause may be asked for meanwhile
                self._next[host] = self._clock() + max(self._interval, interval)
            async with self._altogether:
                yield

    def pause(self, host: str, seconds: float) -> None:
        """The host has asked for a pause."""
        self._next[host] = max(self._next.get(host, 0.0), self._clock() + seconds)

    async def wait(self, seconds: float) -> None:
        """Wait as the clock given does."""
        await self._sleep(seconds)


class NoPace(Pace):
    """For answers from an archive: nobody has to be spared, nothing to be waited for."""

    def __init__(self) -> None:
        super().__init__(per_host=1, interval=0.0, altogether=1)

    @asynccontextmanager
    async def turn(self, _host: str, _interval: float = 0.0) -> AsyncIterator[None]:
        """See `Pace`."""
        yield

    def pause(self, _host: str, _seconds: float) -> None:
        """See `Pace`."""

    async def wait(self, _seconds: float) -> None:
        """See `Pace`."""
