"""Puts together what asks the servers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx

from checker.web.guard import Guard
from checker.web.live import Live
from checker.web.network import resolve
from checker.web.routes import Routes

if TYPE_CHECKING:
    from checker.web.answers import Exchange
    from checker.web.network import Resolver
    from checker.web.settings import WebSettings


def servers(settings: WebSettings, resolver: Resolver = resolve) -> Exchange:
    """An exchange with the servers themselves.

    Raises:
        WebError: The environment's proxy cannot be used.
    """
    context = httpx.create_ssl_context()
    transport = Routes(context, resolver, Guard(settings.allow_private))
    return Live(transport, user_agent=settings.user_agent, patience=settings.patience)
