"""A site's own name is told from an author's."""

from __future__ import annotations

import json

import pytest

from checker.page import Page
from checker.page.site_names import SiteNames


def site(head: str) -> SiteNames:
    return SiteNames(Page(f"<head>{head}</head><body><p>Text.").metadata)


def published_by(name: str, kind: object = "Organization") -> str:
    node = {"@type": "NewsArticle", "publisher": {"@type": kind, "name": name}}
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


def called(name: str) -> str:
    return f'<meta property="og:site_name" content="{name}">'


def at(address: str) -> str:
    return f'<link rel="canonical" href="{address}">'


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (called("Maple Fork Courier"), "MAPLE FORK COURIER"),
        (called("Rolling Barge"), "Rolling Barge"),
        (called("SEITE12"), "Seite 12"),
        ("<title>Mill sold - Maple Fork Courier</title>", "Maple Fork Courier"),
        ("<title>Mill sold | Local | Rolling Barge</title>", "Rolling Barge"),
        (published_by("Harlow Online"), "Harlow Online"),
        (at("https://www.maplefork.example/story"), "Maple Fork"),
        (at("https://maplefork.co.uk/story"), "maplefork.co.uk"),
        (at("https://maplefork.example/story"), "The Maple Fork Courier"),
        ('<meta name="copyright" content="© 2023 Harlow Welle (www.hw.example)">', "Harlow Welle"),
    ],
)
def test_the_name_of_site_publisher_domain_and_owner_is_the_sites(head: str, name: str) -> None:
    assert name in site(head)


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (called("Maple Fork Courier"), "Ann Calloway"),
        ("<title>Mill sold - Ann Calloway</title>", "Ann Calloway"),
        ("<title>Maple Fork Courier</title>", "Ann Calloway"),
        (called("Ann Calloway"), "Ann Calloway"),
        (at("https://anncalloway.example/story"), "Ann Calloway"),
        (published_by("Zorabel Quist", ["Person", "Organization"]), "Zorabel Quist"),
        ('<meta name="copyright" content="© Ann Calloway, Harlow">', "Ann Calloway"),
        (at("https://maplefork.example/story"), ""),
        (at("https://[broken/story"), "Ann Calloway"),
    ],
)
def test_a_persons_name_is_not_even_where_the_site_is_called_so(head: str, name: str) -> None:
    assert name not in site(head)


def test_a_personal_site_names_its_person() -> None:
    assert site(called("Dr. Ann Calloway")).person == "Dr. Ann Calloway"
    assert site(called("Rolling Barge")).person == ""
