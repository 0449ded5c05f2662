"""Finds the images that something identifies as the wire's mark, or as one near to it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from checker.checks.hints import Hints
from checker.page.chrome import words_of
from checker.page.given_names import has_initials
from checker.page.text import fold
from checker.policy.options import LogoOptions
from checker.policy.patterns import FilePattern, file_pattern

if TYPE_CHECKING:
    from checker.page import Hidden, Image, Page
    from checker.page.image_values import Label
    from checker.policy.model import Rule
    from checker.vocabulary import Zone

_LOGO_WORD = re.compile(r"(?<![a-z])(?:logos?|logotype|wordmark|mark|emblem|icon|badge|banner)(?![a-z])")
_PICTURE_WORD = re.compile(
    r"\b(?:photos?|photograph|images?|pictures?|screenshot|screengrab|graphic|chart|video|file)\b"
)
_NEUTRAL_WORDS = frozenset(
    """
    a and at black blue by color colour copy courtesy dark final from full go hd header home
    homepage horizontal in jpeg jpg large light link logo medium more news of original page png read
    red resized retina scaled scr site small square story svg the thumb thumbnail transparent
    vertical via visit web webp website white wide wire
    """.split()
)
"""Words beside the wire's name that leave an image its mark."""

_MAX_OTHER_WORDS = 1
"""Further words, none of them neutral, that a mark's text or file name may have: `abc-newswire.png`."""

_TELLING_ALT_WORDS = 2
_LETTERS = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True, eq=False)
class LogoFound:
    """An image that something identifies."""

    image: Image
    zone: Zone
    is_near: bool
    """Whether it is another organisation's mark, near to the wire's."""
    by: str
    """What identified it: `alt`, `title`, `caption`, `file name` …"""
    said: str
    """What it says there."""

    @property
    def hidden(self) -> Hidden | None:
        """What hides it from sight."""
        return self.image.hidden


class LogoNames:
    """Matches what images say of themselves against a policy's names of its mark."""

    def __init__(self, options: LogoOptions) -> None:
        self._names = _phrases(options.names)
        self._not_names = _phrases(options.not_names)
        self._files = tuple(map(file_pattern, options.files))
        self._not_files = tuple(map(file_pattern, options.not_files))
        self._hints = Hints((*options.names, *options.not_names))
        self._file_hints = Hints({max(each.pieces, key=len) for each in (*self._files, *self._not_files)})

    def identify(self, image: Image) -> tuple[bool, str, str] | None:
        """Whether it is a near mark, what says so, and what it says; None where nothing identifies it."""
        may_call = self._hints.may_be_in
        if not (any(map(self._may_be_file, image.urls)) or any(may_call(each.text) for each in image.labels)):
            return None  # as hardly any image is worth a closer look
        names = [name for url in image.urls for name in file_names(url)]
        near: tuple[bool, str, str] | None = None
        is_picture = self._shows_a_picture(image) or is_portrait_or_icon(image)
        is_account = is_portrait(image)
        for label in image.labels:
            if is_account and not _LOGO_WORD.search(fold(label.text)):
                continue  # the alt text of an account's picture is the account's name
            if _names_mark(self._names, label, is_picture=is_picture):
                return (False, label.kind, label.text)
            if near is None and _names_mark(self._not_names, label, is_picture=is_picture):
                near = (True, label.kind, label.text)
        for name in names:
            if _file_is_mark(self._files, name, is_picture=is_picture):
                return (False, "file name", name)
            if near is None and _file_is_mark(self._not_files, name, is_picture=is_picture):
                near = (True, "file name", name)
        return near

    def _may_be_file(self, url: str) -> bool:
        """Whether a pattern's longest piece may stand in a file name."""
        if url[:5].lower() == "data:":
            return False
        plain = unquote(url) if "%" in url else url
        return self._file_hints.may_be_in(plain) or not plain.isprintable()

    def _shows_a_picture(self, image: Image) -> bool:
        """Whether alt text, file name or size tell of a photograph rather than of a mark."""
        alts = [label.text for label in image.labels if label.kind == "alt"]
        if any(_tells_of_something_else(alt) for alt in alts):
            return True
        if image.height is not None and image.height > LARGEST_MARK:
            return True
        names = [name for url in image.urls for name in file_names(url)]
        if any(map(_says_logo, names)) or any(fold(alt) for alt in alts):
            return False
        return any(_is_large(name) or _tells_a_story(self._without_wire(name)) for name in names)

    def _without_wire(self, name: str) -> str:
        """A file name without what names the wire or its near namesakes."""
        for pattern in (*self._files, *self._not_files):
            if pattern.matches(name):
                return _rest(pattern, name)
        return name

    def is_file(self, url: str) -> bool:
        """Whether a URL's file name is the mark's."""
        return any(_file_is_mark(self._files, name, is_picture=False) for name in file_names(url))


def is_portrait_or_icon(image: Image) -> bool:
    """Whether markup, address or link say that an image is a portrait, a share button or a counter."""
    if not _NO_MARK.isdisjoint(words_of(image.element)):
        return True
    if image.link and _SOCIAL.search(image.link):
        return True
    if image.urls and all(map(_SYMBOL.search, image.urls)):
        return True
    names = [name for url in image.urls for name in file_names(url)]
    if any(not _NO_MARK.isdisjoint(_LETTERS.findall(name)) for name in names) or any(map(_is_large, names)):
        return True
    return any("gravatar" in url[:_HOST_LENGTH] for url in image.urls)


def is_portrait(image: Image) -> bool:
    """Whether markup or address say that an image is the picture of an account."""
    element, box = image.element, image.element.getparent()
    if any(not _PORTRAIT.isdisjoint(words_of(each)) for each in (element, box) if each is not None):
        return True
    return any("gravatar" in url[:_HOST_LENGTH] for url in image.urls)


_SYMBOL = re.compile(r"^#|\.svg#")
"""A drawing that stands elsewhere, with others: `#icon-mail`, `sprite.svg#mail`."""
_PORTRAIT = frozenset({"avatar", "avatars", "gravatar", "headshot", "mugshot", "portrait"})
_HOST_LENGTH = 60
_NO_MARK = frozenset(
    """
    avatar avatars email emoji facebook favicon fb gravatar headshot icon icons
    instagram linkedin mugshot pixel pinterest portrait print profile reddit rss share
    smiley social spacer tracker twitter whatsapp youtube
    """.split()
)
_SOCIAL = re.compile(
    r"//(?:[\w-]+\.)*(?:facebook|twitter|x|instagram|linkedin|pinterest|reddit|whatsapp|youtube|t)\.(?:com|me)\b|^mailto:",
    re.IGNORECASE,
)


def find_logos(page: Page, rule: Rule | None) -> tuple[LogoFound, ...]:
    """Every identified image of a page, in document order."""
    if rule is None or not isinstance(rule.options, LogoOptions):
        return ()
    names = _logo_names(rule.options)
    found = []
    for image in page.images:
        identified = names.identify(image)
        if identified is not None:
            is_near, by, said = identified
            found.append(LogoFound(image, page.zone_of(image.element), is_near, by, said))
    return tuple(found)


def file_names(url: str) -> tuple[str, ...]:
    """What in a URL's path is a file's name, or a drawing's, decoded and in lower case; empty for data URIs.

    Image services put the file's own name before what they make of it: `/media/mark.png/v1/w_320/image.png`.
    """
    if url[:5].lower() == "data:":
        return ()
    if url.startswith("#"):
        return (url[1:].casefold(),)
    try:
        _, _, path, _, drawing = urlsplit(url)
    except ValueError:
        path, drawing = url, ""
    parts = [unquote(part).casefold() for part in path.split("/") if part]
    if drawing and path.endswith(".svg"):
        parts[-1:] = [unquote(drawing).casefold()]
    return tuple(part for part in parts[:-1] if _IMAGE_FILE.search(part)) + tuple(parts[-1:])


_IMAGE_FILE = re.compile(r"\.(?:png|jpe?g|gif|svg|webp|avif)(?:$|[~!@_-])")


@lru_cache(maxsize=64)
def _logo_names(options: LogoOptions) -> LogoNames:
    return LogoNames(options)


def _phrases(names: tuple[str, ...]) -> tuple[tuple[str, bool], ...]:
    """Folded phrases; an acronym is marked, since it counts in capitals only."""
    return tuple((name if _is_acronym(name) else fold(name), _is_acronym(name)) for name in names)


def _is_acronym(name: str) -> bool:
    return name.isupper() and " " not in name


def _names_mark(phrases: tuple[tuple[str, bool], ...], label: Label, *, is_picture: bool) -> bool:
    """Whether a label is the mark's name, rather than a picture's description or credit that mentions it.

    What stands around an image, its caption, title or link, credits a picture as often as it names a mark.
    """
    folded = fold(label.text)
    says_logo = _LOGO_WORD.search(folded) is not None
    if not says_logo and label.kind in _AROUND and (is_picture or _CREDITS.match(folded)):
        return False
    for phrase, is_acronym in phrases:
        searched = label.text if is_acronym else folded
        match = re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", searched)
        if match is None:
            continue
        if says_logo:
            return True
        rest = (searched[: match.start()] + " " + searched[match.end() :]).casefold()
        is_told = len(_other_words(rest)) > _MAX_OTHER_WORDS or has_initials(label.text)
        if not is_told and not _PICTURE_WORD.search(rest) and "/" not in rest:
            return True
    return False


_CREDITS = re.compile(r"\W*(?:credits?|courtesy|via|source|from|by|©|copyright|provided)\b")
_AROUND = frozenset({"caption", "title", "link text"})


LARGEST_MARK = 400
"""Pixels of height from which an image is a picture rather than a mark."""

_SIZE_IN_NAME = re.compile(r"(?<!\d)\d{2,4}x(\d{2,4})(?!\d)")


def _says_logo(name: str) -> bool:
    return "logo" in name or _LOGO_WORD.search(name) is not None


def _tells_a_story(name: str) -> bool:
    """`pier-rotten.jpg`: words that name a subject, as photographers' files have them."""
    words = [word for word in _other_words(name.rpartition(".")[0]) if len(word) >= _WORD]
    return len(words) >= 2  # noqa: PLR2004 - one word alone may be a mark's


_WORD = 4


def _rest(pattern: FilePattern, name: str) -> str:
    for piece in pattern.pieces:
        name = name.replace(piece, " ", 1)
    return name


def _is_large(name: str) -> bool:
    size = _SIZE_IN_NAME.search(name)
    return size is not None and int(size[1]) > LARGEST_MARK


def _tells_of_something_else(alt: str) -> bool:
    folded = fold(alt)
    return len(_other_words(folded)) >= _TELLING_ALT_WORDS and not _LOGO_WORD.search(folded)


def _file_is_mark(patterns: tuple[FilePattern, ...], name: str, *, is_picture: bool) -> bool:
    """Whether a file name is the mark's, rather than a picture's that has the wire's name in it."""
    for pattern in patterns:
        if not name or not pattern.matches(name):
            continue
        if _says_logo(name):
            return True
        rest = _rest(pattern, name).rpartition(".")[0]
        if (
            not is_picture
            and not _is_large(name)
            and not _other_words(rest)
            and not _PICTURE_WORD.search(rest)
        ):
            return True
    return False


def _other_words(rest: str) -> list[str]:
    return [word for word in _LETTERS.findall(rest) if word not in _NEUTRAL_WORDS]
