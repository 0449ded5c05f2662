"""A command loads nothing that it does not need: that is what makes it answer at once."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PAGE = Path(__file__).parent.parent.parent / "fixtures" / "logo" / "file-name.html"
SPARED = "{'rich', 'bs4', 'httpx', 'PIL', 'numpy', 'multiprocessing', 'asyncio', 'sqlite3', 'hypothesis'}"


def loaded(*arguments: str) -> str:
    """What of the spared modules a command loads, as it says itself."""
    script = (
        "import sys\n"
        f"sys.argv = ['creditline', *{arguments!r}]\n"
        "from checker.cli import main\n"
        "try:\n    main()\n"
        "except SystemExit:\n    pass\n"
        f"print('loaded', sorted({SPARED} & set(sys.modules)), file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return done.stderr.strip().splitlines()[-1]


def test_checking_one_page_loads_neither_terminal_nor_web_nor_pictures() -> None:
    assert loaded("check", "--no-config", str(PAGE)) == "loaded []"


def test_inspecting_one_page_does_neither() -> None:
    assert loaded("inspect", str(PAGE)) == "loaded []"
