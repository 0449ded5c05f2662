"""The wire's words: names, notices, and invented people who report for it."""

from __future__ import annotations

import re
from typing import Final

from checker.policy import load_policy

NAME: Final = "Daily Caller News Foundation"
NAMES: Final = (NAME, f"The {NAME}", "DCNF", "The DCNF")
NEAR_NAMES: Final = ("The Daily Caller", "Daily Caller", "TheDC", "dailycaller.com")

_POLICY = load_policy("dcnf")
NOTICE: Final = _POLICY.terms.quote
NOTICES: Final = (NOTICE, *(notice.text for notice in _POLICY.notices))

REPORTERS: Final = (
    "Ann Calloway",
    "Marcus Treadwell",
    "Nick O'Rourke",
    "Nick O’Shaughnessy",
    "Marisol Vega-Ruiz",
    "Renée Thibault",
    "J.T. Hollister",
    "Mary Ann Tolliver",
    "Harold B. Whitlow",
    "Robert Finchley Jr.",
    "Gage Brandt",
    "Thérèse de la Cruz",
    "Kevin McAllery",
    "Wade Lindqvist",
    "Hope Summers",
    "Jason van der Berg",
)
OTHERS: Final = ("Lou Brandish", "Imogen Petrakis", "Wallace Dunmore", "Cordelia Fenn")
"""People who are nobody's reporter: photographers, columnists, commenters."""
BEATS: Final = ("Energy", "Politics", "Crime", "Education", "Investigative", "Congressional", "White House")

_MENTION = re.compile(r"daily\W+caller|dcnf|thedc\b", re.IGNORECASE)


def speaks_of_the_wire(text: str) -> bool:
    """Whether a page names the wire or its sister before anything is grafted."""
    return _MENTION.search(text) is not None


def obfuscated(notice: str) -> str:
    """A notice as e-mail obfuscation leaves it."""
    address = '<a href="/cdn-cgi/l/email-protection" class="__cf_email__" data-cfemail="5a363">{}</a>'
    return re.sub(r"\S+@\S+\w", address.replace("{}", "[email&#160;protected]"), notice)
