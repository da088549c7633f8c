"""A mend of a care word is a sentence that a person could send, or there is none."""

import re

import pytest

from letters.rules.hard_words import find
from wording.glossary import find_terms, load_glossary

MENDED = {
    "Your LAC review was good.": "Your meeting was good.",
    "Your key worker is Lou.": "Your main worker is Lou.",
    "You have an EHCP.": "You have your help plan for school.",
    "Your placement is good.": "Your home is good.",
    "You had a health assessment.": "You had a health check.",
    "Your health assessment is done.": "Your health check is done.",
    "The IRO came.": "The person who runs your meeting came.",
    "You see your siblings every week.": "You see your brothers and sisters every week.",
    "You have contact every week.": "You have time with your family every week.",
    "There is an FGC.": "There is a family meeting.",
    "You have no contact.": "You have no time with your family.",
    "You want more contact.": "You want more time with your family.",
    "His health assessment is done.": "His health check is done.",
}
NOT_MENDED = (
    "You live with your carer.",
    "Your advocate is Sam.",
    "You have a PEP meeting.",
    "You were at risk.",
    "Your wishes and feelings were heard.",
    "The professionals will meet.",
    "Your placements have changed.",
    "There was a placement breakdown.",
    "Your case is at court.",
    "Her IRO came.",
    "Who can you contact?",
    "She will contact Naomi.",
    "You have speech therapy.",
    "You left your trumpet case on the bus.",
    "A student on placement with Dr Sen helped.",
    "You heard the word UASC.",
    "Mo is engaged.",
    "You have no health assessment today.",
    "You have no LAC review today.",
    "You have no IRO.",
    "You have no permanence.",
    "You have some key worker.",
    "You need more permanence.",
    "His absconder came.",
    "Your UASC came.",
    "Her contact went well.",
)
_NONSENSE = re.compile(
    r"\b(?:your|an?|the|no|some|more|his)"
    r" (?:your|an?|the|their|what|when|how|someone|you|not|far|did|join|left)\b"
    r"|\bno home\b|\b(?:your|his) (?:child|young)\b|\bhis\b.*\byou|\bname\b|,|\bor\b",
    re.IGNORECASE,
)


def mends(sentence: str) -> list[str]:
    return [one.suggestion for one in find(sentence, find_terms) if one.suggestion]


@pytest.mark.parametrize(("sentence", "mended"), MENDED.items())
def test_hard_word_is_exchanged_where_the_plain_one_fits(sentence: str, mended: str) -> None:
    assert mends(sentence) == [mended]


@pytest.mark.parametrize("sentence", NOT_MENDED)
def test_no_mend_is_offered_that_is_no_sentence(sentence: str) -> None:
    assert mends(sentence) == []


AROUND = (
    "Your {} is here.",
    "You have a {}.",
    "You have an {}.",
    "The {}s came.",
    "You have no {} today.",
    "No {} came.",
    "You want more {}.",
    "There was some {}.",
    "His {} came.",
)


@pytest.mark.parametrize("around", AROUND)
def test_each_term_is_mended_well_or_not_at_all(around: str) -> None:
    written = {each for term in load_glossary() for each in (term.term, *term.forms)}
    mended = [each for one in sorted(written) for each in mends(around.format(one))]
    assert mended
    assert [each for each in mended if _NONSENSE.search(each)] == []
