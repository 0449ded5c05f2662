"""JUnit XML as Jenkins reads it (xunit-plugin, `junit-10.xsd`): a suite a page, a case a rule."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from lxml import etree

from checker.reporters.finding_text import finding_text, waivers_text
from checker.reporters.printable import log_block, log_line
from checker.results import Outcome
from checker.vocabulary import Level

if TYPE_CHECKING:
    from checker.reporters.interface import Presentation
    from checker.results import Finding, PageResult, Run

_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0, 2.2 leaves out."""
_KINDS: Final = ("failure", "error", "skipped")


def report(run: Run, _presentation: Presentation) -> str:
    """The document; passes are cases, too, as a suite without cases reads as if nothing had run."""
    root = etree.Element("testsuites", name="creditline")
    for page in run.pages:
        root.append(_suite(page, run))
    root.append(_about(run))
    cases = len(root.findall(".//testcase"))
    root.set("tests", str(cases))
    root.set("failures", str(len(root.findall(".//failure"))))
    root.set("errors", str(len(root.findall(".//error"))))
    etree.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + etree.tostring(root, encoding="unicode") + "\n"


def _suite(page: PageResult, run: Run) -> etree._Element:
    suite = etree.Element("testsuite", name=_line(page.source))
    if page.title:
        properties = etree.SubElement(suite, "properties")
        etree.SubElement(properties, "property", name="title", value=_line(page.title))
    if page.findings:
        for finding in page.findings:
            _add_rule(suite, page, finding)
    else:
        for policy in run.policies:
            case = etree.SubElement(suite, "testcase", classname=_line(page.source), name=policy.id)
            kind = "error" if page.outcome is Outcome.UNREADABLE else "skipped"
            etree.SubElement(case, kind, type=page.outcome.value, message=_line(page.reason or ""))
    suite.set("tests", str(len(suite.findall("testcase"))))
    for kind, name in zip(_KINDS, ("failures", "errors", "skipped"), strict=True):
        suite.set(name, str(len(suite.findall(f"testcase/{kind}"))))
    return suite


def _add_rule(suite: etree._Element, page: PageResult, finding: Finding) -> None:
    case = etree.SubElement(suite, "testcase", classname=_line(page.source), name=_line(finding.rule))
    if finding.outcome is Outcome.PASS:
        return
    fails = finding.outcome is Outcome.FAIL and finding.level is Level.REQUIRED
    why = finding.level.value if finding.level is Level.RECOMMENDED else finding.outcome.value
    element = etree.SubElement(
        case,
        "failure" if fails else "skipped",
        type=finding.level.value if fails else why,
        message=_line(finding.message if fails else f"{why}: {finding.message}"),
    )
    element.text = _xml(finding_text(finding))


def _about(run: Run) -> etree._Element:
    """What was applied, the terms that no page can show, and what is to do about waivers."""
    suite = etree.Element("testsuite", name="creditline", tests="0", failures="0", errors="0", skipped="0")
    properties = etree.SubElement(suite, "properties")
    etree.SubElement(properties, "property", name="version", value=run.version)
    for policy in run.policies:
        etree.SubElement(properties, "property", name=f"{policy.id}.version", value=_line(policy.version))
        for term in policy.manual:
            etree.SubElement(properties, "property", name=f"{policy.id}.manual", value=_line(term))
    told = waivers_text(run)
    if told:
        etree.SubElement(suite, "system-out").text = _xml(log_block(told))
    return suite


def _line(text: str) -> str:
    return _xml(log_line(text))


def _xml(text: str) -> str:
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)
