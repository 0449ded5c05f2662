"""The results that every report's tests share: an invented wire, each outcome, and a page of hostile text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from checker.history import Change, Course, History, RecordedRun, Tally
from checker.results import (
    AppliedPolicy,
    AppliedRule,
    BaselineUse,
    Evidence,
    Finding,
    KnownFinding,
    Outcome,
    PageResult,
    RefusedWaiver,
    Run,
    Waiver,
    WaiverState,
    WaiverUse,
)
from checker.retrieval import Redirect, Retrieval
from checker.vocabulary import Level, Zone

LOGO = AppliedRule(
    id="tidewater/logo",
    title="The logo of Tidewater Wire stands in the article",
    level=Level.REQUIRED,
    help="The article shows the Tidewater Wire logo.\nAny size and place in the article will do.",
)
BYLINE = AppliedRule(
    id="tidewater/byline",
    title="The article names its reporter",
    level=Level.REQUIRED,
    help="The article names its reporter.",
)
AFFILIATION = AppliedRule(
    id="tidewater/affiliation",
    title="The byline says that the reporter works for Tidewater Wire, and for nobody else",
    level=Level.REQUIRED,
    help="The byline says that the reporter works for Tidewater Wire.",
)
NOTICE = AppliedRule(
    id="tidewater/notice",
    title="The notice is kept",
    level=Level.RECOMMENDED,
    help="The standing notice is kept under the article.",
)
POLICY = AppliedPolicy(
    id="tidewater",
    name="Tidewater Wire",
    version="2026.2",
    digest="sha256:" + "5f" * 32,
    quote="Reprints carry our logo, our reporter’s byline and their Tidewater affiliation.",
    quote_source="notice under Tidewater Wire articles",
    retrieved="2026-10-04",
    manual=(
        "Only a newspaper with readers of its own may reprint.",
        "Pictures are licensed apart from the text.",
    ),
    rules=(LOGO, BYLINE, AFFILIATION, NOTICE),
)

FIGURE = """<figure class="wire-logo">
  <img src="/images/tidewater-wire.svg" alt="Tidewater Wire logo" width="240" height="40">
</figure>"""

FAILING = PageResult(
    source="public/2026/11/harbor-bridge/index.html",
    url=None,
    title="Council votes to rebuild the harbor bridge",
    outcome=Outcome.FAIL,
    findings=(
        Finding(
            rule=LOGO.id,
            level=Level.REQUIRED,
            outcome=Outcome.FAIL,
            message="The article shows no Tidewater Wire logo; the only one is in the sidebar.",
            evidence=(
                Evidence(
                    what="image",
                    zone=Zone.OUTSIDE,
                    selector="body > div.site > aside.partners > a:nth-of-type(2) > img",
                    line=212,
                    column=9,
                    snippet='<img src="/images/tidewater-wire.svg" alt="Tidewater Wire">',
                    why="It is the wire’s logo, but the sidebar stands on every page of the site.",
                ),
            ),
            fix=FIGURE,
        ),
        Finding(
            rule=BYLINE.id,
            level=Level.REQUIRED,
            outcome=Outcome.PASS,
            message="Nora Whitfield is named under the headline.",
            evidence=(
                Evidence(
                    what="byline",
                    zone=Zone.HEADER,
                    selector="article > header > p.byline",
                    line=88,
                    column=5,
                    snippet="By Nora Whitfield",
                    why="A person’s name in the article’s header.",
                ),
            ),
        ),
        Finding(
            rule=AFFILIATION.id,
            level=Level.REQUIRED,
            outcome=Outcome.REVIEW,
            message="Tidewater Wire is named in a credit line apart from the byline.",
            evidence=(
                Evidence(
                    what="credit line",
                    zone=Zone.FOOTER,
                    selector="article > p.source",
                    line=170,
                    column=None,
                    snippet="Originally published by Tidewater Wire.",
                    why="It names the source of the story, and does not say for whom the reporter works.",
                ),
                Evidence(
                    what="metadata",
                    zone=Zone.OUTSIDE,
                    selector="",
                    line=None,
                    column=None,
                    snippet='"author": {"name": "Tidewater Wire"}',
                    why="Readers do not see metadata.",
                ),
            ),
            fix='<p class="byline">By Nora Whitfield, Tidewater Wire</p>',
        ),
        Finding(
            rule=NOTICE.id,
            level=Level.RECOMMENDED,
            outcome=Outcome.FAIL,
            message="The closing notice is missing.",
            fix="<p><em>Reprints carry our logo, our reporter’s byline …</em></p>",
        ),
    ),
)

REVIEWED = PageResult(
    source="https://courier.example/news/ferry",
    url="https://courier.example/news/ferry",
    title="Ferry line returns after nine years",
    outcome=Outcome.REVIEW,
    original="originals/ferry.html",
    retrieval=Retrieval(
        url="https://courier.example/2026/11/ferry/",
        fetched="2026-11-23T06:00:04Z",
        status=200,
        digest="sha256:" + "c4" * 32,
        redirects=(Redirect("https://courier.example/news/ferry", 301),),
    ),
    named_by=("partners.csv:4", "https://courier.example/sitemap.xml"),
    findings=(
        Finding(
            rule=LOGO.id,
            level=Level.REQUIRED,
            outcome=Outcome.REVIEW,
            message="An image stands beside the byline, and nothing says whose it is.",
            evidence=(
                Evidence(
                    what="image",
                    zone=Zone.HEADER,
                    selector="#story > img",
                    line=41,
                    column=13,
                    snippet='<img src="image-7.png" alt="">',
                    why="It has no name, and its pixels were not at hand.",
                ),
            ),
            fix=FIGURE,
        ),
    ),
)

PASSING = PageResult(
    source="public/2026/11/school-budget/index.html",
    url=None,
    title="School budget passes on second reading",
    outcome=Outcome.PASS,
    findings=(
        Finding(LOGO.id, Level.REQUIRED, Outcome.PASS, "The logo stands under the headline."),
        Finding(BYLINE.id, Level.REQUIRED, Outcome.PASS, "Tomás Reyes-Lund is named under the headline."),
        Finding(
            AFFILIATION.id,
            Level.REQUIRED,
            Outcome.PASS,
            "The byline says “Tomás Reyes-Lund, Tidewater Wire”.",
        ),
    ),
)

FLOOD_WAIVER = Waiver(
    rule=LOGO.id,
    page="public/2019/**",
    reason="the archive of 2019 has no pictures",
    owner="licensing desk",
    until=date(2027, 3, 31),
    place="creditline.toml:14",
)

WAIVED = PageResult(
    source="public/2019/archive/flood.html",
    url=None,
    title="Ten days of rain",
    outcome=Outcome.PASS,
    findings=(
        Finding(
            LOGO.id,
            Level.REQUIRED,
            Outcome.WAIVED,
            "No logo in the article.",
            waiver=FLOOD_WAIVER,
            underlying=Outcome.FAIL,
        ),
        Finding(BYLINE.id, Level.REQUIRED, Outcome.PASS, "Ida Moreau is named under the headline."),
    ),
)

KNOWN = PageResult(
    source="public/2020/ice-storm.html",
    url=None,
    title="Ice storm leaves 4,000 without power",
    outcome=Outcome.PASS,
    findings=(
        Finding(LOGO.id, Level.REQUIRED, Outcome.KNOWN, "No logo in the article.", underlying=Outcome.FAIL),
        Finding(BYLINE.id, Level.REQUIRED, Outcome.PASS, "Ida Moreau is named under the headline."),
    ),
)

NO_COPY = PageResult(
    source="public/about.html",
    url=None,
    title="About the Courier",
    outcome=Outcome.NOT_APPLICABLE,
    reason="Nothing in the article names Tidewater Wire.",
)

UNREADABLE = PageResult(
    source="public/missing.html",
    url=None,
    title=None,
    outcome=Outcome.UNREADABLE,
    reason="There is no such file.",
)

NASTY = (
    "::error file=a.html::owned <script>window.owned=1</script><img src=x onerror=window.owned=1> "
    "</code></pre></style></script> \x1b[31mred\x1b[0m \x9b2J \x00 \u202egnp.exe\u2066 \ud800 ]]> --> "
    "{{7*7}} {% raw %} ##[error]owned ##vso[task.complete]owned `` ``` [a](javascript:alert(1)) "
    "![i](https://evil.example/p.gif) | @editor #12 www.evil.example https://evil.example \"' &amp; &#60; "
    "👩\u200d👩\u200d👧 \r\n::add-mask::x\n\n# heading\n\t- item"
)

HOSTILE = PageResult(
    source="::warning::page\n::error::\x1b]0;title\x07.html",
    url="javascript:window.owned=1",
    title=NASTY,
    outcome=Outcome.FAIL,
    reason=NASTY,
    original=NASTY,
    findings=(
        Finding(
            rule=LOGO.id,
            level=Level.REQUIRED,
            outcome=Outcome.FAIL,
            message=NASTY,
            evidence=(Evidence(NASTY, Zone.BODY, NASTY, 1, 1, NASTY, NASTY),),
            fix="<p>\n::error::from the fix ##[error]\n" + NASTY + "</p>\n" + "`" * 12,
        ),
        Finding(BYLINE.id, Level.REQUIRED, Outcome.PASS, "x" * 10_240),
        Finding(AFFILIATION.id, Level.REQUIRED, Outcome.REVIEW, "| " * 40),
        Finding(
            'unknown/rule"><script>window.owned=1</script>', Level.RECOMMENDED, Outcome.FAIL, "No such rule."
        ),
    ),
)

RUNS = {
    "mixed": (FAILING, REVIEWED, PASSING, WAIVED, NO_COPY, UNREADABLE),
    "passing": (PASSING, PASSING),
    "not-applicable": (NO_COPY, NO_COPY),
    "unreadable": (UNREADABLE,),
    "empty": (),
    "hostile": (HOSTILE,),
}


def a_run(*pages: PageResult) -> Run:
    """A run of the invented wire's policy over `pages`."""
    return Run(version="9.8.7", policies=(POLICY,), pages=pages)


def a_history(words: str) -> History:
    """Three recorded runs and a change of every kind; `words` stands wherever a page or a user may write."""
    return History(
        runs=tuple(
            RecordedRun(number, f"2026-11-{7 * number:02}T06:00:00Z", "9.8.7", 4) for number in (1, 2, 3)
        ),
        everything=Course("", (Tally(0, 2), None, Tally(2, 3))),
        publishers=(
            Course("tricounty.example", (Tally(0, 2), None, Tally(1, 1))),
            Course(words, (None, None, Tally(1, 2))),
        ),
        rules=(Course(LOGO.id, (Tally(1, 2), None, Tally(3, 3))), Course(BYLINE.id, (None, None, None))),
        changes=(
            Change(
                "https://tricounty.example/flood", "tricounty.example", LOGO.id, Outcome.PASS, Outcome.FAIL
            ),
            Change(words, words, LOGO.id, None, Outcome.FAIL),
            Change(words, words, BYLINE.id, Outcome.FAIL, Outcome.FAIL),
            Change("public/2020/thaw.html", "public/2020", LOGO.id, Outcome.FAIL, Outcome.PASS),
            Change("public/2020/thaw.html", "public/2020", BYLINE.id, Outcome.FAIL, Outcome.WAIVED),
        ),
    )


def with_exceptions(words: str, *pages: PageResult) -> Run:
    """A run with waivers in every state, a baseline and a history; `words` stands where a user may write."""
    ended = replace(FLOOD_WAIVER, rule="tidewater/*", until=date(2026, 10, 31), owner=None, reason=words)
    unused = replace(FLOOD_WAIVER, page="public/2018/**", selector=f"img[alt='{words}']", owner=words)
    known = KnownFinding("c4" * 32, BYLINE.id, "public/2020/thaw.html", Outcome.FAIL, f"No byline. {words}")
    return replace(
        a_run(*pages),
        waivers=(
            WaiverUse(FLOOD_WAIVER, WaiverState.RUNNING, 1),
            WaiverUse(ended, WaiverState.EXPIRED, 2),
            WaiverUse(unused, WaiverState.UNUSED, 0),
        ),
        refused_waivers=(RefusedWaiver("public/2019/thaw.html:7", words, f"No reason is given. {words}"),),
        baseline=BaselineUse("baseline.json", known=1, fixed=(known,), unchecked=3),
        history=a_history(words),
    )


@pytest.fixture(scope="session")
def runs() -> dict[str, Run]:
    """The shared results by name."""
    return {
        **{name: a_run(*pages) for name, pages in RUNS.items()},
        "exceptions": with_exceptions("Agreed by telephone.", WAIVED, KNOWN),
        "hostile-exceptions": with_exceptions(NASTY, WAIVED, KNOWN),
    }


@pytest.fixture(params=[*RUNS, "exceptions", "hostile-exceptions"])
def named_run(request: pytest.FixtureRequest, runs: dict[str, Run]) -> tuple[str, Run]:
    """Each of the shared results with its name, one after the other."""
    return request.param, runs[request.param]


@pytest.fixture(scope="session")
def mixed(runs: dict[str, Run]) -> Run:
    """A run with a page of every outcome."""
    return runs["mixed"]


@pytest.fixture(scope="session")
def hostile(runs: dict[str, Run]) -> Run:
    """A run over one page whose every word is hostile."""
    return runs["hostile"]
