"""Promises about words that staff may not understand, on whatever page they were typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consult.foreign import is_latin, language_of, may_be_foreign


@pytest.mark.parametrize(
    "words",
    [
        "أنا خائف من الرجل في البيت ولا أريد أن أعود",
        "I am okay. ኣነ እፈርሕ",
        "Kam frikë nga burri në shtëpi",
        "Me kanë rrahur në shtëpi",
        "Tôi sợ người đàn ông trong nhà",
        "toi so nguoi dan ong trong nha",
        "Waan ka cabsanayaa ninka guriga",
        "Mam na imię Kasia i boję się go",
        "Tengo miedo del hombre en la casa",
        "ana khayef min el rajol fel beit",
        "Naogopa mwanaume nyumbani",
        "Ich habe Angst vor dem Mann",
    ],
)
def test_another_language_on_an_english_page_is_not_taken_as_understood(words: str) -> None:
    assert may_be_foreign(words, "en")
    assert may_be_foreign(words, "en_GB", "en")


@pytest.mark.parametrize(
    "words",
    [
        "I hate it when he shouts at night",
        "im scard of him he hit me wiv a belt",
        "dad was drunk again n i hid under my bed",
        "My mum and Jayden and Tyler",
        "i wanna see nan more n go swiming",
        "wtf leave me alone lol",
        "football n drawin",
        "I HATE IT HERE",
        "Minecraft roblox fortnite",
        "Jayden",
        "idk",
        "no",
        "😀 10/10",
        "",
    ],
)
def test_how_english_children_write_needs_nobody(words: str) -> None:
    assert not may_be_foreign(words, "en")
    assert not may_be_foreign(words, "en", "en")


def test_a_few_words_are_asked_about_where_the_child_speaks_another_language() -> None:
    assert may_be_foreign("wuu i garaacay", "en", "so")
    assert may_be_foreign("Ndihmë", "en", "sq")
    assert not may_be_foreign("football", "en", "so")
    assert not may_be_foreign("I am scared of him", "en", "so")


@given(st.text(), st.sampled_from(["ar", "ti", "sq", "pa-Arab", "zh_Hant"]))
def test_words_on_a_page_in_another_language_need_somebody_whatever_they_are(text: str, page: str) -> None:
    assert may_be_foreign(text, page) == bool(text.strip())


@given(st.text())
def test_plain_english_letters_need_nobody_and_any_other_does(text: str) -> None:
    assert is_latin(text.encode("ascii", "ignore").decode())
    assert not is_latin(text + "ت")
    assert may_be_foreign(text + "ت", "en")


@pytest.mark.parametrize(
    ("words", "page", "speaks", "marked"),
    [
        ("أنا أحب كرة القدم", "en", "", "ar"),
        ("أنا أحب كرة القدم", "en", "ar", "ar"),
        ("من فوتبال دوست دارم", "en", "fa", "fa"),
        ("من فوتبال دوست دارم", "ar", "fa", "ar"),
        ("ኣነ ስእሊ ይፈቱ", "en", "", "ti"),
        ("እግር ኳስ እወዳለሁ", "en", "am", "am"),
        ("Я люблю футбол", "en", "ru", "ru"),
        ("I like football", "ar", "ar", "en"),
        ("I like football", "en", "sq", "en"),
        ("Me kanë rrahur në shtëpi", "en", "sq", "sq"),
        ("Me kanë rrahur në shtëpi", "en", "", "en"),
        ("Me kanë rrahur në shtëpi", "en", "ar", "en"),
        ("Rex", "en", "", "en"),
        ("😀 10", "ti", "ti", "ti"),
        ("I love ماما", "en", "ar", "en"),
    ],
)
def test_words_are_marked_with_the_language_that_they_are_in(
    words: str, page: str, speaks: str, marked: str
) -> None:
    assert language_of(words, page, speaks) == marked
