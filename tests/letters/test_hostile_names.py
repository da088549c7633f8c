"""Markup, formulas and turned directions in names are words in a letter, in every file of it."""

import io
from dataclasses import replace
from datetime import date

import pikepdf
import pytest
from bs4 import BeautifulSoup
from docx import Document
from docx.oxml.ns import qn
from flask import Flask

from children.fields import one_line
from letters.compose import compose
from letters.model import Letter, Level
from letters.phrases import phrases_in
from letters.render.docx import render_docx
from letters.render.page import render_page
from letters.render.pdf import render_pdf
from letters.rendering import drawings_of
from press.plain import as_said
from press.reading import read_aloud
from reviews.model import NextStep
from tests.factories.desk import make_desk
from tests.factories.letter import make_facts, make_outcome, make_told

NAMES = (
    '=HYPERLINK("http://x.example","y")',
    "<b>Robin</b><script>alert(1)</script>",
    "{{ 7*7 }} {child} {% raw %}",
    "#strong[Robin] $x^2$ @cite <label> \\u{41}",
    "*Robin* _Vale_ `code` ~ // --- /* x",
    "[Robin](http://x.example) &lt;b&gt; &amp;",
    '"#panic()" \'; DROP TABLE',
)
TURNED = "Robin\u202eelaV\u202c"


def letter_of(*names: str, level: Level = Level.EASY, lang: str = "en") -> Letter:
    """A letter to a child of the first name, from someone of the last, about people of all of them."""
    outcome = make_outcome(
        who_came=names,
        going_well=tuple(f"You like {name}." for name in names),
        next_steps=tuple(
            NextStep(f"{name} will book swimming.", name, date(2027, 1, 8), f"You asked {name}.")
            for name in names
        ),
        personal_line=f"{names[0]} was lovely.",
    )
    facts = replace(make_facts(lang=lang), child_name=names[0], iro_name=names[-1])
    return compose(outcome, make_told(), facts, phrases_in(lang), level=level)


def bare(texts: list[str]) -> list[str]:
    """Without the spaces, which differ from file to file."""
    return ["".join(text.split()) for text in texts]


@pytest.mark.parametrize("level", [Level.EASY, Level.STORY])
def test_a_name_is_a_name_in_each_file(level: Level) -> None:
    letter = letter_of(*NAMES, level=level)
    wanted = bare([as_said(line.text) for line in letter.sentences])
    for name in NAMES:
        assert sum("".join(name.split()) in text for text in wanted) >= 3
    drawings = drawings_of(letter)
    page = BeautifulSoup(render_page(letter, drawings), "html.parser")
    assert not page.select("script, b, a[href^=http]")
    assert bare([each.get_text() for each in page.select("main h1, main h2, main p")]) == wanted
    pdf = render_pdf(letter, drawings)
    assert bare([each.text for each in read_aloud(pdf)]) == wanted
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        links = [link for sheet in opened.pages for link in sheet.get("/Annots", [])]
        assert not any("x.example" in str(link) for link in links)
    made = Document(io.BytesIO(render_docx(letter, drawings))).element.body
    texts = ["".join(node.itertext(qn("w:t"))) for node in made.iter(qn("w:p"))]
    assert bare([text for text in texts if text.strip()]) == wanted
    assert not list(made.iter(qn("w:fldSimple"), qn("w:instrText"), qn("w:hyperlink")))


def test_a_mark_that_turns_the_writing_does_not_turn_what_follows() -> None:
    """Such a mark is taken out: it would turn round the rest of a sentence, on paper and on the screen."""
    assert one_line(TURNED) == "RobinelaV"
    letter = letter_of("Dana", TURNED, lang="ar")
    drawings = drawings_of(letter)
    made = Document(io.BytesIO(render_docx(letter, drawings))).element.body
    texts = [
        BeautifulSoup(render_page(letter, drawings), "html.parser").get_text(),
        " ".join(each.text for each in read_aloud(render_pdf(letter, drawings))),
        "".join(made.itertext(qn("w:t"))),
    ]
    for text in texts:
        assert "Robin" in text
        assert "\u202e" not in text


def test_a_child_of_such_a_name_is_written_to_at_the_desk(app: Flask) -> None:
    name = " ".join(NAMES[1:4])[:100]
    desk = make_desk(app, called=name)
    page = desk.browser
    page.get(f"/desk/reviews/{desk.review.id}/letter")
    page.send("form.panel[action$=begin]")
    assert name in page.text
    assert not page.soup.select("main b")
    page.send("#letter-form", button="#approve button[formaction]", looked="yes")
    assert name in page.text
    page.get("/desk/children")
    assert name in page.text
