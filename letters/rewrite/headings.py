"""What the sentences of a record stand under: headings, labels before a colon, first cells of rows. Pure.

In: sentences as they were written. Out: whether one is a heading; the section and topic that it opens.
"""

import re
from dataclasses import dataclass

from letters.rewrite.lexicon import listed
from letters.rewrite.sections import Section, Topic, is_since, section_of_head, topic_of

_NUMBER = r"(?:\(?\d{1,2}(?:\.\d{1,2})*[.)]?\s+)?"
_LABEL = re.compile(rf"^\W*{_NUMBER}(?P<label>[A-Z][^.:;!?\t]{{1,48}})(?:(?P<sign>:)|\s[–-])(?:\s|$)")
_ASKS = re.compile(
    rf"^\W*{_NUMBER}(?:(?:what|who|how)\b[^.!;]{{1,70}}|(?:when|was|were|has|have|did|is|are)\b[^.!;,]{{1,70}})$",
    re.IGNORECASE,
)
_FULL = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|can|could|does|(?<!to )(?<!To )do|did)\b")
_DAY = re.compile(r"\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|\b\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+ \d{4}\b")
_ONLY_DAY = re.compile(rf"^\s*(?:[A-Z][a-z]+day,? )?(?:{_DAY.pattern})\W*$")
_OF_LETTER = re.compile(
    r"^(?:dear|hello|hi) [^.!?]{1,40},?$|^(?:with )?(?:best|kind|warm|yours|many)(?:est)?"
    r" (?:wishes|regards|sincerely|faithfully|truly|thanks),?$",
    re.IGNORECASE,
)
# The name of the whole paper: "Child in care review – minutes and recommendations".
_TITLE = re.compile(
    r"\b(?:review|meeting)\b.*\b(?:minutes|record|notes) (?:and|&) (?:recommendations|decisions|actions)\W*$",
    re.IGNORECASE,
)
_SHORT_ANSWER = re.compile(r"^(?:yes|no|n/a)\b", re.IGNORECASE)
_NAMES_MEETING = re.compile(r"\b(?:review|meeting|held)\b", re.IGNORECASE)
_MOST_WORDS, _DASHED_WORDS = 8, 3
# What people write about any topic: these keep the topic that they stand under.
_INSIDE = (Section.GOING_WELL, Section.WORRIES)
_LISTS = (Section.DECIDED, Section.NEXT_STEPS, Section.LAST_TIME, Section.NOT_AGREED)

# What is written before one thing to be done, also inside a paragraph: "Action 1:", "**Action:**",
# "ACTION - ". An outcome, and "AP" (also another school), only before somebody who is to do it.
_STEP_LABEL = re.compile(
    r"(?:\*\*|__)?(?:(?i:(?:agreed |key |new )?(?:action|recommendation|decision)s?"
    r"(?: (?:points?|items?|required|needed|agreed))?)|(?:AP|Outcomes?|OUTCOMES?)"
    r"(?= ?\d*: (?:The plan is for |(?:[A-Z]\S* ){1,3}to )[a-zA-Z]))"
    r" ?\d{0,2}(?:(?:\*\*|__)?:(?:\*\*|__)?|(?:\*\*|__)? [-–—])\s+(?=\S)"
)

# A heading or a label in words for the child: "Sam's comments" is "Your comments".
_OF_CHILD = re.compile(
    rf"^\W*{_NUMBER}(?:(?:in )?your (?:own )?(?:comments?|words|feedback|opinions?|thoughts)\b"
    r"|what (?:did|do) you (?:say|tell|think|want)\b)"
    r"[^.!;]{0,40}$",
    re.IGNORECASE,
)
_OF_SOMEBODY = re.compile(r"['’]s? (?:comments?|words|feedback|opinions?|thoughts)$", re.IGNORECASE)

PARTS_OF_LIFE = listed(
    "skills skill living self-care self independence independent cooking money finance finances budgeting"
    " savings travel travelling reading writing swimming driving communication mobility hygiene speech"
    " language maths numeracy literacy strengths abilities emotional emotionally wellbeing well-being feeding"
    " dressing eating diet food toileting washing play social development learning education school college"
    " nursery reception sleep routines bedtime shopping cleaning laundry weekends positives talents life"
    " health physical mental teeth eyes dental views view voice wishes feelings home placement accommodation"
    " lodgings housing tenancy employment work job training apprenticeship faith religion culture identity"
    " heritage contact family time siblings friends friendships peers relationships behaviour"
    " hobbies interests activities leisure clubs sport sports safety risk participation care english"
)
"""Words that name what part of a child’s life a note is about."""
_OF_LABELS = listed("and with your my the of needs")
_TOPIC_LABEL = re.compile(rf"^\W*{_NUMBER}(?P<label>[A-Z][^.:;!?\t]{{1,48}}?)(?::|\s[–-])\s+(?=[^\W\d_])")


@dataclass(frozen=True, slots=True)
class Under:
    """What a sentence stands under. `near`: the nearest heading itself names the topic."""

    section: Section | None = None
    topic: Topic | None = None
    near: bool = False


def is_heading(original: str) -> bool:
    """A few words without a verb, a stop or a day; or a known question, such as "What is going well?"."""
    plain = original.strip()
    if _OF_LETTER.match(plain) or (_ASKS.match(plain) and (section_of_head(plain) or is_since(plain))):
        return True
    if "\t" in plain or _DAY.search(plain) or _SHORT_ANSWER.match(plain):
        return False
    if _LABEL.match(plain) and plain[-1:] != ":" and not plain.isupper():
        return False
    few = len(plain.split()) <= _MOST_WORDS and plain[-1:] not in (".", "!", "?", ",", ";")
    begins = plain[-1:] == ":" or plain[:1].isupper() or plain[:1].isdigit()
    return few and begins and not _FULL.search(plain)


def label_of(original: str) -> str:
    """The label that a sentence begins with: before a colon; up to three known words before a dash; empty
    where it has none."""
    found = _LABEL.match(original)
    if not found:
        return ""
    label = found["label"]
    if section_of_head(label) is Section.LAST_TIME and is_only_day(original[found.end() :]):
        return ""  # "Last review: 11/08/2026"
    known = section_of_head(label) is not None and len(label.split()) <= _DASHED_WORDS
    return label if found["sign"] or known else ""


def is_only_day(words: str) -> bool:
    """Whether words are a day and nothing else."""
    return _ONLY_DAY.match(words) is not None


def step_label(sentence: str) -> str:
    """The "Action: " before what is to be done; empty where a sentence has none."""
    found = _STEP_LABEL.match(sentence)
    return found.group() if found else ""


def without_topic(sentence: str) -> str:
    """A sentence without the label that only names a part of life: "Health: Jan to book a dentist." is "Jan
    to book a dentist."; the same where it has none. What is left has its own capital."""
    found = _TOPIC_LABEL.match(sentence)
    words = re.findall(r"[\w-]+", found["label"].casefold()) if found else []
    if not found or not set(words) <= PARTS_OF_LIFE | _OF_LABELS or PARTS_OF_LIFE.isdisjoint(words):
        return sentence
    rest = sentence[found.end() :]
    return rest[:1].upper() + rest[1:]


def under_heading(before: Under, heading: str) -> Under:
    """What stands under a heading. A topic with a colon inside a list of decisions only names the topic."""
    section, topic = _named(heading)
    if section is Section.WHO_CAME and before.topic is Topic.SCHOOL and "ttendance" in heading:
        return Under(before.section, Topic.SCHOOL, near=True)
    if section is None and topic and before.section in _LISTS and heading.rstrip().endswith(":"):
        return Under(before.section, topic, near=True)
    if section in _INSIDE and not topic:
        return Under(section, before.topic)
    if _is_of_next(before, section, heading):
        return before
    return Under(section, topic, near=topic is not None or is_since(heading))


def is_of_child(heading: str) -> bool:
    """Whether what stands under a heading, or behind a label, in words for the child is what they said."""
    return _OF_CHILD.match(heading) is not None


def under_label(before: Under, label: str) -> Under:
    """What a sentence with this label, and those after it, stand under."""
    section, topic = _named(label)
    if section in _INSIDE and not topic:
        return Under(section, before.topic)
    if _is_of_next(before, section, label):
        return before
    if section is None and before.section is Section.SAID and _OF_SOMEBODY.search(label):
        return Under(None, topic or before.topic)
    return Under(section or before.section, topic, near=topic is not None)


def _is_of_next(before: Under, section: Section | None, heading: str) -> bool:
    """Whether "Date and time" stands under the next review."""
    is_next = section is Section.HELD and before.section is Section.NEXT_DATE
    return is_next and not _NAMES_MEETING.search(heading)


def under_step(before: Under, label: str) -> Under:
    """What the sentence behind the label of a step stands under: the topic is that of its paragraph."""
    return Under(section_of_head(label) or Section.NEXT_STEPS, before.topic, before.near)


def _named(heading: str) -> tuple[Section | None, Topic | None]:
    """Section and topic of a heading. "What we are worried about" is not about feelings; the title of the
    minutes opens nothing."""
    if _TITLE.search(heading):
        return None, None
    section, topic = section_of_head(heading), topic_of(heading)
    return section, None if section in _INSIDE and topic is Topic.FEELINGS else topic
