"""The printed trial sheet: can children and therapists tell what a picture shows, without its word?

In: the cards to try. Out: a tagged PDF, or its pages as PNG: numbered pictures with boxes to tick, and for
the adult the key on pages of its own. The sheet is in the language of its own words, which the adult reads,
whatever the words of the cards are in. Nothing on it says who the child is, nor gives an answer away: not in
print, and not to a screen reader.
"""

from collections.abc import Sequence

from press.model import Role
from symbols.paper.model import TRIAL_WORDS, PaperCard, TrialWords
from symbols.paper.printing import PREVIEW_DOTS, Plan, Setting, Sheet, as_pdf, as_png, finished

_TEMPLATE = "trial.typ"
_SIDE = 37  # millimetres of a picture
_ID_LANG = "en"


def print_trial(
    cards: Sequence[PaperCard], *, title: str, words: TrialWords = TRIAL_WORDS,
    set_name: str = "", grey: bool = False,
) -> bytes:  # fmt: skip
    """The sheet and its key as PDF/UA-1. Without a `set_name`, in `words.lang`, there is a line to write it.

    Raises GlyphMissing with the card's id, CardUnreadable, WordsTooLong.
    """
    return as_pdf(_sheet(cards, title, words, set_name, grey))


def draw_trial(
    cards: Sequence[PaperCard], *, title: str, words: TrialWords = TRIAL_WORDS,
    set_name: str = "", grey: bool = False, dots_per_inch: int = PREVIEW_DOTS,
) -> list[bytes]:  # fmt: skip
    """The same pages as PNG. Raises as `print_trial`."""
    return as_png(_sheet(cards, title, words, set_name, grey), dots_per_inch)


def _sheet(cards: Sequence[PaperCard], title: str, words: TrialWords, set_name: str, grey: bool) -> Sheet:
    setting = Setting(_SIDE, grey)
    setting.say("title", title, words.lang, Role.TITLE)
    plan = {**_opening(setting, words, set_name)}
    rows = [_tried(setting, number, card, words) for number, card in enumerate(cards, start=1)]
    plan |= _key_opening(setting, words)
    plan["rows"] = [row | _answer(setting, row, card) for row, card in zip(rows, cards, strict=True)]
    plan["credits"], plan["last"] = None, setting.credit(cards, words.cards)
    return finished(_TEMPLATE, setting, plan, title=title, lang=words.lang)


def _opening(setting: Setting, words: TrialWords, set_name: str) -> Plan:
    lang = words.lang
    return {
        "notes": [setting.say("note", words.note, lang), setting.say("ask", words.ask, lang)],
        "about": setting.say("about", " ".join(filter(None, (words.set_name, set_name, words.date))), lang),
        "age": setting.say("age", f"{words.age} {', '.join(words.ages)}", lang),
        "set_name": words.set_name,
        "set_given": set_name or None,
        "date": words.date,
        "age_word": words.age,
        "ages": list(words.ages),
        "marks": [words.knew, words.nearly, words.no],
    }


def _tried(setting: Setting, number: int, card: PaperCard, words: TrialWords) -> Plan:
    """A picture that is heard by its number alone, and its boxes."""
    key = setting.show(card)
    heard = words.picture.format(number=number)
    return {
        "number": number,
        "picture": key,
        "figure": setting.say(card.id, heard, words.lang, Role.FIGURE),
        "boxes": setting.say(card.id, f"{words.knew}, {words.nearly}, {words.no}", words.lang),
    }


def _key_opening(setting: Setting, words: TrialWords) -> Plan:
    lang = words.lang
    return {
        "key": setting.say("key", words.key, lang, Role.HEADING),
        "keep": setting.say("keep", words.keep, lang),
        "heads": [
            setting.say(f"head-{at}", each, lang)
            for at, each in enumerate((words.number, words.word, words.picture_id))
        ],
    }


def _answer(setting: Setting, row: Plan, card: PaperCard) -> Plan:
    return {
        "key_number": setting.say(card.id, str(row["number"]), _ID_LANG),
        "key_words": [setting.say(card.id, text, lang) for text, lang in card.words],
        "key_id": setting.say(card.id, card.id, _ID_LANG),
    }
