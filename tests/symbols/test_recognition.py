"""The page on recognition: made from the committed answers, and what the issue asks for."""

from pathlib import Path

import pytest

from symbols.drawing.gallery import DRAWINGS
from symbols.drawing.recognition import PAGE, REDRAWN, Answer, list_answers, recognition_page

REDRAWN_IDS = set(REDRAWN.read_text(encoding="utf-8").split())
# Named for what they are, and marked by a rater because the thing itself hurts.
GRAVE = (
    "bad-dreams running-away locked-in left-out someone-died alcohol-drugs someone-shouts threatened bullying"
    " do-not-touch held-down hurting-myself parent-in-prison someone-hurts-me something-i-dont-like"
    " touched-me made-me private-parts lonely headache war not-safe emergency"
)
SPLIT = 8


def test_the_page_is_what_the_answers_give() -> None:
    assert recognition_page(list_answers(), REDRAWN_IDS) == PAGE.read_text(encoding="utf-8")


def test_the_answers_name_pictures_that_exist() -> None:
    ids = {drawing.id for drawing in DRAWINGS}
    assert [a.picture for a in list_answers() if a.picture not in ids] == []
    assert ids >= REDRAWN_IDS


def test_every_answered_picture_has_two_raters_a_round() -> None:
    """In one round each rater saw half of the pictures that both had named before, in another look."""
    seen: dict[tuple[str, int], list[str]] = {}
    for answer in list_answers():
        seen.setdefault((answer.picture, answer.round), []).append(answer.rater)
    halves = {key for key, raters in seen.items() if key[1] == SPLIT and raters in (["a"], ["b"])}
    assert [key for key, raters in seen.items() if sorted(raters) != ["a", "b"] and key not in halves] == []
    assert {picture for picture, _ in halves} <= {picture for picture, number in seen if number != SPLIT}


def test_what_nobody_recognised_or_could_hurt_was_drawn_again_since() -> None:
    """Grave things that were understood stay: the thing itself may hurt, and is there to be told."""
    grave = set(GRAVE.split())
    answers = list_answers()
    last = {a.picture: max(b.round for b in answers if b.picture == a.picture) for a in answers}
    latest = [a for a in answers if a.round == last[a.picture]]
    lost = {
        a.picture
        for a in latest
        if all(b.score == "wrong" for b in latest if b.picture == a.picture) or a.hurtful
    }
    assert lost - grave <= REDRAWN_IDS


def test_the_page_says_who_has_not_tested_it() -> None:
    assert "No child and no therapist has tested these pictures yet" in PAGE.read_text(encoding="utf-8")


def test_shares_count_right_and_nearly() -> None:
    answers = [
        Answer("happy", 1, rater, "glad", "", False, score)
        for rater, score in (("a", "right"), ("b", "nearly"), ("c", "wrong"), ("d", "wrong"))
    ]
    assert "| feelings | 1 | 1 | 1 | 2 | 50 % |" in recognition_page(answers, set())


def test_an_unknown_score_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "answers.tsv"
    file.write_text("picture\tround\trater\tfirst\tsecond\thurtful\tscore\nhappy\t1\ta\tglad\t\t\tmaybe\n")
    with pytest.raises(ValueError, match="maybe"):
        list_answers(file)
