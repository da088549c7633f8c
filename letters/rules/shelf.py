"""All rules in the order in which their findings are shown, and which of them read a text. Pure.

In: the kind of text, a team's `RuleChoice`. Out: `Rule`s.
"""

from letters.rules import (
    abbreviations,
    clock,
    commas,
    contractions,
    date_in_figures,
    elsewhere,
    feelings,
    foreign,
    hard_words,
    headings,
    idioms,
    initials,
    judgement,
    length,
    long_ways,
    mean_length,
    negatives,
    noun_heavy,
    numbers,
    one_idea,
    passive,
    percent,
    phone,
    placeholder,
    promises,
    pronouns,
    ratio,
    same_word,
    second_person,
    sentence_start,
    signs,
    six_questions,
    story_parts,
    third_person,
    told_alone,
    too_long,
    uncommon,
    vague,
    very_long,
    weekday,
    who_is_we,
)  # fmt: skip
from letters.rules.choice import RuleChoice
from letters.rules.model import For, Rule, Severity

_MODULES = (
    placeholder, feelings, told_alone, promises, judgement, second_person, third_person, length, very_long,
    one_idea,
    hard_words, long_ways, uncommon, initials, abbreviations, idioms, foreign, vague, passive, negatives,
    sentence_start, noun_heavy, pronouns, contractions, signs, commas, numbers, percent, date_in_figures,
    weekday, clock, phone, headings, who_is_we, same_word, mean_length, too_long, story_parts, ratio,
    six_questions, elsewhere,
)  # fmt: skip
ALL_RULES: tuple[Rule, ...] = tuple(module.RULE for module in _MODULES)
# What each rule is about, in the first words of its file.
ABOUT: dict[str, str] = {
    module.RULE.name: " ".join((module.__doc__ or "").split("\n\n")[0].split()) for module in _MODULES
}


def rules_for(kind: For, choice: RuleChoice) -> tuple[Rule, ...]:
    """The rules that read this kind of text, without those that the team has switched off. What must be
    settled is read for whatever was chosen."""
    on = (rule for rule in ALL_RULES if rule.name not in choice.off or rule.severity is Severity.MUST)
    return tuple(rule for rule in on if kind in rule.kinds)
