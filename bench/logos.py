"""How often a policy's mark is known by its pixels after what sites do to it, and how often others are."""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections import defaultdict
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PIL import Image

from bench.corpus import add_corpus_options, corpus_of
from bench.logo_pictures import changed, left_of, near_marks, others
from bench.table import percent, print_table
from checker.pixels.compare import Likeness, compare
from checker.pixels.data_uris import read_data_uri
from checker.pixels.decode import Picture, decode
from checker.pixels.no_picture import NoPicture
from checker.policy import load_policy
from checker.policy.options import LogoOptions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.pixels.fingerprint import Fingerprint

_VARIABLE: Final = "CREDITLINE_BENCH_MARK"
_DEFAULT: Final = (
    Path(__file__).resolve().parent.parent.parent / "shared" / "reference" / "logos" / "dcnf-wide.png"
)
_OTHER_S_SHARE: Final = 0.48
"""How much of the mark's width, from the left, is the logo of The Daily Caller."""
_DATA_URI: Final = re.compile(r"data:image/[a-z+.-]{2,20};base64,[A-Za-z0-9+/=%]{80,}", re.IGNORECASE)
_MOST_URIS: Final = 400


def main() -> None:
    """Measure, print the table and the summary line."""
    parser = argparse.ArgumentParser(prog="python -m bench.logos", description=__doc__)
    add_corpus_options(parser)
    parser.add_argument(
        "--mark",
        type=Path,
        default=Path(os.environ.get(_VARIABLE) or _DEFAULT),
        metavar="FILE",
        help=f"the policy's mark (or ${_VARIABLE})",
    )
    options = parser.parse_args()
    if not options.mark.is_file():
        sys.exit(f"no mark at {options.mark}: name one with --mark; it is not in this repository")
    with Image.open(options.mark) as file:
        mark = file.convert("RGB")
    known = _fingerprints()
    marks = list(changed(mark))
    strangers = [*left_of(mark, _OTHER_S_SHARE), *near_marks(), *others()]
    counts: dict[tuple[str, bool], list[Likeness]] = defaultdict(list)
    for is_mark, pictures in ((True, marks), (False, strangers)):
        for kind, picture in pictures:
            counts[kind, is_mark].append(_likeness(decode(_png(picture)), known))
    for data in _data_uris(options):
        counts["pictures in real pages", False].append(_likeness(decode(data), known))
    _print(counts)


def _fingerprints() -> list[Fingerprint]:
    options = [rule.options for rule in load_policy("dcnf").rules if isinstance(rule.options, LogoOptions)]
    return [mark.fingerprint for each in options for mark in each.pixels]


def _likeness(picture: Picture | NoPicture, known: list[Fingerprint]) -> Likeness:
    found = compare(picture, known) if isinstance(picture, Picture) else picture
    return Likeness.DIFFERENT if isinstance(found, NoPicture) else found.likeness


def _png(picture: Image.Image) -> bytes:
    file = BytesIO()
    picture.save(file, "PNG")
    return file.getvalue()


def _data_uris(options: argparse.Namespace) -> Iterator[bytes]:
    """The images that real pages hold in themselves, each once."""
    seen: set[str] = set()
    for page in corpus_of(options):
        for uri in _DATA_URI.findall(page.read().decode("latin-1")):
            if uri in seen or len(seen) >= _MOST_URIS:
                continue
            seen.add(uri)
            data = read_data_uri(uri)
            if isinstance(data, bytes):
                yield data


def _print(counts: dict[tuple[str, bool], list[Likeness]]) -> None:
    rows = []
    totals = {True: [0, 0], False: [0, 0]}
    for (kind, is_mark), found in counts.items():
        same, alike = found.count(Likeness.SAME), found.count(Likeness.ALIKE)
        shows = "the mark" if is_mark else "another"
        rows.append([kind, shows, *map(str, (len(found), same, alike)), percent(same, len(found))])
        totals[is_mark][0] += same
        totals[is_mark][1] += len(found)
    print_table(["pictures", "show", "number", "known as it", "not sure", "%"], rows)
    (true, marks), (false, strangers) = totals[True], totals[False]
    known = f"{percent(true, marks)} % of {marks} changed marks known"
    print(f"logos: {known}; {false} of {strangers} other pictures taken for it")


if __name__ == "__main__":
    main()
