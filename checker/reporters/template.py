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
from typing import TYPE_CHECKING, Any, Final

import jinja2
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from checker.reporters.context import template_context
from checker.reporters.environment import html_environment, markdown_environment, text_environment
from checker.reporters.interface import TemplateError
from checker.reporters.printable import encodable

if TYPE_CHECKING:
    from jinja2.runtime import Context

    from checker.results import Run

_HTML: Final = frozenset({".html", ".htm", ".xhtml", ".xml", ".rss", ".atom", ".svg"})
_MARKDOWN: Final = frozenset({".md", ".markdown"})
_TEMPLATE: Final = frozenset({".j2", ".jinja", ".jinja2"})

_LONGEST_OUTPUT: Final = 256 * 1024 * 1024
_LONGEST_VALUE: Final = 1024 * 1024
_LARGEST_EXPONENT: Final = 1000
_RANGE_STEPS: Final = 1_000_000


class _UserEnvironment(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, which also bounds the operators that can fill the memory."""

    intercepted_binops = frozenset({"*", "**"})

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """The operator's result, unless it would be huge."""
        if operator == "**" and abs(right) > _LARGEST_EXPONENT:
            raise SecurityError(f"exponent over {_LARGEST_EXPONENT}")
        if operator == "*" and _repeated_length(left, right) > _LONGEST_VALUE:
            raise SecurityError(f"repetition over {_LONGEST_VALUE} items")
        return super().call_binop(context, operator, left, right)


class _BoundedRange:
    """Jinja's `range` with a total number of steps for the whole template."""

    def __init__(self) -> None:
        self._left = _RANGE_STEPS

    def __call__(self, *bounds: int) -> range:
        steps = range(*bounds)
        self._left -= len(steps)
        if self._left < 0:
            raise SecurityError(f"more than {_RANGE_STEPS} steps of range() in one template")
        return steps


def report_by_template(run: Run, source: str, name: str) -> str:
    """What the template `source`, in the file `name`, makes of `run`.

    Raises:
        TemplateError: It is no template, fails, reaches for what it may not, or makes too much; the message
            begins with `file:line:`.
    """
    template = compiled(source, name)
    try:
        return _bounded_output(template, run, name)
    except TemplateError:
        raise
    except Exception as error:
        raise TemplateError(f"{name}:{_line_of(error, name)}: {_explained(error)}") from error


def compiled(source: str, name: str) -> jinja2.Template:
    """The template `source`, in the file `name`, ready to render.

    Raises:
        TemplateError: It is no template; the message begins with `file:line:`.
    """
    environment = _environment_for(name)
    try:
        code = environment.compile(source, filename=name)
    except Exception as error:
        raise TemplateError(f"{name}:{_line_of(error, name)}: {_explained(error)}") from error
    return jinja2.Template.from_code(environment, code, environment.make_globals(None))


def _environment_for(name: str) -> jinja2.Environment:
    path = PurePath(name.lower())
    suffix = PurePath(path.stem).suffix if path.suffix in _TEMPLATE else path.suffix
    if suffix in _HTML:
        environment = html_environment(_UserEnvironment)
    elif suffix in _MARKDOWN:
        environment = markdown_environment(_UserEnvironment)
    else:
        environment = text_environment(_UserEnvironment)
    environment.globals["range"] = _BoundedRange()
    del environment.globals["lipsum"]
    return environment


def _bounded_output(template: jinja2.Template, run: Run, name: str) -> str:
    pieces: list[str] = []
    length = 0
    for piece in template.generate(**template_context(run), verbosity="normal", listed=len(run.pages)):
        length += len(piece)
        if length > _LONGEST_OUTPUT:
            raise TemplateError(f"{name}:1: the template makes more than {_LONGEST_OUTPUT} characters")
        pieces.append(piece)
    return encodable("".join(pieces))


def _repeated_length(left: Any, right: Any) -> int:
    """The length of `left * right` where that repeats a sequence; 0 where it multiplies numbers."""
    for sequence, times in ((left, right), (right, left)):
        if isinstance(times, int) and hasattr(sequence, "__len__"):
            return len(sequence) * max(times, 0)
    return 0


def _line_of(error: Exception, name: str) -> int:
    """The template's line that the error came from; Jinja gives its frames the template's file and lines."""
    line = error.lineno if isinstance(error, jinja2.TemplateSyntaxError) else 1
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == name:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _explained(error: Exception) -> str:
    if isinstance(error, jinja2.TemplateNotFound):
        return f"no shipped template is called {error.name!r}"
    if isinstance(error, jinja2.TemplateError):
        return error.message or type(error).__name__
    if isinstance(error, MemoryError | RecursionError):
        return "the template makes or nests too much"
    return f"{type(error).__name__}: {error}"
