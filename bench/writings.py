"""A page's source written otherwise but read the same: in another encoding, letters as references."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from checker.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_TEXT_OR_VALUE: Final = re.compile(
    r"""(?P<raw><(script|style|textarea|title|xmp)\b.*?</\2|<!--.*?-->)|(?<=>)[^<>]+(?=<)|="[^"<>]*"|='[^'<>]*'""",
    re.DOTALL | re.IGNORECASE,
)
_LETTER: Final = re.compile(r"[A-Za-z](?![A-Za-z]*;)")
"""Letters that are in no reference."""
_ADDRESS: Final = re.compile(r"""(?<=[/=_-])[a-zA-Z](?=[\w.%-]*\.(?:png|jpe?g|gif|svg|webp)\b)""")


def _in_text(replaced: Callable[[re.Match[str]], str], source: str) -> str:
    """A source with letters replaced in texts and attributes' values, where browsers read references."""
    return _TEXT_OR_VALUE.sub(
        lambda found: found[0] if found["raw"] else _LETTER.sub(replaced, found[0]), source
    )


def _references(source: str, every: int, form: str) -> bytes:
    count = iter(range(len(source) + 1))
    return _in_text(
        lambda letter: form.format(ord(letter[0])) if next(count) % every == 0 else letter[0], source
    ).encode("utf-8", "replace")


WRITINGS: Final[Mapping[str, Callable[[bytes], bytes]]] = {
    "as it is": lambda data: data,
    "UTF-16": lambda data: Page(data).text.encode("utf-16", "replace"),
    "UTF-8 with a mark": lambda data: Page(data).text.encode("utf-8-sig", "replace"),
    "every letter a reference": lambda data: _references(Page(data).text, 1, "&#{};"),
    "every third letter, hexadecimal": lambda data: _references(Page(data).text, 3, "&#x{:X};"),
    "image addresses in percent": lambda data: _ADDRESS.sub(
        lambda letter: f"%{ord(letter[0]):02x}", Page(data).text
    ).encode("utf-8", "replace"),
}
"""What is made of a page's bytes, by its name."""
