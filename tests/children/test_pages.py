"""The desk's pages about children, as a person uses them."""

from datetime import time
from typing import Any
from uuid import UUID

import pytest
from bs4 import BeautifulSoup, Tag
from flask import Flask

from children.model import Child, ChildId, Contact, Review
from children.read import list_reviews, load_child_unguarded, load_review, load_service
from store.base import new_id
from store.tables import AuditRow
from store.work import Store, db
from store.worker import Worker
from tests.conftest import Clock
from tests.factories.child import make_child
from tests.factories.review import make_review
from tests.factories.service import make_service
from tests.factories.staff import make_account, signed_in_browser
from tests.factories.viewer import make_cover
from tests.pages.client import PageClient
from web.access import Role


class Desk:
    """A service with an IRO, a colleague, a manager, one child and one review."""

    def __init__(self, app: Flask, store: Store):
        self.app, self.store = app, store
        with store.begin():
            self.service = make_service()
            self.iro = make_account(self.service, name="Noor Calder")
            self.other = make_account(self.service, name="Ada Quill")
            self.manager = make_account(self.service, Role.MANAGER, name="Max Fenn")
            self.administrator = make_account(self.service, Role.ADMINISTRATOR)
            self.participation = make_account(self.service, Role.PARTICIPATION)
            self.child: Child = make_child(self.service, self.iro.id)
            self.review: Review = make_review(self.child, before="Moved in June.")

    def browser(self, account: object) -> PageClient:
        """Where this account is signed in."""
        pages = PageClient(self.app)
        pages.client = signed_in_browser(self.app, account)  # type: ignore[arg-type]
        return pages

    def work_off_jobs(self) -> None:
        """What a worker does."""
        Worker(self.store, self.app.extensions["jobs"]).run(0, once=True)

    def openings(self, staff_id: UUID) -> list[tuple[str, str]]:
        """(subject, ids) of what this person opened, oldest first."""
        mine = (AuditRow.action == "record.opened") & (AuditRow.actor == f"staff:{staff_id}")
        with self.store.begin():
            return [
                (row.subject, row.ids) for row in db().query(AuditRow).filter(mine).order_by(AuditRow.seq)
            ]

    def pages_of_child(self) -> list[str]:
        """Every page that tells of the child."""
        child, review = f"/desk/children/{self.child.id}", f"/desk/reviews/{self.review.id}"
        return [child, f"{child}/change", f"{child}/reviews/new", f"{review}/change", f"{review}/cancel"]


@pytest.fixture
def desk(app: Flask, store: Store) -> Desk:
    return Desk(app, store)


def one(page: BeautifulSoup, selector: str) -> Tag:
    """The piece of the page that must be there."""
    found = page.select_one(selector)
    assert found is not None, selector
    return found


def opened_child(pages: PageClient) -> Child:
    """The child whose record is the present page."""
    with pages.client.application.extensions["store"].begin():
        return load_child_unguarded(ChildId(UUID(pages.path.rsplit("/")[-1])))


NEW_CHILD: dict[str, Any] = {
    "called": "Sky",
    "reference": "SW 77",
    "born-day": "",
    "born-month": "3",
    "born-year": "2015",
}


def test_an_iro_adds_a_child_who_is_then_theirs(desk: Desk) -> None:
    pages = desk.browser(desk.iro)
    pages.get("/desk/children/new")
    page = pages.send("form[novalidate]", **NEW_CHILD, speaks="ti", reads="")
    assert "Sky" in one(page, "h1").text
    assert "March 2015, day not known" in page.text
    child = opened_child(pages)
    assert (child.iro_id, child.speaks, child.reads_pictures_only) == (desk.iro.id, "ti", True)


def test_a_manager_names_the_iro_of_a_new_child(desk: Desk) -> None:
    pages = desk.browser(desk.manager)
    pages.get("/desk/children/new")
    pages.send("form[novalidate]", **NEW_CHILD, iro_id=str(desk.other.id))
    assert opened_child(pages).iro_id == desk.other.id


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"called": " "}, "what they like to be called"),
        ({"born-month": "13"}, "A month is 1 to 12"),
        ({"born-day": "31", "born-month": "2"}, "no such date"),
        ({"born-year": "2027"}, "in the future"),
        ({"born-year": "2004"}, "19 or older"),
        ({"born-month": "", "born-year": ""}, "choose an age group"),
        ({"born-month": ""}, "at least the month"),
        ({"way": "shouting"}, "Not a valid choice"),
        ({"called": "x" * 81}, "at most 80"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(desk: Desk, typed: dict[str, Any], says: str) -> None:
    pages = desk.browser(desk.iro)
    pages.get("/desk/children/new")
    page = pages.send("form[novalidate]", **(NEW_CHILD | typed))
    assert says in one(page, ".error-summary").text
    assert one(page, "#reference")["value"] == "SW 77"


def test_a_reference_in_use_is_said_beside_the_field(desk: Desk) -> None:
    pages = desk.browser(desk.iro)
    pages.get("/desk/children/new")
    page = pages.send("form[novalidate]", **(NEW_CHILD | {"reference": desk.child.reference}))
    assert "Another child here has this reference" in one(page, "#reference-error").text


def test_someone_elses_child_is_not_found(desk: Desk) -> None:
    pages = desk.browser(desk.other)
    for path in desk.pages_of_child():
        assert "Robin" not in pages.get(path, 404).text
    assert "Robin" not in pages.get("/desk/children").text
    pages.post(f"/desk/reviews/{desk.review.id}/cancel", status=404)
    with desk.store.begin():
        assert load_review(desk.review.id).cancelled_at is None


def test_tampered_and_unknown_ids_are_not_found(desk: Desk) -> None:
    pages = desk.browser(desk.iro)
    for path in (f"/desk/children/{new_id()}", "/desk/children/1", f"/desk/reviews/{new_id()}/change"):
        pages.get(path, 404)


def test_participation_and_administrators_open_no_page_of_a_child(desk: Desk) -> None:
    for account in (desk.participation, desk.administrator):
        pages = desk.browser(account)
        for path in [*desk.pages_of_child(), "/desk/children", "/desk/children/import"]:
            pages.get(path, 404)


def test_cover_opens_the_record_and_the_trail_says_for_whom(desk: Desk) -> None:
    with desk.store.begin():
        make_cover(desk.iro.id, desk.other.id, desk.manager.id)
    pages = desk.browser(desk.other)
    assert "Robin" in pages.get(f"/desk/children/{desk.child.id}").text
    with desk.store.begin():
        entry = db().query(AuditRow).filter(AuditRow.action == "record.opened").one()
        assert (entry.actor, entry.subject) == (f"staff:{desk.other.id}", str(desk.child.id))
        assert "cover" in entry.ids
        assert str(desk.iro.id) in entry.ids


def test_every_page_about_a_child_is_written_down_as_opened(desk: Desk) -> None:
    """Under one action, whichever page it is; by a stand-in with the reason."""
    with desk.store.begin():
        make_cover(desk.iro.id, desk.other.id, desk.manager.id)
    manager_only = [f"/desk/children/{desk.child.id}/iro"]
    for account, reason, more in (
        (desk.iro, "", []),
        (desk.other, "cover", []),
        (desk.manager, "", manager_only),
    ):
        pages = desk.browser(account)
        for path in [*desk.pages_of_child(), *more]:
            before = desk.openings(account.id)
            pages.get(path)
            (entry,) = desk.openings(account.id)[len(before) :]
            assert entry[0] == str(desk.child.id), path
            assert (f'"reason":"{reason}"' in entry[1]) is bool(reason), path
            assert str(desk.review.id) not in entry[1], path
    assert desk.store.verify_audit().is_whole


def test_a_review_is_added_with_two_parts_and_its_due_date(desk: Desk) -> None:
    pages = desk.browser(desk.iro)
    pages.get(f"/desk/children/{desk.child.id}/reviews/new")
    first: dict[str, Any] = {
        "parts-0-on": "2027-06-09",
        "parts-0-at": "10:00",
        "parts-0-place": "Lantern House",
    }
    page = pages.send("form[novalidate]", kind="later", counted_from="2026-12-03", before="", **first)
    assert "later than that" in page.text
    with desk.store.begin():
        made = list_reviews(desk.child.id)[-1]
    pages.get(f"/desk/reviews/{made.id}/change")
    second: dict[str, Any] = {"parts-0-on": "3/6/2027", "parts-1-on": "2027-06-10", "parts-1-video": "y"}
    page = pages.send("form[novalidate]", **second)
    assert "it will be in time" in page.text
    with desk.store.begin():
        parts = load_review(made.id).parts
    assert [(part.number, str(part.on), part.place, part.video) for part in parts] == [
        (1, "2027-06-03", "Lantern House", False),
        (2, "2027-06-10", "", True),
    ]
    pages.get(f"/desk/reviews/{made.id}/change")
    emptied: dict[str, Any] = {"parts-0-on": "", "parts-0-at": "", "parts-0-place": ""}
    pages.send("form[novalidate]", **emptied)
    with desk.store.begin():
        assert [part.number for part in load_review(made.id).parts] == [2]


def test_a_part_without_its_day_is_said_and_kept_as_typed(desk: Desk) -> None:
    pages = desk.browser(desk.iro)
    pages.get(f"/desk/reviews/{desk.review.id}/change")
    typed: dict[str, Any] = {"parts-1-place": "Heron Lodge", "parts-0-on": "31/2/2027"}
    page = pages.send("form[novalidate]", **typed)
    assert "write the day too" in one(page, ".error-summary").text
    assert "not a day" in one(page, ".error-summary").text
    assert one(page, "[name=parts-1-place]")["value"] == "Heron Lodge"


@pytest.mark.parametrize("number", ["\u00b2", "\u0663", "9" * 5000, "77777777777", "-1", "", "0x1"])
def test_a_field_name_that_no_browser_sends_is_passed_over(desk: Desk, number: str) -> None:
    """The squared sign counts as a digit for Python but is no number: it must not break the page."""
    pages = desk.browser(desk.iro)
    for path in (f"/desk/reviews/{desk.review.id}/change", f"/desk/children/{desk.child.id}/reviews/new"):
        pages.get(path)
        typed: dict[str, Any] = {"counted_from": "2026-12-03", f"parts-{number}-on": "2027-01-05"}
        pages.send("form[novalidate]", **typed)
    with desk.store.begin():
        days = [part.on for review in list_reviews(desk.child.id) for part in review.parts]
    assert "2027-01-05" not in map(str, days)


def test_a_cancelled_review_says_so(desk: Desk) -> None:
    pages = desk.browser(desk.iro)
    pages.get(f"/desk/reviews/{desk.review.id}/cancel")
    page = pages.send("main form")
    assert one(page, "article .tag").text == "cancelled"


def test_a_manager_gives_a_child_to_another_iro(desk: Desk, clock: Clock) -> None:
    pages = desk.browser(desk.manager)
    pages.get(f"/desk/children/{desk.child.id}/iro")
    page = pages.send("form[novalidate]", iro_id=str(desk.other.id))
    assert "Ada Quill" in page.text
    desk.browser(desk.iro).get(f"/desk/children/{desk.child.id}", 404)
    desk.browser(desk.other).get(f"/desk/children/{desk.child.id}")
    desk.browser(desk.other).get(f"/desk/children/{desk.child.id}/iro", 404)


LIST = (
    "reference,called,born,speaks,reads,way\n"
    "B-1,Wren,02/2014,ti,none,pictures\n"
    "B-2,=1+1,02/2014,ti,none,pictures\n"
)


def send_list(pages: PageClient, content: bytes) -> None:
    """By hand: the test client would spool a large file to disk."""
    token = one(pages.get("/desk/children/import"), "main [name=csrf_token]")["value"]
    parts = f'--x\r\nContent-Disposition: form-data; name="csrf_token"\r\n\r\n{token}\r\n--x\r\n'
    parts += (
        'Content-Disposition: form-data; name="list"; filename="list.csv"\r\nContent-Type: text/csv\r\n\r\n'
    )
    body = parts.encode() + content + b"\r\n--x--\r\n"
    pages._took(pages.client.post(pages.path, data=body, content_type="multipart/form-data; boundary=x"), 200)


def test_a_spreadsheet_is_reported_on_first_and_kept_only_when_asked(desk: Desk) -> None:
    pages = desk.browser(desk.iro)
    send_list(pages, LIST.encode())
    assert "1 good row, and 1 with something to mend" in pages.soup.text
    assert "Wren" not in desk.browser(desk.iro).get("/desk/children").text
    pages.send("form[action$=keep]")
    assert "You can leave this page" in pages.text
    desk.work_off_jobs()
    assert "1 row was kept" in pages.get(pages.path).text
    assert "Wren" in pages.get("/desk/children").text


def test_how_far_a_list_is_is_shown_to_who_sent_it_only(desk: Desk) -> None:
    pages = desk.browser(desk.iro)
    send_list(pages, LIST.encode())
    pages.send("form[action$=keep]")
    pages.get(pages.path)
    with desk.store.begin():
        stranger = make_account(make_service("Elsewhere"), Role.MANAGER)
    for account in (stranger, desk.manager):
        desk.browser(account).get(pages.path, 404)


def test_a_list_changed_on_the_way_brings_no_child_to_another_iro(desk: Desk) -> None:
    pages = desk.browser(desk.iro)
    send_list(pages, LIST.encode())
    forged = "reference,called,born,speaks,reads,way,iro email\n"
    pages.send("form[action$=keep]", list=f"{forged}B-9,Wren,02/2014,ti,none,pictures,{desk.other.email}\n")
    desk.work_off_jobs()
    assert "0 rows were kept" in pages.get(pages.path).text
    assert "Wren" not in desk.browser(desk.other).get("/desk/children").text


@pytest.mark.parametrize(
    ("content", "says"), [(b"", "empty"), (b"x" * (1024 * 1024 + 1), "1 MB"), (b"PK\x03\x04\x00", "Save as")]
)
def test_a_file_that_is_no_list_explains_itself(desk: Desk, content: bytes, says: str) -> None:
    pages = desk.browser(desk.iro)
    send_list(pages, content)
    assert says in one(pages.soup, ".error-summary").text


def test_the_service_keeps_contacts_with_the_day_they_were_checked(desk: Desk) -> None:
    pages = desk.browser(desk.administrator)
    pages.get("/desk/service/contacts/advocate")
    page = pages.send(
        "form[novalidate]", name="Speak Up", phone="", text="", chat="", checked_on="2026-12-01"
    )
    assert "phone number, or a way to text" in one(page, ".error-summary").text
    assert "not come yet" in one(page, ".error-summary").text
    said: dict[str, Any] = {
        "hours": "weekdays",
        "hours_ar": "أيام الأسبوع",
        "interpreter": "ask",
        "interpreter_ti": "ሕተት",
    }
    page = pages.send("form[novalidate]", phone="01632 960011", checked_on="2026-11-20", **said)
    assert "Checked on Friday 20 November 2026" in page.text
    page = pages.get("/desk/service/contacts/advocate")
    assert one(page, "input[lang=ar][name=hours_ar]")["value"] == "أيام الأسبوع"
    with desk.store.begin(write=False):
        kept = load_service(desk.service.id).contact("advocate")
    assert kept is not None
    assert kept.said == (("ar", "أيام الأسبوع", ""), ("ti", "", "ሕተት"))
    assert [kept.hours_in(code) for code in ("ar", "ti")] == [("أيام الأسبوع", "ar"), ("weekdays", "en")]
    pages.get("/desk/service/contacts/nobody", 404)


def advocate_of(desk: Desk) -> Contact:
    with desk.store.begin(write=False):
        kept = load_service(desk.service.id).contact("advocate")
    assert kept is not None
    return kept


def test_words_in_other_languages_never_stay_silently_when_the_english_changes(desk: Desk) -> None:
    pages = desk.browser(desk.administrator)
    pages.get("/desk/service/contacts/advocate")
    said: dict[str, Any] = {"hours": "weekdays", "hours_ar": "أيام الأسبوع", "hours_ti": "መዓልታት ስራሕ"}
    pages.send("form[novalidate]", **said)
    page = pages.get("/desk/service/contacts/advocate")
    assert not page.select("input[name^=still_]")

    page = pages.send("form[novalidate]", hours="evenings", hours_ti="ምሸት")
    summary = one(page, ".error-summary").text
    assert "When they answer (Arabic): The English has changed since these words" in summary
    assert "Tigrinya" not in summary
    assert [one(page, f"input[name={name}]")["value"] for name in ("hours", "hours_ar", "hours_ti")] == [
        "evenings", "أيام الأسبوع", "ምሸት",
    ]  # fmt: skip
    assert advocate_of(desk).hours == "weekdays"

    # They can be put anew, taken away, or said to be right as they are.
    assert [field["name"] for field in page.select("input[name^=still_]")] == ["still_hours_ar"]
    pages.send("form[novalidate]", still_hours_ar="y")
    kept = advocate_of(desk)
    assert (kept.hours, kept.hours_in("ar"), kept.hours_in("ti")) == (
        "evenings", ("أيام الأسبوع", "ar"), ("ምሸት", "ti"),
    )  # fmt: skip
    pages.get("/desk/service/contacts/advocate")
    pages.send("form[novalidate]", hours="mornings", hours_ar="", hours_ti="ንግሆ")
    assert advocate_of(desk).said == (("ti", "ንግሆ", ""),)


def test_words_without_english_are_refused_and_stay_on_the_page(desk: Desk) -> None:
    pages = desk.browser(desk.administrator)
    pages.get("/desk/service/contacts/advocate")
    page = pages.send("form[novalidate]", hours="", interpreter="", interpreter_ti="ሕተት")
    assert "Interpreter (Tigrinya): There is no English for this" in one(page, ".error-summary").text
    assert one(page, "input[name=interpreter_ti]")["value"] == "ሕተት"
    assert advocate_of(desk).said == ()
    pages.send("form[novalidate]", interpreter="ask")
    assert advocate_of(desk).interpreter_in("ti") == ("ሕተት", "ti")


def test_the_service_keeps_its_settings(desk: Desk) -> None:
    pages = desk.browser(desk.manager)
    pages.get("/desk/service")
    page = pages.send("form[novalidate]", alert_minutes="5", leave_to="javascript:alert(1)")
    assert "https://" in one(page, ".error-summary").text
    pages.send(
        "form[novalidate]",
        alert_minutes="60",
        leave_to="https://example.test/",
        unchecked=["ti", "xx"],
        opens="08:30",
        closes="08:00",
    )
    assert "after they begin" in pages.text
    pages.send("form[novalidate]", closes="18:15", interpret_days="2")
    with desk.store.begin():
        service = load_service(desk.service.id)
    assert (service.alert_minutes, service.leave_to) == (60, "https://example.test/")
    assert (service.opens, service.closes, service.interpret_days) == (time(8, 30), time(18, 15), 2)
    assert service.unchecked_languages == {"ti"}


def test_strange_text_in_a_name_is_kept_tidy(desk: Desk) -> None:
    pages = desk.browser(desk.iro)
    pages.get("/desk/children/new")
    odd = "  S\0ky\r\n 👩‍🚀 سماء\u202e "
    pages.send("form[novalidate]", **(NEW_CHILD | {"called": odd}))
    assert opened_child(pages).called == "Sky 👩‍🚀 سماء"


def test_a_signed_out_visitor_is_led_to_sign_in(desk: Desk) -> None:
    pages = PageClient(desk.app)
    pages.get(f"/desk/children/{desk.child.id}")
    assert pages.path == "/desk/sign-in"
