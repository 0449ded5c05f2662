"""Every way to get a policy wrong is answered with the place, the fault and the word that was meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.policy import PolicyError, load_policy

WIRE = (Path(__file__).parent / "wires" / "prairie-ledger.yaml").read_text("utf-8")


def faults_after(tmp_path: Path, *changes: tuple[str, str]) -> list[str]:
    """The faults of the valid wire after `changes`, without the file's name."""
    text = WIRE
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    file = tmp_path / "wire.yaml"
    file.write_text(text, "utf-8")
    with pytest.raises(PolicyError) as caught:
        load_policy(file)
    return [str(problem).removeprefix(f"{file}:") for problem in caught.value.problems]


def line_of(text: str) -> int:
    """The line of the valid wire on which `text` first stands."""
    return WIRE[: WIRE.index(text)].count("\n") + 1


@pytest.mark.parametrize(
    ("old", "new", "at", "fault"),
    [
        (
            "id: prairie-ledger",
            "id: Prairie Ledger",
            "id: prairie",
            '5: "id": "Prairie Ledger" is no id: use small letters',
        ),
        ('version: "3"', "version: [3]", "version:", '10: "version" must be text, not a list'),
        ('version: "3"', "version:", "version:", '9: "version" is empty'),
        (
            "retrieved: 2026-11-01",
            "retrieved: 2026-13-01",
            "retrieved",
            '14: "retrieved": "2026-13-01" is no date',
        ),
        (
            "retrieved: 2026-11-01",
            "retrieved: 1.11.2026",
            "retrieved",
            '14: "retrieved": "1.11.2026" is no date',
        ),
        (
            "retrieved: 2026-11-01",
            "retrieved: 20261101",
            "retrieved",
            '14: "retrieved": "20261101" is no date',
        ),
        (
            "manual:\n    - Do",
            "manual: Do",
            "manual:",
            '11: "manual" must be a list, not "Do not sell our stories."',
        ),
        ("- Do not sell our stories.", "- ' '", "- Do not", '7: item 1 of "manual" is empty'),
        ("  names: [Prairie", "  names: []\n  x: [Prairie", "  names:", '10: "names" is empty'),
        (
            "names: [Prairie Ledger N",
            "names: [{a: b}, N",
            "  names:",
            '11: item 1 of "names" must be text, not a mapping',
        ),
        (
            "not: [Prairie Ledger, ",
            "not: [plnr, ",
            "  not:",
            '9: "plnr" stands in both "names" and "not"',
        ),
        (
            "[prairieledgernewsroom.example]",
            "[https://prairieledgernewsroom.example/]",
            "  domains",
            '13: item 1 of "domains": "https://prairieledgernewsroom.example/" is no domain',
        ),
        (
            "anchors: [this story",
            "anchors: [that story",
            "anchors",
            '15: the anchor "that story comes from the prairie ledger newsroom" does not stand',
        ),
        (
            "check: logo",
            "check: lgoo",
            "check: logo",
            '12: unknown check "lgoo"; did you mean "logo"?',
        ),
        (
            "level: required",
            "level: requird",
            "level:",
            '12: "level" must be "required" or "recommended", not "requird"',
        ),
        (
            "level: required",
            "level: {a: b}",
            "level:",
            '12: "level" must be "required" or "recommended", not a mapping',
        ),
        (
            "files: [plnr, ",
            "files: ['*', ",
            "files:",
            '15: item 1 of "files": "*" would match almost any file',
        ),
        (
            "files: [plnr, ",
            "files: [a/plnr, ",
            "files:",
            '15: item 1 of "files": "a/plnr" must be part of a file name',
        ),
        (
            "not_files: [",
            "not_files: [PLNR, ",
            "not_files:",
            '19: "PLNR" stands in both "files" and "not_files"',
        ),
        (
            "not_names: [P",
            "not_names: [PLNR, P",
            "not_names:",
            '19: "PLNR" stands in both "names" and "not_names"',
        ),
        (
            "      absent: No mark\n",
            "",
            "    messages:",
            '5: the message "absent" of the check "logo" must be worded',
        ),
        (
            "      absent: No mark\n",
            "      abesnt: No mark\n",
            "absent: No mark",
            '7: unknown message "abesnt" for the check "logo"; did you mean "absent"?',
        ),
        (
            'present: "Mark: {found}"',
            'present: "Mark: {fuond}"',
            'present: "Mark',
            '23: unknown placeholder {fuond}; did you mean "{found}"?',
        ),
        (
            "absent: No mark",
            'absent: "No {found}"',
            "absent: No mark",
            '19: unknown placeholder {found}; usable here: "organization", "place", "reporter", "zone"',
        ),
        ("absent: No mark", 'absent: "No {mark"', "absent: No mark", "19: { is no placeholder"),
        ("absent: No mark", 'absent: "No {a.b}"', "absent: No mark", "19: {a.b} is no placeholder"),
        (
            "fix: <p>By {reporter},",
            "fix: <p>By {reportr},",
            "fix: <p>By",
            '16: unknown placeholder {reportr}; did you mean "{reporter}"?',
        ),
        ("fix: <p>By {reporter}, Prairie Ledger Newsroom</p>", "fix: ''", "fix: <p>By", '10: "fix" is empty'),
        ("id: writer", "id: mark", "- id: writer", '9: another rule has the id "mark", on line 23'),
    ],
)
def test_one_fault_gives_one_line(tmp_path: Path, old: str, new: str, at: str, fault: str) -> None:
    first, *others = faults_after(tmp_path, (old, new))
    assert first.startswith(f"{line_of(at)}:{fault}")
    assert not [other for other in others if "unknown key" not in other]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "wire.yaml:1:1: the file is empty"),
        ("- a\n", "1:1: the file must be a mapping, not a list"),
        ("just words", '1:1: the file must be a mapping, not "just words"'),
        ("id: x: y", '1:6: ": " in a value that is not in quotes: put the whole value in quotes'),
    ],
)
def test_what_is_no_mapping_is_no_policy(tmp_path: Path, text: str, expected: str) -> None:
    file = tmp_path / "wire.yaml"
    file.write_text(text)
    with pytest.raises(PolicyError) as caught:
        load_policy(file)
    assert str(caught.value).endswith(expected)


def test_a_rule_that_needs_options_says_which(tmp_path: Path) -> None:
    start = WIRE.index("    options:\n      names")
    options = WIRE[start : WIRE.index("    messages:", start)]
    line = line_of("- id: mark")
    assert faults_after(tmp_path, (options, "")) == [
        f'{line}:5: "options" is missing; the check "logo" needs "names", "files"'
    ]


@pytest.mark.parametrize("share", ["0", "1.5", "-1", "nan", "inf", "much", "[1]"])
def test_a_share_that_is_none_is_refused(tmp_path: Path, share: str) -> None:
    place = "    check: notice\n"
    (fault,) = faults_after(tmp_path, (place, f"{place}    options: {{minimum_share: {share}}}\n"))
    assert fault.startswith(f'{line_of(place) + 1}:30: "minimum_share" must be ')


def test_an_affiliation_rule_takes_no_options(tmp_path: Path) -> None:
    place = "    check: affiliation\n"
    (fault,) = faults_after(tmp_path, (place, f"{place}    options: {{names: [x]}}\n"))
    assert fault == f'{line_of(place) + 1}:15: unknown key "names"'


def test_a_notice_rule_needs_a_wording(tmp_path: Path) -> None:
    start, end = WIRE.index("notices:"), WIRE.index("rules:")
    (fault,) = faults_after(tmp_path, (WIRE[start:end], ""))
    assert fault.endswith('a "notice" rule needs a wording under "notices"')


def test_notices_have_ids_of_their_own(tmp_path: Path) -> None:
    start, end = WIRE.index("  - id: current"), WIRE.index("rules:")
    notice = WIRE[start:end]
    faults = faults_after(tmp_path, (notice, notice + notice))
    assert faults == [
        f'{line_of("rules:")}:9: another notice has the id "current", on line {line_of("id: current")}'
    ]


def test_all_faults_are_told_at_once_in_the_order_of_their_places(tmp_path: Path) -> None:
    changes = [
        ("name: Prairie", "nmae: Prairie"),
        ("check: byline", "check: bylin"),
        ("help: Show", "hlep: Show"),
    ]
    faults = faults_after(tmp_path, *changes)
    assert [fault.rpartition("; ")[2] for fault in faults] == [
        'did you mean "name"?',
        'did you mean "help"?',
        'did you mean "byline"?',
    ]
    assert faults == sorted(faults, key=lambda fault: int(fault.partition(":")[0]))


def test_rules_that_are_all_wrong_are_not_called_empty(tmp_path: Path) -> None:
    levels = WIRE.count("level: ")
    faults = faults_after(tmp_path, *[("    level: ", "    levle: ")] * levels)
    assert len(faults) == levels
    assert all('unknown key "levle"; did you mean "level"?' in fault for fault in faults)


def test_no_rules_at_all_are_called_empty(tmp_path: Path) -> None:
    (fault,) = faults_after(tmp_path, (WIRE[WIRE.index("rules:") :], "rules: []\n"))
    assert fault.endswith('"rules" is empty')
