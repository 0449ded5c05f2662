"""Puts together what fetches, as the settings say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx

from checker.web.fetch import Fetcher
from checker.web.guard import Guard
from checker.web.live import Live
from checker.web.network import resolve
from checker.web.pace import NoPace, Pace
from checker.web.patience import Patience
from checker.web.recording import Recording
from checker.web.routes import Routes

if TYPE_CHECKING:
    from pathlib import Path

    from checker.web.answers import Exchange
    from checker.web.settings import WebSettings
    from checker.web.warc import WarcFile


def fetcher(settings: WebSettings, archive: WarcFile | None) -> Fetcher:
    """A fetcher that writes all that comes into `archive`, where there is one.

    Raises:
        WebError: The cache, the archive to replay, or the environment's proxy cannot be used.
    """
    exchange = _servers(settings) if settings.replay is None else _replay(settings.replay)
    if archive is not None:
        exchange = Recording(exchange, archive)
    pace = Pace(per_host=settings.per_host, interval=settings.interval, altogether=settings.altogether)
    return Fetcher(
        exchange,
        NoPace() if settings.asks_nobody else pace,
        Patience(attempts=settings.attempts),
        obeys_robots=settings.obeys_robots,
    )


def _servers(settings: WebSettings) -> Exchange:
    transport: httpx.AsyncBaseTransport = Routes(
        httpx.create_ssl_context(), resolve, Guard(settings.allow_private)
    )
    if settings.cache is not None:
        from checker.web.cache import CachedTransport  # noqa: PLC0415 - few runs keep a cache

        transport = CachedTransport(transport, settings.cache, is_offline=settings.is_offline)
    return Live(
        transport,
        user_agent=settings.user_agent,
        patience=settings.patience,
        is_refresh=settings.is_refresh,
        has_cache=settings.cache is not None,
    )


def _replay(path: Path) -> Exchange:
    from checker.web.replay import Replay  # noqa: PLC0415 - few runs repeat another

    return Replay(path)
