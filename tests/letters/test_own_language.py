"""A letter in a language that the product does not ship: with a translator's words, those that stand in every
letter given once. The Pashto here is a machine's draft, made for the test; no speaker has read it."""

import io
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from docx import Document
from flask import Flask

from children.model import Pronouns, StaffId
from children.read import load_service
from children.write import change_service
from letters.bank.write import save_closing
from letters.begin import begin_letter
from letters.closing import ClosingItem
from letters.model import Letter, Piece, SectionKind
from letters.read import list_letters, load_draft, load_pdf
from letters.service_words.model import SamePerson, ServiceWord, checked
from letters.service_words.read import list_words, load_words
from letters.service_words.write import keep_words
from letters.translating.model import Translator
from letters.translating.read import waiting_in
from letters.translating.xliff import read_xliff
from letters.write import add_draft
from press.reading import document_language, read_aloud
from reviews.read import load_outcome
from store.work import Store
from tests.delivery.test_delivery import link_of, opened
from tests.factories.child import make_child
from tests.factories.desk import Desk, add_outcome, browser_of, make_desk
from tests.factories.review import make_review
from tests.factories.staff import make_account
from tests.pages.client import PageClient
from web.access import Role

PASHTO = {
    "Your review letter": "ستا د بیاکتنې لیک",
    "Hello {child}.": "سلام {child}.",
    "I am {iro}.": "زه {iro} یم.",
    "I run your review meetings.": "زه ستا د بیاکتنې غونډې پر مخ بیایم.",
    "Your review was on {date}.": "ستا بیاکتنه په {date} وه.",
    "These people came: {person}.": "دا خلک راغلل: {person}.",
    "What is going well": "څه ښه روان دي",
    "What we said last time": "تېر ځل مو څه وویل",
    "This happened.": "دا وشول.",
    "This did not happen.": "دا ونه شول.",
    "Why?": "ولې؟",
    "What we are worried about": "موږ د څه په اړه اندېښمن یو",
    "What happens next": "وروسته څه کېږي",
    "It was decided.": "پرېکړه وشوه.",
    "{person} will do this by {date}.": "{person} به دا تر {date} وکړي.",
    "This happens by {date}.": "دا به تر {date} کیږي.",
    "I will do this.": "زه به دا وکړم.",
    "Your next meeting": "ستا راتلونکې غونډه",
    "Your next review is on {date}.": "ستا راتلونکې بیاکتنه په {date} ده.",
    "It starts at {time}.": "په {time} پیل کېږي.",
    "It is here: {place}.": "دلته ده: {place}.",
    "How to reach me": "ما ته څنګه رسېدلی شې",
    "You can ask any adult to contact me for you.": "ته له هر لوی کس څخه غوښتلی شې چې زما سره اړیکه ونیسي.",
    "Please tell me if this letter is not right.": "که دا لیک سم نه وي، مهرباني وکړه ما ته ووایه.",
    "Goodbye for now from {iro}.": "د {iro} له خوا تر بیا لیدو پورې.",
    "If you need help now": "که اوس مرستې ته اړتیا لرې",
    "You can call {name}: {phone}.": "ته {name} ته زنګ وهلی شې: {phone}.",
    "You can ask for help at any time.": "ته هر وخت مرسته غوښتلی شې.",
    "Page {page} of {pages}": "{page} مخ له {pages} څخه",
    "Pictures: {credits}": "انځورونه: {credits}",
    "A letter for you": "ستا لپاره لیک",
    "Point a phone at this code to read your letter.": "د خپل لیک لوستلو لپاره تلیفون دې کوډ ته ونیسه.",
    "A code that opens your letter on a phone.": "یو کوډ چې ستا لیک په تلیفون کې خلاصوي.",
    "No phone? Ask someone you trust to help.": "تلیفون نه لرې؟ له هغه چا مرسته وغواړه چې باور پرې لرې.",
    "This letter is yours. Keep this card safe.": "دا لیک ستا دی. دا کارت خوندي وساته.",
}
FREE = {  # what this record alone says
    "It was lovely to see your drawings.": "ستا د انځورونو لیدل ډېر ښه وو.",
    "You sleep well.": "ته ښه ویده کېږې.",
    "You ride your new bike.": "ته خپل نوی بایسکل چلوې.",
    "Mr. Okoro will talk to your school.": "Mr. Okoro به ستا له ښوونځي سره خبرې وکړي.",
    "Dana will find a swimming club.": "Dana به د لامبو کلپ پیدا کړي.",
    "The pool is closed.": "د لامبو حوض بند دی.",
    "Your brother lives far away.": "ستا ورور لرې اوسېږي.",
    "Dana will book swimming lessons.": "Dana به د لامبو درسونه ونیسي.",
    "You swim well.": "ته ښه لامبو وهې.",
    "I will phone your brother's carer.": "زه به ستا د ورور پالونکي ته زنګ ووهم.",
}
BY = Translator("Gul Rahimi", "Clear Words", date(2026, 11, 20))


class Own:
    """A child who reads Pashto, and their letter at the desk."""

    def __init__(self, app: Flask, store: Store) -> None:
        self.app, self.store = app, store
        self.desk: Desk = make_desk(app, reads="ps", speaks="ps")
        self.browser = self.desk.browser
        self.letter = f"/desk/reviews/{self.desk.review.id}/letter"

    def begin(self) -> None:
        """As the page offers it: in the child's own language."""
        self.browser.get(self.letter)
        self.browser.send("main form")

    def translate(self) -> None:
        """The Word file goes to a translator, who fills in its last column, and comes back."""
        sent = self.browser.client.get(f"{self.letter}/translation.docx")
        file = Document(io.BytesIO(sent.data))
        for row in file.tables[1].rows[1:]:
            row.cells[2].text = (PASHTO | FREE)[row.cells[1].text]
        for row, text in zip(file.tables[0].rows, (BY.name, BY.agency, "2026-11-20"), strict=True):
            row.cells[1].text = text
        back = io.BytesIO()
        file.save(back)
        self.browser.get(f"{self.letter}/translation")
        self.browser.post(
            f"{self.letter}/translation/back", {"file": (io.BytesIO(back.getvalue()), "back.docx")}
        )

    def kept(self) -> dict[str, ServiceWord]:
        """What the service has."""
        with self.store.begin(write=False):
            return {one.piece.english: one for one in list_words(self.desk.service.id, "ps")}


@pytest.fixture
def own(app: Flask, store: Store) -> Own:
    return Own(app, store)


def test_letter_in_pashto_from_the_record_to_the_childs_page(own: Own, app: Flask) -> None:
    browser = own.browser
    own.begin()
    assert "Pashto: a translator gives the words of this letter" in browser.text
    assert "The buttons of the child’s page are in English" in browser.text
    assert "This cannot be approved as a translated letter" in browser.text
    assert browser.soup.select_one("#approve button:not([name])") is None
    own.translate()
    assert "Every sentence has its words." in browser.text
    browser.get(f"{own.letter}/translation")
    assert "drafted by machine" not in browser.text
    assert "drafted by Gul Rahimi" in browser.text
    browser.get(own.letter)
    browser.send("#both", button="button[value=side]", second="en")
    with own.store.begin(write=False):
        letter_now = load_draft(own.desk.review.id, own.desk.child.id).letter
    assert all(line.lang == "ps" and line.second for line in letter_now.sentences)
    browser.send("#both", button="button[value=one]")
    browser.send("#letter-form", button="#approve button[formaction]", looked="yes")
    assert "is approved" in browser.text
    with own.store.begin(write=False):
        letter = list_letters(own.desk.review.id)[0]
        pdf = load_pdf(letter)
    assert document_language(pdf) == "ps"
    heard = read_aloud(pdf)
    said = [one.text for one in heard]
    assert {one.lang for one in heard} == {"ps"}
    assert said[0] == "ستا د بیاکتنې لیک"
    assert any("۲۰۲۶" in one for one in said)
    assert not any("2026" in one for one in said)
    assert any("Dana او Mr. Okoro" in one for one in said)
    assert letter.letter.page_words == "{page} مخ له {pages} څخه"
    assert letter.in_language("en").title.text == "Your review letter"
    child = opened(app, link_of(own.desk, letter))
    html = child.soup.select("html")[0]
    assert (html["lang"], html["dir"]) == ("ps", "rtl")
    assert "ستا د بیاکتنې لیک" in child.text
    leave = next(one for one in child.soup.select("[lang=en]") if one.get_text() == "Leave now")
    assert leave["dir"] == "ltr"


def test_words_beside_a_girls_letter_are_said_to_be_by_whoever_gave_them(app: Flask) -> None:
    desk = make_desk(app, reads="ar", speaks="ps", pronouns=Pronouns.SHE)
    browser, letter = desk.browser, f"/desk/reviews/{desk.review.id}/letter"
    browser.get(letter)
    browser.send("main form")
    browser.send("#both", button="button[value=side]", second="ps")
    page = browser.client.get(f"{letter}/translation.docx?lang=ps").data
    file = Document(io.BytesIO(page))
    for row in file.tables[1].rows[1:]:
        row.cells[2].text = (PASHTO | FREE).get(row.cells[1].text, "")
    file.tables[0].rows[0].cells[1].text = BY.name
    back = io.BytesIO()
    file.save(back)
    sent = {"file": (io.BytesIO(back.getvalue()), "back.docx"), "lang": "ps"}
    browser.post(f"{letter}/translation/back", sent)
    browser.get(f"{letter}/translation?lang=ps")
    assert browser.text.count("drafted by Gul Rahimi") > 20
    assert "drafted by machine" not in browser.text


def test_what_stands_in_every_letter_is_asked_once(own: Own, app: Flask) -> None:
    own.begin()
    own.translate()
    kept = own.kept()
    assert len(kept) > 25
    assert {english: one.text for english, one in kept.items()}.items() <= PASHTO.items()
    assert kept["What happens next"].by == BY
    assert not kept["What happens next"].state.is_checked
    with own.store.begin():
        child = make_child(own.desk.service, StaffId(own.desk.iro.id), reads="ps", speaks="ps")
        review = make_review(child)
        add_outcome(child, review, own.desk.iro, going_well=("You play chess.",), worries=(), last_time=())
    own.browser.get(f"/desk/reviews/{review.id}/letter")
    own.browser.send("main form")
    assert "texts that stand in every letter have a translator’s words, none checked" in own.browser.text
    answer = own.browser.client.get(f"/desk/reviews/{review.id}/letter/translation.xlf")
    asked = [unit.english for unit in read_xliff(answer.data).units]
    assert "You play chess." in asked
    assert not [one for one in asked if one in kept]
    with own.store.begin(write=False):
        draft = load_draft(review.id, child.id).letter
    assert draft.title.text == PASHTO["Your review letter"]


def test_the_closing_block_is_asked_once_too(own: Own) -> None:
    desk, said = own.desk, ("You can ask for an advocate.", "It is free.")

    def closing() -> tuple[Letter, dict[str, str]]:
        outcome = load_outcome(desk.review.id)
        assert outcome is not None
        return begin_letter(desk.child, outcome, "Noor", "ps")

    with own.app.app_context(), own.store.begin():
        item = ClosingItem("", {}, "advocate")
        save_closing(desk.service.id, item, 1, desk.iro.id, {"en": {"text": " ".join(said)}})
        letter, english = closing()
        outcome = load_outcome(desk.review.id)
        assert outcome is not None
        draft = add_draft(desk.review.id, desk.child.id, outcome.id, letter, english, StaffId(desk.iro.id))
        asked = {one.english: one.pieces for one in waiting_in(desk.child, draft)}
        assert [asked[one] for one in said] == [(Piece("closing.own", one),) for one in said]
        keep_words(desk.service.id, [ServiceWord("ps", asked[said[1]][0], "دا وړیا ده.", BY)], desk.iro.id)
        section = next(one for one in closing()[0].sections if one.kind is SectionKind.CLOSING)
    assert [(line.text, line.lang) for line in section.lines] == [(said[0], "en"), ("دا وړیا ده.", "ps")]


def test_second_person_checks_words_at_the_desk_and_changed_ones_begin_again(own: Own, app: Flask) -> None:
    own.begin()
    own.translate()
    with own.store.begin():
        team = make_account(own.desk.service, Role.PARTICIPATION)
    desk = browser_of(app, team)
    page = "/desk/phrases/words/ps"
    row = _row(desk, page, "What happens next")
    right: dict[str, Any] = {f"right-{row}": "yes"}
    desk.send("main form", 400, name=BY.name, **right)
    assert "Somebody else must say that they are right." in desk.text
    desk.send("main form", name="Zala Noori", **right)
    assert own.kept()["What happens next"].checked_by == "Zala Noori"
    changed = _row(desk, page, "Your review was on {date}.")
    words: dict[str, Any] = {f"words-{changed}": "بیاکتنه وه."}
    desk.send("main form", 400, name="Zala Noori", **words)
    assert "{date} is missing" in desk.text
    words = {f"words-{changed}": "بیاکتنه په {date} شوې وه."}
    desk.send("main form", name="Zala Noori", **words)
    now = own.kept()["Your review was on {date}."]
    assert (now.text, now.by.name, now.state.is_checked) == ("بیاکتنه په {date} شوې وه.", "Zala Noori", False)


def _row(desk: PageClient, page: str, english: str) -> str:
    soup = desk.get(page)
    row = next(one for one in soup.select(".both-row") if english in one.get_text())
    return str(row.select("textarea")[0]["name"]).removeprefix("words-")


def test_who_gave_the_words_does_not_check_them() -> None:
    word = ServiceWord("so", Piece("phrase.letter.hello", "Hello {child}."), "Salaan {child}.", BY)
    with pytest.raises(SamePerson):
        checked(word, "gul rahimi ", date(2026, 11, 21))
    assert checked(word, "Hodan Ali", date(2026, 11, 21)).state.is_checked


def test_words_of_a_service_are_its_own(own: Own, store: Store) -> None:
    with store.begin():
        word = ServiceWord("ps", Piece("phrase.letter.title", "Your review letter"), "لیک", BY)
        keep_words(own.desk.service.id, [word], own.desk.iro.id)
    with store.begin(write=False):
        words = load_words(own.desk.service.id, "ps")
        assert words.find("ps", "phrase.letter.title", "Your review letter") == ("لیک", "ps")
        assert words.find("ps", "phrase.letter.title", "Another letter") == ("Another letter", "en")
        assert load_words(own.desk.child.id, "ps").kept == {}


def test_own_language_that_the_service_does_not_show_is_named_with_why_and_a_letter_in_it_keeps_it(
    app: Flask, store: Store
) -> None:
    desk = make_desk(app, reads="ar")
    address = f"/desk/reviews/{desk.review.id}/letter"

    def shows(*codes: str) -> None:
        with store.begin():
            change_service(replace(load_service(desk.service.id), unchecked_languages=frozenset(codes)))

    shows()
    desk.browser.get(address)
    why = desk.browser.soup.select_one(".not-allowed")
    assert why is not None
    assert "(Arabic): Heard has words in it, but your service does not show them" in why.text
    shows("ar")
    desk.browser.get(address)
    assert desk.browser.soup.select_one(".not-allowed") is None
    desk.browser.send("main form", lang="ar")
    shows()
    desk.browser.get(address)
    typed: dict[str, Any] = {"go": "written", "kind": "plain"}
    desk.browser.send("#letter-form", **typed)
    with store.begin(write=False):
        assert load_draft(desk.review.id, desk.child.id).letter.lang == "ar"
