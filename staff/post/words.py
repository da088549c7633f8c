"""What the emails say. In: the service and where its desk is. Out: subject and body. They name no child."""

from collections.abc import Sequence
from datetime import date, datetime

from children.model import ON_CALL, Contact, Service
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


def to_colleague(stage: Stage, service: Service, desk: str, *, at_work: bool = True) -> tuple[str, str]:
    """To someone who has an account: sign in and look; and where nobody is `at_work`, whom to call, who
    cannot look themselves."""
    told = {
        Stage.AT_ONCE: "Someone told Heard something that may mean that a child is not safe.",
        Stage.DUTY: (
            f"An alert came when nobody is at work, or waited {service.alert_minutes} working minutes and"
            " nobody saw it. You are on duty."
        ),
        Stage.MANAGERS: f"An alert was not dealt with in {2 * service.alert_minutes} working minutes.",
    }[stage]
    team = None if at_work else service.contact("out_of_hours")
    call = (
        f"When you know who it is, please call {team.name}, {_number(team)}: they cannot find out"
        " themselves.\n\n"
        if team and _number(team)
        else ""
    )
    body = f"{told}\n\nPlease sign in now: {desk}\n\n{call}{NAMELESS}\n\n{service.name}\n"
    return SUBJECTS[stage], body


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
    """To the team outside, who need not know Heard: who can open it at night, and how to reach them. `told`:
    the names of the colleagues who were written to."""
    on_call, duty = service.contact(ON_CALL), service.contact("duty")
    names = f"We have emailed: {joined(told, SOURCE_LANGUAGE)}." if told else ""
    if on_call:
        reach = f"Who it is and what they said can be opened by: {on_call.name}, {_number(on_call)}."
        reach += " Please call.\n"
    else:
        reach = (
            "We cannot tell you who it is: only a colleague who can sign in to Heard can, and the service"
            " gave us no number for the night for one."
        )
        reach += f" Its daytime number is {_number(duty)}.\n" if duty and _number(duty) else "\n"
        names += " They can find out who it is, and should call you." if told else ""
    names += "\n" if told else ""
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


def _number(contact: Contact) -> str:
    return contact.phone or contact.text or contact.chat


def _when(moment: datetime) -> str:
    there = moment.astimezone(LOCAL)
    return f"on {format_date(there.date(), 'en')} at {format_time(there.time(), 'en')}"
