"""Bylines of many makes and languages: who wrote is named, who took pictures, edited or translated is not."""

from __future__ import annotations

import pytest

from checker.page import Page
from checker.page.bylines import read_byline
from tests.story import story

ANN, BEN = "Ann Calloway", "Ben Treadwell"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Ann Calloway, Jr., and Ben Treadwell", ["Ann Calloway Jr", BEN]),
        ("By ANN CALLOWAY Associated Press", [ANN]),
        ("By Ann Calloway @anncalloway", [ANN]),
        ("By Ann Calloway Follow", [ANN]),
        ("By Ann Calloway For The Courier", [ANN]),
        ("By Ann Calloway Special to The Courier", [ANN]),
        ("Words: Ann Calloway", [ANN]),
        ("Von unserer Korrespondentin Ann Calloway", [ANN]),
        ("Door onze redacteur Ann Calloway", [ANN]),
        ("Dalla nostra inviata Ann Calloway", [ANN]),
        ("Door: Ann Calloway en Ben Treadwell", [ANN, BEN]),
        ("Par Ann Calloway avec AFP", [ANN]),
        ("Reporter: Budi Santoso", ["Budi Santoso"]),
        ("Oleh: Budi Santoso", ["Budi Santoso"]),
        ("Haber: Ayşe Yılmaz ve Cem Demir", ["Ayşe Yılmaz", "Cem Demir"]),
        ("Teksti: Anna Kallio", ["Anna Kallio"]),
        ("Oprac. Jan Kowalski", ["Jan Kowalski"]),
        ("Írta: Kovács Anna", ["Kovács Anna"]),
        ("Autori: Anna Ūdre (ziņu redaktore)", ["Anna Ūdre"]),
        ("Автор: Иван Антонов и Анна Ли", ["Иван Антонов", "Анна Ли"]),
        ("بقلم: أحمد علي", ["أحمد علي"]),
        ("كتب: أحمد علي", ["أحمد علي"]),
        ("מאת: דנה לוי", ["דנה לוי"]),
    ],
)
def test_bylines_of_many_languages_name_their_writers(line: str, expected: list[str]) -> None:
    assert Page(story(f"<p>{line}</p>")).authors == expected


@pytest.mark.parametrize(
    "line",
    [
        "By Ann Calloway with reporting by Ben Treadwell",
        "By Ann Calloway, with contributions from Ben Treadwell",
        "By Ann Calloway | Photos by Ben Treadwell",
        "By Ann Calloway, photographs by Ben Treadwell",
        "By Ann Calloway; Photography by Ben Treadwell",
        "Words by Ann Calloway, photos by Ben Treadwell",
        "By Ann Calloway, Illustrated by Ben Treadwell",
        "By Ann Calloway; Graphics by Ben Treadwell",
        "By Ann Calloway, edited by Ben Treadwell",
        "Written by Ann Calloway | Edited by Ben Treadwell",
        "Written by: Ann Calloway Medically reviewed by: Ben Treadwell",
        "By Ann Calloway Translated by Ben Treadwell",
        "(Reporting by Ann Calloway in Harlow; Editing by Ben Treadwell)",
        "Texto: Ann Calloway | Fotos: Ben Treadwell",
        "Tekst: Ann Calloway Foto: Ben Treadwell",
        "Text: Ann Calloway Foto: Ben Treadwell",
        "Penulis: Ann Calloway | Editor: Ben Treadwell",
    ],
)
def test_whoever_took_pictures_edited_or_translated_is_no_author(line: str) -> None:
    assert Page(story(f"<p>{line}</p>")).authors == [ANN]


@pytest.mark.parametrize(
    "line",
    [
        "By Ann Calloway, photos by Ben Treadwell, Harlow Wire",
        "By Ann Calloway | Edited by Ben Treadwell | Harlow Wire",
        "By Ann Calloway (Photo by Ben Treadwell), Harlow Wire",
        "By ANN CALLOWAY Harlow Wire",
        "Ann Calloway, edited by Ben Treadwell, Harlow Wire",
    ],
)
def test_for_whom_the_writer_works_is_kept(line: str) -> None:
    assert read_byline(line).affiliation == "Harlow Wire"
    assert read_byline(line).names == (ANN,)


@pytest.mark.parametrize(
    "line", ["A barge. (Photo by Ann Calloway/Harlow Wire)", "Dale Whitcomb speaks. Photo by Ann Calloway"]
)
def test_a_caption_keeps_its_photographer(line: str) -> None:
    assert ANN in read_byline(line).names


def test_a_role_is_a_label_only_before_a_colon() -> None:
    assert read_byline("Reporter: Ann Calloway").has_prefix
    assert not read_byline("Reporter at The Harlow Wire").has_prefix


def test_a_wire_that_signs_alone_is_named() -> None:
    assert Page(story("<p>By Reuters</p>")).authors == ["Reuters"]
