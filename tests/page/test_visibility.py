"""What a reader does not see, and what is seen in spite of looking hidden."""

from __future__ import annotations

import pytest
from lxml import etree

from checker.page.styles import Styles
from checker.page.visibility import Shows, Visibility


def hidden(body: str, styles: str = "", shows: Shows = "text") -> str | None:
    """How the element with the id `x` is hidden."""
    root = etree.fromstring(
        f"<!doctype html><html><head><style>{styles}</style></head><body>{body}</body></html>",
        etree.HTMLParser(),
    )
    (target,) = root.xpath("//*[@id='x']")
    found = Visibility(root, Styles(root)).hidden(target, shows)
    return None if found is None else found.by


@pytest.mark.parametrize(
    ("style", "by"),
    [
        ("display:none", "display_none"),
        ("DISPLAY : NONE", "display_none"),
        ("display:none!important", "display_none"),
        ("visibility:hidden", "visibility"),
        ("visibility:collapse", "visibility"),
        ("content-visibility:hidden", "visibility"),
        ("opacity:0", "opacity"),
        ("opacity:0.0", "opacity"),
        ("opacity:0%", "opacity"),
        ("opacity:0.01", "opacity"),
        ("opacity:1%", "opacity"),
        ("filter:opacity(0)", "opacity"),
        ("filter:blur(2px) opacity(0%)", "opacity"),
        ("position:absolute;left:-9999px", "off_screen"),
        ("position:fixed;top:-100%", "off_screen"),
        ("position:absolute;inset:0 auto auto -999em", "off_screen"),
        ("margin-left:-9999px", "off_screen"),
        ("text-indent:-9999px", "off_screen"),
        ("text-indent:100%;white-space:nowrap;overflow:hidden", "off_screen"),
        ("transform:translateX(-9999px)", "off_screen"),
        ("transform:scale(0)", "size"),
        ("scale:0", "size"),
        ("scale:1 0", "size"),
        ("position:absolute;clip:rect(0 0 0 0)", "clip"),
        ("position:absolute;clip:rect(1px, 1px, 1px, 1px)", "clip"),
        ("clip-path:inset(50%)", "clip"),
        ("clip-path:inset(100%)", "clip"),
        ("clip-path:circle(0)", "clip"),
        ("clip-path:polygon(0 0, 0 0, 0 0)", "clip"),
        ("width:0;overflow:hidden", "size"),
        ("height:0;overflow:hidden", "size"),
        ("max-height:0;overflow:hidden", "size"),
        ("width:1px;height:1px;overflow:hidden", "size"),
        ("font-size:0", "font_size"),
        ("font:0/0 a", "font_size"),
        ("color:transparent", "transparent"),
        ("color:rgba(0, 0, 0, 0)", "transparent"),
        ("color:rgb(0 0 0 / 0%)", "transparent"),
        ("color:hsla(0,0%,0%,.0)", "transparent"),
        ("color:#fff0", "transparent"),
        ("color:#ffffff00", "transparent"),
        ("color:red;-webkit-text-fill-color:transparent", "transparent"),
        ("height:0;width:0;overflow:hidden;padding-bottom:9px", "size"),
        ("--h:none;display:var(--h)", "display_none"),
        ("--h:hidden;visibility:var( --h )", "visibility"),
    ],
)
def test_a_style_attribute_hides(style: str, by: str) -> None:
    assert hidden(f'<div id="x" style="{style}">text</div>') == by
    assert hidden(f'<div style="{style}"><p><b id="x">text</b></p></div>') == by


@pytest.mark.parametrize(
    "style",
    [
        "display:block",
        "opacity:0.5",
        "opacity:.05",
        "filter:opacity(1)",
        "filter:opacity(50%)",
        "color:#ff0f",
        "color:#fff000",
        "color:rgba(0,0,0,.9)",
        "background-color:transparent",
        "color:transparent;-webkit-text-fill-color:#000",
        "color:transparent;background-clip:text",
        "-webkit-text-fill-color:transparent;-webkit-background-clip:text",
        "color:transparent;text-shadow:0 0 5px #000",
        "--h:none;display:var(--other)",
        "--h:var(--i);--i:none;display:var(--h)",
        "display:var(--h, block)",
        "opacity:1",
        "position:absolute;left:-9px",
        "left:-9999px",
        "position:relative;width:9000px;left:-4000px",
        "clip:rect(0 0 0 0)",
        "clip-path:inset(10%)",
        "clip-path:none",
        "height:0",
        "height:0;overflow:hidden;padding-bottom:56.25%",
        "width:0;overflow:hidden;min-width:100%",
        "width:1px;overflow:hidden",
        "width:calc(0px);overflow:hidden",
        "display:contents;width:0;overflow:hidden",
        "font-size:12px",
        "transform:translate(-50%, -50%)",
        "transform:scale(0.5)",
        "display:var(--shown)",
        "--display:none",
        "background:url('display:none')",
    ],
)
def test_other_styles_do_not_hide(style: str) -> None:
    assert hidden(f'<div id="x" style="{style}">text</div>') is None


@pytest.mark.parametrize(
    ("body", "by"),
    [
        ('<p id="x" hidden>x</p>', "hidden_attribute"),
        ('<p id="x" hidden="until-found">x</p>', "hidden_attribute"),
        ('<input id="x" type="hidden">', "hidden_attribute"),
        ('<template><p id="x">x</p></template>', "template"),
        ('<noscript><p id="x">x</p></noscript>', "noscript"),
        ('<script id="x">x</script>', "script"),
        ('<style id="x">x</style>', "head"),
        ('<dialog><p id="x">x</p></dialog>', "closed_dialog"),
        ('<div popover id="x">x</div>', "closed_dialog"),
        ('<details><summary>s</summary><p id="x">x</p></details>', "closed_details"),
        ('<details><summary>s</summary><summary id="x">x</summary></details>', "closed_details"),
        ('<video><p id="x">x</p></video>', "not_rendered"),
        ('<canvas><p id="x">x</p></canvas>', "not_rendered"),
        ('<datalist><option id="x">x</option></datalist>', "not_rendered"),
        ('<svg><defs><g id="x"></g></defs></svg>', "not_rendered"),
        ('<svg><symbol id="x"></symbol></svg>', "not_rendered"),
        ('<img id="x" src="a.png" width="1" height="1">', "size"),
        ('<img id="x" src="a.png" width="0">', "size"),
        ('<img id="x" src="a.png" width="1" height="1" style="height:auto;max-width:100%">', "size"),
        ('<img id="x" src="a.png" width="1" height="40">', "size"),
        ('<img id="x" src="a.png" style="width:1px;height:1px">', "size"),
        ('<svg width="0" height="0"><g id="x"></g></svg>', "size"),
    ],
)
def test_markup_hides(body: str, by: str) -> None:
    assert hidden(body) == by


@pytest.mark.parametrize(
    "body",
    [
        '<p id="x">x</p>',
        '<p id="x" aria-hidden="true">x</p>',
        '<p id="x" class="sr-only hidden d-none visually-hidden">x</p>',
        '<dialog open><p id="x">x</p></dialog>',
        '<details open><summary>s</summary><p id="x">x</p></details>',
        '<details><summary><b id="x">x</b></summary></details>',
        '<p style="visibility:hidden"><b id="x" style="visibility:visible">x</b></p>',
        '<p style="font-size:0"><b id="x" style="font-size:16px">x</b></p>',
        '<p style="text-indent:-9999px"><b id="x" style="text-indent:0">x</b></p>',
        '<p id="x" hidden style="display:block">x</p>',
        '<img id="x" src="a.png" width="1" height="1" style="width:100%;height:auto">',
        '<img id="x" src="a.png" width="100%" height="1">',
        '<img id="x" src="a.png" width="308" height="1" style="height:auto">',
        '<amp-img id="x" src="a.png" width="1" height="1" layout="responsive"></amp-img>',
        '<img id="x" data-main-image="" data-src="a.png" style="opacity:0">',
        '<span id="x" style="width:1px;height:1px;overflow:hidden">x</span>',
    ],
)
def test_what_a_reader_sees_is_not_hidden(body: str) -> None:
    assert hidden(body) is None


def test_visibility_shown_again_stays_hidden_under_what_hides_the_box() -> None:
    assert (
        hidden('<p style="opacity:0"><b id="x" style="visibility:visible;opacity:1">x</b></p>') == "opacity"
    )
    assert hidden('<p style="display:none"><b id="x" style="display:block">x</b></p>') == "display_none"


def test_transparent_text_hides_no_image_and_no_text_with_a_color_of_its_own() -> None:
    assert hidden('<a style="color:transparent"><img id="x" src="a.png"></a>', shows="image") is None
    assert hidden('<p style="color:transparent"><b id="x" style="color:#000">x</b></p>') is None
    assert hidden('<p style="color:transparent"><b id="x" style="color:inherit">x</b></p>') == "transparent"
    assert hidden('<p class="c"><b id="x">x</b></p>', ".c{color:transparent}b{color:red}") is None


@pytest.mark.parametrize(
    ("styles", "by"),
    [
        (":root{--h:none}#x{display:var(--h)}", "display_none"),
        (":root{--h:none}p{--h:block}#x{display:var(--h)}", None),
        (":root{--h:none}#x{--h:flex;display:var(--h)}", None),
        (":root{--h:block}p{--h:none}#x{display:var(--h)}", "display_none"),
        ("@media print{:root{--h:none}}#x{display:var(--h)}", None),
        (":root{--h:block}:root{--h:none}#x{display:var(--h)}", "display_none"),
        (":root{--hide:none}#x{display:var(--h)}", None),
        (":root{--h:0}#x{opacity:var(--h)}", "opacity"),
        ("#x{display:var(--h, none)}", "display_none"),
        ("#x{display:var(--h,var(--i , NONE))}", "display_none"),
        ("#x{opacity:var(--h, 0)}", "opacity"),
        (":root{--h:block}#x{display:var(--h, none)}", None),
        (":root{--h:var(--i)}#x{display:var(--h, none)}", None),
        ("#x{display:var(--h, block)}", None),
        ("#x{display:var(--h,)}", None),
    ],
)
def test_a_custom_property_has_the_value_of_the_nearest_ancestor(styles: str, by: str | None) -> None:
    assert hidden('<p><b id="x">x</b></p>', styles) == by


def test_a_linked_sheet_may_declare_a_custom_property_that_the_page_does_not() -> None:
    body = '<p id="x" style="display:var(--h, none)">x</p>'
    assert hidden(body) == "display_none"
    assert hidden('<link rel="stylesheet" href="a.css">' + body) is None


def test_no_font_size_hides_an_image_and_no_indent_a_background() -> None:
    body = '<a style="font-size:0"><img id="x" src="a.png"></a>'
    assert hidden(body) == "font_size"
    assert hidden(body, shows="image") is None
    body = '<a id="x" style="text-indent:-9999px">Logo</a>'
    assert hidden(body, shows="image") == "off_screen"
    assert hidden(body, shows="background") is None


@pytest.mark.parametrize(
    ("styles", "by"),
    [
        (".c{display:none}", "display_none"),
        ("div .c{visibility:hidden}", "visibility"),
        (".c:not(:focus){position:absolute;clip:rect(0 0 0 0)}", "clip"),
        (".c{height:0}.c{overflow:hidden}", "size"),
        (".c{display:none}.c{display:block}", None),
        (".c{display:none}#x{display:inherit}", None),
        (".c:hover{display:none}", None),
        ("@media print{.c{display:none}}", None),
        ("@media (min-width:700px){.c{display:none}}", "display_none"),
        (".d{visibility:hidden}.c{visibility:visible}", None),
        (".d{font-size:0}.c{font-size:1rem}", None),
        (".d{font-size:0}.c{font-size:1em}", "font_size"),
        (".no-js .c{display:none}", None),
        (".c::before{display:none}", None),
        (".c{opacity:.04}", "opacity"),
        (".c{transform:scale(0)}", "size"),
        (".c{scale:0}", "size"),
        (".c{scale:0}#x{scale:none}", None),
        (".c{filter:opacity(0)}", "opacity"),
        (".c{color:transparent}", "transparent"),
        (".c{ color : rgba(9, 9, 9, 0) }", "transparent"),
        (".c{color:#0000}", "transparent"),
        (".d{color:transparent}", "transparent"),
        (".c{color:transparent}#x{color:#000}", None),
        (".c{color:transparent}p{-webkit-text-fill-color:#000}", None),
        (".c{-webkit-background-clip:text;-webkit-text-fill-color:transparent}", None),
    ],
)
def test_the_page_s_own_rules_hide_and_show(styles: str, by: str | None) -> None:
    assert hidden('<div class="d"><p class="c" id="x">x</p></div>', styles) == by


def test_a_rule_overrules_attributes() -> None:
    assert hidden('<p id="x" hidden class="c">x</p>', ".c{display:flex}") is None
    assert hidden('<dialog class="c"><p id="x">x</p></dialog>', ".c{display:block}") is None
    assert hidden('<p id="x" style="display:none" class="c">x</p>', ".c{display:block!important}") is None
    assert hidden('<p id="x" style="display:none" class="c">x</p>', ".c{display:block}") == "display_none"
    image = '<img id="x" width="1" height="1" src="a.png">'
    assert hidden(image, "img{width:100%;height:auto}") is None


def test_a_lazy_loader_s_own_rules_wait_for_its_script() -> None:
    body = '<img id="x" class="lazyload" data-src="a.png">'
    assert hidden(body, ".lazyload,.lazyloading{opacity:0}") is None
    assert hidden(body, "img{opacity:0}") == "opacity"


def test_the_answer_names_the_element_that_hides() -> None:
    root = etree.fromstring('<div style="display:none"><p><b>x</b></p></div>', etree.HTMLParser())
    bold, division = root.find(".//b"), root.find(".//div")
    assert bold is not None
    found = Visibility(root, Styles(root)).hidden(bold)
    assert found is not None
    assert found.element is division


def test_comments_and_processing_instructions_are_hidden() -> None:
    root = etree.fromstring("<p>a<!-- b --><?c d?></p>", etree.HTMLParser())
    visibility = Visibility(root, Styles(root))
    answers = [visibility.hidden(node) for node in root.iter(etree.Comment, etree.PI)]
    assert [answer.by if answer else None for answer in answers] == ["comment", "comment"]


def test_a_very_deep_page_is_answered_for_every_element() -> None:
    root = etree.Element("html")
    element = root
    for _ in range(4_000):
        element = etree.SubElement(element, "div")
    root[0].set("style", "display:none")
    visibility = Visibility(root, Styles(root))
    assert all(visibility.hidden(each) is not None for each in root[0].iter())


AOS = (
    "[data-aos^=fade]{opacity:0;transition-property:opacity,transform}[data-aos=fade-up]{transform:scale(0)}"
)


@pytest.mark.parametrize(
    ("body", "styles"),
    [
        ("<p id=x data-aos=fade-up>a</p>", AOS),
        ("<div data-aos=fade-up><p id=x>a</p></div>", AOS),
        ("<p id=x class='byline wow fadeIn'>a</p>", ".wow{visibility:hidden}"),
        ("<p id=x class='wow fadeIn' style='visibility:hidden'>a</p>", ""),
        (
            "<div class='elementor-element elementor-invisible'><p id=x>a</p></div>",
            ".elementor-invisible{visibility:hidden}",
        ),
        ("<p id=x data-w-id=1-2 style='opacity:0'>a</p>", ""),
    ],
)
def test_what_is_revealed_by_scrolling_is_seen(body: str, styles: str) -> None:
    assert hidden(body, styles) is None


@pytest.mark.parametrize(
    ("body", "styles"),
    [
        ("<p id=x data-aos=fade-up style='display:none'>a</p>", AOS),
        ("<p id=x data-aos=fade-up hidden>a</p>", AOS),
        ("<p id=x class=fade>a</p>", ".fade{opacity:0}"),
        ("<div style='visibility:hidden'><p id=x data-aos=fade-up>a</p></div>", AOS),
    ],
)
def test_what_scrolling_does_not_reveal_stays_hidden(body: str, styles: str) -> None:
    assert hidden(body, styles) is not None


FADE_IN = "@keyframes in{from{opacity:0;transform:scale(0)}to{opacity:1;transform:none}}"


@pytest.mark.parametrize(
    "styles",
    [
        FADE_IN + ".c{opacity:0;animation:in .8s forwards}",
        FADE_IN + ".c{opacity:0;transform:scale(0);animation:in .8s cubic-bezier(0, 0, 1, 1) 1s both}",
        FADE_IN + ".c{opacity:0}p{animation-name:in;animation-fill-mode:forwards}",
        FADE_IN + ".c{opacity:0;animation:spin 1s, in 1s forwards}",
        ".c{opacity:0;-webkit-animation:IN 1s both}@-webkit-keyframes in{100%{opacity:1}}",
        "@keyframes out{0%{opacity:1}to{opacity:0}}.c{opacity:0;animation:out 1s reverse forwards}",
        "@keyframes blink{50%{opacity:1}}.c{opacity:0;animation:blink 1s infinite}",
        "@keyframes show{to{visibility:visible}}.c{visibility:hidden;animation:show 0s 1s forwards}",
        ".c{opacity:0;animation:of-another-sheet 1s forwards}",
        ".c{opacity:0;animation:var(--animation)}",
    ],
)
def test_what_an_animation_brings_into_sight_is_seen(styles: str) -> None:
    assert hidden('<p class="c" id="x">x</p>', styles) is None


@pytest.mark.parametrize(
    "styles",
    [
        ".c{opacity:0;animation:none}",
        FADE_IN + ".c{opacity:0;animation:in 1s}",
        FADE_IN + ".c{opacity:0;animation:in 1s forwards}#x{animation:none}",
        FADE_IN + ".c{display:none;animation:in 1s forwards}",
        FADE_IN + ".c{visibility:hidden;animation:in 1s forwards}",
        "@keyframes out{from{opacity:1}to{opacity:0}}.c{opacity:0;animation:out 1s forwards}",
        ".c{display:none;animation:of-another-sheet 1s forwards}",
        FADE_IN + ".c{opacity:0}.c:hover{animation:in 1s forwards}",
    ],
)
def test_what_no_animation_brings_into_sight_stays_hidden(styles: str) -> None:
    assert hidden('<p class="c" id="x">x</p>', styles) is not None
