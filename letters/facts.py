"""What a letter needs besides the decisions, gathered from the nouns of earlier rooms. Pure.

In: Child, its reviews, the Service, the reviewing officer's name and sheet, the language. Out: `Facts`.
"""

from collections.abc import Sequence
from datetime import date

from children.model import Child, MeetingPart, Review, Service
from children.next_parts import further_parts, parts_of_others
from consult.model import Submission
from letters.about_me.model import AboutMe
from letters.ingredients import Facts, HelpLine, Meeting
from letters.look import look_of
from reviews.model import Outcome
from symbols.model import Worn

_ENGLISH = "en"
# Whom a child can reach, in the order of the letter's last section; "duty" and "complaints" are for adults.
_HELP = ("emergency", "childline", "advocate", "out_of_hours")


def gather_facts(
    child: Child,
    reviews: Sequence[Review],
    outcome: Outcome,
    service: Service,
    iro: tuple[str, AboutMe | None],
    submission: Submission | None,
    lang: str,
    made_on: date,
) -> Facts:
    """The facts for one letter; `iro` is the reviewing officer's name and their sheet, if there is one."""
    name, sheet = iro
    return Facts(
        child_name=child.called,
        iro_name=sheet.name if sheet else name,
        lang=lang,
        made_on=made_on,
        looks=_looks(submission),
        meeting=next_meeting(reviews, outcome),
        iro_phone=sheet.phone if sheet else "",
        iro_email=sheet.email if sheet else "",
        iro_hours=", ".join(text for text, _ in sheet.lines("hours", _ENGLISH)) if sheet else "",
        iro_hours_there=_there(sheet.lines("hours", lang), lang) if sheet else "",
        help_lines=help_lines(service, lang),
        look=look_of(child.picture_size),
        pronouns=child.pronouns,
    )


def next_meeting(reviews: Sequence[Review], outcome: Outcome) -> Meeting | None:
    """The meeting after the one that this record is of; None where no day is set.

    A further part of the same review comes first. Else it is on the day that the record says, with time and
    place where they are planned for that day; where the record says none, the first that is planned.
    """
    held = outcome.review_id, outcome.held_on
    further, planned = _first(further_parts(reviews, *held)), parts_of_others(reviews, *held)
    if further is None and outcome.next_review:
        return _first([part for part in planned if part.on == outcome.next_review]) or Meeting(
            outcome.next_review
        )
    return further or _first(planned)


def _first(parts: Sequence[MeetingPart]) -> Meeting | None:
    part = min(parts, key=lambda each: (each.on, each.number), default=None)
    return Meeting(part.on, part.at, part.place, part.video) if part else None


def help_lines(service: Service, lang: str) -> tuple[HelpLine, ...]:
    """The service's contacts for children, those that have a number, with their hours in this language where
    the service gave them."""
    known = [contact for kind in _HELP if (contact := service.contact(kind))]
    return tuple(
        HelpLine(
            name=one.name,
            phone=one.phone,
            text=one.text,
            hours=one.hours,
            hours_there=_there([one.hours_in(lang)], lang),
            free=one.free,
            danger=one.kind == "emergency",
        )
        for one in known
        if one.phone or one.text
    )


def _there(said: Sequence[tuple[str, str]], lang: str) -> str:
    """Words that can stand in a sentence of this language; "" where one of them cannot. "9-5" can in each."""
    stands = all(found == lang or not any(map(str.isalpha, text)) for text, found in said)
    return ", ".join(text for text, _ in said) if stands else ""


def _looks(submission: Submission | None) -> Worn:
    """What the child chose for the child in the pictures; never set by anyone else."""
    if submission is None or not submission.sittings:
        return Worn()
    return submission.sittings[-1].opening.looks.worn
