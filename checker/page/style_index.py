"""Finds the rules that may concern an element without trying every one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.page.css_selector_parser import parse_selector

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from checker.page.css_rules import Declaration, Rule
    from checker.page.css_selectors import Selector
    from checker.page.tree import Element


class Entry:
    """One selector of a rule; parsed when an element first comes near it."""

    __slots__ = ("_parsed", "_selector", "order", "rule", "sheet", "text")

    def __init__(self, text: str, rule: Rule, order: tuple[int, int, int], sheet: Element) -> None:
        """`order` is the rank of its layer, the number of its sheet and its place in there."""
        self.text = text
        self.rule = rule
        self.order = order
        self.sheet = sheet
        self._selector: Selector | None = None
        self._parsed = False

    @property
    def declarations(self) -> tuple[Declaration, ...]:
        """The rule's declarations that matter."""
        return self.rule.declarations

    @property
    def selector(self) -> Selector | None:
        """The parsed selector; None where it cannot be answered."""
        if not self._parsed:
            self._selector = parse_selector(self.text)
            self._parsed = True
        return self._selector

    @property
    def strength(self) -> tuple[int, ...]:
        """What the cascade sorts by among declarations of one importance; the layer comes first."""
        layer, *place = self.order
        specificity = () if self.selector is None else self.selector.specificity
        return (layer, *specificity, *place)


class StyleIndex:
    """Entries by what their subject must at least be: `#id`, `.class`, a type, or `*` for anything."""

    def __init__(
        self,
        rules: Iterable[tuple[Rule, tuple[int, int, int], Element]],
        names: AbstractSet[str] | None,
        limit: int,
    ) -> None:
        """Take rules with their order and sheet; keep up to `limit` selectors whose subject is in `names`."""
        self._entries: dict[str, list[Entry]] = {}
        for rule, order, sheet in rules:
            for key, text in rule.subjects:
                if names is not None and key not in names:
                    continue
                limit -= 1
                if limit < 0:
                    return
                self._entries.setdefault(key, []).append(Entry(text, rule, order, sheet))

    @property
    def empty(self) -> bool:
        """Whether no rule is known."""
        return not self._entries

    def items(self) -> Iterator[tuple[str, Entry]]:
        """Every entry with what its subject must be, in the order of the sheets."""
        pairs = [(key, entry) for key, entries in self._entries.items() for entry in entries]
        pairs.sort(key=lambda pair: pair[1].order[1:])
        return iter(pairs)

    def near(self, tag: str, identifier: str | None, classes: Iterable[str]) -> list[Entry]:
        """The entries whose subject an element with this tag, id and classes may be."""
        entries = self._entries
        found = [*entries.get("*", ()), *entries.get(tag, ())]
        if identifier:
            found += entries.get(f"#{identifier}", ())
        for name in classes:
            found += entries.get(f".{name}", ())
        return found
