"""Bytes become text as in a browser, whatever the bytes."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.page.decode import Decoded, decode
from checker.page.encoding_labels import LABELS


def test_a_byte_order_mark_outranks_the_http_charset_and_is_not_part_of_the_text() -> None:
    page = codecs.BOM_UTF8 + "<p>Ann Lée".encode()
    assert decode(page, http_charset="windows-1252") == Decoded("<p>Ann Lée", "utf-8", "bom")


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_every_unicode_byte_order_mark_is_known(codec: str) -> None:
    page = "\ufeff<p>José".encode(codec)
    assert decode(page).text == "<p>José"
    assert decode(page).origin == "bom"


def test_the_http_charset_outranks_the_meta_element() -> None:
    page = "<meta charset=utf-8><p>José".encode("cp1252")
    assert decode(page, http_charset="ISO-8859-1") == Decoded(
        "<meta charset=utf-8><p>José", "windows-1252", "http"
    )


@pytest.mark.parametrize(
    "meta",
    [
        "<meta charset=windows-1251>",
        "<META CHARSET='windows-1251'>",
        '<meta name=x charset="windows-1251" />',
        '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
        "<meta content='text/html;charset=windows-1251' http-equiv=content-type>",
        '<?xml version="1.0" encoding="windows-1251"?>',
    ],
)
def test_a_declaration_in_the_head_names_the_encoding(meta: str) -> None:
    page = f"{meta}<p>Анна Ли".encode("cp1251")
    decoded = decode(page)
    assert (decoded.encoding, decoded.origin) == ("windows-1251", "meta")
    assert decoded.text.endswith("Анна Ли")


@pytest.mark.parametrize(
    "head",
    [
        b"<!-- <meta charset=windows-1251> -->",
        b"<meta charset=no-such-encoding>",
        b"<meta content='text/html; charset=windows-1251'>",
        b"<meta name=description content='charset=windows-1251'>",
    ],
)
def test_what_is_no_declaration_decides_nothing(head: bytes) -> None:
    assert decode(head + "José".encode()).origin == "detected"


@pytest.mark.parametrize(
    ("label", "text"),
    [("euc-kr", "한솔 기자가 쓴 글이다."), ("iso-8859-15", "Ángela Núñez escribió"), ("big5", "記者陳素霞")],
)
def test_a_page_saved_as_utf_8_is_read_as_that_whatever_its_old_meta_says(label: str, text: str) -> None:
    page = f"<meta charset={label}>{text}"
    assert decode(page.encode()).text == page
    assert decode(page.encode(label)).text == page
    assert decode(page.encode(), http_charset=label).encoding == label


def test_the_second_meta_decides_where_the_first_names_no_known_encoding() -> None:
    page = "<meta charset=klingon><meta charset=windows-1250>Łódź".encode("cp1250")
    assert decode(page).text.endswith("Łódź")


def test_an_unknown_http_charset_leaves_the_choice_to_the_page() -> None:
    page = "<meta charset=windows-1250>Łódź".encode("cp1250")
    assert decode(page, http_charset="klingon").origin == "meta"


@pytest.mark.parametrize("label", ["latin-1", "ISO-8859-1", "latin1", "us-ascii", "ascii", "cp1252"])
def test_a_claimed_latin_1_or_ascii_is_read_as_windows_1252(label: str) -> None:
    decoded = decode(f"<meta charset={label}>“Ann’s”".encode("cp1252"))
    assert decoded.encoding == "windows-1252"
    assert decoded.text.endswith("“Ann’s”")


@pytest.mark.parametrize(
    ("label", "codec", "text"),
    [
        ("gb2312", "gb18030", "镕𠀀"),
        ("gbk", "gb18030", "岳弘彬"),
        ("shift_jis", "cp932", "①記者"),
        ("big5", "big5hkscs", "記者"),
        ("euc-jp", "euc_jp", "記者"),
        ("ks_c_5601-1987", "cp949", "기자"),
        ("koi8-r", "koi8_r", "Анна"),
        ("iso-8859-9", "cp1254", "Ağrı “x”"),
        ("macintosh", "mac_roman", "José"),
    ],
)
def test_labels_mean_what_browsers_take_them_for(label: str, codec: str, text: str) -> None:
    assert decode(f"<meta charset={label}>{text}".encode(codec)).text.endswith(text)


@pytest.mark.parametrize(("label", "encoding"), [("utf-16", "utf-8"), ("x-user-defined", "windows-1252")])
def test_a_meta_that_cannot_be_true_is_corrected(label: str, encoding: str) -> None:
    assert decode(f"<meta charset={label}>x".encode()).encoding == encoding


def test_bytes_that_windows_1252_leaves_open_become_control_characters_as_in_browsers() -> None:
    assert decode(b"a\x81\x8d\x8f\x90\x9d", http_charset="windows-1252").text == "a\x81\x8d\x8f\x90\x9d"


def test_a_claim_of_windows_1252_is_obeyed_even_for_bytes_that_are_utf_8() -> None:
    assert decode("<meta charset=latin1>é".encode()).text.endswith("Ã©")


def test_utf_8_is_recognised_without_a_declaration() -> None:
    assert decode("José".encode()) == Decoded("José", "utf-8", "detected")


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_recognised_by_its_zero_bytes(codec: str) -> None:
    decoded = decode("<html><body>Ann Lee</body></html>".encode(codec))
    assert decoded.text == "<html><body>Ann Lee</body></html>"
    assert decoded.origin == "detected"


def test_a_few_broken_bytes_do_not_turn_utf_8_into_windows_1252() -> None:
    decoded = decode(("Ünïcødé " * 50).encode() + b"\xff")
    assert (decoded.encoding, decoded.origin) == ("utf-8", "detected")
    assert decoded.text.count("\ufffd") == 1


def test_a_declaration_far_down_is_obeyed_where_the_bytes_are_not_utf_8() -> None:
    page = b"<!-- " + b"x" * 5000 + b" --><meta charset=windows-1251>" + "Анна".encode("cp1251")
    assert decode(page).text.endswith("Анна")


def test_windows_1252_is_the_last_resort() -> None:
    assert decode("café “x”".encode("cp1252")) == Decoded("café “x”", "windows-1252", "fallback")


def test_line_ends_stay_as_they_are() -> None:
    assert decode(b"a\r\nb\rc\n").text == "a\r\nb\rc\n"


@given(st.binary(max_size=300), st.none() | st.text(max_size=12) | st.sampled_from(sorted(LABELS)))
def test_any_bytes_under_any_charset_give_text(data: bytes, charset: str | None) -> None:
    decoded = decode(data, http_charset=charset)
    decoded.text.encode()
    assert decoded.encoding in {*LABELS.values(), "utf-32le", "utf-32be"}


@given(st.sampled_from(sorted(LABELS)), st.binary(max_size=100))
def test_any_bytes_under_any_declared_encoding_give_text(label: str, data: bytes) -> None:
    assert decode(b"<meta charset=" + label.encode() + b">" + data).text


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=100))
def test_every_text_survives_utf_8(text: str) -> None:
    assert decode(text.encode(), http_charset="utf-8").text == text.removeprefix("\ufeff")
