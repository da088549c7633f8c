"""The nouns of wording, and the one way to fill `{marks}`. Pure: no files, no clock.

In: message texts and the values for their marks. Out: `Language`, `Message`, `MessageState`, filled text,
`UnknownMark` / `MissingMark`, and the rule that says whether a child is offered a language.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from hashlib import sha256

SOURCE_LANGUAGE = "en"
CORE = ("core.", "help.", "row.help", "question.safe.", "option.safe.")
"""Messages whose context begins so must be checked by a named speaker before a child sees the language
outside demo: who reads it, what we cannot keep secret, the Home Office, not safe, help."""

MARKS = frozenset(
    {
        *(
            "address",
            "answer",
            "child",
            "count",
            "credits",
            "date",
            "days",
            "email",
            "hours",
            "iro",
            "languages",
            "name",
        ),
        *("activity", "carer", "frequency", "home", "reason", "school", "subject", "thing", "worker"),
        *("number", "page", "pages", "person", "phone", "place", "question", "time", "word"),
    }
)
"""Every mark that a message may hold. A new one is added here first: no typing slip becomes a mark."""

_MARK = re.compile(r"\{([^{}]*)\}")
_BIDI_CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"


class UnknownMark(ValueError):
    """A text holds a `{mark}` that is not on the closed list."""


class MissingMark(ValueError):
    """A text holds a `{mark}` for which no value was given."""


@dataclass(frozen=True)
class Language:
    """A language. `direction` is "ltr" or "rtl"; `script` an ISO 15924 code such as "Ethi"."""

    code: str
    endonym: str
    direction: str
    script: str


class StateKind(StrEnum):
    """How far one message has come in one language."""

    SOURCE = "source"
    MISSING = "missing"
    MACHINE = "machine"
    PERSON = "person"
    CHECKED = "checked"
    OUT_OF_DATE = "out of date"


@dataclass(frozen=True)
class MessageState:
    """The state of one message in one language: `by` names the person, `on` is the day they checked it."""

    kind: StateKind
    by: str = ""
    on: date | None = None

    @property
    def is_checked(self) -> bool:
        """True where a named person stands behind the words: the English source, or a dated check."""
        return self.kind in (StateKind.SOURCE, StateKind.CHECKED)

    @property
    def is_shown(self) -> bool:
        """True where there is a text for this very English; what was made from other words is not shown."""
        return self.kind not in (StateKind.MISSING, StateKind.OUT_OF_DATE)


@dataclass(frozen=True)
class Message:
    """One message in one language. `context` is its stable code; `text` is empty where none is written."""

    context: str
    english: str
    text: str
    state: MessageState


def source_hash(english: str) -> str:
    """Twelve hex digits that change whenever the English does; kept beside each translation."""
    return sha256(english.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def list_marks(text: str) -> tuple[str, ...]:
    """The names of the marks in `text`, in order, repeats kept."""
    return tuple(_MARK.findall(text))


def fill(text: str, marks: Mapping[str, object], *, isolate: bool = False) -> str:
    """`text` with each `{mark}` replaced by its value, in one pass: braces in a value stay braces.

    `isolate` wraps each value in Unicode isolates, for plain text that has no <bdi> (an attribute, a PDF):
    a name in another script cannot then turn the words around it; the value's own controls are dropped.
    Raises UnknownMark, MissingMark.
    """

    def value(found: re.Match[str]) -> str:
        name = found.group(1)
        if name not in MARKS:
            raise UnknownMark(name)
        if name not in marks:
            raise MissingMark(name)
        given = str(marks[name])
        if not isolate:
            return given
        return _FIRST_STRONG_ISOLATE + _BIDI_CONTROLS.sub("", given) + _POP_ISOLATE

    return _MARK.sub(value, text)


def is_offered(*, all_checked: bool, core_checked: bool, allowed_unchecked: bool, demo: bool) -> bool:
    """Whether a child is offered a language.

    Fully checked: yes. Otherwise only when the service has allowed it, and outside demo only when a named
    speaker has checked every core message. The service cannot allow its way past an unchecked core.
    """
    if all_checked and core_checked:
        return True
    return allowed_unchecked and (demo or core_checked)


SHE, HE = "she", "he"
YOU_SHE = "you_she"  # said to a girl: in many languages "you" and its verbs differ
_EITHER = re.compile(r"\b([Ss]he|[Hh]er)/([Hh]e|[Hh]is|[Hh]im)\b")


def told_of(text: str, who: str) -> str:
    """An English text with "she/he", "her/him" or "her/his" in it as it goes of a girl (SHE), of a boy (HE);
    of anybody else (""), with the name in their place."""

    def one(found: re.Match[str]) -> str:
        if who:
            return found[1] if who == SHE else found[2]
        return "{child}'s" if found[2].casefold() == "his" else "{child}"

    return _EITHER.sub(one, text)


_LABELS = {
    StateKind.SOURCE: "written in English",
    StateKind.MISSING: "not translated: shown in English",
    StateKind.MACHINE: "drafted by machine, not checked by a speaker",
    StateKind.PERSON: "drafted by {name}, not checked by another speaker",
    StateKind.CHECKED: "checked by {name} on {date}",
    StateKind.OUT_OF_DATE: "out of date since the English changed: shown in English",
}


def state_label(state: MessageState) -> str:
    """The words for staff, such as "drafted by machine, not checked by a speaker"."""
    day = f"{state.on.day} {state.on:%B %Y}" if state.on else "an unknown day"
    return fill(_LABELS[state.kind], {"name": state.by or "a person", "date": day})
