"""The wire's logo in every delivery that pages use, and pictures that are not it."""

from __future__ import annotations

from typing import Final

_GIF = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
_SVG = (
    "data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0%200%20308%2040'%3E%3C/svg%3E"
)
_ALT = "Daily Caller News Foundation logo"
_PNG = "data:image/png;base64," + "iVBORw0KGgoAAAANSUhEUgAAAEAAAAAQCAYAAACm53kpAAAA" * 8

PLAIN: Final = f'<img src="/wp-content/uploads/2026/11/dcnf-logo.png" alt="{_ALT}" width="308" height="40">'
"""What nobody could mistake."""

IMAGES: Final = {
    "alt": f'<img src="/uploads/image-41.png" alt="{_ALT}" width="308" height="40">',
    "short alt": '<img src="/uploads/2026/11/mark.png" alt="DCNF">',
    "title": '<img src="/uploads/mark-2.png" alt="" title="The Daily Caller News Foundation">',
    "caption": '<figure class="wp-caption"><img src="/uploads/7.png" alt="">'
    "<figcaption>Daily Caller News Foundation</figcaption></figure>",
    "accessible name": '<img src="/uploads/7.png" aria-label="Daily Caller News Foundation">',
    "file name": '<img src="/wp-content/uploads/2026/11/DCNF-large.jpg" alt="">',
    "file name, scaled": (
        '<img src="/wp-content/uploads/2026/11/DCNF_Logo-300x39.png" alt="" class="alignnone">'
    ),
    "understating alt": '<img src="/uploads/dcnf-logo.png" alt="Daily Caller logo">',
    "link with a telling name": '<a href="https://dailycallernewsfoundation.org/" title="Daily Caller News'
    ' Foundation"><img src="/uploads/7.png" alt=""></a>',
    "picture": '<picture><source srcset="/uploads/dcnf-logo.webp 1x" type="image/webp">'
    '<img src="/uploads/7.png" alt=""></picture>',
    "srcset": (
        '<img src="/uploads/7.png" srcset="/uploads/DCNF-small.jpg 300w, /uploads/DCNF-large.jpg 528w" '
        'alt="">'
    ),
    "lazy": f'<img class="lazyload" src="{_GIF}" data-src="/uploads/DCNF-large.jpg" alt="{_ALT}">',
    "lazy srcset": '<img class="lazyload" src="/files/1x1.trans.gif" alt=""'
    ' data-srcset="/files/DCNF-small.jpg 300w, /files/DCNF-large.jpg 528w">',
    "lazy, one pixel": f'<img width="1" height="1" src="{_GIF}" data-src="/uploads/dcnf.png" alt="">',
    "amp-img": f'<amp-img src="/uploads/7.png" alt="{_ALT}" width="308" height="40"></amp-img>',
    "inline svg": (
        '<svg viewBox="0 0 308 40" width="308" height="40" role="img"><title>'
        'Daily Caller News Foundation</title><path d="M0 0h308v40H0z"/></svg>'
    ),
    "background": (
        '<div style="background:url(/uploads/dcnf-logo.png) no-repeat;width:308px;height:40px"></div>'
    ),
    "data URI": f'<img src="{_PNG}" alt="{_ALT}" width="308" height="40">',
    "image proxy": (
        '<img src="https://i0.wp.com/news.example/uploads/DCNF-logo.png?resize=300%2C39&amp;ssl=1" alt="">'
    ),
    "image proxy, query": '<img alt="" src="/_next/image?url=%2Fmedia%2Fdcnf-logo.png&amp;w=640&amp;q=75">',
    "noscript twin": f'<img class="lazy" src="{_GIF}" data-id="9" alt=""><noscript>'
    '<img src="/uploads/dcnf-logo.png" alt=""></noscript>',
    "lazy, drawn placeholder": (
        f'<img src="{_SVG}" data-lazy-src="/uploads/dcnf-logo.png" alt="" width="308" height="40"><noscript>'
        '<img src="/uploads/dcnf-logo.png" alt="" width="308" height="40"></noscript>'
    ),
    "lazy, own attribute": (
        f'<img src="{_SVG}" class="ezlazyload" data-ezsrc="/uploads/dcnf-logo.png" alt="">'
    ),
    "lazy, not shown before": (
        '<img data-main-image="" style="opacity:0" data-src="/static/dcnf-logo.png" alt=""'
        ' width="308" height="40">'
        '<noscript><img data-main-image="" style="opacity:0" src="/static/dcnf-logo.png" alt=""></noscript>'
    ),
    "lazy picture": '<picture><source type="image/webp" data-srcset="/uploads/dcnf-logo.webp 1x">'
    f'<img class="lazyload" src="{_GIF}" data-src="/uploads/7.png" alt=""></picture>',
    "lazy background": (
        '<div class="lazy-bg" data-bg="/uploads/dcnf-logo.png" style="width:308px;height:40px"></div>'
    ),
    "srcset alone": '<img srcset="/uploads/dcnf-logo.png 1x, /uploads/dcnf-logo-2x.png 2x" alt="">',
    "object": (
        '<object type="image/svg+xml" data="/uploads/dcnf-logo.svg" width="308" height="40"></object>'
    ),
    "image in svg": (
        '<svg viewBox="0 0 308 40" width="308" height="40"><image href="/uploads/dcnf-logo.png" width="308"'
        ' height="40"></image></svg>'
    ),
    "labelled svg": (
        '<svg viewBox="0 0 308 40" width="308" height="40" role="img" aria-label="Daily Caller'
        ' News Foundation">'
        '<path d="M0 0h308v40H0z"/></svg>'
    ),
    "sprite": '<svg width="308" height="40"><use href="/sprite.svg#dcnf-logo"></use></svg>',
    "background, labelled": (
        f'<div role="img" aria-label="{_ALT}"'
        ' style="background:url(/uploads/7.png);width:308px;height:40px"></div>'
    ),
    "caption that says logo": (
        '<figure><img src="/uploads/7.png" alt=""><figcaption>Logo: Daily Caller News'
        " Foundation</figcaption></figure>"
    ),
}
"""Each delivery, as it stands in its own box."""

BACKGROUND_CLASS: Final = (
    ".wire-mark{{display:block;width:308px;height:40px;background:#fff url('{}') no-repeat}}".format(
        "/uploads/DCNFlogo.png"
    ),
    '<span class="wire-mark"></span>',
)
"""A rule of the page's own, and the element that it matches."""
BACKGROUND_OF_STORY: Final = ".from-the-wire::before{content:'';background-image:url(/files/DCNFlogo.png)}"
"""A rule that draws the logo where the story's element has the class."""
IDLE_RULE: Final = ".section-dcnf #head::before{content:'';background-image:url(/files/DCNFlogo.png)}"
"""The same where nothing has it."""

SISTERS: Final = (
    '<img src="/uploads/daily-caller-logo.png" alt="The Daily Caller logo" width="200" height="60">',
    '<img src="/uploads/tdc.svg" alt="The Daily Caller">',
    '<img src="/uploads/TheDC-logo.png" alt="">',
)
"""The sister organization's mark."""
TINY: Final = (
    f'<img src="/uploads/dcnf-logo.png" alt="{_ALT}" width="1" height="1">',
    f'<img src="/uploads/dcnf-logo.png" alt="{_ALT}" style="width:1px;height:1px">',
    f'<img src="/uploads/dcnf-logo.png" alt="{_ALT}" width="0" height="0">',
)
"""The logo's file, too small to see."""
PIXELS: Final = (
    '<img src="https://www.dailycallernewsfoundation.org/pixel.gif?id=9" width="1" height="1" alt="">',
    '<img src="https://stats.example/dcnf.gif?story=9" width="1" height="1" style="display:none" alt="DCNF">',
    (
        '<img src="https://www.dailycallernewsfoundation.org/track?id=9"'
        ' style="position:absolute;width:1px;height:1px">'
    ),
)
"""What counts readers for the wire."""
UNSEEN: Final = (
    f'<img src="/uploads/dcnf-logo.png" alt="{_ALT}" style="display:none">',
    f'<noscript><img src="/uploads/dcnf-logo.png" alt="{_ALT}" width="308" height="40"></noscript>',
    f'<script type="text/template"><img src="/uploads/dcnf-logo.png" alt="{_ALT}"></script>',
    (
        '<a href="https://dailycallernewsfoundation.org" hidden><img'
        f' src="/uploads/dcnf-logo.png" alt="{_ALT}"></a>'
    ),
)
"""The logo where no browser with scripts shows it."""
NO_SOURCE: Final = (
    f'<img src="" alt="{_ALT}">',
    f'<img alt="{_ALT}" width="308" height="40">',
    f'<img src="about:blank" alt="{_ALT}">',
)
"""Images without a picture, of which browsers show the words at most."""
PHOTOS_BY_NAME: Final = (
    (
        '<img src="/uploads/2026/11/barge-1024x683.jpg" alt="A barge waits (Photo by {n}/DCNF)"'
        ' width="1024" height="683">'
    ),
    (
        '<img src="/uploads/2026/11/barge-1024x683.jpg" alt="A barge on the river. Photo: {n},'
        " Daily Caller News"
        ' Foundation" width="1024" height="683">'
    ),
    (
        '<img src="/uploads/2026/11/barge-dcnf-1024x683.jpg" alt="A barge on the river"'
        ' width="1024" height="683">'
    ),
    '<img src="/uploads/2026/11/DCNF-barge-on-the-river.jpg" alt="" width="1200" height="800">',
    (
        '<img src="/uploads/2026/11/barge-1024x683.jpg" alt="" title="Barge waits at Harlow |'
        " Daily Caller News"
        ' Foundation" width="1024" height="683">'
    ),
)
"""Photographs that name the wire in their alternative text, file or title, and do not show its mark."""
WORDS: Final = (
    "<p>Daily Caller News Foundation logo</p>",
    '<div class="wire-logo">[Daily Caller News Foundation logo]</div>',
)
UNIDENTIFIED: Final = (
    '<img src="/uploads/image-7.png" alt="" width="308" height="40">',
    '<img src="/uploads/9b8c1c09f0.png" width="240" height="36">',
)
"""Images that nothing names."""
ACCOUNTS: Final = (
    (
        '<div class="author-box"><img src="https://secure.gravatar.com/avatar/0a1b2c3d?s=96&amp;d=mm"'
        ' alt="{}" class="avatar avatar-96 photo" width="96" height="96"><h4>{}</h4></div>'
    ),
    '<div class="td-author"><img src="/uploads/9-96x96.png" alt="{}" class="avatar" width="96"></div>',
    '<div class="author-avatar"><img src="/uploads/9.png" alt="{}" width="64" height="64"></div>',
)
"""An account's picture: its alt text is the account's name, whatever it shows."""
PUBLISHER: Final = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Untitled",
    "publisher": {
        "@type": "Organization",
        "name": "Daily Caller News Foundation",
        "logo": {"@type": "ImageObject", "url": "https://news.example/uploads/dcnf-logo.png"},
    },
}


def photo(caption: str, alt: str = "A barge on the river") -> str:
    """A picture of no mark with its caption."""
    return (
        f'<figure class="wp-block-image"><img src="/uploads/2026/11/barge-1024x683.jpg" alt="{alt}"'
        f' width="1024" height="683"><figcaption>{caption}</figcaption></figure>'
    )
