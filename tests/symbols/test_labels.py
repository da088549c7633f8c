"""A picture's word stands in the reader's language where it is there, else in English, and says which."""

import re

import pytest

from symbols.labels import label
from symbols.model import PictureMissing
from symbols.read import list_pictures
from wording.languages import LANGUAGE_CODES, find_language
from wording.read import list_messages

WORDS = [picture for picture in list_pictures() if not picture.id.startswith("pin-")]
SCRIPTS = {"Latn": "[A-Za-z]", "Arab": "[\u0600-\u06ff]", "Ethi": "[\u1200-\u137f]"}


@pytest.mark.parametrize("lang", LANGUAGE_CODES)
def test_every_picture_has_a_word_of_its_own_in_every_language_and_script(lang: str) -> None:
    labels = [label(picture.id, lang) for picture in WORDS]
    assert {language for _, language in labels} == {lang}
    words = [word for word, _ in labels]
    assert sorted(set(words)) == sorted(words), "two pictures with the same word"
    assert [
        word for word in words if not re.match(SCRIPTS[find_language(lang).script], word.lstrip("18 "))
    ] == []


@pytest.mark.parametrize("lang", LANGUAGE_CODES)
def test_words_fit_under_a_card(lang: str) -> None:
    assert [word for word, _ in (label(picture.id, lang) for picture in WORDS) if len(word) > 36] == []


@pytest.mark.parametrize("lang", [code for code in LANGUAGE_CODES if code != "en"])
def test_picture_and_answer_card_with_the_same_english_say_the_same(lang: str) -> None:
    said = {picture.title: label(picture.id, lang)[0] for picture in WORDS}
    spoken = ("option.", "place.", "row.", "who.", "top.")
    shared = [
        item for item in list_messages(lang) if item.context.startswith(spoken) and item.english in said
    ]
    assert len(shared) > 20
    assert [(item.context, item.text) for item in shared if item.text != said[item.english]] == []


def test_word_is_in_the_language_that_it_says() -> None:
    assert label("happy", "ar") == ("فرح", "ar")
    assert label("school", "ti") == ("ቤት ትምህርቲ", "ti")
    assert label("happy", "ar-SD") == ("فرح", "ar")


@pytest.mark.parametrize("lang", ["en", "so", "", "../ar"])
def test_language_without_words_reads_english(lang: str) -> None:
    assert label("iro", lang) == ("The person who runs my meeting", "en")


def test_pictures_of_a_childs_key_have_no_word_in_other_languages() -> None:
    assert label("pin-cat", "ar") == ("Cat", "en")


def test_picture_that_is_not_there_is_refused() -> None:
    with pytest.raises(PictureMissing):
        label("no-such", "ar")
