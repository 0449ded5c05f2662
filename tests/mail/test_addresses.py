"""Addresses: what mail can safely go to, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.mail.addresses import parse_address, valid_domain
from checker.mail.errors import AddressError


@pytest.mark.parametrize(
    ("text", "mailbox", "name"),
    [
        ("editor@example.org", "editor@example.org", ""),
        (" Desk <desk@example.org> ", "desk@example.org", "Desk"),
        ('"Calloway, Ann" <a.calloway+news@example.org>', "a.calloway+news@example.org", "Calloway, Ann"),
        ("Tomás Reyes-Lund <t@example.org>", "t@example.org", "Tomás Reyes-Lund"),
        ("post@Zeitung-Bücher.example", "post@xn--zeitung-bcher-4ob.example", ""),
        ("root@localhost", "root@localhost", ""),
    ],
)  # fmt: skip
def test_an_address_is_a_mailbox_with_or_without_a_name(text: str, mailbox: str, name: str) -> None:
    address = parse_address(text)
    assert (address.mailbox, address.name) == (mailbox, name)
    assert address.in_header.addr_spec == mailbox


@pytest.mark.parametrize(
    "text",
    [
        "", "editor", "@example.org", "editor@", "a@b@example.org", "a b@example.org", ".a@example.org",
        "a..b@example.org", '"a"@example.org', "a@[127.0.0.1]", "a@-x.example", "a@intranet",
        "a@example.org\r\nBcc: b@example.org", "A\r\nBcc: b@x.example <a@example.org>", "A\0 <a@example.org>",
        "a@example.org, b@example.org", "A <b> <a@example.org>", "a@exa mple.org", "a(comment)@example.org",
        "a@example.org>", "<script>@example.org", "é@example.org", "a" * 65 + "@example.org",
        "a@" + "b" * 64 + ".example", "a@" + ".".join(["b" * 60] * 5), "x" * 201 + " <a@example.org>",
        "=?utf-8?q?=0D=0ABcc:_b@x.example?= <a@example.org>", "=?utf-8?q?=0D=0ABcc?=@example.org",
        "Desk\u202e <a@example.org>", "a@exam\u0000ple.org", "mailto:a@example.org",
    ],
)  # fmt: skip
def test_everything_else_is_refused(text: str) -> None:
    with pytest.raises(AddressError) as caught:
        parse_address(text)
    assert len(caught.value.message) < 200
    assert "\n" not in caught.value.message.replace(text, "")


@given(st.text(max_size=60))
def test_nothing_that_passes_can_end_a_line_or_a_command(text: str) -> None:
    try:
        address = parse_address(text)
    except AddressError:
        return
    assert address.mailbox.isascii()
    assert address.mailbox.isprintable()
    assert address.name.isprintable()
    assert not set(address.mailbox) & set(' <>",;:\\()')


@pytest.mark.parametrize(
    "text", ["", ".", "a..example", "https://example.org", "example.org/x", "a_b.example"]
)
def test_what_is_no_domain_is_none(text: str) -> None:
    assert valid_domain(text) is None
