"""What the parts of a saved document have in common."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

_MOST = 2**53
"""The largest whole number that every reader of JSON knows exactly (RFC 8259, 6)."""

Count = Annotated[int, Field(ge=0, le=_MOST)]
Place = Annotated[int, Field(ge=1, le=_MOST)]
Name = Annotated[str, Field(min_length=1)]


class Part(BaseModel):
    """An object of which every key is known; types are as written, nothing is converted."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Tool(Part):
    """What made the report."""

    name: Literal["creditline"] = Field(description="Always `creditline`.")
    version: str = Field(description="The tool's version.")
