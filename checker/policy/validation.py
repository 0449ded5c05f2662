"""Holds a document against a schema and says every fault in plain words, with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from checker.policy.nearest import nearest

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from checker.policy.document import Document, KeyPath, Value
    from checker.policy.errors import Problem

Model = TypeVar("Model", bound=BaseModel)

_LONGEST_SHOWN = 40
_EXPECTED = {
    "string_type": "text",
    "tuple_type": "a list",
    "list_type": "a list",
    "dict_type": "a mapping",
    "model_type": "a mapping",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "float_parsing": "a number",
    "finite_number": "a number",
    "bool_type": '"true" or "false"',
    "bool_parsing": '"true" or "false"',
}


def validate(document: Document, model: type[Model], at: KeyPath = ()) -> Model | list[Problem]:
    """The part of `document` at `at` as a `model`, or everything that is wrong with it."""
    value = value_at(document.value, at)
    try:
        return model.model_validate(value)
    except ValidationError as error:
        details = error.errors(include_url=False, include_input=False)
    unknown = [detail for detail in details if detail["type"] == "extra_forbidden"]
    problems = []
    meant: set[KeyPath] = set()
    for detail in unknown:
        path = detail["loc"]
        suggestion = nearest(str(path[-1]), _keys_of(model, path[:-1]))
        meant.add((*path[:-1], suggestion or ""))
        problems.append(document.problem((*at, *path), f'unknown key "{path[-1]}"', suggestion, key=True))
    for detail in details:
        if detail["type"] == "missing" and detail["loc"] in meant:
            continue  # misspelt, and said so already
        if detail["type"] == "too_short" and value_at(value, detail["loc"]):
            continue  # Pydantic counts valid items only; what is wrong with the others is said of them
        if detail["type"] != "extra_forbidden":
            problems.append(_problem(document, (*at, *detail["loc"]), detail))
    return problems


def value_at(value: Value, path: KeyPath) -> Value:
    """The value at `path`, or `None` where there is none."""
    for step in path:
        if isinstance(value, dict) and isinstance(step, str):
            value = value.get(step)
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
        else:
            return None
    return value


def _problem(document: Document, path: KeyPath, detail: ErrorDetails) -> Problem:
    kind, context = detail["type"], detail.get("ctx", {})
    name = _name(path)
    value = value_at(document.value, path)
    if kind == "missing":
        return document.problem(path[:-1], f"{name} is missing")
    if kind == "enum" and path[-1] == "[key]":
        *home, key, _ = path
        text = f'unknown key "{key}" in {_name(tuple(home))}'
        return document.problem((*home, key), text, nearest(str(key), _choices(context)), key=True)
    if value is None:
        return document.problem(path, f"{name} is empty")
    asked = must_be(detail)
    if asked is not None:
        meant = nearest(str(value), _choices(context)) if kind == "enum" else None
        return document.problem(path, f"{name} {asked}, not {_kind_of(value)}", meant)
    if kind in {"string_too_short", "too_short"}:
        return document.problem(path, f"{name} is empty")
    if kind in {"greater_than", "less_than_equal"}:
        return document.problem(path, f"{name} must be more than 0 and at most 1, not {_kind_of(value)}")
    return document.problem(path, f"{name}: {detail['msg']}")


def must_be(detail: ErrorDetails) -> str | None:
    """What kind of value is asked for, where a value of another kind was given."""
    if detail["type"] in _EXPECTED:
        return f"must be {_EXPECTED[detail['type']]}"
    if detail["type"] != "enum":
        return None
    choices = _choices(detail["ctx"])
    allowed = " or ".join((", ".join(f'"{choice}"' for choice in choices[:-1]), f'"{choices[-1]}"'))
    return f"must be {allowed}"


def _choices(context: dict[str, Any]) -> list[str]:
    """What Pydantic expects of an enumeration's value."""
    return [part.strip("' ") for part in str(context["expected"]).replace(" or ", ",").split(",")]


def _name(path: KeyPath) -> str:
    """How a message names the thing at `path`: its key, or the list it is an item of."""
    if path and isinstance(path[-1], int):
        return f'item {path[-1] + 1} of "{path[-2]}"'
    return f'"{path[-1]}"' if path else "the file"


def _kind_of(value: Value | bool) -> str:
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, bool):  # of TOML; YAML is read as text
        return "true" if value else "false"
    text = str(value)
    return f'"{text[: _LONGEST_SHOWN - 3]}…"' if len(text) > _LONGEST_SHOWN else f'"{text}"'


def _keys_of(model: type[BaseModel], path: tuple[str | int, ...]) -> list[str]:
    """The keys that the schema knows in the mapping at `path`."""
    for step in path:
        if isinstance(step, int):
            continue
        by_key = {field.alias or name: field for name, field in model.model_fields.items()}
        inner = _model_in(by_key[step].annotation)
        if inner is None:
            return []
        model = inner
    return [field.alias or name for name, field in model.model_fields.items()]


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _model_in(part))), None)
