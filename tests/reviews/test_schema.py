"""docs/outcome.schema.json is what a kept review record looks like."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import jsonschema
import pytest
from sqlalchemy import select

from reviews.kept import content_from, content_of
from reviews.model import (
    Alone,
    Disagreement,
    Done,
    ForWhom,
    LastTime,
    Part,
    Reply,
    ReplyKind,
    Setting,
    SpokeAlone,
    Spoken,
    StepState,
    TopicNote,
)
from reviews.read import load_outcome
from reviews.tables import OutcomeRow
from store.work import Work, db, vault
from tests.factories.invite import make_invited
from tests.factories.letter import make_outcome
from tests.factories.outcome import STEP, publish

SCHEMA = json.loads((Path(__file__).resolve().parents[2] / "docs" / "outcome.schema.json").read_text("utf-8"))


WHOLE: dict[str, object] = {
    "topics": (TopicNote("home", ("You sleep well.",), (), ForWhom.CHILD),),
    "spoken": (
        Spoken("spoken-2", "home", "You like your room.", Setting.ALONE, "Dana", True, ForWhom.CHILD),
        Spoken("spoken-1", "school", "You want a tutor."),
    ),
    "part": Part.PN3,
    "alone": SpokeAlone(Alone.SAID_NO, date(2026, 11, 20), "Not today."),
    "my_view": ("I agree.",),
    "view_for": ForWhom.PARENTS,
    "disagreements": (Disagreement("You move.", "Dana", "It is far.", ForWhom.ADULTS),),
    "replies": (Reply("home", ReplyKind.OPEN, "", "Dana asks."),),
    "legal_status": "Section 31.",
    "permanence": "Long-term fostering.",
    "law_for": ForWhom.PARENTS,
    "last_time": (LastTime("You swim.", Done.PART, "Rain.", "Again.", ForWhom.CHILD),),
    "next_steps": (
        replace(
            STEP, state=StepState.ASKED, answer_by=date(2026, 11, 30), better="Fun.", known_by="A badge."
        ),
        replace(STEP, state=StepState.NOT_AGREED, refused_by="Dana", refused_why="Far.", topic="home"),
    ),
}


def test_record_with_all_that_it_can_hold_comes_back_as_it_was(work: Work) -> None:
    made = publish(make_invited(), **WHOLE)
    kept = content_of(made)
    jsonschema.validate(json.loads(json.dumps(kept)), SCHEMA)
    assert set(SCHEMA["properties"]) == set(kept)
    assert replace(load_outcome(made.review_id) or made, made_at=made.made_at) == made


def test_record_of_an_older_version_is_read_with_what_held_then() -> None:
    old = content_of(make_outcome())
    for name in set(SCHEMA["properties"]) - set(SCHEMA["required"]):
        del old[name]
    for step in old["next_steps"]:
        for name in (
            "state",
            "answer_by",
            "refused_by",
            "refused_why",
            "better",
            "known_by",
            "topic",
            "sees",
        ):
            del step[name]
    assert replace(make_outcome(), **content_from(old)) == make_outcome()


def test_kept_record_is_as_the_schema_says(work: Work) -> None:
    publish(make_invited())
    row = db().scalars(select(OutcomeRow)).one()
    kept = vault().child(row.child_id).open_json("outcomes", "content", row.id, row.content)
    jsonschema.validate(kept, SCHEMA)
    for wrong in ({"held_on": 3}, {"next_steps": [{"what": "x"}]}, {"last_time": [{"done": "maybe"}]}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(kept | wrong, SCHEMA)
