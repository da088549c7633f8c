"""A concept's id comes from its word, is plain, and is never another's."""

from hypothesis import given
from hypothesis import strategies as st

from symbols.desk.naming import LONGEST_ID, id_of, new_id_of


def test_ids_are_plain() -> None:
    assert id_of("Zoë's foster carer!") == "zoes-foster-carer"
    assert id_of("بيت") == "picture"


@given(st.text(max_size=80))
def test_any_word_gets_an_id_that_is_no_childs_key(word: str) -> None:
    made = id_of(word)
    assert 0 < len(made) <= LONGEST_ID
    assert made.replace("-", "").isalnum()
    assert made.isascii()
    assert made == made.lower()
    assert not made.startswith("pin")


def test_a_second_concept_of_a_word_gets_a_number() -> None:
    assert new_id_of("Bat", {"bat", "bat-2"}) == "bat-3"
    assert new_id_of("Pin code", set()) == "our-pin-code"
