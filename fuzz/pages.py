"""Feeds pages of any bytes to check, inspection and every report: `python -m fuzz.pages [libFuzzer options]`.

What is held against each is what `tests/hostile/reports.py` says. A page that breaks it is left in a file
`crash-…` in the current folder: make a test of it in `tests/hostile/`.
"""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["checker"]):
    from tests.hostile.reports import outcome_of

DICTIONARY = """By Ann Poe, DCNF
Daily Caller News Foundation
<article><h1>Storm</h1>
<p class="byline">
<img alt="DCNF logo" src="
<style>
<script type="application/ld+json">{"@type":"NewsArticle","author":
<base href="
<svg><title>
display:none
data:image/png;base64,
<!--
&#x
"""


def one_page(data: bytes) -> None:
    """Judges one page."""
    outcome_of(data)


def words(data: bytes, most: int, seed: int) -> bytes:
    """Sometimes puts what pages are made of among the bytes; else changes them as libFuzzer would."""
    if seed % 4:
        return bytes(atheris.Mutate(data, most))
    choices = DICTIONARY.splitlines()
    at = seed % (len(data) + 1)
    return (data[:at] + choices[seed // 7 % len(choices)].encode() + data[at:])[:most]


if __name__ == "__main__":
    atheris.Setup(sys.argv, one_page, custom_mutator=words)
    atheris.Fuzz()
