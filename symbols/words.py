"""What pictures, their categories and our sheets of paper are called, in each language.

In: a book, a concept, a language. Out: the word and the language that it is really in: by the desk where it
said so, else as Heard ships it, else English.
"""

from symbols.book import Book
from symbols.labels import label
from symbols.model import Group, PictureMissing
from symbols.paper.model import BoardWords, BookWords, CardWords, TrialWords
from symbols.read import load_picture
from wording.languages import find_language, list_languages
from wording.model import Language
from wording.read import find_message

ENGLISH = "en"


def phrase(code: str, english: str) -> tuple[str, str]:
    """A message written out, for the catalogues."""
    return code, english


GROUP_NAMES = {
    Group.FEELINGS: phrase("paper.group.feelings", "Feelings"),
    Group.PEOPLE: phrase("paper.group.people", "People"),
    Group.PLACES: phrase("paper.group.places", "Places"),
    Group.THINGS: phrase("paper.group.things", "Things"),
    Group.BODY: phrase("paper.group.body", "My body"),
    Group.SAFETY: phrase("paper.group.safety", "Being safe"),
    Group.WANTS: phrase("paper.group.wants", "What I want"),
    Group.TIME: phrase("paper.group.time", "Time"),
    Group.CHOICE: phrase("paper.group.choice", "Answers"),
    Group.CARE: phrase("paper.group.care", "Being in care"),
    Group.UASC: phrase("paper.group.uasc", "New in this country"),
    Group.SIGNS: phrase("paper.group.signs", "Signs"),
}
CREDITS = phrase("paper.credits", "Pictures: {credits}")
CUT_OUT = phrase("paper.cut_out", "Cut these out and put them on the board")
HOW = (
    phrase("paper.how.mine", "I use these pictures to say what I think. I do not have to."),
    phrase("paper.how.point", "Point with me, one picture at a time. Then wait. I may need time."),
    phrase("paper.how.check", "Say what you think I mean, and let me say yes or no."),
)
ALWAYS = phrase("paper.always", "On every page:")
INSIDE = phrase("paper.inside", "What is in this book")
PAGE = phrase("paper.page", "page {page}")
MY_PICTURES = phrase("paper.my_pictures", "My pictures")


def word_in(book: Book, concept: str, lang: str) -> tuple[str, str]:
    """The word for a concept, and its language: `lang` where there is one, else English."""
    chosen = book.labels.get(concept, {})
    if lang in chosen:
        return chosen[lang], lang
    try:
        shipped = label(concept, lang)
    except PictureMissing:
        return chosen.get(ENGLISH, concept), ENGLISH
    if shipped[1] == ENGLISH and ENGLISH in chosen:
        return chosen[ENGLISH], ENGLISH
    return shipped


def paper_languages(book: Book) -> tuple[Language, ...]:
    """The languages that paper can be in: those of the product, then those in which the desk has words."""
    codes = [one.code for one in list_languages()]
    filled = {lang for langs in book.labels.values() for lang in langs} - set(codes)
    return (*list_languages(), *map(find_language, sorted(filled)))


def group_of(book: Book, concept: str) -> Group:
    """The part of life that a concept belongs to."""
    try:
        return load_picture(concept).group
    except PictureMissing:
        return Group(book.groups.get(concept, Group.THINGS))


def said(message: tuple[str, str], lang: str) -> str:
    """A message in a language, in English where it has none."""
    return find_message(lang, *message)[0]


def group_name(group: Group, lang: str) -> str:
    """What a category is called on paper."""
    return said(GROUP_NAMES.get(group, (f"paper.group.{group}", group.value.title())), lang)


def card_words(lang: str) -> CardWords:
    """The words around cards."""
    text, language = find_message(lang, *CREDITS)
    return CardWords(lang=language, credits=text)


def board_words(lang: str) -> BoardWords:
    """The words around a sorting board."""
    text, language = find_message(lang, *CUT_OUT)
    return BoardWords(lang=language, cut_out=text, cards=card_words(lang))


def book_words(lang: str) -> BookWords:
    """The words around a communication book."""
    return BookWords(
        lang=find_message(lang, *INSIDE)[1],
        how=tuple(said(one, lang) for one in HOW),
        always=said(ALWAYS, lang),
        inside=said(INSIDE, lang),
        page=said(PAGE, lang),
        cards=card_words(lang),
    )


def trial_words() -> TrialWords:
    """The words of a trial sheet, which an adult reads: English, as the desk is."""
    return TrialWords(cards=card_words(ENGLISH))
