"""The marked sentences stay right: a change that turns one for the worse is seen before it lands."""

import pytest

from bench.marked import Tally, load_marked, tally

LEAST = 0.97


@pytest.fixture(scope="module")
def score() -> Tally:
    return tally(load_marked())


def test_marked_sentences_become_what_their_marks_say(score: Tally) -> None:
    assert score.rows > 600
    assert score.turned / score.rows >= LEAST, "\n".join(score.misses)
    assert score.terms_right / score.terms >= LEAST, "\n".join(score.misses)
    assert score.friends_right / score.friends >= 0.95, "\n".join(score.misses)


def test_every_pronoun_that_is_marked_doubtful_is_asked(score: Tally) -> None:
    assert score.asked > 40
    assert score.asked_right == score.asked, "\n".join(score.misses)
