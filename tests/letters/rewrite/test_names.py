"""The child by surname, or as somebody's pupil, is the child; where a parent could be meant it is asked."""

import pytest

from letters.rewrite.child import Child, Known, Pronouns
from letters.rewrite.model import Kind
from letters.rewrite.record import rewrite_record
from tests.letters.rewrite.known import kinds, suggestion

MUM, DAD = Known("Leanne Holt", "mum"), Known("Craig Holt", "dad")
TUTOR = Known("Ms Lacey", "college tutor")


def _ella(*people: Known) -> Child:
    return Child("Ella", "Ella Holt", Pronouns.SHE, 12, {}, people)


@pytest.mark.parametrize(
    ("record", "people", "wanted"),
    [
        ("Miss Holt has her own key.", (DAD,), "You have your own key."),
        ("Miss Holt is in Year 7.", (MUM,), "You are in Year 7."),
        ("Holt was excluded for a day.", (MUM, DAD), "You were excluded for a day."),
        ("Holt, E.: eyes tested.", (MUM, DAD), "You: eyes tested."),
        ("Ms Lacey is proud of her student.", (TUTOR,), "Ms Lacey is proud of you."),
        ("Leanne Holt wrote to her daughter.", (MUM,), "Leanne Holt wrote to you."),
    ],
)
def test_a_surname_or_a_pupil_is_the_child(record: str, people: tuple[Known, ...], wanted: str) -> None:
    assert suggestion(record, _ella(*people)) == wanted


@pytest.mark.parametrize(
    ("record", "people"),
    [
        ("Miss Holt rang the school.", (MUM,)),
        ("Holt complained about the detention.", (DAD,)),
        ("Leanne Holt wrote to her daughter.", (MUM, Known("Beth", "sister"))),
    ],
)
def test_where_a_parent_or_sister_could_be_meant_it_is_asked(record: str, people: tuple[Known, ...]) -> None:
    child = _ella(*people)
    assert Kind.NAME in kinds(record, child)
    assert not any("you" in each.suggestion.lower().split() for each in rewrite_record(record, child))


MEL = Known("Mel Carter", "foster carer")
AMIT = Known("Amit Shah", "social worker")
FUNMI = Known("Funmi Adeyemi", "social worker")
FINN = Child("Finn", "Finn Hale", Pronouns.HE, 9, {}, (MEL, AMIT, FUNMI))


@pytest.mark.parametrize(
    ("record", "wanted"),
    [
        ("Mrs Carter will take Finn to swimming.", "Mel Carter will take you to swimming."),
        ("Finn likes living with Mrs. Carter.", "You like living with Mel Carter."),
        ("Mrs Carter's dog is old.", "Mel Carter's dog is old."),
        ("Mrs Carter and Mr Shah will ring.", "Mel Carter and Amit Shah will ring."),
        ("Ms Adeyemi will ring.", "Funmi Adeyemi will ring."),
        ("The foster carer, Mrs Carter, will ring.", "Mel Carter will ring."),
    ],
)
def test_a_title_and_a_surname_are_the_one_whom_the_child_knows(record: str, wanted: str) -> None:
    assert suggestion(record, FINN) == wanted


@pytest.mark.parametrize(
    ("record", "people"),
    [
        ("Mrs Carter will ring.", (MEL, Known("Joan Carter", "respite carer"))),
        ("Mrs Carter will ring.", (MEL, Known("Mr Carter", "teacher"))),
        ("Mrs Hale will ring.", (Known("Tina Hale", "mum"),)),  # the child's own family may have others
        ("Mr Carter will ring.", (MEL,)),
        ("Dr Carter will ring.", (MEL,)),
        ("Mr and Mrs Carter will ring.", (MEL,)),
        ("The elder Mrs Carter will ring.", (MEL,)),
        ("Mrs Carter Jones will ring.", (MEL,)),
        ("Mel said that Mrs Carter will ring.", (MEL,)),
        ("Mrs Musa will ring.", (Known("Bosede Musa", "foster carer"),)),  # wife or husband: nobody can tell
        ("Mrs Carter will ring.", (Known("Mrs Carter", "teacher"),)),
        ("The new teacher, Mrs Carter, will ring.", (MEL,)),
        ("Mrs Carter, your grandmother, will ring.", (MEL,)),
        ("Mrs Carter, the school nurse, will ring.", (MEL,)),
        ("Mrs Carter – the new headteacher – will ring.", (MEL,)),
        ("Mrs Carter is the new headteacher.", (MEL,)),
    ],
)
def test_who_it_is_is_not_guessed_where_another_may_be_meant(record: str, people: tuple[Known, ...]) -> None:
    assert suggestion(record, Child("Finn", "Finn Hale", Pronouns.HE, 9, {}, people)) == record
