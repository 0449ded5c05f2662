"""Names in bylines are split, told from roles, houses and organisations, and compared."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.page.names import (
    is_byline_label,
    is_house_name,
    looks_like_person,
    name_key,
    nearly_same_person,
    same_person,
    split_names,
    strip_byline_prefix,
    strip_roles,
)


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Ann Lee", ["Ann Lee"]),
        ("by ann lee", ["ann lee"]),
        ("BY ANN LEE", ["ANN LEE"]),
        ("By: Ann Lee", ["Ann Lee"]),
        ("Written by Ann Lee", ["Ann Lee"]),
        ("Author: Ann Lee", ["Ann Lee"]),
        ("By Ann Lee and Bob Ray", ["Ann Lee", "Bob Ray"]),
        ("By Ann Lee, Bob Ray & Carla Poe", ["Ann Lee", "Bob Ray", "Carla Poe"]),
        ("By Ann Lee, Bob Ray, and Carla Poe", ["Ann Lee", "Bob Ray", "Carla Poe"]),
        ("By Ann Lee, with Bob Ray", ["Ann Lee", "Bob Ray"]),
        ("Ann Lee; Bob Ray", ["Ann Lee", "Bob Ray"]),
        ("Ann Lee/Bob Ray", ["Ann Lee", "Bob Ray"]),
        ("Ann Lee | Politics Reporter", ["Ann Lee"]),
        ("Ann Lee • Senior Reporter", ["Ann Lee"]),
        ("Ann Lee, Senior Reporter", ["Ann Lee"]),
        ("Ann Lee Senior Energy Reporter", ["Ann Lee"]),
        ("Staff Writer Ann Lee", ["Ann Lee"]),
        ("By Editor-in-Chief Ann Lee", ["Ann Lee"]),
        ("By Ann Lee, Example Wire", ["Ann Lee", "Example Wire"]),
        ("By Ann Lee - Example Wire", ["Ann Lee", "Example Wire"]),
        ("By Ann Lee (EWN)", ["Ann Lee"]),
        ("By Ann Lee for Example Wire", ["Ann Lee"]),
        ("By Ann Lee of Example Wire", ["Ann Lee"]),
        ("By Ann Lee in Berlin", ["Ann Lee"]),
        ("By Ann Lee Jan. 5, 2026", ["Ann Lee"]),
        ("By Ann Lee · 5 min read", ["Ann Lee"]),
        ("By Ann Lee Updated 3 hours ago", ["Ann Lee"]),
        ("By Ann Lee ann.lee@wire.example", ["Ann Lee"]),
        ("Ann Lee @annlee https://wire.example/ann", ["Ann Lee"]),
        ("By Ann Lee, Ann Lee", ["Ann Lee"]),
        ("— Ann Lee", ["Ann Lee"]),
        ("Dr. Ann Lee", ["Ann Lee"]),
        ("Prof. Dr. Ann Lee", ["Ann Lee"]),
        ("Ann Lee, Ph.D.", ["Ann Lee Ph.D"]),
        ("Ann Lee, Jr., and Bob Ray III", ["Ann Lee Jr", "Bob Ray III"]),
        ("Ann O’Neil-Smith", ["Ann O’Neil-Smith"]),
        ("Ludwig van der Berg", ["Ludwig van der Berg"]),
        ("J.R. Stone", ["J.R. Stone"]),
        ("Von Max Muster und Eva Beispiel", ["Max Muster", "Eva Beispiel"]),
        ("Par Jean Dupont et Marie Curie", ["Jean Dupont", "Marie Curie"]),
        ("Por Juan Pérez y Ana Gómez", ["Juan Pérez", "Ana Gómez"]),
        ("José Ortega y Gasset", ["José Ortega y Gasset"]),
        ("Di Marco Rossi", ["Marco Rossi"]),
        ("Door Jan Jansen en Piet Pietersen", ["Jan Jansen", "Piet Pietersen"]),
        ("Text: Ann Lee", ["Ann Lee"]),
        ("Autorin: Eva Beispiel", ["Eva Beispiel"]),
        ("Autor: Jan Kowalski", ["Jan Kowalski"]),
        ("Автор: Анна Ли", ["Анна Ли"]),
        ("By Staff", ["Staff"]),
        ("By Staff Writer", ["Staff Writer"]),
        ("View All Posts", ["View All Posts"]),
        ("George W Bush", ["George W Bush"]),
        ("By", ["By"]),
        ("", []),
        (" | , ;", []),
    ],
)
def test_a_byline_is_split_into_its_names(byline: str, names: list[str]) -> None:
    assert list(split_names(byline)) == names


def test_a_citation_puts_the_last_name_first_only_where_told() -> None:
    assert split_names("Lee, Ann", last_first=True) == ("Ann Lee",)
    assert split_names("Lee, Ann; Ray, Bob", last_first=True) == ("Ann Lee", "Bob Ray")
    assert split_names("Lee, Ann") == ("Lee", "Ann")


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("By Ann Lee", "Ann Lee"),
        ("  by:Ann Lee ", "Ann Lee"),
        ("Story by Ann Lee", "Ann Lee"),
        ("Byron Lee", "Byron Lee"),
        ("Ann Lee ", "Ann Lee"),
        ("By", "By"),
        ("Von Max Muster", "Max Muster"),
        ("Von Miller", "Von Miller"),
        ("von der Berg", "von der Berg"),
        ("Door", "Door"),
        ("Text messages", "Text messages"),
        ("", ""),
    ],
)
def test_the_prefix_is_taken_off_only_where_it_is_one(text: str, rest: str) -> None:
    assert strip_byline_prefix(text) == rest


@pytest.mark.parametrize(
    "label", ["By", "BY:", "Author", "Authors:", "Written by", "About the Author", "Von", "Por"]
)
def test_a_label_stands_alone(label: str) -> None:
    assert is_byline_label(label)


@pytest.mark.parametrize("text", ["By Ann Lee", "Byline bandit", "Ann Lee", "", "News"])
def test_other_texts_are_no_labels(text: str) -> None:
    assert not is_byline_label(text)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Ann Lee Politics Reporter", "Ann Lee"),
        ("Senior Political Correspondent Ann Lee", "Ann Lee"),
        ("EWN Energy Reporter", "EWN"),
        ("EWN CRIME REPORTER.", "EWN"),
        ("Ann White Reporter", "Ann White"),
        ("Senior Reporter", ""),
        ("Redakteurin Eva Beispiel", "Eva Beispiel"),
        ("Ann Lee", "Ann Lee"),
        ("Dr. Ann Lee", "Ann Lee"),
        ("", ""),
    ],
)
def test_roles_are_taken_off_names(text: str, rest: str) -> None:
    assert strip_roles(text) == rest


@pytest.mark.parametrize(
    "name",
    [
        "Ann Lee",
        "ANN LEE",
        "A. Lee",
        "Ann B. Lee",
        "J.R. Stone",
        "TJ Ray",
        "Ann O’Neil-Smith",
        "Ann Lee Jr.",
        "Bob Ray III",
        "Ludwig van der Berg",
        "Maria de los Angeles Poe",
        "Jean-Luc d'Arbanville",
        "Omar al-Masri",
        "José Ñandú",
        unicodedata.normalize("NFD", "José Ñandú"),
        "Łukasz Żak",
        "Анна Ли",
        "Kim Min Jung",
        "Leah McArthur",
        "Jodi Kantor",
        "Bill Press",
        "Louise Story",
        "Don Lee",
        "April May",
        "Will Young",
        "Juli Poe",
        "小暮ひさのり",
        "岳弘彬",
        "배윤경",
        "アン・リー",
    ],
)
def test_these_look_like_persons(name: str) -> None:
    assert looks_like_person(name)


@pytest.mark.parametrize(
    "text",
    [
        "Ann",
        "Staff",
        "Example Times",
        "Lakewood Ledger",
        "The Example Wire",
        "Example Wire News Foundation",
        "WRN Berlin",
        "Read More",
        "View All Posts",
        "Guest Contributor",
        "Energy Reporter",
        "Top Story",
        "Share This",
        "Last Updated",
        "Photo Courtesy",
        "Die Redaktion",
        "ann lee",
        "Ann lee",
        "Ann Lee 5",
        "Ann Lee said that it was so",
        "One Two Three Four Five Six Seven",
        "ann@wire.example",
        "Ann Lee!",
        "東京新聞デジタル",
        "A B",
        "van der",
        "",
        "-",
    ],
)
def test_these_do_not(text: str) -> None:
    assert not looks_like_person(text)


@pytest.mark.parametrize("name", ["Ann", "ann lee", "annlee", "Ann L"])
def test_markup_that_proves_an_author_lets_one_word_or_small_letters_do(name: str) -> None:
    assert looks_like_person(name, marked=True)


@pytest.mark.parametrize("text", ["Staff", "Example Times", "editor", "x", "5"])
def test_markup_proves_nothing_for_houses_and_organisations(text: str) -> None:
    assert not looks_like_person(text, marked=True)


@pytest.mark.parametrize(
    "text",
    [
        "Admin",
        "STAFF",
        "Editor",
        "Editors",
        "News Services",
        "Wire Services",
        "Guest Author",
        "Guest Post",
        "View All Posts",
        "Contributor",
        "Newsroom",
        "Editorial Board",
        "Webmaster",
        "Web Staff",
        "News Desk",
        "Redaktion",
        "La rédaction",
        "Example Times Staff",
        "EXT News Services",
        "Lakewood Newsroom",
        "Staff Report",
    ],
)
def test_these_are_house_names(text: str) -> None:
    assert is_house_name(text)


@pytest.mark.parametrize("text", ["Ann Lee", "Example Times", "", "Staffan Lund", "Editha Poe"])
def test_these_are_none(text: str) -> None:
    assert not is_house_name(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ann Lee", "ANN LEE"),
        ("Ann Lee", "Lee, Ann"),
        ("Bob J. Ray", "Bob Ray"),
        ("Bob James Ray", "Bob J. Ray"),
        ("Bob Ray Jr.", "Bob Ray"),
        ("Dr. Ann Lee", "Ann Lee"),
        ("José Ñandú", unicodedata.normalize("NFD", "Jose Nandu")),
        ("Ann O’Neil", "Ann ONeil"),
        ("Ann Poe-Lee", "Ann Poe Lee"),
        ("J. R. Stone", "JR Stone"),
        ("J.R. Stone", "J R Stone"),
        ("Łukasz Sørby", "Lukasz Sorby"),
        ("ann-lee", "Ann Lee"),
        ("岳弘彬", "岳弘彬"),
        ("Ludwig van der Berg", "Ludwig Berg"),
    ],
)
def test_these_are_the_same_person(one: str, other: str) -> None:
    assert same_person(one, other)
    assert same_person(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ann Lee", "Bob Lee"),
        ("Ann Lee", "Lee"),
        ("Ann Lee", "Ann Leeds"),
        ("Bob J. Ray", "Bob K. Ray"),
        ("Ann Lee", "Anne Lee"),
        ("A. Lee", "Ann Lee"),
        ("Ann Lee", ""),
        ("", ""),
        ("!", "?"),
    ],
)
def test_these_are_not(one: str, other: str) -> None:
    assert not same_person(one, other)
    assert not same_person(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ann Lee", "Anne Lee"),
        ("Carla Popova", "Carla Popovа".replace("а", "o")),
        ("Carla Poe", "Calra Poe"),
        ("Carla B. Poe", "Carla Po"),
    ],
)
def test_one_slip_is_nearly_the_same(one: str, other: str) -> None:
    assert nearly_same_person(one, other)
    assert nearly_same_person(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("Ann Lee", "Ann Lee"), ("Ann Lee", "Bob Ray"), ("Lee", "Lea"), ("", "")]
)
def test_equal_other_and_short_names_are_not_nearly_the_same(one: str, other: str) -> None:
    assert not nearly_same_person(one, other)


def test_a_key_holds_no_accents_signs_titles_and_suffixes() -> None:
    assert name_key("Dr. José Ñandú-Lee Jr.") == "jose nandu lee"
    assert name_key("J. R. Stone") == "jr stone"


@given(st.text(max_size=500), st.booleans())
def test_any_text_is_split_and_judged_without_an_error(text: str, last_first: bool) -> None:
    for name in split_names(text, last_first=last_first):
        assert name.strip() == name != ""
        looks_like_person(name)
    is_house_name(text)
    is_byline_label(text)
    strip_roles(text)
    assert strip_byline_prefix(text) in text


@given(st.text(max_size=60), st.text(max_size=60))
def test_comparing_is_symmetric_and_keys_are_stable(one: str, other: str) -> None:
    assert same_person(one, other) is same_person(other, one)
    assert nearly_same_person(one, other) is nearly_same_person(other, one)
    assert same_person(one, one) is bool(name_key(one))
