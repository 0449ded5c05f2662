"""Bytes to text as browsers do.

https://encoding.spec.whatwg.org/ and
https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from checker.page.encoding_labels import CODECS, LABELS, MULTI_BYTE

Origin = Literal["bom", "http", "meta", "detected", "fallback", "given"]

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32le"),
    (codecs.BOM_UTF32_BE, "utf-32be"),
    (codecs.BOM_UTF16_LE, "utf-16le"),
    (codecs.BOM_UTF16_BE, "utf-16be"),
)
_PRESCAN = 4096
"""Bytes in which a declaration is looked for; the standard asks for 1,024, and pages need more."""
_LATE_PRESCAN = 65536
"""The same for pages that are not UTF-8: browsers obey a late `<meta>` too, by starting again."""
_SAMPLE = 1024
_MANY_ZEROS = 0.7
_FEW_ZEROS = 0.1
_FEW_ERRORS = 0.02
"""Share of a page's characters beyond ASCII that may be broken in what is still UTF-8."""
_SURELY_UTF_8 = 3
"""Characters beyond ASCII from which valid UTF-8 is no chance, whatever an old `<meta>` left in it says."""
_C1_CONTROLS = range(0x80, 0xA0)

_COMMENT = re.compile(rb"<!--.*?(?:-->|\Z)", re.DOTALL)
_META = re.compile(rb"""<meta[\s/]((?:[^>"']|"[^"]*"|'[^']*')*)""", re.IGNORECASE)
_META_ATTRIBUTE = re.compile(rb"""([^\s/>="']+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))""")
_CONTENT_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([^\s;"']+)""", re.IGNORECASE)
_XML_DECLARATION = re.compile(rb"""\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([^"'>]*)""")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A page's text and how it was read."""

    text: str
    encoding: str
    """The encoding's WHATWG name in lower case, such as `utf-8` or `windows-1252`."""
    origin: Origin
    """What named the encoding; `given` where the caller had decoded the text already."""


def decode(data: bytes, *, http_charset: str | None = None) -> Decoded:
    """Decode any bytes; what the encoding does not know becomes U+FFFD.

    The first of these that names an encoding decides: byte order mark, the charset of the HTTP header,
    zero bytes that give UTF-16 away, `<meta>` or the XML declaration, what the bytes look like.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return Decoded(_decode_as(data[len(mark) :], encoding), encoding, "bom")
    if encoding := _encoding_for(http_charset or ""):
        return Decoded(_decode_as(data, encoding), encoding, "http")
    if encoding := _utf16_by_zeros(data[:_SAMPLE]):
        return Decoded(_decode_as(data, encoding), encoding, "detected")
    if encoding := _declared(data[:_PRESCAN]):
        saved = _as_utf_8(data) if encoding != "utf-8" else None
        if saved and len(saved.text) - len(saved.text.encode("ascii", "ignore")) >= _SURELY_UTF_8:
            return saved
        return Decoded(_decode_as(data, encoding), encoding, "meta")
    return _detect(data)


def holds_ascii(data: bytes, *, http_charset: str | None = None) -> bool:
    """Whether ASCII stands in the bytes as it is, as in every encoding of the web but UTF-16 and UTF-32."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return encoding == "utf-8"
    encoding = _encoding_for(http_charset or "") or _utf16_by_zeros(data[:_SAMPLE])
    return not encoding.startswith(("utf-16", "utf-32"))


def _encoding_for(label: str) -> str:
    return LABELS.get(label.strip(" \t\n\f\r\"'").lower(), "")


def _decode_as(data: bytes, encoding: str) -> str:
    if encoding == "utf-8":
        return data.decode("utf-8", "replace")
    if encoding in MULTI_BYTE or encoding.startswith("utf-"):
        return data.decode(CODECS.get(encoding, encoding), "replace")
    return codecs.charmap_decode(data, "replace", _single_byte_table(encoding))[0]


_FIRST_USER_DEFINED = 0x80


@cache
def _single_byte_table(encoding: str) -> str:
    """The 256 characters of an encoding; Python leaves holes where the standard has C1 controls."""
    if encoding == "x-user-defined":  # https://encoding.spec.whatwg.org/#x-user-defined-decoder
        return "".join(chr(byte if byte < _FIRST_USER_DEFINED else 0xF700 + byte) for byte in range(256))
    codec = CODECS.get(encoding, encoding)
    decoded = [bytes([byte]).decode(codec, "replace") for byte in range(256)]
    return "".join(
        chr(byte) if character == "\ufffd" and byte in _C1_CONTROLS else character
        for byte, character in enumerate(decoded)
    )


def _utf16_by_zeros(sample: bytes) -> str:
    """UTF-16 without a byte order mark: every second byte of its Latin text is zero."""
    if b"\0" not in sample:
        return ""
    half = len(sample) // 2
    even = sample[0::2].count(0)
    odd = sample[1::2].count(0)
    if odd > half * _MANY_ZEROS and even < half * _FEW_ZEROS:
        return "utf-16le"
    if even > half * _MANY_ZEROS and odd < half * _FEW_ZEROS:
        return "utf-16be"
    return ""


def _declared(head: bytes) -> str:
    """The encoding that the head of the source declares; a UTF-16 that a `<meta>` names cannot be so."""
    for meta in _META.finditer(_COMMENT.sub(b"", head)):
        encoding = _encoding_for(_charset_of_meta(meta[1]))
        if encoding:
            return _readable_as_ascii(encoding)
    declaration = _XML_DECLARATION.match(head)
    return _readable_as_ascii(_encoding_for(declaration[1].decode("latin-1"))) if declaration else ""


def _readable_as_ascii(encoding: str) -> str:
    if encoding.startswith("utf-16"):
        return "utf-8"
    return "windows-1252" if encoding == "x-user-defined" else encoding


def _charset_of_meta(attributes: bytes) -> str:
    values = {
        name.lower(): double or single or bare
        for name, double, single, bare in reversed(_META_ATTRIBUTE.findall(attributes))
    }
    if b"charset" in values:
        return str(values[b"charset"], "latin-1")
    if values.get(b"http-equiv", b"").lower() == b"content-type":
        charset = _CONTENT_CHARSET.search(values.get(b"content", b""))
        return str(charset[1], "latin-1") if charset else ""
    return ""


def _as_utf_8(data: bytes) -> Decoded | None:
    """What is valid UTF-8; some programs save pages as that and leave the old declaration in them."""
    try:
        return Decoded(data.decode("utf-8"), "utf-8", "detected")
    except UnicodeDecodeError:
        return None


def _detect(data: bytes) -> Decoded:
    """UTF-8 if the bytes are valid or nearly valid, else a late `<meta>`, else windows-1252."""
    if saved := _as_utf_8(data):
        return saved
    if encoding := _declared(data[:_LATE_PRESCAN]):
        return Decoded(_decode_as(data, encoding), encoding, "meta")
    text = data.decode("utf-8", "replace")
    beyond_ascii = len(text) - len(text.encode("ascii", "ignore"))
    if text.count("\ufffd") <= beyond_ascii * _FEW_ERRORS:
        return Decoded(text, "utf-8", "detected")
    return Decoded(_decode_as(data, "windows-1252"), "windows-1252", "fallback")
