"""Whether a redirect led to the page that was asked for, at a new address, or to another page.

Only addresses whose words can be compared tell: `/2027/bridge-reopens` moved to `/news/bridge-reopens-7.html`
is the same page, moved to `/sports/cup-final` it is another one. A short link (`/?p=7`) tells nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qsl, unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable

_WORDS: Final = re.compile(r"[^\W_]+")
_NO_WORDS_OF_ITS_OWN: Final = re.compile(
    r"(?:amp|print|index|default|story|article|view|full|page|comments|feed|m|mobile|\d+)?(?:\.\w{2,5})?",
    re.IGNORECASE,
)
"""Last parts of a path that say how a page is shown, not which one it is."""
_FILLERS: Final = frozenset(
    "a an and as at by for from in into is of on or over the to with html htm php aspx".split()
)
_FEW: Final = 2
_ENOUGH_ELSEWHERE: Final = 3
"""Words that tell a page from the address of another site; a counter of clicks may have two by chance."""
_SHORTEST_ID: Final = 5
"""Characters of a number, or of letters and digits, that names a page in a system of its own."""
_ID_PARAMETERS: Final = frozenset(
    "p id story article aid storyid story_id articleid article_id newsid news_id postid post_id".split()
)


def leads_elsewhere(asked: str, landed: str, said: Iterable[str] = ()) -> bool:
    """Whether `landed`, where redirects from `asked` led, is plainly the address of another page.

    `said` is what the page there says of itself: its canonical address, its headline. False where
    the addresses do not tell.
    """
    was, now = urlsplit(asked), urlsplit(landed)
    if _ids_differ(was.path, was.query, now.path, now.query):
        return True
    words = _slug(was.path)
    if len(words) < (_FEW if _site(was.netloc) == _site(now.netloc) else _ENOUGH_ELSEWHERE):
        return False
    if _ids(was.path) & _ids(f"{now.path} {now.query}"):
        return False
    found = _words(unquote(now.path))
    slug = _slug(now.path)
    is_shortened = len(slug) >= _ENOUGH_ELSEWHERE and slug <= words
    return not is_shortened and not any(
        2 * len(words & told) > len(words) for told in (found, *map(_words, map(unquote, said)))
    )


def _site(host: str) -> str:
    return re.sub(r"^(?:www\d?|m|mobile|amp)\.", "", host)


def _slug(path: str) -> frozenset[str]:
    """The words by which a path names its page; few or none where it does so by a number or a code."""
    parts = [part for part in unquote(path).split("/") if not _NO_WORDS_OF_ITS_OWN.fullmatch(part)]
    found = [words for part in reversed(parts[-2:]) if len(words := _words(part)) >= _FEW]
    return found[0] if found else frozenset()


def _words(text: str) -> frozenset[str]:
    tokens = (token.casefold() for token in _WORDS.findall(text))
    return frozenset(
        token for token in tokens if token.isalpha() and token not in _FILLERS and len(token) > 1
    )


def _ids(text: str) -> frozenset[str]:
    tokens = (token.casefold() for token in _WORDS.findall(unquote(text)))
    return frozenset(
        token for token in tokens if len(token) >= _SHORTEST_ID and any(sign.isdigit() for sign in token)
    )


def _ids_differ(path: str, query: str, new_path: str, new_query: str) -> bool:
    """Whether both addresses name their page by a number in the same place, and not by the same."""
    if path == new_path:
        old, new = dict(parse_qsl(query)), dict(parse_qsl(new_query))
        return any(
            name.lower() in _ID_PARAMETERS and name in new and value != new[name]
            for name, value in old.items()
            if value.isdigit()
        )
    folder, _, number = path.rstrip("/").rpartition("/")
    new_folder, _, new_number = new_path.rstrip("/").rpartition("/")
    is_number = len(number) >= _SHORTEST_ID and number.isdigit() and new_number.isdigit()
    return is_number and folder == new_folder and number != new_number
