"""The cascade: which declaration wins on an element."""

from __future__ import annotations

import pytest
from lxml import etree

from checker.page.css_words import ANY
from checker.page.styles import Styles


def display(styles: str, element: str = '<p id="x" class="a b">x</p>', head: str = "") -> str | None:
    root = etree.fromstring(
        f"<html><head>{head}<style>{styles}</style></head><body>{element}</body></html>", etree.HTMLParser()
    )
    (target,) = root.xpath("//*[@id='x']")
    return Styles(root).declared(target, ANY).get("display")


@pytest.mark.parametrize(
    ("styles", "winner"),
    [
        ("p{display:none}.a{display:block}", "block"),
        (".a{display:block}p{display:none}", "block"),
        (".a{display:none}.b{display:block}", "block"),
        ("#x{display:none}.a.b{display:block}", "none"),
        (".a{display:none!important}#x{display:block}", "none"),
        ("@layer one{#x{display:none}}p{display:block}", "block"),
        ("@layer one,two;@layer two{p{display:none}}@layer one{#x{display:block}}", "none"),
        ("@layer one{p{display:none!important}}p{display:block!important}", "none"),
        (".a{display:none}@media print{.a{display:block}}", "none"),
        (".a{display:none}@media (min-width:1000px){.a{display:block}}", "block"),
        (":where(#x){display:none}p{display:block}", "block"),
        (".b:hover{display:none}", None),
    ],
)
def test_the_strongest_declaration_wins(styles: str, winner: str | None) -> None:
    assert display(styles) == winner


def test_the_style_attribute_wins_unless_a_rule_is_important() -> None:
    element = '<p id="x" style="display:block">x</p>'
    assert display("#x{display:none}", element) == "block"
    assert display("#x{display:none!important}", element) == "none"
    assert display("#x{display:none!important}", element.replace("block", "block!important")) == "block"


def test_a_later_sheet_wins_over_an_earlier_one() -> None:
    assert display("p{display:block}", head="<style>p{display:none}</style>") == "block"


@pytest.mark.parametrize(
    "head",
    [
        '<style media="print">#x{display:none}</style>',
        '<style type="text/less">#x{display:none}</style>',
        "<noscript><style>#x{display:none}</style></noscript>",
        "<template><style>#x{display:none}</style></template>",
    ],
)
def test_sheets_that_do_not_apply_are_left_out(head: str) -> None:
    assert display("", head=head) is None


def test_rules_with_images_know_the_elements_that_they_match() -> None:
    root = etree.fromstring(
        """<html><style>.a::before,.z{background:url(a.png)}i{background:red}
        @media print{.a{background:url(b.png)}}</style><body><p class="a"></p></body></html>""",
        etree.HTMLParser(),
    )
    first, second = Styles(root).background_rules
    assert (first.selector, first.urls, [each.tag for each in first.elements]) == (
        ".a::before",
        ("a.png",),
        ["p"],
    )
    assert (second.selector, second.elements) == (".z", ())
    assert first.sheet.tag == "style"


def test_a_page_with_very_many_rules_and_elements_is_answered_in_bounded_time() -> None:
    rules = "".join(f"div p.a{number}:not(.b) i{{display:none}}" for number in range(3_000))
    root = etree.fromstring(
        f"<html><style>{rules}</style><body>{'<i>x</i>' * 3_000}</body></html>", etree.HTMLParser()
    )
    styles = Styles(root)
    assert all(not styles.hiding(element) for element in root.iter("i"))
