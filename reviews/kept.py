"""A review record as it is sealed: plain JSON and back. Pure.

In: an Outcome, or JSON of any version of it. Out: the other. What later versions added may be missing and
then has its default; docs/outcome.schema.json describes it.
"""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from reviews.model import (
    Alone,
    Disagreement,
    Done,
    ForWhom,
    LastTime,
    NextStep,
    Outcome,
    Part,
    Reply,
    ReplyKind,
    Setting,
    SpokeAlone,
    Spoken,
    StepState,
    TopicNote,
)

ABOUT_THE_ROW = ("id", "version", "made_at", "made_by", "review_id", "child_id")


def content_of(outcome: Outcome) -> dict[str, Any]:
    """A record's own fields as plain JSON."""
    known = {name: value for name, value in asdict(outcome).items() if name not in ABOUT_THE_ROW}
    plain: dict[str, Any] = _plain(known)
    return plain


def content_from(known: Mapping[str, Any]) -> dict[str, Any]:
    """A record's own fields from what `content_of` made."""
    return {
        "held_on": date.fromisoformat(known["held_on"]),
        "who_came": tuple(known["who_came"]),
        "last_time": tuple(map(_last_time, known["last_time"])),
        "going_well": tuple(known["going_well"]),
        "worries": tuple(known["worries"]),
        "next_steps": tuple(map(_step, known["next_steps"])),
        "next_review": _day(known["next_review"]),
        "personal_line": known["personal_line"],
        **_added(known),
    }


def _added(known: Mapping[str, Any]) -> dict[str, Any]:
    """What records had from the second version of this file on."""
    alone = known.get("alone")
    return {
        "well_for": _for(known.get("well_for")),
        "worries_for": _for(known.get("worries_for")),
        "topics": tuple(map(_topic, known.get("topics", ()))),
        "part": Part(known["part"]) if known.get("part") else None,
        "alone": SpokeAlone(Alone(alone["how"]), _day(alone["on"]), alone["why"]) if alone else None,
        "my_view": tuple(known.get("my_view", ())),
        "view_for": _for(known.get("view_for")),
        "disagreements": tuple(map(_disagreement, known.get("disagreements", ()))),
        "replies": tuple(map(_reply, known.get("replies", ()))),
        "legal_status": known.get("legal_status", ""),
        "permanence": known.get("permanence", ""),
        "law_for": ForWhom(known.get("law_for", ForWhom.ADULTS)),
        "spoken": tuple(map(_spoken, known.get("spoken", ()))),
    }


def _last_time(one: Mapping[str, Any]) -> LastTime:
    return LastTime(one["what"], Done(one["done"]), one["why"], one.get("now", ""), _for(one.get("sees")))


def _step(one: Mapping[str, Any]) -> NextStep:
    return NextStep(
        one["what"],
        one["who"],
        _day(one["by_when"]),
        one["why"],
        one["said"],
        # Records from before there were states held what had been agreed.
        StepState(one.get("state", StepState.AGREED)),
        _day(one.get("answer_by")),
        one.get("refused_by", ""),
        one.get("refused_why", ""),
        one.get("better", ""),
        one.get("known_by", ""),
        one.get("topic", ""),
        _for(one.get("sees")),
        one.get("asked", False),
    )


def _topic(one: Mapping[str, Any]) -> TopicNote:
    return TopicNote(one["topic"], tuple(one["going_well"]), tuple(one["worries"]), _for(one["sees"]))


def _disagreement(one: Mapping[str, Any]) -> Disagreement:
    return Disagreement(one["what"], one["who"], one["why"], _for(one["sees"]))


def _reply(one: Mapping[str, Any]) -> Reply:
    return Reply(one["said"], ReplyKind(one["kind"]), one["what"], one["why"])


def _spoken(one: Mapping[str, Any]) -> Spoken:
    how, sees = Setting(one["how"]), ForWhom(one["sees"])
    return Spoken(one["code"], one["topic"], one["what"], how, one["by"], one["agreed"], sees)


def _for(value: str | None) -> ForWhom:
    return ForWhom(value or ForWhom.EVERYONE)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value
