"""Minutes at the desk: only what an IRO accepts goes into the record, and nothing typed is lost."""

import io
import json
from typing import Any

import pytest
from bs4 import BeautifulSoup
from flask import Flask
from sqlalchemy import func, select

from children.guests import add_guest
from children.model import Pronouns, StaffId
from children.read import load_child_unguarded
from letters.begin import begin_letter
from letters.offered import as_json, from_json
from letters.read import load_minutes
from letters.tables import MinutesRow
from letters.write import add_draft, approve_draft
from reviews.read import load_outcome, load_record_draft
from staff.model import Account
from store.tables import AuditRow
from store.work import Store, db
from tests.dump import dump_text
from tests.factories.child import make_child
from tests.factories.desk import add_outcome
from tests.factories.review import make_review
from tests.factories.service import make_service
from tests.factories.staff import make_account, signed_in_browser
from tests.factories.viewer import make_cover
from tests.letters.test_minutes import pdf_file, scanned, with_macros, word_file
from tests.pages.client import PageClient

MINUTES = """Name: Robin Vale
Present: Dana Price (advocate), Mr Okoro (teacher)
What is going well
Robin has settled well and goes to art club.
What are the worries
Robin is manipulative at times.
Her mother has been diagnosed with depression.
Next steps
Dana to book swimming lessons by 8 January 2027.
The next review will be held on 3 June 2027.
"""
TYPED = {"pronouns": "she", "full_name": "Robin Vale", "people": "Dana, advocate", "text": MINUTES}
WELL = "You have settled well and go to art club."


class Bringing:
    """A child's review, their IRO signed in, and the pages of this file."""

    def __init__(self, app: Flask, store: Store):
        self.app, self.store = app, store
        with store.begin():
            self.service = make_service()
            self.iro = make_account(self.service, name="Noor Calder")
            self.child = make_child(self.service, StaffId(self.iro.id))
            self.review = make_review(self.child)
            add_guest(self.review, "Mr Okoro", "Teacher")
        self.page = f"/desk/reviews/{self.review.id}/minutes"
        self.record = f"/desk/reviews/{self.review.id}/record"
        self.browser = self.browser_of(self.iro)

    def browser_of(self, account: Account) -> PageClient:
        """Where this account is signed in."""
        pages = PageClient(self.app)
        pages.client = signed_in_browser(self.app, account)
        return pages

    def bring(self, status: int = 200, **changed: Any) -> BeautifulSoup:
        """Send minutes in; the page that comes back."""
        self.browser.get(self.page)
        return self.browser.post(self.page, {**TYPED, "go": "look", **changed}, status)

    def accept(self, button: str, **fields: Any) -> BeautifulSoup:
        """Press a button below the sentences."""
        return self.browser.send("#sentences", button=f"button[value={button}]", **fields)

    def draft(self) -> dict[str, str]:
        """What the record's draft holds."""
        with self.store.begin(write=False):
            found = load_record_draft(self.review.id, self.child.id)
        return dict(found[0]) if found else {}

    def well(self) -> str:
        """What the draft says is going well, in general and under its topics."""
        held = [text for name, text in self.draft().items() if name.endswith("going_well") and text]
        return "\n".join(held)

    def key(self, original: str) -> str:
        """The number of a sentence that waits."""
        with self.store.begin(write=False):
            minutes = load_minutes(self.review.id, self.child.id)
        assert minutes is not None
        return str(next(one.key for one in minutes.waiting if original in one.original))


@pytest.fixture
def bringing(app: Flask, store: Store) -> Bringing:
    return Bringing(app, store)


def test_each_sentence_stands_beside_its_original_with_the_changes_explained(bringing: Bringing) -> None:
    page = bringing.bring()
    text = bringing.browser.text
    assert "Robin has settled well and goes to art club." in text
    assert WELL in [area.text.strip() for area in page.select("textarea")]
    assert "“Robin” became “You”. A letter speaks to the child." in text
    assert "“manipulative” judges." in text
    assert "somebody else’s health" in text
    assert page.select("input[type=checkbox][checked]") == []


def test_nothing_goes_into_the_record_that_was_not_accepted(bringing: Bringing) -> None:
    bringing.bring()
    bringing.accept("keep")
    assert bringing.draft() == {}
    bringing.accept("accept")
    assert "No sentence was chosen" in bringing.browser.text
    assert bringing.draft() == {}
    with bringing.store.begin(write=False):
        assert load_outcome(bringing.review.id) is None


def test_how_the_child_is_spoken_of_is_written_down_where_that_was_ticked(bringing: Bringing) -> None:
    def spoken_of() -> Pronouns | None:
        with bringing.store.begin(write=False):
            return load_child_unguarded(bringing.child.id).pronouns

    bringing.bring()
    assert spoken_of() is None, "the words of the minutes are not asked of the child"
    bringing.browser.send("form[action$=discard]")
    bringing.bring(keep_pronouns="y")
    assert spoken_of() is Pronouns.SHE
    bringing.browser.send("form[action$=discard]")
    bringing.bring(keep_pronouns="y", pronouns="he")
    assert spoken_of() is Pronouns.SHE, "what is written down is changed on the child's page"


def test_a_ticked_sentence_goes_in_with_the_words_and_place_that_were_typed(bringing: Bringing) -> None:
    bringing.bring()
    key = bringing.key("manipulative")
    words = {f"{key}-text": "You tried hard to get what you need.", f"{key}-into": "going_well"}
    bringing.accept("accept", **words, **{f"{key}-tick": "1"})
    draft = bringing.draft()
    assert bringing.well() == "You tried hard to get what you need."
    assert not draft.get("worries")
    assert "manipulative" not in bringing.browser.text


def test_all_the_safe_ones_go_in_at_once_and_no_other(bringing: Bringing) -> None:
    bringing.bring()
    bringing.accept("safe")
    draft = bringing.draft()
    assert bringing.well() == WELL
    assert draft["next_review"] == "2027-06-03"
    held = " ".join(draft.values())
    assert "manipulative" not in held
    assert "depression" not in held
    assert "Name" not in held
    bringing.browser.get(bringing.record)
    assert WELL in bringing.browser.text


def test_a_next_step_has_who_and_by_when(bringing: Bringing) -> None:
    bringing.bring()
    bringing.accept("accept", **{f"{bringing.key('swimming')}-tick": "1"})
    draft = bringing.draft()
    steps = {name.rsplit("-", 1)[1]: text for name, text in draft.items() if name.startswith("next_steps")}
    assert "swimming lessons" in steps["what"]
    assert (steps["who"], steps["by_when"]) == ("Dana", "2027-01-08")


def test_who_came_is_one_name_a_line(bringing: Bringing) -> None:
    bringing.bring()
    bringing.accept("accept", **{f"{bringing.key('Present')}-tick": "1"})
    assert bringing.draft()["who_came"] == "Dana, your advocate\nMr Okoro, your teacher"


def test_whoever_sent_apologies_did_not_come(bringing: Bringing) -> None:
    text = "Present: Robin, Mr Okoro\nApologies: Dr Dean\nApologies\nMs Khan, nurse\nRobin is well."
    bringing.bring(text=text)
    bringing.accept("safe")
    assert bringing.draft()["who_came"] == "Robin\nMr Okoro"


def test_another_person_of_the_same_role_is_asked_about(bringing: Bringing) -> None:
    bringing.bring(text="Robin likes Mr Okoro (teacher).", people="Miss Osei, teacher")
    assert "Is it the same person?" in bringing.browser.text
    bringing.accept("safe")
    assert bringing.draft() == {}


def test_what_was_typed_in_the_record_stays(bringing: Bringing) -> None:
    bringing.browser.get(bringing.record)
    bringing.browser.send("#record", button="button[value=minutes]", going_well="You sing.")
    assert bringing.browser.path == bringing.page
    bringing.browser.post(bringing.page, {**TYPED, "go": "look"})
    bringing.accept("safe")
    assert bringing.well() == f"You sing.\n{WELL}"


def test_sending_the_same_page_twice_brings_a_sentence_once(bringing: Bringing) -> None:
    page = bringing.bring()
    bringing.accept("safe")
    bringing.browser.soup = page
    bringing.accept("safe")
    assert bringing.well() == WELL


def test_a_ticked_sentence_without_a_place_says_so_and_the_others_go_in(bringing: Bringing) -> None:
    bringing.bring()
    other, well = bringing.key("depression"), bringing.key("settled")
    bringing.accept("accept", **{f"{other}-tick": "1", f"{well}-tick": "1", f"{other}-into": ""})
    assert "Please choose where it goes." in bringing.browser.text
    assert bringing.well() == WELL


def test_another_day_in_the_record_is_not_written_over(bringing: Bringing) -> None:
    bringing.browser.get(bringing.record)
    bringing.browser.send("#record", button="button[value=minutes]", next_review="2027-05-01")
    bringing.browser.post(bringing.page, {**TYPED, "go": "look"})
    bringing.accept("safe")
    assert "The record already says 1 May 2027" in bringing.browser.text
    assert bringing.draft()["next_review"] == "2027-05-01"


def test_minutes_of_another_child_are_asked_about_before_anything_is_kept(bringing: Bringing) -> None:
    other = MINUTES.replace("Robin", "Amina")
    page = bringing.bring(text=other)
    assert "names Amina Vale, not Robin" in bringing.browser.text
    assert page.select_one("textarea[name=text]").text.strip() == other.strip()  # type: ignore[union-attr]
    with bringing.store.begin(write=False):
        assert load_minutes(bringing.review.id, bringing.child.id) is None
    bringing.browser.send("main form", button="button[value=sure]")
    assert "sentences wait" in bringing.browser.text


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"text": ""}, "Please paste the minutes, or choose a file."),
        ({"pronouns": ""}, "Please choose one"),
        ({"people": "Dana"}, "Please write who it is after a comma"),
        ({"words": "contact"}, "Please write the word, =, and their own word"),
        ({"text": "Robin smiled. " * 501}, "Please bring the part with what was said and decided."),
    ],
)
def test_a_refusal_says_why_and_keeps_what_was_typed(
    bringing: Bringing, changed: dict[str, str], why: str
) -> None:
    typed = {**TYPED, "words": "contact = seeing mum", **changed}
    page = bringing.bring(400, **typed)
    assert why in bringing.browser.text
    for name in ("text", "people", "words"):
        area = page.select_one(f"textarea[name={name}]")
        assert area is not None
        assert area.text.strip() == typed[name].strip()


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("notes.docm", b"PK\x03\x04", "holds macros"),
        ("notes.doc", b"\xd0\xcf\x11\xe0", "too old"),
        ("notes.docx", b"PK\x03\x04 broken", "damaged"),
        ("photo.png", b"\x89PNG", "Please bring a Word file"),
        ("notes.txt", b"  ", "empty"),
        ("book.pdf", pdf_file(300, "Robin is well."), "has 300 pages"),
        ("scan.pdf", scanned(2), "is a scan"),
        ("renamed.docx", with_macros(word_file()), "holds macros"),
    ],
)
def test_a_file_that_cannot_be_read_says_why_and_the_rest_stays_typed(
    bringing: Bringing, name: str, content: bytes, why: str
) -> None:
    page = bringing.bring(400, text="", file=(io.BytesIO(content), name))
    assert why in page.select_one("#file-error").text  # type: ignore[union-attr]
    assert not page.select_one("#text-error")
    assert "Dana, advocate" in page.select_one("textarea[name=people]").text  # type: ignore[union-attr]


def test_an_uploaded_file_is_read(bringing: Bringing) -> None:
    bringing.bring(text="", file=(io.BytesIO(MINUTES.encode()), "minutes.txt"))
    assert "settled well" in bringing.browser.text


def test_tracked_changes_and_tables_of_a_word_file_are_offered_and_told(bringing: Bringing) -> None:
    bringing.bring(text="", file=(io.BytesIO(word_file()), "minutes.docx"), go="sure")
    assert "Changes were tracked in this file" in bringing.browser.text
    assert "Book dentist" in bringing.browser.text
    assert "sad" not in bringing.browser.soup.select_one("#sentences").text  # type: ignore[union-attr]


LONG = "Robin likes school, " + "and Robin likes art and she sees her mum at home " * 500 + "today."


def test_a_sentence_of_5000_words_waits_whole_and_says_that_it_is_too_long(bringing: Bringing) -> None:
    assert len(LONG.split()) > 5000
    page = bringing.bring(text=f"What is going well\n{LONG}\nRobin likes art.")
    assert LONG in [quote.text.strip() for quote in page.select("blockquote")]
    key = bringing.key("likes school")
    typed = page.select_one(f"textarea[name='{key}-text']")
    assert typed is not None
    before = typed.text.strip()
    assert before.startswith("You like school, and you like art and you see your mum")
    page = bringing.accept("accept", **{f"{key}-tick": "1"})
    assert "longer than 2,000 characters" in bringing.browser.text
    assert page.select_one(f"textarea[name='{key}-text']").text.strip() == before  # type: ignore[union-attr]
    bringing.accept("accept", **{f"{key}-text": "You like school.", f"{key}-into": "going_well"})
    assert bringing.well() == "You like school."


def test_people_are_filled_in_from_who_is_asked_to_come(bringing: Bringing) -> None:
    page = bringing.browser.get(bringing.page)
    assert page.select_one("textarea[name=people]").text.strip() == "Mr Okoro, teacher"  # type: ignore[union-attr]


def test_what_waits_is_kept_sealed_with_what_was_typed(bringing: Bringing) -> None:
    bringing.bring()
    key = bringing.key("settled")
    bringing.accept("keep", **{f"{key}-text": "You like your Wednesday kites.", f"{key}-tick": "1"})
    page = bringing.browser_of(bringing.iro).get(bringing.page)
    assert "You like your Wednesday kites." in page.text
    assert page.select_one(f"input[name='{key}-tick'][checked]") is not None
    dumped = dump_text(bringing.store)
    assert "kites" not in dumped
    assert "settled" not in dumped


def test_thrown_away_is_gone_and_the_record_keeps_what_was_accepted(bringing: Bringing) -> None:
    bringing.bring()
    bringing.accept("safe")
    bringing.browser.send("form[action$=discard]")
    assert bringing.well() == WELL
    with bringing.store.begin(write=False):
        assert db().scalar(select(func.count()).select_from(MinutesRow)) == 0
        actions = set(db().scalars(select(AuditRow.action)))
    assert {"minutes.brought", "minutes.kept", "minutes.accepted", "minutes.discarded"} <= actions


def test_what_waits_is_gone_when_the_letter_is_approved(bringing: Bringing) -> None:
    bringing.bring()
    with bringing.store.begin():
        minutes = load_minutes(bringing.review.id, bringing.child.id)
        assert minutes is not None
        assert from_json(json.loads(json.dumps(as_json(minutes)))) == minutes
        outcome = add_outcome(bringing.child, bringing.review, bringing.iro)
        letter, english = begin_letter(bringing.child, outcome, "Noor", "en")
        by = StaffId(bringing.iro.id)
        draft = add_draft(bringing.review.id, bringing.child.id, outcome.id, letter, english, by)
        approve_draft(draft, bringing.child.id, b"%PDF-", by)
    with bringing.store.begin(write=False):
        assert load_minutes(bringing.review.id, bringing.child.id) is None


def test_an_old_page_does_not_touch_other_minutes(bringing: Bringing) -> None:
    old = bringing.bring()
    bringing.browser.send("form[action$=discard]")
    bringing.bring(text="Robin likes school.")
    bringing.browser.soup = old
    bringing.accept("safe")
    assert "Nothing was put into the record." in bringing.browser.text
    assert bringing.draft() == {}


def test_cover_may_bring_minutes_and_another_iro_meets_not_here(bringing: Bringing) -> None:
    with bringing.store.begin():
        stand_in = make_account(bringing.service, name="Ada Quill")
        stranger = make_account(bringing.service, name="Max Fenn")
        make_cover(bringing.iro.id, stand_in.id, bringing.iro.id)
    bringing.browser_of(stranger).get(bringing.page, 404)
    bringing.browser = bringing.browser_of(stand_in)
    bringing.bring()
    bringing.accept("safe")
    assert bringing.well() == WELL


def test_markup_in_minutes_is_only_text(bringing: Bringing) -> None:
    page = bringing.bring(text="Robin said <script>alert(1)</script> loudly.")
    assert page.select("main script") == []
    assert "<script>alert(1)</script>" in page.select_one("blockquote").text  # type: ignore[union-attr]


def test_what_is_private_is_offered_for_the_child_and_a_person_may_choose_otherwise(
    bringing: Bringing,
) -> None:
    page = bringing.bring(
        text="Health\nRobin wets the bed most nights.\nRobin hurts herself.\nRobin eats well."
    )
    chosen = {
        field["name"]: option["value"]
        for field in page.select("select[name$=-sees]")
        for option in field.select("option[selected]")
    }
    bed, hurts, eats = (bringing.key(words) for words in ("wets", "hurts", "eats"))
    assert chosen == {f"{bed}-sees": "child", f"{hurts}-sees": "child", f"{eats}-sees": "everyone"}
    bringing.accept("safe")
    assert bringing.well() == "You eat well."
    assert "worries" not in " ".join(name for name, text in bringing.draft().items() if text)
    bringing.accept("accept", **{f"{bed}-tick": "1", f"{hurts}-tick": "1", f"{hurts}-sees": "adults"})
    held = {text: name for name, text in bringing.draft().items() if text}
    assert {held["child"].split("-")[1], held["adults"].split("-")[1]} == {"1", "2"}


FACTS = """Health
Robin wears glasses for reading.
Robin has no contact with Dana.
Robin wets the bed most nights.
Education
Robin is in Year 5.
Mr Okoro teaches Robin maths.
"""


def test_plain_facts_of_a_topic_are_asked_about_once_and_go_where_each_stands(bringing: Bringing) -> None:
    page = bringing.bring(text=FACTS)
    glasses, year, maths = (bringing.key(words) for words in ("glasses", "Year 5", "maths"))
    asked = page.select_one("section[aria-labelledby=g-facts]")
    assert asked is not None
    assert [field["id"] for field in asked.select("fieldset")] == [f"s{glasses}", f"s{year}", f"s{maths}"]
    assert "Which is it?" not in asked.text
    assert "Which is it?" in page.text, "what lacks, and what is private, is asked by itself"
    bringing.accept("safe")
    assert bringing.well() == ""
    bringing.accept("facts", **{f"{maths}-into": "worries"})
    assert bringing.well().splitlines() == ["You wear glasses for reading.", "You are in Year 5."]
    held = [text for name, text in bringing.draft().items() if name.endswith("worries") and text]
    assert held == ["Mr Okoro teaches you maths."]


def test_what_is_safe_shows_its_words_and_is_changed_behind_a_press(bringing: Bringing) -> None:
    page = bringing.bring()
    safe = page.select_one(f"#s{bringing.key('settled well')}")
    flagged = page.select_one(f"#s{bringing.key('manipulative')}")
    assert safe is not None
    assert flagged is not None
    assert WELL in [line.text for line in safe.select("p")]
    assert safe.select_one("details textarea") is not None
    assert flagged.select_one("details textarea") is None
    step = page.select_one(f"#s{bringing.key('swimming')}")
    assert step is not None
    assert "Who: Dana. Friday 8 January 2027." in step.text
