"""Holds a mail's HTML against what mail clients drop or misread.

Facts: https://www.caniemail.com, the latest row of each client in November 2026.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from lxml import html

if TYPE_CHECKING:
    from collections.abc import Iterator

GMAIL, OUTLOOK, OUTLOOK_COM, APPLE = "Gmail", "Outlook for Windows", "Outlook.com", "Apple Mail"
DROPPED_STYLE: Final = {
    "variables": (r"var\(|--[a-z]", (GMAIL, OUTLOOK, OUTLOOK_COM)),
    "flex or grid": (r"display:\s*(?:inline-)?(?:flex|grid)", (OUTLOOK,)),
    "position": (r"position:", (GMAIL, OUTLOOK, OUTLOOK_COM)),
    "float": (r"\bfloat:", (OUTLOOK,)),
    "something loaded by url()": (r"url\(", (OUTLOOK,)),
    "calculated lengths": (r"calc\(|min\(|max\(|clamp\(", (OUTLOOK,)),
    "movement": (r"transform:|animation:|transition:", (OUTLOOK,)),
    "lengths in rem, vw or vh": (r"\d(?:rem|vw|vh)\b", (OUTLOOK,)),
}
"""What a style may hold → how it is told, and who drops it."""
DROPPED_ELEMENTS: Final = {
    "link": (GMAIL, OUTLOOK_COM),
    "script": (GMAIL, OUTLOOK, OUTLOOK_COM, APPLE),
    "form": (OUTLOOK,),
    "input": (GMAIL, OUTLOOK),
    "button": (OUTLOOK,),
    "svg": (GMAIL, OUTLOOK),
    "video": (GMAIL, OUTLOOK, OUTLOOK_COM),
    "audio": (GMAIL, OUTLOOK, OUTLOOK_COM),
    "iframe": (GMAIL, OUTLOOK, OUTLOOK_COM, APPLE),
    "object": (GMAIL, OUTLOOK, OUTLOOK_COM),
    "main": (OUTLOOK,),
    "section": (OUTLOOK,),
    "article": (OUTLOOK,),
    "details": (OUTLOOK,),
    "dialog": (GMAIL, OUTLOOK),
    "template": (OUTLOOK,),
}
_DARK_ONLY: Final = re.compile(r"\s*@media \(prefers-color-scheme: dark\) \{(?:[^{}]*\{[^{}]*\})*[^{}]*\}\s*")
"""What those who read no style in the body do not heed anywhere."""
_STYLE_ROOM: Final = 16 * 1024
"""Bytes of `<style>` that Gmail reads."""
_LAYOUT: Final = ("cellpadding", "cellspacing", "border")
_BOX_OF_BLOCKS: Final = re.compile(r"(?:^|;)\s*(?:padding|width|height)\s*:\s*(?!0)")


def losses(text: str) -> tuple[str, ...]:
    """What a client would drop or misread in the HTML `text`, a line each, with the clients' names."""
    document = html.document_fromstring(text)
    found = (*_elements(document), *_styles(document), *_tables(document), *_images(document))
    return tuple(dict.fromkeys(found))


def _elements(document: html.HtmlElement) -> Iterator[str]:
    for name, clients in DROPPED_ELEMENTS.items():
        if document.find(f".//{name}") is not None:
            yield f"<{name}>: {', '.join(clients)}"
    for element in document.iter():
        if isinstance(element.tag, str):
            yield from (f"{name} on <{element.tag}>" for name in element.attrib if name.startswith("on"))
    if any(not _DARK_ONLY.fullmatch(sheet.text or "") for sheet in document.iterfind(".//body//style")):
        yield f"<style> in the body: {GMAIL}"


def _styles(document: html.HtmlElement) -> Iterator[str]:
    inline = [(element, element.get("style") or "") for element in document.iter() if element.get("style")]
    for name, (pattern, clients) in DROPPED_STYLE.items():
        if any(re.search(pattern, style) for _, style in inline):
            yield f"{name} in a style: {', '.join(clients)}"
    sheets = "".join(element.text or "" for element in document.iter("style"))
    if len(sheets.encode()) > _STYLE_ROOM:
        yield f"{len(sheets)} bytes of <style>: {GMAIL}"
    # What stands in a sheet may only better what the elements say: Gmail for other accounts drops all of it.
    outside = re.sub(r"@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", "", sheets)
    if "{" in outside:
        yield f"rules outside @media: {GMAIL}"
    yield from (
        f"padding or size on <{element.tag}>: {OUTLOOK}"
        for element, style in inline
        if element.tag in {"div", "p", "span", "a"} and _BOX_OF_BLOCKS.search(style)
    )


def _tables(document: html.HtmlElement) -> Iterator[str]:
    for table in document.iter("table"):
        own = [cell for cell in table.iter("th") if next(cell.iterancestors("table")) is table]
        if own and table.get("role") is not None:
            yield "a table of data with a role"
        if not own and table.get("role") != "presentation":
            yield 'a table of layout without role="presentation"'
        yield from ("a <th> without scope" for cell in own if cell.get("scope") not in {"row", "col"})
        yield from (f"a table without {name}: {OUTLOOK}" for name in _LAYOUT if table.get(name) is None)


def _images(document: html.HtmlElement) -> Iterator[str]:
    for image in document.iter("img"):
        if {"alt", "width", "height"} - set(image.attrib):
            yield "an image without alt, width or height"
        if not (image.get("src") or "").startswith("cid:"):
            yield "an image that is loaded from elsewhere"
    for element in document.iter():
        if isinstance(element.tag, str) and (element.get("background") or element.get("srcset")):
            yield f"<{element.tag}> loads something"
