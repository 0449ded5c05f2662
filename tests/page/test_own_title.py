"""The title of a page that is not parsed."""

from __future__ import annotations

import pytest

from checker.page.own_title import read_own_title


@pytest.mark.parametrize(
    ("source", "title"),
    [
        (b"<title>Bridge reopens</title>", "Bridge reopens"),
        (b"<TITLE lang=en>\n Bridge \n</TITLE>", "Bridge"),
        (b"<title>Salt &amp; sand &#8211; Courier</title>", "Salt & sand – Courier"),
        ("<title>Grüße</title>".encode("utf-16"), "Grüße"),
        ("<title>given</title>", "given"),
        (b"<title></title>", None),
        (b"<p>none", None),
        (b"<title>" + b"x" * 5_000, "x" * 1_000),
    ],
)
def test_the_first_title_is_read(source: bytes | str, title: str | None) -> None:
    assert read_own_title(source) == title
