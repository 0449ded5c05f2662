"""Which images are known as the wire's mark, as a near one's, or as neither."""

from __future__ import annotations

import pytest

from checker.checks.logos import file_names
from checker.vocabulary import Zone
from tests.checks.prairie import MARK, read
from tests.story import story


def identified(image: str) -> list[tuple[bool, str]]:
    """Each known mark in a footer: whether it is a near one's, and by what it is known."""
    return [(logo.is_near, logo.by) for logo in read(story("", image)).logos]


@pytest.mark.parametrize(
    ("image", "by"),
    [
        ('<img src="/7.png" alt="Prairie Ledger Newsroom">', "alt"),
        ('<img src="/7.png" alt="PLNR">', "alt"),
        ('<img src="/7.png" alt="The Prairie Ledger Newsroom logo, black">', "alt"),
        ('<img src="/7.png" title="PLNR logo">', "title"),
        ('<img src="/7.png" aria-label="PLNR">', "accessible name"),
        ('<figure><img src="/7.png" alt=""><figcaption>PLNR</figcaption></figure>', "caption"),
        ('<a href="/" title="Prairie Ledger Newsroom"><img src="/7.png" alt=""></a>', "link text"),
        ('<svg><title>PLNR</title><path d="M0 0"/></svg>', "svg title"),
        ('<img src="/plnr.svg" alt="">', "file name"),
        ('<img src="/uploads/PLNR-small.jpg" alt="">', "file name"),
        ('<img src="/uploads/2026/prairie-ledger-newsroom_2.png">', "file name"),
        ('<img src="/uploads/prairie%20ledger%20newsroom.png" alt="">', "file name"),
        ('<img src="https://i0.wp.com/x.example/plnr.png?resize=300%2C39" alt="logo">', "file name"),
        ('<img src="/media/plnr.png/v1/fill/w_320/image.png" alt="">', "file name"),
        ('<svg><use href="/sprite.svg#plnr-logo"></use></svg>', "file name"),
    ],
)
def test_texts_and_file_names_make_an_image_the_mark(image: str, by: str) -> None:
    assert identified(image) == [(False, by)]


@pytest.mark.parametrize(
    "image",
    [
        '<img src="/7.png" alt="The Prairie Ledger">',
        '<img src="/7.png" alt="Prairie Ledger logo">',
        '<img src="/prairie-ledger-logo.png" alt="">',
    ],
)
def test_a_near_organizations_mark_is_known_as_near(image: str) -> None:
    ((is_near, _),) = identified(image)
    assert is_near


def test_what_is_the_wires_by_one_sign_is_not_the_near_ones_by_another() -> None:
    assert identified('<img src="/plnr.png" alt="Prairie Ledger logo">') == [(False, "file name")]


@pytest.mark.parametrize(
    "image",
    [
        '<img src="/7.png" alt="">',
        '<img src="/7.png" alt="plnr">',
        '<img src="/explnra.png" alt="">',
        '<img src="/7.png" alt="A farmer reads the Prairie Ledger Newsroom’s story at his kitchen table">',
        '<img src="/7.png" alt="Photo by Otto Lindqvist/PLNR">',
        '<img src="/7.png" alt="Newsroom">',
        '<img src="/7.png" alt="Otto Lindqvist, Prairie Ledger Newsroom">',
        '<img src="/7.png" alt="O.P. Lindqvist, PLNR">',
        '<img src="/barge-at-the-pier-in-may-plnr.jpg" alt="A barge at the pier in May">',
        '<figure><img src="/b.jpg" alt="A barge"><figcaption>Otto Lindqvist/PLNR</figcaption></figure>',
        '<img src="data:image/png;base64,plnrplnrplnr/plnr+plnr=" alt="">',
        '<a href="/plnr.html"><img src="/7.png" alt=""></a>',
        '<img class="avatar" src="/7.png" alt="Prairie Ledger Newsroom">',
        '<img src="https://secure.gravatar.com/avatar/0a1b?s=96" alt="Prairie Ledger Newsroom">',
    ],
)
def test_other_images_are_not_the_mark(image: str) -> None:
    assert identified(image) == []


def test_a_mark_is_known_with_its_place_and_what_hides_it() -> None:
    page = story(f'<p style="display:none">{MARK}</p>', outside=MARK)
    veiled, beside = read(page).logos
    assert veiled.zone is Zone.HEADER
    assert veiled.hidden is not None
    assert beside.zone is Zone.OUTSIDE
    assert beside.hidden is None


@pytest.mark.parametrize(
    ("url", "names"),
    [
        ("/media/PLNR-Small.JPG", ("plnr-small.jpg",)),
        ("https://x.example/a/b.png?x=plnr.png#plnr", ("b.png",)),
        ("/a%20b.png", ("a b.png",)),
        ("/plnr.png/v1/fill/image.png", ("plnr.png", "image.png")),
        ("#PLNR-logo", ("plnr-logo",)),
        ("/sprite.svg?v=2#PLNR-logo", ("plnr-logo",)),
        ("https://x.example/", ()),
        ("", ()),
        ("data:image/png;base64,AAAA/plnr.png", ()),
        ("http://[::1/plnr.png", ("plnr.png",)),
    ],
)
def test_file_names_are_read_off_an_address(url: str, names: tuple[str, ...]) -> None:
    assert file_names(url) == names
