"""Records in capitals or in small letters alone are read as if they were typed with care."""

import pytest

from letters.rewrite.child import Child, Known, Pronouns
from letters.rewrite.typed import as_typed
from tests.letters.rewrite.known import suggestion

MILES = Child("Miles", "Miles Okoro", Pronouns.HE, 12, {}, (Known("Jan Grant", "foster carer"),))
WILL = Child("Will", "Will Potter", Pronouns.HE, 12)


@pytest.mark.parametrize(
    ("record", "becomes"),
    [
        ("MILES ENJOYS SCHOOL AND HAS MADE FRIENDS.", "You enjoy school and have made friends."),
        ("ATTENDS ART CLUB AND LIKES IT.", "You attend art club and like it."),
        ("HEALTH: HE IS WELL AND WEARS GLASSES.", "Health: you are well and wear glasses."),
        (
            "JAN TOLD MR ALI THAT MILES'S PEP IS ON 2 MAY.",
            "Jan told Mr Ali that your school plan is on 2 May.",
        ),
        ("miles told jan that he likes maths.", "You told Jan that you like maths."),
        (
            "the iro asked miles what he would like.",
            "The person who runs your meeting asked you what you would like.",
        ),
    ],
)
def test_capitals_or_small_letters_alone_read_as_any_sentence(record: str, becomes: str) -> None:
    assert suggestion(record, MILES) == becomes


@pytest.mark.parametrize(
    ("record", "typed"),
    [
        ("CIC REVIEW - EDUCATION", "CIC REVIEW - EDUCATION"),
        ("Miles has SEND support.", "Miles has SEND support."),
        ("SHE WILL SEND IT TO DR SEN.", "She will send it to Dr Sen."),
        ("I SAW THE GP AND CAMHS.", "I saw the GP and CAMHS."),
    ],
)
def test_headings_initials_and_care_stay(record: str, typed: str) -> None:
    assert as_typed(record, MILES) == typed


def test_a_name_that_is_a_verb_is_told_by_what_follows() -> None:
    assert (
        suggestion("WILL WEARS GLASSES AND WILL NEED NEW ONES.", WILL)
        == "You wear glasses and will need new ones."
    )


def test_a_day_within_a_word_is_no_day() -> None:
    assert suggestion("It was renewed 2 May.", MILES) == "It was renewed 2 May."


@pytest.mark.parametrize("written", ["Ellie\u2011Mae", "Ellie\u2010Mae", "Ellie\ufffeMae", "El\u00adlie-Mae"])
def test_a_name_is_known_with_any_hyphen(written: str) -> None:
    child = Child("Ellie-Mae", "Ellie-Mae Crowther", Pronouns.SHE, 5)
    assert suggestion(f"{written} is well.", child) == "You are well."
