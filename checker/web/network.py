"""Connections that lead to public addresses only, checked on the address that is connected to.

A name is resolved once, here, and the connection goes to what was checked: a name that resolves to another
address a moment later (DNS rebinding) gains nothing. Host header, SNI and certificate stay the name's.
"""

from __future__ import annotations

import asyncio
import socket
from typing import TYPE_CHECKING, Protocol

import httpcore
import httpx

from checker.web.answers import NoAnswerError

if TYPE_CHECKING:
    import ssl
    from collections.abc import AsyncIterator, Iterable, Sequence

    from httpcore._backends.base import SOCKET_OPTION

    from checker.web.guard import Guard

_CONNECTIONS = 100
_IDLE = 20
_IDLE_SECONDS = 10.0


class Resolver(Protocol):
    """Finds a host's IP addresses."""

    async def __call__(self, host: str, port: int, /) -> Sequence[str]:
        """The addresses, best first.

        Raises:
            OSError: There is no such host.
        """


async def resolve(host: str, port: int) -> Sequence[str]:
    """What the system says."""
    loop = asyncio.get_running_loop()
    found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(place[0]) for *_, place in found))


class GuardedBackend(httpcore.AsyncNetworkBackend):
    """Resolves, checks, and connects to what it checked."""

    def __init__(self, resolver: Resolver, guard: Guard) -> None:
        self._resolver = resolver
        self._guard = guard
        self._backend = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 - httpcore's own signature
        local_address: str | None = None,
        socket_options: Iterable[SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """See httpcore.

        Raises:
            NoAnswerError: The host is unknown, or none of its addresses is public.
        """
        if not self._guard.allows_port(port):
            raise NoAnswerError(f"port {port} is no web server's")
        failure: Exception = httpcore.ConnectError("no address")
        for address in await self._addresses(host, port, timeout):
            try:
                return await self._backend.connect_tcp(address, port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure

    async def sleep(self, seconds: float) -> None:
        """See httpcore."""
        await self._backend.sleep(seconds)

    async def _addresses(self, host: str, port: int, patience: float | None) -> Sequence[str]:
        try:
            async with asyncio.timeout(patience):
                found = await self._resolver(host, port)
        except TimeoutError as error:
            raise NoAnswerError(
                f"the name {_shown(host)} could not be resolved in time", may_pass=True
            ) from error
        except OSError as error:
            is_passing = getattr(error, "errno", None) == socket.EAI_AGAIN
            raise NoAnswerError(f"there is no host {_shown(host)}", may_pass=is_passing) from error
        except UnicodeError as error:
            raise NoAnswerError(f"{_shown(host)} is no valid host name") from error
        allowed = [address for address in found if self._guard.allows(address)]
        if not allowed:
            raise NoAnswerError(private_reason(host))
        return allowed


def private_reason(host: str) -> str:
    """Why a host is not asked."""
    return f"{_shown(host)} is not on the public Internet (--allow-private reads such pages)"


def _shown(host: str) -> str:
    """A host as addresses have it."""
    return f"[{host}]" if ":" in host and not host.startswith("[") else host


class PoolTransport(httpx.AsyncBaseTransport):
    """An httpx transport over a pool of guarded connections, or over those to a proxy.

    A proxy is the user's own choice and may be private. It resolves the names itself, so that only what a
    name says can be checked here.
    """

    def __init__(
        self,
        context: ssl.SSLContext,
        resolver: Resolver,
        guard: Guard,
        *,
        proxy: httpx.Proxy | None = None,
    ) -> None:
        self._guard = guard
        self._is_proxied = proxy is not None
        self._pool = httpcore.AsyncConnectionPool(
            ssl_context=context,
            max_connections=_CONNECTIONS,
            max_keepalive_connections=_IDLE,
            keepalive_expiry=_IDLE_SECONDS,
            http2=True,
            network_backend=None if proxy else GuardedBackend(resolver, guard),
            proxy=_of_httpcore(proxy) if proxy else None,
        )

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """See httpx; errors are httpcore's, and `NoAnswerError` for what is not asked."""
        if self._is_proxied:
            self._require_allowed(request.url)
        asked = httpcore.Request(
            method=request.method,
            url=httpcore.URL(
                scheme=request.url.raw_scheme,
                host=request.url.raw_host,
                port=request.url.port,
                target=request.url.raw_path,
            ),
            headers=request.headers.raw,
            content=None,
            extensions=request.extensions,
        )
        answer = await self._pool.handle_async_request(asked)
        return httpx.Response(
            answer.status, headers=answer.headers, stream=_Stream(answer), extensions=answer.extensions
        )

    def _require_allowed(self, url: httpx.URL) -> None:
        """Refuse what a direct connection would, as far as name and port tell."""
        if not self._guard.allows_name(url.host):
            raise NoAnswerError(private_reason(url.host))
        if url.port is not None and not self._guard.allows_port(url.port):
            raise NoAnswerError(f"port {url.port} is no web server's")

    async def aclose(self) -> None:
        """Close all connections."""
        await self._pool.aclose()


class _Stream(httpx.AsyncByteStream):
    """A body as it comes."""

    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for part in self._answer.aiter_stream():
            yield part

    async def aclose(self) -> None:
        await self._answer.aclose()


def _of_httpcore(proxy: httpx.Proxy) -> httpcore.Proxy:
    return httpcore.Proxy(
        url=httpcore.URL(
            scheme=proxy.url.raw_scheme,
            host=proxy.url.raw_host,
            port=proxy.url.port,
            target=proxy.url.raw_path,
        ),
        auth=proxy.raw_auth,
        headers=proxy.headers.raw,
        ssl_context=proxy.ssl_context,
    )
