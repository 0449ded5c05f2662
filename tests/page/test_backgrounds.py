"""Images behind elements count where they are shown; rules that match nothing are told apart."""

from __future__ import annotations

from lxml import etree

from checker.page.images import Image, find_images, unmatched_backgrounds
from checker.page.styles import Styles
from checker.page.visibility import Visibility


def images(body: str, styles: str = "") -> tuple[Image, ...]:
    page = f"<html><head><style>{styles}</style></head><body>{body}</body></html>"
    root = etree.fromstring(page, etree.HTMLParser())
    found = Styles(root)
    return find_images(root, found, Visibility(root, found))


def image(body: str, styles: str = "") -> Image:
    (found,) = images(body, styles)
    return found


def test_a_rule_shows_its_image_behind_the_elements_that_it_matches() -> None:
    found = images('<p class="l">1</p><i>2</i><p class="l">3</p>', "p.l{background-image:url(a.png)}")
    assert [(str(each.element.tag), each.urls) for each in found] == [
        ("p", ("a.png",)),
        ("p", ("a.png",)),
    ]


def test_the_strongest_rule_decides() -> None:
    assert image('<p class="l">', ".l{background:url(a.png)}p{background:url(b.png)}").urls == ("a.png",)
    assert images('<p class="l">', "p{background:url(b.png)}.l{background:none}") == ()


def test_a_pseudo_element_shows_its_image_only_with_content() -> None:
    assert image("<p>", 'p::before{content:"";background:url(a.png)}').hidden is None
    assert image("<p>", "p::before{background:url(a.png)}").hidden is not None
    assert image("<p>", 'p::after{content:"";display:none;background:url(a.png)}').hidden is not None


def test_an_image_as_the_content_of_a_pseudo_element_is_one() -> None:
    found = image("<p>", "p::after{content:url(a.png)}")
    assert (found.delivery, found.urls, found.hidden) == ("background", ("a.png",), None)
    assert images("<p>", "i::after{content:url(a.png)}") == ()
    assert images("<p>", "p{content:url(a.png)}") == ()


def test_rules_for_print_and_for_phones_show_nothing() -> None:
    assert (
        images("<p>", "@media print{p{background:url(a.png)}}@media (max-width:9px){p{background:url(b)}}")
        == ()
    )


def test_rules_that_match_nothing_are_told_apart() -> None:
    root = etree.fromstring(
        "<style>.x p, .y{background:url(a.png)} p{background:url(b.png)}</style><p>", etree.HTMLParser()
    )
    found = unmatched_backgrounds(root, Styles(root))
    assert [(each.selector, each.url, str(each.element.tag)) for each in found] == [
        (".x p", "a.png", "style"),
        (".y", "a.png", "style"),
    ]


def test_a_hostile_page_s_rules_are_not_called_unmatched_for_want_of_tries() -> None:
    rules = "*{background:url(a.png)}" * 200
    root = etree.fromstring(f"<style>{rules}</style>{'<p>x</p>' * 3_000}", etree.HTMLParser())
    styles = Styles(root)
    assert unmatched_backgrounds(root, styles) == ()
    assert find_images(root, styles, Visibility(root, styles))
