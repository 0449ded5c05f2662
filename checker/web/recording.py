"""Keeps everything that is fetched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.web.answers import NoAnswerError
from checker.web.clock import now

if TYPE_CHECKING:
    from checker.web.answers import Answer, Exchange, Wanted
    from checker.web.warc import WarcFile


class Recording:
    """An `Exchange` that writes down what another one answers, and why it does not."""

    def __init__(self, exchange: Exchange, file: WarcFile) -> None:
        self._exchange = exchange
        self._file = file

    async def ask(self, url: str, wanted: Wanted, /) -> Answer:
        """See `Exchange`."""
        try:
            answer = await self._exchange.ask(url, wanted)
        except NoAnswerError as error:
            self._file.add_failure(url, error, now())
            raise
        self._file.add_answer(answer)
        return answer

    async def close(self) -> None:
        """See `Exchange`. The file is closed by whoever opened it."""
        await self._exchange.close()
