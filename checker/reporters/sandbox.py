"""The sandbox for users' own templates: no way to Python, bounded output, errors with their place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import jinja2
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from checker.reporters.interface import TemplateError
from checker.reporters.printable import encodable

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from jinja2.runtime import Context

_LONGEST_OUTPUT: Final = 256 * 1024 * 1024
_LONGEST_VALUE: Final = 1024 * 1024
_LARGEST_EXPONENT: Final = 1000
_RANGE_STEPS: Final = 1_000_000


class UserEnvironment(ImmutableSandboxedEnvironment):
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


def bounded(environment: jinja2.Environment) -> jinja2.Environment:
    """An environment whose globals are bounded, too; good for one rendering."""
    environment.globals["range"] = _BoundedRange()
    environment.globals.pop("lipsum", None)
    return environment


def rendered(template: jinja2.Template, values: Mapping[str, Any], name: str) -> str:
    """What `template` makes of `values`, without lone surrogates.

    Raises:
        TemplateError: It makes too much.
    """
    pieces: list[str] = []
    length = 0
    for piece in template.generate(**values):
        length += len(piece)
        if length > _LONGEST_OUTPUT:
            raise TemplateError(f"{name}:1: the template makes more than {_LONGEST_OUTPUT} characters")
        pieces.append(piece)
    return encodable("".join(pieces))


def placed(error: Exception, name: str, is_template: Callable[[str], bool]) -> TemplateError:
    """What went wrong in a template, beginning with `file:line:`.

    Args:
        error: As Jinja raised it.
        name: The file to name where the error knows none.
        is_template: Whether a file's name is that of a template; Jinja gives its frames those names.
    """
    line = 1
    if isinstance(error, jinja2.TemplateSyntaxError):
        line, name = error.lineno, error.filename or name
    trace = error.__traceback__
    while trace is not None:
        if is_template(trace.tb_frame.f_code.co_filename):
            name, line = trace.tb_frame.f_code.co_filename, trace.tb_lineno
        trace = trace.tb_next
    return TemplateError(f"{name}:{line}: {_explained(error)}")


def _repeated_length(left: Any, right: Any) -> int:
    """The length of `left * right` where that repeats a sequence; 0 where it multiplies numbers."""
    for sequence, times in ((left, right), (right, left)):
        if isinstance(times, int) and hasattr(sequence, "__len__"):
            return len(sequence) * max(times, 0)
    return 0


def _explained(error: Exception) -> str:
    if isinstance(error, jinja2.TemplateNotFound):
        return f"no shipped template is called {error.name!r}"
    if isinstance(error, jinja2.TemplateError):
        return error.message or type(error).__name__
    if isinstance(error, MemoryError | RecursionError):
        return "the template makes or nests too much"
    return f"{type(error).__name__}: {error}"
