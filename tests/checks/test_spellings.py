"""Words are known in whatever way a page's source writes them."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.checks.source_search import SourceSearch, Window
from checker.checks.spellings import (
    FOLDING,
    Spelling,
    beginnings,
    is_read_from_ascii_only,
    may_stand_before,
)
from checker.page.encoding_labels import CODECS, LABELS
from checker.page.text import UNSEEN_RANGES, is_unseen

GAPS = (
    "",
    "<b>",
    "</b>",
    "<br\n/>",
    "<!-- x -->",
    "<i title='>'>",
    "&shy;",
    "&shy",
    "&#173;",
    "&#xAD;",
    "&amp;shy;",
    "&#8203;",
    "&zwj;",
    "\u00ad",
    "\u200b",
    "\ufeff",
    "\U000e0041",
    "\\u00ad",
    "\\u200b",
    "\\u0026shy;",
    "\\\n",
    "\x01",
)
SIGNS = (
    "",
    " x",
    "&nbsp;",
    "&#8217;",
    "&amp;x=1",
    "\u2019",
    "\u00e9",
    "\\u002F",
    "\\n",
    "%2F",
    "</p>",
    "<p>",
    ";",
    "#",
)


def forms_of(letter: str) -> list[str]:
    code, both = ord(letter), (letter.lower(), letter.upper())
    return [
        *both,
        f"&#{code};",
        f"&#00{code};",
        f"&#x{code:x};",
        f"&#X00{code:X};",
        f"&amp;#{code};",
        f"&amp#{code};",
        f"&#38;#{code};",
        f"&#038;#x{code:x};",
        f"\\u00{code:x}",
        f"\\u0026#{code};",
        f"%{code:X}",
        f"%25{code:x}",
        f"%2525{code:x}",
        f"\\{code:x} ",
        f"\\00{code:x} ",
        f"\\0000{code:x}",
        f"&#37;{code:x}",
        f"&percnt;{code:x}",
        f"&#x5c;{code:x} ",
        f"&bsol;00{code:x} ",
        f"&bsol;u00{code:x}",
    ]


@st.composite
def written(draw: st.DrawFn, word: str) -> str:
    """A word, each letter in one of its forms, with or without something between."""
    parts = [draw(st.sampled_from(SIGNS))]
    for letter in word:
        either = draw(st.sampled_from([letter.lower(), letter.upper()]))
        parts += [draw(st.sampled_from(forms_of(either))), draw(st.sampled_from(GAPS))]
    return "".join([*parts, draw(st.sampled_from(SIGNS))])


def finds(windows: list[Window], text: str) -> bool:
    return bool(SourceSearch(windows).found(text.encode()))


@pytest.mark.parametrize("window", ["caller", "dailywire", "prairie", "unw7", "governor"])
@given(data=st.data())
def test_a_word_is_found_in_all_its_forms(window: str, data: st.DataObject) -> None:
    text = data.draw(written(window))
    assert finds([Window(window, "", dotted=False)], f"<p>Bridge {text} opens</p>")


@given(data=st.data())
def test_the_quick_look_sees_what_the_close_one_does(data: st.DataObject) -> None:
    parts = data.draw(
        st.lists(st.sampled_from([*GAPS, *SIGNS, *forms_of("c"), *forms_of("a"), "n", "ll"]), max_size=6)
    )
    text = "".join(["c", *parts]).encode()
    if Spelling("caller", dotted=False).may_begin(text, 0):
        assert beginnings(["caller", "cnf"]).match(text)


@given(data=st.data())
def test_the_end_of_a_word_is_found_in_all_its_forms(data: st.DataObject) -> None:
    text = data.draw(written("gcnf"))
    assert finds([Window("cnf", "g", dotted=False)], f"<p>Bridge {text} opens</p>")


@pytest.mark.parametrize("text", ["u.n.w", "U.N.W.", "u<b>.</b>nw", "un.&shy;w", "U.\u200bN.W", "&#85;.nw"])
def test_an_acronym_is_found_with_periods(text: str) -> None:
    assert finds([Window("unw", "", dotted=True)], f"<p>{text} said")


@given(
    st.lists(
        st.sampled_from([*SIGNS, *GAPS, "c", "call", "calle", "cal", "r", "&#67;", "%43", "C"]), max_size=12
    )
)
def test_where_it_is_not_found_it_does_not_stand_letter_by_letter(parts: list[str]) -> None:
    text = "".join(parts)
    if not finds([Window("caller", "", dotted=False)], text):
        assert "caller" not in "".join(each for each in text if not is_unseen(ord(each))).lower()


@pytest.mark.parametrize(
    "text",
    [
        "call the office",
        "c</p><p>aller",
        "cal&#8217;ler",
        "c\\u002Fd",
        "c%20aller",
        "c&amp;aller=1",
        "&#038;c",
        "caf\u00e9",
        "s\u00e9c\u00e9ler",
        "0043 0063 67 99",
        "#434343 &#39; &#039; &#x27;",
        "<script>if(c<a.length)c&&d</script>",
    ],
)
def test_a_page_without_the_word_is_left_alone(text: str) -> None:
    spaced = text.replace("</p><p>", "</p> <p>")
    assert not finds([Window("caller", "", dotted=False)], spaced)


def test_an_end_of_a_word_counts_behind_the_rest_only() -> None:
    windows = [Window("cnf", "g", dotted=False)]
    assert not finds(windows, 'src="data:image/png;base64,AAAxCnFAAA"')
    assert finds(windows, "GCNF")
    assert finds(windows, "<b>g</b>cnf")
    assert finds(windows, "&#103cnf")
    assert may_stand_before(b"\\67 cnf", 4, "g")


def test_a_window_within_what_was_matched_is_found() -> None:
    windows = [Window("gate", "", dotted=False), Window("gagate", "", dotted=False)]
    assert finds(windows, "gaga&#116;e ga&shy;gate")
    assert finds([Window("caller", "", dotted=False)], "ca&#99;aller")


def test_every_character_that_is_read_as_ascii_is_known() -> None:
    read = {
        character
        for character in map(chr, range(0x80, 0x30000))
        if any(
            each.isascii() and each.isalnum() for each in unicodedata.normalize("NFC", character).casefold()
        )
    }
    assert read | {"\u0131"} == set(FOLDING)
    assert all(is_read_from_ascii_only(letter) for letter in "bcdegmopqruvxz")
    assert not any(is_read_from_ascii_only(letter) for letter in "afhijklnstwy")


@pytest.mark.parametrize("character", FOLDING)
def test_what_is_read_as_ascii_is_a_letter_of_any_word(character: str) -> None:
    assert Spelling("caller", dotted=False).may_begin(f"ca{character}".encode(), 0)


@pytest.mark.parametrize("label", sorted(set(LABELS.values()) - {"replacement", "x-user-defined"}))
def test_what_no_reader_sees_is_known_in_every_encoding(label: str) -> None:
    codec = CODECS.get(label, label)
    if codec.startswith(("utf-16", "utf-32")):
        return
    for code in (0xAD, 0x200C, 0x200D, 0x200E, 0x200F, 0x85):
        try:
            unseen = chr(code).encode(codec)
        except UnicodeEncodeError:
            continue
        assert Spelling("caller", dotted=False).may_begin(b"ca" + unseen + b"ller", 0), (label, code)


@pytest.mark.parametrize(("first", "last"), UNSEEN_RANGES)
def test_every_character_that_no_reader_sees_may_stand_in_a_word(first: int, last: int) -> None:
    spelling = Spelling("caller", dotted=False)
    for code in {first, last, *range(first, last, 97)} - set(b"\t\n\r\f"):
        assert spelling.may_begin(b"ca" + chr(code).encode() + b"ller", 0), hex(code)


@pytest.mark.parametrize(
    "piece", ["cnf", 'c<a "', "c.n", "&#67;", "c&amp;", "caller ", "c\\u00e9", "c<!-- ", "\\0043"]
)
@pytest.mark.parametrize("before", ["", "<script>"])
def test_a_page_made_of_such_places_is_not_looked_at_for_long(piece: str, before: str) -> None:
    windows = [Window("cnf", "g", dotted=True), Window("caller", "", dotted=False)]
    data = (before + piece * 300_000).encode()
    assert SourceSearch(windows).found(data) in (frozenset(), frozenset(windows), frozenset(windows[1:]))


def test_a_word_at_the_edge_of_a_stretch_is_found() -> None:
    windows = [Window("caller", "", dotted=False)]
    for shift in range(12):
        data = b" " * ((1 << 20) - shift) + b"caller" + b" " * 5000
        assert SourceSearch(windows).found(data)
