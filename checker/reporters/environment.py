"""Jinja environments in which every printed value is escaped for where it goes, without the template asking.

Jinja escapes for HTML only. `finalize` runs on every printed value before that, so it makes the value safe
for its format and marks it done; `Markup` then means "safe here", whatever the format.
"""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from textwrap import wrap
from typing import TYPE_CHECKING, Any, Final

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader, StrictUndefined
from markupsafe import Markup, escape

from checker.reporters import printable
from checker.reporters.markdown_text import code_block, code_span, markdown_line
from checker.resources import reports_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from jinja2 import Template

_ANSI: Final = {
    "fail": "1;31",
    "review": "1;33",
    "pass": "32",
    "waived": "36",
    "known": "36",
    "not_applicable": "2",
    "unreadable": "1;35",
    "strong": "1",
    "quiet": "2",
}
"""SGR codes of the terminal report's styles (ECMA-48, 8.3.117)."""
_WIDTH: Final = 78


def html_environment(base: type[Environment] = Environment, folders: Sequence[Path] = ()) -> Environment:
    """For HTML and XML."""
    environment = _environment(base, lambda text: _html(printable.line(text)), folders)
    environment.filters["block"] = lambda value: _html(printable.block(str(value)))
    environment.filters["csp_hash"] = csp_hash

    def inlined(name: str) -> Markup:
        loader = environment.loader
        return Markup(loader.get_source(environment, name)[0] if loader else "")  # noqa: S704 - style or script

    environment.globals["inlined"] = inlined
    return environment


def markdown_environment(base: type[Environment] = Environment) -> Environment:
    """For GitHub-flavoured Markdown."""
    environment = _environment(base, lambda text: Markup(markdown_line(text)))  # noqa: S704 - escaped for Markdown
    environment.filters["code"] = lambda value: Markup(code_span(str(value)))  # noqa: S704 - the same
    environment.filters["code_block"] = lambda value: Markup(code_block(str(value)))  # noqa: S704 - the same
    return environment


def text_environment(
    base: type[Environment] = Environment, folders: Sequence[Path] = (), *, colour: bool = False
) -> Environment:
    """For terminals, CI logs and mail.

    The filter `style` colours, `block` indents text of several lines, `wrapped` breaks text into lines.
    """

    def shown(text: str) -> Markup:
        return Markup(printable.log_line(text))  # noqa: S704 - escaped for terminals

    def style(value: str, name: str) -> Markup:
        text = value if isinstance(value, Markup) else shown(str(value))
        return Markup(f"\x1b[{_ANSI[name]}m{text}\x1b[0m") if colour else Markup(text)  # noqa: S704 - escaped

    def block(value: str, indent: int) -> Markup:
        lines = printable.log_block(str(value)).rstrip("\n").split("\n")
        return Markup("\n".join(" " * indent + line for line in lines))  # noqa: S704 - escaped

    def wrapped(value: str, indent: int = 0, first: str = "") -> Markup:
        return Markup("\n".join(wrapped_lines(printable.log_line(str(value)), indent, first)))  # noqa: S704 - escaped

    environment = _environment(base, shown, folders)
    environment.filters["style"] = style
    environment.filters["block"] = block
    environment.filters["wrapped"] = wrapped
    return environment


@cache
def text_template(name: str, *, colour: bool = False) -> Template:
    """A shipped template for terminals, CI logs and mail, compiled once."""
    return text_environment(colour=colour).get_template(name)


@cache
def html_template(name: str) -> Template:
    """A shipped template for HTML, compiled once."""
    return html_environment().get_template(name)


@cache
def markdown_template(name: str) -> Template:
    """A shipped template for Markdown, compiled once."""
    return markdown_environment().get_template(name)


def wrapped_lines(text: str, indent: int, first: str) -> list[str]:
    """`text` in lines of at most 78 characters (RFC 5322, 2.1.1), the first after `first`; no word is cut."""
    before = " " * indent
    return wrap(
        text,
        _WIDTH,
        initial_indent=first or before,
        subsequent_indent=before,
        break_long_words=False,
        break_on_hyphens=False,
    ) or [first.rstrip()]


def csp_hash(code: str) -> str:
    """The hash by which a Content-Security-Policy allows an inline block (CSP Level 3, 2.3.1)."""
    return "sha256-" + b64encode(sha256(code.encode()).digest()).decode()


def _html(text: str) -> Markup:
    """`text` escaped for HTML; references also break what a CI log would take for a command."""
    return Markup(printable.inert_in_logs(str(escape(text)), colon="&#58;", hash_sign="&#35;"))  # noqa: S704 - escaped


def _environment(
    base: type[Environment], escape_text: Callable[[str], Markup], folders: Sequence[Path] = ()
) -> Environment:
    """An environment over the shipped templates and, before them, those in a user's `folders`.

    A user's template extends the shipped one of its own name as `creditline/NAME`.
    """
    shipped = FileSystemLoader(reports_folder())
    loader = ChoiceLoader([FileSystemLoader(folders), shipped, PrefixLoader({"creditline": shipped})])

    def finalize(value: Any) -> Markup:
        return value if isinstance(value, Markup) else escape_text(str(value))

    return base(
        loader=loader if folders else shipped,
        undefined=StrictUndefined,
        autoescape=True,
        finalize=finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
