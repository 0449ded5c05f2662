"""Standing lines around a story, told from the story's own sentences."""

from __future__ import annotations

import pytest

from checker.page import boilerplate


@pytest.mark.parametrize(
    "text",
    [
        "Copyright 2018 Harlow Wire.",
        "Copyright © 2026 Harlow Wire",
        "© 2026 Harlow Wire. All rights reserved.",
        "(c) 2026 Harlow Wire",
        "This material may not be published, broadcast or rewritten. All rights reserved.",
    ],
)
def test_copyright_lines(text: str) -> None:
    assert boilerplate.is_copyright(text)
    assert boilerplate.is_boilerplate(text)


def test_a_sentence_on_copyright_is_none() -> None:
    assert not boilerplate.is_copyright("The court heard a case on copyright in 2018.")


@pytest.mark.parametrize(
    "text",
    [
        "Send tips to ann@harlowwire.example",
        "Got a story idea? Write to the desk.",
        "Contact Ann Lee at ann@harlowwire.example.",
        "For licensing opportunities of this original content, email [email protected].",
    ],
)
def test_addresses_for_tips_and_questions(text: str) -> None:
    assert boilerplate.is_contact(text)
    assert boilerplate.is_boilerplate(text)


def test_a_sentence_on_contacts_is_none() -> None:
    assert not boilerplate.is_contact("The county lost contact with the barge at noon.")


@pytest.mark.parametrize(
    "text",
    [
        "Originally published by the Harlow Wire.",
        "This story was originally published by the Harlow Wire.",
        "This article first appeared in the Harlow Wire",
        "Republished with permission from the Harlow Wire.",
        "This report was produced by Harlow Wire and is used by six papers.",
        "Published by Harlow Wire",
        "The post Mill sold at last, and a dam with it appeared first on Harlow Wire.",
        "The article was originally published at the Harlow Wire.",
        "This report is from the Harlow Wire.",
        "Editor’s note: This story comes from the Harlow Wire.",
        "The above is courtesy of Harlow Wire",
        "Read the original article at the Harlow Wire",
        "The Harlow Wire provided this story.",
        "Publicado originalmente por Harlow Wire.",
        "Este artículo fue publicado originalmente en Harlow Wire.",
        "Dieser Artikel erschien zuerst bei Harlow Wire.",
        "Ursprünglich veröffentlicht von Harlow Wire",
        "Cet article a été publié à l’origine par Harlow Wire.",
    ],
)
def test_credit_lines_that_say_who_published_the_story_first(text: str) -> None:
    assert boilerplate.is_publication_credit(text)
    assert boilerplate.is_credit_line(text)
    assert boilerplate.is_boilerplate(text)


@pytest.mark.parametrize(
    "text",
    [
        "Via The Harlow Wire:",
        "Source: Harlow Wire",
        "From the Harlow Wire",
        "Courtesy of Harlow Wire",
        "Credit: H. Wire",
    ],
)
def test_credit_lines_that_only_name_the_source(text: str) -> None:
    assert boilerplate.is_credit_line(text)
    assert not boilerplate.is_publication_credit(text)


@pytest.mark.parametrize(
    "text",
    [
        "The letter was published by the county on Monday, and nobody read it.",
        "He wrote to the Harlow Wire that he would not run again.",
        "A report in the Harlow Wire says otherwise.",
        "The report was published by the county after the Harlow Wire had asked for it.",
        "The post on the pier appeared rotten when the Harlow Wire looked at it.",
        "This is what the county told the Harlow Wire.",
        "The Harlow Wire reported this story to the sheriff, who was from Amity.",
        "Der Bericht wurde von Harlow Wire nicht bestätigt.",
    ],
)
def test_sentences_of_the_story_are_no_credit_lines(text: str) -> None:
    assert not boilerplate.is_credit_line(text)


def test_a_long_paragraph_is_no_credit_line() -> None:
    assert not boilerplate.is_credit_line(
        f"Originally published by the Harlow Wire. {'The mill was sold. ' * 20}"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee is a reporter for the Harlow Wire.",
        "Ann Lee is the Harlow Wire's energy reporter.",
        "He co-founded the Harlow Wire in 2011.",
        "Ann Lee covers rivers and grain for the Harlow Wire.",
        "Follow her on a network of your choice.",
    ],
)
def test_biographies(text: str) -> None:
    assert boilerplate.is_biography(text)
    assert boilerplate.is_boilerplate(text)


def test_a_sentence_on_a_person_is_no_biography() -> None:
    assert not boilerplate.is_biography(
        "Dale Whitcomb is a commissioner who backed the plan until last week."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Lou Brandt//Harlow Wire",
        "(Photo by Lou Brandt/Harlow Wire)",
        "A barge at the pier (Photo: Lou Brandt)",
        "Image: Harlow County",
        "Photo courtesy of Harlow County",
        "Featured image via Wikimedia Commons",
        "A barge (Lou Brandt/Getty Images)",
    ],
)
def test_photo_credits(text: str) -> None:
    assert boilerplate.is_photo_credit(text)


@pytest.mark.parametrize(
    "text",
    [
        "By Ann Lee, Harlow Wire",
        "She took a photo of the mill and sold it.",
        "Ann Lee / Harlow Wire",
        "Ann Lee",
    ],
)
def test_bylines_and_sentences_are_no_photo_credits(text: str) -> None:
    assert not boilerplate.is_photo_credit(text)


@pytest.mark.parametrize(
    "text",
    [
        "Content created by The Harlow Wire is available without charge to any eligible news publisher.",
        "Republish our stories for free, online or in print.",
        "This work is under a Creative Commons licence.",
    ],
)
def test_licences(text: str) -> None:
    assert boilerplate.is_licence(text)
    assert boilerplate.is_boilerplate(text)


@pytest.mark.parametrize(
    "text",
    [
        "Sign up for our newsletter",
        "Subscribe today",
        "Follow us",
        "Related: Mill sold",
        ("Read Next: Mill sold"),
        "Donate",
    ],
)
def test_appeals(text: str) -> None:
    assert boilerplate.is_boilerplate(text)


@pytest.mark.parametrize(
    "text",
    [
        "The board will take up smaller repairs to the old elevator when it meets again in January.",
        "“We would pay for it for forty years,” said Commissioner Dale Whitcomb.",
        "Farmers donate two days of work a year to the levee.",
        "",
    ],
)
def test_the_storys_last_words_are_no_boilerplate(text: str) -> None:
    assert not boilerplate.is_boilerplate(text)


@pytest.mark.parametrize(
    "piece", ["photo by ", "copyright ", "is a b c ", "send ", "published ", "// ", "covers a "]
)
def test_long_lines_are_told_too(piece: str) -> None:
    assert boilerplate.is_boilerplate(piece * 20_000) in {True, False}
