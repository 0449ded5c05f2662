"""Tells what data is when it is no HTML page: empty, or a picture, an archive, a document."""

from __future__ import annotations

from typing import Final

_SIGNATURES: Final = (
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"bplist00", "a Safari web archive or another property list"),
    (b"wOFF", "a web font"),
    (b"wOF2", "a web font"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "a SQLite database"),
    (b"\x1aE\xdf\xa3", "a video"),
    (b"ID3", "a sound recording"),
    (b"OggS", "a sound recording or a video"),
)
"""First bytes → what begins with them (https://en.wikipedia.org/wiki/List_of_file_signatures)."""

_SAMPLE: Final = 4096
_TEXT_CONTROLS: Final = frozenset(b"\t\n\f\r\x1b")
_CONTROLS: Final = bytes(byte for byte in range(32) if byte not in _TEXT_CONTROLS)
_MOST_CONTROLS: Final = 0.1
_UTF_16_NULS: Final = 0.7
_WIDE_MARKS: Final = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")


def why_not_a_page(data: bytes, empty: str = "the file is empty") -> str | None:
    """Why `data` can't be an HTML page, or None when it may well be one; `empty` says that there is none."""
    if not data.strip():
        return empty
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            return f"not an HTML page: it looks like {kind}"
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "not an HTML page: it looks like a WebP picture"
    if data[4:8] == b"ftyp":
        return "not an HTML page: it looks like a video or an AVIF picture"
    if _is_binary(data[:_SAMPLE]):
        return "not an HTML page: it holds binary data"
    return None


def _is_binary(sample: bytes) -> bool:
    """Whether too many control characters stand in `sample`, other than the NULs of UTF-16 and UTF-32."""
    if sample.startswith(_WIDE_MARKS) or _is_utf_16(sample):
        return False
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls > len(sample) * _MOST_CONTROLS


def _is_utf_16(sample: bytes) -> bool:
    """Whether nearly every second byte, and hardly any other, is NUL, as in Latin text without a mark."""
    even, odd = sample[0::2], sample[1::2]
    if not odd:
        return False
    high, low = sorted((even.count(0) / len(even), odd.count(0) / len(odd)), reverse=True)
    return high > _UTF_16_NULS and low < 1 - _UTF_16_NULS
