"""Which pictures of a set are held beside which of our words: few and likely ones, for a person to see."""

from uuid import UUID

from store.work import Work, db
from symbols.brought.suggest import Suggestion, suggest_links
from symbols.choices import Choices
from symbols.tables import PictureRow
from tests.factories.picture_set import make_picture, make_set
from tests.factories.service import make_service


def suggested(*words: str) -> dict[str, list[str]]:
    """Concept -> the words of the pictures that are suggested for it."""
    school = make_set(make_service().id)
    for position, word in enumerate(words):
        make_picture(school, word, position=position)
    found: tuple[Suggestion, ...] = suggest_links(school, Choices())
    return {one.concept: [_word(picture) for picture, _ in one.candidates] for one in found}


def _word(picture: str) -> str:
    return db().get_one(PictureRow, UUID(picture)).label


def test_the_very_word_comes_before_another_word_for_it(work: Work) -> None:
    assert suggested("smile", "happy")["happy"] == ["happy", "smile"]


def test_who_is_drawn_is_left_out_of_the_word(work: Work) -> None:
    found = suggested("angry man", "angry lady", "man")
    assert found["angry"] == ["angry man", "angry lady"]
    assert found["man"] == ["man"]


def test_a_word_that_means_it_only_now_and_then_is_no_reason(work: Work) -> None:
    assert "sad" not in suggested("flat", "hard")
