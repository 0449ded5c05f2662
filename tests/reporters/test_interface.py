"""The functions that callers use, over every format."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from checker.reporters import FORMATS, UnknownFormatError, render, render_summary
from checker.results import ExitCode

if TYPE_CHECKING:
    from checker.results import Run


@pytest.mark.parametrize("format_name", FORMATS)
def test_every_report_ends_with_one_newline_and_can_be_written_as_utf8(
    named_run: tuple[str, Run], format_name: str
) -> None:
    report = render(named_run[1], format_name)
    assert report.endswith("\n")
    assert not report.endswith("\n\n")
    assert report.encode("utf-8")


# GitLab's format and a table of findings have no place for what is said of the run, or of proof.
@pytest.mark.parametrize("format_name", sorted({*FORMATS} - {"gitlab", "csv"}))
def test_every_report_lists_the_terms_that_no_page_can_show(mixed: Run, format_name: str) -> None:
    report = render(mixed, format_name)
    assert "Only a newspaper with readers of its own may reprint." in report
    assert "Pictures are licensed apart from the text." in report


@pytest.mark.parametrize("format_name", sorted({*FORMATS} - {"gitlab"}))
def test_reviews_come_with_message_evidence_and_fix_as_failures_do(mixed: Run, format_name: str) -> None:
    report = render(mixed, format_name)
    assert "Tidewater Wire is named in a credit line apart from the byline." in report
    assert "It names the source of the story" in report
    assert "By Nora Whitfield, Tidewater Wire" in report


@pytest.mark.parametrize("format_name", FORMATS)
def test_no_report_lets_a_control_character_or_a_direction_override_through(
    hostile: Run, format_name: str
) -> None:
    report = render(hostile, format_name)
    unsafe = [*range(9), *range(11, 32), 127, *range(0x80, 0xA0), 0x202E, 0x2066, 0xD800]
    assert not set(report) & {chr(code) for code in unsafe}


def test_an_unknown_format_is_refused_with_the_nearest_right_word(mixed: Run) -> None:
    with pytest.raises(UnknownFormatError) as refusal:
        render(mixed, "markdwon")
    assert refusal.value.exit_code is ExitCode.USAGE
    assert refusal.value.message == "unknown report format 'markdwon'"
    assert refusal.value.tip == "Did you mean 'markdown'?"


def test_an_unknown_format_far_from_any_is_answered_with_the_known_ones(mixed: Run) -> None:
    with pytest.raises(UnknownFormatError) as refusal:
        render(mixed, "qqq")
    assert refusal.value.tip == f"Known formats: {', '.join(FORMATS)}."


def test_the_summary_is_one_line_with_every_tally(mixed: Run) -> None:
    assert render_summary(mixed) == (
        "6 pages: 1 fail, 1 review, 2 pass, 1 not applicable, 1 unreadable; 1 finding waived\n"
    )


def test_importing_the_reporters_does_not_import_jinja() -> None:
    code = "import sys, checker.reporters; sys.exit('jinja2' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
