"""Writes the JSON Schemas that are made from the code into `reports/schemas/`: `make schemas`."""  # noqa: INP001 - a script

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from checker.config.schema import ConfigKeys, WaiverFileKeys
from checker.gate.baseline import BaselineSchema
from checker.inspection import Inspection
from checker.mail.recipients import RecipientsSchema
from checker.policy.schema import PolicySchema
from checker.saved.history_schema import HistoryDocument
from checker.saved.lines import Line
from checker.saved.schema import ResultsDocument

if TYPE_CHECKING:
    from pydantic.json_schema import JsonSchemaMode

FOLDER = Path(__file__).resolve().parent.parent / "reports" / "schemas"
MODELS: dict[str, Any] = {
    "creditline-1": ResultsDocument,
    "creditline-baseline-1": BaselineSchema,
    "creditline-config": ConfigKeys,
    "creditline-inspect-1": Inspection,
    "creditline-lines-1": Line,
    "creditline-history-1": HistoryDocument,
    "creditline-policy": PolicySchema,
    "creditline-recipients": RecipientsSchema,
    "creditline-waivers": WaiverFileKeys,
}
ONLY_WRITTEN = {"creditline-inspect-1"}
"""What creditline never reads: here fields with a default are always there, too."""
TITLES = {
    "creditline-inspect-1": "creditline inspection, version 1",
    "creditline-lines-1": "A line of creditline's report in JSON Lines, version 1",
}


class Untitled(GenerateJsonSchema):
    """Leaves out the titles that only say a key's name once more."""

    def field_title_should_be_set(self, _schema: Any) -> bool:
        """See `GenerateJsonSchema`."""
        return False


def schema_of(name: str) -> dict[str, Any]:
    """The schema of one kind of document."""
    mode: JsonSchemaMode = "serialization" if name in ONLY_WRITTEN else "validation"
    made = TypeAdapter(MODELS[name]).json_schema(by_alias=True, mode=mode, schema_generator=Untitled)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:creditline:schema:{name}",
        **made,
        **({"title": TITLES[name]} if name in TITLES else {}),
    }


def text_of(name: str) -> str:
    """The schema's file."""
    return json.dumps(schema_of(name), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    for name in MODELS:
        (FOLDER / f"{name}.schema.json").write_text(text_of(name), "utf-8")
