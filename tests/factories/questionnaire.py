"""Questionnaires of every kind of question, and XLSForm files as other people make them."""

import io
from collections.abc import Mapping, Sequence

from hypothesis import strategies as st
from openpyxl import Workbook

from consult.questions.bank import parse_bank
from consult.questions.checks import possible_codes
from consult.questions.kinds.faces import SCALES
from consult.questions.kinds.sentence import STARTERS
from consult.questions.own_file import Questionnaire, messages_of

Rows = Sequence[Sequence[object]]

# Any letter that XML can hold, but for braces: those are marks.
LETTERS = st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co"), exclude_characters="{}")
TEXTS = st.text(LETTERS, min_size=1, max_size=12).map(lambda text: text.strip()).filter(bool)
BOOLEANS: st.SearchStrategy[bool] = st.booleans()
CODES = st.from_regex(r"[a-z][a-z0-9_]{0,11}", fullmatch=True).filter(
    lambda code: code != "help" and code not in STARTERS
)
ASKED = st.sampled_from(
    ["all", "came_alone", {"ages": ["8-11"], "pictures_only": False}, {"respondents": ["child", "carer"]}]
)
COUNTS = {"choose_one": (2, 6), "choose_some": (2, 6), "people": (2, 8), "order": (2, 6), "how_much": (2, 4)}
COUNTS |= {"place_cards": (1, 4), "sentence": (2, 6)}


Card = dict[str, str]


@st.composite
def cards(draw: st.DrawFn, least: int, most: int, words: bool = True) -> list[dict[str, str]]:
    codes = draw(st.lists(CODES, min_size=least, max_size=most, unique=True))
    return [
        {"code": code, "picture": draw(CODES), "text": draw(TEXTS)}
        | ({"words": draw(TEXTS)} if words and draw(st.booleans()) else {})
        for code in codes
    ]


def some_of(codes: Sequence[str]) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(codes), min_size=1, unique=True)


@st.composite
def questions(draw: st.DrawFn, code: str, topics: Sequence[str]) -> dict[str, object]:
    kind = draw(st.sampled_from([*COUNTS, "faces", "own_words", "draw", "say_it", "photo"]))
    content: dict[str, object] = {way: draw(TEXTS) for way in ("words", "easy", "pictures")} | {
        "code": code,
        "kind": kind,
        "topic": draw(st.sampled_from(topics)),
        "asked": draw(ASKED),
        "alone": draw(st.booleans()),
        "picture": draw(CODES),
        "help": draw(st.just("") | TEXTS),
        "each": draw(st.sampled_from(["", "agreed"])),
        "alerts": [],
    }
    count: int = draw(st.sampled_from(SCALES)) if kind == "faces" else 0
    least, most = COUNTS.get(kind, (count, count))
    content["option"] = draw(cards(least, most))
    if kind == "place_cards":
        content["place"] = draw(cards(2, 3, words=False))
    if kind == "sentence":
        content["starters"] = draw(st.lists(st.sampled_from(sorted(STARTERS)), unique=True))
    return content


@st.composite
def questionnaires(draw: st.DrawFn) -> Questionnaire:
    topics = draw(st.lists(CODES, min_size=1, max_size=3, unique=True))
    made: list[dict[str, object]] = []
    for code in draw(st.lists(CODES, min_size=1, max_size=5, unique=True)):
        one = draw(questions(code, topics))
        earlier = parse_bank({"id": "x", "version": 1, "question": made}).questions if made else ()
        sources = {each.code: sorted(possible_codes(each)) for each in earlier if possible_codes(each)}
        waits = draw(BOOLEANS)
        if sources and waits:
            picked = draw(st.lists(st.sampled_from(sorted(sources)), min_size=1, max_size=2, unique=True))
            one["when"] = [{"question": name, "any": draw(some_of(sources[name]))} for name in picked]
        probe = parse_bank({"id": "x", "version": 1, "question": [{**one, "alerts": []}]}).questions[0]
        possible = sorted(possible_codes(probe))
        one["alerts"] = draw(some_of(possible) | st.just([])) if possible else []
        made.append(one)
    titles = [
        {"code": code, "picture": draw(CODES), "title": draw(TEXTS)} for code in draw(st.permutations(topics))
    ]
    content = {
        "id": draw(CODES),
        "version": draw(st.integers(1, 99)),
        "title": draw(st.just("") | TEXTS),
        "asked": draw(ASKED),
        "topic": titles if draw(st.booleans()) else [],
        "question": made,
    }
    bank = parse_bank(content)
    contexts = sorted({context for context, _ in messages_of(bank)})
    words = {
        lang: draw(st.dictionaries(st.sampled_from(contexts), TEXTS, min_size=1, max_size=6))
        for lang in draw(st.lists(st.sampled_from(["ar", "ti", "zh_hant"]), max_size=2, unique=True))
    }
    return Questionnaire(bank, words)


def xlsform(survey: Rows, choices: Rows = (), settings: Rows = (), **more: Rows) -> bytes:
    """A file with these sheets; the first row of each names its columns."""
    book = Workbook()
    book.remove(book.worksheets[0])
    sheets: Mapping[str, Rows] = {"survey": survey, "choices": choices, "settings": settings, **more}
    for name, rows in sheets.items():
        if rows:
            sheet = book.create_sheet(name)
            for row in rows:
                sheet.append(list(row))
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()
