"""The truth of the grafted pages: what is put where, and what is left of the page's own author."""

from __future__ import annotations

from typing import TYPE_CHECKING

import lxml.html
import pytest

from bench.grafts import credit_forms, marks, shells, wire
from bench.grafts.documents import text_of
from bench.grafts.host import host_of
from bench.grafts.judging import answers_of
from bench.grafts.scenarios import SCENARIOS
from tests.bench.pages import AUTHOR, PAGE, TITLE, host, known_page

if TYPE_CHECKING:
    from pathlib import Path

    from bench.grafts.documents import Element

MARK = '<p id="graft">By A</p>'


def page_with(folder: Path, place: str) -> Element:
    graft = host(folder).graft("test", seed=1)
    assert graft.put(place, MARK)
    return lxml.html.document_fromstring(graft.written())


def test_the_landmarks_are_the_known_headline_and_the_longest_run_of_paragraphs(tmp_path: Path) -> None:
    graft = host(tmp_path).graft("test", seed=1)
    assert text_of(graft.headline) == TITLE
    assert [text_of(paragraph)[0] for paragraph in graft.paragraphs] == ["0", "1", "2", "3"]
    assert (graft.container.get("class"), graft.story.tag) == ("text", "article")
    assert graft.text_end is graft.paragraphs[-1]


@pytest.mark.parametrize(
    ("place", "selector"),
    [
        ("under headline", "//h1/following-sibling::*[1]"),
        ("above headline", "//h1/preceding-sibling::*[1]"),
        ("above text", "//div[@class='text']/*[1]"),
        ("in text", "//div[@class='text']/*[4]"),
        ("under text", "//div[@class='text']/*[last()]"),
        ("under story", "//div[@class='text']/following-sibling::*[1]"),
    ],
)
def test_a_place_of_the_article_is_where_it_says(tmp_path: Path, place: str, selector: str) -> None:
    (found,) = page_with(tmp_path, place).xpath(selector)
    assert found.get("id") == "graft"


@pytest.mark.parametrize("where", ["sidebar", "partners", "menu", "site header", "site footer"])
def test_what_is_put_outside_stands_outside_the_article(tmp_path: Path, where: str) -> None:
    graft = host(tmp_path).graft("test", seed=1)
    graft.put_outside(where, MARK)
    root = lxml.html.document_fromstring(graft.written())
    assert root.xpath("//*[@id='graft']")
    assert not root.xpath("//article//*[@id='graft']")


def test_the_stripped_page_names_its_author_nowhere_and_keeps_its_text(tmp_path: Path) -> None:
    graft = host(tmp_path).graft("test", seed=1)
    assert graft.strip_authors()
    text = text_of(graft.body)
    assert AUTHOR not in text
    assert all(f"{number}. Commissioners" in text for number in range(4))
    assert text_of(graft.headline) == TITLE


def test_a_page_that_names_somebody_else_is_not_clean(tmp_path: Path) -> None:
    other = PAGE.replace("</header>", '<p class="byline">By Wade Underhill</p></header>')
    assert not host(tmp_path, other).graft("test", seed=1).strip_authors()


def test_the_renamed_author_stands_in_the_pages_own_byline_and_box(tmp_path: Path) -> None:
    graft = host(tmp_path).graft("test", seed=1)
    assert graft.rename_author("Ann Calloway, DCNF", "Ann Calloway")
    root = lxml.html.document_fromstring(graft.written())
    assert root.xpath("string(//p[@class='byline'])") == "By Ann Calloway, DCNF"
    assert root.xpath("string(//h4)") == "Ann Calloway"
    assert AUTHOR not in root.text_content()


@pytest.mark.parametrize(
    "hidden",
    [
        PAGE.replace('<p class="byline"', '<p style="display: none"'),
        PAGE.replace("</head>", "<style>.byline { display: none }</style></head>"),
        PAGE.replace('<p class="byline"', '<p class="byline sr-only"'),
    ],
    ids=["style attribute", "own style", "class that hides elsewhere"],
)
def test_a_byline_that_may_be_hidden_is_not_taken_for_seen(tmp_path: Path, hidden: str) -> None:
    assert host(tmp_path).own_byline is not None
    assert host(tmp_path, hidden).own_byline is None


@pytest.mark.parametrize(
    "doubtful",
    [
        PAGE.replace(f"<h1>{TITLE}", "<h1>Quite another headline"),
        PAGE.replace("0. Commissioners", "The Daily Caller and commissioners"),
        PAGE.replace("</head>", "<style>.text { display: none }</style></head>"),
        "<p>Nothing</p>",
    ],
    ids=["another headline", "speaks of the wire", "hidden text", "no text"],
)
def test_a_page_whose_truth_is_in_doubt_is_no_host(tmp_path: Path, doubtful: str) -> None:
    assert host_of(known_page(tmp_path, doubtful)) is None


def test_a_scenario_makes_the_same_page_every_time(tmp_path: Path) -> None:
    page = host(tmp_path)
    for scenario in SCENARIOS:
        first, second = page.graft(scenario.name, seed=1), page.graft(scenario.name, seed=1)
        assert scenario.make(first) == scenario.make(second)
        assert first.written() == second.written(), scenario.name


def test_on_a_plain_page_nearly_every_answer_is_right(tmp_path: Path) -> None:
    """A fault on such a page is the generator's as likely as the check's."""
    answers = list(answers_of(host(tmp_path), SCENARIOS, seed=1))
    assert len({answer.scenario for answer in answers}) > 180
    wrong = [answer for answer in answers if answer.fault is not None]
    assert len(wrong) < len(answers) / 100, wrong


def test_scenarios_have_names_of_their_own() -> None:
    names = [scenario.name for scenario in SCENARIOS]
    assert len(set(names)) == len(names) > 200


def test_every_form_is_filled_and_every_shell_has_room() -> None:
    forms = [*credit_forms.LINES.values(), *credit_forms.RUN_IN.values(), *credit_forms.ENDINGS.values()]
    assert all("{n}" in form and ("{o}" in form or wire.NAME in form or "DCNF" in form) for form in forms)
    assert all("{}" in shell for way in shells.OUTSIDE.values() for shell in way)
    assert all("{}" in shell for _, shell in {**shells.HIDING, **shells.SHOWING}.values())
    assert not any("{" in mark for mark in marks.IMAGES.values())
