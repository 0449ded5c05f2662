"""What image files show beside a policy's marks, and what a policy would keep of them: `creditline logo`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from checker.pixels.compare import Comparison, Likeness, compare, fingerprint, shows_nothing
from checker.pixels.decode import decode
from checker.pixels.no_picture import NoPicture
from checker.pixels.outlines import Outline, outline_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.pixels.fingerprint import Fingerprint
    from checker.policy.options import LogoOptions, Mark

SCHEMA: Final = "creditline-logo/1"
_LINE: Final = 100
"""Characters of a hash on one line of a policy."""


@dataclass(frozen=True, slots=True)
class NewMark:
    """An entry of `pixels` in a policy."""

    image: str
    """The file it was made from."""
    name: str
    fingerprint: Fingerprint
    outline: Outline | None = None

    @property
    def coarse(self) -> list[str]:
        """The coarse hash, in lines."""
        return _lines(self.fingerprint.coarse.text)

    @property
    def fine(self) -> list[str]:
        """The fine hash, in lines."""
        return _lines(self.fingerprint.fine.text)

    @property
    def paths(self) -> list[str]:
        """The outline, in lines; none where the file is no drawing."""
        return [] if self.outline is None else _lines(self.outline.text)

    def document(self) -> dict[str, Any]:
        """As JSON has it."""
        seen = self.fingerprint
        entry = {"name": self.name, "aspect": seen.aspect, "coarse": seen.coarse.text, "fine": seen.fine.text}
        outline = {} if self.outline is None else {"outline": self.outline.text}
        return {"image": self.image, "entry": entry | outline}


@dataclass(frozen=True, slots=True)
class ComparedImage:
    """An image beside the marks of a policy."""

    image: str
    likeness: Likeness
    mark: str | None
    """The mark that it comes nearest to; None where nothing was near enough to be measured."""
    is_own: bool
    """Whether that is the wire's, and not a near one of another organisation."""
    distance: float | None
    """0 for the same, about 0.5 for anything else."""
    part: tuple[int, int, int, int] | None
    """Where in the image it stands (left, top, right, bottom, in pixels); None for the whole."""

    def document(self) -> dict[str, Any]:
        """As JSON has it."""
        return {
            "image": self.image,
            "likeness": self.likeness.value,
            "mark": self.mark,
            "own": self.is_own,
            "distance": self.distance,
            "part": None if self.part is None else list(self.part),
        }


def new_mark(image: str, name: str, data: bytes) -> NewMark | NoPicture:
    """The entry for an image's file, or why it shows nothing to keep."""
    picture = decode(data)
    seen = picture if isinstance(picture, NoPicture) else fingerprint(picture)
    return seen if isinstance(seen, NoPicture) else NewMark(image, name, seen, outline_of(data))


def compared(image: str, data: bytes, options: LogoOptions) -> ComparedImage | NoPicture:
    """What an image's file is to a policy's marks: its own before the near ones, as the check has it."""
    picture = decode(data)
    outline = None if shows_nothing(picture) else outline_of(data)
    for marks, is_own in ((options.pixels, True), (options.not_pixels, False)):
        for mark in marks:
            if outline is not None and mark.outline is not None and mark.outline.is_like(outline):
                return ComparedImage(image, Likeness.SAME, mark.name, is_own, 0.0, None)
    if isinstance(picture, NoPicture):
        return picture
    own = compare(picture, _fingerprints(options.pixels))
    if isinstance(own, NoPicture):
        return own
    if own.likeness is Likeness.DIFFERENT:
        near = compare(picture, _fingerprints(options.not_pixels))
        if isinstance(near, Comparison) and near.likeness is Likeness.SAME and near.part is None:
            return _as_compared(image, near, options.not_pixels, is_own=False)
    return _as_compared(image, own, options.pixels, is_own=True)


def document(parts: Iterable[NewMark | ComparedImage], policy: str | None) -> dict[str, Any]:
    """The document of `creditline logo --format json`."""
    return {"schema": SCHEMA, "policy": policy, "images": [part.document() for part in parts]}


def _fingerprints(marks: Sequence[Mark]) -> list[Fingerprint]:
    return [mark.fingerprint for mark in marks]


def _as_compared(image: str, found: Comparison, marks: Sequence[Mark], *, is_own: bool) -> ComparedImage:
    name = None if found.number is None else marks[found.number].name
    return ComparedImage(image, found.likeness, name, is_own, found.distance, found.part)


def _lines(text: str) -> list[str]:
    return [text[at : at + _LINE] for at in range(0, len(text), _LINE)]
