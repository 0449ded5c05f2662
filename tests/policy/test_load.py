"""Finding a policy and loading it."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from checker.policy import PolicyError, available_policies, load_policy
from checker.policy.options import AffiliationOptions, BylineOptions, LogoOptions, NoticeOptions
from checker.resources import rules_folder
from checker.results import ExitCode
from checker.vocabulary import Level

WIRES = Path(__file__).parent / "wires"
WIRE = WIRES / "prairie-ledger.yaml"


def test_every_policy_that_ships_is_found_by_its_id() -> None:
    assert available_policies()
    assert [load_policy(name).id for name in available_policies()] == list(available_policies())


def test_examples_are_no_policies() -> None:
    assert available_policies(WIRES) == ("prairie-ledger",)


def test_a_policy_is_found_by_its_file_in_any_way_of_naming_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(WIRES)
    by_id = load_policy("prairie-ledger", folder=WIRES)
    assert by_id == load_policy(WIRE) == load_policy(str(WIRE)) == load_policy("prairie-ledger.yaml")
    assert by_id.path == WIRE


def test_a_policy_holds_what_its_file_says() -> None:
    policy = load_policy(WIRE)
    assert (policy.id, policy.name, policy.version) == ("prairie-ledger", "Prairie Ledger Newsroom", "3")
    assert policy.terms.manual == ("Do not sell our stories.",)
    assert policy.terms.retrieved == "2026-11-01"
    assert policy.organization.not_names == ("Prairie Ledger", "The Prairie Ledger")
    assert policy.notices[0].anchors == ("this story comes from the prairie ledger newsroom",)
    mark, writer, house, notice = policy.rules
    assert (mark.id, mark.check, mark.level) == ("prairie-ledger/mark", "logo", Level.REQUIRED)
    assert mark.options == LogoOptions(
        names=("Prairie Ledger Newsroom", "PLNR"),
        files=("plnr", "*prairie*ledger*newsroom*"),
        not_names=("Prairie Ledger",),
        not_files=("prairie*ledger*logo",),
    )
    assert writer.options == BylineOptions(("The Night Shift",))
    assert (house.level, house.options) == (Level.RECOMMENDED, AffiliationOptions())
    assert notice.options == NoticeOptions()
    assert writer.messages["other_person"] == "Not {reporter} but {names}"


def test_the_digest_changes_with_the_policy_and_with_the_shared_words(tmp_path: Path) -> None:
    words = rules_folder() / "words" / "en.yaml"
    expected = hashlib.sha256(WIRE.read_bytes() + words.read_bytes()).hexdigest()
    assert load_policy(WIRE).digest == f"sha256:{expected}"

    changed = tmp_path / "prairie-ledger.yaml"
    changed.write_bytes(WIRE.read_bytes() + b"# a word more\n")
    first = load_policy("prairie-ledger", folder=tmp_path)
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "en.yaml").write_bytes(words.read_bytes() + b"# a word more\n")
    second = load_policy("prairie-ledger", folder=tmp_path)
    assert len({load_policy(WIRE).digest, first.digest, second.digest}) == 3


def test_an_unknown_id_is_answered_with_the_nearest_and_all_known_ones() -> None:
    with pytest.raises(
        PolicyError, match='no policy is called "prairy-ledger"; did you mean "prairie-ledger"'
    ) as caught:
        load_policy("prairy-ledger", folder=WIRES)
    assert caught.value.tip is not None
    assert "known policies: prairie-ledger" in caught.value.tip
    assert caught.value.exit_code is ExitCode.USAGE


@pytest.mark.parametrize("name", ["nowhere/wire.yaml", "wire.yaml", "wire.yml", "./wire"])
def test_a_missing_file_is_named(name: str) -> None:
    with pytest.raises(PolicyError, match="no such file"):
        load_policy(name)


def test_a_policy_in_the_folder_is_called_as_its_file(tmp_path: Path) -> None:
    (tmp_path / "prairie.yaml").write_bytes(WIRE.read_bytes())
    with pytest.raises(
        PolicyError, match=r'prairie.yaml:2:5: the id must be "prairie", as the file is called'
    ):
        load_policy("prairie", folder=tmp_path)
    assert load_policy(tmp_path / "prairie.yaml").id == "prairie-ledger"


def test_a_folder_is_no_policy(tmp_path: Path) -> None:
    with pytest.raises(PolicyError, match="cannot be read"):
        load_policy(tmp_path)


def test_an_id_cannot_reach_out_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "secret.yaml").write_text("id: x")
    (tmp_path / "rules").mkdir()
    with pytest.raises(PolicyError, match="no such file"):
        load_policy("../secret", folder=tmp_path / "rules")


def test_bad_words_are_a_fault_of_their_own_file(tmp_path: Path) -> None:
    (tmp_path / "prairie-ledger.yaml").write_bytes(WIRE.read_bytes())
    (tmp_path / "words").mkdir()
    words = tmp_path / "words" / "en.yaml"
    words.write_text("evidence: {a: [b]}\nreasons: {c: 'd {e'}\nplaceholder: {}\nplaces: {}\nhiding: {}\n")
    with pytest.raises(PolicyError) as caught:
        load_policy("prairie-ledger", folder=tmp_path)
    assert [str(problem) for problem in caught.value.problems] == [
        f'{words}:1:15: "a" must be text, not a list',
        f"{words}:2:17: {{ is no placeholder; write {{name}} for one, {{{{ and }}}} for braces",
        f'{words}:3:1: unknown key "placeholder"; did you mean "placeholders"?',
    ]


def test_asking_for_policies_imports_nothing_slow() -> None:
    slow = {"yaml", "pydantic", "lxml"}
    code = f"import sys, checker.policy as p; p.available_policies(); print({slow} & set(sys.modules))"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "set()"
