"""Short forms in full: "appt" -> "appointment", "LA" -> "the council". Unknown initials are asked. Pure.

In: a sentence, the child. Out: edits and doubts.
"""

import re
from collections.abc import Mapping

from letters.rewrite.child import Child
from letters.rewrite.childs_name import initials_of
from letters.rewrite.lexicon import listed
from letters.rewrite.model import Doubt, Edit, Kind
from letters.rewrite.words import Word, words_of

SHORT = "short form"
_WHY = "Whole words are easier to read than short forms."
# With "the" where a child would hear a person or body; "the LA" and "LA" both become "the council".
_WHOLE: Mapping[str, str] = {
    "LA": "the council",
    "CSC": "the council's social workers",
    "ASU": "the assessment centre",
    "VS": "the virtual school",
    "VSH": "the head of the virtual school",
    "DSL": "the teacher who keeps children safe",
    "EP": "the educational psychologist",
    "SALT": "the speech therapist",
    "SLT": "the speech therapist",
    "OT": "the occupational therapist",
    "HO": "the Home Office",
    "CAFCASS": "the people who tell the judge what is best for children",
    "MASH": "the team that keeps children safe",
    "IFA": "the fostering agency",
    "NHS": "the health service",
    "A&E": "the hospital’s emergency department",
    "MGM": "your mum's mum",
    "MGF": "your mum's dad",
    "PGM": "your dad's mum",
    "PGF": "your dad's dad",
}
_FORMS: Mapping[str, str] = {
    "Y/P": "young person",
    "CP": "child protection",
    "CPP": "child protection plan",
    "LSW": "life story work",
    "LJW": "life journey work",
    "SDQ": "feelings questions",
    "ESOL": "English lessons",
    "EAL": "English as a new language",
    "MDT": "workers' meeting",
    "KS1": "Key Stage 1",
    "KS2": "Key Stage 2",
    "KS3": "Key Stage 3",
    "KS4": "Key Stage 4",
    "DOB": "date of birth",
    "NRPF": "no money from the government",
    "PLO": "meeting before court",
    "BRP": "identity card",
    "AP": "other school",
    "PRU": "smaller school",
    "CWD": "children with disabilities",
    "SAT": "school test",
    "SATS": "school tests",
    "SATs": "school tests",
    "TAF": "meeting about your family",
    "MOSAIC": "council's records",
    "TBC": "to be agreed",
    "ASAP": "as soon as possible",
    "N/A": "not needed",
}
_SMALL: Mapping[str, str] = {
    "appt": "appointment",
    "appts": "appointments",
    "mtg": "meeting",
    "yr": "year",
    "yrs": "years",
    "wk": "week",
    "wks": "weeks",
    "mth": "month",
    "mths": "months",
    "hrs": "hours",
    "hr": "hour",
    "mins": "minutes",
    "asap": "as soon as possible",
    "tbc": "to be agreed",
    "incl": "including",
    "approx": "about",
    "re": "about",
    "w/e": "weekend",
    "w/ends": "weekends",
    "wkend": "weekend",
    "w/c": "week beginning",
    "p/w": "a week",
    "pw": "a week",
    "p/m": "a month",
    "hols": "holidays",
    "b'day": "birthday",
    "bday": "birthday",
    "info": "information",
    "&": "and",
    "e.g.": "for example",
    "e.g": "for example",
    "eg": "for example",
    "i.e.": "that is",
    "ie": "that is",
    "etc": "and so on",
    "dept": "department",
    "rec'd": "received",
    "f/t": "full-time",
    "p/t": "part-time",
    "sch": "school",
    "hosp": "hospital",
    "docs": "papers",
    "min": "minute",
    "temp": "for now",
    "prev": "before",
}
_SCHOOL_YEAR = re.compile(r"Y(1[0-3]|[1-9])")
# Not Jan and Dec, who are people, nor Mar; a day or a year beside a month is `dates`' to read.
_MONTHS = {"Feb": "February", "Aug": "August", "Sept": "September", "Oct": "October", "Nov": "November"}
_BEFORE_MONTHS = listed("in since until till by from between for of early late mid end during before after")
_KNOWN = listed(
    "TV OK UK DVD PC FIFA XBOX BBC PS PS4 PS5 ID ADHD GCSE GCSEs BTEC RE PE IT ICT DT A I UCL VR"
    " AM PM PhD NVQ CV USA EU"
    " ITV LEGO WWE UFC YMCA RSPCA LGBT LGBTQ LGBTQ+ HIV ASD OCD PTSD DJ MP3 UKS FC MOT QR GP PIN"
    " SIM DNA NSPCC BMX"
)
_ROLE_INITIALS = listed("SW SWs FC FCs IRO SSW KW PA IV DT HV TA LSA TM ATM SENCO SENDCO YP GP CSW")
_INITIALS = re.compile(r"[A-Z][A-Z&]+s?|[A-Z]{2,}\d?")


def known_initials() -> frozenset[str]:
    """Initials that need no question."""
    return _KNOWN | _ROLE_INITIALS | _WHOLE.keys() | _FORMS.keys()


def spell_out(sentence: str, child: Child) -> tuple[list[Edit], list[Doubt]]:
    """What the short forms of a sentence become."""
    words = words_of(sentence)
    edits: list[Edit] = []
    doubts: list[Doubt] = []
    shouted = sum(word.text.isupper() and len(word.text) > 1 for word in words) > max(3, len(words) // 2)
    for at, word in enumerate(words):
        if word.quoted or (at and words[at - 1].text == "/" and words[at - 1].end == word.start):
            continue
        text, end = _with_slash(words, at)
        new = _whole(words, at, text) if text in _WHOLE else _FORMS.get(text, "") or _small(words, at, text)
        if new:
            follows = words[at + 1].low if at + 1 < len(words) else ""
            if (
                follows
                in ("lessons", "classes", "course", "questions", "level", "entry", "group", new.split()[-1])
                and len(new.split()) > 1
            ):
                new = new.rsplit(" ", 1)[0]
            edits.append(_edit(words, at, end, text, new))
        elif not shouted and _unknown(text, word, child):
            ask = f"“{text}” is initials. What do they stand for, in words that {child.name} knows?"
            doubts.append(Doubt(Kind.INITIALS, text, ask))
    return edits, doubts


def _with_slash(words: list[Word], at: int) -> tuple[str, int]:
    """ "w/c" and "A&E" are several words to the eye of `words_of`."""
    joined = (
        at + 2 < len(words) and words[at + 1].text in ("/", "&", "'") and words[at + 1].start == words[at].end
    )
    if joined and words[at + 2].start == words[at + 1].end:
        text = words[at].text + words[at + 1].text + words[at + 2].text
        if text in _WHOLE or text in _FORMS or text.lower() in _SMALL:
            return text, words[at + 2].end
    return words[at].text, words[at].end


def _whole(words: list[Word], at: int, text: str) -> str:
    new = _WHOLE[text]
    return (
        new.removeprefix("the ").removeprefix("your ")
        if at and words[at - 1].low in ("the", "your", "a", "an", "our", "his", "her")
        else new
    )


def _small(words: list[Word], at: int, text: str) -> str:
    low = text.lower()
    if low == "&" and 0 < at < len(words) - 1 and words[at - 1].end == words[at].start:
        shops = len(words[at - 1].text) == 1 or words[at + 1].end - words[at].end == 1
        return "" if shops else " and "  # "M&S" stays; "Mum&Dad" does not
    if (low == "re" and not (at == 0 or words[at - 1].is_word)) or (low == "re" and text != "re"):
        return ""
    if low in ("min", "temp", "prev", "sch", "hosp", "docs", "pw", "ie", "eg") and text != low:
        return ""
    if year := _SCHOOL_YEAR.fullmatch(text):
        return f"year {year[1]}"
    if text in _MONTHS and _tells_when(words, at):
        return _MONTHS[text]
    return _SMALL.get(low, "")


def _tells_when(words: list[Word], at: int) -> bool:
    """ "In Sept", "between Sept and Nov"."""
    before = words[at - 1].low if at else ""
    return before in _BEFORE_MONTHS or (before == "and" and at > 1 and words[at - 2].text in _MONTHS)


def _edit(words: list[Word], at: int, end: int, text: str, new: str) -> Edit:
    opens = not any(word.is_word for word in words[:at])
    if opens and text[:1].isupper():
        new = new[0].upper() + new[1:]
    stop = next((word for word in words[at + 1 : at + 3] if word.start == end and word.text == "."), None)
    last = stop is not None and stop is words[-1]
    swallow = stop is not None and not last and text.lower() in _SMALL
    return Edit(words[at].start, stop.end if swallow and stop else end, new, SHORT, _WHY)


def _unknown(text: str, word: Word, child: Child) -> bool:
    plain = text.replace(".", "")
    if not _INITIALS.fullmatch(plain) or text in _KNOWN or text in _ROLE_INITIALS or text.isdigit():
        return False
    names = {part.upper() for part in child.full_name.split()} | {each.name.upper() for each in child.people}
    return plain not in initials_of(child) and plain not in names
