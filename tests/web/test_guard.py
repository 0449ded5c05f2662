"""Which network addresses may be connected to."""

from __future__ import annotations

import pytest

from checker.web.guard import Guard, is_public, is_public_name, is_web_port


@pytest.mark.parametrize("address", ["93.184.216.34", "8.8.8.8", "2606:4700::6810:84e5"])
def test_public_addresses_are_allowed(address: str) -> None:
    assert Guard().allows(address)


@pytest.mark.parametrize(
    "address",
    """127.0.0.1 127.8.8.8 0.0.0.0 10.1.2.3 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 100.100.100.200
    192.0.2.1 198.18.0.1 224.0.0.1 239.255.255.250 240.0.0.1 255.255.255.255 168.63.129.16 192.0.0.192
    :: ::1 fe80::1 fe80::1%eth0 fc00::1 fd00:ec2::254 ff02::1 2001:db8::1 ::ffff:127.0.0.1
    ::ffff:169.254.169.254
    64:ff9b::7f00:1 64:ff9b::a9fe:a9fe 2002:7f00:1:: 2001:0:5ef5:79fd:0:59d:a0e5:ba1 ::127.0.0.1 fec0::1 name
    """.split(),
)
def test_all_others_are_not(address: str) -> None:
    assert not is_public(address)
    assert Guard(allow_private=True).allows(address)


@pytest.mark.parametrize(
    "name",
    "localhost LOCALHOST. intranet db.internal printer.local nas.lan 127.0.0.1 127.1 0x7f000001 2130706433"
    " [::1] 169.254.169.254 a.localhost".split(),
)
def test_names_that_a_proxy_must_not_be_asked_for(name: str) -> None:
    assert not is_public_name(name)


def test_other_names_it_may_be_asked_for() -> None:
    assert is_public_name("courier.example")
    assert is_public_name("93.184.216.34")
    assert is_public_name("4chan.example")


def test_ports_of_other_services_are_refused() -> None:
    assert [port for port in (22, 25, 80, 110, 443, 1023, 1024, 8443) if is_web_port(port)] == [
        80,
        443,
        1024,
        8443,
    ]
