"""Which network addresses a stranger's link may lead to: public ones only."""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Final

_NAT64: Final = (ip_network("64:ff9b::/96"), ip_network("64:ff9b:1::/48"))
_NOT_PUBLIC: Final = tuple(
    map(
        ip_network,
        (
            "168.63.129.16/32",  # Azure's own, though its number is public
            "192.0.0.0/24",  # protocol assignments; Oracle's metadata
            "fec0::/10",  # site-local, of old
        ),
    )
)
"""What Python takes for public, and is not."""
_OWN_NAMES: Final = (".localhost", ".local", ".internal", ".home.arpa", ".lan", ".intranet", ".corp")
_LOWEST_FREE_PORT: Final = 1024
_WEB_PORTS: Final = frozenset({80, 443})


def is_public(address: str) -> bool:
    """Whether an IP address is on the public Internet, also where it is wrapped in another one."""
    try:
        parsed = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    return all(map(_is_public, _with_wrapped(parsed)))


def is_public_name(host: str) -> bool:
    """Whether a host, by its name alone, may be public; for requests that a proxy resolves."""
    name = host.strip("[]").rstrip(".").lower()
    try:
        ip_address(name)
    except ValueError:
        # A name without a dot, or all of digits (`127.1`, `0x7f000001`), is no public one.
        is_number = name.rpartition(".")[2][:1].isdigit()
        return "." in name and not is_number and not name.endswith(_OWN_NAMES)
    return is_public(name)


def is_web_port(port: int) -> bool:
    """Whether a port may be one of a web server: no other service's well-known one."""
    return port in _WEB_PORTS or port >= _LOWEST_FREE_PORT


@dataclass(frozen=True)
class Guard:
    """Where requests may go."""

    allow_private: bool = False

    def allows(self, address: str) -> bool:
        """Whether to connect to an IP address."""
        return self.allow_private or is_public(address)

    def allows_name(self, host: str) -> bool:
        """Whether to ask a proxy for a host."""
        return self.allow_private or is_public_name(host)

    def allows_port(self, port: int) -> bool:
        """Whether to connect to a port."""
        return self.allow_private or is_web_port(port)


def _is_public(address: IPv4Address | IPv6Address) -> bool:
    is_global = address.is_global and not address.is_multicast and not address.is_reserved
    return is_global and not any(address in network for network in _NOT_PUBLIC)


def _with_wrapped(address: IPv4Address | IPv6Address) -> list[IPv4Address | IPv6Address]:
    """The address and the IPv4 address that an IPv6 one stands for."""
    if isinstance(address, IPv4Address):
        return [address]
    if address.ipv4_mapped:
        return [address.ipv4_mapped]
    if any(address in network for network in _NAT64):
        return [IPv4Address(int(address) & 0xFFFF_FFFF)]
    if address.sixtofour:
        return [address, address.sixtofour]
    if address.teredo:
        return [address, *address.teredo]
    return [address]
