"""What sense tells of a pronoun where grammar leaves it open: wishes, feelings, pride in the child. Pure.

In: a pronoun, the sentence's scene, others whom it could mean. Out: whether only the child is likely meant.
"""

from collections.abc import Sequence

from letters.rewrite.lexicon import SPEAKING, listed
from letters.rewrite.mentions import Form, Mention
from letters.rewrite.person import Person
from letters.rewrite.scene import Scene
from letters.rewrite.verbs import MODALS, PARTICIPLES, is_past

_HANGING = listed(
    "whatever wherever whenever if when that what where as until unless how whether before after once because"
)
_TURNS = listed("turns turned turn reaches reached reach is was are were 's becomes hits")
_GROWN = 25
_WHATEVER = listed("what whatever whenever wherever")
_AT_A_TIME = listed("when whenever since until once while after before")
_JOINING = listed("and , ; but because so that which")
_WISHES = listed(
    "want wants wanted wish wishes wished need needs needed like likes liked choose chooses prefer prefers"
    " decide decides feel feels felt gets get"
)
_FEELS = listed(
    "enjoy enjoys enjoyed misses miss missed loves love loved likes liked wants wanted struggles"
    " struggled finds found feels felt settles settled looks looked hopes hoped sleeps slept becomes"
    " became returns returned comes came gets got"
)
_HOW_ONE_IS = listed(
    "distressed hurt unsettled excluded tearful overwhelmed dysregulated small born little young placed"
    " missing ready worried upset older unhappy unsure sad angry anxious struggling frightened scared"
    " bored tired home hungry happy settled unwell grown cross poorly wobbly"
)
_AGES = listed("one two three four five six seven eight nine ten eleven twelve thirteen fourteen a")
_ACTS = listed(
    "cries cried wakes woke struggles struggled shouts screams refuses refused misbehaves kicks hits gets"
    " got becomes became sleeps turns reaches feels felt needs wants misses fell falls hurt vomited"
    " fainted complained ate drank scratched bit grown gained"
)
_GOES = listed("goes went comes came gets got returns returned")
_WHERE_CHILDREN_GO = listed("bed school nursery missing college contact class")
_UPSETS = listed("tantrum tantrums meltdown meltdowns nightmare nightmares wobble seizure seizures outburst")
_ANSWERS = listed(
    "said says replied answered agreed agrees confirmed told explained responded reported felt shook nodded"
    " shrugged beamed"
)
_SEES = listed(
    "noticed notices notice proud pleased impressed delighted praised praises praise amazed see sees saw"
    " remarked understand check encouraged encourages monitor observe observed glad surprised worries"
)
_ASKS = listed("ask asks asked asking")
_STIRS = listed(
    "pleased proud happy impressed delighted concerned worried praised praises praise thrilled amazed"
    " disappointed positive supportive complimentary advocates"
)
_WITH = listed("with of about by at for in")
_MAY = listed("can could may might should must shall will would")
_WORKS = frozenset(["worker", "carer"])


def means_child(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """Whether the child alone is likely meant although others of that gender were named."""
    if pronoun.form is Form.SUBJECT:
        return (
            is_of_age(pronoun, scene)
            or _child_wishes(pronoun, scene, rivals)
            or _child_feels(pronoun, scene, rivals)
            or _child_acts(pronoun, scene, rivals)
            or _child_answers(pronoun, scene, rivals)
            or _seen_in_child(pronoun, scene, rivals)
            or _child_is_asked(pronoun, scene, rivals)
            or _is_spoken_of(pronoun, scene, rivals)
        )
    return pronoun.form is not Form.SELF and is_proud_of(pronoun, scene)


def _predicate(pronoun: Mention, scene: Scene) -> int:
    """The place of the verb that tells most: "feels", "has found"."""
    at = scene.skip_adverbs(pronoun.end, 1)
    after = scene.skip_adverbs(at + 1, 1)
    return after if scene.low(at) in ("has", "had", "have") and _is_done(scene.low(after)) else at


def _is_done(word: str) -> bool:
    return is_past(word) or word in PARTICIPLES


def _child_began(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """Whether the child did something before and none of the others did."""
    doers = list(scene.doers(pronoun.start))
    return bool(doers) and not any(each in rivals for each in doers)


def _child_wishes(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "can ring her aunt whenever she likes": who does something does it as they wish."""
    at = _predicate(pronoun, scene)
    wishes = scene.low(at) in _WISHES or _is_so(scene, at)
    if scene.low(pronoun.start - 2) == "and" and scene.low(pronoun.start - 1) in (
        "whether",
        "if",
        "how",
        "where",
    ):
        return False  # "asks after his brother and whether he is happy"
    hangs = scene.low(pronoun.start - 1) in _HANGING
    nearest = next(scene.doers(pronoun.start), None)
    own = isinstance(nearest, Mention) and scene.low(pronoun.start - 1) in _WHATEVER
    return hangs and wishes and (own or _child_began(pronoun, scene, rivals))


def _is_so(scene: Scene, at: int) -> bool:
    """ "is upset", "was two", "was only little"."""
    after = scene.low(scene.skip_adverbs(at + 1, 1))
    is_so = after in _HOW_ONE_IS or after in _AGES or after.isdigit()
    return scene.low(at) in ("is", "'s", "was") and is_so


_ENDING = listed("finishes finished completes completed leaves left starts started")
_SCHOOLING = listed(
    "school college course apprenticeship exams gcses a-levels studies nursery level btec nvq diploma"
    " training"
)


def _is_at_school(scene: Scene, at: int) -> bool:
    return any(scene.low(place) in _SCHOOLING for place in range(at + 1, at + 5))


def is_of_age(pronoun: Mention, scene: Scene) -> bool:
    """ "until she turns 18", "when he is 16": nobody else's age stands in a record."""
    at = _predicate(pronoun, scene)
    place = scene.skip_adverbs(at + 1, 1)
    age = scene.low(place)
    until = scene.low(pronoun.start - 1) in ("until", "till", "when", "once")
    if until and (age == "older" or (scene.low(at) in _ENDING and _is_at_school(scene, at))):
        return True  # "until she is older", "until she finishes her course"
    years = scene.low(place + 1) not in (
        "minutes",
        "weeks",
        "days",
        "months",
        "hours",
        "%",
        "miles",
        "weeks'",
    )
    old = "old" in (scene.low(place + 2), scene.low(place + 3)) and not years
    if old and scene.low(at) == "was" and scene.low(pronoun.start - 1) in ("since", "when", "until"):
        return True  # "since she was eighteen months old"
    grown = age in _AGES - {"a"} or (age.isdigit() and 0 < int(age[:3]) <= _GROWN)
    return scene.low(at) in _TURNS and grown and years and not scene.low(place + 1).startswith("of")


def _child_acts(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Pat comforts Zara when she is upset": the child was named last, and children do so."""
    childs = scene.child_before(pronoun.start)
    if not childs or any(each.end > childs[-1].start for each in rivals):
        return False
    at = _predicate(pronoun, scene)
    low = scene.low(at)
    acts = (
        low in _ACTS
        or _goes_as_children_do(scene, at)
        or _is_so(scene, at)
        or (low in ("has", "have", "had") and _has_upset(scene, at))
    )
    upset = low in ("gets", "feels", "becomes", "became", "is", "was", "got", "felt")
    upset = upset and scene.low(scene.skip_adverbs(at + 1, 1)) in _HOW_ONE_IS | {"overwhelmed", "confused"}
    finds = scene.low(pronoun.start - 1) == "because" and low in _FEELS | _WISHES
    because = finds or (scene.low(pronoun.start - 1) in ("because", "if", "as") and upset)
    return (scene.low(pronoun.start - 1) in _AT_A_TIME and acts) or because


def _goes_as_children_do(scene: Scene, at: int) -> bool:
    """ "goes to bed", "comes home from school", "goes missing"."""
    near = {scene.low(place) for place in range(at + 1, at + 5)}
    return scene.low(at) in _GOES and bool(near & _WHERE_CHILDREN_GO)


def _has_upset(scene: Scene, at: int) -> bool:
    return any(scene.low(place) in _UPSETS for place in range(at + 1, at + 4))


def _child_answers(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Louise asked Zara about school and she said": who is asked answers."""
    childs = [each for each in scene.child_before(pronoun.start) if not each.owns]
    asked = [each for each in childs if scene.low(each.start - 1) in _ASKS or _is_talked_to(scene, each)]
    answers = scene.low(_predicate(pronoun, scene)) in _ANSWERS
    joins = scene.low(pronoun.start - 1) in ("and", "but", ",", ";")
    since = [each for each in rivals if asked and each.start > asked[-1].start]
    return bool(asked) and answers and joins and not any(scene.does(each.start, each.end) for each in since)


def _is_talked_to(scene: Scene, child: Mention) -> bool:
    """ "The IRO spoke with Jay"."""
    return scene.low(child.start - 1) in ("with", "to") and scene.low(child.start - 2) in _TALKS


_TALKS = listed("spoke spoken speaks met talked chatted")


def _child_feels(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "sees her mum on Sundays and she enjoys this": records tell how the child takes it."""
    at = _predicate(pronoun, scene)
    would_like = scene.low(at) in ("would", "'d") and scene.low(at + 1) in (
        "like",
        "love",
        "prefer",
        "rather",
    )
    joins = scene.low(pronoun.start - 1) in _JOINING and pronoun.family != "they"
    likely = not any(each.gender or each.many for each in rivals) and bool(scene.child_before(pronoun.start))
    return joins and (scene.low(at) in _FEELS or would_like) and likely


def is_childlike(pronoun: Mention, scene: Scene) -> bool:
    """Whether records say such things of the child rather than of a worker: "enjoys", "is upset"."""
    at = _predicate(pronoun, scene)
    likes = scene.low(at) in ("would", "'d") and scene.low(at + 1) in ("like", "love", "prefer")
    acts = scene.low(at) in _FEELS | _ACTS | _WISHES or _is_so(scene, at) or _goes_as_children_do(scene, at)
    return pronoun.form is not Form.SUBJECT or likes or acts or is_of_age(pronoun, scene)


def is_moved_by(pronoun: Mention, scene: Scene) -> bool:
    """ "he is proud of him": said of one about another."""
    at = _predicate(pronoun, scene)
    near = [scene.low(place) for place in range(at + 1, at + 5)]
    return any(one in _STIRS for one in near) and any(one in ("him", "her") for one in near)


def _seen_in_child(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Mrs Bell has noticed how hard she works", with nobody else named between."""
    place = next(
        (
            at
            for at in range(pronoun.start - 1, max(-1, pronoun.start - 4), -1)
            if scene.low(at) in ("how", "way")
        ),
        None,
    )
    if place is None:
        return False
    sees = [at for at in range(max(0, place - 6), place) if scene.low(at) in _SEES | _ASKS]
    return bool(sees) and not any(each.start > sees[-1] for each in rivals)


def _child_is_asked(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Louise asked Zara what she thinks": who is asked knows; of "if she could" it may be either."""
    childs = scene.child_before(pronoun.start)
    if not childs or any(each.start > childs[-1].start for each in rivals):
        return False
    asked = scene.low(childs[-1].start - 1) in _ASKS
    hangs = scene.low(pronoun.start - 1) in _HANGING | {"why", "who"}
    verb = scene.low(_predicate(pronoun, scene))
    would = verb in ("would", "'d") and scene.low(pronoun.start - 1) in ("what", "how", "who", "where")
    return asked and hangs and (would or verb not in _MAY & MODALS)


def _is_spoken_of(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Ms Vale finds Amira bright and says she picks things up": the child of whom the same person spoke."""
    place = scene.before_clause(pronoun.start)
    childs = scene.child_before(pronoun.start)
    if scene.low(place) not in SPEAKING or scene.low(place - 1) != "and" or not childs:
        return False
    named, begun = childs[-1], next(scene.doers(pronoun.start), None)
    about = not named.owns and named.form in (Form.NAME, Form.NOUN) and begun in rivals
    alone = len(rivals) == 1 and rivals[0].end <= named.start and not scene.does(named.start, named.end)
    return about and alone and _is_of_another(scene, _predicate(pronoun, scene))


def _is_of_another(scene: Scene, at: int) -> bool:
    """Whether a verb says what people say of others rather than of themselves."""
    near = {scene.low(each) for each in range(at, at + 4)}
    return scene.low(at) not in MODALS and not near & _OF_ONESELF


_OF_ONESELF = listed(
    "sorry late unable available confident aware happy pleased proud concerned worried impressed surprised"
    " unsure leaving spoken written sent tried trying seen visited met hopeful delighted glad keen hopes"
    " thinks feels believes wants would"
)


def is_proud_of(pronoun: Mention, scene: Scene) -> bool:
    """ "her teacher is pleased with her progress": workers are so about the child, not about themselves."""
    doers = scene.doers(pronoun.start)  # not who stands in "the nurse, whom she saw, is pleased with her"
    nearest = next((each for each in doers if scene.low(each.start - 1) != "whom"), None)
    if not isinstance(nearest, Person) or not (nearest.kind in _WORKS or (nearest.name and not nearest.kind)):
        return False
    near = range(max(nearest.end, pronoun.start - 4), pronoun.start)
    return scene.low(pronoun.start - 1) in _WITH and any(scene.low(at) in _STIRS for at in near)
