"""The kinds of check that a rule can name: their options and the messages that each must word."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from checker.policy.options import AffiliationOptions, BylineOptions, LogoOptions, NoticeOptions

if TYPE_CHECKING:
    from collections.abc import Mapping

COMMON_PLACEHOLDERS = frozenset({"organization", "reporter", "zone", "place"})
"""Usable in every message: the wire's name, the reporter's where known, the zone of the first evidence and,
where that is outside the article, the part of the page in which it stands."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of check, as a policy sees it."""

    name: str
    options: type
    messages: Mapping[str, frozenset[str]]
    """Message key → the placeholders that it may use beside the common ones."""
    only_with: Mapping[str, str] = field(default_factory=dict)
    """Message key → the option without which it need not be worded."""


def _kind(name: str, options: type, only_with: Mapping[str, str] | None = None, /, **messages: str) -> Kind:
    keys = {key: frozenset(placeholders.split()) for key, placeholders in messages.items()}
    return Kind(name, options, keys, only_with or {})


_ALL = (
    _kind(
        "logo",
        LogoOptions,
        dict.fromkeys(("present_unseen", "present_misnamed", "contradicted", "no_picture"), "pixels"),
        present="found",
        present_unseen="found shows",
        present_misnamed="found called",
        absent="",
        text_only="found",
        outside="found",
        metadata_only="found",
        unmatched_style="found",
        hidden="found by",
        other_organization="found",
        unidentified="found",
        contradicted="found",
        no_picture="found shows",
    ),
    _kind(
        "byline",
        BylineOptions,
        present="names",
        confirmed="names",
        caption="names",
        untied="names",
        caption_and_other="names others",
        biography_and_other="names others",
        absent="",
        house_name="names",
        organization_only="names",
        metadata_only="names",
        hidden="names by",
        photo_credit="names",
        amid_text="names",
        outside="names",
        other_person="names",
        incomplete="names missing",
    ),
    _kind(
        "affiliation",
        AffiliationOptions,
        present="found",
        absent="",
        other_organization="found",
        notice_only="found",
        copyright_only="found",
        contact_only="found",
        photo_credit_only="found",
        label_only="found",
        story_only="found",
        metadata_only="found",
        hidden="found by",
        outside="found",
        credit_line="found",
        logo_only="found",
        no_reporter="found",
    ),
    _kind(
        "notice",
        NoticeOptions,
        present="found",
        absent="",
        hidden="found by",
        outside="found",
    ),
)

KINDS: Mapping[str, Kind] = {kind.name: kind for kind in _ALL}
