"""A page that moved is told from another page in its place, by the words of their addresses."""

from __future__ import annotations

import pytest

from checker.sources.moves import leads_elsewhere

SITE = "https://courier.example"
STORY = f"{SITE}/2027/01/bridge-reopens-after-long-vote"


@pytest.mark.parametrize(
    "landed",
    [
        "http://courier.example/2027/01/bridge-reopens-after-long-vote",
        "https://www.courier.example/2027/01/bridge-reopens-after-long-vote/",
        f"{STORY}/amp/",
        f"{STORY}?outputType=amp&page=2",
        "https://amp.courier.example/bridge-reopens-after-long-vote.amp.html",
        "https://m.courier.example/news/bridge-reopens-after-long-vote-73311.html",
        f"{SITE}/news/local/bridge-reopens-after-vote",
        f"{SITE}/news/Bridge_Reopens_After_Long_Vote.php",
        "https://newpaper.example/bridge-reopens-after-long-vote",
        f"{SITE}/2027/01/bridge-finally-reopens-after-vote",
        f"{SITE}/2027/01/bridge%2Dreopens%2Dafter%2Dlong%2Dvote",
    ],
)
def test_the_same_page_at_a_new_address(landed: str) -> None:
    assert not leads_elsewhere(STORY, landed)


@pytest.mark.parametrize(
    "landed",
    [
        f"{SITE}/2027/02/council-elects-mayor",
        f"{SITE}/news/local/",
        f"{SITE}/en/",
        f"{SITE}/?s=bridge+reopens+after+long+vote",
        f"{SITE}/login?next=/2027/01/bridge-reopens-after-long-vote",
        f"{SITE}/404.html",
        f"{SITE}/2027/01/bridge-closes-again",
        "https://casino.example/best-slots-online",
    ],
)
def test_another_page(landed: str) -> None:
    assert leads_elsewhere(STORY, landed)


@pytest.mark.parametrize(
    ("asked", "landed"),
    [
        (f"{SITE}/?p=7311", STORY),
        (f"{SITE}/node/73112", STORY),
        (f"{SITE}/budget", f"{SITE}/council-passes-budget"),
        ("https://short.example/x3Fq", STORY),
        ("https://feeds.example/~r/courier-daily-news/~3/aB3dEf9h/", STORY),
        ("https://click.example/news-letter/", STORY),
        (f"{SITE}/news/article_1b6f77aa-0c1e-4f7e-9f0e-6f5c7d0a1b2c.html", STORY),
        (f"{SITE}/news/73112-old-headline-here", f"{SITE}/news/73112-brand-new-words"),
        (f"{SITE}/73112", f"{SITE}/73112/bridge-reopens"),
        (SITE, f"{SITE}/en/"),
    ],
)
def test_addresses_that_do_not_tell(asked: str, landed: str) -> None:
    assert not leads_elsewhere(asked, landed)


@pytest.mark.parametrize(
    ("asked", "landed"),
    [
        (f"{SITE}/story.php?id=7", f"{SITE}/story.php?id=8"),
        (f"{SITE}/news/73112", f"{SITE}/news/73113"),
        (f"{SITE}/bridge-reopens", f"{SITE}/bridge-closes"),
        (f"{SITE}/мост-снова-открыт", f"{SITE}/выборы-мэра"),
    ],
)
def test_short_addresses_that_tell(asked: str, landed: str) -> None:
    assert leads_elsewhere(asked, landed)


def test_what_the_page_says_of_itself_counts_too() -> None:
    renamed = f"{SITE}/2027/01/mill-creek-span-opens"
    assert leads_elsewhere(STORY, renamed)
    assert not leads_elsewhere(STORY, renamed, ["", "Bridge reopens after long vote"])
    assert not leads_elsewhere(STORY, f"{SITE}/x/7", [STORY])
