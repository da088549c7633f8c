"""What a draft changes, and what an edition changed, told in sentences for people without technical skill.

In: differences between two choices, and the names of sets and pictures. Out: sentences with what to show
before and after.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from sqlalchemy import select

from store.work import db
from symbols.book import Book, shown_file
from symbols.choices import OWN, PICTURE, Change, Choices
from symbols.described import from_line
from symbols.folding import fold
from symbols.labels import label
from symbols.model import PictureMissing
from symbols.tables import PictureFileRow, PictureRow, PictureSetRow
from symbols.words import ENGLISH, word_in
from wording.languages import english_name


@dataclass(frozen=True, slots=True)
class Told:
    """One change as the desk shows it. `concept`: whose picture changes, "" where no single one does.
    `shown`: the brought-in picture that it is about, as a book shows it. `words`: what stands under the
    picture before and after, in `lang`, where that changes."""

    kind: str
    about: str
    sentence: str
    concept: str = ""
    shown: str = ""
    words: tuple[str, str] = ("", "")
    lang: str = ENGLISH


def tell(changes: Sequence[Change], before: Choices, after: Choices) -> tuple[Told, ...]:
    """Each change as a sentence."""
    names = _Names(changes, before, after)
    return tuple(_told(change, names) for change in changes)


def word_of(concept: str, *choices: Choices) -> str:
    """What a concept is called in English, by the first of these choices that knows it."""
    return next(filter(None, (_called_in(concept, ENGLISH, one) for one in choices)), concept)


def _called_in(concept: str, lang: str, choices: Choices) -> str:
    """What a concept is called in a language: by the desk, by whoever added it, else as Heard ships it. ""
    where there is no word."""
    said = choices.said(concept, lang).label
    if said:
        return said
    if concept in choices.added:
        return choices.added[concept].label if lang == ENGLISH else ""
    try:
        word, language = label(concept, lang)
    except PictureMissing:
        return ""
    return word if language == lang else ""


class _Names:
    """The names of concepts, sets and pictures that the changes speak of."""

    def __init__(self, changes: Sequence[Change], before: Choices, after: Choices) -> None:
        self._choices = (before, after)
        said = " ".join(map(_naming, changes))
        ids = {UUID(one) for word in said.split() if _is_id(one := word.removeprefix(f"{PICTURE}:"))}
        sets = db().execute(select(PictureSetRow.id, PictureSetRow.name).where(PictureSetRow.id.in_(ids)))
        self._sets: Mapping[str, str] = {str(row.id): row.name for row in sets}
        pictures = db().execute(
            select(
                PictureRow.id, PictureRow.label, PictureSetRow.name,
                PictureRow.file_sha256, PictureFileRow.kind,
            )
            .join(PictureSetRow, PictureSetRow.id == PictureRow.set_id)
            .join(PictureFileRow, PictureFileRow.sha256 == PictureRow.file_sha256)
            .where(PictureRow.id.in_(ids))
        ).all()  # fmt: skip
        self._pictures = {str(row.id): f"“{row.label}” from {row.name}" for row in pictures}
        self._shown = {str(row.id): shown_file(row.file_sha256, row.kind) for row in pictures}

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

    def retired(self, kind: str, about: str) -> str:
        """One picture, or a whole set."""
        return f"the whole set “{self.set_name(about)}”" if kind == "retired_set" else self.picture(about)

    def shown(self, ref: str) -> str:
        return self._shown.get(ref.removeprefix(f"{PICTURE}:"), "")

    def words(self, concept: str, lang: str) -> tuple[str, str]:
        """The word before and after."""
        before, after = (_called_in(concept, lang, one) for one in self._choices)
        return before, after

    def phrases(self, concept: str, lang: str) -> tuple[str, ...] | None:
        """The other words after, None where they stay."""
        before, after = (one.said(concept, lang).phrases for one in self._choices)
        return None if before == after else after


def _told(change: Change, names: _Names) -> Told:
    if change.kind == "words":
        return _told_words(change, names)
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
        order = "the same order as everyone" if change.after is None else f"first {names.order(change.after)}"
        sentence = f"{whom}: {order}."
    elif change.kind == "described":
        sentence = f"{names.picture(change.about)}: {_called(change.after)}."
    elif change.kind == "added":
        concept = change.about
        sentence = f"New: “{change.after}”." if change.after else f"Taken out: “{change.before}”."
    else:
        concept = change.about if change.kind == "retired" else ""
        what = names.concept(concept) if concept else names.retired(change.kind, change.about)
        sentence = f"{what} is {'offered no longer' if change.after else 'offered again'}."
    shown = names.shown(change.about) if change.kind in ("described", "retired_picture") else ""
    return Told(change.kind, change.about, sentence[:1].upper() + sentence[1:], concept, shown)


def _told_words(change: Change, names: _Names) -> Told:
    """Other words for a concept in one language: the word under the picture, and those that letters know."""
    concept, _, lang = change.about.partition(" ")
    before, after = names.words(concept, lang)
    parts = []
    if before != after:
        new = f"“{after}”" if after else "no word"
        parts.append(f"from “{before}” to {new}" if before else new)
    phrases = names.phrases(concept, lang)
    if phrases is not None:
        listed = ", ".join(f"“{one}”" for one in phrases)
        parts.append(f"letters know it also by {listed}" if listed else "letters know it by no other words")
    sentence = f"{names.concept(concept)} in {english_name(lang)}: {'; '.join(parts)}."
    told = Told(change.kind, change.about, sentence, concept)
    return told if before == after else replace(told, words=(before, after), lang=lang)


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


def same_words(told: Sequence[Told], after: Book) -> dict[str, tuple[str, ...]]:
    """The words that change (`about`) -> other concepts offered that carry the new word too."""
    found: dict[str, tuple[str, ...]] = {}
    for one in told:
        if one.words[1]:
            others = others_called(after, one.concept, one.words[1], one.lang)
            found |= {one.about: others} if others else {}
    return found


def others_called(book: Book, concept: str, word: str, lang: str) -> tuple[str, ...]:
    """The other concepts offered that are called so in this language: a child could not tell them apart."""

    def called(other: str) -> bool:
        text, language = word_in(book, other, lang)
        return language == lang and fold(text) == fold(word)

    return tuple(other for other in book.offered if other != concept and called(other))
