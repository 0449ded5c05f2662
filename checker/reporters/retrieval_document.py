"""What the JSON report says of how a page was fetched."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from checker.retrieval import Retrieval


class RedirectDocument(TypedDict):
    """One address that sent on to another."""

    url: str
    status: int


class RetrievalDocument(TypedDict):
    """Where and when a page was fetched, and what was judged."""

    url: str
    fetched: str | None
    status: int | None
    digest: str | None
    redirects: list[RedirectDocument]


def retrieval_document(retrieval: Retrieval) -> RetrievalDocument:
    """How one page came."""
    return {
        "url": retrieval.url,
        "fetched": retrieval.fetched,
        "status": retrieval.status,
        "digest": retrieval.digest,
        "redirects": [{"url": each.url, "status": each.status} for each in retrieval.redirects],
    }
