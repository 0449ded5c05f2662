"""What a policy file may write under a rule's `options`, for each kind of check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import Field

from checker.policy.fields import FilePatternText, Strict, Text, Texts
from checker.policy.options import AffiliationOptions, BylineOptions, LogoOptions, NoticeOptions

if TYPE_CHECKING:
    from collections.abc import Mapping


class LogoSchema(Strict):
    """Options of a `logo` rule."""

    names: Texts
    files: tuple[FilePatternText, ...] = Field(min_length=1)
    not_names: tuple[Text, ...] = ()
    not_files: tuple[FilePatternText, ...] = ()

    def build(self) -> LogoOptions:
        """The value that the check reads."""
        return LogoOptions(self.names, self.files, self.not_names, self.not_files)


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
