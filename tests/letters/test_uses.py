"""The desk is told every fixed sentence of a letter that has a picture."""

import re
from pathlib import Path

import letters.compose
from letters.uses import list_uses


def test_every_picture_that_compose_gives_is_listed() -> None:
    source = Path(letters.compose.__file__).read_text("utf-8")
    given = set(re.findall(r'picture="([a-z-]+)"', source))
    assert len(given) > 10
    assert given <= set(list_uses())


def test_a_use_is_the_sentence_with_gaps_and_no_ones_name() -> None:
    wheres = [use.where for uses in list_uses().values() for use in uses]
    assert "Your review was on …." in wheres
    assert not [where for where in wheres if "{" in where or "Somebody" in where or "Someone" in where]
