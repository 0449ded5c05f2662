"""Puts a mail's style into its elements, as mail clients drop style sheets; loads nothing."""

from __future__ import annotations

from checker.mail.errors import MailError


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
        return inliner.inline(html).rstrip("\n") + "\n"
    except css_inline.InlineError as error:
        raise MailError(f"the style of the mail cannot be read: {error}") from error
