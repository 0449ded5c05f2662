"""A page written otherwise is the same page to a reader."""

from __future__ import annotations

import pytest

from bench.writings import WRITINGS
from checker.page import Page

PAGE = (
    "<!doctype html><html><head><title>Fish &amp; Chips</title><style>p > b{color:red}</style></head><body>"
    "<!-- a > b --><article><h1>Café reopens</h1><p class='lead'>By Ann Poe, Prairie &mdash; Ledger</p>"
    '<img src="/img/mark-logo.png" alt="Prairie Ledger logo"><script>if (a > b) c = "d"</script>'
    "<p>The café on Mill Street reopened on Monday, its owner said.</p></article></body></html>"
)


def _read(data: bytes) -> tuple[object, ...]:
    page = Page(data)
    images = [(image.urls, image.element.get("alt")) for image in page.images]
    return [line.text for line in page.lines], page.title, page.authors, images


@pytest.mark.parametrize("writing", [name for name in WRITINGS if "percent" not in name])
def test_texts_and_attributes_are_the_same(writing: str) -> None:
    written = WRITINGS[writing](PAGE.encode())
    assert _read(written) == _read(PAGE.encode())


def test_each_writing_but_one_changes_the_bytes() -> None:
    written = [WRITINGS[name](PAGE.encode()) for name in WRITINGS]
    assert len(set(written)) == len(WRITINGS)


def test_image_addresses_are_escaped() -> None:
    written = WRITINGS["image addresses in percent"](PAGE.encode())
    assert b'src="/img/%6dark-%6cogo.png"' in written
