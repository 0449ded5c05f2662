"""A cache on disk (RFC 9111): what a server lets be kept is not asked for again before it is stale."""

from __future__ import annotations

import hashlib
import time
from typing import TYPE_CHECKING, Final, cast

import httpx
from hishel import AsyncSqliteStorage, CacheOptions, Response
from hishel.httpx import AsyncCacheTransport

from checker.web.answers import NoAnswerError
from checker.web.bodies import LARGEST_BODY
from checker.web.clock import now
from checker.web.errors import WebError
from checker.web.live import ADDED, FETCHED, OWN

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

_FILE: Final = "pages.db"
_KEPT: Final = f"{OWN}kept"
"""When it was kept, finer than a second."""
_CACHING: Final = frozenset({"cache-control", "expires", "pragma"})
_AS_A_BROWSER: Final = CacheOptions(shared=False, supported_methods=["GET"])


class CachedTransport(httpx.AsyncBaseTransport):
    """An httpx transport before which a cache stands; offline, the cache is all there is."""

    def __init__(self, servers: httpx.AsyncBaseTransport, folder: Path, *, is_offline: bool = False) -> None:
        """Open the cache, or make it.

        Raises:
            WebError: It can't be written there.
        """
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise WebError(f"cannot keep a cache in {folder}: {error.strerror}") from error
        self._storage = AsyncSqliteStorage(database_path=folder / _FILE, max_stream_size=LARGEST_BODY)
        self._cache = AsyncCacheTransport(_Dated(servers), self._storage, rfc=_AS_A_BROWSER)
        self._servers = servers
        self._is_offline = is_offline

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """See httpx."""
        key = hashlib.sha256(str(request.url).encode()).hexdigest()
        if self._is_offline:
            return await self._kept(key)
        request.extensions["caching"] = {"key": key}
        return await self._cache.handle_async_request(request)

    async def aclose(self) -> None:
        """Close the cache and all connections."""
        await self._cache.aclose()

    async def _kept(self, key: str) -> httpx.Response:
        """The last answer that was kept, stale or not (RFC 9111, 4.2.4: disconnected)."""
        entries = await self._storage.get_entries(key)
        if not entries:
            raise NoAnswerError("not in the cache (--offline asks no server)")
        kept = max(entries, key=lambda entry: entry.response.headers.get(_KEPT, "")).response
        headers = [
            (name.encode(), value.encode())
            for name in kept.headers
            for value in kept.headers.get_list(name) or ()
        ]
        return httpx.Response(kept.status_code, headers=headers, stream=_Kept(kept))


class _Kept(httpx.AsyncByteStream):
    """A body from the cache."""

    def __init__(self, answer: Response) -> None:
        self._answer = answer

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for part in cast("AsyncIterator[bytes]", self._answer.stream):
            yield part


class _Dated(httpx.AsyncBaseTransport):
    """Servers whose answers say when they came, so that the cache keeps that, too.

    A redirect of which the server says nothing is kept as stale at once: it is asked for again, and there for
    `--offline`.
    """

    def __init__(self, servers: httpx.AsyncBaseTransport) -> None:
        self._servers = servers

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        answer = await self._servers.handle_async_request(request)
        for name in [name for name in answer.headers if name.startswith(OWN)]:
            del answer.headers[name]
        answer.headers[FETCHED] = now()
        answer.headers[_KEPT] = f"{time.time_ns():020}"
        if answer.has_redirect_location and not _CACHING & {name.lower() for name in answer.headers}:
            answer.headers["cache-control"] = "max-age=0"
            answer.headers[ADDED] = "cache-control"
        return answer

    async def aclose(self) -> None:
        await self._servers.aclose()
