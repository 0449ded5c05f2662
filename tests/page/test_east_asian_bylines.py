"""Chinese, Japanese and Korean bylines: labels and roles stand close to names, and no space parts words."""

from __future__ import annotations

import pytest

from checker.page import Page
from checker.page.bylines import read_byline

TITLE = "哈洛县搁置第二座粮食码头的计划"
BODY = """
<p>哈洛县委员会周二投票决定搁置第二座粮食码头的建设计划。</p>
<p>工程师此前表示，自春季以来，码头的造价已经翻了一番，而且秋季河水往往过浅，驳船无法通行。</p>
<p>“我们要为它付四十年的钱，”委员惠特科姆说，“在座的没有人能保证会下雨。”</p>
<p>委员会将在一月再次开会时讨论对旧仓库的小规模维修，并要求工作人员核算铁路专用线的费用。</p>
"""


def page(header: str = "", footer: str = "", body: str = BODY, title: str = TITLE) -> str:
    return f"""<!doctype html><html><head><meta charset="utf-8"><title>{title}_枫叉网</title></head>
    <body><div class="top"><a href="/">首页</a> <a href="/n">新闻</a></div><div class="main">
    <h1>{title}</h1>{header}<div class="text">{body}</div>{footer}</div></body></html>"""


def authors(html: str) -> list[str]:
    return Page(html).authors


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("来源：枫叉网作者：陈素霞", ["陈素霞"]),
        ("2019-09-26 12:11来源：枫叉网作者：李在山", ["李在山"]),
        ("发表于 2014-08-24 21:30| 1164次阅读| 来源枫叉网| 0 条评论| 作者陈素霞", ["陈素霞"]),
        ("来源：参考消息", []),
        ("枫叉新闻记者 陈素霞 廖艳", ["陈素霞", "廖艳"]),
        ("本报记者 陈素霞 通讯员 廖艳", ["陈素霞", "廖艳"]),
        ("执笔/刀刀姐、陈一刀&李小飞刀", ["刀刀姐", "陈一刀", "李小飞刀"]),
        ("編集委員 山田太郎", ["山田太郎"]),
        ("文＝山田太郎", ["山田太郎"]),
        ("한솔비 기자 sol@maplefork.example", ["한솔비"]),
        ("[한솔비 기자]", ["한솔비"]),
        ("陈素霞/枫叉青年报", ["陈素霞"]),
        ("（记者陈素霞 整合）", ["陈素霞"]),
    ],
)
def test_labels_and_roles_are_told_from_names(text: str, names: list[str]) -> None:
    assert list(read_byline(text).names) == names


@pytest.mark.parametrize(
    ("header", "footer", "expected"),
    [
        ("<p>2019-09-26 12:11 来源：枫叉网 作者：陈素霞</p>", "", ["陈素霞"]),
        (
            "<div>枫叉新闻记者 陈素霞 廖艳</div><div>字号 大 小</div>",
            "<p>责任编辑：李跃群</p>",
            ["陈素霞", "廖艳"],
        ),
        ("<p>陈素霞/枫叉青年报</p><p>2019-09-24 09:10</p>", "<p>责任编辑：李跃群</p>", ["陈素霞"]),
        ("", "<p>责任编辑：李跃群</p>", ["李跃群"]),
        ("<h2>編集委員 山田太郎</h2>", "", ["山田太郎"]),
        ("<p>发表于 2014-08-24</p><p>字号</p><p>调整字体</p>", "<p>相关推荐</p><p>更新日</p>", []),
    ],
)
def test_a_page_names_its_writer_before_its_editor(header: str, footer: str, expected: list[str]) -> None:
    assert authors(page(header, footer)) == expected


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("枫叉社哈洛12月9日电（记者陈素霞）", ["陈素霞"]),
        ("枫叉网10月4日讯（记者陈素霞 廖艳 整合）", ["陈素霞", "廖艳"]),
        ("枫叉快讯（见习记者 陈素霞）", ["陈素霞"]),
        ("枫叉网讯（记者站）", []),
    ],
)
def test_the_dateline_names_the_reporter_in_brackets(lead: str, expected: list[str]) -> None:
    assert authors(page(body=BODY.replace("<p>", f"<p>{lead}", 1))) == expected


def test_a_story_begins_with_its_first_paragraph_however_few_characters_say_it() -> None:
    article = Page(page()).article
    assert article is not None
    assert article.paragraphs[0].text.startswith("哈洛县委员会")


def test_a_korean_reporter_signs_below_the_text() -> None:
    body = "<p>할로 카운티 위원회는 화요일 두 번째 곡물 터미널 계획을 보류하기로 표결했다고 밝혔다.</p>" * 4
    signed = page("<p>기사입력 2013-10-24 03:00</p>", "<p>한솔비 기자 sol@maplefork.example</p>", body)
    assert authors(signed) == ["한솔비"]
    assert authors(page("<p>기사입력 2013-10-24 03:00</p>", "<p>0개의 댓글이 있습니다.</p>", body)) == []
