"""Recognises the standing lines around a story: notices, copyright lines, tips addresses, biographies."""

from __future__ import annotations

import re

_COPYRIGHT = re.compile(
    r"^\W*(?:copyright\b|©|\(c\)\s*(?:19|20)\d\d|all rights reserved)|\ball rights reserved\b", re.IGNORECASE
)
_CONTACT = re.compile(
    r"\b(?:send|email|e-mail|submit|got|have)\b.{0,40}"
    r"\b(?:tips?|questions?|story ideas?|corrections?|comments?)\b"
    r"|\b(?:contact|reach|email|e-mail)\b.{0,60}(?:@|\bat\b.{0,20}@)|\[email\s*protected\]",
    re.IGNORECASE,
)
_LICENCE = re.compile(
    r"\b(?:republish|republication|reprint|syndicat|licens(?:e|ing) opportunit|creative commons"
    r"|available without charge|content created by|free of charge to any)",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"^\W*(?:this (?:article|story|report|piece|post|content|column)\b.{0,40}\b)?"
    r"(?:was |were |has been )?(?:first |originally |previously )?"
    r"(?:(?:re)?published|appeared|posted|reported|written|produced|syndicated|distributed|provided|ran)\b"
    r".{0,60}\b(?:by|in|at|on|from|with|courtesy)\b",
    re.IGNORECASE,
)
_STORY_WORDS = "(?:article|story|report|piece|post|content|column)"
_CREDIT_ELSE = re.compile(
    # What feeds and copies of them end with, and what editors write above and under a copy.
    rf"^\W*the post\b.{{1,200}}\bappeared first (?:on|at|in)\b"
    rf"|^\W*the (?:above |following )?{_STORY_WORDS} (?:(?:was|were|is|has been) )?(?:first|originally) "
    r"(?:published|appeared|posted|written|produced)\b.{0,40}\b(?:by|in|at|on|from)\b"
    rf"|^\W*(?:editor['’]?s note\W+)?(?:this|the (?:above|following)) (?:{_STORY_WORDS} )?"
    r"(?:is|comes|came)(?: to (?:you|us))? (?:courtesy of|from|by|via)\b"
    rf"|^\W*read the original(?: {_STORY_WORDS})? (?:at|on|in|by|from|here)\b"
    rf"|^\W*[A-Z].{{2,60}}\b(?:provided|produced|published|reported) this {_STORY_WORDS}\W*$"
    r"|^\W*(?:(?:este|esta|el|la) \w+ )?(?:fue )?(?:publicad[oa]|apareció) "
    r"(?:originalmente|por primera vez|primero)\b.{0,40}\b(?:por|en)\b"
    r"|^\W*(?:(?:dieser|diese|der|die|das|dieses) \w+ )?(?:(?:ist|wurde) )?"
    r"(?:(?:zuerst|ursprünglich|zunächst) (?:erschienen|veröffentlicht)"
    r"|erschien (?:zuerst|ursprünglich|zunächst))"
    r"\b.{0,40}\b(?:bei|beim|von|vom|in|im|auf)\b"
    r"|^\W*(?:(?:cet|cette|l['’]) ?\w+ )?(?:(?:a été|est) )?(?:publiée?|parue?) "
    r"(?:à l['’]origine|initialement|d['’]abord)\b.{0,40}\b(?:par|dans|sur|chez)\b",
    re.IGNORECASE,
)
_SOURCE = re.compile(
    r"^\W*(?:via|sources?|credit|courtesy(?: of)?|from|originally from|read the (?:original|full)"
    r"|(?:re)?(?:published|printed|posted) (?:with|by|from)|with permission"
    r"|content (?:by|from|courtesy))\b\s*:?",
    re.IGNORECASE,
)
_BIOGRAPHY = re.compile(
    r"\b(?:is|was|are)\s+(?:an?|the|our)\s+(?:[\w'’.-]+\s+){0,6}?"
    r"(?:reporter|correspondent|journalist|editor|writer|columnist|contributor|author|freelancer?|fellow|intern|founder)\b"
    r"|\b(?:covers|reports on|writes (?:about|for))\b.{0,60}\bfor\b|\bco-?founded\b"
    r"|\bfollow (?:him|her|them|\w+ ?\w*) on\b",
    re.IGNORECASE,
)
_APPEAL = re.compile(
    r"^\W*(?:sign up|subscribe|follow us|support (?:our|independent)|donate|join (?:us|our)|download our"
    r"|click here|like us|share this|read next|related:|see also|more:|like this article)",
    re.IGNORECASE,
)
_INVITATION = re.compile(
    r"^\W*(?:click here (?:to|for)\s+)?(?:follow|like|visit|join|support|subscribe|sign up|share|donate|watch"
    r"|listen|(?:read|see|view|find|learn|get) (?:more|all|next|also)|more (?:from|at|on|by|stories))\b",
    re.IGNORECASE,
)
_PHOTO = re.compile(
    r"\W*(?:\(?(?:photo|photography|image|picture|illustration|video|featured image|screenshot|graphic)s?\b"
    r".{0,15}"
    r"(?:by|via|courtesy|credit|from|:)|credits?:\s*[A-Z][\w.'’-]+\s+[A-Z])",
    re.IGNORECASE,
)
_PHOTO_ELSEWHERE = re.compile(
    r"\W*(?:(?:titel|beitrags|symbol|archiv|teaser|artikel|vorschau)?"
    r"(?:fotos?|bild(?:er|quelle|nachweis|rechte)?)"
    r"|symbolgrafik|grafik|quelle|cr[ée]dits?(?: photo)?|fotograf[íi]as?|im[áa]gen|imagem|fotografia"
    r"|foto di|zdjęcie|fot|kuva|bilde|写真|画像|撮影|出典|圖片|图片)\s*[:：©=]"
    r"|.*\b(?:fotos?|bild)\s*:\s",
    re.IGNORECASE,
)
"""The same in other languages, where the word may also end a caption."""
_PHOTO_IN_BRACKETS = re.compile(
    r"\((?:photo|image|picture|screenshot|instagram|facebook|twitter|youtube|archiv)\b", re.IGNORECASE
)
_PHOTO_WITH_SLASH = re.compile(
    r"(?!\W*by\b)[^/,.]{4,40}\w/[A-Z][^/.]{2,60}$|.*?\b/ ?reuters\b", re.IGNORECASE
)
_PHOTO_SOURCES = (
    "getty images", "shutterstock", "ap photo", "afp photo", "public domain", "wikimedia commons", "flickr",
    "screengrab",
)  # fmt: skip
_PHOTO_SOURCE = re.compile(rf"\b(?:{'|'.join(_PHOTO_SOURCES)})\b", re.IGNORECASE)
_OTHER_WORK = re.compile(
    r"^\W*(?:edited|editing|fact.?check\w*|illustrat\w*|videos?|audio|produced|graphics?|narrated|compiled"
    r"|translat\w*|curated|reviewed|design\w*|additional reporting|polls?|charts?|maps?|cartoons?|data|music"
    r"|animations?|artwork|paid for|presented|sponsored)\b.{0,30}\bby\b"
    r"|^\W*(?:related|also|read (?:more|next|also))\s*:"
    r"|^\W*(?:faktencheck|lektorat|kamera|schnitt|übersetzung|traduction|traducción|mitarbeit|moderation"
    r"|protokoll)\s*:"
    r"|\bcontributed (?:to|reporting)\b|^\W*(?:guests?|interview|watch|listen)\s*:"
    r"|^\W*(?:h/t|hat tip|with files from)\b"
    r"|\bformerly (?:of|with|at)\b|\bimagery by\b",
    re.IGNORECASE,
)
_FILING = re.compile(
    r"\W*(?:(?:tags?|topics?|keywords?|categor(?:y|ies)|in this (?:story|article)|themen?"
    r"|schlag(?:worte|wörter)|mots[- ]clés|etiquetas|temas)\s*:"
    r"|(?:filed|tagged|categori[sz]ed|archived)\b(?!.{0,40}\bby\b)|posted (?:in|under)\b(?!.{0,40}\bby\b))",
    re.IGNORECASE,
)
_MAX_PHOTO_CREDIT = 300
_MAX_CREDIT_LINE = 260
_MAX_BIOGRAPHY = 700


def is_copyright(text: str) -> bool:
    """Whether a line says who owns the text: `Copyright 2018 The Wire.`, `All rights reserved.`."""
    return _COPYRIGHT.search(text) is not None


def is_contact(text: str) -> bool:
    """`Send tips to …`, `For questions contact …@…`."""
    return _CONTACT.search(text) is not None


def is_credit_line(text: str) -> bool:
    """`This story was originally published by …`, `Via …`, `Source: …`, `From the …`; a short line."""
    return is_publication_credit(text) or (len(text) <= _MAX_CREDIT_LINE and _SOURCE.search(text) is not None)


def is_publication_credit(text: str) -> bool:
    """`Originally published by …`: a credit line that says who published the story first."""
    if len(text) > _MAX_CREDIT_LINE:
        return False
    return _CREDIT.match(text) is not None or _CREDIT_ELSE.match(text) is not None


def is_biography(text: str) -> bool:
    """`Ann Lee is a reporter for …`, `co-founded …`."""
    return len(text) <= _MAX_BIOGRAPHY and _BIOGRAPHY.search(text) is not None


def is_photo_credit(text: str) -> bool:
    """`(Photo by …)`, `NAME//Organisation`, `Image: …`; a short line."""
    if len(text) > _MAX_PHOTO_CREDIT:
        return False
    if _PHOTO.match(text) or ("/" in text and ("//" in text or _PHOTO_WITH_SLASH.match(text))):
        return True
    if (":" in text or "：" in text or "©" in text or "=" in text) and _PHOTO_ELSEWHERE.match(text):
        return True
    if "(" in text and _PHOTO_IN_BRACKETS.search(text):
        return True
    folded = text.casefold()
    for source in _PHOTO_SOURCES:
        if source in folded:
            return _PHOTO_SOURCE.search(text) is not None
    return False


def has_photo_credit_after(text: str, place: int) -> bool:
    """Whether a picture's credit begins after a place in a line: `By Ann Lee, The Wire Photo: …`."""
    return _PHOTO_LABEL.search(text, place) is not None


_PHOTO_LABEL = re.compile(
    r"\W(?:photos?|images?|pictures?|fotos?|bild(?:er)?)\s*(?:credit)?\s*(?:[:©]|by\b)", re.IGNORECASE
)


def is_other_work(text: str) -> bool:
    """Whether a line credits other work than writing: `Edited by …`, `… contributed to this report`."""
    return _OTHER_WORK.search(text[:_MAX_PHOTO_CREDIT]) is not None


def is_filing(text: str) -> bool:
    """Whether a line says under what the story is filed: `Tags: …`, `Filed under: …`, `Posted in …`."""
    return _FILING.match(text) is not None


def is_invitation(text: str) -> bool:
    """Whether a line asks readers to go elsewhere: `Follow The Wire`, `Read more at …`."""
    return _INVITATION.match(text) is not None


def is_licence(text: str) -> bool:
    """Terms under which the text may be used again."""
    return _LICENCE.search(text) is not None


def is_boilerplate(text: str) -> bool:
    """Whether a paragraph after the story is a standing line rather than the story's own last words."""
    return (
        is_copyright(text)
        or is_contact(text)
        or is_licence(text)
        or is_credit_line(text)
        or is_biography(text)
        or _APPEAL.match(text) is not None
    )
