"""The words for the child: "you", "your", "yours", "yourself", and what goes with them. Pure.

In: a scene whose mentions of the child are found. Out: edits.
"""

from itertools import islice

from letters.rewrite.lexicon import listed
from letters.rewrite.mentions import Form, Mention
from letters.rewrite.model import Edit
from letters.rewrite.notes import left_out_verb
from letters.rewrite.owned import owns_nothing_after, stands_alone
from letters.rewrite.scene import Scene
from letters.rewrite.verbs import can_be_verb

YOU = "you"


WHY = "A letter speaks to the child."


_BEEN = listed(
    "been got had gone done made become begun started come grown moved changed improved learnt learned"
    " joined lost found told asked said seen taken enjoyed worked tried stopped decided missed met visited"
    " attended completed kept left worn achieved managed passed finished written read spent shown"
    " developed lived wanted needed stayed built won"
)


_RELATIVES = listed(
    "son daughter child brother sister grandson granddaughter nephew niece boy girl foster-son"
    " foster-daughter"
)


def mention_edits(scene: Scene) -> list[Edit]:
    edits = []
    for mention in scene.child:
        start = _relative_start(scene, mention)
        new = _words_for(scene, mention)
        if _takes_capital(scene, start):
            new = new[:1].upper() + new[1:]
        first, last = scene.words[start], scene.words[mention.end - 1]
        end = last.end
        edits.append(Edit(first.start, end, new, YOU, WHY))
        edits += [*_contraction(scene, mention), *_birthday(scene, mention), *_left_out(scene, mention)]
    return edits


def _left_out(scene: Scene, mention: Mention) -> list[Edit]:
    """ "Kai well at home" -> "You are well at home"."""
    if _is_to(scene, mention):
        return [Edit(scene.words[mention.end - 1].end, scene.words[mention.end].start, " are ", *_LEFT_OUT)]
    begins = mention.start == 0 or scene.words[mention.start - 1].text in (":", "•", "*", "-", "–")
    if mention.is_pronoun or mention.owns or not begins:
        return []
    at, verb = left_out_verb(scene.words, mention.end)
    headed = at > mention.end
    if at >= len(scene.words) or not (verb or (headed and scene.is_finite(at))):
        return []
    start, end = scene.words[mention.end - 1].end, scene.words[at].start
    return [Edit(start, end, f" {verb} " if verb else " ", *_LEFT_OUT)]


_LEFT_OUT = ("verb", "The note leaves it out.")


def _is_to(scene: Scene, mention: Mention) -> bool:
    """ "Referral accepted; Kai to be seen in May" -> "you are to be seen"; what begins a note is a plan."""
    goes_on = mention.start > 0 and scene.words[mention.start - 1].text in (";", "–", "—")
    bare = not mention.is_pronoun and not mention.owns and scene.low(mention.end) == "to"
    return goes_on and bare and can_be_verb(scene.low(mention.end + 1))


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
        return "yourselves" if mention.many else "yourself"
    if mention.form is Form.OWNED or (mention.owns and owns_nothing_after(scene, mention)):
        return "yours"
    if mention.owns:
        return "your"
    if mention.form is Form.OWNER:
        return "yours" if mention.family == "he" and stands_alone(scene, mention) else "your"
    return "you"


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
