"""Which way a request goes: directly, or through the proxy that the environment names for it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.request import getproxies, proxy_bypass

import httpx

from checker.web.errors import WebError
from checker.web.network import PoolTransport

if TYPE_CHECKING:
    import ssl

    from checker.web.guard import Guard
    from checker.web.network import Resolver


class Routes(httpx.AsyncBaseTransport):
    """Sends each request the way that `HTTP_PROXY`, `HTTPS_PROXY`, `ALL_PROXY` and `NO_PROXY` say."""

    def __init__(self, context: ssl.SSLContext, resolver: Resolver, guard: Guard) -> None:
        """Look at the environment.

        Raises:
            WebError: It names a proxy of a kind that is not supported.
        """
        self._direct = PoolTransport(context, resolver, guard)
        self._proxied: dict[str, PoolTransport] = {}
        for scheme, address in getproxies().items():
            if scheme in {"http", "https", "all"}:
                proxy = _proxy(scheme, address)
                self._proxied[scheme] = PoolTransport(context, resolver, guard, proxy=proxy)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """See httpx."""
        return await self._way(request.url).handle_async_request(request)

    async def aclose(self) -> None:
        """Close all connections, of all ways."""
        for transport in (self._direct, *self._proxied.values()):
            await transport.aclose()

    def _way(self, url: httpx.URL) -> PoolTransport:
        proxied = self._proxied.get(url.scheme) or self._proxied.get("all")
        if proxied is None or proxy_bypass(url.netloc.decode("ascii")):
            return self._direct
        return proxied


def _proxy(scheme: str, address: str) -> httpx.Proxy:
    whole = address if "://" in address else f"http://{address}"
    try:
        proxy = httpx.Proxy(whole)
    except (ValueError, httpx.InvalidURL) as error:
        raise WebError(f"the {scheme} proxy of the environment is no valid address") from error
    if proxy.url.scheme not in {"http", "https"}:
        raise WebError(
            f"the {scheme} proxy of the environment is a {proxy.url.scheme} one",
            tip="creditline uses http and https proxies; unset the variable to go without",
        )
    return proxy
