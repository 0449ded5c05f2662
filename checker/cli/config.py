"""`creditline config`: the settings in force, and where each came from."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from checker.cli.agreement_options import ConfigOption, NoConfigOption
from checker.cli.options import ColorOption, DebugOption, DocumentFormat, DocumentFormatOption
from checker.cli.settings import load_settings
from checker.cli.terminal import Color, write_bytes
from checker.cli.usage import WrongOptionsError
from checker.web.addresses import without_credentials

if TYPE_CHECKING:
    from checker.config.read import ConfigFile
    from checker.config.settings import Settings


def config(
    *,
    config: ConfigOption = None,
    no_config: NoConfigOption = False,
    output_format: DocumentFormatOption = DocumentFormat.TEXT,
    schema: Annotated[
        bool, typer.Option("--schema", help="Print the JSON Schema of the configuration, for editors.")
    ] = False,
    color: ColorOption = Color.AUTO,
    debug: DebugOption = False,  # noqa: ARG001 - its callback keeps it
) -> None:
    """Print the settings in force for this folder, and where each came from.

    A flag of `check` counts before the environment (CREDITLINE_…), that before the configuration's file.
    """
    from checker.cli.words import print_json, print_words  # noqa: PLC0415 - not needed for --help

    if schema:
        _print_schema()
        return
    settings = load_settings(config, isolated=no_config)
    document = _document(settings)
    if output_format is DocumentFormat.JSON:
        print_json(document)
    else:
        print_words("config.txt.j2", color, **document)
    _require_fitting(settings)


def _require_fitting(settings: Settings) -> None:
    """Says what `check` would have against the settings, once they are seen.

    Raises:
        CreditlineError: There is no such policy, it lacks a rule that is named, or a waiver runs too long.
    """
    from checker.config.agreed import agreements  # noqa: PLC0415 - not needed for --help
    from checker.policy import load_policy  # noqa: PLC0415 - the same

    policy = load_policy(settings["policy"])
    agreements(settings, policy, today=datetime.now().astimezone().date())


def _document(settings: Settings) -> dict[str, Any]:
    file = settings.file
    return {
        "schema": "creditline-config/1",
        "file": file.document.file if file else None,
        "settings": {
            key: {"value": _shown(setting.value), "from": setting.origin}
            for key, setting in settings.by_key.items()
        },
        "levels": _levels(file) if file else [],
        "waivers": [
            {**waiver.keys.model_dump(mode="json"), "from": waiver.place} for waiver in settings.waivers
        ],
    }


def _shown(value: Any) -> Any:
    """A value without passwords in its addresses."""
    if isinstance(value, str):
        return without_credentials(value)
    return [_shown(each) for each in value] if isinstance(value, list | tuple) else value


def _levels(file: ConfigFile) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = [
        {"rule": rule, "level": level.value, "pages": [], "from": file.place("levels", rule)}
        for rule, level in (file.keys.levels or {}).items()
    ]
    for number, override in enumerate(file.keys.overrides):
        found += [
            {
                "rule": rule,
                "level": level.value,
                "pages": list(override.pages),
                "from": file.place("overrides", number, "levels", rule),
            }
            for rule, level in override.levels.items()
        ]
    return found


def _print_schema() -> None:
    from checker.resources import reports_folder  # noqa: PLC0415 - as above

    try:
        write_bytes((reports_folder() / "schemas" / "creditline-config.schema.json").read_bytes())
    except OSError as error:
        raise WrongOptionsError(f"the schema cannot be read: {error.strerror}") from error
