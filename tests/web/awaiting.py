"""Runs what is asynchronous from tests."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Coroutine

Result = TypeVar("Result")


def awaited(work: Coroutine[Any, Any, Result]) -> Result:
    """What `work` comes to.

    In a thread of its own: a browser test in the same process leaves an event loop running in this one,
    and a thread can run only one.
    """
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, work).result()
