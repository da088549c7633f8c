"""Reads a text, not yet a letter, with the same rules. Pure.

In: text and the kind of letter that it is to be. Out: `TextFinding`s in reading order; how hard the text is
on the whole, as findings a sentence.
"""

from dataclasses import dataclass

from letters.rules.choice import AS_SHIPPED, RuleChoice
from letters.rules.model import For, Severity
from letters.rules.reader import Noticed, read_through
from letters.typed_text import read_text

WEIGHTS = {Severity.BLOCKS: 1.0, Severity.MUST: 1.0, Severity.HARD: 1.0, Severity.LOOK: 0.5}
"""What a finding counts in `hardness`: one that is only worth a look counts half."""


@dataclass(frozen=True, slots=True)
class TextFinding:
    """What was found; `sentence` is "" for the text as a whole; `suggestion` the sentence mended, or ""."""

    sentence: str
    rule: str
    why: str
    suggestion: str


def check_text(
    text: str, kind: For = For.EASY, choice: RuleChoice = AS_SHIPPED, *, child_name: str = ""
) -> tuple[TextFinding, ...]:
    """Everything that a person should look at."""
    sentences = read_text(text)

    def finding(each: Noticed) -> TextFinding:
        sentence = sentences[each.at].text if each.at >= 0 else ""
        return TextFinding(sentence, each.rule, each.found.why, each.found.suggestion)

    return tuple(finding(each) for each in read_through(sentences, kind, choice, child_name=child_name))


def hardness(text: str, kind: For = For.EASY, choice: RuleChoice = AS_SHIPPED) -> float:
    """Findings a sentence, those only worth a look counted half; 0 for a text without sentences. For
    comparing kinds of text, never a mark for a person."""
    sentences = read_text(text)
    told = sum(not each.is_heading for each in sentences) or len(sentences)
    noticed = read_through(sentences, kind, choice)
    return sum(WEIGHTS[each.found.severity] for each in noticed) / told if told else 0.0
