"""Reads sentences with the rules that are for them. Pure.

In: sentences in order, the kind of text, a team's choice, the child's name and what the child said
(`alone`: only to the reviewing officer). Out: each
finding with the place of its sentence (-1: the text as a whole) and the rule's name, in reading order.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from letters.rules import abbreviations, hard_words, initials, judgement
from letters.rules.choice import AS_SHIPPED, RuleChoice
from letters.rules.model import Answered, Around, For, Found, Rule, Sentence, Severity
from letters.rules.shelf import rules_for

# In a sentence of Heard's own only what must be settled is found, and words that a person put into it.
_SETTLED = (Severity.MUST, Severity.BLOCKS)
_OF_WORDS = frozenset({hard_words.NAME, initials.NAME, judgement.NAME, abbreviations.NAME})


@dataclass(frozen=True, slots=True)
class Noticed:
    """A finding: at which sentence, by which rule."""

    at: int
    rule: str
    found: Found


def read_through(
    sentences: Sequence[Sentence],
    kind: For,
    choice: RuleChoice = AS_SHIPPED,
    *,
    child_name: str = "",
    said: tuple[Answered, ...] | None = None,
    alone: tuple[Answered, ...] = (),
    only: Severity | None = None,
) -> tuple[Noticed, ...]:
    """What the rules find; `only`: those that matter so. Quoted words of someone's own are passed over."""
    rules = [rule for rule in rules_for(kind, choice) if only in (None, rule.severity)]
    around = Around(kind=kind, child_name=child_name, said=said, alone=alone, lists=choice.lists)
    found: list[Noticed] = []
    for at, sentence in enumerate(sentences):
        if not sentence.own:
            here = replace(around, before=_text(sentences, at - 1), after=_text(sentences, at + 1),
                           is_heading=sentence.is_heading)  # fmt: skip
            found += _once(
                [Noticed(at, rule.name, one) for rule in rules for one in _at(rule, sentence, here)]
            )
    for rule in rules:
        if rule.across:
            found += [Noticed(at, rule.name, one) for at, one in rule.across(sentences, around)]
    found = [one for one in found if one.at < 0 or not sentences[one.at].fixed or _is_typed(one)]
    return tuple(sorted(found, key=lambda each: each.at if each.at >= 0 else len(sentences)))


def _is_typed(noticed: Noticed) -> bool:
    return noticed.found.severity in _SETTLED or noticed.rule in _OF_WORDS


def _text(sentences: Sequence[Sentence], at: int) -> str:
    return sentences[at].text if 0 <= at < len(sentences) else ""


def _at(rule: Rule, sentence: Sentence, around: Around) -> Iterator[Found]:
    if rule.find and (rule.headings or not sentence.is_heading):
        yield from rule.find(sentence.text, around)


def _once(found: list[Noticed]) -> list[Noticed]:
    """Without initials that the glossary has already found, with a better suggestion."""
    named = {each.found.written for each in found if each.rule == hard_words.NAME}
    return [each for each in found if each.rule != initials.NAME or each.found.written not in named]
