"""One meeting for brothers and sisters: which sentences of one child's record belong to another's too. Pure.

In: a record as it is typed, and for each sentence what a person said: whom it is about, and its words for
each child. Out: both records. Nothing goes across that nobody was asked about. A child's own words never do,
nor reasons: only the sentence itself, and for an action who does it, by when and how we know, or who did not
agree. Of people the names go across: who they are to one child, they may not be to the other.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from reviews.model import StepState
from reviews.record import MOST_ROWS, ROWS, Typed, add_row, lines_of, remove_row

LISTS = ("going_well", "worries")
_FOR = {"going_well": "well_for", "worries": "worries_for"}
_EVERYONE = ("", "everyone")
_KEPT = ("who", "by_when", "state", "answer_by", "refused_by", "asked", "known_by", "topic", "sees")
_PEOPLE = ("who", "refused_by")
"""Of an action: what is the same for both. Why, what will be better, what it answers: each has their own."""

_THEY = re.compile(
    r"\b(?:they|them|their|theirs|themselves|they['’](?:re|ve|ll|d)|both|each other|siblings"
    r"|the (?:boys|girls|children))\b",
    re.IGNORECASE,
)
# Of whom a sentence speaks that begins so: one of two sisters, or somebody else.
_SHE = re.compile(r"^\s*(?:he|she|his|her|(?:he|she)['’](?:s|ll|d))\b", re.IGNORECASE)
_SAID = re.compile(
    r"\byou(?:['’]ve| have)?\s+(?:also\s+)?(?:said|say|told|tell|asked|ask|wrote|write)\b", re.IGNORECASE
)
_QUOTED = re.compile(r"[“\"‘«][^”\"’»]+[”\"’»]")
# "Dana, your social worker", "Jan (foster carer)"; "the nurse" is the same to both.
_BESIDE_NAME = re.compile(r"\s*,\s*(?=(?i:your)\b)[^,;()]*|\s*\((?!(?:the|on|by|via)\b)[^()A-Z]*\)")
_ROLE_ALONE = re.compile(r"^(?:your|my|his|her|their)\b", re.IGNORECASE)
_LEAST_OWN = 8  # characters: shorter answers such as "nan" are ordinary words


@dataclass(frozen=True)
class Sentence:
    """One sentence of a record. `key` names its place in the record as it is typed now; `row`: what else
    stands in its row."""

    key: str
    part: str
    text: str
    sees: str = "everyone"
    topic: str = ""
    row: dict[str, str] = field(default_factory=dict)

    @property
    def says_they(self) -> bool:
        """Whether someone has to say who is meant."""
        return bool(self.whom)

    @property
    def whom(self) -> str:
        """The word of which someone has to say whom it means ("they", "both", "she"); "" for none."""
        return _asked_of(self.text)

    @property
    def goes_along(self) -> tuple[str, ...]:
        """What a person should know goes across with it: who does it, who did not agree."""
        who, refused = (without_role(self.row.get(name, "")) for name in _PEOPLE)
        is_refused = self.row.get("state") == StepState.NOT_AGREED and refused
        return (*([who] if who else []), *([f"not agreed by {refused}"] if is_refused else []))

    def is_own_words(self, said: Sequence[str]) -> bool:
        """Whether it repeats what the child said: `said` are the child's own words."""
        return repeats(self.text, said)


def repeats(text: str, said: Sequence[str]) -> bool:
    """Whether a text holds what a child said: a quotation, "you said", or words of their answers."""
    bare = _bare(text)
    own = (_bare(words) for words in said)
    return bool(_SAID.search(text) or _QUOTED.search(text)) or any(
        len(words) >= _LEAST_OWN and words in bare for words in own
    )


def sentences_of(typed: Typed) -> tuple[Sentence, ...]:
    """Each sentence of a record that may be about more than one child, in the order of the record."""
    known = dict(typed)
    found = [
        Sentence(f"{part}-{at}", part, text, known.get(_FOR[part]) or "everyone")
        for part in LISTS
        for at, text in enumerate(lines_of(known.get(part)))
    ]
    for number in _numbers(typed, "topics"):
        row = _row(known, "topics", number)
        found += [
            Sentence(f"topics-{number}-{part}-{at}", part, text, row["sees"] or "everyone", row["topic"])
            for part in LISTS
            for at, text in enumerate(lines_of(row[part]))
        ]
    for rows in ("next_steps", "disagreements"):
        for number in _numbers(typed, rows):
            row = _row(known, rows, number)
            if row["what"].strip():
                text, sees = row["what"], row["sees"] or "everyone"
                found.append(Sentence(f"{rows}-{number}", rows, text, sees, row.get("topic", ""), row))
    return tuple(found)


def problem_of(text: str, called: str, who: str, said: Sequence[str]) -> str:
    """Why these words cannot go into the record of the child who is called so; "" where they can. `who`:
    whom a "they" means, as someone said: "" for nobody asked, "others" for somebody else."""
    if not text.strip():
        return "There are no words here."
    if repeats(text, said):
        return "These are another child’s own words. They stay in that child’s record."
    if re.search(rf"\b{re.escape(called)}\b", text, re.IGNORECASE):
        return f"In {called}’s letter, {called} is “you”. Please write it so."
    if (word := _asked_of(text)) and who != "others":
        if not who:
            return f"Please say whom “{word}” means."
        return f"It still says “{word}”. Please write who that is: “you”, “you and …”, or a name."
    return ""


def _asked_of(text: str) -> str:
    found = _THEY.search(text) or _SHE.search(text)
    return found.group().strip().lower() if found else ""


def put_in(typed: Typed, sentence: Sentence, text: str) -> Typed:
    """The other child's record with this sentence. What not everyone may see keeps its readers."""
    text = " ".join(text.split())
    if sentence.part in LISTS:
        return _with_line(typed, sentence, text)
    if any(
        name.startswith(f"{sentence.part}-") and name.endswith("-what") and one == text for name, one in typed
    ):
        return typed
    values = {name: sentence.row.get(name, "") for name in _KEPT} | {"what": text}
    values |= {name: without_role(values[name]) for name in _PEOPLE}
    return _filled(typed, sentence.part, values)


def without_role(person: str) -> str:
    """Somebody as they are named to both children: "Dana, your social worker" -> "Dana"."""
    return _BESIDE_NAME.sub("", person).strip()


def came_to(typed: Typed, called: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who came, for the record of a brother or sister: their names; and who has none here, and may be
    somebody else for the other child ("Your teacher"). `called`: the child whose record this is."""
    people = [without_role(line) for line in lines_of(dict(typed).get("who_came"))]
    people = [called if one.casefold() == "you" else one for one in people if one]
    nameless = tuple(one for one in people if _ROLE_ALONE.match(one))
    return tuple(one for one in people if one not in nameless), nameless


def reworded(typed: Typed, sentence: Sentence, text: str) -> Typed:
    """The record with other words for this sentence; "" takes it out."""
    text = " ".join(text.split())
    if sentence.part in ("next_steps", "disagreements"):
        number = int(sentence.key.rsplit("-", 1)[1])
        if not text:
            return remove_row(typed, sentence.part, number)
        name = f"{sentence.part}-{number}-what"
        return [(each, text if each == name else one) for each, one in typed]
    name = sentence.part if sentence.key.count("-") == 1 else sentence.key.rsplit("-", 1)[0]
    lines = [text if one == sentence.text else one for one in lines_of(dict(typed).get(name))]
    whole = "\n".join(line for line in lines if line)
    return [(each, whole if each == name else one) for each, one in typed]


def _with_line(typed: Typed, sentence: Sentence, text: str) -> Typed:
    if (
        sentence.sees in _EVERYONE
        and not sentence.topic
        and dict(typed).get(_FOR[sentence.part], "") in _EVERYONE
    ):
        lines = lines_of(dict(typed).get(sentence.part))
        whole = "\n".join(lines if text in lines else (*lines, text))
        return [*((name, one) for name, one in typed if name != sentence.part), (sentence.part, whole)]
    there = (_row(dict(typed), "topics", number) for number in _numbers(typed, "topics"))
    if any(text in lines_of(row[sentence.part]) and row["sees"] == sentence.sees for row in there):
        return typed
    values = {"topic": sentence.topic or "more", "sees": sentence.sees, sentence.part: text}
    return _filled(typed, "topics", values)


def _filled(typed: Typed, rows: str, values: dict[str, str]) -> Typed:
    """With one row more; the first row in which nothing was typed is taken."""
    if len(_numbers(typed, rows)) >= MOST_ROWS:
        return typed
    known = dict(typed)
    for number in _numbers(typed, rows):
        row = _row(known, rows, number)
        if not any(row.get(name, "").strip() for name in ("what", "who", "going_well", "worries", "why")):
            typed = remove_row(typed, rows, number)
    longer = add_row(typed, rows)
    added = longer[len(typed) :]
    return [*typed, *((name, values.get(name.rsplit("-", 1)[1], "")) for name, _ in added)]


def _numbers(typed: Typed, rows: str) -> list[int]:
    names = (name.split("-") for name, _ in typed if name.startswith(f"{rows}-"))
    return sorted({int(parts[1]) for parts in names})


def _row(known: dict[str, str], rows: str, number: int) -> dict[str, str]:
    return {part: known.get(f"{rows}-{number}-{part}", "") for part in ROWS[rows]}


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
