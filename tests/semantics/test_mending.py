"""A page that fails passes once the HTML that its findings suggest stands where their messages say."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import lxml.html
import pytest
import yaml

from checker.page import Page
from checker.results import Outcome
from tests.semantics.copies import DCNF, judge

if TYPE_CHECKING:
    from lxml import etree

    from checker.results import PageResult

FIXTURES = Path(__file__).parent.parent.parent / "fixtures"
PLACEHOLDER = DCNF.words.placeholders["reporter"]


def comes_out(expectation: Path) -> str:
    return str(yaml.safe_load(expectation.read_text(encoding="utf-8"))["page"])


TO_MEND = [
    expectation.with_name(expectation.name.replace(".expected.yaml", ".html"))
    for expectation in sorted(FIXTURES.glob("*/*.expected.yaml"))
    if comes_out(expectation) in {"fail", "review"}
]


@pytest.mark.parametrize("end", ["headline", "last paragraph"])
@pytest.mark.parametrize("path", TO_MEND, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_page_passes_with_its_fixes_pasted_where_the_messages_say(path: Path, end: str) -> None:
    before = judge(path.read_text(encoding="utf-8"))
    assert before.outcome in {Outcome.FAIL, Outcome.REVIEW}
    after = judge(pasted(path, before, end))
    assert after.outcome is Outcome.PASS, [finding.message for finding in after.findings]


def test_there_are_pages_to_mend_for_every_required_rule() -> None:
    assert {path.parent.name for path in TO_MEND} >= {"logo", "byline", "affiliation", "copies"}


def pasted(path: Path, result: PageResult, end: str) -> str:
    """The page with each fix under the headline; the logo, which may also follow the text, at `end`."""
    document = lxml.html.document_fromstring(path.read_text(encoding="utf-8"))
    article = Page(path.read_bytes()).article
    assert article is not None
    assert article.headline is not None
    places = {
        "headline": counterpart(document, article.headline.block),
        "last paragraph": counterpart(document, article.paragraphs[-1].block),
    }
    fixes = {
        finding.fix: places[end if finding.rule == "dcnf/logo" else "headline"]
        for finding in result.findings
        if finding.fix is not None and finding.level == "required"
    }
    for fix, place in fixes.items():
        html = lxml.html.fragment_fromstring(fix.replace(PLACEHOLDER, "Zoë O’Hara"))
        html.tail, place.tail = place.tail, None
        place.addnext(html)
    return lxml.html.tostring(document, encoding="unicode")


def counterpart(document: etree._Element, element: etree._Element) -> etree._Element:
    """The element at the same place in another tree of the same page."""
    (found,) = document.xpath(element.getroottree().getpath(element))
    return found
