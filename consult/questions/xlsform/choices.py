"""The sheet `choices` of an XLSForm: lists of answers. Pure.

In: the sheet. Out: choices by the name of their list, and findings for rows that are none.
"""

from dataclasses import dataclass

from consult.questions.xlsform.headers import ENGLISH, Texts
from consult.questions.xlsform.media import left_behind
from consult.questions.xlsform.model import Notes, Row, Sheet, Unsaid
from consult.questions.xlsform.texts import clean_text

SHEET = "choices"


@dataclass(frozen=True)
class Choice:
    """One answer of a list. `label`, `words`: language -> text; `left_behind`: what did not come in."""

    row: int
    name: str
    label: dict[str, str]
    words: dict[str, str]
    image: str
    picture: str
    left_behind: tuple[str, ...] = ()


def read_choices(sheet: Sheet, plain: str, notes: Notes) -> dict[str, list[Choice]]:
    """The lists, each in its order; the first of two with one name stays."""
    texts = Texts(sheet, plain)
    lists: dict[str, list[Choice]] = {}
    for number, row in sheet.rows:
        name, of = texts.one(row, "name"), texts.one(row, "list_name")
        if not name or not of:
            notes.leave(SHEET, number, name or of, "it has no list or no name")
            continue
        try:
            choice = _choice(texts, number, row, name, notes)
        except Unsaid as why:
            notes.leave(SHEET, number, name, str(why))
            continue
        known = lists.setdefault(of, [])
        if name in [one.name for one in known]:
            notes.leave(SHEET, number, name, "the list has an answer of this name already")
        else:
            known.append(choice)
    notes.leave_columns(SHEET, texts.unread())
    return lists


def _choice(texts: Texts, number: int, row: Row, name: str, notes: Notes) -> Choice:
    label = cleaned(texts.of(row, "label"), SHEET, number, name, notes)
    if not label.get(ENGLISH):
        raise Unsaid("it has no English words")
    return Choice(
        row=number,
        name=name,
        label=label,
        words=cleaned(texts.of(row, "heard_words"), SHEET, number, name, notes),
        image=texts.one(row, "media::image"),
        picture=texts.one(row, "heard_picture"),
        left_behind=left_behind(texts, row, texts.one(row, "media::image")),
    )


def cleaned(found: dict[str, str], sheet: str, number: int, name: str, notes: Notes) -> dict[str, str]:
    """The texts as ours may hold them. Raises Unsaid."""
    kept = {}
    for language, text in found.items():
        kept[language], taken = clean_text(text, keeps_markup=notes.ours)
        if taken:
            notes.change(sheet, number, name, f"{taken} in its words were taken out")
    return kept
