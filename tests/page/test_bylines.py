"""A line read as a byline: the persons, for whom they work, and what newsrooms sign with instead."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.page.bylines import (
    as_written,
    has_role,
    is_label,
    is_stamp,
    may_be_announced,
    persons_in,
    read_byline,
)
from checker.page.name_words import BYLINE_LABELS, LABELS, PREFIXES, PREPOSITIONS
from checker.page.text import clean

ANN, BEN = "Ann Calloway", "Ben Treadwell"


@pytest.mark.parametrize(
    ("text", "names", "affiliation"),
    [
        ("By Ann Calloway", [ANN], ""),
        ("By Ann Calloway, Harlow Wire", [ANN], "Harlow Wire"),
        ("By Ann Calloway, The Harlow Wire", [ANN], "The Harlow Wire"),
        ("By Ann Calloway | Harlow Wire", [ANN], "Harlow Wire"),
        ("Ann Calloway | Harlow Wire", [ANN], "Harlow Wire"),
        ("Ann Calloway, Harlow Wire", [ANN], "Harlow Wire"),
        ("By Ann Calloway • Harlow Wire • November 18, 2026", [ANN], "Harlow Wire"),
        ("By Ann Calloway (Harlow Wire)", [ANN], "Harlow Wire"),
        ("By Ann Calloway for the Harlow Wire", [ANN], "Harlow Wire"),
        ("By Ann Calloway of Harlow Wire", [ANN], "Harlow Wire"),
        ("By Ann Calloway on behalf of the Harlow Wire", [ANN], "Harlow Wire"),
        ("By Ann Calloway, on behalf of Harlow Wire", [ANN], "Harlow Wire"),
        ("By Ann C., Harlow Wire", ["Ann C"], "Harlow Wire"),
        ("By Ann Maria Calloway C", ["Ann Maria Calloway C"], ""),
        ("By Vitamin C", [], "Vitamin C"),
        ("By Ann Calloway — Harlow Wire", [ANN], "Harlow Wire"),
        ("By Ann Calloway/ Harlow Wire", [ANN], "Harlow Wire"),
        ("Harlow Wire, Ann Calloway", [ANN], "Harlow Wire"),
        ("By Ann Calloway and Ben Treadwell, Harlow Wire", [ANN, BEN], "Harlow Wire"),
        ("By Ann Calloway & Ben Treadwell", [ANN, BEN], ""),
        ("By Ann Calloway, Ben Treadwell", [ANN, BEN], ""),
        ("By Ann Calloway, Ben Treadwell and Cy Okafor", [ANN, BEN, "Cy Okafor"], ""),
        ("by Ann Calloway, Energy Reporter", [ANN], ""),
        ("By Senior Correspondent Ann Calloway", [ANN], ""),
        ("Ann Calloway | Politics Reporter | Harlow Wire", [ANN], "Harlow Wire"),
        ("Written by Ann Calloway", [ANN], ""),
        ("Story by Ann Calloway", [ANN], ""),
        ("By ANN CALLOWAY, HARLOW WIRE", [ANN], "HARLOW WIRE"),
        ("by ann calloway", [ANN], ""),
        ("Ann Calloway HWN", [ANN], "HWN"),
        ("By Ann Calloway Reuters", [ANN], "Reuters"),
        ("By Ann Calloway ann@harlow.example Ben Treadwell ben@harlow.example", [ANN, BEN], ""),
        ("By Ann Calloway / Mill Creek Reporter", [ANN], "Mill Creek Reporter"),
        ("By ANN CALLOWAY, Executive Editor | May 3, 2018 Tags: Ben Treadwell , Harlow Mill", [ANN], ""),
        ("Posted By: Ann Calloway on: May 3, 2018 In: Education, Ben Treadwell", [ANN], ""),
        ("Par ANN CALLOWAY, BEN TREADWELL Envoyés spéciaux à Harlow", [ANN, BEN], ""),
        ("Por Ann Calloway Enviada especial a Harlow", [ANN], ""),
        ("Von Ann Calloway, Harlow Schlagworte: Ben Treadwell", [ANN], "Harlow"),
    ],
)
def test_persons_and_affiliation_are_told_apart(text: str, names: list[str], affiliation: str) -> None:
    byline = read_byline(text)
    assert list(byline.names) == names
    assert byline.affiliation == affiliation
    assert byline.house_name == ""


@pytest.mark.parametrize(
    "name",
    [
        "Ann Calloway",
        "Ann B. Calloway",
        "A. B. Calloway",
        "Ann Calloway-Lee",
        "Ann O’Hara",
        "Siân d'Angelo",
        "Ludwig van der Berg",
        "Zoë Ñandú",
        "Ann Calloway Jr",
        "Mary Beth Calloway",
        "LeRoy McKay",
        "An Li",
    ],
)
def test_names_of_every_make_are_persons(name: str) -> None:
    assert read_byline(f"By {name}, Harlow Wire").names == (name,)
    assert persons_in(name) == (name,)


@pytest.mark.parametrize(
    "stamp",
    [
        "November 18, 2026",
        "Nov. 18, 2026 at 4:05 p.m. EST",
        "18 November 2026",
        "2026-11-18",
        "11/18/2026",
        "Published November 18, 2026",
        "Updated: Nov 18, 2026, 4:05 PM",
        "Wednesday, November 18, 2026",
        "3 min read",
        "2 hours ago",
        "12 comments",
    ],
)
def test_dates_times_and_counts_are_no_affiliation(stamp: str) -> None:
    for text in (f"By Ann Calloway | {stamp}", f"{stamp} | By Ann Calloway", f"By Ann Calloway, {stamp}"):
        byline = read_byline(text)
        assert byline.names == (ANN,), text
        assert byline.affiliation == "", text
    assert is_stamp(stamp)


@pytest.mark.parametrize(
    "text", ["By Ann Calloway", "May Lee", "June Carter Lee", "April August", "18", "Lee, 18"]
)
def test_a_name_is_no_stamp(text: str) -> None:
    assert not is_stamp(text)


@pytest.mark.parametrize(
    "name",
    [
        "Staff",
        "Admin",
        "Editor",
        "News Services",
        "Guest Post",
        "View All Posts",
        "Wire Services",
        "Contributor",
    ],
)
def test_house_names_are_no_persons(name: str) -> None:
    for text in (f"By {name}", f"BY {name.upper()}", name):
        byline = read_byline(text)
        assert byline.names == ()
        assert byline.house_name.casefold() == name.casefold()


@pytest.mark.parametrize(
    "text", ["Author: Ann Calloway", "Reporter: Ann Calloway", ("Contributors: Ann Calloway")]
)
def test_a_label_is_no_house_name(text: str) -> None:
    byline = read_byline(text)
    assert byline.names == (ANN,)
    assert byline.house_name == ""


@pytest.mark.parametrize("text", ["By Harlow Wire", "By The Harlow Wire", "By Harlow County News Foundation"])
def test_an_organization_in_the_persons_place_is_no_person(text: str) -> None:
    byline = read_byline(text)
    assert byline.names == ()
    assert byline.has_prefix
    assert byline.affiliation == text.removeprefix("By ")


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "By",
        "Share",
        "Follow",
        "|||",
        "@annlee",
        "ann@harlowwire.example",
        "…",
    ],
)
def test_a_line_that_names_nobody_gives_nothing(text: str) -> None:
    byline = read_byline(text)
    assert (byline.names, byline.affiliation, byline.house_name) == ((), "", "")


@pytest.mark.parametrize(
    "text",
    [
        "The county voted on Tuesday to shelve a second grain terminal.",
        "Whitcomb told the Harlow Wire that he would not run again.",
    ],
)
def test_prose_names_no_authors(text: str) -> None:
    assert read_byline(text).names == ()


@pytest.mark.parametrize(
    ("text", "has_prefix"),
    [
        ("By Ann Calloway", True),
        ("Author: Ann Calloway", True),
        ("Ann Calloway", False),
        ("Harlow Wire", False),
    ],
)
def test_it_is_known_whether_a_line_says_by(text: str, *, has_prefix: bool) -> None:
    assert read_byline(text).has_prefix is has_prefix


@pytest.mark.parametrize("text", ["By", "by:", "AUTHOR", "Authors", "Written by", "Von"])
def test_labels_announce_a_byline(text: str) -> None:
    assert is_label(text)


@pytest.mark.parametrize("text", ["", "By Ann", "Authority", "Share"])
def test_other_words_do_not(text: str) -> None:
    assert not is_label(text)


@pytest.mark.parametrize(
    ("capitals", "written"),
    [
        ("ANN CALLOWAY", "Ann Calloway"),
        ("KEVIN O'NEIL-MCKAY", "Kevin O'Neil-McKay"),
        ("J.R. STONE", "J.R. Stone"),
        ("JR STONE", "Jr Stone"),
        ("LUDWIG VAN DER BERG", "Ludwig van der Berg"),
        ("ANN CALLOWAY III", "Ann Calloway III"),
        ("Ann Calloway", "Ann Calloway"),
    ],
)
def test_names_in_capitals_are_written_as_elsewhere(capitals: str, written: str) -> None:
    assert as_written(capitals) == written


@pytest.mark.parametrize(
    "text", ["Energy Reporter", "DCNF ENERGY REPORTER", "Editor-at-large, editor", "Correspondent."]
)
def test_roles_are_known(text: str) -> None:
    assert has_role(text)


@pytest.mark.parametrize("text", ["", "Ann Calloway", "She reported on grain"])
def test_other_lines_have_no_role(text: str) -> None:
    assert not has_role(text)


@pytest.mark.parametrize(
    "piece", ["By ", "a, ", "| ", "Ann ", "on Monday ", "1:", "-", ("by Ann Lee for "), "\u0301"]
)
def test_a_line_of_any_length_is_taken_apart(piece: str) -> None:
    read_byline(piece * 50_000)
    is_stamp(piece * 50_000)
    is_label(piece * 50_000)


ANNOUNCING = sorted(PREFIXES | PREPOSITIONS | LABELS | BYLINE_LABELS)
BESIDE = [
    ANN,
    "Lee",
    "Harlow Wire",
    "5 min read",
    "12:30",
    "Von unserer Reporterin",
    "ANN LEE",
    "作者",
    "Editor",
]


@pytest.mark.parametrize("phrase", ANNOUNCING)
def test_whatever_announces_a_byline_is_seen_at_a_glance(phrase: str) -> None:
    for text in (
        f"{phrase} {ANN}",
        f"{phrase.upper()}: {ANN}",
        f"Opinion | {phrase.title()}",
        f"5:30{phrase} {ANN}",
    ):
        assert may_be_announced(text) or not read_byline(text).has_prefix


@given(
    st.lists(
        st.sampled_from([*ANNOUNCING, *BESIDE, " ", " ", ": ", ", ", " | ", "/", "-", "(", "\xa0"]),
        max_size=8,
    )
)
def test_no_line_has_a_prefix_that_is_not_seen_at_a_glance(parts: list[str]) -> None:
    text = clean("".join(parts))
    assert may_be_announced(text) or not read_byline(text).has_prefix


def test_most_lines_announce_nobody() -> None:
    assert not any(
        map(may_be_announced, ["Sign in", "Sports", ANN, "Storm closes the harbor", "May 3, 2026"])
    )
