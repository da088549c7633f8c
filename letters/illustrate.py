"""Gives a letter's lines their pictures, and offers others for a person to choose from. Pure.

In: a Letter, the English beside its lines, and what is known: the words of each picture, names, what people
chose before, which pictures may be offered. Out: the Letter with a concept beside each line that has none;
ranked candidates with a reason for one line; the phrase for which a person's own pick could be remembered.
Nothing here is final: a person looks at each suggestion before the letter is approved.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from letters.model import Letter, Line, Section
from letters.roles import role_of
from symbols.matching import Candidate, Lexicon, Reason, Span, idea_of, symbol_line
from symbols.matching.model import MOST
from symbols.matching.names import MAN, PERSON, WOMAN
from symbols.matching.spelling import folded, places

_ENGLISH = "en"
_DECIDED = ("step-", "reply-")
_ANY_GROWN_UP = frozenset((PERSON, WOMAN, MAN))


@dataclass(frozen=True)
class Known:
    """What is known where pictures are chosen. `offered`: those that may be; `lexicon`: the words that mean
    them; `names` of people in this letter; `remembered`: language -> phrase -> concept, chosen before;
    `own`: concepts of this child's photos that stand for a word of theirs; `people`: name -> the picture of
    who that is, as `letters.roles` has it."""

    offered: frozenset[str]
    lexicon: Lexicon
    names: tuple[str, ...] = ()
    remembered: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    own: frozenset[str] = frozenset()
    people: Mapping[str, str | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of a letter, and their language, for which a picture could be remembered."""

    text: str
    lang: str


def illustrate(letter: Letter, english: Mapping[str, str], known: Known) -> Letter:
    """The letter with a picture for each line that has none and whose words are known. A concept that is not
    offered is taken off. Two decisions have not the same picture where one of them has another that says it:
    who reads pictures only could not tell them apart. `english`: by line id."""
    deeds = frozenset(_deeds(letter))
    apart: dict[str, str] = {}  # the words of a decision -> its picture

    def drawn(line: Line) -> Line:
        if line.cards:
            line = replace(line, cards=tuple(card for card in line.cards if card in known.offered))
        if line.picture is not None:
            if line.picture not in known.offered:
                return replace(line, picture=None)
            if line.id in deeds:
                apart.setdefault(line.text, line.picture)
            return line
        found = candidates(line, english.get(line.id, ""), known)
        picture = found[0].concept if found and found[0].sure else None
        if picture and line.id in deeds:
            picture = apart[line.text] = _of_its_own(picture, line, found, apart, known)
        return replace(line, picture=picture)

    return with_lines(letter, drawn)


def _deeds(letter: Letter) -> Iterator[str]:
    """The lines that say what was decided: the first of the record's own words in each of its blocks."""
    begun = set[str]()
    for line in letter.sentences:
        is_decision = line.block.startswith(_DECIDED) and not line.message.startswith("phrase.")
        if is_decision and line.block not in begun:
            begun.add(line.block)
            yield line.id


def _of_its_own(
    picture: str, line: Line, found: tuple[Candidate, ...], apart: Mapping[str, str], known: Known
) -> str:
    """The picture, or where another decision has it the first that says this one as surely."""
    taken = {other for text, other in apart.items() if text != line.text}
    if picture not in taken:
        return apart.get(line.text, picture)
    vague = known.lexicon.tongue(_ENGLISH).vague
    free = (one.concept for one in found if one.sure and one.concept not in taken | vague)
    return next(free, picture)


def with_lines(letter: Letter, change: Callable[[Line], Line]) -> Letter:
    """The letter with each of its lines, headings too, put through `change`."""
    sections = tuple(
        Section(
            heading=change(section.heading),
            lines=tuple(change(line) for line in section.lines),
            kind=section.kind,
        )
        for section in letter.sections
    )
    opening = tuple(change(line) for line in letter.opening)
    return replace(letter, title=change(letter.title), opening=opening, sections=sections)


def candidates(line: Line, english: str, known: Known) -> tuple[Candidate, ...]:
    """At most five pictures for a line, the best first: what people chose before, then from the English
    (which is what was decided), then from the line's own language."""
    found: dict[str, Candidate] = {}
    for text, lang in _texts(line, english):
        for each in idea_of(_line_of(text, lang, known), known.lexicon.tongue(lang)):
            if each.concept in known.offered:
                told = _told(each, known)
                found.setdefault(told.concept, told)
        if not found:
            found = {one.concept: one for span in spans_of(text, lang, known) for one in _named(span)}
    ordered = sorted(found.values(), key=lambda each: each.reason is not Reason.REMEMBERED)
    return tuple(ordered[:MOST])


def spans_of(text: str, lang: str, known: Known) -> tuple[Span, ...]:
    """Each content word or phrase of a text with the pictures that may be offered for it."""
    spans = _line_of(text, lang, known)
    return tuple(replace(span, candidates=_offered(_of_a_name(span, known), known)) for span in spans)


def _line_of(text: str, lang: str, known: Known) -> list[Span]:
    """The spans as the matcher gives them, with what is known of whom one sees."""
    spans = symbol_line(text, lang, known.lexicon, known.names, known.remembered.get(lang))
    behind: tuple[Span | None, ...] = (*spans[1:], None)
    return [
        replace(span, candidates=_seeing(span, after, lang, known)) if after else span
        for span, after in zip(spans, behind, strict=False)
    ]


def _seeing(span: Span, after: Span, lang: str, known: Known) -> tuple[Candidate, ...]:
    """The candidates of a span; "see Tilda", who is the social worker by what is known here, is a visit, not
    time with the family."""
    tongue = known.lexicon.tongue(lang)
    first, others = span.candidates[:1], [one.concept for one in span.candidates[1:]]
    pairs = [(here[0], here[-1]) for concept, here in tongue.before_names.items() if concept in others]
    visit = next((visit for family, visit in pairs if first and first[0].concept == family), "")
    if not visit or role_of(after.text, known.people, known.lexicon) not in tongue.at_work:
        return span.candidates
    left = (one for one in span.candidates[1:] if one.concept != visit)
    return (replace(first[0], concept=visit, reason=Reason.NEAR), *left)


def _named(span: Span) -> tuple[Candidate, ...]:
    return tuple(one for one in span.candidates[:1] if one.reason is Reason.NAME)


def _of_a_name(span: Span, known: Known) -> tuple[Candidate, ...]:
    """The candidates of a span; for a name that the matcher leaves alone, since it may be the child's, who
    is known by it here."""
    if span.candidates or span.denied:
        return span.candidates
    who = role_of(span.text, known.people, known.lexicon)
    return (Candidate(who, Reason.NAME, f'the name "{span.text}"'),) if who else ()


def _offered(found: tuple[Candidate, ...], known: Known) -> tuple[Candidate, ...]:
    told = (_told(one, known) for one in found if one.concept in known.offered)
    return tuple({one.concept: one for one in told}.values())


def _told(candidate: Candidate, known: Known) -> Candidate:
    """The candidate as it is meant in this letter: who is known by name has the picture of who they are, and
    of somebody of whom that is not known no man or woman is put; the word for a photo of the child's own is
    theirs."""
    if candidate.reason is Reason.NAME:
        name = candidate.because.partition('"')[2].removesuffix('"')
        who = role_of(name, known.people, known.lexicon)
        if who in known.offered and who:
            return replace(candidate, concept=who, sure=True)
        if candidate.concept in _ANY_GROWN_UP:
            return replace(candidate, sure=False)
    if candidate.concept not in known.own:
        return candidate
    return replace(candidate, because="the child has a photo of their own for it")


def phrase_for(line: Line, english: str, known: Known) -> Phrase | None:
    """The phrase of a line for which its picture, picked by a person, could come first from now on. None
    where the picture is one that the words surely have, or where nothing says which words it stands for."""
    found = candidates(line, english, known)
    if line.picture is None or any(one.sure and one.concept == line.picture for one in found):
        return None
    text, lang = next(_texts(line, english))
    span = _meant(spans_of(text, lang, known), line.picture, found[0].concept if found else "")
    return phrase_of(span, lang, line.picture, known) if span else None


def phrase_of(span: Span, lang: str, picked: str, known: Known) -> Phrase | None:
    """The span as a phrase to remember for a picked concept; None where it would be put anyway, where the
    words are denied, and where they hold a name or what may be one: names are never remembered."""
    first = span.candidates[0] if span.candidates else None
    if span.denied or picked in known.own or (first and first.sure and first.concept == picked):
        return None
    if first and first.reason is Reason.NAME:
        return None
    words = [word for word, _ in places(span.text)]
    parts = {folded(part) for name in known.names for part, _ in places(name)}
    if not words or any(folded(word).removesuffix("'s") in parts for word in words):
        return None
    # Words that no list knows may be a name that nobody told us: those with a capital, and all of them in
    # scripts that have none.
    if not span.candidates and any(word[0].isupper() or not word[0].islower() for word in words):
        return None
    return Phrase(span.text, lang)


def _meant(spans: tuple[Span, ...], picked: str, first: str) -> Span | None:
    """The words that a picked concept stands for: those that offered it, else those of the first suggestion,
    else the only words that have no picture."""
    for span in spans:
        if any(one.concept == picked for one in span.candidates):
            return span
    for span in spans:
        if first and span.candidates and span.candidates[0].concept == first:
            return span
    bare = [span for span in spans if not span.candidates and not span.denied]
    return bare[0] if len(bare) == 1 else None


def _texts(line: Line, english: str) -> Iterator[tuple[str, str]]:
    if english.strip() and not line.lang.startswith(_ENGLISH):
        yield english, _ENGLISH
    yield line.text, line.lang
