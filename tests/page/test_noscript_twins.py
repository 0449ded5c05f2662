"""The image in a `noscript` and the lazy image beside it are one image to a reader."""

from __future__ import annotations

from lxml import etree

from checker.page.images import Image, find_images
from checker.page.styles import Styles
from checker.page.visibility import Visibility

GIF = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"


def images(body: str, styles: str = "") -> tuple[Image, ...]:
    page = f"<html><head><style>{styles}</style></head><body>{body}</body></html>"
    root = etree.fromstring(page, etree.HTMLParser())
    found = Styles(root)
    return find_images(root, found, Visibility(root, found))


def image(body: str, styles: str = "") -> Image:
    (found,) = images(body, styles)
    return found


def test_a_twin_joins_the_lazy_image_before_it() -> None:
    found = image(f'<img src="{GIF}" alt="A"><noscript><img src="a.png" alt="B" title="C"></noscript>')
    assert found.urls == ("a.png", GIF)
    assert [(label.kind, label.text) for label in found.labels] == [
        ("alt", "A"),
        ("alt", "B"),
        ("title", "C"),
    ]


def test_a_twin_joins_the_lazy_image_after_it() -> None:
    assert image(f'<noscript><img src="a.png"></noscript><img src="{GIF}">').urls == ("a.png", GIF)


def test_a_twin_joins_an_image_in_a_wrapper_beside_it() -> None:
    assert (
        "a.png"
        in image('<div><span><img data-src="b.png"></span></div><noscript><img src="a.png"></noscript>').urls
    )


def test_a_twin_joins_the_amp_image_around_it() -> None:
    found = image('<amp-img src="a.png"><noscript><img src="b.png"></noscript></amp-img>')
    assert found.urls == ("a.png", "b.png")


def test_a_plain_image_of_another_file_is_no_twin() -> None:
    first, second = images('<img src="a.png"><noscript><img src="b.png"></noscript>')
    assert first.urls == ("a.png",)
    assert second.delivery == "noscript"
    assert second.hidden is not None


def test_an_image_far_from_the_noscript_is_no_twin() -> None:
    found = images(f'<img src="{GIF}"><p>1</p><p>2</p><p>3</p><p>4</p><noscript><img src="a.png"></noscript>')
    assert len(found) == 2


def test_several_images_in_a_noscript_are_no_twins() -> None:
    found = images(f'<img src="{GIF}"><noscript><img src="a.png"><img src="b.png"></noscript>')
    assert [each.hidden is None for each in found] == [False, False, False]


def test_an_image_in_a_noscript_of_the_head_is_hidden() -> None:
    root = etree.fromstring(
        "<html><head><noscript><img src='a.png'></noscript></head></html>", etree.HTMLParser()
    )
    styles = Styles(root)
    (found,) = find_images(root, styles, Visibility(root, styles))
    assert found.hidden is not None
