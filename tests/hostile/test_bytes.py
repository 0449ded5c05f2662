"""Pages of hostile bytes: each has an outcome, and every report of it is sound."""

from __future__ import annotations

import pytest

from checker.results import Outcome
from tests.hostile.reports import judged, outcome_of
from tests.hostile.test_sizes import LOGO, page

COPY = page(body=LOGO)
PASS, FAIL = Outcome.PASS, Outcome.FAIL


def test_the_page_that_the_others_are_made_of_passes() -> None:
    assert outcome_of(COPY) is PASS


def test_every_byte_value_may_stand_in_the_text() -> None:
    for value in range(256):
        at = COPY.index(b"The harbor closed")
        judged(COPY[:at] + bytes([value]) * 3 + COPY[at:])


def test_all_byte_values_at_once() -> None:
    assert outcome_of(bytes(range(256)) * 40) is FAIL


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_a_page_cut_off_anywhere(codec: str) -> None:
    whole = COPY.decode().replace("officials", "oﬃcials 😀").encode(codec)
    for end in (1, 2, 3, 5, *range(len(whole) // 2, len(whole), len(whole) // 40), len(whole) - 1):
        judged(whole[:end])


def test_nul_bytes_between_all_others() -> None:
    outcome_of(b"\0".join(bytes([byte]) for byte in COPY))


@pytest.mark.parametrize("written", ["&#xD800;", "&#xDFFF;", "&#0;", "&#x110000;", "&#128;", "\\ud800"])
def test_references_to_no_character(written: str) -> None:
    assert outcome_of(COPY.replace(b"on Monday", f"on Monday {written}".encode())) is PASS


def test_surrogates_encoded_as_utf_8() -> None:
    assert outcome_of(COPY.replace(b"on Monday", b"on Monday \xed\xa0\x80\xed\xb0\x80")) is PASS


@pytest.mark.parametrize("place", ["on Monday", "Ann Poe", "Storm closes", "mark.png", "logo"])
def test_half_a_character_in_text_that_a_caller_decoded(place: str) -> None:
    text = COPY.decode().replace(place, f"{place}\ud83d", 1)
    assert outcome_of(text) in {PASS, FAIL, Outcome.REVIEW}
    assert outcome_of(COPY.decode().replace("on Monday", "on \udfff Monday \ud800")) is PASS


def test_entities_that_would_grow_without_end() -> None:
    levels = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(12))
    bomb = f'<!DOCTYPE html [<!ENTITY e0 "ha">{levels}]>'.encode()
    assert outcome_of(COPY.replace(b"<!doctype html>", bomb).replace(b"on Monday", b"&e12;")) is PASS


def test_an_external_entity_is_no_file() -> None:
    doctype = b'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
    assert outcome_of(COPY.replace(b"<!doctype html>", doctype).replace(b"on Monday", b"&f;")) is PASS


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "//[", "http://[::1", "data:,x", "\0", "file:///"]
)
def test_a_base_of_any_address(address: str) -> None:
    assert outcome_of(COPY.replace(b"<head>", f'<head><base href="{address}">'.encode())) is PASS


def test_a_frameset_has_no_article() -> None:
    frames = b'<html><frameset cols="50%,50%"><frame src="a.html"><frame src="b.html"></frameset></html>'
    assert outcome_of(frames) is FAIL
    assert outcome_of(frames, assume_copy=False) is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    "words",
    ["::error::x", "##[error]x", "\x1b[31mred", "=cmd|'/C calc'!A0", "\u202egnp.", "]]>", "<script>", "`x`"],
)
def test_words_that_would_steer_a_reader_of_reports(words: str) -> None:
    outcome_of(COPY.replace(b"Storm closes", words.encode()).replace(b"Ann Poe", f"\n{words} Poe".encode()))


@pytest.mark.parametrize("attribute", ["lang", "class", "style", "id", "dir"])
def test_attributes_of_any_length(attribute: str) -> None:
    long = f'<body {attribute}="{"x-" * 200_000}">'.encode()
    assert outcome_of(COPY.replace(b"<body>", long)) is PASS
