"""The web as a run uses it: set up when the first address is asked for, closed at the end."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING, Final, Self

from checker.web.errors import WebError
from checker.web.settings import WebSettings

if TYPE_CHECKING:
    from collections.abc import Container
    from concurrent.futures import Future
    from types import TracebackType

    from checker.web.answers import Fetched, NotFetched, Wanted
    from checker.web.background import Background
    from checker.web.warc import WarcFile

_NEEDED: Final = ("httpx", "h2", "protego")
_FOR_A_CACHE: Final = ("hishel", "anysqlite")
_FOR_ARCHIVES: Final = ("fastwarc",)


class Web:
    """Fetches documents. Use as a context manager: nothing of it outlives its block."""

    def __init__(self, settings: WebSettings | None = None) -> None:
        self._settings = settings or WebSettings()
        self._background: Background | None = None
        self._archive: WarcFile | None = None

    def __enter__(self) -> Self:
        """Begin the archive, where one is asked for.

        Raises:
            WebError: It can't be written.
        """
        if self._settings.save is not None:
            from checker.web.warc import WarcFile  # noqa: PLC0415 - few runs keep an archive

            self._archive = WarcFile(self._settings.save, self._settings.user_agent)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Give up what is still being fetched; put the archive in its place, also after Ctrl-C.

        Raises:
            WebError: The archive can't be written.
        """
        if self._background is not None:
            self._background.close()
            self._background = None
        if self._archive is not None:
            archive, self._archive = self._archive, None
            if kind is None:
                archive.close()
            else:  # a list that can't be read, say: the next attempt may take the same name
                archive.discard()

    def begin(
        self, url: str, wanted: Wanted, known: Container[str] = frozenset()
    ) -> Future[Fetched | NotFetched]:
        """Begin to fetch an address that `web_address` gave; does not wait. See `Fetcher.fetch`.

        Raises:
            WebError: A part that fetching needs is not installed.
        """
        if self._background is None:
            self._background = self._start()
        return self._background.begin(url, wanted, known)

    def _start(self) -> Background:
        require_parts(self._settings)
        from checker.web.assembly import fetcher  # noqa: PLC0415 - only fetching needs asyncio and httpx
        from checker.web.background import Background  # noqa: PLC0415 - the same

        settings, archive = self._settings, self._archive
        return Background(lambda: fetcher(settings, archive))


def require_parts(settings: WebSettings) -> None:
    """Says at once what fetching would miss.

    Raises:
        WebError: A package is not installed.
    """
    needed = [*_NEEDED]
    if settings.cache is not None:
        needed += _FOR_A_CACHE
    if settings.replay is not None:
        needed += _FOR_ARCHIVES
    missing = [name for name in needed if not _is_there(name)]
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
