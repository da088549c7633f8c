"""What a draft changes, and what an edition changed, told in sentences for people without technical skill.

In: differences between two choices, and the names of sets and pictures. Out: sentences with what to show
before and after.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from store.work import db
from symbols.book import Book
from symbols.choices import OWN, PICTURE, Change, Choices
from symbols.described import from_line
from symbols.model import PictureMissing
from symbols.read import load_picture
from symbols.tables import PictureRow, PictureSetRow
from wording.languages import english_name


@dataclass(frozen=True, slots=True)
class Told:
    """One change as the desk shows it. `concept`: whose picture changes, "" where no single one does."""

    kind: str
    about: str
    sentence: str
    concept: str = ""


def tell(changes: Sequence[Change], before: Choices, after: Choices) -> tuple[Told, ...]:
    """Each change as a sentence."""
    names = _Names(changes, before, after)
    return tuple(_told(change, names) for change in changes)


def word_of(concept: str, *choices: Choices) -> str:
    """What a concept is called in English: by the desk, by whoever added it, else as Heard ships it."""
    for one in choices:
        said = one.words.get(concept, {}).get("en")
        if said and said.label:
            return said.label
        if concept in one.added:
            return one.added[concept].label
    try:
        return load_picture(concept).title
    except PictureMissing:
        return concept


class _Names:
    """The names of concepts, sets and pictures that the changes speak of."""

    def __init__(self, changes: Sequence[Change], before: Choices, after: Choices) -> None:
        self._choices = (before, after)
        said = " ".join(map(_naming, changes))
        ids = {UUID(one) for word in said.split() if _is_id(one := word.removeprefix(f"{PICTURE}:"))}
        sets = db().execute(select(PictureSetRow.id, PictureSetRow.name).where(PictureSetRow.id.in_(ids)))
        self._sets: Mapping[str, str] = {str(row.id): row.name for row in sets}
        pictures = db().execute(
            select(PictureRow.id, PictureRow.label, PictureSetRow.name)
            .join(PictureSetRow, PictureSetRow.id == PictureRow.set_id)
            .where(PictureRow.id.in_(ids))
        )
        self._pictures = {str(row.id): f"“{row.label}” from {row.name}" for row in pictures}

    def concept(self, concept: str) -> str:
        return f"“{word_of(concept, *self._choices)}”"

    def set_name(self, set_id: str) -> str:
        return "our own set" if set_id == OWN else self._sets.get(set_id, "a set")

    def order(self, order: str | None) -> str:
        return ", then ".join(self.set_name(one) for one in (order or "").split()) or "our own set"

    def picture(self, ref: str | None) -> str:
        head, _, rest = (ref or "").partition(":")
        if head == PICTURE or not rest:
            return self._pictures.get(rest or head, "a picture")
        return f"our own drawing of {self.concept(rest)}"


def _told(change: Change, names: _Names) -> Told:
    first, _, second = change.about.partition(" ")
    concept, sentence = "", ""
    if change.kind == "swap":
        concept = change.about
        sentence = f"{names.concept(concept)} shows {names.picture(change.after)}."
        if change.after is None:
            sentence = f"{names.concept(concept)} goes back to its usual picture."
    elif change.kind == "link":
        concept = second
        matched = f"{names.picture(change.after or change.before)} stands for {names.concept(second)}"
        sentence = f"In {names.set_name(first)}: {matched}." if change.after else f"No longer: {matched}."
    elif change.kind == "order":
        whom = f"For the team “{change.about}”" if change.about else "For everyone"
        sentence = f"{whom}: first {names.order(change.after)}."
    elif change.kind == "words":
        concept = first
        new = f"“{change.after}”" if change.after else "what Heard ships"
        sentence = f"{names.concept(first)} in {english_name(second)}: {new}."
    elif change.kind == "described":
        sentence = f"{names.picture(change.about)}: {_called(change.after)}."
    elif change.kind == "added":
        concept = change.about
        sentence = f"New: “{change.after}”." if change.after else f"Taken out: “{change.before}”."
    else:
        concept = change.about if change.kind == "retired" else ""
        what = names.concept(concept) if concept else names.picture(change.about)
        sentence = f"{what} is {'offered no longer' if change.after else 'offered again'}."
    return Told(change.kind, change.about, sentence[:1].upper() + sentence[1:], concept)


def _naming(change: Change) -> str:
    """Where ids of pictures and sets may stand. Words of pictures may hold anything, so they are left out."""
    if change.kind == "described":
        return change.about
    return f"{change.about} {change.before or ''} {change.after or ''}"


def _called(line: str | None) -> str:
    """What a picture is called from now on."""
    if line is None:
        return "the words that it came with"
    said = from_line(line)
    told = [
        f"“{said.label}” in {english_name(said.lang)}",
        *(f"“{word}” in {english_name(lang)}" for lang, word in said.words.items()),
        *([f"found by {'; '.join(said.keywords)}"] if said.keywords else []),
        f"category {said.category}" if said.category else "no category",
    ]
    return ", ".join(told)


def _is_id(text: str) -> bool:
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False


def changed_concepts(before: Book, after: Book) -> tuple[str, ...]:
    """Concepts that look, or are called, otherwise in the second book; new ones too."""
    both = dict.fromkeys((*after.shown, *before.shown))
    return tuple(
        one
        for one in both
        if before.shown.get(one) != after.shown.get(one) or before.labels.get(one) != after.labels.get(one)
    )
