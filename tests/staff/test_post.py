"""Promises about emails: who is written to and when, none names a child, none is lost or sent twice."""

import email
import email.policy
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import select

from children.model import Contact, StaffId
from children.write import end_iro_periods, set_contact
from consult import write
from consult.flagging import flag_answer
from consult.model import AnswerValue
from consult.network.write import note_mailed
from consult.read import list_alerts
from consult.sharing import Audience, Sharing
from reviews.alerts import LOCAL
from reviews.model import NextStep, StepState
from reviews.queries.read import list_asked
from reviews.queries.write import add_query
from staff.model import Account
from staff.post.carriers import Carrier, Folder, MailServer, NotCarried, carrier_of, message_of
from staff.post.model import Mail
from staff.post.round import Post
from staff.post.tables import MailRow
from staff.post.write import MOST_TRIES, list_waiting, write_link
from store.jobs import JobRegistry
from store.tables import AuditRow
from store.work import Store, db, vault
from store.worker import Worker
from tests.conftest import Clock
from tests.delivery.test_delivery import approved, link_of, opened
from tests.factories.desk import add_outcome, browser_of, make_desk
from tests.factories.invite import Invited, invite_in, make_sitting
from tests.factories.mail_server import ListeningServer
from tests.factories.network import ask
from tests.factories.staff import make_account
from tests.factories.submission import NOT_SAFE
from tests.factories.viewer import make_cover, make_duty
from web.access import Role

ADDRESS = "https://heard.example.test"
TEAM = Contact("out_of_hours", "Night team", phone="01632 960099", email="night@team.example")
ADVOCATES = Contact("advocate", "On Your Side", phone="01632 960098", email="help@side.example")


@dataclass
class Down:
    """A mail server that is away, and counts."""

    asked: int = 0

    def carry(self, mail: Mail) -> None:
        self.asked += 1
        raise NotCarried("away")


@dataclass
class Office:
    """One service with its post."""

    app: Flask
    store: Store
    folder: Path
    invited: Invited
    carrier: Carrier = field(init=False)

    def __post_init__(self) -> None:
        self.carrier = Folder(self.folder)

    def go(self) -> list[tuple[str, str, str]]:
        """One round; out: address, subject, body of what left in it."""
        before = set(self.folder.glob("*.eml"))
        with self.app.app_context():
            Post(self.carrier, ADDRESS).go_round(self.store)
        return sorted(self._read(one) for one in set(self.folder.glob("*.eml")) - before)

    def say_not_safe(self) -> None:
        with self.store.begin():
            write.save_answer(make_sitting(self.invited), "safe", NOT_SAFE)

    @staticmethod
    def _read(path: Path) -> tuple[str, str, str]:
        message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        body = message.get_body(("plain",))
        assert body is not None
        return str(message["To"]), str(message["Subject"]), str(body.get_content())


@pytest.fixture
def office(app: Flask, store: Store, tmp_path: Path, clock: Clock) -> Office:
    return Office(app, store, tmp_path / "outbox", invite_in(app, called="Robin"))


def told(mails: list[tuple[str, str, str]]) -> list[str]:
    return [to for to, _, _ in mails]


def at(clock: Clock, text: str) -> None:
    """Go on to this moment in England."""
    clock.forward(seconds=(datetime.fromisoformat(text).replace(tzinfo=LOCAL) - clock()).total_seconds())


def test_the_iro_and_who_stands_in_are_written_to_at_once_and_once(office: Office) -> None:
    with office.store.begin():
        cover = make_account(office.invited.service, name="Tobias Reed")
        make_cover(office.invited.iro.id, cover.id, office.invited.iro.id)
    assert office.go() == []
    office.say_not_safe()
    mails = office.go()
    assert told(mails) == sorted([office.invited.iro.email, cover.email])
    assert all(f"{ADDRESS}/desk/alerts" in body for _, _, body in mails)
    assert office.go() == []


def test_no_email_names_the_child_or_says_what_was_said(office: Office, clock: Clock) -> None:
    with office.store.begin():
        set_contact(office.invited.service.id, TEAM)
        set_contact(office.invited.service.id, ADVOCATES)
        sitting = make_sitting(office.invited)
        write.save_answer(sitting, "more", AnswerValue(words="He hits me"))
        write.add_request(sitting, "advocate")
    office.say_not_safe()
    mails = office.go()
    clock.forward(days=4)
    mails += office.go()
    assert len(mails) >= 3
    for _, subject, body in mails:
        for secret in ("Robin", "hits", "not feel safe", str(office.invited.child.id)):
            assert secret not in subject + body


def test_out_of_hours_the_team_outside_is_told_who_can_say_at_night_which_child_it_is(
    office: Office, clock: Clock
) -> None:
    with office.store.begin():
        set_contact(office.invited.service.id, TEAM)
        set_contact(office.invited.service.id, Contact("duty", "Duty desk", phone="01632 960001"))
        set_contact(office.invited.service.id, Contact("on_call", "Mo Lind", phone="01632 960127"))
    at(clock, "2026-11-28 21:40")  # a Saturday
    office.say_not_safe()
    body = next(body for to, _, body in office.go() if to == TEAM.email)
    assert "can be opened by: Mo Lind, 01632 960127" in body
    assert "01632 960001" not in body, "nobody answers the day's number"
    assert "Saturday 28 November 2026" in body


def test_at_night_duty_is_written_to_at_once_and_the_team_learns_who_was(
    office: Office, clock: Clock
) -> None:
    at(clock, "2026-11-27 18:00")  # a Friday
    with office.store.begin():
        set_contact(office.invited.service.id, TEAM)
        set_contact(office.invited.service.id, Contact("duty", "Duty desk", phone="01632 960001"))
        duty = make_account(office.invited.service, name="Mo Lind")
        make_duty(office.invited.service.id, duty.id, duty.id)
    office.say_not_safe()
    mails = office.go()
    assert told(mails) == sorted([TEAM.email, duty.email, office.invited.iro.email])
    bodies = {to: body for to, _, body in mails}
    body = bodies[TEAM.email]
    assert "We cannot tell you who it is" in body
    assert "Its daytime number is 01632 960001." in body
    assert f"We have emailed: {duty.name} and {office.invited.iro.name}. They can find out who it is" in body
    for colleague in (duty, office.invited.iro):
        assert "please call Night team, 01632 960099: they cannot find out" in bodies[colleague.email]
    assert "Robin" in browser_of(office.app, duty).get("/desk/alerts").text


def test_what_nobody_saw_before_they_went_home_goes_to_the_team_outside(office: Office, clock: Clock) -> None:
    with office.store.begin():
        set_contact(office.invited.service.id, TEAM)
    at(clock, "2026-11-27 16:30")  # a Friday
    office.say_not_safe()
    ((to, _, body),) = office.go()
    assert to == office.invited.iro.email
    assert "Night team" not in body, "they are not at work yet"
    at(clock, "2026-11-27 17:00")
    assert told(office.go()) == [TEAM.email]


def test_the_team_outside_is_not_written_to_the_next_morning(office: Office, clock: Clock) -> None:
    at(clock, "2026-11-28 21:40")  # a Saturday
    office.say_not_safe()
    assert told(office.go()) == [office.invited.iro.email]
    at(clock, "2026-11-30 10:00")
    with office.store.begin():
        set_contact(office.invited.service.id, TEAM)
    assert office.go() == []
    at(clock, "2026-11-30 17:00")
    assert told(office.go()) == [TEAM.email]


def test_in_working_hours_the_team_outside_is_left_alone(office: Office, clock: Clock) -> None:
    with office.store.begin():
        set_contact(office.invited.service.id, TEAM)
    at(clock, "2026-11-24 10:00")
    office.say_not_safe()
    assert told(office.go()) == [office.invited.iro.email]


def test_duty_then_managers_are_written_to_as_time_goes_by(office: Office, clock: Clock) -> None:
    with office.store.begin():
        duty = make_account(office.invited.service, name="Mo Lind")
        manager = make_account(office.invited.service, Role.MANAGER, "Ruth Vale")
        make_duty(office.invited.service.id, duty.id, manager.id)
    at(clock, "2026-11-24 10:00")
    office.say_not_safe()
    office.go()
    at(clock, "2026-11-24 11:59")
    assert office.go() == []
    at(clock, "2026-11-24 12:00")
    assert told(office.go()) == [duty.email]
    at(clock, "2026-11-24 14:00")
    assert told(office.go()) == [manager.email]


def test_what_is_dealt_with_is_written_about_no_more(office: Office, clock: Clock) -> None:
    with office.store.begin():
        make_account(office.invited.service, Role.MANAGER, "Ruth Vale")
    office.say_not_safe()
    office.go()
    desk = browser_of(office.app, office.invited.iro)
    desk.get("/desk/alerts")
    desk.get(str(desk.soup.select_one("main a[href*='/alerts/']")["href"]))  # type: ignore[index]
    assert "Email to" in desk.text
    clock.forward(minutes=1)
    desk.send("form[action$=done]", done="I met the child.", went_to="other", who="Head of service")
    clock.forward(days=4)
    assert office.go() == []
    with office.store.begin():
        (alert,) = list_alerts([office.invited.child.id])
        flag_answer(alert.submission_id, alert.answer_id, "hurt")
    assert told(office.go()) == [office.invited.iro.email], "what stands open again is written about again"
    assert office.go() == []


def test_what_is_not_for_the_iro_goes_to_managers_and_never_to_that_iro(office: Office, clock: Clock) -> None:
    with office.store.begin():
        manager = make_account(office.invited.service, Role.MANAGER, "Ruth Vale")
        make_duty(office.invited.service.id, office.invited.iro.id, manager.id)
        sitting = make_sitting(office.invited)
        write.save_answer(sitting, "more", AnswerValue(words="She shouts"), Sharing(Audience.NOT_IRO))
    assert told(office.go()) == [manager.email]
    clock.forward(days=3)
    assert office.invited.iro.email not in told(office.go())


def test_of_a_child_without_an_iro_every_iro_is_written_to_where_only_managers_are_there(
    office: Office,
) -> None:
    """A manager is only told; every IRO can open it, so none is left to happen upon it."""
    there = office.invited.iro
    with office.store.begin():
        end_iro_periods(StaffId(there.id))
        manager = make_account(office.invited.service, Role.MANAGER, "Ruth Vale")
    office.say_not_safe()
    assert told(office.go()) == sorted([there.email, manager.email, manager.email])
    assert office.go() == []
    with office.store.begin():
        duty = make_account(office.invited.service, name="Mo Lind")
        make_duty(office.invited.service.id, duty.id, manager.id)
    office.say_not_safe()
    assert there.email not in told(office.go()), "whoever is on duty has it"


@pytest.mark.parametrize("iro", ["none now", "not for them"])
def test_where_nobody_manages_or_is_on_duty_every_other_iro_is_written_to(office: Office, iro: str) -> None:
    """Else it would stand on a page that somebody happens to open."""
    there = office.invited.iro
    with office.store.begin():
        other = make_account(office.invited.service, name="Tobias Reed")
        if iro == "none now":
            end_iro_periods(StaffId(there.id))
            wanted, sharing = [other.email, there.email], None
        else:
            make_duty(office.invited.service.id, there.id, there.id)
            wanted, sharing = [other.email], Sharing(Audience.NOT_IRO)
        write.save_answer(make_sitting(office.invited), "safe", NOT_SAFE, sharing)
    assert told(office.go()) == sorted(wanted)
    assert office.go() == []
    with office.store.begin():
        manager = make_account(office.invited.service, Role.MANAGER, "Ruth Vale")
    assert set(told(office.go())) == {manager.email}


def test_a_request_for_an_advocate_is_passed_on_and_the_child_sees_it(office: Office) -> None:
    with office.store.begin():
        set_contact(office.invited.service.id, ADVOCATES)
        write.add_request(make_sitting(office.invited), "advocate")
    ((to, _, body),) = office.go()
    assert to == ADVOCATES.email
    assert office.invited.iro.name in body
    desk = browser_of(office.app, office.invited.iro)
    assert "Passed on" in desk.get("/desk/requests").text


def test_an_advocate_asked_for_in_a_letter_is_written_to_and_told_whom_to_ask(office: Office) -> None:
    desk = make_desk(office.app)
    with office.store.begin():
        set_contact(desk.service.id, ADVOCATES)
        manager = make_account(desk.service, Role.MANAGER, "Ruth Vale")
    child = opened(office.app, link_of(desk, approved(desk, office.store)))
    child.get("/letter/talk")
    child.send("#answer", button="[value=advocate]")
    ((to, _, body),) = office.go()
    assert to == ADVOCATES.email
    assert desk.iro.email in body
    child.get("/letter/talk")
    child.send("#answer", button="[value=advocate]", not_iro="1")
    bodies = {to: body for to, _, body in office.go()}
    assert set(bodies) == {ADVOCATES.email, manager.email}
    assert manager.email in bodies[ADVOCATES.email]
    assert desk.iro.email not in bodies[ADVOCATES.email]
    assert "not for their reviewing officer" in bodies[ADVOCATES.email]


def test_a_server_that_is_away_is_asked_again_then_said_to_have_failed(office: Office, clock: Clock) -> None:
    office.say_not_safe()
    down = Down()
    office.carrier = down
    office.go()
    office.go()
    assert down.asked == 1, "not again in the same minute"
    for _ in range(MOST_TRIES + 3):
        clock.forward(hours=5)
        office.go()
    assert down.asked == MOST_TRIES
    desk = browser_of(office.app, office.invited.iro)
    desk.get("/desk/alerts")
    desk.get(str(desk.soup.select_one("main a[href*='/alerts/']")["href"]))  # type: ignore[index]
    assert "Please call" in desk.text


def test_a_server_that_comes_back_gets_what_waited(office: Office, clock: Clock) -> None:
    office.say_not_safe()
    good = office.carrier
    office.carrier = Down()
    office.go()
    office.carrier = good
    clock.forward(minutes=2)
    assert told(office.go()) == [office.invited.iro.email]


QUERY = "Who pays for the swimming?"
TO_ASK = NextStep(
    "Dana books swimming on Mondays.", "Dana", None, "You miss the pool.", state=StepState.ASKED
)


def ask_for(office: Office, *steps: NextStep) -> Account:
    """The IRO publishes a record with these steps; out: a manager of the service."""
    with office.store.begin():
        add_outcome(office.invited.child, office.invited.review, office.invited.iro, next_steps=steps)
        return make_account(office.invited.service, Role.MANAGER, "Ruth Vale")


def query(office: Office) -> None:
    with office.store.begin():
        (asked,) = list_asked(office.invited.review.id, office.invited.service)
        add_query(office.invited.review, asked, QUERY, StaffId(office.invited.iro.id))


def test_a_manager_is_told_until_when_decisions_can_be_queried_and_the_iro_that_one_was(
    office: Office, clock: Clock
) -> None:
    manager = ask_for(office, TO_ASK)
    mails = office.go()
    assert told(mails) == [manager.email]
    assert "until Monday 30 November 2026" in mails[0][2]
    assert office.go() == []
    query(office)
    asked = office.go()
    assert told(asked) == [office.invited.iro.email]
    for _, subject, body in (*mails, *asked):
        for secret in ("Robin", "swimming", "pool", "Dana", QUERY, str(office.invited.child.id)):
            assert secret not in subject + body
    clock.forward(days=4)
    assert office.go() == []
    desk = browser_of(office.app, office.invited.iro)
    stands = desk.get(f"/desk/reviews/{office.invited.review.id}/record/stands").get_text(" ", strip=True)
    assert "Email to Ruth Vale" in stands


def test_what_is_asked_for_later_is_told_once_more_and_nothing_after_its_day(
    office: Office, clock: Clock
) -> None:
    manager = ask_for(office, TO_ASK)
    office.go()
    with office.store.begin():
        more = (TO_ASK, replace(TO_ASK, what="A bus pass."))
        add_outcome(office.invited.child, office.invited.review, office.invited.iro, next_steps=more)
    assert told(office.go()) == [manager.email]
    assert office.go() == []
    clock.forward(days=20)
    with office.store.begin():
        make_account(office.invited.service, Role.MANAGER, "Someone New")
    assert office.go() == []


def test_a_service_can_do_without_emails_about_queries(office: Office) -> None:
    desk = browser_of(office.app, ask_for(office, TO_ASK))
    desk.get("/desk/service")
    desk.send("form:has([name=query_emails])", query_emails=[])
    query(office)
    assert office.go() == []


def test_a_query_that_could_not_be_told_is_said_to_the_manager(office: Office, clock: Clock) -> None:
    manager = ask_for(office, TO_ASK)
    office.go()
    query(office)
    office.carrier = Down()
    for _ in range(MOST_TRIES + 1):
        office.go()
        clock.forward(hours=5)
    desk = browser_of(office.app, manager)
    desk.get(f"/desk/reviews/{office.invited.review.id}/decisions")
    assert "could not be sent. Please call." in desk.text


def test_what_waits_about_an_erased_child_never_leaves(office: Office, clock: Clock) -> None:
    manager = ask_for(office, TO_ASK)
    query(office)
    office.say_not_safe()
    with office.store.begin():
        write.add_request(make_sitting(office.invited), "advocate")
        set_contact(office.invited.service.id, ADVOCATES)
    good, office.carrier = office.carrier, Down()
    office.go()
    form = ask(office.app, office.invited).form
    with office.app.app_context(), office.store.begin():
        write_link(note_mailed(form, TEAM.email), TEAM.email, "A form", "https://heard.example.test/f/secret")
        clock.forward(hours=5)
        assert len(list_waiting()) == 5, "manager, IRO twice, advocate, link"
    desk = browser_of(office.app, manager)
    desk.get(f"/desk/children/{office.invited.child.id}/erase")
    desk.send("main form", reason="asked", reference=office.invited.child.reference)
    assert "Erased." in desk.text
    office.carrier = good
    assert office.go() == []
    with office.store.begin(write=False):
        assert list_waiting() == []


def test_when_an_email_was_written_and_left_is_not_to_be_read_in_the_database(office: Office) -> None:
    office.say_not_safe()
    office.go()
    with office.store.begin(write=False):
        (row,) = db().scalars(select(MailRow)).all()
        actions = set(db().scalars(select(AuditRow.action)))
        content = vault().service().open_json("mails", "content", row.id, row.content)
    assert row.due_at is None
    assert not [one for one in actions if one.startswith("mail.")]
    assert (content["to"], content["body"]) == ("", ""), "what has left is kept no longer"


@pytest.fixture
def listening() -> Iterator[ListeningServer]:
    with ListeningServer() as server:
        yield server


def test_a_mail_server_is_spoken_to_in_its_own_words(listening: ListeningServer) -> None:
    mail = Mail(
        "noor@example.test", "Noor", "Heard: an alert", "Please sign in now.\n.\nA dot alone ends nothing."
    )
    MailServer(f"smtp://127.0.0.1:{listening.port}", "heard@example.test").carry(mail)
    ((sender, to, text),) = listening.taken
    assert (sender, to) == ("heard@example.test", "noor@example.test")
    assert "A dot alone ends nothing." in text


def test_nobody_listening_is_not_carried() -> None:
    with ListeningServer() as server:
        port = server.port
    with pytest.raises(NotCarried):
        MailServer(f"smtp://127.0.0.1:{port}", "heard@example.test").carry(Mail("a@b.example", "", "s", "b"))


def test_an_address_cannot_add_a_header() -> None:
    with pytest.raises(ValueError, match="linefeed"):
        message_of(Mail("a@b.example\nBcc: c@d.example", "", "s", "b"), "heard@example.test")


def test_without_a_mail_server_nothing_leaves_the_machine(tmp_path: Path) -> None:
    assert carrier_of("", "heard@localhost", tmp_path) == Folder(tmp_path)
    assert isinstance(carrier_of("smtp://mail.example", "heard@localhost", tmp_path), MailServer)


def test_a_worker_goes_round_each_minute_and_a_failed_round_stops_nothing(store: Store, clock: Clock) -> None:
    rounds: list[datetime] = []

    def go(_: Store) -> None:
        rounds.append(clock())
        if len(rounds) == 1:
            raise ValueError("a round that fails")

    worker = Worker(store, JobRegistry(each_minute=(go,)))
    for _ in range(3):
        worker.run(0, once=True)
        clock.forward(seconds=31)
    assert len(rounds) == 2
