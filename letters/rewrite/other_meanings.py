"""Care words that are told from their false friends by the words around them. Pure.

In: words of a sentence, where a care word stands. Out: whether it has its everyday meaning there.
"""

from collections.abc import Sequence

from letters.rewrite.lexicon import DETERMINERS, PREPOSITIONS, listed
from letters.rewrite.roles import find_role
from letters.rewrite.verbs import parts_of_speech
from letters.rewrite.words import Word, low_at

_SERVICES = listed(
    "school college nursery police camhs team teams services service hospital surgery office council"
    " embassy professionals agency agencies university employer landlord bank charity solicitors lawyers"
    " doctor doctors provider providers clinic education health staff society home-office court"
    " authorities dvla hmrc"
)
_WORKPLACES = listed(
    "vet vet's vets garage salon shop cafe café restaurant hotel farm factory firm company business"
    " stables hairdresser hairdresser's hairdressers barber barber's nursery school college university"
    " library gym kennels theatre supermarket builders builder's warehouse bakery kitchen office race"
    " competition league surgery dentist dentist's dental opticians pharmacy zoo studio cinema"
)
_WORKS = listed(
    "work experience job training hairdressing plumbing catering bricklaying joinery carpentry building"
    " childcare beauty mechanics gardening farming engineering"
    " college course university school nursery teaching industry"
    " apprenticeship year volunteering volunteer summer salon garage shop retail catering student nursing"
    " placement-year industrial traineeship internship league top third second first"
)
SUBJECTS = listed(
    "maths math english reading spelling science phonics history french spanish geography art music drama"
    " exam mock driving baseline swimming fitness term year school college course coursework end-of-term"
    " end-of-year end-of-unit practical speaking listening handwriting literacy numeracy gcse sats"
    " cycling unit theory"
    " dance piano technology tech food computing ict textiles business media psychology sociology cookery"
    " photography woodwork catering typing self driving-test biology chemistry physics economics politics law"
    " sociology citizenship rs pe btec a-level nvq functional-skills"
)
_TRIPS = listed("trip trips visit week weekend course school camp activity activities holiday")
_CLOSE = listed(
    "secure insecure close strong good positive warm disorganised anxious healthy her his their your an"
    " emotional early child's 's of"
)
_SCIENCE = listed(
    "topic test tests strand project lesson lessons model sample samples evidence results result homework"
)
_LOOKING = listed("over at into through round around out inside down under")


def is_contact_with_service(words: Sequence[Word], start: int, end: int) -> bool:
    """ "contact with the school", "her phone contacts", "Contact the office": not time with family."""
    before, after = low_at(words, start - 1), low_at(words, end)
    if words[end - 1].low == "with":
        end, after = end - 1, "with"
    if before in listed("phone emergency main named key first no'"):
        return True
    if after in ("with", "from", "by", "between"):
        return any(_is_service(words, at) for at in range(end + 1, _phrase_end(words, end + 1)))
    begins = start == 0 or not words[start - 1].is_word
    return begins and words[end - 1].low == "contact" and (after in DETERMINERS or after in _SERVICES)


def _phrase_end(words: Sequence[Word], start: int) -> int:
    """Up to where a few words go on that say with whom: "the new class teacher"."""
    at = start
    while at < len(words) and at - start < 4 and words[at].is_word and low_at(words, at) not in _CLAUSES:
        at += 1
    return at


_CLAUSES = PREPOSITIONS | listed("and or but is was has will 's when because")


def _is_service(words: Sequence[Word], at: int) -> bool:
    role = find_role(words, at)
    return low_at(words, at) in _SERVICES or (role is not None and role[1].kind == "worker")


def is_place_of_work(words: Sequence[Word], start: int, end: int) -> bool:
    """ "a placement at a garage", "her college placement", "second placement"."""
    if low_at(words, start - 1) in _WORKS and words[start].low.startswith("placement"):
        return True
    if low_at(words, 0) in ("work", "employment", "job", "training") and low_at(words, 1) == ":":
        return True
    near = [low_at(words, at) for at in range(end, end + 5)]
    if low_at(words, start - 1).endswith(("-week", "-day")):
        return True  # "her two-week placement"
    if words[start].low == "placement" and low_at(words, start - 1) == "on":
        return True  # "a student on placement"
    owned = near[2] if near[1] in ("your", "his", "her", "their", "the") else near[1]
    if near[0] == "of" and near[1] not in _ALONE and owned not in _THE_CHILDS:
        return words[start].low == "placement" and end - start == 1
    return (
        near[0] in ("at", "in", "with")
        and bool(set(near) & _WORKPLACES)
        and words[end - 1].low == "placement"
    )


_ALONE = listed("you him them")
_THE_CHILDS = listed("child children siblings sibling brothers sisters brother sister boys girls") | {""}


def is_school_test(words: Sequence[Word], start: int, end: int) -> bool:
    """ "her maths assessment", "end of term assessments", "a reading intervention"."""
    if low_at(words, start - 2) in _OF_MINDS or low_at(words, start - 3) in _OF_MINDS:
        return False  # "a forensic psychology assessment"
    if words[start].low.startswith("therap"):
        return False  # "play therapy", "art therapy"
    return low_at(words, start - 1) in SUBJECTS or low_at(words, end) in (
        "week",
        "weeks",
        "paper",
        "papers",
        "piece",
    )


_OF_MINDS = listed("forensic clinical educational child specialist cognitive independent")


def is_school_trip(words: Sequence[Word], start: int, end: int) -> bool:
    """ "a residential trip", "the school residential"; but somebody is "in residential"."""
    if words[start].low != "residential" or end - start > 1:
        return False
    return low_at(words, end) in _TRIPS or low_at(words, start - 1) not in PREPOSITIONS


def is_fastening(words: Sequence[Word], start: int, end: int) -> bool:
    """ "the attachment on the hoover", "see the attachment": no feeling is meant."""
    written = {low_at(words, at) for at in range(end, end + 6)} & _WRITTEN
    if (low_at(words, end - 1) == "to" or low_at(words, end) == "to") and not written:
        near = range(end, end + 3)
        if any(find_role(words, at) or (at < len(words) and words[at].capital) for at in near):
            return False  # "the first signs of attachment to Jess"
    posted = any(word.low.startswith(("email", "e-mail", "attached", "sent")) for word in words)
    posted = posted or any(low_at(words, start - step) == "see" for step in (1, 2))
    posted = posted or bool({low_at(words, at) for at in range(start - 4, start)} & _SENDING)
    posted = posted or low_at(words, start - 1) == "as" or low_at(words, start - 2) == "as"
    before, after = low_at(words, start - 1), low_at(words, end)
    of_thing = before not in _CLOSE and before.isalpha() and parts_of_speech(before) == {"NN"}
    of_thing = of_thing or before in _OF_TOOLS
    return posted or bool(written) or after in _OF_THINGS or of_thing


_WRITTEN = listed("message email e-mail letter")


_SENDING = listed("send sends sending forward forwards forwarded open opened")
_OF_TOOLS = listed(
    "smaller bigger larger longer shorter small big spare lost broken missing extra wide narrow"
)
_OF_THINGS = listed("on for from came below file would won't size head hose")


def is_science(words: Sequence[Word], start: int, end: int) -> bool:
    """ "her DNA topic", "the DNA sample": not "did not attend"."""
    return words[start].text == "DNA" and (
        low_at(words, end) in _SCIENCE | {"was", "is"}
        or low_at(words, start - 1) in DETERMINERS | {"in", "about", "of"}
    )


def is_look(words: Sequence[Word], start: int, end: int) -> bool:
    """ "she peers over the fence", "peer mentor"."""
    if words[start].low == "peer" and low_at(words, end) not in _LOOKING:
        return low_at(words, end) in (
            "mentor",
            "mentors",
            "mentoring",
            "pressure",
            "support",
            "review",
            "reviewed",
        )
    return (
        start > 0
        and words[start].low in ("peer", "peers")
        and low_at(words, end) in _LOOKING
        and low_at(words, start - 1) not in DETERMINERS | PREPOSITIONS
    )


def is_advice_of_other(words: Sequence[Word], start: int, end: int) -> bool:
    """ "the doctor's recommendation" is not what the IRO asks for."""
    noun = words[start].low.startswith("recommendation")
    ours = any(low_at(words, at) in _OUR_MEETINGS for at in range(end + 1, end + 5))
    return (
        noun and (low_at(words, start - 1) == "'s" or low_at(words, end) in ("of", "from", "by")) and not ours
    )


_OUR_MEETINGS = listed(
    "professionals professional social worker guardian authority team conference court psychologist camhs"
    " meeting review reviews last previous iro panel reviewing"
)


def is_their_finding(words: Sequence[Word], start: int, end: int) -> bool:
    """ "the teacher's assessment of her essay" is a mark, not a check of what helps."""
    marked = {low_at(words, at) for at in range(start - 5, start)} & _MARKED
    return (
        bool(marked)
        or is_school_test(words, start, end)
        or (low_at(words, end) in ("in", "for") and low_at(words, end + 1) in SUBJECTS)
    )


_MARKED = listed("mark marks grade grades score scored scores percent")


def is_pleading(words: Sequence[Word], start: int, end: int) -> bool:
    """ "Hope advocates a four-day week": the verb."""
    after = low_at(words, end)
    pleads = after in ("a", "an", "the", "that") or after.endswith("ly")
    pleads = pleads or (low_at(words, start - 1) in ("you", "they", "we", "to", "who") and after == "for")
    return words[start].low in ("advocates", "advocate") and pleads


def is_of_others(words: Sequence[Word], start: int, end: int) -> bool:
    """ "Mum's wishes and feelings", "the wishes and feelings of the parents"."""
    return low_at(words, start - 1) in ("'s", "his", "her", "their") or low_at(words, end) == "of"


def is_pep_talk(words: Sequence[Word], start: int, end: int) -> bool:
    """A pep talk."""
    return low_at(words, end) in ("talk", "talks")


_VISITS = listed("contact visit visits mum dad mother father parents family sibling siblings")


def is_watched(words: Sequence[Word], start: int, end: int) -> bool:
    """ "supervised by lifeguards", "supervised her homework", "supervised study": no time with family."""
    after = low_at(words, end)
    if any(word.low in _VISITS for word in words):
        return False
    return after in DETERMINERS | SUBJECTS | {"by", "study", "access", "break", "lunch"} and after != "at"
