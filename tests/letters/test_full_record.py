"""A copy of the record says of no reviewing officer what the one before them did, heard or thinks."""

from dataclasses import replace
from datetime import date

from flask import Flask

from children.model import StaffId
from children.write import assign_iro
from letters.full_record import record_copy
from reviews.model import Alone, ForWhom, NextStep, Outcome, SpokeAlone, StepState, TopicNote
from reviews.write import add_outcome as publish
from store.work import Store
from tests.conftest import Clock
from tests.factories.desk import Desk, add_outcome, make_desk
from tests.factories.staff import make_account

ASKED = NextStep("I will ask for a bed.", "I", None, "", state=StepState.ASKED, answer_by=date(2027, 1, 8))


def by_noor(desk: Desk) -> Outcome:
    return add_outcome(
        desk.child, desk.review, desk.iro,
        alone=SpokeAlone(Alone.SPOKE, date(2026, 11, 20)), my_view=("I think Jan is kind.",),
        topics=(TopicNote("home", ("You told me that you like art.",)),), next_steps=(ASKED,),
    )  # fmt: skip


def copied(desk: Desk, outcome: Outcome, iro: StaffId, reader: ForWhom) -> list[str]:
    return [line.text for line in record_copy(replace(desk.child, iro_id=iro), outcome, reader).sentences]


def test_no_line_says_of_the_new_officer_what_the_one_before_did(
    app: Flask, store: Store, clock: Clock
) -> None:
    desk = make_desk(app)
    with app.app_context(), store.begin():
        first = by_noor(desk)
        mine = {reader: copied(desk, first, StaffId(desk.iro.id), reader) for reader in ForWhom}
        assert "The reviewing officer is now" not in " ".join(mine[ForWhom.ADULTS])
        clock.forward(days=9)
        new = StaffId(make_account(desk.service, name="Tobias New", email="tobias@example.org").id)
        assign_iro(desk.child.id, new)
        for reader, before in mine.items():
            now = copied(desk, first, new, reader)
            assert [text for text in now if "Tobias" in text] == [
                "The reviewing officer is now Tobias New.",
                "Please tell Tobias New of anything that is not right.",
            ]
            assert [text for text in before if text not in now] == [
                "Please tell Noor Calder of anything that is not right."
            ]
        agreed = replace(ASKED, what="I will buy a bed.", state=StepState.AGREED)
        second = publish(replace(first, next_steps=(agreed,), made_by=new))
        now = copied(desk, second, new, ForWhom.ADULTS)
    theirs = [text for text in now if "Noor" in text]
    assert "Noor Calder spoke with Robin alone on Friday 20 November 2026." in theirs
    assert "Independent reviewing officer: Noor Calder." in theirs
    assert "Robin told Noor Calder that Robin likes art." in theirs
    assert any("thinks Jan is kind" in text for text in theirs)
    assert "Tobias New will buy a bed." in now
