"""Who cannot be meant, since the same clause has them do it: of one grown-up, a pair, a brother. Pure.

In: a pronoun, the sentence's scene, others whom it could mean. Out: whether it is the child, or the others.
"""

from collections.abc import Callable, Mapping, Sequence

from letters.rewrite.belongings import is_owner
from letters.rewrite.candidates import joined_with_and
from letters.rewrite.doings import are_adults
from letters.rewrite.lexicon import PREPOSITIONS, listed
from letters.rewrite.mentions import Form, Mention
from letters.rewrite.person import Person
from letters.rewrite.roles import find_role
from letters.rewrite.scene import Scene
from letters.rewrite.verbs import is_past, is_s_form, parts_of_speech

_Rule = Callable[[Mention, Scene, Sequence[Person]], bool]
_OBJECTS = (Form.OBJECT, Form.EITHER)
_JOINS = listed("and but ; , which that because when if")
_CLAUSE = 14


def is_done_by_who(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "an independent visitor who supports the same team and can take him": who takes is not taken."""
    if pronoun.form not in _OBJECTS or is_owner(pronoun, scene) or len(rivals) != 1:
        return False
    near = range(pronoun.start - 1, max(-1, pronoun.start - _CLAUSE), -1)
    who = next((at for at in near if scene.low(at) == "who"), 0)
    within = range(who + 1, pronoun.start)
    free = not any(scene.person_starting(at) or scene.child_starting(at) for at in within)
    return rivals[0].end == who and free and not any(scene.low(at) in _JOINS - {"and"} for at in within)


def is_still_her(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Daddy writes to him and Granny reads him the letters": whom it was done to a moment ago."""
    childs = scene.child_before(pronoun.start) if rivals else []
    last = childs[-1] if childs else None
    if last is None or pronoun.form not in _OBJECTS or is_owner(pronoun, scene) or is_owner(last, scene):
        return False
    same = last.form in _OBJECTS and scene.low(last.start) == scene.low(pronoun.start)
    rivals = [each for each in rivals if "who" not in (scene.low(each.end), scene.low(each.end + 1))]
    before = [each for each in rivals if each.end <= last.start]
    did = next(scene.doers(last.start), None)
    asked = any(places[-1:] > [last.start] for places in (scene.asked, scene.others))
    same = same and any(scene.low(at) in ("and", "but", "who") for at in range(last.end, pronoun.start))
    return same and len(before) == len(rivals) == 1 and did in before and not asked


def is_wished_by_them(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Mel and Ian said that they would like him to stay": he is neither of them."""
    last = scene.others[-1] if rivals and scene.others else -1
    if pronoun.form not in _OBJECTS or is_owner(pronoun, scene) or last < 0 or scene.low(last) != "they":
        return False
    between = [*range(last + 1, pronoun.start)]
    pair = bool(rivals) and all(joined_with_and(scene, each) or _begins_pair(scene, each) for each in rivals)
    return pair and not any(scene.person_starting(at) or scene.low(at) in _SHE for at in between)


def _begins_pair(scene: Scene, person: Person) -> bool:
    return scene.low(person.end) in ("and", "&") and scene.person_starting(person.end + 1) is not None


_SHE = listed("he she who")


def is_wished_of(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Sue would rather that she carried on": who wishes it wishes it of another."""
    place = scene.before_clause(pronoun.start)
    wishes = pronoun.form is Form.SUBJECT and scene.low(place) in ("rather", "prefer", "prefers")
    nearest = next(scene.doers(pronoun.start), None)
    verb = scene.low(scene.skip_adverbs(pronoun.end, 1))
    kinds = parts_of_speech(verb)
    plain = verb in ("should", "be") or ("VB" in kinds and "MD" not in kinds and not is_past(verb))
    suggests = scene.low(place) in _SUGGESTING and are_adults(rivals) and plain
    suggests = suggests and not is_s_form(verb) and all(each.kind != "family" for each in rivals)
    wishes = wishes or (pronoun.form is Form.SUBJECT and suggests)
    return wishes and nearest in rivals and len({each.name or each.role for each in rivals}) == 1


_SUGGESTING = listed("suggested suggests suggest recommended recommends recommend proposed proposes")


def is_wanted_with(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "wants Karen, and not Emma, to come with her": who wants it is the one they come with."""
    if (
        pronoun.form not in _OBJECTS
        or is_owner(pronoun, scene)
        or scene.low(pronoun.start - 1) not in _BESIDE
    ):
        return False
    child = next((each for each in scene.doers(pronoun.start) if isinstance(each, Mention)), None)
    if child is None or any(each.end <= child.start for each in rivals):
        return False
    verb = scene.skip_adverbs(child.end, 1)
    verb += scene.low(verb) in ("would", "has", "'d")
    between = range(verb + 1, pronoun.start)
    to = any(scene.low(at) == "to" and scene.low(at + 1) in _COMING for at in between)
    clauses = any(scene.low(at) in _JOINS - {"and", ","} or scene.is_finite(at) for at in between)
    return scene.low(verb) in _WANTING and to and not clauses


_BESIDE = listed("with beside")
_COMING = listed("come go be stay sit travel attend speak")
_WANTING = listed("wants wanted like likes asked")


def asks_to_be_told(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Dante asked Marcus to explain why he cannot live with his mum": who asks wants to know it."""
    hangs = pronoun.form is Form.SUBJECT and scene.low(pronoun.start - 1) in _WHY
    to = next((at for at in range(pronoun.start - 2, pronoun.start - 6, -1) if scene.low(at) == "to"), 0)
    told = scene.person_ending(to - 1) if hangs and scene.low(to + 1) in _EXPLAINING else None
    if told is None or told not in rivals or scene.low(told.start - 1) not in _INVITING:
        return False
    child = scene.child_ending(scene.skip_adverbs(told.start - 2, -1))
    lives = (
        scene.low(pronoun.end) in _MAY_NOT and scene.low(scene.skip_adverbs(pronoun.end + 1, 1)) in _LIVING
    )
    return child is not None and scene.can_do(child) and lives


_WHY = listed("why where whether if when how")
_EXPLAINING = listed("explain find check ask see")
_MAY_NOT = listed("cannot can can't could couldn't may")
_LIVING = listed("live stay sleep move return go have get start keep join watch")


def is_allowed(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Ruby's mum has agreed that she can have her ears pierced": a grown-up agrees to what a child does."""
    place = scene.before_clause(pronoun.start)
    agrees = pronoun.form is Form.SUBJECT and scene.low(place) in ("agreed", "agrees", "agree")
    may = scene.low(pronoun.end) in ("can", "could", "may")
    nearest = next(scene.doers(pronoun.start), None)
    return (
        agrees
        and may
        and nearest in rivals
        and are_adults(rivals)
        and bool(scene.child_before(pronoun.start))
    )


def is_assured(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Fiona assured Shanelle that she will have her own flat": who is assured will have it."""
    place = scene.before_clause(pronoun.start)
    told = scene.child_ending(place) if pronoun.form is Form.SUBJECT else None
    assured = told is not None and not told.owns and scene.low(told.start - 1) in ("assured", "reassured")
    plans = scene.low(pronoun.end) in ("will", "would", "'ll", "can", "could")
    verb = scene.skip_adverbs(pronoun.end + 1, 1)
    owns = scene.low(verb + 1) in ("his", "her", "their")
    own = scene.low(verb) in _GETTING and owns and scene.low(verb + 2) == "own"
    kin = find_role(scene.words, verb + 2) if scene.low(verb) in _SEEING and owns else None
    return assured and plans and (own or (kin is not None and kin[1].kind == "family"))


_GETTING = listed("have get keep receive")
_SEEING = listed("see visit")


def is_of_doer(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "drew them to make her point": nobody makes another's point."""
    nearest = next(scene.doers(pronoun.start), None)
    idiom = (scene.low(pronoun.start - 1), scene.low(pronoun.end)) in _IDIOMS
    return idiom and is_owner(pronoun, scene) and isinstance(nearest, Mention)


_IDIOMS = frozenset(
    (verb, noun)
    for verbs, nouns in (
        ("make makes made making", "point mind way debut peace"),
        ("up", "mind"),
        ("change changes changed changing", "mind"),
        ("take takes took taking", "time turn"),
        ("do does did doing", "best bit"),
        ("lose loses lost losing", "temper voice cool"),
        ("hurt broke break cut sprained fractured", "arm leg wrist ankle knee finger hand foot head"),
    )
    for verb in verbs.split()
    for noun in nouns.split()
)


def is_own_beside(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "has her mother's laugh, and her own opinions": told apart from the mother's."""
    apart = scene.low(pronoun.end) == "own" and scene.low(pronoun.start - 1) in ("and", "but")
    owners = bool(rivals) and all(scene.low(each.end) == "'s" for each in rivals)
    return apart and owners and isinstance(next(scene.doers(pronoun.start), None), Mention)


def is_brothers_own(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "his brother has moved after a difficult time with his carers": a brother in care has carers too."""
    nearest = next(scene.doers(pronoun.start), None)
    if not is_owner(pronoun, scene) or not isinstance(nearest, Person) or nearest not in rivals:
        return False
    young = nearest.kind == "child" or nearest.role in ("brother", "sister", "sibling")
    things = {scene.low(at) for at in range(pronoun.end, pronoun.end + 2)} & _OF_EVERY_CHILD
    between = range(nearest.end, pronoun.start)
    free = not any(scene.child_starting(at) or scene.low(at) in _JOINS for at in between)
    return young and bool(things) and free


_OF_EVERY_CHILD = listed("carers carer placement school teacher worker review college nursery")


def is_told_how(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Miss Bee has told Amelie how pleased she is": who tells it is pleased. "Femi is strict and Dante says
    he is fair": of whom the sentence told."""
    if pronoun.form is not Form.SUBJECT or not rivals:
        return False
    nearest = next(scene.doers(pronoun.start), None)
    how = (scene.low(pronoun.start - 2), scene.low(pronoun.start - 1)) in _HOW_PLEASED
    place = scene.before_clause(pronoun.start)
    says = scene.low(place) in ("says", "said", "thinks") and isinstance(nearest, Mention)
    after = scene.low(scene.skip_adverbs(pronoun.end + 1, 1))
    is_so = scene.low(pronoun.end) in ("is", "was") and after in _FAIR
    first = scene.first_doer(pronoun.start)
    return (how and nearest in rivals) or (says and is_so and first in rivals)


def is_pleased_with(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "told Amelie how pleased she is with her handwriting": a grown-up is pleased with the child's."""
    near = range(pronoun.start - 4, pronoun.start)
    how = any((scene.low(at - 1), scene.low(at)) in _HOW_PLEASED for at in near)
    who = any(at in scene.others for at in near)
    return how and who and is_owner(pronoun, scene) and scene.low(pronoun.start - 1) in ("with", "of", "by")


_HOW_PLEASED = frozenset(("how", feels) for feels in ("pleased", "proud", "impressed", "delighted", "sorry"))
_FAIR = listed("fair strict kind nice funny mean patient generous supportive annoying unfair")


def is_whose_worker(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "has told Billy's social worker, who visited him": Billy's worker visits Billy."""
    nearest = next(scene.doers(pronoun.start), None)
    if pronoun.form not in _OBJECTS or is_owner(pronoun, scene) or scene.child_before(pronoun.start):
        return False
    owns = [each for each in rivals if scene.low(each.end) == "'s"]
    if isinstance(nearest, Person) and nearest.kind == "family":
        return False  # "Kofi's mum has offered to have him"
    return nearest is not None and len(owns) == len(rivals) == 1 and nearest.start == owns[0].end + 1


def is_to_theirs(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Billy wants Callum to come to his presentation", "Callum has his old room": it is Billy's."""
    if not is_owner(pronoun, scene) or not rivals:
        return False
    nearest = next(scene.doers(pronoun.start), None)
    young = all(each.kind in ("family", "child") for each in rivals)
    verb = scene.low(nearest.end) if isinstance(nearest, Mention) else ""
    old = young and scene.low(pronoun.end) == "old" and verb in _HAVING
    asked = isinstance(nearest, Mention) and scene.low(nearest.start - 1) in _INVITING and verb == "to"
    comes = asked and nearest is not None and scene.low(nearest.end + 1) in ("come", "go")
    inviter = scene.first_doer(pronoun.start)
    return old or (comes and inviter in rivals and scene.low(pronoun.start - 1) in ("to", "at"))


_HAVING = listed("has have had got wears wore uses used rides sleeps inherited")
_INVITING = listed("wants wanted like invited asked invites asks want")


def they_take_it(pronoun: Mention, scene: Scene) -> bool:
    """ "Jude's CAMHS worker is leaving and they are worried about it": one worker is "they" for nobody, and
    how it is taken is told of the child."""
    people = scene.people_before(pronoun.start)
    joins = pronoun.form is Form.SUBJECT and scene.low(pronoun.start - 1) in ("and", "but", ";")
    alone = bool(people) and not any(each.many or joined_with_and(scene, each) for each in people)
    workers = are_adults(people) and all(each.kind in ("worker", "") for each in people)
    told = joins and alone and workers and bool(scene.child_before(pronoun.start))
    ends = told and any(scene.low(at) in _ENDING for at in range(people[-1].end, pronoun.start))
    verb = scene.skip_adverbs(pronoun.end, 1)
    at = scene.skip_adverbs(verb + 1, 1)
    feels = scene.low(verb) in _BEING and scene.low(at) in _FEELINGS and _is_of_this(scene, at + 1)
    takes = scene.low(verb) in _TAKES and scene.low(verb + 1) in _THIS
    return ends and (feels or takes)


def _is_of_this(scene: Scene, at: int) -> bool:
    """ "worried", "ready for this", "worried about a new one": what was just told, or what comes of it."""
    about = scene.low(at) in PREPOSITIONS
    return (about and scene.low(at + 1) in _THIS | _TO_COME) or not scene.low(at).isalpha()


_ENDING = listed(
    "leaving leaves left leave end ends ended ending stopping stopped finishing finished moving moved"
    " retiring retired closing closed changing changed"
)
_BEING = listed("are were feel felt")
_TAKES = listed("enjoy enjoyed love loved hate hated miss missed")
_THIS = listed("it this that")
_TO_COME = listed("a another who what starting having meeting telling")
_FEELINGS = listed("worried happy sad upset anxious nervous excited relieved disappointed ready unsure")


def until_they(pronoun: Mention, scene: Scene) -> bool:
    """ "staff sat with them until they slept": who is sat with falls asleep."""
    child = scene.child_ending(pronoun.start - 2)
    hangs = pronoun.form is Form.SUBJECT and scene.low(pronoun.start - 1) in (
        "until",
        "when",
        "whenever",
        "if",
    )
    done_to = child is not None and child.form is Form.OBJECT
    verb = scene.low(scene.skip_adverbs(pronoun.end, 1))
    return hangs and done_to and verb in _CALMS


_CALMS = listed(
    "slept sleep settled settle calmed fell fall felt feel woke wake cried cry drifted dropped need needed"
)


def they_told(pronoun: Mention, scene: Scene) -> bool:
    """ "Gail and Ian told Briar that they were thinking of a holiday": who tells it plans it."""
    place = scene.before_clause(pronoun.start)
    told = scene.child_ending(place)
    tells = (
        pronoun.form is Form.SUBJECT and told is not None and scene.low(told.start - 1) in ("told", "tell")
    )
    people = scene.people_before(told.start) if told is not None and tells else []
    several = bool(people) and (people[-1].many or joined_with_and(scene, people[-1]))
    verb = scene.skip_adverbs(pronoun.end, 1)
    plans = {scene.low(verb), scene.low(scene.skip_adverbs(verb + 1, 1))} & _PLANNING
    return several and bool(plans)


_PLANNING = listed(
    "thinking planning going hoping looking expecting moving pleased proud delighted sorry love will"
)


def are_taught(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Mr Khan wishes all of his students did the same": who has students is who teaches them."""
    owner = pronoun.start if is_owner(pronoun, scene) else _owner_after(pronoun, scene)
    near = [scene.low(at) for at in range(owner + 1, owner + 3)] if owner else []
    taught = bool(set(near) & _TAUGHT) and not set(near) & _FELLOW
    return taught and any(each.kind in ("worker", "") for each in rivals) and are_adults(rivals)


def _owner_after(pronoun: Mention, scene: Scene) -> int:
    """ "he wishes all of his": where what the same "he" owns begins, without another between; else 0."""
    for at in range(pronoun.end, pronoun.end + _NEAR):
        if scene.low(at) == _OWNS.get(scene.low(pronoun.start)):
            return at
        if scene.low(at) in _JOINS | _SHE or scene.person_starting(at) is not None:
            return 0
    return 0


_NEAR = 6
_OWNS = {"he": "his", "she": "her"}
_TAUGHT = listed("students pupils learners tutees")
_FELLOW = listed("fellow")

_OF_OTHERS = {
    Form.SUBJECT: (is_told_how, are_taught),
    Form.OBJECT: (is_whose_worker,),
    Form.OWNER: (is_brothers_own, is_to_theirs, are_taught),
}
_OF_CHILD = {
    Form.SUBJECT: (is_wished_of, is_allowed, is_assured, asks_to_be_told),
    Form.OBJECT: (is_done_by_who, is_wished_by_them, is_still_her, is_wanted_with),
    Form.OWNER: (is_of_doer, is_own_beside, is_pleased_with),
}
_FORMS = {Form.EITHER: (Form.OBJECT, Form.OWNER)}


def is_others_apart(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """Whether the clause leaves only somebody else."""
    return _is_apart(_OF_OTHERS, pronoun, scene, rivals)


def is_childs_apart(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """Whether the clause leaves only the child."""
    return _is_apart(_OF_CHILD, pronoun, scene, rivals)


def _is_apart(
    rules: Mapping[Form, tuple[_Rule, ...]], pronoun: Mention, scene: Scene, rivals: Sequence[Person]
) -> bool:
    forms = _FORMS.get(pronoun.form, (pronoun.form,)) if rivals else ()
    return any(tells(pronoun, scene, rivals) for form in forms for tells in rules.get(form, ()))
