"""Options about mail; each goes before the key of `[mail]` that is called as it is."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

ToOption = Annotated[
    list[str] | None,
    typer.Option(
        "--to", metavar="ADDRESS", help="Send a report of all pages there; may be given several times."
    ),
]
CcOption = Annotated[
    list[str] | None,
    typer.Option(
        "--cc", metavar="ADDRESS", help="Send a copy of every report there; may be given several times."
    ),
]
FromOption = Annotated[str | None, typer.Option("--from", metavar="ADDRESS", help="Whom mails come from.")]
ReplyToOption = Annotated[
    str | None, typer.Option("--reply-to", metavar="ADDRESS", help="Whom answers go to.")
]
SubjectOption = Annotated[
    str | None, typer.Option("--subject", metavar="TEMPLATE", help="The subject, a Jinja template.")
]
RecipientsOption = Annotated[
    Path | None,
    typer.Option(
        "--recipients",
        metavar="FILE",
        help="A YAML file of publishers; each gets a report of their own pages.",
    ),
]
DigestOption = Annotated[
    list[str] | None,
    typer.Option(
        "--digest",
        metavar="ADDRESS",
        help="Send the digest of all publishers there; may be given several times.",
    ),
]
NoteOption = Annotated[
    str | None, typer.Option("--note", metavar="TEXT", help="What you want to tell everybody.")
]
AttachOption = Annotated[
    list[str] | None,
    typer.Option(
        "--attach",
        metavar="html|json",
        help="Attach the HTML report, or the results; may be given twice.",
    ),
]
TemplateFolderOption = Annotated[
    Path | None,
    typer.Option(
        "--template-dir",
        metavar="FOLDER",
        help="Templates that go before the shipped ones of the same name.",
    ),
]
AlwaysOption = Annotated[
    bool, typer.Option("--always", help="Send mail also to those who have nothing to do.")
]
DryRunOption = Annotated[bool, typer.Option("--dry-run", help="Say who would get what; send nothing.")]
EmlOption = Annotated[
    Path | None,
    typer.Option("--eml", metavar="FOLDER", help="Write the messages there, as .eml; send nothing."),
]
PreviewOption = Annotated[
    Path | None,
    typer.Option("--preview", metavar="FOLDER", help="Write each mail's HTML and text there; send nothing."),
]
SinceLastOption = Annotated[
    bool | None,
    typer.Option(
        "--since-last/--no-since-last",
        help="Mail only where something has changed since the last mail, and tell that first.",
        show_default=False,
    ),
]
KeepOption = Annotated[
    bool | None,
    typer.Option(
        "--record/--no-record",
        help="Keep in the ledger what was sent to whom; on if nobody says otherwise.",
        show_default=False,
    ),
]
ResumeOption = Annotated[
    bool, typer.Option("--resume", help="Send nothing again that the ledger knows as sent.")
]
MailOption = Annotated[
    bool,
    typer.Option(
        "--mail", help="Mail the results when they are there, as the table [mail] of the configuration says."
    ),
]
