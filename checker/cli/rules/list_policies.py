"""`creditline rules list`."""

from __future__ import annotations

from checker.cli.options import ColorOption, DebugOption, DocumentFormat, DocumentFormatOption
from checker.cli.terminal import Color


def list_policies(
    *,
    document_format: DocumentFormatOption = DocumentFormat.TEXT,
    color: ColorOption = Color.AUTO,
    debug: DebugOption = False,  # noqa: ARG001 - its callback keeps it
) -> None:
    """List the policies that ship with creditline, and their rules."""
    from checker.cli.rules.document import in_brief  # noqa: PLC0415 - not needed for --help
    from checker.cli.words import print_json, print_words  # noqa: PLC0415 - the same
    from checker.policy import available_policies, load_policy  # noqa: PLC0415 - the same

    policies = [load_policy(name) for name in available_policies()]
    if document_format is DocumentFormat.JSON:
        print_json(in_brief(policies))
    else:
        print_words("rules-list.txt.j2", color, policies=policies)
