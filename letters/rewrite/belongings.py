"""What is the child's by what it is: "her PEP", "his schoolwork"; and what more likely is another's. Pure.

In: a pronoun, the sentence's scene, others whom it could mean. Out: yes or no.
"""

from collections.abc import Sequence

from letters.rewrite.her import is_owner_here
from letters.rewrite.lexicon import OPENERS, PREPOSITIONS, listed
from letters.rewrite.mentions import Form, Mention
from letters.rewrite.person import Person
from letters.rewrite.scene import Scene
from letters.rewrite.verbs import is_surely_verb_in_s

# Things that only the child of the record has.
CHILDS = listed(
    "placement school pep ehcp ehc review reviews care social foster carer carers college teacher"
    " teachers class homework education nursery iro guardian guardians pathway schoolwork exams gcses bedtime"
    " placements siblings advocate keyworker sw pocket wishes tutor classmates schooling lac cla contact"
    " bedroom attendance senco designated permanence uniform key-worker caseworker iha rha dt headteacher"
    " schools pronouns passport grant bursary apprenticeship savings laptop tablet visa mentor"
    " memory twin counsellor counselling eighteenth sixteenth 18th 16th 21st"
)

# Things that records nearly always say of the child.
MOSTLY_CHILDS = CHILDS | listed(
    "behaviour progress work views feelings needs sleep diet room friend friends friend's confidence"
    " lessons lesson class club appointment activities toys clothes story inhaler glasses medicine bag"
    " learning reading birthday weight teeth medication emotions anxiety self-esteem identity culture"
    " hobbies interests family plan plans mum mother dad cousin cousins nan nana gran grandmother aunt"
    " uncle grandparents father parents brother sister brothers sisters peers emotional health speech"
    " development growth future life day week wellbeing appetite eating mood anger targets grades new own"
    " immunisations vaccinations injections jabs dental eyesight asylum english spelling maths target level"
    " age independence skills"
    " routine swimming football bike phone bed favourite vaping"
    " smoking ears eyes heart chest hair skin nails feet head tummy hearing vision pain"
)

# Of "Pat and her ..." these are Pat's.
ANYBODYS = listed(
    "family husband wife partner daughter daughters son sons children team manager colleagues dog household"
    " own extended birth grandchildren class staff"
)

NOT_A_CHILDS = listed(
    "husband wife partner ex-partner boss manager colleague caseload fiancé fiancée ex funeral grave ashes"
    " grandson grandsons granddaughter granddaughters grandchild grandchildren"
)


_GROWN = listed("youngest eldest oldest older younger adult grown-up own")
_COUNTED = listed("two three four")
_CHILDREN = listed("son sons daughter daughters children baby")


def is_of_grown_up(pronoun: Mention, scene: Scene) -> bool:
    """ "her husband", "her youngest son": what a grown-up has."""
    return scene.low(pronoun.end) in NOT_A_CHILDS or (
        scene.low(pronoun.end) in _GROWN and scene.low(pronoun.end + 1) in _CHILDREN
    )


def may_be_a_parents(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Carol said that Amira gets on well with her son": a carer's or a relative's, most likely."""
    parents = any(each.kind in ("carer", "family") for each in rivals)
    at = pronoun.end + (scene.low(pronoun.end) in _COUNTED)
    return parents and scene.low(at) in _CHILDREN - {"baby"}


def is_let(scene: Scene, rivals: Sequence[Person], pronoun: Mention) -> bool:
    """ "Ryan lets Amir use his Xbox": whose it is only they know."""
    nearest = next(scene.doers(pronoun.start), None)
    lets = (
        isinstance(nearest, Mention)
        and scene.low(nearest.start - 1) in ("let", "lets", "letting")
        and scene.low(nearest.end) in _LENT
    )
    return lets and is_owner(pronoun, scene) and not owns_what_is_the_childs(pronoun, scene, CHILDS)


_LENT = listed("use borrow ride wear play drive share try watch sit sleep keep eat")


def is_talked_about(scene: Scene, rivals: Sequence[Person], pronoun: Mention) -> bool:
    """ "Tunde spoke to Amir about his vaping", "Amir asked for help with his CV": the child's matter."""
    childs = scene.child_before(pronoun.start)
    doers = list(scene.doers(pronoun.start))
    if not childs or not doers or len(rivals) != 1 or not is_owner(pronoun, scene):
        return False
    before = [scene.low(at) for at in range(max(0, pronoun.start - 3), pronoun.start)]
    spoke = scene.low(childs[-1].start - 1) in ("to", "with") and before[-1] == "about" and before[-2:-1]
    talks = any(scene.low(at) in _TALKING for at in range(rivals[0].end, childs[-1].start))
    after = childs[-1].end >= pronoun.start - 2 and doers[-1] == rivals[0]
    helped = before[-2:] in (["help", "with"], ["support", "with"]) and isinstance(doers[-1], Mention)
    return bool(spoke and talks and after) or helped


_TALKING = listed("spoke speaks spoken talked talks talking speaking chatted")


def is_owner(pronoun: Mention, scene: Scene) -> bool:
    return pronoun.form is Form.OWNER or (pronoun.form is Form.EITHER and is_owner_here(scene, pronoun.start))


_HANDING = listed("give gives gave given giving")

_HANDED = listed(
    "number card mobile email address word apologies details time attention view views opinion old spare"
)


def is_handed(pronoun: Mention, scene: Scene) -> bool:
    """ "Nathan gave Amir his mobile number": the giver's, most likely."""
    whom = scene.child_ending(pronoun.start - 1)
    given = whom is not None and scene.low(whom.start - 1) in _HANDING
    return given and any(scene.low(at) in _HANDED for at in range(pronoun.end, pronoun.end + 2))


def goes_to_house(scene: Scene, child: Mention, pronoun: Mention) -> bool:
    """ "goes to her house for tea": a friend's, it may be."""
    goes = any(scene.low(at) in _GOING for at in range(child.end, pronoun.start))
    return goes and scene.low(pronoun.start - 1) in ("to", "at", "in") and scene.low(pronoun.end) in _HOUSES


_GOING = listed(
    "go goes went going visit visits visited stay stays stayed staying sleeps slept round invited"
)

_HOUSES = listed("house home flat place caravan farm garden")


def child_goes_on(scene: Scene, child: Mention, rivals: Sequence[Person], pronoun: Mention) -> bool:
    """ "has been with Sheila and sees this as her home": after "and" the child does something again."""
    last = max(each.end for each in rivals)
    links = [at for at in range(max(child.end, last), pronoun.start - 1) if scene.low(at) == "and"]
    hangs = scene.low(child.start - 1) in OPENERS
    verbs = [
        at for at in links if is_surely_verb_in_s(scene.low(at + 1)) or scene.low(at + 1) in ("has", "is")
    ]
    within = scene.low(pronoun.start - 1) in PREPOSITIONS | {"as"}  # "wears her shoes" may be another's
    return (
        bool(verbs)
        and within
        and not hangs
        and not any(scene.is_finite(at) for at in range(verbs[-1] + 2, pronoun.start))
    )


_TRUE = listed("correct chosen preferred right new")
_NOT_CONTACT = listed("lens lenses number numbers details list")


def owns_what_is_the_childs(pronoun: Mention, scene: Scene, things: frozenset[str]) -> bool:
    if pronoun.form not in (Form.OWNER, Form.EITHER):
        return False
    if scene.low(pronoun.end) in ("first", "early") and "years" in (
        scene.low(pronoun.end + 1),
        scene.low(pronoun.end + 2),
    ):
        return True  # "her first three years"
    if scene.low(pronoun.end) in _TRUE and scene.low(pronoun.end + 1) in ("name", "pronouns"):
        return True
    for at in range(pronoun.end, pronoun.end + 3):
        if scene.low(at) == "contact" and scene.low(at + 1) in _NOT_CONTACT:
            return False
        if scene.low(at) in things:
            return at == pronoun.end or scene.low(at - 1) not in MOSTLY_CHILDS - CHILDS - {"new", "own"}
        if scene.is_finite(at) or scene.low(at) in PREPOSITIONS or not scene.low(at).isalpha():
            return False
    return False
