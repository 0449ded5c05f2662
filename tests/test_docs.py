"""The documentation is complete and true: it names what there is and nothing else, and its examples run."""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import typer.main

import checker
from checker import available_policies, load_policy
from checker.cli.app import app
from checker.cli.check import INTERRUPTED
from checker.policy.kinds import COMMON_PLACEHOLDERS, KINDS
from checker.policy.option_schemas import OPTION_SCHEMAS
from checker.reporters import FORMATS
from checker.results import ExitCode, Outcome
from tests.cli.process import clean_environment

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
PAGES = (ROOT / "README.md", *sorted(DOCS.glob("*.md")))
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
ELLIPSIS = "…"
COMPLETION = {"--install-completion", "--show-completion"}
"""Typer's own; they are described together."""


@cache
def text_of(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


@cache
def all_docs() -> str:
    return "\n".join(path.read_text("utf-8") for path in PAGES)


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block of a page."""

    page: str
    language: str
    text: str
    line: int

    @property
    def name(self) -> str:
        return f"{self.page}:{self.line}"


def blocks(language: str) -> list[Block]:
    found = []
    for path in PAGES:
        text = path.read_text("utf-8")
        for match in FENCE.finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            found.append(Block(str(path.relative_to(ROOT)), match[1], match[2], line))
    return [block for block in found if block.language == language]


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
        missing = [option for option in COMMANDS[command] - COMPLETION if f"`{option}" not in all_docs()]
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
        schema = text_of("reports/schemas/creditline-1.schema.json")
        fields = set(re.findall(r'"(\w+)": \{"?(?:\n\s+)?"(?:description|\$ref)"', schema)) - {"schemas"}
        assert len(fields) > 25
        assert not [field for field in fields if f"`{field}`" not in text_of("docs/reports.md")]


class TestWritingAPolicy:
    @pytest.mark.parametrize("kind", KINDS)
    def test_the_messages_of_a_check_are_listed_with_their_placeholders(self, kind: str) -> None:
        _, _, after = text_of("docs/writing-a-policy.md").partition(f"### Messages of `{kind}`\n")
        table = after.partition("\n#")[0]
        listed = {
            match[1]: set(re.findall(r"\{(\w+)\}", match[2]))
            for match in re.finditer(r"^\| `(\w+)` \| [^|]+ \| [^|]+ \| ([^|]*) \|$", table, re.MULTILINE)
        }
        assert listed == {key: set(names) for key, names in KINDS[kind].messages.items()}

    def test_the_common_placeholders_are_explained(self) -> None:
        page = text_of("docs/writing-a-policy.md")
        assert not [name for name in COMMON_PLACEHOLDERS if f"| `{{{name}}}` |" not in page]

    @pytest.mark.parametrize("kind", OPTION_SCHEMAS)
    def test_every_option_of_a_check_is_explained(self, kind: str) -> None:
        page = text_of("docs/writing-a-policy.md")
        options = OPTION_SCHEMAS[kind].model_fields
        assert not [name for name in options if f"| `{name}` |" not in page]

    @pytest.mark.parametrize("block", blocks("yaml"), ids=lambda block: block.name)
    def test_quoted_pieces_of_policies_stand_in_files_that_work(self, block: Block) -> None:
        if not block.page.endswith("writing-a-policy.md"):
            pytest.skip("a CI workflow, not a policy")
        files = [*(DOCS / "examples").glob("*.yaml"), *(ROOT / "rules").glob("*.yaml")]
        assert any(block.text in path.read_text("utf-8") for path in files)


def test_the_policies_pages_are_as_generated() -> None:
    done = subprocess.run(
        [sys.executable, DOCS / "generate.py", "--check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


class TestNothingIsWrong:
    @pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
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

    @pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
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
    words = re.split(r"\s", line)
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
    @pytest.mark.parametrize("block", blocks("console"), ids=lambda block: block.name)
    def test_commands_print_what_the_docs_say(self, block: Block, tmp_path: Path) -> None:
        runs = runs_of(block)
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
    assert agrees(shown.rstrip("\n"), done.stdout.decode()), done.stdout.decode()


def runs_of(block: Block) -> list[tuple[str, str]]:
    """A console block's commands, each with the output that the page shows."""
    runs: list[tuple[str, list[str]]] = []
    for line in block.text.splitlines():
        if line.startswith("$ "):
            runs.append((line.removeprefix("$ "), []))
        else:
            runs[-1][1].append(line)
    return [(command, "\n".join(lines).rstrip("\n")) for command, lines in runs]


def agrees(shown: str, printed: str) -> bool:
    """Whether a page shows what was printed; `…` alone on a line stands for any lines, else for any text."""
    if not shown:
        return not printed.strip()
    pattern = "".join(
        r"(?:.*\n)*?" if line == ELLIPSIS else re.escape(line).replace(ELLIPSIS, ".*") + r"\n"
        for line in shown.split("\n")
    )
    lines = [line.rstrip() for line in printed.rstrip().split("\n")]
    return re.fullmatch(pattern, "\n".join(lines) + "\n") is not None


def lay_out(folder: Path) -> None:
    """What the examples find in the folder that they run in: the checkout's data."""
    for name in ("fixtures", "rules", "docs"):
        (folder / name).symlink_to(ROOT / name)


def put_on_path(folder: Path) -> dict[str, str]:
    """Makes the command as users have it; the environment in which it is found."""
    program = folder / "bin" / "creditline"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m checker "$@"\n', "utf-8")
    program.chmod(0o755)
    environment = clean_environment(PATH=f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    return {name: value for name, value in environment.items() if not name.startswith(("MAKE", "MFLAGS"))}


def run_in_shell(lines: list[str], folder: Path) -> list[str]:
    """What each command prints, standard output and error together, as on a terminal."""
    lay_out(folder)
    # A NUL ends each command's output; `$?` stays what it was.
    script = "\n".join(f"{line}\nended=$?; printf '\\0'; (exit $ended)" for line in lines)
    done = subprocess.run(
        ["bash", "-c", script],  # noqa: S607 - whichever bash the reader has
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        cwd=folder,
        env=put_on_path(folder),
        check=False,
        timeout=120,
    )
    return done.stdout.decode().split("\0")[:-1]
