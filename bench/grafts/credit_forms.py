"""Bylines and affiliations in every form seen; `{n}` is the name, `{o}` the wire, `{b}` a beat."""

from __future__ import annotations

from typing import Final

LINES: Final = {
    "comma": "<p>By {n}, {o}</p>",
    "comma, byline class": '<p class="byline">By {n}, {o}</p>',
    "comma, block theme": (
        '<div class="wp-block-group"><p class="has-small-font-size"><strong>By {n}, {o}</strong></p></div>'
    ),
    "bar": '<p class="post-byline">By {n} | {o}</p>',
    "bar, no By": '<div class="byline">{n} | {o}</div>',
    "dash": "<p><em>By {n} – {o}</em></p>",
    "line break": "<p>By {n}<br>{o}</p>",
    "bold, line break": "<p><strong>By {n}<br>\n{o}</strong></p>",
    "next line": "<p>By {n}</p><p>{o}</p>",
    "next line after a date": '<p class="byline">By {n}</p><p class="date">November 18, 2026</p><p>{o}</p>',
    "line before": "<p>From the Daily Caller News Foundation</p><p>By {n}</p>",
    "siblings": (
        '<div class="entry-meta"><span class="author vcard">{n}</span> <span class="org">{o}</span></div>'
    ),
    "role and organization": (
        '<div class="byline"><span class="name">{n}</span><span class="role">{b} Reporter</span>'
        '<span class="org">{o}</span></div>'
    ),
    "role line": "<p>{n}</p><p>DCNF {b} REPORTER</p>",
    "linked author": '<div class="post-author">By <a rel="author" href="/author/wire/">{n}, {o}</a></div>',
    "linked name": (
        '<div class="meta">By <a href="/author/wire/" rel="author">{n}</a>'
        ', {o} <time datetime="2026-11-18">Nov. 18, 2026</time></div>'
    ),
    "two links": (
        '<p class="byline">By <a href="/author/wire/">{n}</a>'
        ' | <a href="https://dailycallernewsfoundation.org">{o}</a></p>'
    ),
    "small by": "<p>by {n}, {o}</p>",
    "brackets": "<p>By {n} ({o})</p>",
    "no-break spaces": "<p>By&nbsp;{n},&nbsp;{o}</p>",
    "for": "<p>By {n} for {o}</p>",
    "of": "<p>By {n} of {o}</p>",
    "on behalf of": "<p>By {n} on behalf of {o}</p>",
    "role between": "<p>By {n}, {b} Reporter, {o}</p>",
    "heading": "<h5>By {n}, {o}</h5>",
    "address": '<address class="post-author">By <a rel="author" href="/author/w/">{n}</a>, {o}</address>',
    "list": '<ul class="entry-meta"><li>By {n}</li><li>{o}</li><li>November 18, 2026</li></ul>',
    "table": "<table><tr><td>By {n}</td></tr><tr><td>{o}</td></tr></table>",
    "date after": '<p class="meta">By {n}, {o} | November 18, 2026</p>',
    "date before": '<p class="meta">November 18, 2026 | {n}, {o}</p>',
    "posted by": '<div class="post-info">Posted by {n}, {o} on Nov. 18, 2026</div>',
    "written by": "<p>Written by {n}, {o}</p>",
    "story by, slash": "<p><b>Story by {n} / {o}</b></p>",
    "author label": "<p>Author: {n}, {o}</p>",
    "middle dot": '<p class="byline">{n} · {o}</p>',
    "hyphen, no By": '<p class="byline">{n} - {o}</p>',
    "three pieces": '<div class="byline"><span>By</span> <span>{n}</span> <span>{o}</span></div>',
    "joined pieces": '<p class="byline"><span>By {n}</span><span>{o}</span></p>',
    "co-authors": (
        '<div class="entry-meta">By <span class="coauthors"><a href="/author/n/" title="Posts by {n}"'
        ' class="author url fn" rel="author">{n}</a> and <a href="/author/wire/" class="author url fn"'
        ' rel="author">{o}</a></span></div>'
    ),
    "accelerated page": (
        '<div class="amp-wp-meta amp-wp-byline"><span class="amp-wp-author author vcard">{n},'
        " {o}</span></div>"
    ),
    "page builder": (
        '<ul class="elementor-inline-items elementor-icon-list-items elementor-post-info"><li'
        ' class="elementor-icon'
        '-list-item" itemprop="author"><a href="/author/w/"><span class="elementor-icon-list-text'
        " elementor-post"
        '-info__item--type-author">{n}, {o}</span></a></li></ul>'
    ),
    "newspaper theme": (
        '<div class="td-module-meta-info"><div class="td-post-author-name"><div class="td-author-by">By</div>'
        ' <a href="/author/w/">{n}, {o}</a><div class="td-author-line"> - </div></div><span'
        ' class="td-post-date">'
        "<time>November 18, 2026</time></span></div>"
    ),
    "block theme, author name": (
        '<div class="wp-block-post-author-name"><a href="/author/w/" class="wp-block-post-author-name__link">'
        "{n}, {o}</a></div>"
    ),
    "newspaper system": (
        '<ul class="list-inline"><li class="hidden-print"><span class="tnt-byline'
        ' asset-byline">{n} | {o}</span>'
        '</li><li class="visible-print">November 18, 2026</li></ul>'
    ),
    "microdata": (
        '<div itemprop="author" itemscope itemtype="https://schema.org/Person">By <span'
        ' itemprop="name">{n}</span>,'
        ' <span itemprop="worksFor">{o}</span></div>'
    ),
    "Spanish": "<p>Por {n}, {o}</p>",
    "German": "<p>Von {n}, {o}</p>",
    "French": "<p>Par {n} | {o}</p>",
}
"""Forms that stand on lines of their own."""
CAPITALS: Final = "<p>BY {n}, {o}</p>"
ORGANIZATION_FIRST: Final = '<p class="byline">{o}, {n}</p>'
SEVERAL: Final = "<p>By {n}, {o}</p>"

RUN_IN: Final = {
    "name and wire": "{n}, {o} ",
    "by, dash": "By {n}, {o} – ",
    "bold": "<strong>{n}, {o}</strong> ",
    "line break": "By {n}, {o}<br>",
    "line break, dateline": "By {n}, {o}<br><br>HARLOW (DCNF) — ",
    "brackets, dash": "({n}, {o}) – ",
}
"""Forms that stand before the first words of the text, in its first paragraph."""

ENDINGS: Final = {
    "signature": "<p>By {n}, {o}</p>",
    "author block": "<h4>AUTHOR</h4><p>{n}</p><p>DCNF {b} Reporter.</p>",
    "author box": (
        '<div class="author-box"><img src="/uploads/head-shot.jpg" alt="{n}" width="96" height="96"><h4>'
        "{n}</h4><p>{o}</p></div>"
    ),
    "about the author": (
        '<div class="about-author"><h3>About the author</h3><div class="author-name">{n}</div>'
        '<div class="author-description">{n} is a reporter at the Daily Caller News Foundation.</div>'
        "</div>"
    ),
    "signature in italics": "<p><em>{n}, {o}</em></p>",
    "written by": '<div class="entry-author"><p>Written by</p><p><strong>{n}</strong></p><p>{o}</p></div>',
    "box of a plugin": (
        '<div class="saboxplugin-wrap" itemprop="author" itemscope itemtype="http://schema.org/Person">'
        '<div class="saboxplugin-gravatar"><img src="/uploads/head-shot.jpg" alt="{n}" width="100"'
        ' height="100">'
        '</div><div class="saboxplugin-authorname"><a href="/author/n/" class="vcard author" rel="author">'
        '<span class="fn">{n}</span></a></div><div class="saboxplugin-desc"><div'
        ' itemprop="description"><p>{n} is a'
        " reporter for the Daily Caller News Foundation.</p></div></div></div>"
    ),
    "boxes of several authors": (
        '<div class="pp-multiple-authors-boxes-wrapper"><h2'
        ' class="box-header-title">Author</h2><ul class="pp-multiple'
        '-authors-boxes-ul"><li class="pp-multiple-authors-boxes-li"><div'
        ' class="pp-author-boxes-name multiple-authors'
        '-name"><a href="/author/n/" rel="author" class="author url fn">{n}</a></div><p'
        ' class="pp-author-boxes'
        '-description multiple-authors-description">{o}</p></li></ul></div>'
    ),
}
"""Forms that stand after the text and name the reporter alone."""
BIOGRAPHIES: Final = (
    "<p><em>{n} is a reporter at the Daily Caller News Foundation.</em></p>",
    "<p>{n} is a {b} reporter for the DCNF.</p>",
    '<p class="bio"><strong>{n}</strong> covers the courts for the Daily Caller News Foundation.</p>',
)
"""Lines after the text that tell for whom the reporter named above it works."""

WIRE_STAFF: Final = (
    "DCNF Staff",
    "The DCNF Staff",
    "Daily Caller News Foundation Staff",
    "Staff, Daily Caller News Foundation",
    "Staff Reporter, DCNF",
    "DCNF Newsroom",
)
"""What stands in a reporter's place and names the wire and nobody."""
OTHER_WIRES: Final = (
    "Associated Press",
    "The Associated Press",
    "Reuters",
    "The Center Square",
    "Kaiser Health News",
)

NAME_ONLY: Final = (
    '<p class="byline">By {n}</p>',
    "<p>By {n}</p>",
    '<div class="entry-meta">By <a rel="author" href="/author/w/">{n}</a></div>',
)
HOUSE: Final = (
    "Staff",
    "Admin",
    "Editor",
    "Editors",
    "News Services",
    "Wire Services",
    "Guest Post",
    "Guest Author",
    "Guest Contributor",
    "Contributor",
    "View All Posts",
    "Staff Writer",
    "News Desk",
)
CREDIT_LINES: Final = (
    "<p>Originally published by the Daily Caller News Foundation.</p>",
    "<p><em>This story was originally published by the Daily Caller News Foundation.</em></p>",
    (
        '<p>This article was first published by the <a href="https://dailycallernewsfoundation.org">'
        "DCNF</a> and is republished with permission.</p>"
    ),
    "<p>Source: Daily Caller News Foundation</p>",
    "<p>Republished with permission from the Daily Caller News Foundation.</p>",
    (
        '<p><a href="https://dailycallernewsfoundation.org/2026/11/dam/">Read the original article'
        " at the Daily"
        " Caller News Foundation</a></p>"
    ),
    "<p>This story first appeared at the DCNF and is used with permission.</p>",
    "<p>The post Mill sold at last appeared first on Daily Caller News Foundation.</p>",
    "<p><em>Editor’s note: This story comes from the Daily Caller News Foundation.</em></p>",
    "<p>The article was originally published at the DCNF.</p>",
    "<p>Publicado originalmente por la Daily Caller News Foundation.</p>",
    "<p>Dieser Artikel erschien zuerst bei der Daily Caller News Foundation.</p>",
)
APPEALS: Final = (
    "<p>Help us report on the river: <a href='/give'>give five dollars</a> to our newsroom today.</p>",
    "<p><em>A note from our publisher, Dale Whitcomb: readers pay for this page. Thank you.</em></p>",
    '<div class="donate-box"><h3>Support local news</h3><p>Sign up for our newsletter.</p></div>',
)
"""What a site asks of its readers amid or under a story."""
INVITATIONS: Final = (
    "<p>Follow the DCNF on Telegram.</p>",
    "<p><strong>Follow the Daily Caller News Foundation on X</strong></p>",
    '<p>Read more at the <a href="https://dailycallernewsfoundation.org/">DCNF</a></p>',
    '<p><a href="https://news.example/2026/11/dam/">Read more at the Daily Caller News Foundation</a></p>',
    "<p><em>More from the Daily Caller News Foundation</em></p>",
    "<p>Sign up for the DCNF’s newsletter here.</p>",
)
"""Lines under a story that send readers to the wire and credit it with nothing."""
MENTIONS: Final = (
    (
        "“We knew nothing of it,” Whitcomb told the Daily Caller News Foundation on Thursday evening, "
        "and hung up."
    ),
    (
        "The letter, first obtained by the Daily Caller News Foundation, names four engineers and two "
        "contractors."
    ),
    "In a statement to the DCNF, the county said that it would answer every question in January.",
    "The county did not respond to a request for comment from the DCNF on Friday afternoon.",
    "A DCNF investigation found in May that the terminal had been planned twice and paid for once.",
    "DCNF reporter Gil Sandoval was arrested at the pier on Friday morning, the sheriff said.",
    "The Daily Caller News Foundation reported in March that the bridge had not been inspected since 2019.",
)
COLUMNISTS: Final = (
    "<p>{n} is a columnist in Harlow. He co-founded The Daily Caller News Foundation in 2011.</p>",
    "<p><em>{n} sits on the board of the Daily Caller News Foundation and lives in Harlow.</em></p>",
)
PHOTO_CREDITS: Final = (
    "{n}//Daily Caller News Foundation",
    "A barge on the river. (Photo by {n}/DCNF)",
    "A barge waits. Photo: {n}/Daily Caller News Foundation",
    "(Image: {n}, DCNF)",
)
