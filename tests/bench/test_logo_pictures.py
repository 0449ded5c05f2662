"""The pictures of `bench.logos`: enough of each kind, every time the same, and what they are said to be."""

from __future__ import annotations

from collections import Counter

from bench.logo_pictures import changed, left_of, near_marks, others
from checker.pixels.compare import Comparison, Likeness, compare, fingerprint
from checker.pixels.decode import Picture
from checker.pixels.fingerprint import Fingerprint
from tests.pixels.marks import picture, wide_mark

MARK = wide_mark()


def test_every_kind_of_change_is_there_several_times() -> None:
    kinds = Counter(kind for kind, _ in changed(MARK))
    assert min(kinds.values()) >= 3
    assert kinds["in a frame"] == 30


def test_they_are_the_same_every_time() -> None:
    first, second = ([each.tobytes() for _, each in others()] for _ in range(2))
    assert first == second


def test_changed_marks_are_the_mark_and_others_are_not() -> None:
    known = fingerprint(picture(MARK))
    assert isinstance(known, Fingerprint)

    def is_known(image: Picture) -> bool:
        found = compare(image, [known])
        return isinstance(found, Comparison) and found.likeness is Likeness.SAME

    framed = [Picture(image) for kind, image in changed(MARK) if "frame" in kind]
    assert sum(map(is_known, framed)) >= 0.85 * len(framed)
    strangers = [Picture(image) for _, image in [*near_marks(), *left_of(MARK, 0.48)]]
    assert not any(map(is_known, strangers))
