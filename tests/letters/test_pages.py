"""Promises of the letter's pages: nothing typed is lost, approved never changes, others see nothing."""

import hashlib
import io
from typing import Any
from uuid import UUID

import pypdfium2
import pytest
from flask import Flask

from letters.approved import LetterId
from letters.draft import DraftMissing, DraftMoved
from letters.kinds import kind_for, kind_of
from letters.model import Letter, Level
from letters.paper import DRAFT
from letters.read import list_letters, load_draft, load_letter, load_pdf
from letters.write import approve_draft, save_draft
from store.work import Store
from tests.factories.desk import Desk, add_outcome, browser_of, make_desk
from tests.factories.staff import make_account


@pytest.fixture
def desk(app: Flask) -> Desk:
    return make_desk(app)


def address(desk: Desk, more: str = "") -> str:
    return f"/desk/reviews/{desk.review.id}/letter{more}"


def begin(desk: Desk, lang: str = "en") -> None:
    desk.browser.get(address(desk))
    desk.browser.send("main form", lang=lang)


def save(desk: Desk, typed: dict[str, Any], **how: Any) -> None:
    desk.browser.send("#letter-form", **how, **typed)


def draft_letter(app: Flask, desk: Desk) -> Letter:
    store: Store = app.extensions["store"]
    with store.begin(write=False):
        return load_draft(desk.review.id, desk.child.id).letter


def text_of(letter: Letter, line_id: str) -> str:
    return next((line.text for line in letter.sentences if line.id == line_id), "")


def approve(desk: Desk) -> LetterId:
    desk.browser.get(address(desk))
    desk.browser.send("#letter-form", button="#approve button", looked="yes")
    return LetterId(UUID(desk.browser.path.split("/")[3]))


def test_letter_is_made_from_the_review_record_and_shown_as_the_child_will_see_it(desk: Desk) -> None:
    begin(desk)
    assert desk.browser.soup.select("#preview .sheet img[alt^='Page 1 of']")
    desk.browser.get(address(desk, "/reading"))
    preview = desk.browser.soup.select_one(".reading")
    assert preview is not None
    assert "You sleep well." in preview.text
    assert preview.select_one("article[lang=en][dir=ltr] svg") is not None


def test_what_is_typed_is_kept_and_looked_at(app: Flask, desk: Desk) -> None:
    begin(desk)
    save(desk, {"words-going_well-1": "You run like the wind.", "new-worried": "You cough."})
    letter = draft_letter(app, desk)
    assert text_of(letter, "going_well-1") == "You run like the wind."
    assert "You cough." in [line.text for line in letter.sentences]
    assert "You run like the wind." in desk.browser.get(address(desk, "/reading")).text


def test_line_moves_and_goes_by_its_buttons(app: Flask, desk: Desk) -> None:
    begin(desk)
    desk.browser.send("#letter-form", button="button[value='down going_well-1']")
    ids = [line.id for line in draft_letter(app, desk).sentences]
    assert ids.index("going_well-2") < ids.index("going_well-1")
    desk.browser.send("#letter-form", button="button[value='remove going_well-1']")
    assert text_of(draft_letter(app, desk), "going_well-1") == ""


def test_suggestion_is_taken_with_one_tap(app: Flask, desk: Desk) -> None:
    begin(desk)
    save(desk, {"words-going_well-1": "You like your placement."})
    desk.browser.send("#letter-form", button="button[value='mend going_well-1 hard word']")
    assert text_of(draft_letter(app, desk), "going_well-1") == "You like your home."


def test_two_editors_are_told_and_neither_loses_a_word(app: Flask, desk: Desk) -> None:
    begin(desk)
    other = browser_of(app, desk.iro)
    other.get(address(desk))
    typed: dict[str, Any] = {"words-going_well-1": "Theirs.", "new-worried": "Also theirs."}
    other.send("#letter-form", **typed)
    save(desk, {"words-going_well-1": "Mine."}, status=409)
    assert "Someone else saved this letter" in desk.browser.text
    assert "Theirs." in desk.browser.text
    assert "Also theirs." in desk.browser.text
    assert text_of(draft_letter(app, desk), "going_well-1") == "Theirs."
    desk.browser.send("#letter-form")
    letter = draft_letter(app, desk)
    assert text_of(letter, "going_well-1") == "Mine."
    assert "Also theirs." in [line.text for line in letter.sentences]


def test_words_for_a_line_that_the_other_took_out_are_put_back(app: Flask, desk: Desk) -> None:
    begin(desk)
    other = browser_of(app, desk.iro)
    other.get(address(desk))
    other.send("#letter-form", button="button[value='remove going_well-1']")
    save(desk, {"words-going_well-1": "I typed a lot."}, status=409)
    desk.browser.send("#letter-form")
    assert "I typed a lot." in [line.text for line in draft_letter(app, desk).sentences]


def test_letter_with_a_sign_that_no_font_draws_cannot_be_approved(app: Flask, desk: Desk) -> None:
    begin(desk)
    save(desk, {"words-going_well-1": "You like pizza ★."})
    assert "cannot be printed" in desk.browser.text
    desk.browser.post(address(desk, "/approve"), {"revision": "2", "looked": "yes"}, status=400)
    assert "★" in text_of(draft_letter(app, desk), "going_well-1")


def says_draft(pdf: bytes) -> list[bool]:
    """Of each page, whether each word of the notice stands on it, in any order."""
    pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(io.BytesIO(pdf))]
    return [all(word in page for word in DRAFT.replace(".", "").split()) for page in pages]


@pytest.mark.parametrize("kind", ["easy", "story", "plain"])
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_each_page_of_a_draft_s_file_says_so_and_none_of_what_was_approved(
    desk: Desk, kind: str, lang: str
) -> None:
    desk.browser.get(address(desk))
    desk.browser.send("main form", lang=lang, kind=kind)
    drafted = says_draft(desk.browser.client.get(address(desk, ".pdf")).data)
    assert drafted
    assert all(drafted)
    desk.browser.get(address(desk))
    desk.browser.send("#letter-form", button="#approve button", looked="yes", with_english="yes")
    approved = desk.browser.client.get(f"/desk/letters/{desk.browser.path.split('/')[3]}.pdf").data
    assert says_draft(approved) == [False] * len(drafted)


def test_findings_must_be_looked_at_before_approval(desk: Desk) -> None:
    begin(desk)
    save(desk, {"words-going_well-1": "You should sleep."})
    desk.browser.send("#letter-form", button="#approve button", status=400)
    assert "tick that you have looked" in desk.browser.text


def test_changes_typed_before_approving_are_saved_and_shown_first(app: Flask, desk: Desk) -> None:
    begin(desk)
    save(desk, {"words-going_well-1": "New."}, button="#approve button", looked="yes")
    assert "look at the letter once more" in desk.browser.text
    assert text_of(draft_letter(app, desk), "going_well-1") == "New."


def test_approved_letter_is_frozen_with_the_bytes_of_its_pdf(app: Flask, desk: Desk, store: Store) -> None:
    begin(desk)
    letter_id = approve(desk)
    with store.begin(write=False):
        letter = load_letter(letter_id)
        pdf = load_pdf(letter)
        assert letter.version == 1
        assert hashlib.sha256(pdf).digest() == letter.pdf_sha256
        with pytest.raises(DraftMissing):
            load_draft(desk.review.id, desk.child.id)
    answer = desk.browser.client.get(f"/desk/letters/{letter_id}.pdf")
    assert answer.data == pdf
    assert answer.headers["Content-Disposition"].startswith("attachment")


def test_correction_is_a_new_version_and_the_old_one_stays_as_it_was(desk: Desk, store: Store) -> None:
    begin(desk)
    first = approve(desk)
    with store.begin(write=False):
        before = load_letter(first)
    with store.begin():
        add_outcome(desk.child, desk.review, desk.iro, going_well=("You walk well now.",))
    begin(desk)
    save(desk, {"words-going_well-1": "This is right now."})
    second = approve(desk)
    with store.begin(write=False):
        assert load_letter(first) == before
        assert [letter.id for letter in list_letters(desk.review.id)] == [second, first]
        assert text_of(load_letter(second).letter, "going_well-1") == "This is right now."


def test_one_draft_is_approved_once(desk: Desk, store: Store) -> None:
    begin(desk)
    with store.begin():
        draft = load_draft(desk.review.id, desk.child.id)
        save_draft(desk.review.id, desk.child.id, draft.revision, draft.letter, {}, desk.iro.id)
        with pytest.raises(DraftMoved):
            approve_draft(draft, desk.child.id, b"", desk.iro.id)


def test_arabic_letter_shows_english_beside_and_says_who_checked_it(app: Flask, desk: Desk) -> None:
    begin(desk, "ar")
    assert "not checked by a speaker" in desk.browser.text or "shown in English" in desk.browser.text
    words = desk.browser.soup.select_one("#words-going_well-1")
    assert words is not None
    assert (words["lang"], words["dir"], words.text.strip()) == ("ar", "rtl", "")
    save(desk, {"words-going_well-1": "تنام جيدا."})
    line = next(line for line in draft_letter(app, desk).sentences if line.id == "going_well-1")
    assert (line.lang, line.text) == ("ar", "تنام جيدا.")


def test_page_of_the_preview_is_a_picture_and_beyond_the_last_there_is_none(desk: Desk) -> None:
    begin(desk)
    answer = desk.browser.client.get(address(desk, "/pages/1.svg"))
    assert answer.mimetype == "image/svg+xml"
    assert answer.data.startswith(b"<svg")
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    assert desk.browser.client.get(address(desk, "/pages/99.svg")).status_code == 404


def test_someone_else_s_child_is_not_here(app: Flask, desk: Desk, store: Store) -> None:
    begin(desk)
    letter_id = approve(desk)
    begin(desk)
    with store.begin():
        stranger = make_account(desk.service, name="Another One")
    browser = browser_of(app, stranger)
    letter = f"/desk/letters/{letter_id}"
    pages = [address(desk, more) for more in ("", ".pdf", "/pages/1.svg", "/reading", "/pictures?q=a")]
    for path in [*pages, letter, f"{letter}.pdf", f"{letter}/send"]:
        browser.get(path, status=404)
    browser.get("/desk")
    doings = [address(desk, more) for more in ("", "/begin", "/approve", "/pages")]
    for path in [*doings, f"{letter}/send", f"{letter}/links/revoke"]:
        browser.post(path, {"revision": "1", "channel": "link"}, status=404)


def test_letter_of_endless_words_is_refused_and_nothing_is_changed(app: Flask, desk: Desk) -> None:
    begin(desk)
    before = draft_letter(app, desk)
    save(desk, {"words-going_well-1": "long " * 10_000}, status=400)
    assert draft_letter(app, desk) == before


@pytest.mark.parametrize(
    ("kind", "level", "sentence"),
    [
        ("story", Level.STORY, "I sleep well."),
        ("story-by-name", Level.STORY, "sleeps well."),
        ("easy", Level.EASY, "You sleep well."),
        ("plain", Level.PLAIN, "You sleep well."),
    ],
)
def test_letter_is_begun_in_the_kind_that_was_chosen(
    app: Flask, desk: Desk, kind: str, level: Level, sentence: str
) -> None:
    desk.browser.get(address(desk))
    desk.browser.send("main form", lang="en", kind=kind)
    letter = draft_letter(app, desk)
    assert letter.level is level
    assert any(sentence in line.text for line in letter.sentences)
    assert kind_of(letter).value == kind
    approved = approve(desk)
    store: Store = app.extensions["store"]
    with store.begin(write=False):
        assert load_pdf(load_letter(approved)).startswith(b"%PDF")


def test_kind_that_suits_the_child_is_chosen_already(desk: Desk) -> None:
    desk.browser.get(address(desk))
    checked = desk.browser.soup.select_one("input[name=kind][checked]")
    assert checked is not None
    assert checked["value"] == kind_for(desk.child).value
