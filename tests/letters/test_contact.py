"""A number or an email address has a line of its own: from left to right, whole, without a full stop."""

import io
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup
from docx import Document
from docx.oxml.ns import qn

from letters.about_me.levels import words_at
from letters.about_me.model import SheetLevel
from letters.about_me.paper import print_sheet
from letters.about_me.shown import heard_as, shown_sheet
from letters.compose import compose
from letters.contact import contact_in
from letters.model import Length, Letter, Level, Line
from letters.paper import available_pictures
from letters.phrases import phrases_in
from letters.render.docx import render_docx
from letters.render.page import render_page
from letters.render.pdf import render_pdf
from letters.rendering import drawings_of
from press.reading import read_aloud
from tests.factories.letter import make_facts, make_outcome, make_told
from tests.factories.sheet import make_about
from tests.letters.test_render_parity import said
from tests.letters.test_story_fits import as_drawn, lines_of

EMAIL = "ines.oakes@sandmere.example"
NUMBERS = ["01632 960 001", EMAIL, "999", "0800 1111"]


def letter_in(lang: str, level: Level) -> Letter:
    facts = make_facts(lang=lang, iro_email=EMAIL)
    return compose(make_outcome(), make_told(), facts, phrases_in(lang), level=level)


def lines_on_paper(pdf: bytes) -> list[str]:
    """What stands on each line of the pages."""
    seen = (line for page in as_drawn(pdf) for line in lines_of(page))
    return ["".join(line[4].split()) for line in seen]


def test_what_is_a_number_to_reach_somebody() -> None:
    def said(text: str, block: str = "reach", message: str = "") -> str:
        return contact_in(Line("reach_me-1", text, "en", block=block, message=message))

    assert said("You can email me: ines@sandmere.example.") == "ines@sandmere.example"
    assert said("If you are in danger, call 999.", "help-1") == "999"
    assert said("Text \u2068+44 (0)7700 900 123\u2069.") == "+44 (0)7700 900 123"
    assert not said("I will write to you until March 2026.")
    assert not said("They answer: 0900-1700.", "help-1", "phrase.help.hours")
    assert not said("You see Nan every 100 days.", "step-1")


@pytest.mark.parametrize("level", [Level.STORY, Level.EASY, Level.PLAIN])
@pytest.mark.parametrize("lang", ["en", "ar", "ti"])
def test_on_paper(lang: str, level: Level) -> None:
    letter = letter_in(lang, level)
    pdf = render_pdf(letter, drawings_of(letter))
    lines = lines_on_paper(pdf)
    for number in NUMBERS:
        assert "".join(number.split()) in lines
    # Heard whole all the same, with the end of the sentence.
    assert [each.text for each in read_aloud(pdf)] == said(letter)


@pytest.mark.parametrize("lang", ["en", "ar", "ti"])
def test_on_the_page_and_in_word(lang: str) -> None:
    letter = letter_in(lang, Level.EASY)
    page = BeautifulSoup(render_page(letter, drawings_of(letter)), "html.parser")
    stands = page.select("bdi.contact[dir=ltr]")
    assert [each.get_text() for each in stands] == NUMBERS
    ends = [each.find_next_sibling(class_="silent") for each in stands]
    assert all(end is None or end.get_text() in ".።" for end in ends)
    assert ends[1] is not None
    body = Document(io.BytesIO(render_docx(letter, drawings_of(letter)))).element.body
    said = {run: "".join(run.itertext(qn("w:t"))).replace("\u00a0", " ") for run in body.iter(qn("w:r"))}
    apart = [run for run, words in said.items() if words in NUMBERS]
    assert len(apart) == len(NUMBERS)
    for run in apart:
        assert run.find(f"{qn('w:rPr')}/{qn('w:rtl')}") is None
        assert run.getprevious().find(qn("w:br")) is not None
        after = run.getnext()
        hidden = after.find(f"{qn('w:rPr')}/{qn('w:vanish')}") is not None
        assert hidden or after.find(qn("w:br")) is not None


def test_what_is_too_long_for_its_place_is_cut_behind_the_at() -> None:
    long = "safeguarding.children@westnorthamptonshire.example"
    facts = make_facts(iro_email=long)
    letter = compose(make_outcome(), make_told(), facts, phrases_in("en"), level=Level.STORY)
    lines = lines_on_paper(render_pdf(letter, drawings_of(letter)))
    assert "safeguarding.children@" in lines
    assert "westnorthamptonshire.example" in lines


def test_a_name_alone_stands_on_the_line_of_its_number() -> None:
    facts = make_facts()
    letter = compose(make_outcome(), (), facts, phrases_in("en"), level=Level.EASY, length=Length.SHORT)
    assert "Childline:08001111" in lines_on_paper(render_pdf(letter, drawings_of(letter)))


def test_a_line_in_two_languages_has_it_in_both() -> None:
    line = Line(
        "help-1",
        "اتصل: 0800 1111.",
        "ar",
        block="help-1",
        second="Call 0800 1111.",
        second_lang="en",
    )
    assert contact_in(line) == contact_in(line.in_second) == "0800 1111"
    assert not contact_in(replace(line, block="step-1"))


@pytest.mark.parametrize("level", SheetLevel)
@pytest.mark.parametrize("lang", ["en", "ar", "ti"])
def test_on_the_sheet_of_whoever_writes_too(lang: str, level: SheetLevel) -> None:
    """On its page and on paper; a story names the number alone."""
    about = make_about(email="tobias.adeyemi-oakes@sandmere.example")
    words = words_at(about, lang, phrases_in(lang), available_pictures(), level)
    told = [line for group in words.in_order for line in group.lines]
    reached = [contact for line in told if (contact := contact_in(line))]
    assert reached == [about.phone, about.email][: 1 if level is SheetLevel.STORY else 2]
    shown = shown_sheet(words, heard_as(None))
    lines = [line for _, lines in shown.groups for line in lines]
    pieces = [piece for line in lines for piece in (*line.pieces, *(p for u in line.units for p in u.pieces))]
    assert {piece.text for piece in pieces if piece.contact or piece.number} >= set(reached)
    seen = lines_on_paper(print_sheet(about, words, None, "https://heard.example/contact/1"))
    for contact in ("".join(each.split()) for each in reached):
        halves = (f"{contact.partition('@')[0]}@", contact.partition("@")[2])
        whole = any(line.endswith(contact) for line in seen)
        assert whole or set(halves) <= set(seen), "whole or cut behind the @, and without a stop"
