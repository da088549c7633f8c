"""The child's name, "the young person" and he, she, they become "you", and the verbs agree. Pure.

In: a sentence, the child, what the sentences before leave in mind. Out: `Turned`: the sentence, its
changes and doubts, and what it leaves in mind for the next one.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import islice, pairwise

from letters.rewrite.agree import Agreement, agree
from letters.rewrite.apart import does_to_child, is_someone_else
from letters.rewrite.child import Child
from letters.rewrite.her import is_owner_here
from letters.rewrite.kin import childs_as_kin, with_gender_told
from letters.rewrite.lexicon import PREPOSITIONS, listed
from letters.rewrite.mentions import Form, Mention, mentions_of
from letters.rewrite.model import Change, Doubt, Edit, Kind, applied
from letters.rewrite.notes import is_able, left_out_verb, opening_of
from letters.rewrite.people import people_of
from letters.rewrite.person import Person
from letters.rewrite.pronouns import resolve
from letters.rewrite.scene import Scene
from letters.rewrite.verbs import AUXILIARIES, for_you
from letters.rewrite.verdict import Before, Verdict
from letters.rewrite.words import Word, words_of

YOU = "you"
_WHY = "A letter speaks to the child."
_TO_CHILD = frozenset(["you", "your", "yours", "yourself"])
_LABELS = frozenset(["dear", "hi", "hello", "hey"])
_CHEERS = listed("well thank thanks happy good congratulations bye sorry please welcome goodbye brilliant")
_LONG = 13
_YOU_FIRST = re.compile(
    r"^(?!(?:He|She|They|I|We)\b)((?:(?:Mrs?|Ms|Miss|Dr)\.? )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)"
    r" and you\b(?! and )"
)
_OF_YOU = re.compile(
    r"\b(?:the )?(views|wishes|needs|voice|feelings|interests|best interests|welfare|safety"
    r"|review|care|lived experience|progress) of you\b",
    re.I,
)
_BEEN = listed(
    "been got had gone done made become begun started come grown moved changed improved learnt"
    " learned joined lost"
    " found told asked said seen taken enjoyed worked tried stopped decided missed met visited"
    " attended completed"
    " achieved managed passed finished written read spent shown developed lived wanted needed"
    " stayed built won"
)
_RELATIVES = listed(
    "son daughter child brother sister grandson granddaughter nephew niece boy girl foster-son"
    " foster-daughter"
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
    found = _one_for_two(words, mentions_of(words, child))
    found, people = _all_in(words, found, child, before)
    scene = Scene(words, people=people)
    spoken_to = _speaks_to_child(words) and not _is_told_of(scene, found)
    if spoken_to or _is_label(words, found) or _is_about_all(words, found):
        childs = [at for at, word in enumerate(words) if word.low in _TO_CHILD]
        return Turned(sentence, [], [], bool(childs), childs, words, scene.people, before, bool(childs))
    doubts = _find_child(scene, found, child, before)
    agreement = agree(scene)
    _begin_again(scene, agreement)
    edits = [*_mention_edits(scene), *agreement.edits]
    begins = _begins_edit(scene, agreement, before)
    doubts += _doubts(scene, agreement, begins)
    if begins is None and agreement.nobody is not None:
        edits = [*_mention_edits(scene)]
    elif begins:
        edits = [each for each in edits if each.start != begins.start] + [begins]
    unnamed = not scene.child or is_able(words)
    if unnamed and begins is None and before.person is None and not _somebody_does(scene):
        note, asked = _note(scene)
        edits, begins = [*edits, *note], begins or (note[0] if note else None)
        doubts += asked
    text, changes = applied(sentence, edits)
    text = _YOU_FIRST.sub(r"You and \1", _OF_YOU.sub(_yours, text))
    places = [at for each in scene.child for at in range(each.start, each.end)]
    about = bool(scene.child or begins)
    return Turned(
        text,
        changes,
        doubts,
        about,
        places,
        words,
        scene.people,
        replace(
            Before() if begins else _after(scene, before), child=before.child or bool(scene.child or begins)
        ),
    )


def _all_in(
    words: Sequence[Word], found: Sequence[Mention], child: Child, before: Before
) -> tuple[list[Mention], list[Person]]:
    """The mentions of the child, with those as somebody's brother or daughter, and the other people."""
    people = people_of(words, child, _taken(found))
    kin = childs_as_kin(words, people, child, found)
    if kin:
        places = _taken(kin)
        found = sorted([*(one for one in found if one.start not in places), *kin], key=lambda one: one.start)
        people = people_of(words, child, _taken(found))
    return [*found], with_gender_told(words, people, child, before.person)


def _taken(found: Sequence[Mention]) -> set[int]:
    return {at for each in found if not each.is_pronoun for at in range(each.start, each.end)}


def _yours(match: re.Match[str]) -> str:
    """ "Views of the child" -> "Your views"."""
    owner = "Your" if match.group()[0].isupper() else "your"
    return f"{owner} {match[1].lower()}"


def _speaks_to_child(words: Sequence[Word]) -> bool:
    thanks = {at + 1 for at, word in enumerate(words) if word.low == "thank"}
    return any(
        word.low in _TO_CHILD and not word.quoted and at not in thanks for at, word in enumerate(words)
    )


def _is_told_of(scene: Scene, found: Sequence[Mention]) -> bool:
    """ "Summer told her sister that you cannot eat crayons": "you" is anybody; the child is told of."""
    named = [each for each in found if each.form is Form.NAME]
    told = any(each.owns or scene.is_finite(scene.skip_adverbs(each.end, 1)) for each in named)
    called = any(scene.low(at) in (",", "!") for each in named for at in (each.end, each.start - 1))
    return told and not called


def _is_about_all(words: Sequence[Word], found: Sequence[Mention]) -> bool:
    """ "Every child deserves a home in which he or she feels safe": nobody in particular."""
    named = any(not each.is_pronoun for each in found)
    return not named and any(
        one.low in ("every", "each", "any", "all") and two.low in _CHILDREN for one, two in pairwise(words)
    )


_CHILDREN = listed("child children young girl boy girls boys looked-after")


def _is_label(words: Sequence[Word], found: Sequence[Mention]) -> bool:
    """ "Dear Amir," and "Well done, Amir!" call the child by name; so does "Name: Amir" on a form."""
    if len(words) > 12 or len(found) != 1 or found[0].is_pronoun:
        return False
    rest = [word for word in words[found[0].end :] if word.is_word]
    greeted = words[0].low in _LABELS and found[0].start <= 2
    cheered = words[0].low in _CHEERS and words[found[0].start - 1].text == "," and found[0].start > 0
    labelled = any(word.low in ("name", "names") for word in words[: found[0].start][:4])
    return (greeted or cheered or labelled) and not rest


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
        if verdict is not Verdict.OTHER and does_to_child(scene, mention, found):
            verdict = Verdict.OTHER if scene.people_before(mention.start) else Verdict.ASK
        if scene.low(mention.end) == "and" and mention.end + 1 in named:
            verdict = Verdict.ASK
        if verdict is Verdict.CHILD:
            scene.add_child(_shaped(mention, scene))
        elif verdict is Verdict.ASK:
            scene.asked.append(mention.start)
            doubts.append(_pronoun_doubt(mention, scene, child))
        else:
            scene.others.append(mention.start)
    return doubts


def _shaped(mention: Mention, scene: Scene) -> Mention:
    if mention.form is not Form.EITHER:
        return mention
    return replace(mention, form=Form.OWNER if is_owner_here(scene, mention.start) else Form.OBJECT)


def _pronoun_doubt(mention: Mention, scene: Scene, child: Child) -> Doubt:
    said = " ".join(word.text for word in scene.words[mention.start : mention.end])
    where = " ".join(word.text for word in scene.words[max(0, mention.start - 2) : mention.end + 3])
    return Doubt(Kind.PRONOUN, said, f"Who is “{said}” in “{where}”: {child.name}, or somebody else?")


def _mention_edits(scene: Scene) -> list[Edit]:
    edits = []
    for mention in scene.child:
        start = _relative_start(scene, mention)
        new = _words_for(scene, mention)
        if _takes_capital(scene, start):
            new = new[:1].upper() + new[1:]
        first, last = scene.words[start], scene.words[mention.end - 1]
        end = last.end
        edits.append(Edit(first.start, end, new, YOU, _WHY))
        edits += [*_contraction(scene, mention), *_birthday(scene, mention), *_left_out(scene, mention)]
    return edits


def _left_out(scene: Scene, mention: Mention) -> list[Edit]:
    """ "Kai well at home" -> "You are well at home"."""
    begins = mention.start == 0 or scene.words[mention.start - 1].text in (":", "•", "*", "-", "–")
    if mention.is_pronoun or mention.owns or not begins:
        return []
    at, verb = left_out_verb(scene.words, mention.end)
    headed = at > mention.end
    if at >= len(scene.words) or not (verb or (headed and scene.is_finite(at))):
        return []
    start, end = scene.words[mention.end - 1].end, scene.words[at].start
    return [Edit(start, end, f" {verb} " if verb else " ", "verb", "The note leaves it out.")]


def _relative_start(scene: Scene, mention: Mention) -> int:
    """ "her son Amir": all of it means the child."""
    if mention.form is not Form.NAME or scene.low(mention.start - 1) not in _RELATIVES:
        return mention.start
    start = mention.start - 1
    owner = scene.child_ending(start - 1)
    is_childs = owner is not None and owner.form is Form.OWNER
    if is_childs or scene.low(start - 1) not in ("her", "his", "their", "the", "my", "our"):
        return mention.start
    return start - 1


def _words_for(scene: Scene, mention: Mention) -> str:
    if mention.form is Form.SELF:
        return "yourself"
    if mention.form is Form.OWNED or (mention.owns and _owns_nothing_after(scene, mention)):
        return "yours"
    if mention.owns:
        return "your"
    if mention.form is Form.OWNER:
        return "yours" if mention.family == "he" and _ends(scene, mention) else "your"
    return "you"


def _owns_nothing_after(scene: Scene, mention: Mention) -> bool:
    """ "a friend of Amir's": nothing that is owned follows."""
    if _ends(scene, mention) or (mention.owns and scene.low(mention.end) in AUXILIARIES):
        return True  # "Amina's certificate and Zara's were needed"
    one_of_several = scene.low(mention.start - 1) == "of" and scene.low(mention.start - 3) in (
        "a",
        "any",
        "no",
        "some",
        "one",
    )
    return one_of_several and (scene.is_finite(mention.end) or scene.low(mention.end) in PREPOSITIONS)


def _ends(scene: Scene, mention: Mention) -> bool:
    return mention.end >= len(scene.words) or not scene.words[mention.end].is_word


def _takes_capital(scene: Scene, start: int) -> bool:
    """Whether a sentence or the part after a label begins here."""
    if not scene.words[start].capital:
        return False
    # Whether there are none, one or more: a sentence of thousands of words is not walked through each time.
    before = list(islice((w for w in scene.words[:start] if w.is_word and not w.text.isdigit()), 2))
    opened = scene.words[start - 1].text if start else ""
    lone = (
        len(before) == 1
        and len(before[0].text) == 1
        and opened in (".", ")")
        and not before[0].text.isupper()
    )
    return (
        not before
        or opened in (":", "•", "●", "*")
        or lone
        or (opened in ("-", "–", "—") and len(before) == 0)
    )


def _contraction(scene: Scene, mention: Mention) -> list[Edit]:
    """ "he's" and "Amir's doing": the ’s is "is" or "has"."""
    at = mention.end
    if mention.owns or scene.low(at) != "'s" or scene.words[at].start != scene.words[at - 1].end:
        return []
    after = scene.low(scene.skip_adverbs(at + 1, 1))
    had = after in _BEEN
    return [
        Edit(
            scene.words[at].start,
            scene.words[at].end,
            " have" if had else " are",
            "verb",
            "The verb goes with “you”.",
        )
    ]


def _one_for_two(words: Sequence[Word], found: Sequence[Mention]) -> list[Mention]:
    """ "the child, Amir Khan, is" and "the young person (Amir)" name the child once, not twice."""
    kept: list[Mention] = []
    for mention in found:
        last = kept[-1] if kept else None
        both = (
            last
            and not last.is_pronoun
            and not mention.is_pronoun
            and not last.owns
            and last.form is not mention.form
        )
        sign = words[mention.start - 1].text if mention.start else ""
        closing = words[mention.end].text if mention.end < len(words) else ""
        if (
            last
            and both
            and mention.start - last.end <= 1
            and (sign, closing) in ((",", ","), ("(", ")"), ("(", "’"))
        ):
            kept[-1] = replace(last, end=mention.end + 1)
        elif last and both and mention.start == last.end:
            kept[-1] = replace(last, end=mention.end, owns=mention.owns)
        else:
            kept.append(mention)
    return kept


def _somebody_does(scene: Scene) -> bool:
    first = scene.people[0] if scene.people else None
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
    return [Edit(word.start, word.end, new[0].upper() + new[1:], YOU, _WHY)], [doubt] if ask else []


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


def _birthday(scene: Scene, mention: Mention) -> list[Edit]:
    """ "Amir Khan (DOB 1/2/2012)": what a child knows of themselves is left out."""
    at = mention.end
    if scene.low(at) != "(" or scene.low(at + 1) not in ("dob", "d.o.b.", "born"):
        return []
    end = next(
        (place for place in range(at, min(at + 12, len(scene.words))) if scene.low(place) == ")"), None
    )
    if end is None:
        return []
    start = scene.words[at - 1].end
    return [Edit(start, scene.words[end].end, "", "left out", "You know your own birthday.")]


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
    return Edit(first.start, word.end, f"{capital} {between}{for_you(word.text).lower()}", YOU, _WHY)


def _doubts(scene: Scene, agreement: Agreement, begins: Edit | None) -> list[Doubt]:
    found = []
    if agreement.nobody is not None:
        verb = scene.words[agreement.nobody].text
        found.append(Doubt(Kind.NO_SUBJECT, verb, f"The record does not say who “{verb}”. Is it the child?"))
    for at in agreement.unsure:
        verb = scene.words[at].text
        found.append(Doubt(Kind.VERB, verb, f"Who “{verb}” here: the child, or somebody else?"))
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
