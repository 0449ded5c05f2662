"""The recipients file: read as strictly as a policy, every fault with its place."""

from __future__ import annotations

import pytest

from checker.mail.errors import RecipientsError
from checker.mail.greetings import greeting, greetings
from checker.mail.recipients import read_recipients

WHOLE = """
publishers:
  - name: Prairie Courier
    domains: [www.courier.example, news.courier.example]
    pages: ["saved/courier/**"]
    to: [Editor <editor@courier.example>, web@courier.example]
    cc: [publisher@courier.example]
    language: es
    note: Thank you for the quick work last week.
    only-failures: true
  - name: Valley Herald
    domains: [herald.example]
    never: true
"""


def faults(text: str) -> list[str]:
    with pytest.raises(RecipientsError) as caught:
        read_recipients(text.encode(), "publishers.yaml")
    return [line.removeprefix("publishers.yaml:") for line in caught.value.message.splitlines()]


def test_a_file_says_who_republishes_and_who_hears_of_it() -> None:
    courier, herald = read_recipients(WHOLE.encode(), "publishers.yaml")
    assert (courier.name, courier.language, courier.only_failures) == ("Prairie Courier", "es", True)
    assert courier.domains == ("courier.example", "news.courier.example")
    assert courier.pages == ("saved/courier/**",)
    assert [address.mailbox for address in courier.to] == ["editor@courier.example", "web@courier.example"]
    assert [address.mailbox for address in courier.cc] == ["publisher@courier.example"]
    assert courier.note == "Thank you for the quick work last week."
    assert (herald.never, herald.to) == (True, ())


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (
            "only-failures: true",
            "only_failures: true",
            ['10:5: unknown key "only_failures"; did you mean "only-failures"?'],
        ),
        (
            "only-failures: true",
            "only-failures: maybe",
            ['10:20: "only-failures" must be "true" or "false", not "maybe"'],
        ),
        ("language: es", "language: xx", ['8:15: there is no greeting in "xx"']),
        (
            "web@courier.example",
            "web at courier",
            ['6:43: "web at courier" is no e-mail address: it has no @'],
        ),
        (
            "[www.courier.example,",
            "[https://courier.example/,",
            ['4:15: "https://courier.example/" is no domain'],
        ),
        (
            "[herald.example]",
            "[courier.example]",
            ['12:15: "courier.example" is "Prairie Courier"’s already'],
        ),
        (
            "    never: true\n",
            "",
            ['11:5: "Valley Herald" needs addresses in "to", or "never: true"'],
        ),
        (
            "    domains: [herald.example]\n",
            "",
            ['11:5: "Valley Herald" needs domains or pages'],
        ),
        (
            "name: Valley Herald",
            "name: Prairie Courier",
            ['11:11: there is a publisher "Prairie Courier" already'],
        ),
        (
            "  - name: Valley Herald\n",
            "  - title: Valley Herald\n",
            ['11:5: unknown key "title"', '11:5: "name" is missing'],
        ),
    ],
)
def test_a_fault_is_told_with_its_place(before: str, after: str, said: list[str]) -> None:
    assert before in WHOLE
    found = faults(WHOLE.replace(before, after))
    assert len(found) == len(said), found
    assert all(line.startswith(start) for line, start in zip(found, said, strict=True)), found


@pytest.mark.parametrize(
    "text",
    [
        "", "publishers: []", "publishers: &a [*a]", "- x", "publishers: !!python/object:os.system x",
        "a: &a [x]\nb: [*a]", "[" * 10_000, "publishers:\n" + "  - name: x\n" * 99_000, "\x00", "a: {",
    ],
)  # fmt: skip
def test_hostile_files_are_refused_in_a_few_lines(text: str) -> None:
    assert faults(text)


def test_a_greeting_of_ones_own_goes_before_the_languages() -> None:
    own = WHOLE.replace("language: es", "language: eo\n    greeting: Saluton al la Kuriero!")
    assert read_recipients(own.encode(), "p.yaml")[0].greeting == "Saluton al la Kuriero!"


@pytest.mark.parametrize("language", greetings())
def test_every_language_greets_the_publisher_by_name(language: str) -> None:
    assert "Prairie Courier" in greeting(language, "Prairie Courier")
