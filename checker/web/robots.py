"""What a site's robots.txt allows (RFC 9309)."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

from protego import Protego

from checker.web.addresses import AddressRefusedError, joined, origin_of
from checker.web.answers import NoAnswerError, Wanted
from checker.web.bodies import plain_body

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from checker.web.answers import Answer

PRODUCT: Final = "creditline"
"""The name that a robots.txt calls this program by."""
_MOST_REDIRECTS: Final = 5
_TOO_MANY: Final = 429
"""A server that asks for patience (RFC 6585, 4) has said nothing of what it allows."""
_LONGEST_DELAY: Final = 30.0
"""Seconds; some files ask for hours between two pages, and mean crawlers that take them all."""


class Rules:
    """One site's rules."""

    def __init__(self, text: str) -> None:
        self._parsed = Protego.parse(text)

    def why_not(self, url: str) -> str | None:
        """Why the address may not be asked for; None where it may."""
        if self._parsed.can_fetch(url, PRODUCT):
            return None
        return "the site's robots.txt forbids it (--ignore-robots reads it all the same)"

    @property
    def delay(self) -> float:
        """Seconds between two requests."""
        return min(_LONGEST_DELAY, max(0.0, self._parsed.crawl_delay(PRODUCT) or 0.0))


class Robots:
    """The rules of all sites of a run, each asked for once."""

    def __init__(self, ask: Callable[[str, Wanted], Awaitable[Answer]]) -> None:
        self._ask = ask
        self._sites: dict[str, asyncio.Task[Rules]] = {}

    async def rules(self, url: str) -> Rules:
        """The rules that hold for an address.

        Raises:
            NoAnswerError: Nobody can say what they are: the server fails (RFC 9309, 2.3.1.4).
        """
        origin = origin_of(url)
        if origin not in self._sites:
            self._sites[origin] = asyncio.create_task(self._read(f"{origin}/robots.txt"))
        return await asyncio.shield(self._sites[origin])

    async def _read(self, address: str) -> Rules:
        url = address
        for _ in range(_MOST_REDIRECTS + 1):
            answer = await self._ask(url, Wanted.ROBOTS)
            if 300 <= answer.status < 400:  # noqa: PLR2004 - all redirects
                try:
                    url = joined(url, answer.header("location"))
                except AddressRefusedError:
                    return Rules("")
                continue
            if answer.status >= 500 or answer.status == _TOO_MANY:  # noqa: PLR2004 - all faults of the server
                raise NoAnswerError(f"the site's robots.txt cannot be read (HTTP {answer.status})")
            if answer.status != 200:  # noqa: PLR2004 - there is none
                return Rules("")
            return Rules(_text(answer))
        return Rules("")


def _text(answer: Answer) -> str:
    try:
        body = plain_body(answer)
    except NoAnswerError:
        return ""
    if answer.is_cut:  # the last line is not whole
        body = body[: body.rfind(b"\n") + 1]
    return body.decode("utf-8", "replace").removeprefix("\ufeff")
