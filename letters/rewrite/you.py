"""The child's name, "the young person" and he, she, they become "you", and the verbs agree. Pure.

In: a sentence, the child, what the sentences before leave in mind. Out: `Turned`: the sentence, its
changes and doubts, and what it leaves in mind for the next one.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from letters.rewrite.addressed import (
    TO_CHILD,
    all_in,
    is_about_all,
    is_label,
    is_told_of,
    one_for_two,
    speaks_to_child,
)
from letters.rewrite.agree import Agreement, agree
from letters.rewrite.apart import does_to_child, is_someone_else
from letters.rewrite.as_you import WHY, YOU, mention_edits
from letters.rewrite.both import both_of_them
from letters.rewrite.child import Child
from letters.rewrite.headed import headed_edits
from letters.rewrite.her import is_owner_here
from letters.rewrite.lexicon import COORDINATORS, PREPOSITIONS
from letters.rewrite.mentions import Form, Mention, mentions_of
from letters.rewrite.model import Change, Doubt, Edit, Kind, applied
from letters.rewrite.notes import either_way, is_able, opening_of
from letters.rewrite.notes_within import verb_within
from letters.rewrite.person import NAMESAKE, Person
from letters.rewrite.pronouns import resolve
from letters.rewrite.scene import Scene
from letters.rewrite.things import plural_things
from letters.rewrite.together import group_of_child, is_together
from letters.rewrite.verbs import for_you
from letters.rewrite.verdict import Before, Verdict
from letters.rewrite.words import Word, words_of
from letters.rewrite.written_to import is_spoken

_LONG = 13
_OPENING = 2
_YOU_FIRST = re.compile(
    r"^(?!(?:He|She|They|I|We)\b)((?:(?:Mrs?|Ms|Miss|Dr)\.? )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)"
    r" and you\b(?! and )"
)
_OF_YOU = re.compile(
    r"\b(?:the )?((?:(?:views|wishes|feelings|needs)(?:,| and| &) )*"
    r"(?:views|wishes|needs|voice|feelings|interests|best interests|welfare|safety"
    r"|review|care|lived experience|progress)) of you\b",
    re.I,
)

# '"Yes," said you': English turns this round for names alone.
_SAID_YOU = re.compile(
    r"([\"”’]) (said|asked|replied|answered|added|shouted|whispered|explained|laughed) you"
    r"(?=[.,;:!?]|$| (?:with|as|in|at|to|when|after|before|and|\w+ly)\b)"
)


@dataclass(slots=True)
class Turned:
    """A sentence that speaks to the child. `links`: characters of `text` where "you" could begin again."""

    text: str
    changes: list[Change] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    about_child: bool = False
    places: list[int] = field(default_factory=list)
    words: list[Word] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    before: Before = field(default_factory=Before)
    spoke_to_child: bool = False


def turn(sentence: str, child: Child, before: Before) -> Turned:
    """The sentence in "you". One that already speaks to the child, or is about nobody, stays as it is."""
    words = words_of(sentence)
    found = one_for_two(words, mentions_of(words, child))
    found, people = all_in(words, found, child, before)
    scene = Scene(words, people=people)
    spoken_to = speaks_to_child(words) and not is_told_of(scene, found)
    named = any(not each.is_pronoun for each in found)
    others = before.is_letter and before.spoken_to and not named
    if spoken_to or others or is_label(words, found) or is_about_all(words, found):
        childs = [at for at, word in enumerate(words) if word.low in TO_CHILD]
        after = replace(before, spoken_to=before.spoken_to or is_spoken(words, child))
        return Turned(sentence, [], [], bool(childs), childs, words, scene.people, after, bool(childs))
    doubts = [*_names_asked(scene, child), *_find_child(scene, found, child, before)]
    agreement = agree(scene)
    _begin_again(scene, agreement)
    _begin_after_stop(scene, agreement)
    edits = [*mention_edits(scene), *agreement.edits]
    begins = _begins_edit(scene, agreement, before)
    doubts += _doubts(scene, agreement, begins)
    if begins is None and agreement.nobody is not None:
        edits = [*mention_edits(scene)]
    elif begins:
        edits = [each for each in edits if each.start != begins.start] + [begins]
    unnamed = all(each.is_pronoun and each.form is Form.OWNER for each in scene.child) or is_able(words)
    free = unnamed and before.person is None and not _somebody_does(scene)
    note, asked = _note(scene) if free else ([], [])
    headed = headed_edits(scene, {each.start for each in agreement.edits}, noted=bool(note))
    if headed:
        edits = [*(each for each in edits if not _is_within(each, headed)), *headed]
        doubts += _who_does(scene, headed[0], doubts)
        begins = headed[0]
    if note and not _is_within(note[0], headed) and (begins is None or begins in headed):
        edits, begins = [*edits, *note], note[0]
        doubts += [each for each in asked if each.kind not in {doubt.kind for doubt in doubts}]
    if _may_go_on(scene, begins) and not scene.asked and before.person is None:
        within, asked = _within(scene, begins)
        edits, begins = [*edits, *within], begins or (within[0] if within else None)
        doubts += asked
    edits += (both := both_of_them(words, child))
    text, changes = applied(sentence, edits)
    text = _YOU_FIRST.sub(r"You and \1", _OF_YOU.sub(_yours, _SAID_YOU.sub(r"\1 you \2", text)))
    places = [at for each in scene.child for at in range(each.start, each.end)]
    about = bool(scene.child or begins or both)
    after = replace(
        Before() if begins else _after(scene, before),
        child=before.child or bool(scene.child or begins),
        is_letter=before.is_letter,
        spoken_to=before.spoken_to and not named,
    )
    return Turned(text, changes, doubts, about, places, words, scene.people, after)


def _yours(match: re.Match[str]) -> str:
    """ "Views of the child" -> "Your views"; "LAC review of you" and "Mum's views of you" stay: a word before
    them belongs to them."""
    before = match.string[: match.start()].split()[-1:]
    owned = bool(before) and before[0].endswith(("'s", "’s"))
    goes_on = bool(before) and before[0].isalpha() and before[0] not in PREPOSITIONS | COORDINATORS
    if owned or (goes_on and match[1] == match[1].split()[0]):
        return match.group()
    owner = "Your" if match.group()[0].isupper() else "your"
    return f"{owner} {match[1].lower()}"


def _find_child(scene: Scene, found: Sequence[Mention], child: Child, before: Before) -> list[Doubt]:
    """Puts those that mean the child into the scene; what could mean another is asked."""
    doubts = []
    named = {each.start for each in found if not each.is_pronoun}
    scene.names = sorted(named)
    for mention in found:
        if not mention.is_pronoun:
            if not is_someone_else(scene, mention, found):
                scene.add_child(mention)
            continue
        verdict = resolve(mention, scene, before, child.pronouns)
        if verdict is Verdict.CHILD and before.spoken_to and not any(at < mention.start for at in named):
            verdict = Verdict.ASK  # "You said that Sarah is kind. She listens."
        if verdict is not Verdict.OTHER and does_to_child(scene, mention, found):
            verdict = Verdict.OTHER if scene.people_before(mention.start) else Verdict.ASK
        if scene.low(mention.end) == "and" and mention.end + 1 in named:
            verdict = Verdict.OTHER if scene.people_before(mention.start) else Verdict.ASK
        if verdict is Verdict.CHILD:
            scene.add_child(_shaped(mention, scene, before))
        elif verdict is Verdict.ASK:
            scene.asked.append(mention.start)
            doubts.append(_pronoun_doubt(mention, scene, child))
        else:
            scene.others.append(mention.start)
    return doubts


def _names_asked(scene: Scene, child: Child) -> list[Doubt]:
    """ "Miss Okafor", where one of the family may be called so; "his son", where there is a brother."""
    doubts = []
    for each in scene.people:
        if each.kind == NAMESAKE:
            said = " ".join(word.text for word in scene.words[each.start : each.end])
            doubts.append(
                Doubt(Kind.NAME, said, f"Is “{said}” {child.name}, or somebody else of the family?")
            )
    return doubts


def _shaped(mention: Mention, scene: Scene, before: Before) -> Mention:
    if mention.form is Form.SELF and mention.family == "they":
        return replace(mention, many=is_together(mention, scene, before, alone_too=False))
    if mention.form is not Form.EITHER:
        return mention
    return replace(mention, form=Form.OWNER if is_owner_here(scene, mention.start) else Form.OBJECT)


def _pronoun_doubt(mention: Mention, scene: Scene, child: Child) -> Doubt:
    said = " ".join(word.text for word in scene.words[mention.start : mention.end])
    where = " ".join(word.text for word in scene.words[max(0, mention.start - 2) : mention.end + 3])
    return Doubt(Kind.PRONOUN, said, f"Who is “{said}” in “{where}”: {child.name}, or somebody else?")


def _somebody_does(scene: Scene) -> bool:
    first = scene.people[0] if scene.people and scene.words[0].text != "DNA" else None
    return bool(scene.asked) or (
        first is not None and (first.start <= 1 or scene.does(first.start, first.end))
    )


def _note(scene: Scene) -> tuple[list[Edit], list[Doubt]]:
    """ "Settled at home." -> "You are settled at home."."""
    at, put, ask = opening_of(scene.words)
    if not put:
        return [], []
    word = scene.words[at]
    new = f"{put} {word.text if word.text.isupper() else word.text[0].lower() + word.text[1:]}"
    doubt = Doubt(
        Kind.NO_SUBJECT, word.text, f"The record does not say who is meant by “{word.text}”. Is it the child?"
    )
    return [Edit(word.start, word.end, new[0].upper() + new[1:], YOU, WHY)], [doubt] if ask else []


def _may_go_on(scene: Scene, begins: Edit | None) -> bool:
    """Whether a note may tell of the child further on: nobody named does anything, or a note began it."""
    owners = all(each.form in (Form.OWNER, Form.OBJECT) and each.is_pronoun for each in scene.child)
    return (owners and begins is None) or is_able(scene.words) or (begins is not None and not scene.people)


def _within(scene: Scene, begins: Edit | None) -> tuple[list[Edit], list[Doubt]]:
    """ "Gym daily, has asked for barbering" -> "Gym daily, you have asked for barbering"."""
    if (found := verb_within(scene)) is None or scene.words[-1].text == "?":
        return [], []
    start, end, put = found
    named = bool(scene.child) and scene.child[0].start < start
    if named or (begins is not None and scene.low(start - 1) != ";"):
        return [], []
    verb = scene.words[end].text
    doubt = _asks_who(verb)
    return [Edit(scene.words[start].start, scene.words[end].end, put, YOU, WHY)], [doubt]


def _is_within(edit: Edit, others: Sequence[Edit]) -> bool:
    return any(each.start <= edit.start < each.end for each in others)


def _who_does(scene: Scene, first: Edit, doubts: Sequence[Doubt]) -> list[Doubt]:
    """Under a topic nobody is named: it is asked once, but for what somebody can do."""
    verb = next(word.text for word in scene.words if word.end == first.end)
    if verb in ("can", "cannot", "could") or any(each.kind is Kind.NO_SUBJECT for each in doubts):
        return []
    return [_asks_who(verb)]


def _begin_again(scene: Scene, agreement: Agreement) -> None:
    """In a long sentence "you" is said again before a verb after "and", so that it can be cut there."""
    if len(scene.words) <= _LONG or not scene.child or scene.child[0].start > 1:
        return
    by_start = {edit.start: at for at, edit in enumerate(agreement.edits)}
    for place in agreement.links:
        first = scene.skip_adverbs(place - 1, -1) + 1
        if scene.low(first - 1) not in ("and", "but"):
            continue
        start = scene.words[first].start
        between = "".join(f"{each.text} " for each in scene.words[first:place])
        at = by_start[scene.words[place].start]
        old = agreement.edits[at]
        agreement.edits[at] = replace(old, start=start, words=f"you {between}{old.words}")


def _begin_after_stop(scene: Scene, agreement: Agreement) -> None:
    """ "Enjoys art; finds French hard": after ";" the sentence is cut, so that "you" is said again."""
    by_start = {edit.start: at for at, edit in enumerate(agreement.edits)}
    for place in agreement.links:
        at = by_start.get(scene.words[place].start)
        if (
            at is not None
            and scene.low(place - 1) == ";"
            and not agreement.edits[at].words.startswith("you ")
        ):
            old = agreement.edits[at]
            agreement.edits[at] = replace(old, words=f"you {old.words}")


def _begins_edit(scene: Scene, agreement: Agreement, before: Before) -> Edit | None:
    """A note without a doer ("Enjoys football.") is about the child, unless somebody else was spoken of
    last."""
    if agreement.nobody is None or before.person is not None:
        return None
    word = scene.words[agreement.nobody]
    start = scene.skip_adverbs(agreement.nobody - 1, -1) + 1
    first = scene.words[start]
    between = "".join(f"{each.text.lower()} " for each in scene.words[start : agreement.nobody])
    capital = "You" if first.capital else "you"
    return Edit(first.start, word.end, f"{capital} {between}{for_you(word.text).lower()}", YOU, WHY)


def _doubts(scene: Scene, agreement: Agreement, begins: Edit | None) -> list[Doubt]:
    found = []
    if agreement.nobody is not None:
        verb = scene.words[agreement.nobody].text
        found.append(_asks_who(verb))
    for at in agreement.unsure:
        verb = scene.words[at].text
        found.append(Doubt(Kind.VERB, verb, f"Who “{verb}” here: the child, or somebody else?"))
    for mention in scene.child[:1]:
        opens = mention.start == 0 and not (mention.is_pronoun or mention.owns)
        if verb := either_way(scene.words, mention.end) if opens else "":
            ask = f"“{verb}”: did the child do this, or was it done to them?"
            found.append(Doubt(Kind.VERB, verb, ask))
    quoted = [word for word in scene.words if word.quoted and word.low in ("he", "she", "him", "her", "his")]
    if quoted:
        word = quoted[0].text
        found.append(
            Doubt(
                Kind.QUOTE,
                word,
                f"“{word}” stands in what somebody said. Their words were left. Is it the child?",
            )
        )
    return found


def _after(scene: Scene, before: Before) -> Before:
    """What the next sentence may take up: the first who does something here, or who was there before."""
    if not scene.child and not scene.people:
        return before
    doers = list(scene.doers(len(scene.words)))
    first = doers[-1] if doers else None
    if (group := group_of_child(scene)) and group[0] <= _OPENING and scene.people:
        both = replace(scene.people[0], many=True)
        alone = all(group[0] <= each.start < group[1] or not each.many for each in scene.people)
        things = plural_things(scene, 0, len(scene.words))
        return Before(both, True, together=alone, things=things)
    if isinstance(first, Person):
        return Before(first, bool(scene.child))
    if first is None and scene.people and not scene.child:
        return Before(scene.people[0])
    joined = [
        each
        for each in scene.people
        if each.many or scene.low(each.start - 1) == "and" or scene.low(each.start - 2) == "and"
    ]
    if first is not None and joined and joined[0].start - first.end < 4:
        return Before(replace(joined[0], many=True), True)
    return Before()


def _asks_who(verb: str) -> Doubt:
    return Doubt(Kind.NO_SUBJECT, verb, f"The record does not say who “{verb}”. Is it the child?")
