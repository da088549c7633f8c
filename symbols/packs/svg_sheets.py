"""Which parts of a drawing its style sheets speak of, and what they say.

In: a parsed drawing. Out: for each part, the declarations that may be meant for it, as pairs of a name and
a value. A selector is never read more narrowly than a browser would: where it is not a plain name, class or
element, it is taken to mean every part.
"""

import re
from collections.abc import Iterator

import tinycss2
from lxml import etree
from tinycss2.ast import Node

from symbols.packs.model import PictureRefused, Refused
from symbols.packs.styles import judge_length

_STYLE = "{http://www.w3.org/2000/svg}style"
_EVERY = "*"
_LAST = re.compile(r"(?:^|[\s>+~])(?:(?P<tag>[\w-]+)|(?P<mark>[.#][\w-]+))[\w.#-]*$")
_TELLING = re.compile(r"url|filter|opacity|blend|isolation|\\", re.I)
_MOST_SAID = 60  # of one class: more would be asked of each of its parts

Said = tuple[str, str]


class Sheets:
    """What a drawing's style sheets say, by the tag, class or id that they say it of."""

    def __init__(self, root: etree._Element) -> None:
        self._said: dict[str, list[Said]] = {}
        for sheet in root.iter(_STYLE):
            css = "".join(map(str, sheet.itertext()))
            if _TELLING.search(css):
                judge_length(css)
                self._take(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True))

    def names(self) -> set[str]:
        """Every property that is set anywhere."""
        return {name for said in self._said.values() for name, _ in said}

    def of(self, part: etree._Element) -> Iterator[Said]:
        """What may be meant for `part`."""
        if not self._said:
            return
        yield from self._said.get(_EVERY, ())
        yield from self._said.get(str(part.tag).rpartition("}")[2].lower(), ())
        yield from self._said.get(f"#{part.get('id', '')}", ())
        for name in set(part.get("class", "").split()):
            yield from self._said.get(f".{name}", ())

    def _take(self, rules: list[Node]) -> None:
        for rule in rules:
            content = getattr(rule, "content", None) or []
            if rule.type == "at-rule":
                self._take(tinycss2.parse_rule_list(content))
                continue
            said = [(name, value) for name, value in _declared(content) if _TELLING.search(f"{name} {value}")]
            nested = any(node.type == "{} block" for node in content)
            selectors = "" if nested or not said else tinycss2.serialize(rule.prelude)
            for selector in selectors.split(","):
                kept = self._said.setdefault(_meant(selector.strip()), [])
                kept.extend(said)
                if len(kept) > _MOST_SAID:
                    raise PictureRefused(Refused.TOO_MANY_PARTS, "style")


def _meant(selector: str) -> str:
    """The tag, class or id that a part must have for the selector to mean it; `*` where that is not plain."""
    found = None if "\\" in selector else _LAST.search(selector)
    return (found["mark"] or found["tag"].lower()) if found else _EVERY


def declared(css: str) -> Iterator[Said]:
    """The declarations of a style attribute."""
    if css and _TELLING.search(css):
        judge_length(css)
        yield from _declared(tinycss2.parse_component_value_list(css))


def _declared(content: list[Node]) -> Iterator[Said]:
    for item in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        if item.type == "declaration":
            yield item.lower_name, tinycss2.serialize(item.value).strip()
        elif getattr(item, "content", None):  # a rule inside a rule
            yield from _declared(item.content)
