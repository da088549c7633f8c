"""What the emails say. In: the service and where its desk is. Out: subject and body. They name no child."""

from collections.abc import Sequence
from datetime import date, datetime

from children.model import ON_CALL, Service
from reviews.alerts import LOCAL
from staff.model import Account
from staff.post.model import Stage
from wording.languages import format_date, format_time
from wording.lists import joined
from wording.model import SOURCE_LANGUAGE

SUBJECTS = {
    Stage.AT_ONCE: "Heard: an alert is waiting for you",
    Stage.OUT_OF_HOURS: "A young person may not be safe: please call",
    Stage.DUTY: "Heard: an alert waits, and you are on duty",
    Stage.MANAGERS: "Heard: an alert is not dealt with yet",
    Stage.ADVOCATE: "A young person asks for an advocate",
    Stage.TO_QUERY: "Heard: decisions that you can query",
    Stage.QUERIED: "Heard: a manager asks about a decision",
}
NAMELESS = "This email names nobody and says nothing of what was said, on purpose."


def to_colleague(stage: Stage, service: Service, desk: str) -> tuple[str, str]:
    """To someone who has an account: sign in and look."""
    told = {
        Stage.AT_ONCE: "Someone told Heard something that may mean that a child is not safe.",
        Stage.DUTY: (
            f"An alert came when nobody is at work, or waited {service.alert_minutes} working minutes and"
            " nobody saw it. You are on duty."
        ),
        Stage.MANAGERS: f"An alert was not dealt with in {2 * service.alert_minutes} working minutes.",
    }[stage]
    return SUBJECTS[stage], f"{told}\n\nPlease sign in now: {desk}\n\n{NAMELESS}\n\n{service.name}\n"


def to_manager(service: Service, until: date, desk: str) -> tuple[str, str]:
    """To a manager: something is asked for, which they may query until a day."""
    body = (
        f"A reviewing officer has asked for decisions that you can query until {format_date(until, 'en')}.\n"
        f"What nobody queries until its day is agreed.\n\n"
        f"Please sign in: {desk}\n\n{NAMELESS}\n\n{service.name}\n"
    )
    return SUBJECTS[Stage.TO_QUERY], body


def to_queried(service: Service, desk: str) -> tuple[str, str]:
    """To an IRO: a manager asks about a decision."""
    body = (
        "A manager asks about a decision that you have asked for. It is not agreed before you answer.\n\n"
        f"Please sign in: {desk}\n\n{NAMELESS}\n\n{service.name}\n"
    )
    return SUBJECTS[Stage.QUERIED], body


def to_out_of_hours(service: Service, raised_at: datetime, told: Sequence[str]) -> tuple[str, str]:
    """To the team outside: who can open it at night, and how to reach them. `told`: the names of the
    colleagues who were written to."""
    on_call = service.contact(ON_CALL)
    reach = (
        f"Who it is and what they said can be opened by: {on_call.name},"
        f" {on_call.phone or on_call.text or on_call.chat}. Please call.\n"
        if on_call
        else "Who it is and what they said stands in Heard. We were given no number for the night at which"
        " someone can open it.\n"
    )
    names = f"We have also written to: {joined(told, SOURCE_LANGUAGE)}.\n" if told else ""
    body = (
        f"A young person whom {service.name} looks after told us {_when(raised_at)} that they may not be"
        " safe.\n"
        f"Nobody of the service may be at work now.\n\n{reach}{names}\n"
        "This email does not name the young person and says nothing of what was said, on purpose.\n"
    )
    return SUBJECTS[Stage.OUT_OF_HOURS], body


def to_advocate(
    service: Service, knows: Account | None, asked_at: datetime, *, not_iro: bool = False
) -> tuple[str, str]:
    """To the advocacy service: whom to ask who it is. `not_iro`: `knows` is a manager, and the IRO is not to
    hear of it."""
    role = "a manager" if not_iro else "their reviewing officer"
    whom = f"{role}, {knows.name}, {knows.email}" if knows else service.name
    alone = "It is not for their reviewing officer: please do not speak with them about it.\n\n"
    body = (
        f"A young person whom {service.name} looks after asked us {_when(asked_at)} for someone on their"
        " side.\n\n"
        f"Please get in touch with {whom}, who knows who it is and how they want to be reached.\n\n"
        f"{alone if not_iro else ''}{NAMELESS}\n"
    )
    return SUBJECTS[Stage.ADVOCATE], body


def _when(moment: datetime) -> str:
    there = moment.astimezone(LOCAL)
    return f"on {format_date(there.date(), 'en')} at {format_time(there.time(), 'en')}"
