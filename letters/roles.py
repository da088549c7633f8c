"""Who the people of a letter are, for the picture over a name: your social worker, your sister. Pure.

In: what was typed about who came, the record's sentences, the names in it. Out: name -> the picture of the
part that the person plays; and that of one name, as the letter says it. Of whom nobody knows who they are
there is none: one woman over each name would make two people look the same.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from symbols.matching import Lexicon, Reason, Span, match
from symbols.matching.grammar import Kind
from symbols.matching.names import MAN, PERSON, WOMAN
from symbols.matching.spelling import folded, places

_ENGLISH = "en"
ANYBODY = frozenset((PERSON, WOMAN, MAN, "friend"))
"""Pictures that say of nobody who they are."""
Parts = tuple[str, ...]
_OWNING = re.compile(r"['’]s?$")
_FOR = re.compile(r"\b(?:of|for|to|with) (?:(?:your|my|the|a|an|his|her|their) )?$", re.IGNORECASE)


def roles_in(
    people: Iterable[str], texts: Iterable[str], names: tuple[str, ...], lexicon: Lexicon
) -> dict[str, str | None]:
    """Name -> picture. `people`: one or more to a line, with who they are ("Tilda Rowe, your social worker",
    "Jan and Mick (foster carers)"); `texts`: sentences that may say it ("Tilda is your new social worker.").
    A name that two people have, each of another part, is left out. A full name of whom nobody knows who they
    are is there with None: "Anna" may be that one."""
    found: dict[str, set[str]] = {}
    for typed in people:
        for name, role in _beside(typed, names, lexicon):
            found.setdefault(name, set()).add(role)
    for text in texts:
        for name, role in _told(_spans(text, names, lexicon)):
            found.setdefault(name, set()).add(role)
    known: dict[str, str | None] = {
        name: next(iter(roles)) for name, roles in found.items() if len(roles) == 1
    }
    told = {_bare(name, lexicon) for name in known}
    full = ((name, _bare(name, lexicon)) for name in names)
    return known | {name: None for name, words in full if len(words) > 1 and words not in told}


def role_of(said: str, people: Mapping[str, str | None], lexicon: Lexicon) -> str | None:
    """The picture of whom a name of the letter means: the same name; else a first name, where it can only be
    one; or the last behind a title ("Ms Rowe"), of somebody at work: mothers share theirs with many. "Anna
    Smith" is not "Carol Smith"."""
    words = _bare(said, lexicon)
    if not words:
        return None
    names = [(_bare(name, lexicon), role) for name, role in people.items()]
    whole = {role for name, role in names if name == words}
    first = {role for name, role in names if name[:1] == words}
    last = {role for name, role in names if name[-1:] == words}
    longer = {role for name, role in names if len(words) > 1 and name == words[:1]}
    for roles in (whole, first | last, longer):
        if roles:
            role = next(iter(roles)) if len(roles) == 1 else None
            is_sure = roles & (whole | first | longer) or role in lexicon.tongue(_ENGLISH).at_work
            return role if is_sure else None
    return None


def _beside(typed: str, names: tuple[str, ...], lexicon: Lexicon) -> list[tuple[str, str]]:
    """Each name of a line with the part that stands beside it, whichever marks set the two apart."""
    spans = _spans(typed, names, lexicon)
    told = list(_told(spans))
    named = [at for at, span in enumerate(spans) if _is_name(span, names)]
    parts = {
        at: span.candidates[0].concept
        for at, span in enumerate(spans)
        if span.candidates and _is_part(span.candidates[0].concept, lexicon)
    }
    if told or len(parts) != 1 or len({at < next(iter(parts)) for at in named}) > 1:
        return told  # of "Tilda, your teacher and Mo" nobody knows who teaches
    if any(_is_another_s(typed, spans[at]) for at in parts):
        return []
    return [(spans[at].text, role) for at in named for role in parts.values()]


def _is_another_s(typed: str, part: Span) -> bool:
    """Whether the part is that of somebody else: "Nan's friend", "friend of your teacher"."""
    return bool(_OWNING.search(part.text) or _FOR.search(typed[: part.start]))


def _is_name(span: Span, names: tuple[str, ...]) -> bool:
    """Also the name that opens a line, whom the matcher takes to be spoken to: "Sam, your teacher and Mo"."""
    return span.text in names or any(one.reason is Reason.NAME for one in span.candidates[:1])


def _told(spans: Iterable[Span]) -> Iterator[tuple[str, str]]:
    for span in spans:
        for one in span.candidates[:1]:
            if one.reason is Reason.NAME and one.sure and one.concept not in ANYBODY:
                yield span.text.removesuffix("'s").removesuffix("’s"), one.concept


def _spans(text: str, names: tuple[str, ...], lexicon: Lexicon) -> tuple[Span, ...]:
    return match(text, _ENGLISH, lexicon, names)


def _is_part(concept: str, lexicon: Lexicon) -> bool:
    return concept in lexicon.tongue(_ENGLISH).people and concept not in ANYBODY


def _bare(name: str, lexicon: Lexicon) -> Parts:
    """The words of a name without titles and without its "'s"."""
    tongue = lexicon.tongue(_ENGLISH)
    words = (folded(word).removesuffix("'s") for word, _ in places(name))
    return tuple(word for word in words if word and not tongue.word(word).kinds & (Kind.TITLE | Kind.BREAK))
