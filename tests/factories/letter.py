"""An Outcome, what a child said, and facts for letters; all people are invented."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from uuid import UUID

from children.model import ChildId, ReviewId, StaffId
from letters.bank.values import typed_in
from letters.compose import compose
from letters.ingredients import Facts, HelpLine, Meeting, Told
from letters.model import Letter
from letters.phrases import phrases_in
from letters.service_words.model import LetterWords
from reviews.model import Done, LastTime, NextStep, Outcome, OutcomeId

CHILD, REVIEW, STAFF, OUTCOME = (UUID(int=number) for number in (1, 2, 3, 4))


def make_outcome(**changes: object) -> Outcome:
    """What a review decided; each field open to change."""
    outcome = Outcome(
        id=OutcomeId(OUTCOME),
        review_id=ReviewId(REVIEW),
        child_id=ChildId(CHILD),
        version=1,
        held_on=date(2026, 11, 17),
        who_came=("Robin", "Dana", "Mr. Okoro"),
        last_time=(
            LastTime("Dana will find a swimming club", Done.NOT_DONE, "The pool is closed."),
            LastTime("Mr. Okoro will talk to your school.", Done.DONE),
        ),
        going_well=("You sleep well. You like your new bike.",),
        worries=("You miss your brother.",),
        next_steps=(
            NextStep(
                "Dana will book swimming lessons.", "Dana", date(2027, 1, 8), "You like to swim.", "likes"
            ),
            NextStep("I will phone your brother's carer.", "Noor Calder", None, "", "family"),
        ),
        next_review=date(2027, 5, 11),
        personal_line="It was lovely to see your drawings.",
        made_at=datetime(2026, 11, 18, 9, tzinfo=UTC),
        made_by=StaffId(STAFF),
    )
    return replace(outcome, **changes)  # type: ignore[arg-type]


def make_told() -> tuple[Told, ...]:
    """Something tapped, something placed, something in the child's own Tigrinya, and something private."""
    return (
        Told("feel", "How do you feel these days?", ("Happy",), picture="happy"),
        Told(
            "home",
            "How is it where you live?",
            ("My bedroom", "Food"),
            "Going well",
            "good",
            cards=("bedroom", "food"),
        ),
        Told("proud", "What are you proud of?", picture="proud", words="ኣነ ስእሊ", words_lang="ti"),
        Told("safe", "How safe do you feel?", ("I do not feel safe",), picture="not-safe", private=True),
    )


HOURS = {
    "en": {"iro": "Monday to Friday, 9 to 5", "line": "day and night"},
    "ar": {"iro": "من الاثنين إلى الجمعة، من 9 إلى 5", "line": "ليلاً ونهاراً"},
    "ti": {"iro": "ካብ ሰኑይ ክሳብ ዓርቢ፣ ካብ 9 ክሳብ 5", "line": "ለይትን ቀትርን"},
}


def make_facts(**changes: object) -> Facts:
    """Robin's facts, with a meeting and two ways of getting help; the hours in the languages of `HOURS`."""
    there = HOURS.get(str(changes.get("lang", "")), {})
    facts = Facts(
        child_name="Robin",
        iro_name="Noor Calder",
        lang="en",
        made_on=date(2026, 11, 18),
        meeting=Meeting(date(2027, 5, 11), time(15, 30), "Elm Hall"),
        iro_phone="01632 960 001",
        iro_email="noor@example.test",
        iro_hours="Monday to Friday, 9 to 5",
        iro_hours_there=there.get("iro", ""),
        help_lines=(
            HelpLine("Emergency", "999", danger=True),
            HelpLine(
                "Childline", "0800 1111", hours="day and night", hours_there=there.get("line", ""), free=True
            ),
        ),
    )
    made = replace(facts, **changes)  # type: ignore[arg-type]
    typed = typed_in(LetterWords(made.lang), made.child_name, made.pronouns)
    return made if "typed" in changes else replace(made, typed=typed)


def make_letter(lang: str = "en", **changes: object) -> Letter:
    """The letter that these give."""
    return compose(make_outcome(**changes), make_told(), make_facts(lang=lang), phrases_in(lang))
