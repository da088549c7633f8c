"""Whom a record most likely means where the rules leave it open, by kinds of clue that were counted. Pure.

In: a pronoun of the child's kind, the sentence's scene, the others whom it could mean. Out: `Verdict`, or
None where it must be asked. How often each kind was the child stands in `bench/gold/REWRITE.md`.
"""

from collections.abc import Sequence

from letters.rewrite.apart_from import they_take_it, until_they
from letters.rewrite.asked_of import OF_CHILD
from letters.rewrite.belongings import ANYBODYS, NOT_A_CHILDS, is_owner
from letters.rewrite.candidates import joined_with_child
from letters.rewrite.clauses import (
    hangs_on_child,
    hangs_past_owner,
    is_told_of_by_them,
    tells_how_it_is,
    they_hang_on_child,
)
from letters.rewrite.doings import are_adults, are_only_roles, is_adult_doing, is_childs_doing, is_of_workers
from letters.rewrite.leaning import leans, was_asked
from letters.rewrite.lexicon import PREPOSITIONS, SPEAKING, listed
from letters.rewrite.mentions import Form, Mention
from letters.rewrite.person import Person
from letters.rewrite.scene import Scene
from letters.rewrite.sense import is_childlike
from letters.rewrite.takes_it import HOW_TAKEN
from letters.rewrite.to_child import NEAR, OF_GROWN_UPS, STOPS
from letters.rewrite.verbs import is_verb_in_s, parts_of_speech
from letters.rewrite.verdict import Verdict
from letters.rewrite.workers import TALKING, WISHES, does_as_worker, was_others

_LET = listed("can may must should needs need has could")
_TOLD = listed("told tells advised advises reminded reminds informed informs reassured explained promised")


def likely_means(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> Verdict | None:
    """Whom a record means by it, as a rule."""
    if pronoun.family == "they":
        return Verdict.CHILD if any(tells(pronoun, scene) for tells in _THEY_OF_CHILD) else None
    if not rivals or pronoun.form in (Form.SELF, Form.OWNED):
        return None
    if any(joined_with_child(scene, each) for each in rivals):
        return None  # "Priya and Hope walked there because she wanted to"
    if any(tells(pronoun, scene, rivals) for tells in OF_GROWN_UPS):
        return Verdict.OTHER
    if any(tells(pronoun, scene, rivals) for tells in _OF_CHILD):
        return Verdict.CHILD
    return leans(pronoun, scene, rivals)


def _is_beside_role(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "his tutor reports he is punctual": a role, of which nobody knows whether it is a man or a woman."""
    since = [at for at in [*scene.others, *scene.asked] if at < pronoun.start]
    if not are_only_roles(rivals) or since:
        return False
    if pronoun.form is Form.SUBJECT:
        joins = scene.low(pronoun.start - 1) in ("and", "but")
        back = joins and scene.person_ending(pronoun.start - 2) in rivals
        back = back and not is_childlike(pronoun, scene)  # "wrote to the judge and she wrote back"
        return not back and not _is_asked_for(pronoun, scene) and not does_as_worker(pronoun, scene)
    named = bool(scene.child_before(pronoun.start))
    if is_owner(pronoun, scene):
        shared = _is_in_who(pronoun, scene)
        return shared is True or (shared is None and named and not is_of_workers(pronoun, scene))
    nearest = next(scene.doers(pronoun.start), None)
    does = isinstance(nearest, Person) and not _may_go_back(scene, nearest, pronoun)
    return does if not named else nearest is None or does


def _may_go_back(scene: Scene, nearest: Person, pronoun: Mention) -> bool:
    """ "heard that the coach leaves and wants to thank him": the child may go on."""
    return any(scene.low(at) in ("and", "but") for at in range(nearest.end, pronoun.start))


def _is_asked_for(pronoun: Mention, scene: Scene) -> bool:
    """ "asked whether she might": whoever asks may ask it of themselves."""
    hangs = scene.low(pronoun.start - 1) in ("whether", "if")
    near = [scene.low(at) for at in range(max(0, pronoun.start - 5), pronoun.start)]
    return hangs and any(low in _ASKS for low in near)


_ASKS = listed("ask asks asked asking wonders wondered")


def _is_in_who(pronoun: Mention, scene: Scene) -> bool | None:
    """ "a visitor who shares his language": the child's; "a nurse who would stop for his mother": not."""
    near = range(pronoun.start - 1, max(-1, pronoun.start - NEAR), -1)
    who = next((at for at in near if scene.low(at) == "who"), 0)
    return any(scene.low(at) in _SHARING for at in range(who, pronoun.start)) if who else None


_SHARING = listed("shares share speaks speak understands understand knows know respects reflects matches")


def _is_let_by_adult(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Mrs Fry has told Chidera that she can bring a friend": adults tell children what they may do."""
    place = pronoun.start - (2 if scene.low(pronoun.start - 1) in ("that", "what", "whether", "if") else 1)
    told = scene.child_ending(place)
    tells = told is not None and not told.owns and scene.low(told.start - 1) in _TOLD
    adults = are_adults(rivals) and all(each.kind != "family" for each in rivals)
    adults = adults and next(scene.doers(told.start if told else 0), None) in rivals
    if not tells or not adults or pronoun.form is not Form.SUBJECT:
        return False
    verb = scene.skip_adverbs(pronoun.end, 1)
    low, after = scene.low(verb), scene.low(verb + 1)
    has = low in ("has", "need", "needs", "is", "was") and after not in ("to", "allowed", "welcome", "doing")
    return (low in _LET | {"is", "was"} and not has) or is_childs_doing(pronoun, scene)


def _is_asked_by_adult(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Natalie asked Harpreet whether she would like it": who is asked tells what they would like."""
    asked = scene.child_ending(pronoun.start - 2)
    asks = asked is not None and not asked.owns and scene.low(asked.start - 1) in _ASKS | {"offered"}
    if not asks or pronoun.form is not Form.SUBJECT:
        return False
    verb = scene.skip_adverbs(pronoun.end, 1)
    return scene.low(verb) in ("would", "'d") and scene.low(verb + 1) in WISHES


def _is_spoken_with(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Dele has to remind him about his share": what an adult speaks about with the child is the child's."""
    with_whom = scene.child_ending(pronoun.start - 2) if scene.low(pronoun.start - 1) in _ABOUT else None
    if with_whom is None or with_whom.owns or not is_owner(pronoun, scene) or not are_adults(rivals):
        return False
    verb = scene.low(with_whom.start - 1)
    speaks = verb in _REMINDING or (verb in ("to", "with") and scene.low(with_whom.start - 2) in TALKING)
    near = {scene.low(at) for at in range(pronoun.end, pronoun.end + 3)}
    theirs = near & (_THEIRS | NOT_A_CHILDS) or scene.low(pronoun.end) in ANYBODYS
    return speaks and not theirs and not is_of_workers(pronoun, scene)


_ABOUT = listed("about with of on over in around through regarding")
_REMINDING = listed(
    "remind reminds reminded reminding challenge challenges challenged help helps helped helping support"
    " supports supported supporting assist assists assisted praise praises praised ask asks asked reassure"
    " reassures reassured advise advises advised congratulate congratulated teach teaches taught guide"
)
_THEIRS = listed("concerns leaving maternity leave holiday absence retirement replacement expectations")


def _is_reported_by_worker(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "although Miss Owusu feels that she rushes": workers report on the child, not on themselves."""
    place = scene.before_clause(pronoun.start)
    nearest = next(scene.doers(pronoun.start), None)
    if pronoun.form is not Form.SUBJECT or not isinstance(nearest, Person) or nearest not in rivals:
        return False
    aside = 2 if scene.low(place - 1) == "who" else 1  # "by Mrs Cropper, who reports that she"
    says = scene.low(place) in SPEAKING and place - nearest.end <= aside
    worker = nearest.kind == "worker" or (not nearest.kind and bool(scene.child_before(nearest.start)))
    if not says or not worker or not are_adults([nearest]) or was_others(pronoun, scene):
        return False
    return _is_habit(pronoun, scene) and not does_as_worker(pronoun, scene)


def _is_habit(pronoun: Mention, scene: Scene) -> bool:
    """ "rushes her work", "can be argumentative", "is always punctual": how somebody is, as others see it."""
    verb = scene.skip_adverbs(pronoun.end, 1)
    low, after = scene.low(verb), scene.low(scene.skip_adverbs(verb + 1, 1))
    can = low in ("can", "could", "may") and after in ("be", "become", "get", "do", "sometimes", "struggle")
    how = low in ("is", "'s") and "JJ" in parts_of_speech(after) and after not in _OF_SPEAKER
    acts = is_verb_in_s(low) and low not in SPEAKING | _KNOWS
    return can or how or acts


_OF_SPEAKER = listed(
    "pleased happy concerned worried impressed unable unsure hopeful confident aware sorry due late available"
    " satisfied new glad proud keen grateful delighted disappointed clear certain sure content leaving"
)
_KNOWS = listed("knows sees understands works visits supports sends writes needs wants likes hopes has")


def _is_cared_for(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """The "her" of it: who cares was somebody else."""
    if pronoun.form not in (Form.OBJECT, Form.EITHER) or is_owner(pronoun, scene):
        return False
    last = max((at for at in scene.others if at < pronoun.start), default=-1)
    plain = last >= 0 and scene.low(last) == pronoun.family and pronoun.start - last < NEAR
    between = range(last + 1, pronoun.start)
    free = not any(scene.low(at) in STOPS or scene.person_starting(at) for at in between)
    alone = len({each.name or each.role for each in rivals}) == 1
    return plain and free and alone and not any(at > last for at in scene.asked if at < pronoun.start)


def _goes_on_after_agent(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "was discussed with her by Nicola and she accepted": who only did it does not go on."""
    joins = pronoun.form is Form.SUBJECT and scene.low(pronoun.start - 1) in ("and", "but", "as", "because")
    agents = all("by" in (scene.low(each.start - 1), scene.low(each.start - 2)) for each in rivals)
    named = bool(scene.child_before(pronoun.start))
    takes = is_childlike(pronoun, scene) or is_childs_doing(pronoun, scene)
    takes = takes or scene.low(scene.skip_adverbs(pronoun.end, 1)) in _TAKES
    return joins and agents and named and takes and not was_others(pronoun, scene)


_TAKES = listed(
    "accepted accepts agreed agrees understood understands acknowledged acknowledges admitted admits engaged"
    " listened responded apologised"
)


def _is_calmed(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "sits with her until she drops off", "can ring Nadia if she needs to"."""
    hangs = scene.low(pronoun.start - 1) in ("until", "whenever", "if")
    childs = scene.child_before(pronoun.start)
    if pronoun.form is not Form.SUBJECT or not hangs or not childs or not are_adults(rivals):
        return False
    close = pronoun.start - childs[-1].end <= 2 and not childs[-1].owns and not scene.can_do(childs[-1])
    asked = scene.low(childs[-1].start - 1) in _ASKS
    return close and not asked and not does_as_worker(pronoun, scene)


def _is_of_writer(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "I hope she will go to it", "I have rarely seen her so happy": the IRO writes of the child."""
    place = scene.before_clause(pronoun.start)
    if not are_adults(rivals) or not scene.child_before(pronoun.start) or was_others(pronoun, scene):
        return False
    if pronoun.form is Form.SUBJECT:
        hopes = scene.low(place) in _HOPING and scene.low(scene.skip_adverbs(place - 1, -1)) in (
            "i",
            "am",
            "we",
        )
        return hopes and not is_adult_doing(pronoun, scene)
    writer = next((at for at in range(pronoun.start - 1, pronoun.start - 6, -1) if scene.low(at) == "i"), -1)
    sees = any(scene.low(at) in _SEEING for at in range(writer, pronoun.start)) if writer >= 0 else False
    free = not any(each.start > writer for each in rivals)
    return sees and free and not is_owner(pronoun, scene)


def _is_called_young(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "told Mum that he is the kindest boy in the class"."""
    verb = scene.skip_adverbs(pronoun.end, 1)
    verb += scene.low(verb) == "has"
    if pronoun.form is not Form.SUBJECT or scene.low(verb) not in ("is", "was", "been", "'s"):
        return False
    if scene.low(verb + 1) not in ("a", "an", "the", "such") or any(each.kind == "child" for each in rivals):
        return False
    near = range(verb + 2, verb + 7)
    noun = next((at for at in near if scene.low(at) in _YOUNG), 0)
    return noun > 0 and not any(scene.low(at) in PREPOSITIONS for at in range(verb + 2, noun))


def _gets_on(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Dave has taught him to ride a bike and he can now ride", "took him and he has since joined"."""
    joins = pronoun.form is Form.SUBJECT and scene.low(pronoun.start - 1) in ("and", ";")
    childs = [each for each in scene.child_before(pronoun.start) if not each.owns]
    done = bool(childs) and scene.low(childs[-1].start - 1) in _BRINGING_ON
    near = {scene.low(at) for at in range(pronoun.end, pronoun.end + 3)}
    now = bool(near & {"now", "since"}) or (scene.low(pronoun.end) == "has" and bool(near & _ACHIEVED))
    return joins and done and now and are_adults(rivals) and not does_as_worker(pronoun, scene)


_BRINGING_ON = listed(
    "take takes took taken taught teaches helped helps got bought gave given enrolled signed encouraged"
    " supported"
    " encourages supports introduced"
)
_ACHIEVED = listed("scored won learnt learned joined passed made gained earned achieved grown improved swum")
_YOUNG = listed("boy girl lad lady pupil student learner child teenager youngster")
_HOPING = listed("hope wish proud pleased glad delighted happy think")
_SEEING = listed("seen known watched watching enjoyed")


def _child_goes_on(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "he came to Tariq for a cuddle when he fell over", "went to him": who did the last thing does this."""
    hangs = scene.low(pronoun.start - 1) in ("when", "if", "because", "as", "until", "after", "whenever")
    nearest = next(scene.doers(pronoun.start), None)
    if pronoun.form is not Form.SUBJECT or not hangs or not isinstance(nearest, Mention):
        return False
    beside = all(each.end <= nearest.start or scene.low(each.start - 1) in _TOWARDS for each in rivals)
    childlike = is_childlike(pronoun, scene) or is_childs_doing(pronoun, scene)
    gone_to = all(scene.low(at - 1) == "to" for at in scene.others if nearest.end < at < pronoun.start)
    other = was_asked(pronoun, scene) or any(at < nearest.end for at in scene.others) or not gone_to
    return beside and childlike and are_adults(rivals) and not other


_TOWARDS = listed("to with from at for by")


_THEY_OF_CHILD = (they_hang_on_child, is_told_of_by_them, they_take_it, until_they)
_OF_CHILD = (
    *OF_CHILD,
    *HOW_TAKEN,
    hangs_on_child,
    hangs_past_owner,
    tells_how_it_is,
    _is_beside_role,
    _is_let_by_adult,
    _is_asked_by_adult,
    _is_spoken_with,
    _is_reported_by_worker,
    _is_called_young,
    _gets_on,
    _is_cared_for,
    _goes_on_after_agent,
    _is_calmed,
    _is_of_writer,
    _child_goes_on,
)
