"""From an address to a document: robots.txt, the host's turn, second attempts, redirects."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import count
from typing import TYPE_CHECKING, Final

from checker.retrieval import Redirect
from checker.web.addresses import (
    AddressRefusedError,
    canonical,
    host_of,
    is_home,
    joined,
    without_credentials,
)
from checker.web.answers import MOST_REDIRECTS, REDIRECTS, Fetched, NoAnswerError, NotFetched, Wanted
from checker.web.bodies import plain_body
from checker.web.patience import PASSING, Patience, retry_after
from checker.web.robots import Robots
from checker.web.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Container

    from checker.web.answers import Answer, Exchange
    from checker.web.pace import Pace

_LONGEST_NAMED: Final = 200
"""Characters of an address that a message tells."""


@dataclass(slots=True)
class _Way:
    """Where a fetch has got to."""

    url: str
    redirects: tuple[Redirect, ...] = ()
    last: Answer | None = None
    known: Container[str] = frozenset()
    leads_to: str | None = None


class Fetcher:
    """Fetches documents through one exchange, at one pace."""

    def __init__(
        self,
        exchange: Exchange,
        pace: Pace,
        patience: Patience,
        *,
        obeys_robots: bool = True,
    ) -> None:
        self._exchange = exchange
        self._pace = pace
        self._patience = patience
        self._shelf = Shelf()
        self._robots = Robots(self._ask_again) if obeys_robots else None

    async def fetch(
        self, url: str, wanted: Wanted, known: Container[str] = frozenset()
    ) -> Fetched | NotFetched:
        """The document at an address that `web_address` gave, or why there is none. Never raises.

        A redirect to an address whose canonical form is `known` is not followed: it is fetched by itself.
        """
        way = _Way(url, known=known)
        try:
            answer = await self._follow(way, wanted)
            # The body is held once, and where there is room: many pages may wait for their turn.
            held = self._shelf.put(plain_body(answer))
            return Fetched(replace(answer, body=b""), held, way.redirects)
        except NoAnswerError as error:
            status = error.code or (way.last.status if way.last else None)
            fetched = way.last.fetched if way.last else None
            return NotFetched(way.url, error.reason, status, fetched, way.redirects, way.leads_to)

    async def close(self) -> None:
        """Let go of connections and files."""
        await self._exchange.close()

    async def _follow(self, way: _Way, wanted: Wanted) -> Answer:
        asked: set[str] = set()
        begun = way.url
        while way.url not in asked:
            asked.add(way.url)
            answer = way.last = await self._ask_politely(way.url, wanted)
            if answer.status not in REDIRECTS or not answer.header("location"):
                return answer
            if len(way.redirects) == MOST_REDIRECTS:
                raise NoAnswerError(f"more than {MOST_REDIRECTS} redirects")
            target = _target(way.url, answer)
            way.redirects = (*way.redirects, Redirect(way.url, answer.status))
            way.url = target
            is_lost = is_home(target) and not is_home(begun)
            if canonical(target) in way.known and canonical(target) != canonical(begun) and not is_lost:
                way.leads_to = target
                raise NoAnswerError(f"redirected to {target}, which is checked by itself")
        raise NoAnswerError("its redirects go round in circles")

    async def _ask_politely(self, url: str, wanted: Wanted) -> Answer:
        interval = 0.0
        if self._robots:
            rules = await self._robots.rules(url)
            if reason := rules.why_not(url):
                raise NoAnswerError(reason)
            interval = rules.delay
        return await self._ask_again(url, wanted, interval)

    async def _ask_again(self, url: str, wanted: Wanted, interval: float = 0.0) -> Answer:
        """The answer, after as many attempts as patience allows."""
        for attempt in count(1):
            is_last = attempt >= self._patience.attempts
            wait = self._patience.wait(attempt)
            try:
                async with self._pace.turn(host_of(url), interval):
                    answer = await self._exchange.ask(url, wanted)
            except NoAnswerError as error:
                if is_last or not error.may_pass:
                    raise
            else:
                if is_last or answer.status not in PASSING:
                    return answer
                asked_for = retry_after(answer)
                if asked_for is not None:
                    if asked_for > self._patience.longest_wait:
                        return answer
                    wait = max(wait, asked_for)
                    self._pace.pause(host_of(url), asked_for)
            await self._pace.wait(wait)
        raise AssertionError  # the attempts are counted without end


def _target(url: str, answer: Answer) -> str:
    """Where a redirect leads.

    Raises:
        NoAnswerError: To an address that is not asked.
    """
    location = answer.header("location")
    try:
        return joined(url, location)
    except AddressRefusedError as error:
        named = without_credentials(" ".join(location.split()))[:_LONGEST_NAMED]
        raise NoAnswerError(f"redirected to {named}, which is not asked for: {error}") from error
