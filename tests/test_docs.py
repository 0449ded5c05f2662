"""The documentation is complete and true: it names what there is and nothing else, and its examples run."""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import typer.main

import checker
from checker import Page, available_policies, check, load_policy
from checker.cli.app import app
from checker.cli.interruption import INTERRUPTED
from checker.policy.kinds import COMMON_PLACEHOLDERS, KINDS
from checker.policy.option_schemas import OPTION_SCHEMAS
from checker.reporters import FORMATS
from checker.results import ExitCode, Outcome
from tests.documentation import (
    DOCS,
    FENCE,
    PAGES,
    ROOT,
    agrees,
    blocks,
    lay_out,
    put_on_path,
    run_in_shell,
    runs_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")


@cache
def text_of(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


@cache
def all_docs() -> str:
    return "\n".join(path.read_text("utf-8") for path in PAGES)


def commands() -> Iterator[tuple[str, set[str]]]:
    """Every command with its options, long and short."""
    waiting = [("creditline", typer.main.get_command(app))]
    while waiting:
        name, command = waiting.pop()
        options = {option for parameter in command.params for option in parameter.opts if option[0] == "-"}
        yield name, options | {"--help", "-h"}
        waiting += [(f"{name} {key}", inner) for key, inner in getattr(command, "commands", {}).items()]


COMMANDS = dict(commands())


class TestNothingIsMissing:
    @pytest.mark.parametrize("command", COMMANDS)
    def test_every_command_is_described(self, command: str) -> None:
        assert f"`{command}" in all_docs()

    @pytest.mark.parametrize("command", COMMANDS)
    def test_every_option_is_described(self, command: str) -> None:
        missing = [
            option
            for option in COMMANDS[command]
            if not re.search(rf"[` ]{re.escape(option)}(?=[` =,])", all_docs())
        ]
        assert not missing

    @pytest.mark.parametrize("option", sorted(COMMANDS["creditline check"]))
    def test_every_option_of_check_stands_on_its_page(self, option: str) -> None:
        assert re.search(rf"^\|.*`{option}[` ].*\|.*\|$", text_of("docs/checking-pages.md"), re.MULTILINE)

    @pytest.mark.parametrize("policy", available_policies())
    def test_every_rule_and_term_stands_on_its_policys_page(self, policy: str) -> None:
        page = text_of(f"docs/{policy}.md")
        assert not [rule.id for rule in load_policy(policy).rules if f"## `{rule.id}`" not in page]
        assert not [term for term in load_policy(policy).terms.manual if term not in page]

    @pytest.mark.parametrize("code", [*map(int, ExitCode), INTERRUPTED])
    def test_every_exit_code_is_explained(self, code: int) -> None:
        assert re.search(rf"^\| `{code}` \| .+ \|$", text_of("docs/exit-codes.md"), re.MULTILINE)

    @pytest.mark.parametrize("outcome", Outcome)
    def test_every_outcome_is_explained(self, outcome: Outcome) -> None:
        assert re.search(rf"^\| `{outcome}` \| .+ \|$", text_of("docs/checking-pages.md"), re.MULTILINE)

    @pytest.mark.parametrize("format_name", FORMATS)
    def test_every_format_is_explained(self, format_name: str) -> None:
        assert re.search(rf"^\| `{format_name}` \| .+ \|$", text_of("docs/reports.md"), re.MULTILINE)

    @pytest.mark.parametrize("name", checker.__all__)
    def test_every_public_name_is_explained(self, name: str) -> None:
        assert re.search(rf"^(\| |#+ )`{name}\b", text_of("docs/python-api.md"), re.MULTILINE)

    def test_every_field_of_the_json_report_is_explained(self) -> None:
        fields = set(fields_of(json.loads(text_of("reports/schemas/creditline-1.schema.json"))))
        assert {"schema", "findings", "why"} <= fields
        assert not [field for field in fields if f"`{field}`" not in text_of("docs/reports.md")]


def fields_of(schema: Any) -> Iterator[str]:
    """The names of all properties in a JSON Schema."""
    for key, value in schema.items() if isinstance(schema, dict) else ():
        if key == "properties":
            yield from value
        yield from fields_of(value)


def messages_in_docs(kind: str) -> list[tuple[str, str, str]]:
    """A check's messages as its table has them: key, outcome, placeholders."""
    _, _, after = text_of("docs/writing-a-policy.md").partition(f"### Messages of `{kind}`\n")
    table = after.partition("\n#")[0]
    return re.findall(r"^\| `(\w+)` \| (\w+) \| [^|]+ \|([^|]*)\|$", table, re.MULTILINE)


class TestWritingAPolicy:
    @pytest.mark.parametrize("kind", KINDS)
    def test_the_messages_of_a_check_are_listed_with_their_placeholders(self, kind: str) -> None:
        listed = {key: set(re.findall(r"\{(\w+)\}", names)) for key, _, names in messages_in_docs(kind)}
        assert listed == {key: set(names) for key, names in KINDS[kind].messages.items()}

    def test_messages_stand_for_the_outcomes_that_the_docs_say(self) -> None:
        listed = {(kind, key): outcome for kind in KINDS for key, outcome, _ in messages_in_docs(kind)}
        policy = load_policy("dcnf")
        # Each message says its own key.
        rules = [replace(rule, messages={key: key for key in rule.messages}) for rule in policy.rules]
        kinds = {rule.id: rule.check for rule in rules}
        pages = [Page(path.read_bytes()) for path in sorted((ROOT / "fixtures").glob("*/*.html"))]
        said = {
            (kinds[finding.rule], finding.message): finding.outcome.value
            for page in pages
            for finding in check(page, replace(policy, rules=tuple(rules))).findings
        }
        assert len(said) > len(listed) / 2
        assert said == {message: listed[message] for message in said}

    def test_the_common_placeholders_are_explained(self) -> None:
        page = text_of("docs/writing-a-policy.md")
        assert not [name for name in COMMON_PLACEHOLDERS if f"| `{{{name}}}` |" not in page]

    @pytest.mark.parametrize("kind", OPTION_SCHEMAS)
    def test_every_option_of_a_check_is_explained(self, kind: str) -> None:
        page = text_of("docs/writing-a-policy.md")
        options = OPTION_SCHEMAS[kind].model_fields
        assert not [name for name in options if f"| `{name}` |" not in page]

    def test_quoted_pieces_of_policies_stand_in_files_that_work(self) -> None:
        files = [path.read_text("utf-8") for path in (DOCS / "examples").glob("*.yaml")]
        quoted = [block for block in blocks("yaml") if block.page == "docs/writing-a-policy.md"]
        assert not [block.line for block in quoted if not any(block.text in file for file in files)]


def test_the_policies_pages_are_as_generated() -> None:
    done = subprocess.run(
        [sys.executable, DOCS / "generate.py", "--check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


class TestNothingIsWrong:
    @pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
    def test_links_lead_somewhere(self, path: Path) -> None:
        dead = []
        for target in LINK.findall(FENCE.sub("", path.read_text("utf-8"))):
            if target.startswith(("http://", "https://", "mailto:")):
                continue
            file, _, anchor = target.partition("#")
            page = path.parent / file if file else path
            if not page.exists() or (anchor and anchor not in anchors_of(page)):
                dead.append(target)
        assert not dead

    @pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
    def test_only_commands_and_options_that_exist_are_named(self, path: Path) -> None:
        text = path.read_text("utf-8")
        code = re.findall(r"`(creditline [^`\n]*)`", text) + re.findall(r"creditline [^`\n]*", fenced(text))
        unknown = [line for line in code if not is_known(line)]
        assert not unknown


def fenced(text: str) -> str:
    """The commands in a page's fenced blocks, one a line."""
    lines = [line.strip() for match in FENCE.finditer(text) for line in match[2].splitlines()]
    starts = ("creditline ", "$ creditline ", "run: creditline ")
    return "\n".join(line[line.index("creditline ") :] for line in lines if line.startswith(starts))


def is_known(line: str) -> bool:
    """Whether the command that a line starts with exists, and has the line's options."""
    words = re.split(r"\s", re.split(r"[;|>]", line)[0].strip())
    name = "creditline"
    for word in words[1:3]:
        if f"{name} {word}" in COMMANDS:
            name = f"{name} {word}"
    options = {word.partition("=")[0] for word in words if re.match(r"--?[a-z]", word)}
    described = name != "creditline" or len(words) == 1 or words[1].startswith("-")
    return described and options <= COMMANDS[name]


def anchors_of(page: Path) -> set[str]:
    """The anchors that GitHub gives a page's headings."""
    headings = re.findall(r"^#+ (.+)$", FENCE.sub("", page.read_text("utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


class TestExamplesRun:
    @pytest.mark.parametrize("page", sorted({block.page for block in blocks("console")}))
    def test_commands_print_what_the_docs_say(self, page: str, tmp_path: Path) -> None:
        runs = [run for block in blocks("console") if block.page == page for run in runs_of(block)]
        printed = run_in_shell([command for command, _ in runs], tmp_path)
        for (command, expected), actual in zip(runs, printed, strict=True):
            assert agrees(expected, actual), f"$ {command}\n{actual}"

    @pytest.mark.parametrize("page", sorted({block.page for block in blocks("python")}))
    def test_python_examples_run(self, page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        lay_out(tmp_path)
        monkeypatch.chdir(tmp_path)
        names: dict[str, object] = {"__name__": "example"}
        code = re.compile(r"^```python\n(.*?)^```$(?:\n+^```text\n(.*?)^```$)?", re.DOTALL | re.MULTILINE)
        for match in code.finditer(text_of(page)):
            printed = io.StringIO()
            with contextlib.redirect_stdout(printed):
                exec(compile(match[1], page, "exec"), names)  # noqa: S102 - our own examples
            assert agrees((match[2] or "").rstrip("\n"), printed.getvalue()), printed.getvalue()


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")
def test_the_readme_shows_what_make_demo_prints(tmp_path: Path) -> None:
    environment = put_on_path(tmp_path)
    elsewhere = os.path.relpath(tmp_path, ROOT)
    settings = [f"BIN={elsewhere}/bin", f"DEMO_REPORT={elsewhere}/creditline-report.html"]
    done = subprocess.run(
        ["make", "--old-file=.venv/.ready", "demo", *settings],  # noqa: S607 - whichever make the reader has
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        cwd=ROOT,
        env=environment,
        check=False,
        timeout=120,
    )
    shown = next(block.text for block in blocks("text") if block.page == "README.md")
    printed = done.stdout.decode().replace(f"{elsewhere}/creditline-report", "creditline-report")
    assert agrees(shown.rstrip("\n"), printed), printed


BRITISH = re.compile(
    r"\b(?:\w*(?:colour|neighbour|honour|favour|behaviour|organis|recognis|normalis|summaris)\w*"
    r"|licence\w*|cancelled|labelled|catalogue|grey)\b",
    re.IGNORECASE,
)


def test_readers_find_one_spelling_the_american() -> None:
    read = [*PAGES, *(ROOT / "reports").glob("*.j2"), *(ROOT / "rules").rglob("*.yaml")]
    found = {path.name: BRITISH.findall(path.read_text("utf-8")) for path in read}
    assert not {name: words for name, words in found.items() if words}
    assert not BRITISH.findall(" ".join(help_texts()))


def help_texts() -> Iterator[str]:
    """All that `--help` says, of every command."""
    waiting = [typer.main.get_command(app)]
    while waiting:
        command = waiting.pop()
        yield command.help or ""
        yield from (getattr(parameter, "help", None) or "" for parameter in command.params)
        waiting += getattr(command, "commands", {}).values()
