"""Finds a policy by its id or path and loads it."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from checker.policy.errors import PolicyError
from checker.policy.nearest import nearest
from checker.resources import rules_folder

if TYPE_CHECKING:
    from checker.policy.model import Policy

_SUFFIXES = (".yaml", ".yml")
_EXAMPLES = ".examples.yaml"
_WORDS = Path("words", "en.yaml")


def load_policy(name_or_path: str | Path, *, folder: Path | None = None) -> Policy:
    """Load and validate one policy.

    Args:
        name_or_path: a policy's id, such as `wire`, or a file: anything with a folder or a YAML suffix.
        folder: where ids are looked up; the policies that ship with creditline unless given.

    Raises:
        PolicyError: there is no such policy, it cannot be read, or it is not valid; lists every fault.
    """
    from checker.policy.build import build_policy, build_words  # noqa: PLC0415 - Pydantic and YAML are slow to import
    from checker.policy.document import parse  # noqa: PLC0415 - the same

    folder = folder or rules_folder()
    path = _find(name_or_path, folder)
    is_named_by_id = path.parent == folder and path.stem == str(name_or_path)
    words_path = folder / _WORDS if (folder / _WORDS).is_file() else rules_folder() / _WORDS
    data, words_data = read(path), read(words_path)
    words = build_words(parse(words_data, str(words_path)))
    digest = f"sha256:{hashlib.sha256(data + words_data).hexdigest()}"
    document = parse(data, str(path))
    policy = build_policy(document, words, digest=digest, path=path)
    if is_named_by_id and policy.id != path.stem:
        raise PolicyError.of(
            [document.problem(("id",), f'the id must be "{path.stem}", as the file is called')]
        )
    return policy


def available_policies(folder: Path | None = None) -> tuple[str, ...]:
    """The ids of the policies in `folder` (those that ship with creditline unless given), in order."""
    files = (folder or rules_folder()).glob("*.yaml")
    return tuple(sorted(file.stem for file in files if not file.name.endswith(_EXAMPLES)))


def examples_path(policy_path: Path) -> Path:
    """Where the examples of the policy at `policy_path` stand."""
    return policy_path.with_name(policy_path.stem + _EXAMPLES)


def read(path: Path) -> bytes:
    """The bytes of a policy's file.

    Raises:
        PolicyError: it is not there or cannot be read.
    """
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise PolicyError(f"{path}: no such file") from error
    except OSError as error:
        raise PolicyError(f"{path}: cannot be read: {error.strerror}") from error


def _find(name_or_path: str | Path, folder: Path) -> Path:
    name = str(name_or_path)
    if isinstance(name_or_path, Path) or "/" in name or "\\" in name or name.endswith(_SUFFIXES):
        return Path(name_or_path)
    known = available_policies(folder)
    if name in known:
        return folder / f"{name}.yaml"
    meant = nearest(name, known)
    did_you_mean = f'; did you mean "{meant}"?' if meant else ""
    tip = (
        f"known policies: {', '.join(known) or 'none'}; a policy of your own is named by its file, wire.yaml"
    )
    raise PolicyError(f'no policy is called "{name}"{did_you_mean}', tip=tip)
