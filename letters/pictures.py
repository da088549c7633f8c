"""A letter's pictures: as they are now while it is written, as they were for ever after it was approved.

In: the child, a letter. Out: `LetterPictures` for pages and paper; `Known` for choosing; a letter frozen with
its book and the credits that licences ask for; and one more use of each picture counted, without a name.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from children.guests import people_asked
from children.model import Child, ChildId
from children.own_pictures import current_book, list_own_pictures, opener_of
from letters.illustrate import Known
from letters.model import Letter
from letters.names import names_in
from letters.phrases import Find, isolated
from letters.roles import roles_in
from letters.service_words.read import load_words
from press.glyphs import missing_glyphs
from press.typeset import PictureUnreadable
from reviews.model import Outcome
from symbols.book import PHOTO, SHIPPED, Book, BookRef
from symbols.drawn import OpenPhoto, bytes_of, no_photo
from symbols.editions.read import load_book, load_newest
from symbols.editions.write import keep_release
from symbols.lexicon_of import service_lexicon
from symbols.matching import Lexicon
from symbols.memories import load_memories
from symbols.model import AIDS, COVERS, HAIR_COLOURS, HAIR_STYLES, SKIN_TONES, PictureMissing, Worn
from symbols.paper.pictures import readied
from symbols.showing import use_book
from symbols.uses import count_shown
from symbols.words import CREDITS, word_in
from wording.read import find_message

_ENGLISH = "en"
ME, IRO = "me", "iro"
WIDEST = 21  # millimetres: a picture beside a sentence on paper


@dataclass(frozen=True)
class LetterPictures:
    """The pictures of one letter, in the looks that its child chose."""

    book: Book
    worn: Worn = Worn()  # noqa: RUF009 - frozen
    open_photo: OpenPhoto = no_photo

    def find(self, concept: str) -> bytes | None:
        """A picture for paper; None where it cannot be had: its words stand beside it."""
        shown = self.book.shown.get(concept)
        try:
            drawn = bytes_of(shown, self.worn, self.open_photo) if shown else None
            return readied(drawn, WIDEST) if drawn else None
        except (PictureMissing, PictureUnreadable):
            return None

    def reportable(self, letter: Letter) -> list[tuple[str, str]]:
        """(concept, English word) of each picture of a letter that is no photo of the child's own."""
        seen = dict.fromkeys(one for line in letter.sentences for one in letter.pictures_at(line))
        known = (one for one in seen if not self.book.shown.get(one, PHOTO).startswith(PHOTO))
        return [(one, word_in(self.book, one, _ENGLISH)[0]) for one in known]

    def use(self) -> None:
        """From here on this request's page shows these."""
        use_book(self.book.ref, self.worn, self.open_photo)


def book_ref_of(child: Child) -> BookRef:
    """The pictures as they are for this child now: the service's newest edition, the child's or their team's
    order of sets, the child's own photos."""
    return current_book(child)


def pictures_now(child: Child, letter: Letter) -> LetterPictures:
    """For a letter that is being written."""
    return LetterPictures(load_book(book_ref_of(child)), worn_of(letter), opener_of(child.id))


def pictures_kept(letter: Letter, child_id: ChildId) -> LetterPictures:
    """For an approved letter: the pictures that it was made with."""
    return LetterPictures(load_book(letter.book or SHIPPED), worn_of(letter), opener_of(child_id))


def worn_of(letter: Letter) -> Worn:
    """The child's looks, without what the tables do not know."""
    worn = letter.worn
    return Worn(
        skin=worn.skin if worn.skin in SKIN_TONES else "",
        hair=worn.hair if worn.hair in HAIR_COLOURS else "",
        style=worn.style if worn.style in HAIR_STYLES else "",
        cover=worn.cover if worn.cover in COVERS else "",
        aids=worn.aids & frozenset(AIDS),
    )


def known_for(child: Child, letter_lang: str, iro_name: str, outcome: Outcome | None) -> Known:
    """What is known where this child's pictures are chosen: names of the child, the reviewing officer and who
    came; the service's words; what its people chose before; the child's own words for their photos."""
    book = load_book(book_ref_of(child))
    lexicon = service_lexicon(load_newest(child.service_id))
    came = names_in(outcome.who_came if outcome else (), lexicon)
    languages = dict.fromkeys((_ENGLISH, letter_lang))
    photos = list_own_pictures(child.id)
    called = {one.word: one.shown_as for one in photos if one.word}
    return Known(
        offered=frozenset(book.offered),
        lexicon=lexicon,
        names=tuple(name for name in (child.called, iro_name, *came) if name.strip()),
        remembered={lang: {**load_memories(child.service_id, lang), **called} for lang in languages},
        own=frozenset(one.shown_as for one in photos if not one.concept),
        people={**_roles(outcome, came, lexicon), child.called: ME, iro_name: IRO},
    )


def _roles(outcome: Outcome | None, came: tuple[str, ...], lexicon: Lexicon) -> dict[str, str | None]:
    """Who the people around the child are, by the record and by who was asked to come."""
    if outcome is None:
        return {}
    doing = (step.who for step in outcome.next_steps)
    people = [*outcome.who_came, *doing, *people_asked(outcome.review_id)]
    return roles_in(people, _sentences(outcome), (*came, *names_in(people, lexicon)), lexicon)


def _sentences(outcome: Outcome) -> Iterator[str]:
    """What the record says of what was decided, of what goes well and of worries."""
    yield from (*outcome.going_well, *outcome.worries, *outcome.my_view)
    for note in outcome.topics:
        yield from (*note.going_well, *note.worries)
    for step in outcome.next_steps:
        yield from (step.what, step.why, step.better)
    for before in outcome.last_time:
        yield from (before.what, before.why, before.now)


def titles_for(child: Child) -> dict[str, str]:
    """Concept -> what it is called at the desk, for each picture that may be offered; no two alike."""
    book = load_book(book_ref_of(child))
    photos = list_own_pictures(child.id)
    own = {one.shown_as: f"{one.word} (their own photo)" for one in photos if one.word}
    titles: dict[str, str] = {}
    taken: set[str] = set()
    for concept in book.offered:
        title = own.get(concept) or word_in(book, concept, _ENGLISH)[0]
        if title.casefold() in taken:
            title = f"{title} ({concept})"
        taken.add(title.casefold())
        titles[concept] = title
    return titles


def with_credits(letter: Letter, book: Book, find: Find = find_message) -> Letter:
    """The letter with the credits of the pictures that it shows now. `find`: as `phrases_in` has it."""
    asked = (_printable(one, letter.lang) for one in book.credits_for(letter.pictures))
    names = tuple(isolated(one, letter.lang) for one in asked if one)
    return replace(letter, credits=names, credit_words=find(letter.lang, *CREDITS)[0])


def frozen(child: Child, letter: Letter) -> Letter:
    """The letter as it is approved: with the book that it will show for ever."""
    keep_release()
    ref = book_ref_of(child)
    find = load_words(child.service_id, letter.lang).find
    return with_credits(replace(letter, book=ref), load_book(ref), find)


def count_uses(child: Child, letter: Letter) -> None:
    """One more approved letter shows these pictures."""
    shown = load_book(letter.book or SHIPPED).shown
    count_shown(child.service_id, {one: shown[one] for one in letter.pictures if one in shown})


def _printable(text: str, lang: str) -> str:
    """A credit without the signs that no font of ours can draw: it must not keep a letter from being sent."""
    missing = missing_glyphs(text, lang)
    return " ".join("".join(each for each in text if each not in missing).split())
