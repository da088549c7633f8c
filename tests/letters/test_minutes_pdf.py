"""A PDF in two columns is read column by column; every other as it was written."""

from collections.abc import Sequence
from itertools import chain, zip_longest
from textwrap import wrap

import docx
import pypdfium2
import pytest

from letters.minutes.page_edges import edges_of
from letters.minutes.pdf import joined
from letters.minutes.reading import read_record
from letters.offered import offer
from letters.rewrite.child import Child, Known, Pronouns
from tests.letters.test_minutes import saved

CASEY = Child("Casey", "Casey Moore", Pronouns.SHE, 13, {}, (Known("Jackie", "foster carer"),))
LABELS, BESIDE, MIDDLE = 50.0, 190.0, 310.0
FORM = (
    ("Date of review", ["20 November 2026"]),
    ("Present", ["Jackie Moore (foster carer)", "Rob Quinn (social worker)"]),
    (
        "What is going well?",
        ["Casey has joined the swimming club and goes every Tuesday, and gets on well with Jackie."],
    ),
    (
        "What are people worried about?",
        ["Casey has been staying out past her curfew on Fridays and does not answer her phone then."],
    ),
    ("Decisions", ["1. Rob Quinn to ring Tom by 18 December 2026.", "2. Jackie to get Casey a key."]),
    ("Next meeting", ["Thursday 20 May 2027 at 4pm"]),
)
LEFT = (
    "Casey has joined the swimming club and goes every Tuesday. She is getting on well with Jackie and helps"
    " with the dog, and her school attendance is at 97 per cent now. She has two new friends."
)
RIGHT = (
    "Casey has been staying out past her curfew on Fridays, and this is a worry for Jackie because she does"
    " not answer her phone. The school would like her to come to maths on Mondays as well, as all do"
)
Placed = tuple[float, float, str]


def pdf_of(*pages: Sequence[Placed]) -> bytes:
    """A PDF with these words at these places, written in this order."""
    kids = " ".join(f"{4 + at * 2} 0 R" for at in range(len(pages)))
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>",
    ]
    for at, page in enumerate(pages):
        escaped = ((x, y, text.replace("(", r"\(").replace(")", r"\)")) for x, y, text in page)
        said = "\n".join(f"BT /F1 9 Tf {x} {y} Td ({text}) Tj ET" for x, y, text in escaped).encode()
        parts += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 850] /Contents {5 + at * 2} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>".encode(),
            b"<< /Length %d >> stream\n%s\nendstream" % (len(said), said),
        ]
    body = b"".join(b"%d 0 obj %s endobj\n" % (at, part) for at, part in enumerate(parts, 1))
    return b"%PDF-1.4\n" + body + b"trailer << /Root 1 0 R >>\n%%EOF"


def form(pad: float, rows: Sequence[tuple[str, list[str]]] = FORM) -> list[Placed]:
    """The form, line by line across the page. `pad`: between its rows."""
    placed, y = [(LABELS, 780.0, "Child in care review")], 750.0
    for label, texts in rows:
        lines = chain.from_iterable(wrap(text, 64) for text in texts)
        for pair in zip_longest(wrap(label, 24), lines):
            placed += [(x, y, words) for x, words in zip((LABELS, BESIDE), pair, strict=True) if words]
            y -= 13
        y -= pad
    return placed


def text_of(*pages: Sequence[Placed]) -> list[str]:
    return read_record("r.pdf", pdf_of(*pages)).text.split("\n")


def column(x: float, y: float, lines: Sequence[str]) -> list[Placed]:
    return [(x, y - 13 * at, line) for at, line in enumerate(lines)]


def across(*columns: list[Placed]) -> list[Placed]:
    """Columns written line by line across the page."""
    return sorted(chain(*columns), key=lambda each: (-each[1], each[0]))


@pytest.mark.parametrize("pad", [0, 6])
def test_a_form_gives_the_same_places_as_a_pdf_and_as_a_word_table(pad: float) -> None:
    document = docx.Document()
    document.add_paragraph("Child in care review")
    table = document.add_table(rows=0, cols=2)
    for label, texts in FORM:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = label, "\n".join(texts)
    word = offer(read_record("r.docx", saved(document)).text, CASEY)
    assert offer(read_record("r.pdf", pdf_of(form(pad))).text, CASEY) == word
    assert [one.into for one in word if one.is_safe].count("who_came") == 2


def test_a_label_in_two_lines_is_one_and_what_stands_beside_it_too() -> None:
    lines = text_of(form(6))
    assert "Present\tJackie Moore (foster carer)" in lines
    assert "Rob Quinn (social worker)" in lines
    assert f"{FORM[3][0]}\t{FORM[3][1][0]}" in lines


def test_a_row_of_a_form_is_known_on_its_next_page() -> None:
    said = "Casey said that she wants to see her brother Tom more often than she does, at weekends."
    rest = form(0, [("Views", [said])])[1:]
    assert text_of(form(6), rest)[-1] == f"Views\t{said}"
    assert "\t" not in text_of(rest)[-1], "one row alone may be chance"


def test_a_cell_that_goes_on_over_the_page_stays_whole() -> None:
    rest = [(BESIDE, 780.0, "and does not answer her phone then."), *form(0, FORM[4:])[1:]]
    page = form(6, [*FORM[:3], (FORM[3][0], [FORM[3][1][0].partition(" and does")[0]])])
    assert f"{FORM[3][0]}\t{FORM[3][1][0]}" in text_of(page, rest)


def test_labels_may_be_counted() -> None:
    rows = [(f"{at}. {label}", texts) for at, (label, texts) in enumerate(FORM, 1)]
    assert f"1. {FORM[0][0]}\t{FORM[0][1][0]}" in text_of(form(6, rows))


def test_who_speaks_stands_before_what_they_say_as_in_one_line() -> None:
    said = "Casey has been staying out past her curfew on Fridays and does not answer her phone then."
    assert text_of(form(6, [("Rob:", [said]), ("Jackie:", [said])]))[1:] == [
        f"Rob: {said}",
        f"Jackie: {said}",
    ]


@pytest.mark.parametrize("down", [0, 5])
def test_columns_of_a_newspaper_are_read_one_after_the_other(down: float) -> None:
    title = [(LABELS, 780.0, "Child in care review")]
    page = title + across(column(LABELS, 740, wrap(LEFT, 38)), column(MIDDLE, 740 - down, wrap(RIGHT, 38)))
    assert text_of(page) == ["Child in care review", LEFT, RIGHT]


TABLE = (
    ("Action", "Who", "By when"),
    ("Book a dentist", "Jackie", "4 May 2027"),
    ("Ring Tom", "Rob", "5 May 2027"),
)
NAMED = [(LABELS, 780.0, "Name:"), (BESIDE, 780.0, "Casey Moore")]
LISTED = [*wrap(LEFT, 90), "- Eats well", "- Sleeps", "1. Jackie to ring the school.", "2. Rob to write."]
COUNTS = [f"{at}." for at in range(1, 6)]


@pytest.mark.parametrize(
    "page",
    [
        column(LABELS, 780, LISTED),
        across(*(column(LABELS + at * 130, 780, cells) for at, cells in enumerate(zip(*TABLE, strict=True)))),
        [*NAMED, *column(LABELS, 760, wrap(LEFT, 90))],
        across(column(LABELS, 780, COUNTS), column(LABELS + 36, 780, wrap(LEFT, 38))),
        [*column(LABELS, 740, wrap(LEFT, 38)), *column(MIDDLE, 740, wrap(RIGHT, 38))],
    ],
)
def test_any_other_page_stays_as_it_was_written(page: list[Placed]) -> None:
    document = pypdfium2.PdfDocument(pdf_of(page))
    written = document[0].get_textpage().get_text_range()
    assert text_of(page) == joined(written).split("\n")


def test_a_hyphen_at_the_end_of_a_line_stays_in_the_word() -> None:
    lines = ["Casey wears pull-", "ups at night and sees her friend Ellie-", "Mae every week in the town."]
    assert text_of(column(LABELS, 780, lines)) == [
        "Casey wears pull-ups at night and sees her friend Ellie-Mae every week in the town."
    ]
    wide = wrap(LEFT.replace("club and goes", "half-club and she goes"), 34, break_on_hyphens=True)
    title = [(LABELS, 780.0, "Child in care review")]
    page = title + across(column(LABELS, 740, wide), column(MIDDLE, 740, wrap(RIGHT, 38)))
    assert "half-club" in text_of(page)[1]
    assert not set("\x02\ufffe") & set("".join(text_of(page)))
    beside = [*wrap(LEFT, 50)[:2], lines[1], lines[2]]
    assert len(text_of(column(LABELS, 780, beside))) == 1, "a line is as long as before"


SENTENCE = (
    "Casey sees her mum three times a week at the centre and the workers who are there write about warm days."
)
HALVES = wrap(SENTENCE, 60)
HEAD = (LABELS, 820.0, "OFFICIAL-SENSITIVE: PERSONAL")


def numbered(*pages: list[Placed], foot: str = "Page {} of {}", first: bool = True) -> list[list[Placed]]:
    """Pages with a head and a foot, written in front of what stands on them."""
    edges = [
        [HEAD, (LABELS, 40.0, f"{CASEY.full_name} 10/11/2026"), (400.0, 40.0, foot.format(at, len(pages)))]
        for at in range(1, len(pages) + 1)
    ]
    return [
        (edge if first else []) + page + ([] if first else edge)
        for edge, page in zip(edges, pages, strict=True)
    ]


@pytest.mark.parametrize("first", [True, False])
@pytest.mark.parametrize("foot", ["Page {} of {}", "{}", "- {} -", "Page {}"])
def test_what_stands_on_each_page_is_no_part_of_a_sentence(foot: str, first: bool) -> None:
    pages = [column(LABELS, 740, HALVES[:1]), column(LABELS, 740, HALVES[1:])]
    assert text_of(*numbered(*pages, foot=foot, first=first)) == [SENTENCE]
    assert text_of([*column(LABELS, 740, HALVES), (LABELS, 40.0, "Page 1 of 1")]) == [SENTENCE]
    forms = form(6), form(6, [("Views", ["Casey wants to see Tom.", "She likes school."])])[1:]
    assert text_of(*numbered(*forms, foot=foot, first=first)) == text_of(*forms)


def test_what_only_looks_like_the_edge_of_a_page_stays() -> None:
    counts = ["5", "December is her birthday, and all who live with her would like to have a party."]
    assert text_of(column(LABELS, 740, counts))[0] == "5"
    pages = [
        [*column(LABELS, 780, [f"{name} Moore", "What is going well?", f"{name} is well."])]
        for name in ("Casey", "Tom", "Jo")
    ]
    assert text_of(*pages).count("What is going well?") == 3
    heads = [
        column(LABELS, 780, lines) for lines in (["Notes", *wrap(LEFT, 90)], ["Decisions"], ["Decisions"])
    ]
    assert "Decisions" in text_of(*heads[:2])
    assert (
        text_of(*(heads[0], [*heads[1], *column(LABELS, 700, wrap(RIGHT, 90))], heads[2])).count("Decisions")
        == 2
    )
    same = column(LABELS, 780, wrap(LEFT, 90))
    assert text_of(same, same) == [LEFT, LEFT]


@pytest.mark.parametrize(
    "ends",
    [
        ("By 03/05/2027", "By 11/06/2027"),
        ("Who: Janet. When: 03/05/2027", "Who: Janet. When: 11/06/2027"),
        ("Attendance 98%", "Attendance 45%"),
        ("Completed", "Completed"),
    ],
)
def test_what_a_page_ends_with_is_no_foot_where_it_tells_something(ends: tuple[str, str]) -> None:
    assert edges_of([["You swim.", ends[0]], ["You read.", ends[1]]]) == [frozenset(), frozenset()]


def test_the_number_of_a_page_does_not_hide_its_foot() -> None:
    pages = [["You swim.", "Kofi 3/11/2026 Page 1 of 2"], ["You read.", "Kofi 3/11/2026 Page 2 of 2"]]
    assert edges_of(pages) == [frozenset({1}), frozenset({1})]
