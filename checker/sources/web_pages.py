"""A page at a web address."""

from __future__ import annotations

import hashlib
from concurrent.futures import CancelledError
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from checker.retrieval import Retrieval
from checker.sources.content import why_not_a_page
from checker.sources.interface import LoadedPage, UnreadablePage
from checker.sources.moves import leads_elsewhere
from checker.sources.page_images import ImagesAsked
from checker.web.addresses import AddressRefusedError, canonical, is_home, web_address, without_credentials
from checker.web.answers import NotFetched, Wanted
from checker.web.documents import why_no_page

if TYPE_CHECKING:
    from collections.abc import Container, Sequence
    from concurrent.futures import Future

    from checker.web.answers import Fetched
    from checker.web.use import Web


@dataclass(frozen=True, slots=True)
class WebPage:
    """A page to fetch."""

    source: str
    """The address as it was given."""
    url: str
    """The address to ask for."""
    web: Web
    named_by: tuple[str, ...] = ()
    """The sources that name it."""

    @property
    def canonical(self) -> str:
        """What other addresses of this page have in common with it."""
        return canonical(self.url)

    def begin(self, known: Container[str] = frozenset()) -> ComingPage:
        """Begin to fetch it; does not wait. Redirects to a page that is `known` are not followed."""
        return ComingPage(self, self.web.begin(self.url, Wanted.PAGE, known))

    def read(self) -> LoadedPage | UnreadablePage:
        """Fetch it."""
        return self.begin().read()


@dataclass(frozen=True, slots=True)
class ComingPage:
    """A page that is being fetched."""

    page: WebPage
    coming: Future[Fetched | NotFetched]

    @property
    def source(self) -> str:
        """See `WebPage`."""
        return self.page.source

    def landed(self) -> str | None:
        """Wait for it; the address to which redirects led, where it is that of the same page."""
        try:
            found = self.coming.result()
        except CancelledError:
            return None
        landed = found.leads_to if isinstance(found, NotFetched) else found.answer.url
        if landed is None or not found.redirects:
            return None
        is_lost = is_home(landed) and not is_home(self.page.url)
        return None if is_lost or leads_elsewhere(self.page.url, landed) else landed

    def named_also_by(self, others: Sequence[str]) -> ComingPage:
        """The same page, with more sources that name it."""
        named_by = tuple(dict.fromkeys((*self.page.named_by, *others)))
        return replace(self, page=replace(self.page, named_by=named_by)) if others else self

    def read(self) -> LoadedPage | UnreadablePage:
        """Wait for it."""
        try:
            found = self.coming.result()
        except CancelledError:
            return UnreadablePage(self.source, "the run ended before it came", None, self._named_by)
        if isinstance(found, NotFetched):
            retrieval = Retrieval(found.url, found.fetched, found.status, None, found.redirects)
            return UnreadablePage(self.source, found.reason, retrieval, self._named_by)
        return self._page(found)

    def _page(self, found: Fetched) -> LoadedPage | UnreadablePage:
        answer, body = found.answer, found.body
        digest = f"sha256:{hashlib.sha256(body).hexdigest()}" if body else None
        retrieval = Retrieval(answer.url, answer.fetched, answer.status, digest, found.redirects)
        reason = why_no_page(self.page.url, found) or why_not_a_page(body, "the server sent an empty page")
        if reason:
            return UnreadablePage(self.source, reason, retrieval, self._named_by)
        return LoadedPage(
            self.source,
            body,
            answer.url,
            answer.charset,
            retrieval,
            self._named_by,
            is_live=True,
            images=ImagesAsked(),
        )

    @property
    def _named_by(self) -> tuple[str, ...]:
        """The sources, where there are several: one alone is known to whoever named it."""
        return self.page.named_by if len(self.page.named_by) > 1 else ()


def page_at(address: str, web: Web, named_by: str) -> WebPage | UnreadablePage:
    """The page at an address as somebody wrote it; no report tells a password in it."""
    shown = without_credentials(address.strip())
    try:
        return WebPage(shown, web_address(address), web, (named_by,))
    except AddressRefusedError as error:
        return UnreadablePage(shown, str(error))
