"""Promises about which font draws what, and which way it is written."""

import pytest

from press.fonts import direction_of, families_for, font_folders, scale_for, script_of


def test_every_font_folder_is_there_and_holds_fonts() -> None:
    assert all(list(folder.glob("*.ttf")) for folder in font_folders())


@pytest.mark.parametrize(
    ("lang", "family"),
    [
        ("en", "Lexend"),
        ("vi", "Lexend"),
        ("ar", "IBM Plex Sans Arabic"),
        ("ckb", "IBM Plex Sans Arabic"),
        ("ti", "Noto Sans Ethiopic"),
        ("uk", "Noto Sans"),
        ("bn", "Hind Siliguri"),
        ("not a language", "Lexend"),
    ],
)
def test_best_font_for_a_language_comes_first_and_all_others_follow(lang: str, family: str) -> None:
    families = families_for(lang)

    assert families[0] == family
    assert sorted(families) == sorted(families_for("en"))


@pytest.mark.parametrize(
    ("lang", "direction"),
    [
        ("en", "ltr"),
        ("ti", "ltr"),
        ("ar", "rtl"),
        ("fa", "rtl"),
        ("ps", "rtl"),
        ("ckb", "rtl"),
        ("xx-?", "ltr"),
    ],
)
def test_direction_is_that_of_the_language(lang: str, direction: str) -> None:
    assert direction_of(lang) == direction


@pytest.mark.parametrize(
    ("lang", "script"), [("en-GB", "Latn"), ("ar", "Arab"), ("ti", "Ethi"), ("uz-Cyrl", "Cyrl"), ("", "Latn")]
)
def test_script_is_that_of_the_language(lang: str, script: str) -> None:
    assert script_of(lang) == script


def test_fonts_that_draw_small_are_set_bigger() -> None:
    assert scale_for("ar") > scale_for("ti") > scale_for("en") == 1
