"""Writes the JSON Schemas that are made from the code into `reports/schemas/`: `make schemas`."""  # noqa: INP001 - a script

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.config.schema import ConfigKeys, WaiverFileKeys
from checker.gate.baseline import BaselineSchema
from checker.policy.schema import PolicySchema
from checker.saved.schema import ResultsDocument

if TYPE_CHECKING:
    from pydantic import BaseModel

FOLDER = Path(__file__).resolve().parent.parent / "reports" / "schemas"
MODELS: dict[str, type[BaseModel]] = {
    "creditline-1": ResultsDocument,
    "creditline-baseline-1": BaselineSchema,
    "creditline-config": ConfigKeys,
    "creditline-policy": PolicySchema,
    "creditline-waivers": WaiverFileKeys,
}


def schema_of(name: str) -> dict[str, Any]:
    """The schema of one kind of file."""
    model = MODELS[name]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:creditline:schema:{name}",
        **model.model_json_schema(by_alias=True),
    }


def text_of(name: str) -> str:
    """The schema's file."""
    return json.dumps(schema_of(name), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    for name in MODELS:
        (FOLDER / f"{name}.schema.json").write_text(text_of(name), "utf-8")
