"""Pages are dismissed by their bytes only where nothing on them can name the wire, however it is written."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.writings import WRITINGS
from checker.checks.applicability import read_applicability
from checker.checks.dismissal import dismissal_of
from checker.checks.reading import Expectation, Reading
from checker.page import Page
from checker.policy import load_policy
from tests.checks.prairie import WIRE

FIXTURES = sorted((Path(__file__).parent.parent.parent / "fixtures").rglob("*.html"))
DCNF = load_policy("dcnf")
OTHER = "<title>Bridge</title><p>The bridge over Mill Creek reopened, staff said &amp; &#8217; &nbsp; ok."


def dismissed(html: str | bytes, encoding: str = "utf-8") -> bool:
    data = html.encode(encoding, "surrogatepass") if isinstance(html, str) else html
    return dismissal_of(WIRE).holds_for(Page(data))


def test_a_page_that_nothing_names_is_dismissed() -> None:
    assert dismissed(OTHER)


@pytest.mark.parametrize(
    "credit",
    [
        "PLNR",
        "By Ann Calloway, plnr-logo.png",
        "The Prairie Ledger Newsroom",
        "PRAIRIE LEDGER NEWSROOM",
        "Prairie\n<b>Ledger</b>&nbsp;Newsroom",
        "Prairie-Ledger-Newsroom",
        "P.L.N.R.",
        "P<i>.</i>LNR",
        "P<span class='cap'>L</span>NR",
        "<b>P</b>LNR",
        "PL<!-- x -->NR",
        "P<b title='>'>LNR",
        "P<br\n>LNR",
        "&#80;LNR",
        "&#x50;LNR",
        "&#80;&#76;&#78;&#82;",
        "PL&shy;NR",
        "PL&shyNR",
        "PL&zwnj;NR",
        "PL&#8203;NR",
        "PL&amp;shy;NR",
        "&amp;#80;LNR",
        "P\\u0026shy;LNR",
        "<style>p{background:url(pl\\nr-logo.png)}</style>",
        "<style>p{background:url(pl\\\nnr-logo.png)}</style>",
        '<script type="application/ld+json">{"author": "P\\LNR"}</script>',
        "PL\u00adNR",
        "PL\u200bNR",
        "PL\ufeffNR",
        "PL\x01NR",
        '<script type="application/ld+json">{"author": "\\u0050LNR"}</script>',
        '<img src="/%70lnr-logo.png">',
        '<img src="/pl\nnr-logo.png">',
        '<img src="/pl\r\n\tnr-logo.png">',
        '<img src="/p\nlnr-logo.png">',
        '<img src="/pl&#10;nr-logo.png">',
        '<img src="/pl&NewLine;nr-logo.png">',
        '<img src="/pl&#x9;nr-logo.png">',
        '<img src="/i?url=%2Fa%2F%2570lnr-logo.png">',
        "<style>p{background:url(\\70 lnr-logo.png)}</style>",
        "Prairie Ledger News\u017froom Prairie Ledger New\u017froom",
    ],
)
def test_a_page_on_which_the_wire_may_be_named_is_not(credit: str) -> None:
    assert not dismissed(f"{OTHER}<p>{credit}")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32", "iso2022_jp", "utf-8-sig", "cp1252"])
def test_whatever_the_encoding(encoding: str) -> None:
    assert not dismissed(
        f"{OTHER} \u3042 PLNR".replace("\u3042", "" if encoding == "cp1252" else "\u3042"), encoding
    )


def test_text_that_was_decoded_already_is_read() -> None:
    assert not dismissal_of(WIRE).holds_for(Page(OTHER))


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
@pytest.mark.parametrize("writing", WRITINGS)
def test_no_page_of_the_wire_s_is_dismissed_however_it_is_written(path: Path, writing: str) -> None:
    page = Page(WRITINGS[writing](path.read_bytes()))
    if dismissal_of(DCNF).holds_for(page):
        assert read_applicability(Reading(page, DCNF, Expectation())).reason == "not_named"


@pytest.mark.parametrize(
    "text",
    [
        "The soft\u00adware re\u00adview &szlig; stra\u00dfe &shy; n&shy;r",
        '<script>if (p<l.length) q.lnr = "\\u003cb\\u003e"</script>',
        '<img src="data:image/png;base64,xPrAirIeLnRpLn0"> plan',
        "<p>Prairie fires spread in the north.",
        '<a href="/share?u=https%3A%2F%2Fexample.com%2Fp%20l">p&#039;l</a>',
    ],
)
def test_signs_that_write_no_name_keep_no_page(text: str) -> None:
    assert dismissed(f"{OTHER}<p>{text}</p>")


def test_a_charset_that_http_names_is_heeded() -> None:
    data = f"{OTHER} PLNR".encode("utf-16-le")[40:]
    assert not dismissal_of(WIRE).holds_for(Page(b"\n" + data, http_charset="utf-16be"))


@given(
    st.lists(
        st.sampled_from(
            [
                "P",
                "L",
                "N",
                "R",
                "p",
                "<b>",
                "</b>",
                "&#76;",
                "&shy;",
                "\u00ad",
                ".",
                " ",
                "<!-- -->",
                "\u200d",
                "x",
            ]
        ),
        max_size=12,
    )
)
def test_what_the_check_finds_is_never_dismissed(pieces: list[str]) -> None:
    page = Page(f"<article><h1>Bridge</h1><p>By Ann Calloway, {''.join(pieces)}</p>".encode())
    reading = Reading(page, WIRE, Expectation())
    if read_applicability(reading).reason != "not_named":
        assert not dismissal_of(WIRE).holds_for(page)
