"""Who gets which mail."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.mail.addresses import parse_address
from checker.mail.letters import Kind, Silence, Wishes, planned
from checker.mail.publishers import Publisher, host_of, shares_by_place
from tests.mail.letters import COURIER, DESK, EDITOR, page_at
from tests.reporters.conftest import FAILING, NO_COPY, PASSING, REVIEWED, UNREADABLE, a_run, with_exceptions

HERALD = Publisher("Valley Herald", domains=("herald.example",), to=(parse_address("web@herald.example"),))
ON_HERALD = page_at("https://news.herald.example/a", PASSING)


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://www.Courier.example/a", "courier.example"),
        ("http://news.courier.example:8080/a", "news.courier.example"),
        ("https://user@courier.example./", "courier.example"),
        ("https://bücher.example/", "xn--bcher-kva.example"),
        ("https://[::1/", None),
        ("https:///a", None),
        ("public/a.html", None),
        ("javascript:alert(1)", None),
    ],
)
def test_a_pages_host_is_told_from_its_address(address: str, host: str | None) -> None:
    assert host_of(page_at(address)) == host


def test_each_publisher_gets_the_pages_of_their_domain_or_folder() -> None:
    plan = planned(a_run(FAILING, page_at("https://herald.example/b"), NO_COPY), Wishes((COURIER, HERALD)))
    courier, herald = plan.letters
    assert (courier.publisher, courier.to, courier.run.pages) == (COURIER, (EDITOR,), (FAILING,))
    assert courier.no_copies == 1
    assert herald.run.pages == (page_at("https://herald.example/b"),)


def test_a_domain_is_no_other_domains_end() -> None:
    plan = planned(a_run(page_at("https://notherald.example/b")), Wishes((HERALD,)))
    assert plan.letters == ()
    assert plan.nobodys == (page_at("https://notherald.example/b"),)


def test_a_page_belongs_to_the_first_that_it_fits() -> None:
    second = replace(COURIER, name="Courier Sports", domains=("sports.courier.example",), pages=())
    page = page_at("https://sports.courier.example/a")
    assert [letter.publisher.name for letter in planned(a_run(page), Wishes((second, COURIER))).letters] == [
        "Courier Sports"
    ]


def test_who_has_nothing_to_do_gets_no_mail_unless_asked() -> None:
    run = a_run(ON_HERALD)
    plan = planned(run, Wishes((HERALD,), to=(DESK,), digest=(DESK,)))
    assert plan.letters == ()
    assert [(unsent.publisher, unsent.why) for unsent in plan.unsent] == [(HERALD, Silence.NOTHING_TO_DO)]
    asked = planned(run, Wishes((HERALD,), to=(DESK,), digest=(DESK,), always=True))
    assert [letter.kind for letter in asked.letters] == [Kind.REPORT, Kind.REPORT, Kind.DIGEST]


@pytest.mark.parametrize("page", [REVIEWED, UNREADABLE])
def test_who_wants_to_hear_of_failures_only_hears_of_nothing_else(page: object) -> None:
    quiet = replace(COURIER, only_failures=True, pages=("public/**", "https://**"))
    only = planned(a_run(page), Wishes((quiet,)))  # type: ignore[arg-type] # parametrized
    assert [unsent.why for unsent in only.unsent] == [Silence.NO_FAILURES]
    both = planned(a_run(page, FAILING, PASSING), Wishes((quiet,)))  # type: ignore[arg-type] # parametrized
    assert both.letters[0].run.pages == (FAILING, PASSING)


def test_who_wants_no_mail_gets_none() -> None:
    plan = planned(a_run(FAILING), Wishes((replace(COURIER, never=True),), always=True))
    assert [unsent.why for unsent in plan.unsent] == [Silence.NEVER]
    assert plan.letters == ()


def test_who_has_no_copies_gets_none_even_when_asked() -> None:
    plan = planned(a_run(NO_COPY), Wishes((COURIER,), always=True))
    assert [unsent.why for unsent in plan.unsent] == [Silence.NO_PAGES]


def test_a_publisher_does_not_learn_what_others_agreed() -> None:
    run = with_exceptions("Agreed with the Herald.", FAILING)
    letter = planned(run, Wishes((COURIER,))).letters[0]
    assert (letter.run.waivers, letter.run.refused_waivers, letter.run.baseline) == ((), (), None)


def test_a_copy_goes_to_cc_once() -> None:
    courier = replace(COURIER, cc=(EDITOR, DESK))
    letter = planned(a_run(FAILING), Wishes((courier,), cc=(DESK,))).letters[0]
    assert letter.cc == (DESK,)
    assert letter.recipients == (EDITOR, DESK)


def test_the_digest_has_every_publisher_and_the_pages_of_nobody() -> None:
    stray = page_at("https://elsewhere.example/a")
    plan = planned(a_run(FAILING, ON_HERALD, stray, NO_COPY), Wishes((COURIER, HERALD), digest=(DESK,)))
    digest = plan.letters[-1]
    assert digest.kind is Kind.DIGEST
    assert [(share.publisher.name, len(share.pages)) for share in digest.shares] == [
        ("Prairie Courier", 2),
        ("Valley Herald", 1),
    ]
    assert digest.nobodys == plan.nobodys == (stray,)
    assert digest.run.pages == (FAILING, ON_HERALD, stray)


def test_without_a_file_the_digest_goes_by_host_and_folder() -> None:
    pages = (FAILING, ON_HERALD, page_at("https://www.news.herald.example/b"))
    assert [share.publisher.name for share in shares_by_place(pages)] == [
        "public/2026/11/harbor-bridge",
        "news.herald.example",
    ]
    digest = planned(a_run(*pages), Wishes(digest=(DESK,))).letters[0]
    assert [len(share.pages) for share in digest.shares] == [1, 2]
    assert digest.nobodys == ()
