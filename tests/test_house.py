"""The house rules that no linter knows: which way imports point, what stands where, and what is explained."""

from __future__ import annotations

import ast
import re
import tokenize
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted((ROOT / "checker").rglob("*.py"))
OWN_CODE = sorted(
    path for folder in ("checker", "tests", "bench", "fuzz") for path in (ROOT / folder).rglob("*.py")
)

VALUES = {"vocabulary", "results", "retrieval", "errors", "resources", "version", "formats"}
MAY_IMPORT = {
    "vocabulary": set[str](),
    "resources": set[str](),
    "version": set[str](),
    "formats": set[str](),
    "retrieval": set[str](),
    "results": {"history", "vocabulary", "retrieval"},
    "errors": {"results"},
    "fingerprints": {"results"},
    "sites": {"fingerprints"},
    "history": {"vocabulary"},
    "ledger": {"ledger", "history", "sites"} | VALUES,
    "config": {"config", "gate", "policy"} | VALUES,
    "gate": {"gate", "fingerprints"} | VALUES,
    "page": {"page", "vocabulary"},
    "pixels": {"pixels"},
    "policy": {"policy", "pixels", "vocabulary", "errors", "resources"},
    "originals": {"originals", "page", "vocabulary", "errors"},
    "checks": {"checks", "originals", "page", "pixels", "policy", "vocabulary", "results"},
    "engine": {"checks", "originals", "page", "pixels", "policy", "vocabulary", "results"},
    "examples": {"engine", "originals", "page", "policy"} | VALUES,
    "web": {"web", "retrieval", "errors", "version"},
    "sources": {"sources", "pixels", "web", "retrieval", "errors"},
    "run": {"run", "engine", "originals", "page", "pixels", "policy", "sources"} | VALUES,
    "reporters": {"reporters", "fingerprints", "history"} | VALUES,
    "saved": {"saved", "history"} | VALUES,
    "mail": {"mail", "reporters", "policy", "gate", "sites"} | VALUES,
    "inspection": {"page", "vocabulary"},
    "marks": {"pixels", "policy"},
    "writing": {"errors"},
}
"""Part of `checker` → the parts that it may import; `cli` may import them all."""
EVERYTHING_BUT_CLI = set(MAY_IMPORT)

A_WIRE = re.compile(r"dcnf|daily\W?caller", re.IGNORECASE)
EXPLAINED = re.compile(
    r"# noqa: [A-Z]+[0-9]+(, [A-Z]+[0-9]+)* - \S.*|# type: ignore\[[a-z-]+(, ?[a-z-]+)*\] +(# )?(- )?\S.*"
)
AN_EXCEPTION = re.compile(r"#\s*(noqa|type:\s*ignore)")
LONGEST_MODULE = 300


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def parts_imported(path: Path) -> set[str]:
    """The parts of `checker` that a module imports, wherever in its text."""
    imported: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name_of(path)}:{node.lineno}: a relative import"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            continue
        imported |= {name.split(".")[1] for name in names if name.startswith("checker.")}
    return imported


def test_imports_point_one_way() -> None:
    wrong = []
    for path in MODULES:
        part = path.relative_to(ROOT / "checker").parts[0].removesuffix(".py")
        if part in {"cli", "__main__"}:
            continue
        allowed = EVERYTHING_BUT_CLI if part == "__init__" else MAY_IMPORT[part]
        wrong += [f"{name_of(path)} imports checker.{other}" for other in parts_imported(path) - allowed]
    assert not wrong


def test_no_newswire_is_named_in_the_code() -> None:
    named = [
        f"{name_of(path)}:{number}: {line.strip()}"
        for path in MODULES
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if A_WIRE.search(line)
    ]
    assert not named, "what is one wire's own belongs into its policy in rules/"


def test_every_module_says_what_it_is_for() -> None:
    silent = [name_of(path) for path in OWN_CODE if not ast.get_docstring(ast.parse(path.read_text("utf-8")))]
    assert not silent


def test_no_module_is_too_long_to_read() -> None:
    lengths = {name_of(path): len(path.read_text("utf-8").splitlines()) for path in MODULES}
    assert not {name: length for name, length in lengths.items() if length >= LONGEST_MODULE}


def test_every_exception_to_a_linter_has_its_code_and_its_reason() -> None:
    unexplained = []
    for path in OWN_CODE:
        with path.open("rb") as file:
            comments = [token for token in tokenize.tokenize(file.readline) if token.type == tokenize.COMMENT]
        unexplained += [
            f"{name_of(path)}:{comment.start[0]}: {comment.string}"
            for comment in comments
            if AN_EXCEPTION.match(comment.string) and not EXPLAINED.fullmatch(comment.string)
        ]
    assert not unexplained
