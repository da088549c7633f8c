"""Promises about voices: each reads only its own script, in words, and not for ever."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sound.model import NoVoice, Speed, Unspeakable
from sound.speaking import say, say_samples, speak
from sound.voices import VOICES, find_voice, has_voice, parts_of, suits

SENTENCES = {
    "en": "How do you feel when you are at home?",
    "am": "ቤት ውስጥ ስትሆን ምን ይሰማሃል?",
    "ar": "كيف تشعر عندما تكون في البيت؟",
    "bn": "তুমি বাড়িতে থাকলে কেমন লাগে?",
    "fa": "وقتی در خانه هستی چه احساسی داری؟",
    "fr": "Comment te sens-tu quand tu es à la maison ?",
    "ku": "Dema tu li malê yî, tu çawa hîs dikî?",
    "om": "Yeroo mana jirtu maaltu sitti dhaga'ama?",
    "pl": "Jak się czujesz, kiedy jesteś w domu?",
    "ro": "Cum te simți când ești acasă?",
    "sq": "Si ndihesh kur je në shtëpi?",
    "ti": "ኣብ ገዛ ክትህሉ ከለኻ እንታይ ይስምዓካ?",
    "tr": "Evdeyken nasıl hissediyorsun?",
    "uk": "Як ти почуваєшся вдома?",
    "ur": "جب آپ گھر پر ہوتے ہیں تو کیسا محسوس کرتے ہیں؟",
    "vi": "Bạn cảm thấy thế nào khi ở nhà?",
}
SORANI = "من دەتوانم بچم بۆ ماڵەوە"


def test_every_voice_has_a_sentence_here() -> None:
    assert set(SENTENCES) == set(VOICES)


@pytest.mark.parametrize("lang", sorted(VOICES))
def test_each_voice_reads_its_sentence_in_words_and_knows_where_they_are(lang: str) -> None:
    text = SENTENCES[lang]
    heard = say_samples(text, lang, Speed.NORMAL)
    letters = sum(one.isalpha() for one in text)
    assert 50 * letters < heard.milliseconds < 300 * letters
    assert [word.at for word in heard.words] == sorted(word.at for word in heard.words)
    said = [text[word.start : word.start + word.length] for word in heard.words]
    assert len(said) >= len(text.split()) - 1
    assert all(word in text and " " not in word for word in said)


def test_slow_is_slower_and_a_minute_holds_about_a_hundred_and_thirty_words() -> None:
    text = SENTENCES["en"]
    normal, slow = (say_samples(text, "en", speed).milliseconds for speed in Speed)
    assert slow > 1.2 * normal
    assert 110 < 60_000 * len(text.split()) / normal < 260  # short words


@pytest.mark.parametrize("lang", ["ps", "ckb", "so", "ku_IQ", "xx", ""])
def test_languages_without_a_voice_have_none(lang: str) -> None:
    if lang == "ku_IQ":
        assert has_voice(lang)
        return
    assert not has_voice(lang)
    with pytest.raises(NoVoice):
        say("hello", lang)


def test_sorani_given_to_the_kurmanji_voice_is_refused_and_not_spelled_out() -> None:
    with pytest.raises(Unspeakable):
        say(SORANI, "ku")


def test_dari_and_regions_take_the_voice_of_their_language() -> None:
    assert find_voice("prs") is find_voice("fa_AF") is find_voice("fa-IR")


def test_a_name_in_latin_letters_is_read_by_the_english_voice_within_arabic() -> None:
    parts = parts_of("تريد Sara Jones أن تعرف رأيك.", "ar")
    assert [part.voice.name for part in parts] == ["ar", "gmw/en", "ar"]
    assert "".join(part.text for part in parts) == "تريد Sara Jones أن تعرف رأيك."
    heard = say("تريد Sara Jones أن تعرف رأيك.", "ar")
    assert [word.start for word in heard.words] == sorted(word.start for word in heard.words)


@pytest.mark.parametrize("text", ["", " ", "…", "?!", "\u2068\u2069"])
def test_nothing_to_say_is_refused(text: str) -> None:
    with pytest.raises(Unspeakable):
        say(text, "en")


def test_a_text_without_end_is_refused() -> None:
    with pytest.raises(Unspeakable):
        say("a" * 2001, "en")


@given(st.text(max_size=80), st.sampled_from(sorted(VOICES)))
def test_parts_keep_every_letter_in_its_place_and_suit_their_voice(text: str, lang: str) -> None:
    try:
        parts = parts_of(text, lang)
    except Unspeakable:
        return
    for part in parts:
        assert suits(part.text, part.voice)
        letters = [one for one in text[part.start : part.start + len(part.text)] if one.isalnum()]
        assert letters == [one for one in part.text if one.isalnum()]
    assert sum(len(part.text) for part in parts) == len(text)


def test_a_letter_is_one_mp3_and_what_cannot_be_said_is_passed_over() -> None:
    whole = speak(["Hello Robin.", "…", "You are doing well."], "en")
    assert whole[0] == 0xFF
    assert len(whole) > len(speak(["Hello Robin."], "en"))
    with pytest.raises(Unspeakable):
        speak([], "en")


def test_and_joined_to_a_name_in_other_letters_is_said_by_two_voices() -> None:
    text = "حضر هؤلاء الأشخاص: Samia وRima."
    parts = parts_of(text, "ar")
    assert "".join(part.text for part in parts) == text
    assert [part.text.strip() for part in parts] == ["حضر هؤلاء الأشخاص:", "Samia", "و", "Rima."]
    assert say_samples(text, "ar", Speed.NORMAL).pcm
