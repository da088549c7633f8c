"""docs/outcome.schema.json is what a kept review record looks like."""

import json
from pathlib import Path

import jsonschema
import pytest
from sqlalchemy import select

from reviews.tables import OutcomeRow
from store.work import Work, db, vault
from tests.factories.invite import make_invited
from tests.factories.outcome import publish

SCHEMA = json.loads((Path(__file__).resolve().parents[2] / "docs" / "outcome.schema.json").read_text("utf-8"))


def test_kept_record_is_as_the_schema_says(work: Work) -> None:
    publish(make_invited())
    row = db().scalars(select(OutcomeRow)).one()
    kept = vault().child(row.child_id).open_json("outcomes", "content", row.id, row.content)
    jsonschema.validate(kept, SCHEMA)
    for wrong in ({"held_on": 3}, {"next_steps": [{"what": "x"}]}, {"last_time": [{"done": "maybe"}]}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(kept | wrong, SCHEMA)
