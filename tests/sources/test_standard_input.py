"""Reading the page that is piped in, in a process of its own."""

from __future__ import annotations

import subprocess
import sys

SCRIPT = "from checker.sources import StandardInputPage; print(StandardInputPage('story.html').read())"


def test_the_piped_bytes_come_under_the_name_given() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], input=b"<p>caf\xe9", capture_output=True, check=True
    )
    assert done.stdout.startswith(b"LoadedPage(source='story.html', data=b'<p>caf\\xe9', url=None")


def test_nothing_piped_in_is_an_empty_page() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], stdin=subprocess.DEVNULL, capture_output=True, check=True
    )
    assert b"the file is empty" in done.stdout


def test_a_closed_standard_input_is_unreadable_and_no_error() -> None:
    command = f'exec "{sys.executable}" -c "{SCRIPT}" <&-'
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, check=True)
    assert b"there is no standard input" in done.stdout
