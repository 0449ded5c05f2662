"""Checks many pages, here or in workers; the results come in the order in which the pages were given."""

from checker.run.many_pages import RunInterrupted, applied, run
from checker.run.one_page import CheckedPage, CheckOptions, check_one
from checker.run.progress import NoProgress, Progress, Several

__all__ = [
    "CheckOptions",
    "CheckedPage",
    "NoProgress",
    "Progress",
    "RunInterrupted",
    "Several",
    "applied",
    "check_one",
    "run",
]
