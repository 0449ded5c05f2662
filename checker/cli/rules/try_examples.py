"""`creditline rules test`."""

from __future__ import annotations

from typing import Annotated

import typer

from checker.cli.options import ColorOption, DebugOption
from checker.cli.terminal import Color
from checker.results import ExitCode


def try_examples(
    policies: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="POLICY",
            help="Policies, by name or file; all that ship with creditline when none is named.",
            show_default=False,
        ),
    ] = None,
    *,
    color: ColorOption = Color.AUTO,
    debug: DebugOption = False,  # noqa: ARG001 - its callback keeps it
) -> None:
    """Judge the examples that stand beside policies.

    Says which come out otherwise than they should.

    A rule without a passing or without a failing example is a fault, too.

    Exit codes: 0 all come out as they should, 1 some do not, 2 a policy or its examples are not valid.
    """
    from checker.cli.words import print_words  # noqa: PLC0415 - not needed for --help
    from checker.examples import lacking_file, load_examples, missing_examples, run_examples  # noqa: PLC0415 - the same
    from checker.policy import available_policies, load_policy  # noqa: PLC0415 - the same

    tested = [
        (policy, run_examples(policy), missing_examples(policy, load_examples(policy)), lacking_file(policy))
        for policy in map(load_policy, policies or available_policies())
    ]
    print_words("rules-test.txt.j2", color, tested=tested)
    if any(missing or not all(result.as_expected for result in results) for _, results, missing, _ in tested):
        raise typer.Exit(ExitCode.FAILED)
