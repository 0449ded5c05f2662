"""Reports by a user's own Jinja template, sandboxed.

What a template sees (`checker.reporters.context`, version in `run.schema`), all of it read-only:

- `run`: `schema`, `tool`, `policies`, `summary`, `pages`; the last four also by themselves.
- `tool`: `name`, `version`.
- `policies`: each `id`, `name`, `version`, `digest`, `manual` (terms that no page can show), `quote`,
  `quote_source`, `retrieved` (ISO date), and `rules`: each `id`, `title`, `level` (`required`,
  `recommended`), `help`, and how many findings came out `pass`, `review`, `fail`, `waived`, `not_applicable`.
- `summary`: `pages`, `pass`, `review`, `fail`, `not_applicable`, `unreadable` count pages; `waived` findings.
- `pages`: each `source`, `url`, `title`, `outcome`, `reason`, `original`, `findings`, as in the JSON report.

How values are escaped goes by the template's name, with or without `.j2`: for HTML when it ends in `.html`,
`.htm`, `.xhtml`, `.xml`, `.rss`, `.atom` or `.svg`; for Markdown in `.md` or `.markdown`; else control
characters are made visible and each value stays on its line. Filters beside Jinja's own: `block` keeps the
lines of a value (in text: `block(indent)`), `code` and `code_block` in Markdown, `csp_hash` in HTML.

A line that holds only a block leaves no line in the output (`trim_blocks`, `lstrip_blocks`); a name that is
not there is an error (`StrictUndefined`).

A template may extend, include and import the templates that ship in `reports/`, and nothing else. It can
neither reach Python's internals nor change the values; `range`, repetition and the output's length are
bounded.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Final

import jinja2

from checker.reporters.context import template_context
from checker.reporters.environment import html_environment, markdown_environment, text_environment
from checker.reporters.interface import TemplateError
from checker.reporters.sandbox import UserEnvironment, bounded, placed, rendered

if TYPE_CHECKING:
    from checker.results import Run

_HTML: Final = frozenset({".html", ".htm", ".xhtml", ".xml", ".rss", ".atom", ".svg"})
_MARKDOWN: Final = frozenset({".md", ".markdown"})
_TEMPLATE: Final = frozenset({".j2", ".jinja", ".jinja2"})


def report_by_template(run: Run, source: str, name: str) -> str:
    """What the template `source`, in the file `name`, makes of `run`.

    Raises:
        TemplateError: It is no template, fails, reaches for what it may not, or makes too much; the message
            begins with `file:line:`.
    """
    template = compiled(source, name)
    try:
        values = {**template_context(run), "verbosity": "normal", "listed": len(run.pages)}
        return rendered(template, values, name)
    except TemplateError:
        raise
    except Exception as error:
        raise placed(error, name, name.__eq__) from error


def compiled(source: str, name: str) -> jinja2.Template:
    """The template `source`, in the file `name`, ready to render.

    Raises:
        TemplateError: It is no template; the message begins with `file:line:`.
    """
    environment = _environment_for(name)
    try:
        code = environment.compile(source, filename=name)
    except Exception as error:
        raise placed(error, name, name.__eq__) from error
    return jinja2.Template.from_code(environment, code, environment.make_globals(None))


def _environment_for(name: str) -> jinja2.Environment:
    path = PurePath(name.lower())
    suffix = PurePath(path.stem).suffix if path.suffix in _TEMPLATE else path.suffix
    if suffix in _HTML:
        environment = html_environment(UserEnvironment)
    elif suffix in _MARKDOWN:
        environment = markdown_environment(UserEnvironment)
    else:
        environment = text_environment(UserEnvironment)
    return bounded(environment)
