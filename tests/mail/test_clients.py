"""What mail clients drop is found, and what they all show is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.mail.clients import losses
from checker.mail.words import Look, worded
from tests.mail.letters import DESK, a_letter

if TYPE_CHECKING:
    from pathlib import Path

LAYOUT = 'role="presentation" cellpadding="0" cellspacing="0" border="0"'


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("<main>x</main>", "<main>: Outlook for Windows"),
        (
            '<p style="color:var(--ink)">x</p>',
            "variables in a style: Gmail, Outlook for Windows, Outlook.com",
        ),
        ('<div style="display:flex">x</div>', "flex or grid in a style: Outlook for Windows"),
        ('<div style="padding:4px">x</div>', "padding or size on <div>: Outlook for Windows"),
        ('<p style="background:url(x.png)">x</p>', "something loaded by url() in a style"),
        ('<p style="width:3rem">x</p>', "lengths in rem, vw or vh in a style"),
        ("<style>p { color: red }</style>", "<style> in the body: Gmail"),
        ('<link rel="stylesheet" href="x.css">', "<link>: Gmail, Outlook.com"),
        ('<p onclick="x()">x</p>', "onclick on <p>"),
        ('<img src="cid:x" alt="">', "an image without alt, width or height"),
        ('<img src="data:x" alt="" width="1" height="1">', "an image that is loaded from elsewhere"),
        ("<table><tr><td>x</td></tr></table>", 'a table of layout without role="presentation"'),
        (f"<table {LAYOUT}><tr><th scope=row>x</th></tr></table>", "a table of data with a role"),
        ("<table><tr><th>x</th></tr></table>", "a <th> without scope"),
        ('<table role="presentation"><tr><td>x</td></tr></table>', "a table without border"),
    ],
)
def test_what_a_client_drops_is_told(body: str, said: str) -> None:
    found = losses(f"<!doctype html><html><head><title>x</title></head><body>{body}</body></html>")
    assert any(line.startswith(said) for line in found), found


def test_rules_that_no_element_carries_are_told() -> None:
    head = "<head><title>x</title><style>p { color: red }</style></head>"
    assert losses(f"<html>{head}<body><p>x</p></body></html>") == ("rules outside @media: Gmail",)


def test_what_all_clients_show_is_not_told() -> None:
    head = "<head><title>x</title><style>@media (max-width: 400px) { p { color: red } }</style></head>"
    table = f'<table {LAYOUT} width="640"><tr><td style="padding:8px;color:#333333">x</td></tr></table>'
    assert losses(f"<html>{head}<body>{table}<p style='margin:0'>x</p></body></html>") == ()


def test_the_senders_own_templates_are_held_against_it(tmp_path: Path) -> None:
    (tmp_path / "mail.html.j2").write_text("<!doctype html><html><body><main>x</main></body></html>", "utf-8")
    words = worded(a_letter(), Look(str(DESK), template_folder=tmp_path))
    assert words.losses == ("<main>: Outlook for Windows",)
    assert worded(a_letter(), Look(str(DESK))).losses == ()
