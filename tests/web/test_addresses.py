"""Addresses as strangers write them: what is asked for, what is refused, and which mean the same page."""

from __future__ import annotations

import pytest

from checker.web.addresses import (
    AddressRefusedError,
    canonical,
    is_home,
    joined,
    looks_like_address,
    web_address,
    without_credentials,
)


@pytest.mark.parametrize(
    ("written", "asked_for"),
    [
        ("https://courier.example", "https://courier.example/"),
        ("  HTTPS://Courier.EXAMPLE:443/News?b=2&a=1#top ", "https://courier.example/News?b=2&a=1"),
        ("www.courier.example/story", "https://www.courier.example/story"),
        ("http://courier.example:8080/a", "http://courier.example:8080/a"),
        ("https://courier.example./a", "https://courier.example/a"),
        ("https://münchen.example/straße?q=ü", "https://xn--mnchen-3ya.example/stra%C3%9Fe?q=%C3%BC"),
        ("https://courier.example/a%20b%2Fc", "https://courier.example/a%20b%2Fc"),
        ("https://[2001:DB8::1]/a", "https://[2001:db8::1]/a"),
        (
            "https://courier.example/a?utm_source=x&id=7&fbclid=y&UTM_Medium=z",
            "https://courier.example/a?id=7",
        ),
        ("https://courier.example/a?gclid=1", "https://courier.example/a"),
    ],
)
def test_what_is_asked_for(written: str, asked_for: str) -> None:
    assert web_address(written) == asked_for


@pytest.mark.parametrize(
    "written",
    [
        "ftp://courier.example/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:text/html,x",
        "courier.example/story",
        "https://",
        "https:///story",
        "https://desk:secret@courier.example/",
        "https://courier.example@127.0.0.1/",
        "https://courier.example\\@127.0.0.1/",
        "https://courier.example/a b",
        "https://courier.example/\r\nHost: other.example",
        "https://courier.example:99999/",
        "https://courier.example:port/",
        "https://[::1/",
        "https://exa\x00mple/",
        "https://" + "a" * 9000,
        "http://0177.0.0.1/",
        "http://0x7f.1/",
        "http://2130706433/",
        "http://127.1/",
        "http://[fe80::1%25eth0]/",
        "http://exa$mple/",
        "http://a..example/",
        f"http://{'a' * 64}.example/",
    ],
)
def test_what_is_refused(written: str) -> None:
    with pytest.raises(AddressRefusedError):
        web_address(written)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("https://desk:secret@courier.example/a@b?c@d", "https://***@courier.example/a@b?c@d"),
        ("https://secret@courier.example/", "https://***@courier.example/"),
        ("https:/desk:secret@courier.example/", "https:/***@courier.example/"),
        ("HTTP:\\\\desk:secret@courier.example/", "HTTP:\\\\***@courier.example/"),
        ("www.desk:secret@courier.example/", "***@courier.example/"),
        ("ftp://desk:secret@courier.example/", "ftp://***@courier.example/"),
        ("https://desk:se/cr?et#@courier.example/", "https://***@courier.example/"),
        ("https://desk:secret\uff20courier.example/", "https://***\uff20courier.example/"),
        ("https://desk:secret", "https://desk:***"),
        ("https://courier.example/@ann/story", "https://courier.example/@ann/story"),
        ("https://courier.example:8080/@ann", "https://courier.example:8080/@ann"),
        ("https://[2001:db8::1]:80/@ann", "https://[2001:db8::1]:80/@ann"),
        ("pages/ann@courier.html", "pages/ann@courier.html"),
        ("C:\\ann@courier.html", "C:\\ann@courier.html"),
    ],
)
def test_a_password_is_not_repeated(written: str, shown: str) -> None:
    assert without_credentials(written) == shown
    if shown != written:
        with pytest.raises(AddressRefusedError) as refused:
            web_address(written)
        assert "secret" not in str(refused.value)


@pytest.mark.parametrize("written", ["http://courier.example:port/", "http://[::1/", "http://0177.0.0.1/"])
def test_why_an_address_is_refused_is_said_in_plain_words(written: str) -> None:
    with pytest.raises(
        AddressRefusedError, match=r"^this is no valid address$|^0177\.0\.0\.1 is no valid host: "
    ):
        web_address(written)
    with pytest.raises(AddressRefusedError, match=r"no valid"):
        joined("https://courier.example/", written)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://courier.example/a", "http://courier.example/a"),
        ("https://courier.example/a?x=1&y=2", "https://courier.example/a?y=2&x=1"),
        ("https://courier.example/%7Eann", "https://courier.example/~ann"),
        ("https://courier.example/a#comments", "https://courier.example/a"),
        ("https://courier.example/a?utm_campaign=z", "https://COURIER.example/a"),
    ],
)
def test_addresses_of_one_page(one: str, other: str) -> None:
    assert canonical(web_address(one)) == canonical(web_address(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://courier.example/a", "https://courier.example/A"),
        ("https://courier.example/?p=1", "https://courier.example/?p=2"),
        ("https://courier.example/a", "https://www.courier.example/a"),
        ("https://courier.example/a%2Fb", "https://courier.example/a/b"),
        ("https://courier.example/%FF", "https://courier.example/%FE"),
    ],
)
def test_addresses_of_two_pages(one: str, other: str) -> None:
    assert canonical(web_address(one)) != canonical(web_address(other))


def test_references_are_joined_with_where_they_stand() -> None:
    assert joined("https://courier.example/a/b", "../c?x#y") == "https://courier.example/c?x"
    assert joined("https://courier.example/a", "//other.example/b") == "https://other.example/b"
    with pytest.raises(AddressRefusedError):
        joined("https://courier.example/a", "http://[")


def test_names_of_files_are_no_addresses() -> None:
    assert looks_like_address("https://courier.example")
    assert looks_like_address("WWW.courier.example")
    assert not looks_like_address("httpd/index.html")
    assert not looks_like_address("public/www.html")


def test_front_pages_are_known() -> None:
    assert is_home("https://courier.example/")
    assert not is_home("https://courier.example/?p=7")
    assert not is_home("https://courier.example/news/")
