"""Fetches in a thread with an event loop of its own, while the caller's thread checks what has come."""

from __future__ import annotations

import asyncio
import threading
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Container

    from checker.web.answers import Fetched, NotFetched, Wanted
    from checker.web.fetch import Fetcher

_RESOLVERS: Final = 32
"""Names looked up at a time: one that hangs must not hold up the others."""


class Background:
    """Begins fetches at once and hands out what becomes of them. Close it when all is done."""

    def __init__(self, make: Callable[[], Fetcher]) -> None:
        """Start the thread; `make` is called in it."""
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._work, name="fetching", daemon=True)
        self._executor = ThreadPoolExecutor(_RESOLVERS, thread_name_prefix="resolving")
        self._loop.set_default_executor(self._executor)
        self._thread.start()
        try:
            self._fetcher = asyncio.run_coroutine_threadsafe(_made(make), self._loop).result()
        except BaseException:
            self._stop()
            raise

    def begin(
        self, url: str, wanted: Wanted, known: Container[str] = frozenset()
    ) -> Future[Fetched | NotFetched]:
        """Begin to fetch; does not wait. See `Fetcher.fetch`."""
        return asyncio.run_coroutine_threadsafe(self._fetcher.fetch(url, wanted, known), self._loop)

    def close(self) -> None:
        """Give up what is still going on, and let go of connections and files."""
        asyncio.run_coroutine_threadsafe(self._wind_up(), self._loop).result()
        self._stop()

    def _work(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_forever()

    async def _wind_up(self) -> None:
        others = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)
        await self._fetcher.close()

    def _stop(self) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._executor.shutdown(wait=False, cancel_futures=True)
        self._loop.close()


async def _made(make: Callable[[], Fetcher]) -> Fetcher:
    return make()
