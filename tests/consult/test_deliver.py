"""Promises about what waits on a device: whatever the line does, the answers are those last shown there."""

import json
import random
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from uuid import uuid4

import pytest
from flask import Flask
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from PIL import Image
from sqlalchemy import update

from app import create_app
from children.model import StaffId, Way
from children.passport.model import Access
from children.passport.setting import save_passport
from consult import read, write
from consult.attached.read import list_attachments, load_content
from consult.model import AnswerValue, Row, Submission
from consult.sharing import Audience
from consult.tables import AnswerRow, ArrivalRow, SubmissionRow
from store.base import Base
from store.delivered import seal
from store.keys import make_keys
from store.work import Store, db
from symbols.reports import SaidBy, Why, add_report, list_open_reports
from tests.conftest import Clock
from tests.factories.desk import browser_of
from tests.factories.device import Device
from tests.factories.invite import DAYS, Invited, invite_in, make_sitting
from tests.factories.passport import make_passport
from web.settings import Settings

CARDS = {"feel": ("happy", "sad", "tired"), "likes": ("sport", "music"), "health": ("sleep", "teeth")}


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    folder: Path = tmp_path_factory.mktemp("deliver")
    make_keys(folder / "keys")
    made = create_app(
        Settings("test", folder, f"sqlite:///{folder / 'x'}", folder / "keys", "http://heard.test")
    )
    store: Store = made.extensions["store"]
    Base.metadata.create_all(store.engine)
    yield made
    store.close()


@pytest.fixture
def invited(app: Flask) -> Invited:
    return invite_in(app)


def phone(app: Flask, invited: Invited) -> Device:
    store: Store = app.extensions["store"]
    with store.begin():
        return Device(app, make_sitting(invited))


def kept(device: Device) -> Submission:
    with device.store.begin(write=False):
        found = read.load_submission_by_id(device.sitting.submission_id)
    assert found is not None
    return found


def values(device: Device) -> dict[str, AnswerValue]:
    return {one.question: one.value for one in kept(device).answers}


def as_shown(fields: list[tuple[str, str]]) -> AnswerValue:
    """What a form that the device shows means, read without the product's parser."""
    go = fields[-1][1]
    if go != "next":
        return AnswerValue(row=Row(go))
    words = "".join(value for name, value in fields if name == "words")
    row = Row.SOMETHING_ELSE if words else None
    return AnswerValue(tuple(v for n, v in fields if n == "choice"), words=words, words_language="", row=row)


class Machine(RuleBasedStateMachine):
    """One child, one phone, a line that comes and goes; each example is another child."""

    app: Flask
    first: Invited

    @initialize()
    def begin(self) -> None:
        self.phone = phone(self.app, invite_in(self.app, service=self.first.service))
        self.sent = False
        self.topics: list[str] | None = None
        self.may_see = False

    @rule(
        question=st.sampled_from(sorted(CARDS)),
        pick=st.integers(0, 5),
        words=st.sampled_from(["", "ما", "my own"]),
    )
    def answer(self, question: str, pick: int, words: str) -> None:
        if not self.sent:
            card = CARDS[question][pick % len(CARDS[question])]
            self.phone.give(question, ("choice", card), ("words", words))

    @rule(question=st.sampled_from(sorted(CARDS)), pick=st.integers(0, 5), slow=st.booleans())
    def phone_is_full(self, question: str, pick: int, slow: bool) -> None:
        """The form goes to the server behind what waits, or before it where the line is slow."""
        if not self.sent:
            if not slow:
                self.phone.deliver()
            card = CARDS[question][pick % len(CARDS[question])]
            self.phone.hand_over(question, ("choice", card), ("words", ""))

    @rule(question=st.sampled_from(sorted(CARDS)), go=st.sampled_from(["dont_know", "rather_not", "next"]))
    def skip(self, question: str, go: str) -> None:
        if not self.sent:
            self.phone.give(question, ("words", ""), go=go)

    @rule(lang=st.sampled_from(["en", "ar", "ti"]))
    def switch_language(self, lang: str) -> None:
        self.phone.change_way(lang, self.phone.way)

    @rule(way=st.sampled_from(["pictures", "easy", "words"]))
    def switch_way(self, way: str) -> None:
        self.phone.change_way(self.phone.lang, way)

    @rule(topics=st.lists(st.sampled_from(["me", "likes", "school"]), unique=True))
    def pick_topics(self, topics: list[str]) -> None:
        if not self.sent:
            self.topics = topics
            self.phone.keep("topics", fields=[("topic", one) for one in topics])

    @rule(may_see=st.booleans())
    def stop(self, may_see: bool) -> None:
        """What is said at "stop"; after Send it changes nothing."""
        if not self.sent:
            self.may_see = may_see
        self.phone.keep("stop", fields=[("may_see", "yes" if may_see else "no"), ("go", "next")])

    @rule(hears=st.booleans())
    def line_comes_back(self, hears: bool) -> None:
        self.phone.deliver(hears=hears)

    @rule()
    def old_pieces_come_again(self) -> None:
        assert self.phone.deliver(again=True).count("unreadable") == 0

    @rule()
    def send(self) -> None:
        if not self.sent:
            self.sent = True
            self.phone.keep("send")

    @invariant()
    def nothing_is_counted_twice(self) -> None:
        waiting = len(self.phone.waiting)
        with self.phone.store.begin(write=False):
            arrived = db().query(ArrivalRow).filter_by(submission_id=self.phone.sitting.submission_id).count()
        assert arrived <= len(self.phone.delivered) + waiting

    def teardown(self) -> None:
        self.phone.deliver(hears=False)
        self.phone.deliver()
        shown = {code: as_shown(fields) for code, fields in self.phone.shown.items()}
        found = values(self.phone)
        submission = kept(self.phone)
        spoken = {one.question: (one.language, one.way.value) for one in submission.answers}
        assert spoken == {code: self.phone.spoken[code] for code in spoken}
        (sitting,) = submission.sittings
        assert (sitting.language, sitting.way.value) == (self.phone.lang, self.phone.way)
        if self.topics is not None:
            assert sitting.opening.topics == tuple(self.topics)
        for code, value in found.items():
            found[code] = AnswerValue(value.chosen, value.places, value.words, "", value.row)
        assert found == {code: value for code, value in shown.items() if not value.is_empty}
        assert (submission.sent_at is not None) == self.sent
        assert submission.may_see_unsent == self.may_see


def test_any_sequence_gives_exactly_the_answers_last_shown(running: Flask) -> None:
    Machine.app, Machine.first = running, invite_in(running)

    run_state_machine_as_test(
        Machine,
        settings=settings(
            max_examples=12, stateful_step_count=12, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )


def test_delivered_twice_is_kept_once_and_answered_the_same(app: Flask, invited: Invited) -> None:
    device = phone(app, invited)
    device.give("feel", ("choice", "happy"))
    assert device.deliver(hears=False) == ["kept"]
    device.give("feel", ("choice", "sad"))
    assert device.deliver(hears=False) == ["kept", "kept"]
    assert device.deliver() == ["kept", "kept"]
    with device.store.begin(write=False):
        assert db().query(AnswerRow).count() == 2
    assert values(device)["feel"].chosen == ("sad",)


def test_of_two_devices_the_one_that_had_seen_more_wins_and_the_other_stays_in_the_record(
    app: Flask, invited: Invited
) -> None:
    old, new = phone(app, invited), phone(app, invited)
    old.give("feel", ("choice", "happy"))
    old.give("feel", ("choice", "tired"))
    new.give("feel", ("choice", "sad"))
    new.deliver()
    new.give("feel", ("choice", "angry"))
    new.deliver()
    old.deliver()
    assert values(new)["feel"].chosen == ("angry",)
    with old.store.begin(write=False):
        record = [one.value.chosen[0] for one in read.list_revisions(old.sitting.submission_id)]
    assert record == ["sad", "angry", "happy", "tired"]


def test_who_opened_the_servers_page_has_seen_what_it_shows(app: Flask, invited: Invited) -> None:
    one, other = phone(app, invited), phone(app, invited)
    for card in ("happy", "angry"):
        other.give("feel", ("choice", card))
        other.deliver()
    one.open_page("feel")
    one.give("feel", ("choice", "sad"))
    one.deliver()
    assert values(one)["feel"].chosen == ("sad",)


def test_a_full_phone_that_handed_over_two_answers_and_then_keeps_a_third_has_the_third(
    app: Flask, invited: Invited
) -> None:
    device, other = phone(app, invited), phone(app, invited)
    device.give("feel", ("choice", "angry"))
    device.hand_over("feel", ("choice", "happy"))  # before what waits: the line is slow
    device.hand_over("feel", ("choice", "tired"))
    device.give("feel", ("choice", "sad"))
    assert device.deliver() == ["kept", "kept"]
    other.give("feel", ("choice", "angry"))
    other.deliver()
    assert values(device)["feel"].chosen == ("sad",), "the other had seen less"


def test_the_same_handed_over_again_after_another_that_waits_is_the_newest(
    app: Flask, invited: Invited
) -> None:
    device = phone(app, invited)
    device.hand_over("feel", ("choice", "happy"))
    device.give("feel", ("choice", "sad"))
    device.hand_over("feel", ("choice", "happy"))  # before what waits: the line is slow
    assert device.deliver() == ["kept"]
    assert values(device)["feel"].chosen == ("happy",)


def test_of_devices_that_saw_the_same_the_later_to_arrive_wins_whatever_either_counted(
    app: Flask, invited: Invited
) -> None:
    one, other = phone(app, invited), phone(app, invited)
    one.give("likes", ("choice", "sport"))
    one.give("feel", ("choice", "happy"))
    other.give("feel", ("choice", "sad"))
    one.deliver()
    other.deliver()
    assert values(one)["feel"].chosen == ("sad",), "it had counted less"


def test_the_count_of_a_phone_that_handed_over_says_nothing_of_another_phone(
    app: Flask, invited: Invited
) -> None:
    full, other = phone(app, invited), phone(app, invited)
    for _ in range(3):
        full.give("likes", ("choice", "sport"))
    full.hand_over("feel", ("choice", "happy"))
    other.give("feel", ("choice", "sad"), ("sees", "not_iro"))
    other.deliver()
    with other.store.begin(write=False):
        found = read.load_own_submission(other.sitting.submission_id)
    assert found is not None
    answer = found.answer("feel")
    assert answer is not None
    assert answer.value.chosen == ("sad",)
    assert not found.sharing.for_iro("feel"), "who may see it goes with the answer that counts"


def test_what_one_phone_gave_in_another_order_than_it_arrived_is_settled_before_another_phone_is_asked(
    app: Flask, invited: Invited
) -> None:
    full, other = phone(app, invited), phone(app, invited)
    full.give("feel", ("choice", "angry"))
    full.hand_over("feel", ("choice", "happy"))  # before what waits: the line is slow
    other.give("feel", ("choice", "sad"))
    other.deliver()
    full.deliver()
    assert values(full)["feel"].chosen == ("sad",), "the last to arrive was older than its own phone's"


def test_the_phones_copy_tells_which_half_given_answer_the_phone_handed_over_last(
    app: Flask, invited: Invited
) -> None:
    def handed() -> set[str]:
        questions = device.browser.client.get("/me/bundle").get_json()["questions"]
        return {one["code"] for one in questions if one["handed"]}

    device = phone(app, invited)
    device.give("feel", ("choice", "sad"), go="keep")
    device.deliver()
    assert handed() == set()
    device.hand_over("feel", ("choice", "happy"), go="help")
    assert handed() == {"feel"}
    device.give("feel", ("choice", "sad"), go="keep")
    device.deliver()
    assert handed() == set(), "what it kept since is newer"


def test_not_safe_alerts_when_it_arrives_also_after_leaving_sending_and_the_end_of_the_invite(
    app: Flask, store: Store, clock: Clock, invited: Invited
) -> None:
    device = phone(app, invited)
    device.give("safe", ("choice", "not_safe"), ("words", "at night"))
    with store.begin():
        write.end_sitting(device.sitting)
        write.send_submission(device.sitting)
        write.revoke_invite(invited.invite.id)
    clock.forward(days=DAYS)
    assert device.deliver() == ["late"]
    with store.begin(write=False):
        assert [one.words for one in read.list_alerts([invited.child.id])] == ["at night"]
    assert "safe" not in values(device)


def test_what_waited_while_another_phone_sent_counts_where_nothing_was_sent_and_is_in_the_record(
    app: Flask, invited: Invited
) -> None:
    device, other = phone(app, invited), phone(app, invited)
    device.give("feel", ("choice", "happy"))
    device.give("likes", ("choice", "music"))
    device.give("health", ("choice", "sleep"), ("sees", "kept"))
    device.give("worries", ("choice", "school"), go="help")
    other.give("feel", ("choice", "sad"))
    other.keep("send")
    assert other.deliver() == ["kept", "sent"]
    assert device.deliver() == ["late"] * 4
    assert {code: one.chosen for code, one in values(device).items()} == {
        "feel": ("sad",),
        "likes": ("music",),
    }
    assert kept(device).sharing.of("health").audience is Audience.KEPT, "and the IRO is not shown it"
    assert kept(device).waited_at is not None, "there is something to read"


def test_what_waited_counts_where_the_other_phone_took_the_question_back_before_it_sent(
    app: Flask, invited: Invited
) -> None:
    device, other = phone(app, invited), phone(app, invited)
    device.give("likes", ("choice", "music"), ("sees", "kept"))
    device.give("feel", ("choice", "happy"))
    for code, choice in (("likes", "sport"), ("feel", "sad")):
        other.give(code, ("choice", choice))
        other.give(code)
    other.keep("send")
    assert other.deliver() == ["kept"] * 4 + ["sent"]
    assert device.deliver() == ["late"] * 2
    assert {code: one.chosen for code, one in values(device).items()} == {"feel": ("happy",)}
    assert kept(device).sharing.of("likes").audience is Audience.KEPT, "and the IRO is not shown it"


def test_a_call_for_someone_made_without_a_line_alerts(app: Flask, store: Store, invited: Invited) -> None:
    device = phone(app, invited)
    device.keep("call", fields=[("kind", "come_to_me")])
    assert device.deliver() == ["kept"]
    assert device.deliver(again=True) == ["kept"]
    with store.begin(write=False):
        assert [one.what for one in read.list_alerts([invited.child.id])] == [("come_to_me",)]


def test_how_long_something_waited_on_the_phone_is_told_and_orders_nothing(
    app: Flask, store: Store, invited: Invited
) -> None:
    device, other = phone(app, invited), phone(app, invited)
    device.clock = 946_684_800_000  # its clock is decades wrong, and goes
    device.give("worries", ("choice", "hurt"))
    device.keep("call", fields=[("kind", "come_to_me")])
    device.clock += 2 * 24 * 3_600_000
    assert device.deliver() == ["kept", "kept"]
    other.give("worries", ("choice", "school"))
    other.deliver()
    with store.begin(write=False):
        alerts = read.list_alerts([invited.child.id])
        assert [one.kept_for for one in alerts] == [2 * 24 * 60] * 2
        found = read.load_submission_by_id(device.sitting.submission_id)
    newest = found.answer("worries") if found else None
    assert newest is not None
    assert (newest.value.chosen, newest.kept_for) == (("school",), 0)
    desk = browser_of(app, invited.iro)
    told = "It was said about 2 days before, by the phone’s own clock"
    assert told in " ".join(desk.get("/desk/alerts").get_text(" ").split())
    assert told in " ".join(desk.get(f"/desk/alerts/{alerts[0].answer_id}").get_text(" ").split())


@pytest.mark.parametrize(("at", "now"), [(0, 5), (5_000_000, 0), (9_000_000, 60_000), (60_000, 70_000)])
def test_a_clock_that_says_nothing_or_went_back_tells_no_wait(
    app: Flask, store: Store, invited: Invited, at: int, now: int
) -> None:
    device = phone(app, invited)
    device.clock = at
    device.give("worries", ("choice", "hurt"))
    device.clock = now
    assert device.deliver() == ["kept"]
    with store.begin(write=False):
        assert [one.kept_for for one in read.list_alerts([invited.child.id])] == [0]


def test_words_of_harm_with_help_alert_and_yes_at_stop_gives_what_was_begun_but_never_over_a_newer_answer(
    app: Flask, store: Store, invited: Invited
) -> None:
    device, other = phone(app, invited), phone(app, invited)
    device.give("safe", ("words", "he hits me"), go="help")
    device.give("likes", ("choice", "music"), go="stop")
    device.give("feel", ("choice", "sad"), go="back")
    device.keep("stop", fields=[("may_see", "yes")])
    other.give("feel", ("choice", "happy"))
    other.deliver()
    assert device.deliver() == ["kept"] * 4
    with store.begin(write=False):
        assert [one.words for one in read.list_alerts([invited.child.id])] == ["he hits me"]
    said = values(device)
    assert (said["likes"].chosen, said["feel"].chosen) == (("music",), ("sad",))
    other.give("feel", ("choice", "happy"))
    other.deliver()
    device.seen.clear()
    device.give("feel", ("choice", "tired"), go="back")
    device.keep("stop", fields=[("may_see", "yes")])
    device.deliver()
    assert values(device)["feel"].chosen == ("happy",)


def test_who_stops_without_a_line_and_says_yes_is_read_once_it_arrives_and_never_before(
    app: Flask, store: Store, invited: Invited
) -> None:
    answers = f"/desk/reviews/{invited.review.id}/answers"
    desk, device = browser_of(app, invited.iro), phone(app, invited)
    device.give("feel", ("choice", "happy"))
    device.deliver()
    device.keep("stop", fields=[("may_see", "yes")])
    assert "Happy" not in desk.get(answers).text
    assert device.deliver(hears=False) == ["kept"]
    assert "Happy" in desk.get(answers).text
    device.keep("stop", fields=[("may_see", "no")])
    device.keep("stop", fields=[("may_see", "perhaps")])
    device.keep("stop")
    assert device.deliver() == ["kept"] * 4, "yes arrives once more, and counts once"
    assert "Happy" not in desk.get(answers).text


def test_a_late_yes_at_stop_from_one_phone_undoes_no_newer_no_from_another(
    app: Flask, clock: Clock, invited: Invited
) -> None:
    earlier = phone(app, invited)
    earlier.give("feel", ("choice", "happy"))
    earlier.keep("stop", fields=[("may_see", "yes")])
    clock.forward(minutes=5)
    later = phone(app, invited)
    later.keep("stop", fields=[("may_see", "no")])
    later.deliver()
    earlier.deliver()
    assert not kept(earlier).may_see_unsent
    later.keep("stop", fields=[("may_see", "yes")])
    later.deliver()
    assert kept(later).may_see_unsent
    earlier.keep("stop", fields=[("may_see", "no")])
    earlier.deliver()
    assert not kept(later).may_see_unsent, "a no counts whenever it comes"


def test_my_way_changed_without_a_line_is_kept_and_what_is_not_offered_changes_nothing(
    app: Flask, invited: Invited
) -> None:
    device = phone(app, invited)
    device.keep(
        "looks",
        fields=[
            *(("lang", "ar"), ("way", "words"), ("sound", "off"), ("theme", "calm"), ("size", "1")),
            *(("reach", "1"), ("scan", "two"), ("pace", "2"), ("dwell", "12"), ("rows", "yes")),
            ("corners", "yes"),
        ],
    )
    device.keep(
        "looks",
        fields=[
            *(("lang", "xx"), ("way", "words"), ("sound", "loud"), ("theme", "pink"), ("size", "7")),
            *(("reach", "1"), ("scan", "three"), ("pace", "99"), ("rows", "yes"), ("corners", "yes")),
        ],
    )
    assert device.deliver() == ["kept", "kept"]
    (sitting,) = kept(device).sittings
    assert (sitting.language, sitting.way.value) == ("ar", "words")
    looks = sitting.opening.looks
    assert looks is not None
    assert (looks.sound, looks.theme, looks.size) == ("off", "calm", 1)
    assert (looks.scan, looks.pace, looks.rows, looks.corners) == ("two", 2, "yes", "yes")


def test_touch_chosen_without_a_line_goes_before_the_passport(
    app: Flask, store: Store, invited: Invited
) -> None:
    with store.begin():
        save_passport(invited.child, make_passport(access=Access.DWELL), StaffId(invited.iro.id))
    device = phone(app, invited)
    device.keep("looks", fields=[("reach", "1"), ("scan", "off"), ("pace", "3"), ("dwell", "12")])
    assert device.deliver() == ["kept"]
    (sitting,) = kept(device).sittings
    assert (sitting.opening.looks.scan, sitting.opening.looks.pace) == ("off", 0)


def test_looks_in_the_pictures_chosen_without_a_line_are_kept_and_change_nothing_else(
    app: Flask, invited: Invited
) -> None:
    device = phone(app, invited)
    device.keep("looks", fields=[("theme", "calm"), ("size", "1"), ("lang", "ar"), ("way", "words")])
    worn = [("skin", "6"), ("style", "braids"), ("aids", "glasses"), ("aids", "wheelchair")]
    device.keep("looks", fields=[("worn", "1"), *worn])
    device.keep(
        "looks", fields=[("worn", "1"), ("skin", "7"), ("cover", "hat"), *worn[2:], ("aids", "wings")]
    )
    assert device.deliver() == ["kept"] * 3
    (sitting,) = kept(device).sittings
    looks = sitting.opening.looks
    assert (looks.skin, looks.hair, looks.style, looks.cover) == ("6", "", "braids", "")
    assert looks.aids == ("glasses", "wheelchair")
    assert (looks.theme, looks.size, sitting.language, sitting.way) == ("calm", 1, "ar", Way.WORDS)


def test_topics_picked_without_a_line_come_first_and_the_rest_after_i_go_on(
    app: Flask, store: Store, invited: Invited
) -> None:
    device = phone(app, invited)
    device.keep("topics", fields=[("topic", "school"), ("topic", "no_such_topic")])
    device.keep("topics", fields=[("go", "on")])
    assert device.deliver() == ["kept", "kept"]
    (sitting,) = kept(device).sittings
    assert (sitting.opening.topics, sitting.opening.goes_on) == (("school",), True)


def test_a_picture_that_is_not_right_arrives_once_and_only_from_its_page(
    app: Flask, store: Store, invited: Invited
) -> None:
    device = phone(app, invited)
    for picture in ("happy", "happy", "pin-cat"):
        device.keep("not_right", fields=[("picture", picture), ("page", "/me/q/feel")])
    device.keep("not_right", fields=[("picture", "happy"), ("page", "/me/q/none")])
    device.keep("not_right")
    assert device.deliver() == ["kept"] * 5
    with store.begin(write=False):
        assert [one.concept for one in list_open_reports(invited.service.id)] == ["happy"]


def test_why_a_picture_is_not_right_is_kept_once_and_only_by_who_said_so(
    app: Flask, store: Store, invited: Invited
) -> None:
    with store.begin():
        add_report(invited.service.id, "sad", "heard:sad", SaidBy.CHILD)  # another child said so
    device = phone(app, invited)
    feel = ("page", "/me/q/feel")
    device.keep("not_right", fields=[("picture", "sad"), feel, ("why", "upsets")])
    device.keep("not_right", fields=[("picture", "happy"), feel])
    for why in ("no such reason", "upsets", "other"):
        device.keep("not_right", fields=[("picture", "happy"), feel, ("why", why)])
    assert device.deliver() == ["kept"] * 5
    with store.begin(write=False):
        found = {one.concept: one.why for one in list_open_reports(invited.service.id)}
    assert found == {"sad": None, "happy": Why.UPSETS}


def drawer(app: Flask, invited: Invited) -> Device:
    """A device of a child who is asked for a drawing."""
    device = phone(app, invited)
    with device.store.begin():
        mine = SubmissionRow.id == device.sitting.submission_id
        db().execute(update(SubmissionRow).where(mine).values(questionnaire="tour", version=1))
    return device


def noise(side: int) -> bytes:
    """A picture that cannot be made small: several parts."""
    out = BytesIO()
    Image.frombytes("RGB", (side, side), random.Random(3).randbytes(side * side * 3)).save(out, "PNG")
    return out.getvalue()


def test_a_drawing_made_without_a_line_arrives_in_parts_that_may_come_twice(
    app: Flask, invited: Invited
) -> None:
    device = drawer(app, invited)
    name, parts = device.parts("tour_draw", noise(300))
    assert len(parts) > 2
    device.give("tour_draw", ("attached", name), ("words", "my dog"))
    assert [device.send_part(one) for one in [*parts, parts[0], parts[-1]]] == ["kept"] * (len(parts) + 2)
    assert device.deliver() == ["kept"]
    value = values(device)["tour_draw"]
    assert (value.attached, value.words) == ((name,), "my dog")
    with device.store.begin(write=False):
        (found,) = list_attachments(device.sitting.submission_id)
        assert Image.open(BytesIO(load_content(found))).size == (300, 300)


@pytest.mark.parametrize("content", [b"no picture", b""], ids=["other", "missing"])
def test_an_answer_arrives_without_the_file_that_cannot_be_kept(
    app: Flask, invited: Invited, content: bytes
) -> None:
    device = drawer(app, invited)
    name, parts = device.parts("tour_draw", content)
    device.give("tour_draw", ("attached", name), ("words", "my dog"))
    assert [device.send_part(one) for one in parts] == ["refused"] * len(parts)
    assert device.deliver() == ["kept"]
    value = values(device)["tour_draw"]
    assert (value.attached, value.words) == ((), "my dog")


@pytest.mark.parametrize("change", [{"size": 11_000_000}, {"file": "x"}, {"number": -1}, {"token": "0" * 64}])
def test_parts_that_are_none_keep_nothing(app: Flask, invited: Invited, change: dict[str, object]) -> None:
    device = drawer(app, invited)
    about = {**device.proof("tour_draw"), "kind": "file", "file": str(uuid4()), "size": 2, "number": 0}
    assert device.send_part(device.sealed(about | change, b"ab")) in ("unreadable", "over")
    question = {**about, "question": "tour_faces"}
    assert device.send_part(device.sealed(question, b"ab")) == "refused"
    with device.store.begin(write=False):
        assert list_attachments(device.sitting.submission_id) == []


def test_what_alerts_is_passed_on_however_much_was_written_beside_it(
    app: Flask, store: Store, invited: Invited
) -> None:
    device = phone(app, invited)
    device.give("worries", ("choice", "hurt"), ("words", "x" * 20_000))
    device.keep("send")
    assert device.deliver() == ["kept", "sent"]
    with store.begin(write=False):
        (alert,) = read.list_alerts([invited.child.id])
    assert (alert.what, alert.words) == (("hurt",), "x" * 20_000)


def test_what_a_phone_kept_is_taken_whole_however_much_it_is(app: Flask, invited: Invited) -> None:
    device = drawer(app, invited)
    with device.store.begin(write=False):
        questions = read.load_question_bank("tour", 1).questions
    people = [("person", f"mum Mum {number}") for number in range(25)]
    for question in questions:
        cards = [("choice", one.code) for one in question.options]
        most = cards[:1] if question.kind in ("choose_one", "faces", "how_much") else cards
        given = people if question.kind == "people" else [] if question.kind == "place_cards" else most
        device.give(question.code, *given, ("words", "ሰ" * 5_001))
    assert device.deliver() == ["kept"] * len(questions)
    found = values(device)
    assert {len(found[one.code].words) for one in questions} == {5_001}
    assert len(found["tour_people"].people) == len(people)


@pytest.mark.parametrize("change", [{"token": "0" * 64}, {"sitting": str(uuid4())}])
def test_a_piece_that_proves_nothing_writes_nothing(
    app: Flask, store: Store, invited: Invited, change: dict[str, str]
) -> None:
    device = phone(app, invited)
    forged = {"id": str(uuid4()), "sitting": str(device.sitting.id), "token": "", "kind": "form"} | change
    piece = forged | {"question": "feel", "fields": [["choice", "happy"], ["go", "next"]]}
    device.waiting.append(("feel", seal(store.keys.delivery_point(), json.dumps(piece).encode())))
    assert device.deliver() == ["over"]
    assert values(device) == {}


@pytest.mark.parametrize(
    "body", ["x", {"pieces": "x"}, {"pieces": ["AAAA", "!", 7, "é", "\ud800"]}, [], {"pieces": ["AAAA"] * 41}]
)
def test_nonsense_is_refused_and_keeps_nothing(app: Flask, body: object) -> None:
    answer = app.test_client().post("/deliver", json=body)
    assert answer.status_code in (200, 400)
    assert all(one["state"] == "unreadable" for one in answer.get_json())


def test_what_is_deeper_than_any_piece_is_refused_too(app: Flask, store: Store) -> None:
    browser, deep = app.test_client(), "[" * 100_000
    assert browser.post("/deliver", data=deep, content_type="application/json").get_json() == []
    sealed = seal(store.keys.delivery_point(), deep.encode())
    answer = browser.post("/deliver", data=sealed, content_type="application/octet-stream")
    assert answer.get_json()[0]["state"] == "unreadable"


def test_half_of_an_emoji_from_a_phone_is_left_out_of_what_is_kept(app: Flask, invited: Invited) -> None:
    device = phone(app, invited)
    device.give("feel", ("choice", "happy"), ("words", "my cat \ud83d\0sits"))
    assert device.deliver() == ["kept"]
    assert values(device)["feel"].words == "my cat sits"
    about = {**device.proof("feel"), "kind": "form", "fields": [], "token": "\ud800"}
    device.waiting.append(("feel", device.sealed(about)))
    assert device.deliver() == ["over"]


def test_an_erased_childs_pieces_are_over(app: Flask, store: Store, invited: Invited) -> None:
    device = phone(app, invited)
    device.give("feel", ("choice", "happy"))
    with store.begin() as work:
        work.vault.destroy_child(invited.child.id)
    assert device.deliver() == ["over"]
