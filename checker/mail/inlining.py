"""Puts a mail's style into its elements, as mail clients drop style sheets; loads nothing."""

from __future__ import annotations

import re
from typing import Final

from checker.mail.errors import MailError

_DARK: Final = re.compile(r"@media \(prefers-color-scheme: dark\) \{(?:[^{}<]*\{[^{}<]*\})*[^{}<]*\}\s*")


def inlined(html: str) -> str:
    """`html` with the rules of its `<style>` in `style` attributes; `data-css-inline="keep"` blocks stay.

    Raises:
        MailError: css-inline is not installed, or cannot read the style.
    """
    try:
        import css_inline  # noqa: PLC0415 - an extra; only this needs it
    except ModuleNotFoundError as error:
        raise MailError(
            "mail needs the package css-inline", tip="python3 -m pip install 'creditline[mail]'"
        ) from error
    inliner = css_inline.CSSInliner(load_remote_stylesheets=False, keep_at_rules=True, minify_css=True)
    try:
        return _with_dark_rules_last(inliner.inline(html)).rstrip("\n") + "\n"
    except css_inline.InlineError as error:
        raise MailError(f"the style of the mail cannot be read: {error}") from error


def _with_dark_rules_last(html: str) -> str:
    """Moves what dark mode asks for to the end, so that the verdict stands in the first two kilobytes.

    The mail programs that heed it do so in the body, too; others read styles in the head alone.
    """
    head, _, rest = html.partition("</style>")
    found = _DARK.search(head)
    before, end, after = rest.rpartition("</body>")
    if found is None or not end:
        return html
    head = head[: found.start()] + head[found.end() :]
    return f"{head}</style>{before}<style>{found[0].rstrip()}</style>\n{end}{after}"
