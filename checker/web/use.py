"""The web as a run uses it: set up when the first address is asked for, closed at the end."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING, Final, Self

from checker.web.errors import WebError
from checker.web.settings import WebSettings

if TYPE_CHECKING:
    from concurrent.futures import Future
    from types import TracebackType

    from checker.web.answers import Fetched, NotFetched, Wanted
    from checker.web.background import Background
    from checker.web.fetch import Fetcher

_NEEDED: Final = ("httpx", "h2", "protego")


class Web:
    """Fetches documents. Use as a context manager: nothing of it outlives its block."""

    def __init__(self, settings: WebSettings | None = None) -> None:
        self._settings = settings or WebSettings()
        self._background: Background | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._background is not None:
            self._background.close()
            self._background = None

    def begin(self, url: str, wanted: Wanted) -> Future[Fetched | NotFetched]:
        """Begin to fetch an address that `web_address` gave; does not wait.

        Raises:
            WebError: A part that fetching needs is not installed.
        """
        if self._background is None:
            self._background = self._start()
        return self._background.begin(url, wanted)

    def _start(self) -> Background:
        require_parts()
        from checker.web.background import Background  # noqa: PLC0415 - only fetching needs asyncio and httpx

        return Background(self._fetcher)

    def _fetcher(self) -> Fetcher:
        from checker.web.fetch import Fetcher  # noqa: PLC0415 - the same
        from checker.web.pace import Pace  # noqa: PLC0415 - the same
        from checker.web.patience import Patience  # noqa: PLC0415 - the same
        from checker.web.servers import servers  # noqa: PLC0415 - the same

        settings = self._settings
        pace = Pace(per_host=settings.per_host, interval=settings.interval, altogether=settings.altogether)
        patience = Patience(attempts=settings.attempts)
        return Fetcher(servers(settings), pace, patience, obeys_robots=settings.obeys_robots)


def require_parts() -> None:
    """Says at once what fetching would miss.

    Raises:
        WebError: A package is not installed.
    """
    missing = [name for name in _NEEDED if not _is_there(name)]
    if missing:
        raise WebError(
            f"pages from the web need packages that are not installed: {', '.join(missing)}",
            tip='python3 -m pip install "creditline[web]"',
        )


def _is_there(name: str) -> bool:
    try:
        return find_spec(name) is not None
    except ValueError:  # what Python says of a module that was blocked
        return False
