"""Reads the file of `--baseline` and writes that of `--write-baseline`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from checker.cli.terminal import note
from checker.gate.baseline import Baseline, BaselineError, baseline_of, baseline_text, parse_baseline
from checker.writing import write_whole

if TYPE_CHECKING:
    from checker.gate import Naming
    from checker.results import Run


def read_baseline(path: str | None, to_write: Path | None) -> Baseline | None:
    """The baseline to heed; none where it is about to be written for the first time.

    Raises:
        BaselineError: It cannot be read, or is none.
    """
    if path is None or (to_write is not None and not Path(path).exists()):
        return None
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise BaselineError(
            f"cannot read the baseline {path}: {error.strerror}", tip=f"--write-baseline {path} makes one"
        ) from error
    return parse_baseline(data, path)


def write_baseline(path: Path, run: Run, naming: Naming) -> Baseline:
    """Writes what fails or is to review in `run`, whole or not at all; the baseline that it makes.

    Raises:
        UnwritableError: The system has something against it.
    """
    baseline = baseline_of({naming.name(page.source): page for page in run.pages}, str(path))
    write_whole(path, baseline_text(baseline).encode())
    number = len(baseline.known)
    note(f"{path} holds {'1 known finding' if number == 1 else f'{number:,} known findings'}")
    return baseline
