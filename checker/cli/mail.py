"""`creditline mail`: mails saved results to publishers and to the desk."""

from __future__ import annotations

import sys

import typer

from checker.cli.agreement_options import ConfigOption, NoConfigOption
from checker.cli.interruption import INTERRUPTED
from checker.cli.ledger_options import LedgerOption
from checker.cli.mail_options import (
    AlwaysOption,
    AttachOption,
    CcOption,
    DigestOption,
    DryRunOption,
    EmlOption,
    FromOption,
    KeepOption,
    NoteOption,
    PreviewOption,
    RecipientsOption,
    ReplyToOption,
    ResumeOption,
    SinceLastOption,
    SubjectOption,
    TemplateFolderOption,
    ToOption,
)
from checker.cli.options import ColorOption, DebugOption
from checker.cli.saved_results import ResultsArgument, read_run
from checker.cli.settings import load_settings
from checker.cli.terminal import Color, wants_colour, write_text


def mail(
    results: ResultsArgument,
    *,
    to: ToOption = None,
    cc: CcOption = None,
    sender: FromOption = None,
    reply_to: ReplyToOption = None,
    subject: SubjectOption = None,
    recipients: RecipientsOption = None,
    digest: DigestOption = None,
    note: NoteOption = None,
    attach: AttachOption = None,
    template_dir: TemplateFolderOption = None,
    always: AlwaysOption = False,
    since_last: SinceLastOption = None,
    resume: ResumeOption = False,
    record: KeepOption = None,
    ledger: LedgerOption = None,
    dry_run: DryRunOption = False,
    eml: EmlOption = None,
    preview: PreviewOption = None,
    config: ConfigOption = None,
    no_config: NoConfigOption = False,
    color: ColorOption = Color.AUTO,
    debug: DebugOption = False,  # noqa: ARG001 - its callback keeps it
) -> None:
    """Mail results that were saved as JSON: to each publisher a report of their pages, to the desk a digest.

    The server and all that stays the same stand in the table [mail] of creditline.toml or in
    CREDITLINE_MAIL_ variables, the password in CREDITLINE_MAIL_PASSWORD or a file. Exits with 0 when all
    mail was sent or nothing was to send, 2 when something is wrong with options, configuration or results,
    5 when the server refused some of it, 6 when there was no session with the server, 130 interrupted.
    """
    settings = load_settings(
        config,
        isolated=no_config,
        record=record,
        ledger=ledger,
        **{
            "mail.since-last": since_last,
            "mail.to": to,
            "mail.cc": cc,
            "mail.from": sender,
            "mail.reply-to": reply_to,
            "mail.subject": subject,
            "mail.recipients": recipients,
            "mail.digest": digest,
            "mail.note": note,
            "mail.attach": attach,
            "mail.template-dir": template_dir,
        },
    )

    from checker.cli.mailing import Ways, load_posting  # noqa: PLC0415 - --help does without

    posting = load_posting(settings, Ways(dry_run, eml, preview), always=always, resumes=resume)
    account = posting.post(read_run(results), colour=wants_colour(color, sys.stdout))
    write_text(account.text)
    raise typer.Exit(INTERRUPTED if account.interrupted else account.code)
