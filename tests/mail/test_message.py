"""Messages: their headers, parts and attachments, as a mail client reads them."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest

from checker.mail.addresses import parse_address
from checker.mail.message import Attachment
from checker.reporters import render
from checker.saved import load_run
from tests.mail.letters import COURIER, DESK, EDITOR, ENVELOPE, LOOK, NOW, a_letter, a_message
from tests.reporters.conftest import FAILING, HOSTILE, NASTY, PASSING, POLICY


def arrived(data: bytes) -> EmailMessage:
    """The message as it comes out at the other end."""
    return message_from_bytes(data, EmailMessage, policy=policy.default)


def test_the_headers_say_who_when_and_that_a_machine_wrote_it() -> None:
    cc = parse_address("boss@courier.example")
    envelope = replace(ENVELOPE, reply_to=EDITOR, unsubscribe=DESK)
    letter = replace(a_letter(), cc=(cc,))
    mail = arrived(a_message(letter, envelope=envelope).data)
    assert mail["From"] == "Licensing desk <desk@tidewater.example>"
    assert mail["To"] == "Editor <editor@courier.example>"
    assert mail["Cc"] == "boss@courier.example"
    assert mail["Reply-To"] == "Editor <editor@courier.example>"
    assert mail["Subject"] == "[TIDEWATER credits] Prairie Courier: 1 of 5 pages fails"
    assert mail["Date"].datetime == NOW
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["List-ID"] == "<tidewater-credits.tidewater.example>"
    assert mail["List-Unsubscribe"] == "<mailto:desk@tidewater.example?subject=unsubscribe>"
    assert mail["Bcc"] is None
    assert "List-Unsubscribe" not in arrived(a_message().data)


def test_every_message_has_an_id_of_its_own_on_the_domain() -> None:
    ids = {a_message().mail["Message-ID"] for _ in range(20)}
    assert len(ids) == 20
    assert all(name.endswith("@tidewater.example>") for name in ids)
    elsewhere = replace(ENVELOPE, domain="mail.example", list_id="credits.example")
    mail = a_message(envelope=elsewhere).mail
    assert mail["Message-ID"].endswith("@mail.example>")
    assert mail["List-ID"] == "<credits.example>"


def test_mails_of_a_stream_to_a_publisher_make_a_thread() -> None:
    roots = [
        a_message(a_letter(FAILING)).mail["References"],
        a_message(a_letter(PASSING)).mail["References"],
        a_message(envelope=replace(ENVELOPE, stream="monthly")).mail["References"],
        a_message(a_letter(publisher=replace(COURIER, name="Valley Herald"))).mail["References"],
    ]
    assert roots[0] == roots[1]
    assert len(set(roots)) == 3
    assert a_message().mail["In-Reply-To"] == roots[0]


def test_text_and_html_are_alternatives_and_come_through_whole() -> None:
    message = a_message()
    mail = arrived(message.data)
    assert mail.get_content_type() == "multipart/alternative"
    text, markup = mail.iter_parts()
    assert text.get_content_type() == "text/plain"
    assert markup.get_content_type() == "text/html"
    assert text.get_content().replace("\r\n", "\n") == message.words.text
    assert markup.get_content().replace("\r\n", "\n") == message.words.html
    assert message.data.isascii()
    assert max(map(len, message.data.splitlines())) <= 998


def test_report_and_results_are_attached_on_request() -> None:
    letter = a_letter()
    mail = arrived(a_message(letter, attach=(Attachment.JSON, Attachment.HTML)).data)
    report, results = mail.iter_attachments()
    assert mail.get_content_type() == "multipart/mixed"
    assert (report.get_filename(), report.get_content_type()) == ("report.html", "text/html")
    assert report.get_payload(decode=True) == render(letter.run, "html").encode()
    assert (results.get_filename(), results.get_content_type()) == ("results.json", "application/json")
    data = results.get_payload(decode=True)
    assert isinstance(data, bytes)
    assert load_run(data, "results.json") == letter.run
    body = mail.get_body(("plain",))
    assert body is not None
    assert "Attached: report.html, results.json." in body.get_content()


def test_what_the_html_has_no_room_for_is_attached_unasked() -> None:
    many = a_letter(*(replace(FAILING, source=f"public/{number}.html") for number in range(60)))
    mail = arrived(a_message(many).data)
    assert [part.get_filename() for part in mail.iter_attachments()] == ["report.html"]


def test_no_header_comes_from_a_page_or_a_name() -> None:
    lines = "x\r\nBcc: victim@evil.example\r\n\r\n<script>"
    publisher = replace(COURIER, name=lines + NASTY.replace("\ud800", ""))
    letter = a_letter(replace(HOSTILE, title=lines), publisher=publisher)
    evil = replace(POLICY, id=lines)
    letter = replace(letter, run=replace(letter.run, policies=(evil,)))
    mail = arrived(a_message(letter, look=replace(LOOK, subject="{{ letter.publisher }}")).data)
    plain = arrived(a_message().data)
    assert set(mail.keys()) == set(plain.keys())
    assert mail["Subject"].isprintable()
    assert mail["List-ID"].endswith(".tidewater.example>")
    assert mail["To"] == "Editor <editor@courier.example>"


@pytest.mark.parametrize(
    "word", ["=?utf-8?q?=0D=0ABcc:_v@evil.example?=", "=?utf-8?b?DQpCY2M6IHZAZXZpbC5leGFtcGxl?="]
)
@pytest.mark.parametrize(
    "subject", ["{{ pages[0].title }}", "ü {{ pages[0].title }} ü", "{{ letter.publisher }}"]
)
def test_no_encoded_word_of_a_page_or_a_name_is_decoded_into_a_header(word: str, subject: str) -> None:
    letter = a_letter(replace(FAILING, title=word), publisher=replace(COURIER, name=word))
    made = a_message(letter, look=replace(LOOK, subject=subject))
    assert b"\nBcc:" not in made.data
    mail = arrived(made.data)
    assert mail.keys() == arrived(a_message().data).keys()
    assert "= ?utf-8?" in mail["Subject"]


@pytest.mark.parametrize("name", ["To", "Subject", "Reply-To", "List-ID"])
def test_the_library_refuses_what_would_end_a_line(name: str) -> None:
    with pytest.raises(ValueError, match=r"linefeed|carriage return"):
        EmailMessage(policy=policy.SMTP)[name] = "a@b.example\r\nBcc: c@d.example"


def test_the_digest_is_the_letters_whenever_it_is_made() -> None:
    assert a_message().digest == a_message().digest
    others = [
        a_message(a_letter(PASSING)),
        a_message(look=replace(LOOK, note="Another note.")),
        a_message(envelope=replace(ENVELOPE, stream="monthly")),
        a_message(a_letter(publisher=replace(COURIER, name="Valley Herald"))),
    ]
    assert len({a_message().digest, *(other.digest for other in others)}) == 5


def test_names_beyond_ascii_come_through() -> None:
    letter = replace(a_letter(), to=(parse_address("Tomás Reyes-Lund <t@bücher.example>"),))
    mail = arrived(a_message(letter).data)
    assert mail["To"] == "Tomás Reyes-Lund <t@xn--bcher-kva.example>"
