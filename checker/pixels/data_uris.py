"""The bytes in a `data:` URI (RFC 2397), read as leniently as browsers do."""

from __future__ import annotations

import re
from base64 import b64decode
from binascii import Error
from typing import Final
from urllib.parse import unquote_to_bytes

from checker.pixels.decode import LARGEST_FILE
from checker.pixels.source import NotAtHand

_NO_BASE64: Final = re.compile(rb"[^A-Za-z0-9+/]+")
_LONGEST: Final = 3 * LARGEST_FILE
"""Characters; every byte may be three of them, `%0A`."""


def is_data_uri(address: str) -> bool:
    """Whether an address holds its data itself."""
    return address[:5].lower() == "data:"


def read_data_uri(uri: str) -> bytes | NotAtHand:
    """What a `data:` URI holds; no bytes where it holds nothing that can be read."""
    if len(uri) > _LONGEST:
        return NotAtHand.TOO_LARGE
    header, _, text = uri.partition(",")
    data = unquote_to_bytes(text)
    if not header.lower().rstrip().endswith(";base64"):
        return data
    digits = _NO_BASE64.sub(b"", data)
    try:
        return b64decode(digits[: len(digits) - (len(digits) % 4 == 1)] + b"==")
    except (Error, ValueError):
        return b""
