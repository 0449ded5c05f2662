"""What a policy file may write under a rule's `options`, for each kind of check."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from checker.pixels.fingerprint import LONGEST_ASPECT, Fingerprint
from checker.pixels.outlines import Outline
from checker.policy.fields import FilePatternText, Strict, Text, Texts
from checker.policy.options import AffiliationOptions, BylineOptions, LogoOptions, Mark, NoticeOptions

if TYPE_CHECKING:
    from collections.abc import Mapping


class MarkSchema(Strict):
    """One of `pixels`, as `creditline logo` prints it."""

    name: Text
    aspect: float = Field(ge=0.04, le=LONGEST_ASPECT, allow_inf_nan=False)
    coarse: Text
    fine: Text
    outline: Text | None = None

    @model_validator(mode="after")
    def _must_hold_together(self) -> Self:
        try:
            self.build()
        except ValueError as error:
            raise PydanticCustomError("policy", "{text}", {"text": str(error)}) from error
        return self

    def build(self) -> Mark:
        """The value that the check reads."""
        outline = None if self.outline is None else Outline.of_text(self.outline)
        return Mark(self.name, Fingerprint.of_text(self.aspect, self.coarse, self.fine), outline)


class LogoSchema(Strict):
    """Options of a `logo` rule."""

    names: Texts
    files: tuple[FilePatternText, ...] = Field(min_length=1)
    not_names: tuple[Text, ...] = ()
    not_files: tuple[FilePatternText, ...] = ()
    pixels: tuple[MarkSchema, ...] = ()
    not_pixels: tuple[MarkSchema, ...] = ()

    def build(self) -> LogoOptions:
        """The value that the check reads."""
        return LogoOptions(
            self.names,
            self.files,
            self.not_names,
            self.not_files,
            tuple(mark.build() for mark in self.pixels),
            tuple(mark.build() for mark in self.not_pixels),
        )


class BylineSchema(Strict):
    """Options of a `byline` rule."""

    house_names: tuple[Text, ...] = ()

    def build(self) -> BylineOptions:
        """The value that the check reads."""
        return BylineOptions(self.house_names)


class AffiliationSchema(Strict):
    """An `affiliation` rule has no options."""

    def build(self) -> AffiliationOptions:
        """The value that the check reads."""
        return AffiliationOptions()


class NoticeSchema(Strict):
    """Options of a `notice` rule."""

    minimum_share: float = Field(default=NoticeOptions().minimum_share, gt=0, le=1, allow_inf_nan=False)

    def build(self) -> NoticeOptions:
        """The value that the check reads."""
        return NoticeOptions(self.minimum_share)


OptionSchema = LogoSchema | BylineSchema | AffiliationSchema | NoticeSchema

OPTION_SCHEMAS: Mapping[str, type[OptionSchema]] = {
    "logo": LogoSchema,
    "byline": BylineSchema,
    "affiliation": AffiliationSchema,
    "notice": NoticeSchema,
}
"""Kind of check → its options; has the same keys as `checker.policy.kinds.KINDS`."""
