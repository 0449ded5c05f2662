"""Turns at a host come in the order of asking, apart from one another, and never in a pause."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

from checker.web.pace import Pace
from tests.web.awaiting import awaited

HOST = "courier.example"
ANSWERS_AFTER = 0.25


@dataclass(slots=True)
class Clock:
    """Time that passes when everybody waits; of those due together the last to lie down wakes first."""

    now: float = 0.0
    asleep: list[tuple[float, int, asyncio.Event]] = field(default_factory=list)

    async def sleep(self, seconds: float) -> None:
        woken = asyncio.Event()
        self.asleep.append((self.now + seconds, -len(self.asleep), woken))
        await woken.wait()

    async def run(self) -> None:
        """Let time pass until nobody sleeps."""
        while True:
            for _ in range(20):  # whoever is awake goes on until he waits
                await asyncio.sleep(0)
            if not self.asleep:
                return
            first = min(self.asleep, key=lambda each: each[:2])
            self.asleep.remove(first)
            self.now = first[0]
            first[2].set()


def turns(per_host: int, *, asking: int = 6, pause: float = 0.0) -> list[tuple[int, float]]:
    """Who had a turn and when; all ask at once, a second is between turns, the first asks for a pause."""
    clock = Clock()
    told: list[tuple[int, float]] = []
    pace = Pace(per_host=per_host, interval=1.0, altogether=8, clock=lambda: clock.now, sleep=clock.sleep)

    async def ask(number: int) -> None:
        async with pace.turn(HOST):
            told.append((number, clock.now))
            await clock.sleep(ANSWERS_AFTER)
            if number == 0 and pause:
                pace.pause(HOST, pause)

    async def all_ask() -> None:
        tasks = [asyncio.create_task(ask(number)) for number in range(asking)]
        await clock.run()
        await asyncio.gather(*tasks)

    awaited(all_ask())
    return told


def test_the_order_of_turns_is_the_order_of_asking() -> None:
    for per_host in (1, 2, 4):
        assert turns(per_host) == [(number, float(number)) for number in range(6)]


def test_a_pause_holds_for_those_who_wait_already_and_changes_no_order() -> None:
    for per_host in (1, 2, 4):
        after = ANSWERS_AFTER + 10
        assert turns(per_host, pause=10.0) == [(0, 0.0), *((n, after + n - 1) for n in range(1, 6))]


def test_one_who_gives_up_while_he_waits_takes_nobody_s_turn() -> None:
    clock = Clock()
    pace = Pace(per_host=2, interval=1.0, altogether=8, clock=lambda: clock.now, sleep=clock.sleep)
    told: list[float] = []

    async def ask() -> None:
        async with pace.turn(HOST):
            told.append(clock.now)

    async def one_gives_up() -> None:
        tasks = [asyncio.create_task(ask()) for _ in range(3)]
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        tasks[1].cancel()
        await clock.run()
        await asyncio.gather(*tasks, return_exceptions=True)

    awaited(one_gives_up())
    assert told == [0.0, 1.0]
