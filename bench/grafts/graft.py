"""One copy of a real page while a scenario edits it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from lxml import etree

from bench.grafts import shells, wire
from bench.grafts.documents import elements_of, fragments, text_of, write
from bench.grafts.landmarks import child_of
from bench.grafts.own_authors import pattern_of, rename
from bench.grafts.placing import block_of, large_images, put_after, put_before, put_last

if TYPE_CHECKING:
    import random

    from bench.grafts.documents import Element
    from bench.grafts.host import Host, Template

_COIN = 0.5
_HELD = "\ufffc"
"""Stands for the byline while the name is replaced in all other places."""
_NO_ROOM_AFTER = frozenset({"body", "td"})


class Graft:
    """A page that is being edited; its landmarks move with the edits.

    The page's own author is renamed or taken out before anything else, or not at all.
    """

    def __init__(self, host: Host, chance: random.Random) -> None:
        self.chance = chance
        self.known_authors = host.page.authors
        self.others_remain = True
        """Whether the page may still name somebody else as its author."""
        self._host = host
        self._reporters: list[str] = []
        self._use(host.intact)

    def _use(self, template: Template) -> None:
        self.root = template.copied_root()
        self._nodes = nodes = elements_of(self.root)
        marks = template.landmarks
        self.headline = nodes[marks.headline]
        self.paragraphs = [nodes[index] for index in marks.paragraphs]
        self.container = nodes[marks.container]
        self.text_end = nodes[marks.text_end]
        self.story = nodes[marks.story]

    @property
    def body(self) -> Element:
        """The page's body."""
        body = self.root.find("body")
        return self.root if body is None else body

    @property
    def head(self) -> Element:
        """The page's head."""
        head = self.root.find("head")
        return self.root if head is None else head

    def written(self) -> bytes:
        """The edited page."""
        return write(self.root)

    def reporters(self, count: int) -> list[str]:
        """Invented names that the page does not have; the same at every call."""
        if not self._reporters:
            unused = [name for name in wire.REPORTERS if not pattern_of(name).search(self._host.text)]
            self._reporters = self.chance.sample(unused, len(unused))
        return self._reporters[:count]

    @property
    def reporter(self) -> str:
        """The wire's reporter on this page."""
        return self.reporters(1)[0]

    # The page's own author

    def strip_authors(self) -> bool:
        """Take the known authors out; False where somebody may still be named."""
        self._use(self._host.stripped)
        self.others_remain = self._host.others_remain
        return not self.others_remain

    @property
    def metadata_names_author(self) -> bool:
        """Whether the head, JSON-LD or another attribute that nobody sees still names a known author."""
        told = [meta.get("content", "") for meta in self.root.iter("meta")]
        told += [script.text or "" for script in self.root.iter("script")]
        text = "\n".join(told)
        return any(pattern_of(name).search(text) for name in self.known_authors)

    @property
    def has_own_byline(self) -> bool:
        """Whether the header visibly names the page's only author, a person."""
        return self._host.own_byline is not None

    def rename_author(self, credit: str, prose: str) -> bool:
        """Write the reporter as the page's own author: `credit` in its byline, `prose` everywhere else.

        Returns:
            False, and nothing changed, where the page has no byline that can be told for certain.
        """
        index = self._host.own_byline
        if index is None or self._host.tells_of_author:
            return False
        byline, name = self._nodes[index], pattern_of(self.known_authors[0])
        if len(name.findall(byline.text or "")) != 1 or len(name.findall(text_of(byline))) != 1:
            return False
        byline.text = name.sub(_HELD, byline.text or "")
        rename(self.root, self.known_authors[0], prose, metadata=self.chance.random() < _COIN)
        byline.text = byline.text.replace(_HELD, credit)
        self.others_remain = False
        return True

    # Where things are put

    def put(self, place: str, html: str) -> bool:
        """Insert HTML at a place of the article; False where this page has no such place."""
        nodes = fragments(html)
        if place == "under headline":
            put_after(block_of(self.headline), nodes)
        elif place == "above headline":
            put_before(block_of(self.headline), nodes)
        elif place == "above text":
            put_before(child_of(self.container, self.paragraphs[0]), nodes)
        elif place == "under lead image":
            image = next(large_images(self.headline, self.paragraphs[0], self.story), None)
            if image is None:
                return False
            put_after(image, nodes)
        elif place == "in text":
            put_after(self.paragraphs[len(self.paragraphs) // 2], nodes)
        elif place == "under text" or self.container.tag in _NO_ROOM_AFTER:
            put_after(self.text_end, nodes)
            self.text_end = nodes[-1]
        elif place == "under story":
            put_after(self.container, nodes)
        else:
            raise ValueError(place)
        return True

    def put_outside(self, where: str, html: str) -> None:
        """Insert HTML into a part of the page that is not the article, in the markup of a real theme."""
        nodes = fragments(shells.outside(where, html, self.chance))
        if where in {"related", "comments"} and self.chance.random() < _COIN:
            put_after(self.text_end, nodes)
        elif where in {"menu", "site header"}:
            self.body.insert(0, nodes[0])
        elif where == "site footer" or self.story.tag == "body":
            put_last(self.body, nodes)
        else:
            put_after(self.story, nodes)

    def put_head(self, html: str) -> None:
        """Append elements to the head."""
        put_last(self.head, fragments(html))

    def put_json_ld(self, document: object) -> None:
        """Append a block of JSON-LD to the head."""
        script = etree.SubElement(self.head, "script", type="application/ld+json")
        script.text = json.dumps(document).replace("</", "<\\/")

    def hide(self, way: str, html: str) -> str:
        """The HTML, hidden in this way; the head gets what the way needs."""
        style, hidden = shells.hidden(way, html)
        if style:
            self.put_head(f"<style>{style}</style>")
        return hidden

    def prefix_text(self, html: str) -> None:
        """Put HTML before the first words of the text, in the same paragraph."""
        first = self.paragraphs[0]
        holder = fragments(f"<p>{html}</p>")[0]
        if not len(holder):
            first.text = f"{holder.text or ''}{(first.text or '').lstrip()}"
            return
        holder[-1].tail = f"{holder[-1].tail or ''}{(first.text or '').lstrip()}"
        first.text = holder.text
        for index, node in enumerate(list(holder)):
            first.insert(index, node)
