"""Asks servers: one request, one answer, bounded in bytes and in time."""

from __future__ import annotations

import asyncio
import ssl
from contextlib import AsyncExitStack, suppress
from typing import TYPE_CHECKING, Final

import httpcore
import httpx

from checker.web.answers import DOCUMENTS, Answer, NoAnswerError, Wanted
from checker.web.bodies import LARGEST_BODY, TOO_LARGE
from checker.web.clock import now

if TYPE_CHECKING:
    from collections.abc import Callable

LARGEST_ROBOTS: Final = 512 * 1024
"""Bytes of robots.txt that count (RFC 9309, 2.5: at least 500 KiB)."""
OWN: Final = "x-creditline-"
"""How the headers begin that the cache below sets, to keep what it must know; no server's count."""
FETCHED: Final = f"{OWN}fetched"
ADDED: Final = f"{OWN}added"
"""Names a header that the cache has set and the server has not."""

_LARGEST_NOTE: Final = 64 * 1024
"""Bytes of a redirect's body, which nobody reads."""
_NOTE_SECONDS: Final = 5.0
_USUAL: Final = 1024 * 1024
"""Bytes of a body that need no leave; most pages have less."""
_MOST_LARGE: Final = 8
"""Larger bodies that may come at a time, so that memory has a limit however many hosts send them."""
_LISTS: Final = ("xml", "gzip", "text/plain", "octet-stream")


class Live:
    """An `Exchange` with the servers themselves."""

    def __init__(
        self,
        transport: httpx.AsyncBaseTransport,
        *,
        user_agent: str,
        patience: float,
        is_refresh: bool = False,
        has_cache: bool = False,
        clock: Callable[[], str] = now,
    ) -> None:
        self._transport = transport
        self._patience = patience
        self._has_cache = has_cache
        self._clock = clock
        self._large = asyncio.Semaphore(_MOST_LARGE)
        self._headers = {
            "User-Agent": user_agent,
            "Accept-Encoding": "gzip, deflate",
            "Accept-Language": "en-US,en;q=0.8,*;q=0.5",
        }
        if is_refresh:
            self._headers["Cache-Control"] = "no-cache"

    async def ask(self, url: str, wanted: Wanted, /) -> Answer:
        """See `Exchange`."""
        try:
            async with asyncio.timeout(self._patience) as limit:
                return await self._ask(url, wanted, limit)
        except TimeoutError as error:
            raise NoAnswerError(
                f"not all had come after {self._patience:g} seconds", may_pass=True
            ) from error
        except httpcore.TimeoutException as error:
            raise NoAnswerError(f"no answer within {self._patience:g} seconds", may_pass=True) from error
        except httpcore.ConnectError as error:
            raise _no_connection(error) from error
        except httpcore.ProxyError as error:
            raise NoAnswerError(f"the proxy refused: {str(error)[:100]}") from error
        except (httpcore.NetworkError, httpcore.ProtocolError) as error:
            raise NoAnswerError("the connection broke off before all had come", may_pass=True) from error
        except (httpcore.UnsupportedProtocol, httpx.InvalidURL, ssl.SSLError) as error:
            raise NoAnswerError("this address cannot be asked: no server can have it") from error

    async def close(self) -> None:
        """See `Exchange`."""
        await self._transport.aclose()

    async def _ask(self, url: str, wanted: Wanted, limit: asyncio.Timeout) -> Answer:
        waits = dict.fromkeys(("connect", "read", "write", "pool"), self._patience)
        request = httpx.Request(
            "GET", url, headers={**self._headers, "Accept": wanted.value}, extensions={"timeout": waits}
        )
        response = await self._transport.handle_async_request(request)
        try:
            answer = Answer(
                url=url,
                status=response.status_code,
                headers=_headers(response),
                body=b"",
                fetched=(self._has_cache and response.headers.get(FETCHED)) or self._clock(),
                address=_address(response),
            )
            body, is_cut = await self._body(response, answer, wanted, limit)
            if is_cut and self._has_cache and 300 <= answer.status < 400:  # noqa: PLR2004 - redirects
                await _pass_over(response)
        finally:
            await response.aclose()
        return Answer(answer.url, answer.status, answer.headers, body, answer.fetched, is_cut, answer.address)

    async def _body(
        self, response: httpx.Response, head: Answer, wanted: Wanted, limit: asyncio.Timeout
    ) -> tuple[bytes, bool]:
        """The body, and whether it was left where it is."""
        if not _is_wanted(head, wanted):
            return b"", True
        most = LARGEST_ROBOTS if wanted is Wanted.ROBOTS else LARGEST_BODY
        parts: list[bytes] = []
        size = 0
        async with AsyncExitStack() as slots:
            async for part in response.aiter_raw():
                if size <= _USUAL < size + len(part):
                    await self._wait_for_slot(slots, limit)
                size += len(part)
                if size > most:
                    if wanted is Wanted.ROBOTS:
                        return b"".join((*parts, part))[:most], True
                    raise NoAnswerError(TOO_LARGE)
                parts.append(part)
        return b"".join(parts), False

    async def _wait_for_slot(self, slots: AsyncExitStack, limit: asyncio.Timeout) -> None:
        """Wait until few enough large bodies are coming; that time is not the server's."""
        loop, end = asyncio.get_running_loop(), limit.when()
        began = loop.time()
        limit.reschedule(None)
        await slots.enter_async_context(self._large)
        limit.reschedule(None if end is None else end + loop.time() - began)


def _headers(response: httpx.Response) -> tuple[tuple[str, str], ...]:
    pairs = ((name.decode("latin-1"), value.decode("latin-1")) for name, value in response.headers.raw)
    added = response.headers.get(ADDED)
    return tuple(
        (name, value) for name, value in pairs if name.lower() != added and not name.lower().startswith(OWN)
    )


async def _pass_over(response: httpx.Response) -> None:
    """Read a short body to its end: the cache keeps an answer only when all of it has come."""
    left = _LARGEST_NOTE
    with suppress(TimeoutError, httpcore.TimeoutException, httpcore.NetworkError, httpcore.ProtocolError):
        async with asyncio.timeout(_NOTE_SECONDS):
            async for part in response.aiter_raw():
                left -= len(part)
                if left < 0:
                    return


def _is_wanted(head: Answer, wanted: Wanted) -> bool:
    if head.status in {204, 304} or 300 <= head.status < 400:  # noqa: PLR2004 - redirects say all in their headers
        return False
    kind = head.media_type
    if wanted is Wanted.PAGE:
        return kind in DOCUMENTS or "html" in kind
    if wanted is Wanted.LIST:
        return not kind or any(part in kind for part in _LISTS)
    return wanted is Wanted.ROBOTS or head.may_be_image


def _address(response: httpx.Response) -> str | None:
    stream = response.extensions.get("network_stream")
    place = stream.get_extra_info("server_addr") if stream is not None else None
    return str(place[0]) if place else None


def _no_connection(error: httpcore.ConnectError) -> NoAnswerError:
    """A certificate that does not hold will not hold the next time either."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return NoAnswerError(f"the server's certificate does not hold: {cause.verify_message}")
        if isinstance(cause, ssl.SSLError):
            return NoAnswerError(f"no secure connection: {cause.reason or 'TLS failed'}")
        cause = cause.__cause__ or cause.__context__
    return NoAnswerError("the server takes no connection", may_pass=True)
