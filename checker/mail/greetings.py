"""How a mail begins in each language: `reports/greetings.yaml`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from checker.policy.document import parse
from checker.resources import reports_folder

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def greetings() -> Mapping[str, str]:
    """Language tag → greeting, in which `{publisher}` stands for the name."""
    path = reports_folder() / "greetings.yaml"
    words = parse(path.read_bytes(), str(path)).value
    if not isinstance(words, dict):
        raise TypeError(f"{path} is no mapping of languages to greetings")
    return {language: str(text) for language, text in words.items()}


def greeting(language: str, publisher: str) -> str:
    """The greeting in `language`; English where there is none."""
    return greetings().get(language, greetings()["en"]).replace("{publisher}", publisher)
