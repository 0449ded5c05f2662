"""The parts of a copy of the wire's article that ships as a policy, and its judgement, rule by rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.engine import check
from checker.page import Page
from checker.policy import load_policy

if TYPE_CHECKING:
    from checker.results import Finding, PageResult

DCNF = load_policy("dcnf")

MARK = '<img src="/i/dcnf-logo.png" alt="Daily Caller News Foundation logo" width="308" height="40">'
LOGO = f"<figure>{MARK}</figure>"
NOTICE = f"<p>{DCNF.terms.quote}</p>"
OLD_NOTICE = f"<p><em>{DCNF.notices[0].text}</em></p>"
PLAIN_BYLINE = '<p class="byline">By Ann Calloway</p>'
BYLINE = '<p class="byline">By Ann Calloway, Daily Caller News Foundation</p>'
JSON_LD_AUTHOR = (
    '<script type="application/ld+json">{"@type": "NewsArticle", "author": {"@type": "Person",'
    ' "name": "Ann Calloway", "affiliation": {"name": "Daily Caller News Foundation"}}}</script>'
)


def photo(caption: str) -> str:
    """A picture of no mark, with its caption."""
    return f'<figure><img src="/i/barge.jpg" alt="A barge"><figcaption>{caption}</figcaption></figure>'


def related(inside: str) -> str:
    """A card of another story, inside the article's element."""
    return f'<div class="related-posts"><h3>Related</h3><h4><a href="/mill">Mill sold</a></h4>{inside}</div>'


def comment(inside: str) -> str:
    """A reader's comment, inside the article's element."""
    return f'<section id="comments"><h3>2 Comments</h3><div class="comment-body">{inside}</div></section>'


def judge(page: str, **known: object) -> PageResult:
    """The judgement on a page; `known` are the keywords of `check`."""
    return check(Page(page, source="story.html"), DCNF, **known)  # type: ignore[arg-type] # any of its keywords


def finding(page: str, rule: str, **known: object) -> Finding:
    """What one rule makes of a page that is taken for a copy."""
    result = judge(page, **{"assume_copy": True, **known})
    (found,) = (each for each in result.findings if each.rule == f"dcnf/{rule}")
    return found


def outcomes(result: PageResult) -> dict[str, str]:
    """Each rule's outcome, by the rule's short name."""
    return {each.rule.removeprefix("dcnf/"): each.outcome.value for each in result.findings}
