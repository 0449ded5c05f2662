"""Sets labels, roles and names apart in Chinese, Japanese and Korean bylines, where spaces are few."""

from __future__ import annotations

import re

_HAN = "\u3400-\u4dbf\u4e00-\u9fff"
_EAST_ASIAN = re.compile(f"[{_HAN}\u3040-\u30ff\uac00-\ud7af]")

_WRITERS = "作者|撰文|撰稿|执笔|執筆|记者|通讯员|特约记者|见习记者|本报记者|本刊记者|首席记者"
_LABELS = re.compile(
    rf"(?<!\A)(?=(?:来源|來源|{_WRITERS}|责任编辑|責任編輯|责编|(?<!責任)編輯|(?<!责任)编辑|校对|发布时间|原标题)\s?[:：])"
)
"""Where a label begins in the middle of a line: `来源：枫叉网作者：陈素霞`."""
_SOURCE = re.compile(r"(?:来源于?|來源|资料来源|出处|提供元|情報元)\s?[:：]?\s?([^|\s]+)")
"""Where the text was taken from: an outlet, never its author."""
_WRITER = re.compile(
    rf"(?:\A|(?<=[\s|（(【]))(?P<for>[{_HAN}]{{2,8}}?)??(?:{_WRITERS})(?P<joint>\s?[:：/／＝]\s?|\s+|(?=[{_HAN}]{{2,3}}(?:[\s|）)、]|\Z)))"
    rf"(?P<names>[{_HAN}·]{{2,8}}(?:[\s、，,&和与]+(?!通讯员|编辑|摄)[{_HAN}·]{{2,5}}){{0,5}})"
)
_DONE = re.compile(r"[\s、]+(?:整合|报道|報道|综合|编译|整理|摄影|摄|文)\Z")
_ROLE_BEFORE = re.compile(
    rf"(?:編集委員|論説委員|特派員|記者|専門記者|論説主幹)\s+(?=[{_HAN}]{{2,6}}(?:\s|\Z))"
)
_OUTLET_AFTER = re.compile(
    rf"(?<=[{_HAN}])[/／](?=[{_HAN}]{{2,10}}(?:报|報|社|网|網|台|新闻|新聞|周刊)(?:\s|\Z))"
)

_REPORTER_IN_BRACKETS = re.compile(
    rf"[（(][{_HAN}]{{0,6}}记者\s?[{_HAN}·]{{2,4}}(?:[\s、，{_HAN}·]{{0,24}})[）)]"
)


def is_east_asian(text: str) -> bool:
    """Whether a text has Chinese, Japanese or Korean characters."""
    return not text.isascii() and _EAST_ASIAN.search(text) is not None


def set_apart(text: str) -> str:
    """A line with bars between what labels, roles and names say."""
    line = _SOURCE.sub(r" | 来源 \1 | ", _LABELS.sub(" | ", text))
    line = _OUTLET_AFTER.sub(" | ", _ROLE_BEFORE.sub("記者：", line))
    return _WRITER.sub(_labelled, line)


def _labelled(match: re.Match[str]) -> str:
    names = re.sub(r"[\s，,&和与]+", "、", _DONE.sub("", match["names"]))
    return f"{match['for'] or ''} | 作者：{names} | "


def names_editor(text: str) -> bool:
    """`责任编辑：李跃群`: who edited the story, whom some sites name alone."""
    return _EDITOR.match(text) is not None


_EDITOR = re.compile(r"\W*(?:责任?编辑?|責任?編輯?|编辑|編輯|校对)\s*[:：]?")


def reporter_in_brackets(text: str) -> str:
    """`（记者陈素霞）` behind a dateline; empty where there is none."""
    found = _REPORTER_IN_BRACKETS.search(text)
    return found.group() if found else ""
