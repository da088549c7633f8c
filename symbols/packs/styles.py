"""The styles (CSS) of a drawing: may they reach outside it?

In: a style sheet, a style attribute or one attribute's value. Out: nothing, or PictureRefused. Only
references into the drawing itself (`url(#shade)`) are let through.
"""

import re
from collections.abc import Iterable

import tinycss2
from tinycss2.ast import Node

from symbols.packs.model import PictureRefused, Refused

_LOCAL = re.compile(r"""url\(\s*(["']?)#[\w.:-]+\1\s*\)""", re.I)
# A style without any of these cannot fetch, import or hide a word, and needs no parsing.
_SUSPECT = re.compile(r"url|@|\\|image|expression|behavio|binding|src|script", re.I)
_FETCHING = frozenset(
    ("url", "src", "image", "image-set", "-webkit-image-set", "cross-fade", "expression", "attr-url")
)
_BRACKETS = re.compile(r"[][(){}]")
_MOST_DEEP = 40
# Only styles that have to be parsed are held to this length.
_LONGEST = 200_000
_ALLOWED_AT = frozenset(("media", "namespace", "charset", "supports", "page"))


def judge_value(value: str) -> None:
    """Judge a plain attribute, such as `fill`. Raises PictureRefused."""
    rest = _LOCAL.sub("", value) if "(" in value else value
    if "(" in rest and _SUSPECT.search(rest):
        _judge_depth(value)
        _judge_nodes(tinycss2.parse_component_value_list(value))


def judge_style(css: str, *, inline: bool = False) -> None:
    """Judge a style sheet, or with `inline` a style attribute. Raises PictureRefused."""
    if not _SUSPECT.search(_LOCAL.sub("", css)):
        return
    if re.search(r"(java|vb)script:|expression\s*\(|-moz-binding|behavior\s*:", css, re.I):
        raise PictureRefused(Refused.SCRIPT)
    judge_length(css)
    if inline:
        _judge_nodes(tinycss2.parse_component_value_list(css))
    else:
        _judge_rules(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True))


def judge_length(css: str) -> None:
    """Raise PictureRefused where the style is too long, or too deep in brackets, to be parsed."""
    if len(css) > _LONGEST:
        raise PictureRefused(Refused.TOO_MANY_PARTS, "style")
    _judge_depth(css)


def _judge_depth(css: str) -> None:
    """Brackets in brackets, counted without parsing: thousands of them would break the parser."""
    deep = most = 0
    for bracket in _BRACKETS.findall(css):
        deep += 1 if bracket in "([{" else -1
        most = max(most, deep)
    if most > _MOST_DEEP:
        raise PictureRefused(Refused.TOO_DEEP)


def _judge_rules(rules: Iterable[Node]) -> None:
    for rule in rules:
        if rule.type == "at-rule":
            _judge_at(rule)
        _judge_nodes(getattr(rule, "prelude", None) or ())
        _judge_nodes(getattr(rule, "content", None) or ())


def _judge_at(rule: Node) -> None:
    name = rule.lower_at_keyword
    if name == "import":
        raise PictureRefused(Refused.OUTSIDE, "@import")
    if name.endswith("keyframes"):
        raise PictureRefused(Refused.ANIMATED)
    if name == "font-face":
        raise PictureRefused(Refused.INSIDE, "@font-face")
    if name not in _ALLOWED_AT:
        raise PictureRefused(Refused.OUTSIDE, f"@{name[:40]}")


def _judge_nodes(nodes: Iterable[Node]) -> None:
    for node in nodes:
        if node.type == "url":
            _judge_address(node.value)
        elif node.type == "function":
            _judge_function(node)
        elif node.type in ("{} block", "() block", "[] block"):
            _judge_nodes(node.content)
        elif node.type == "at-keyword":
            raise PictureRefused(Refused.OUTSIDE, f"@{node.value[:40]}")


def _judge_function(node: Node) -> None:
    if node.lower_name in _FETCHING:
        texts = [part for part in node.arguments if part.type == "string"]
        if len(texts) != 1 or node.lower_name != "url":
            raise PictureRefused(Refused.OUTSIDE, node.lower_name)
        _judge_address(texts[0].value)
    _judge_nodes(node.arguments)


def _judge_address(address: str) -> None:
    bare = address.strip()
    if bare.startswith("#"):
        return
    if bare[:5].lower() == "data:":
        raise PictureRefused(Refused.INSIDE)
    raise PictureRefused(Refused.OUTSIDE, bare[:60])
