"""Web addresses as strangers write them → addresses that may be asked for, and their canonical form."""

from __future__ import annotations

import re
from ipaddress import IPv4Address, IPv6Address
from typing import Final
from urllib.parse import quote, unquote, urljoin, urlsplit, urlunsplit

LONGEST_ADDRESS: Final = 8192
"""Characters; servers refuse longer ones (RFC 9110, 4.1, asks for 8,000)."""

_LOOKS_LIKE_ADDRESS: Final = re.compile(r"https?:/|www\.", re.IGNORECASE)
_FORBIDDEN: Final = re.compile(r"[\x00-\x20\x7f-\x9f\\<>\"^`{}|]")
_ESCAPE: Final = re.compile(r"%([0-9a-fA-F]{2})")
_UNRESERVED: Final = re.compile(r"[A-Za-z0-9._~-]")
_DEFAULT_PORTS: Final = {"http": 80, "https": 443}
_PATH_SIGNS: Final = "/:@!$&'()*+,;=-._~%"
_QUERY_SIGNS: Final = _PATH_SIGNS + "?[]"

_TRACKING_PREFIXES: Final = ("utm_", "mtm_", "pk_", "at_campaign", "at_medium", "hsa_")
_TRACKING: Final = frozenset(
    "fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ysclid twclid ttclid li_fat_id igshid igsh epik"
    " mc_cid mc_eid mkt_tok _hsenc _hsmi __hssc __hstc __hsfp hsctatracking vero_id vero_conv oly_enc_id"
    " oly_anon_id _openstat __twitter_impression srsltid _ga _gl s_kwcid ef_id wickedid rb_clickid"
    " guce_referrer guce_referrer_sig guccounter ml_subscriber ml_subscriber_hash ck_subscriber_id".split()
)
"""Query parameters that tell who clicked where, never which page is meant (as the filters of Brave, Firefox
and ClearURLs name them)."""


_NOT_VALID: Final = "this is no valid address"
_START: Final = re.compile(r"\s*(?:(?=www\.)|[a-z][a-z0-9+.-]+:[/\\]*)", re.IGNORECASE)
_PLACE: Final = re.compile(r"[^/\\?#]*")
_NAME: Final = re.compile(r"[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*")
_LONGEST_NAME: Final = 253
_NUMBER: Final = re.compile(r"(?:.*\.)?(?:\d+|0x[0-9a-f]*)")
"""A host that browsers read as an IPv4 address, in whatever notation (URL Standard, 3.5)."""


class AddressRefusedError(ValueError):
    """The address is none that may be asked for; the message says why."""


def looks_like_address(text: str) -> bool:
    """Whether `text` is meant as a web address rather than as a file's name."""
    return bool(_LOOKS_LIKE_ADDRESS.match(text))


def web_address(text: str) -> str:
    """The address to ask for: its host in ASCII and lower case, without fragment and tracking parameters.

    Raises:
        AddressRefusedError: Another scheme, credentials, no host, or characters that no address holds.
    """
    given = text.strip()
    if len(given) > LONGEST_ADDRESS:
        raise AddressRefusedError(f"the address is longer than {LONGEST_ADDRESS:,} characters")
    if _FORBIDDEN.search(given):
        raise AddressRefusedError("the address holds a character that no address can hold")
    if given.lower().startswith("www."):
        given = f"https://{given}"
    try:
        parts = urlsplit(given)
        port = parts.port
    except ValueError as error:
        raise AddressRefusedError(_NOT_VALID) from error
    scheme = parts.scheme.lower()
    if scheme not in _DEFAULT_PORTS:
        raise AddressRefusedError("only http and https addresses are read")
    if "@" in parts.netloc:
        raise AddressRefusedError("the address holds a user name or a password: nothing is sent to such ones")
    host = _host(parts.hostname or "")
    place = host if port in {None, _DEFAULT_PORTS[scheme]} else f"{host}:{port}"
    path = quote(parts.path, safe=_PATH_SIGNS) or "/"
    return urlunsplit((scheme, place, path, _without_tracking(quote(parts.query, safe=_QUERY_SIGNS)), ""))


def joined(base: str, reference: str) -> str:
    """The address that `reference`, in a document or a redirect at `base`, means.

    Raises:
        AddressRefusedError: As `web_address`.
    """
    try:
        return web_address(urljoin(base, reference.strip()))
    except AddressRefusedError:
        raise
    except ValueError as error:
        raise AddressRefusedError(_NOT_VALID) from error


def without_credentials(text: str) -> str:
    """An address as it may be shown, whatever is wrong with it: without the user name and password in it."""
    start = _START.match(text)
    if start is None:
        return text
    rest = text[start.end() :]
    place = _PLACE.match(rest.replace("\uff20", "@"))  # which browsers take for an @
    authority = place[0] if place else ""
    at = authority.rfind("@")
    name, colon, port = authority.partition(":")
    is_odd = bool(colon) and not port.isdigit() and not authority.startswith("[")
    if at < 0 and is_odd:  # a password may hold what ends a host: user:a/b@host
        at = rest.rfind("@")
    if at >= 0:
        return f"{text[: start.end()]}***{rest[at:]}"
    return f"{text[: start.end()]}{name}:***{rest[len(authority) :]}" if is_odd and port else text


def canonical(address: str) -> str:
    """What two addresses of the same page have in common; `address` is one that `web_address` gave.

    http and https count as one, the order of parameters and needless escapes do not count.
    """
    parts = urlsplit(address)
    path = _ESCAPE.sub(_needed, parts.path)
    query = "&".join(sorted(_ESCAPE.sub(_needed, part) for part in parts.query.split("&") if part))
    return urlunsplit(("web", parts.netloc, path, query, ""))


def host_of(address: str) -> str:
    """Host and port, as the address names them."""
    return urlsplit(address).netloc


def origin_of(address: str) -> str:
    """Scheme, host and port."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


def is_home(address: str) -> bool:
    """Whether an address names a site's front page."""
    parts = urlsplit(address)
    return parts.path in {"", "/", "/index.html", "/index.php", "/home", "/home/"} and not parts.query


def _needed(escape: re.Match[str]) -> str:
    """An escape in capitals, or the letter that needs none (RFC 3986, 6.2.2)."""
    character = chr(int(escape[1], 16))
    return character if _UNRESERVED.fullmatch(character) else escape[0].upper()


def _host(name: str) -> str:
    host = name.rstrip(".").lower()
    if not host:
        raise AddressRefusedError("the address names no host")
    if ":" in host:
        try:
            return f"[{IPv6Address(host.replace('%', ' '))}]"  # a zone is one of this machine's networks
        except ValueError as error:
            raise AddressRefusedError(_NOT_VALID) from error
    if not host.isascii():
        import idna  # noqa: PLC0415 - comes with httpx, and few addresses need it

        try:
            host = idna.encode(host, uts46=True).decode("ascii")
        except idna.IDNAError as error:
            raise AddressRefusedError(f"this is no valid host name: {name}") from error
    if len(host) > _LONGEST_NAME or not _NAME.fullmatch(host):
        raise AddressRefusedError(f"this is no valid host name: {host[:_LONGEST_NAME]}")
    if _NUMBER.fullmatch(host):
        try:
            return str(IPv4Address(host))
        except ValueError as error:
            raise AddressRefusedError(
                f"{host} is no valid host: write an IPv4 address as four numbers up to 255"
            ) from error
    return host


def _without_tracking(query: str) -> str:
    """The query as it was, but for parameters that only track; their order and escapes stay."""
    kept = [part for part in query.split("&") if not _tracks(part)]
    return "&".join(kept)


def _tracks(parameter: str) -> bool:
    name = unquote(parameter.partition("=")[0]).lower()
    return name in _TRACKING or name.startswith(_TRACKING_PREFIXES)
