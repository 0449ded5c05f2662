"""The verdict on the logo where the files of images are at hand: pixels outrank names."""

from __future__ import annotations

import subprocess
import sys
from base64 import b64encode
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from checker.checks import CHECKS, Expectation, Reading
from checker.engine import check
from checker.page import Page
from checker.pixels.outlines import outline_of
from checker.pixels.source import NotAtHand
from checker.policy.options import LogoOptions, Mark
from checker.results import Outcome
from tests.checks.pictured import OTHER, OWN, PICTURED, Files, judge_pictured, mark, png
from tests.checks.prairie import BYLINE
from tests.pixels.drawings import svg, traced
from tests.pixels.marks import encoded, on_canvas, photograph, scaled, wide_mark, write
from tests.story import story

if TYPE_CHECKING:
    from checker.checks.verdict import Verdict
    from checker.pixels.outlines import Outline
    from checker.policy.model import Rule

SQUARE = '<rect width="40" height="40"/>'
NAMED = '<img src="/i/a.png" alt="Prairie Ledger Newsroom logo">'
UNNAMED = f'{BYLINE}<p>PLNR <img src="/i/a.png" alt=""></p>'
NEAR = '<img src="/i/a.png" alt="The Prairie Ledger">'
WRONG = '<img src="/i/a.png" alt="Amity News">'
FRAMED = write(on_canvas(OWN, (1000, 240), (30, 20)), "Reprinted with thanks to our newswire", (250, 190))

SHOWN: dict[str, bytes | NotAtHand] = {
    "the mark": png(OWN),
    "the mark, small": png(scaled(OWN, 24)),
    "the mark with a slogan": png(FRAMED),
    "the paper's mark": png(OTHER),
    "another mark": png(wide_mark("HARBOR", "LIGHT PRESS UNION")),
    "a photograph": png(photograph()),
    "one color": png(Image.new("RGB", (300, 40), "white")),
    "one pixel": png(Image.new("RGB", (1, 1))),
    "a web page": b"<!doctype html><title>Not found</title>",
    "nothing at all": b"",
    "a broken file": png(OWN)[:60],
    "a missing file": NotAtHand.MISSING,
    "a file elsewhere": NotAtHand.ELSEWHERE,
    "a drawing of the mark": traced(OWN).encode(),
    "a drawing of the paper's mark": traced(OTHER).encode(),
    "a drawing of a square": svg('<rect width="40" height="40"/>', 'width="40" height="40"').encode(),
    "a drawing of a house": svg(
        '<path d="M50 200l200-150 200 150v200H50z"/>', 'width="400" height="400"'
    ).encode(),
    "a drawing of nothing": svg("").encode(),
    "a broken drawing": svg("<g>").encode(),
    "a drawing that needs fonts": svg("<text>Prairie</text>").encode(),
    "an animation that begins blank": encoded(
        Image.new("RGB", OWN.size, "white"), "GIF", save_all=True, append_images=[OWN]
    ),
    "an animation that begins with the mark": encoded(
        OWN, "WEBP", save_all=True, append_images=[Image.new("RGB", OWN.size, "white")], lossless=True
    ),
    "a file that ends before any ink": png(on_canvas(OWN, (940, 4_000), (0, 3_800)))[:3_000],
}
THE_MARK = {"named": "present", "unnamed": "present", "near": "present_misnamed", "wrong": "present_misnamed"}
OTHER_MARK = {"named": "other_organization", "unnamed": "other_organization"}
SOMETHING_ELSE = {"named": "contradicted", "unnamed": "absent"}
NOTHING = {"named": "no_picture", "unnamed": "absent"}
UNKNOWN = {"named": "present_unseen", "unnamed": "unidentified"}
VERDICTS = {
    "the mark": THE_MARK,
    "the mark, small": THE_MARK,
    "the mark with a slogan": THE_MARK,
    "the paper's mark": OTHER_MARK,
    "another mark": SOMETHING_ELSE,
    "a photograph": SOMETHING_ELSE,
    "one color": NOTHING,
    "one pixel": NOTHING,
    "a web page": NOTHING,
    "nothing at all": NOTHING,
    "a broken file": NOTHING,
    "a missing file": UNKNOWN,
    "a file elsewhere": UNKNOWN | {"named": "present"},
    "a drawing of the mark": THE_MARK,
    "a drawing of the paper's mark": OTHER_MARK,
    "a drawing of a square": NOTHING,
    "a drawing of a house": SOMETHING_ELSE,
    "a drawing of nothing": NOTHING,
    "a broken drawing": NOTHING,
    "a drawing that needs fonts": UNKNOWN,
    "an animation that begins blank": UNKNOWN,
    "an animation that begins with the mark": THE_MARK,
    "a file that ends before any ink": NOTHING,
}
ELSE = {"near": "other_organization", "wrong": "absent"}
IMAGES = {"named": NAMED, "unnamed": UNNAMED, "near": NEAR, "wrong": WRONG}
PASSES = dict.fromkeys(("present", "present_unseen", "present_misnamed"), Outcome.PASS)
OUTCOMES = PASSES | {"contradicted": Outcome.REVIEW, "unidentified": Outcome.REVIEW}


@pytest.mark.parametrize("image", IMAGES)
@pytest.mark.parametrize("shown", SHOWN)
def test_what_an_image_shows_outranks_what_names_it(shown: str, image: str) -> None:
    verdict = judge_pictured(story("", IMAGES[image]), Files({"/i/a.png": SHOWN[shown]}))
    expected = {**ELSE, **VERDICTS[shown]}[image]
    assert (verdict.message, verdict.outcome) == (expected, OUTCOMES.get(expected, Outcome.FAIL))
    assert verdict.is_noted is (expected in {"present_misnamed", "present_unseen"})


def test_an_image_with_other_words_passes_by_its_pixels_anywhere_in_the_article() -> None:
    for page in (story(WRONG), story("", WRONG), story().replace("“We would", f"{WRONG}“We would")):
        assert judge_pictured(page, Files({"/i/a.png": png(OWN)})).message == "present_misnamed"


def test_the_mark_outside_the_article_is_no_logo_of_it() -> None:
    assert judge_pictured(story(outside=WRONG), Files({"/i/a.png": png(OWN)})).message == "absent"


def test_one_image_that_holds_is_enough() -> None:
    second = NAMED.replace("a.png", "b.png")
    files = Files({"/i/a.png": png(photograph()), "/i/b.png": png(OWN)})
    assert judge_pictured(story("", NAMED + second), files).message == "present"


def test_the_verdict_says_which_version_was_seen() -> None:
    verdict = judge_pictured(story("", WRONG), Files({"/i/a.png": png(OWN)}))
    assert verdict.data == {"found": "the wide mark", "called": "Amity News"}
    assert verdict.proofs[0].why == "identified_by_pixels"


def test_a_disguised_mark_is_called_by_its_own_name() -> None:
    verdict = judge_pictured(story("", NAMED), Files({"/i/a.png": png(OTHER)}))
    assert verdict.data["found"] == "the paper’s mark"
    assert verdict.proofs[0].why == "other_by_pixels"


@pytest.mark.parametrize("said", [NotAtHand.ELSEWHERE, NotAtHand.MISSING])
def test_where_pixels_would_have_told_it_is_said_why_they_did_not(said: NotAtHand) -> None:
    proof = judge_pictured(story("", UNNAMED), Files({"/i/a.png": said})).proofs[0]
    assert (proof.why, proof.data["shows"]) == ("unidentified_unseen", said)


def test_a_file_that_ends_early_is_broken_and_not_blank() -> None:
    files = Files({"/i/a.png": SHOWN["a file that ends before any ink"]})
    assert judge_pictured(story("", NAMED), files).proofs[0].data["shows"] == "broken"


class TestDrawings:
    def test_one_in_the_page_itself_is_known(self) -> None:
        verdict = judge_pictured(story("", f"<p>{traced(OWN)}</p>"))
        assert (verdict.message, verdict.data["found"]) == ("present", "the wide mark")

    def test_one_in_the_page_that_is_not_known_says_nothing(self) -> None:
        drawing = svg(f"<title>Prairie Ledger Newsroom logo</title>{SQUARE}")
        assert judge_pictured(story("", f"<p>{drawing}</p>")).message == "present"
        assert judge_pictured(story("", f"<p>{svg(SQUARE)}</p>")).message == "absent"

    def test_one_in_the_page_that_is_anothers_is_called_so(self) -> None:
        drawing = traced(OTHER).replace("<path", "<title>Prairie Ledger Newsroom</title><path", 1)
        assert judge_pictured(story("", f"<p>{drawing}</p>")).message == "other_organization"

    def test_its_paths_tell_it_where_nothing_can_render_it(self) -> None:
        needs_fonts = traced(OWN).replace("</svg>", "<rect/></svg>")
        assert _judge_by_paths(needs_fonts).proofs[0].data["shows"] == "by its paths"

    @pytest.mark.parametrize("unseen", ['<g fill="none">', '<g display="none">', '<g opacity="0">'])
    def test_paths_that_are_not_drawn_are_no_mark(self, unseen: str) -> None:
        drawing = traced(OWN).replace('<path fill="#000"', f"{unseen}<path").replace("</svg>", "</g></svg>")
        assert _judge_by_paths(drawing).message == "no_picture"


def _judge_by_paths(drawing: str) -> Verdict:
    """What the rule makes of a drawing, where the policy knows the mark by its paths."""
    outline = outline_of(traced(OWN).encode())
    wire = replace(PICTURED, rules=tuple(_with_outline(rule, outline) for rule in PICTURED.rules))
    reading = Reading(Page(story("", NAMED)), wire, Expectation(), Files({"/i/a.png": drawing.encode()}))
    assert reading.logo_rule is not None
    return CHECKS["logo"](reading, reading.logo_rule)


def _with_outline(rule: Rule, outline: Outline | None) -> Rule:
    if not isinstance(rule.options, LogoOptions):
        return rule
    other = mark("by its paths", photograph()).fingerprint
    return replace(rule, options=replace(rule.options, pixels=(Mark("by its paths", other, outline),)))


class TestAddresses:
    def test_a_data_uri_is_looked_at_without_any_source(self) -> None:
        uri = f"data:image/png;base64,{b64encode(png(scaled(OWN, 40))).decode()}"
        files = Files({})
        assert judge_pictured(story("", f'<img src="{uri}" alt="">'), files).message == "present"
        assert files.asked == []

    def test_a_data_uri_that_was_cut_short_says_nothing(self) -> None:
        uri = f"data:image/png;base64,{b64encode(png(scaled(OWN, 40))).decode()}"[:700]
        image = f'<img src="{uri}" alt="Prairie Ledger Newsroom" width="300">'
        assert judge_pictured(story("", image)).message == "present_unseen"

    def test_the_base_comes_before_addresses(self) -> None:
        files = Files({"https://cdn.example.org/i/a.png": png(photograph())})
        page = story("", NAMED, head='<base href="https://cdn.example.org/x/">')
        assert judge_pictured(page, files).message == "contradicted"

    def test_a_lazy_image_is_judged_by_the_file_that_waits(self) -> None:
        image = '<img src="/blank.gif" data-src="/i/a.png" alt="Prairie Ledger Newsroom">'
        files = Files({"/i/a.png": png(OWN), "/blank.gif": png(Image.new("RGB", (40, 40)))})
        assert judge_pictured(story("", image), files).proofs[0].why == "identified_by_both"

    def test_no_file_disproves_a_mark_while_another_may_be_shown(self) -> None:
        image = '<img src="/i/a.png" srcset="https://cdn.example.org/b.png 2x" alt="Prairie Ledger Newsroom">'
        files = Files({"/i/a.png": png(photograph()), "https://cdn.example.org/b.png": NotAtHand.ELSEWHERE})
        assert judge_pictured(story("", image), files).message == "present"

    def test_missing_sizes_of_an_image_do_not_matter(self) -> None:
        image = '<img src="/i/a.png" srcset="/i/a-300.png 300w, /i/a.png 900w" alt="Prairie Ledger Newsroom">'
        assert (
            judge_pictured(story("", image), Files({"/i/a.png": png(photograph())})).message == "contradicted"
        )

    def test_a_proxied_image_is_judged_by_the_file_behind_the_proxy(self) -> None:
        image = '<img src="/_next/image?url=%2Fi%2Fa.png&amp;w=640" alt="Prairie Ledger Newsroom">'
        files = Files({"/i/a.png": png(photograph())})
        assert judge_pictured(story("", image), files).message == "contradicted"
        assert files.asked == ["/i/a.png"]


class TestCost:
    def test_a_policy_without_pixels_asks_for_nothing(self) -> None:
        from tests.checks.prairie import WIRE  # noqa: PLC0415 - the same wire, without pixels

        files = Files({"/i/a.png": png(photograph())})
        assert check(Page(story(UNNAMED, NAMED)), WIRE, images=files).findings[0].outcome is Outcome.PASS
        assert files.asked == []

    def test_a_page_that_is_no_copy_asks_for_nothing(self) -> None:
        files = Files({})
        check(Page(story("", WRONG)), PICTURED, images=files)
        assert files.asked == []

    def test_each_file_is_asked_for_once_and_not_too_many(self) -> None:
        files = Files({})
        images = "".join(f'<img src="/i/{number}.png" alt="">' for number in range(200))
        judge_pictured(story(f"{UNNAMED}{NAMED}", images + images), files)
        assert len(files.asked) == len(set(files.asked)) <= 24


def test_without_pillow_the_finding_says_so() -> None:
    code = (
        "import sys; sys.modules['PIL'] = None\n"
        "from checker import Page, check, load_policy\n"
        "html = sys.stdin.buffer.read()\n"
        "(finding, *_) = check(Page(html), load_policy('dcnf')).findings\n"
        "print(finding.outcome, finding.evidence[0].why)"
    )
    uri = f"data:image/png;base64,{b64encode(png(scaled(OWN, 40))).decode()}"
    page = story(
        "<p>By Ann Calloway, Daily Caller News Foundation</p>", f'<img src="{uri}" alt="DCNF"><p>DCNF</p>'
    )
    for html, outcome in (
        (page, "pass"),
        (page.replace('alt="DCNF"', 'alt=""'), "review"),
    ):
        done = subprocess.run(
            [sys.executable, "-c", code], input=html.encode(), capture_output=True, check=True
        )
        said = done.stdout.decode()
        assert said.startswith(outcome)
        assert "without its extra “images”" in said
        assert 'pip install "creditline[images]"' in said
