"""Direction, script and names come from CLDR; dates are in full, with weekday and Latin digits."""

import re
from datetime import date, time
from pathlib import Path

import pytest

from wording.catalogue import machine_state
from wording.languages import (
    LANGUAGE_CODES,
    direction,
    english_name,
    find_language,
    format_date,
    format_time,
    list_languages,
    offered_languages,
)
from wording.locales import LanguageUnknown
from wording.model import CORE, source_hash
from wording.read import list_messages

TUESDAY = date(2026, 3, 3)
WEEKDAYS = {"en": "Tuesday", "ar": "الثلاثاء", "ti": "ሰሉስ"}


def test_each_language_names_itself_and_knows_its_script() -> None:
    assert {item.code: (item.endonym, item.script) for item in list_languages()} == {
        "en": ("English", "Latn"),
        "ar": ("العربية", "Arab"),
        "ti": ("ትግርኛ", "Ethi"),
    }


@pytest.mark.parametrize("code", ["ar", "fa", "ps", "ckb", "ur", "he", "ar_SD"])
def test_direction_is_right_to_left_where_cldr_says_so(code: str) -> None:
    assert direction(code) == "rtl"


@pytest.mark.parametrize("code", ["en", "ti", "so", "kmr", "vi", "apd", "not a code", ""])
def test_direction_is_left_to_right_for_the_rest_and_the_unknown(code: str) -> None:
    assert direction(code) == "ltr"


def test_language_that_cldr_does_not_know_is_named_so() -> None:
    with pytest.raises(LanguageUnknown):
        find_language("apd")


@pytest.mark.parametrize("code", LANGUAGE_CODES)
def test_date_is_in_full_with_its_weekday_and_latin_digits(code: str) -> None:
    written = format_date(TUESDAY, code)
    assert written.startswith(WEEKDAYS[code])
    assert re.findall(r"\d+", written) == ["3", "2026"]
    assert written.isascii() or not re.search("[٠-٩۰-۹፩-፼]", written)


def test_english_date_reads_as_children_say_it() -> None:
    assert format_date(TUESDAY, "en") == "Tuesday 3 March 2026"
    assert format_time(time(15, 30), "en") == "3:30 pm"
    assert format_time(time(12), "en") == "12:00 noon"


def test_arabic_time_says_which_half_of_the_day_in_a_word() -> None:
    assert format_time(time(15, 30), "ar") == "3:30 بعد الظهر"


@pytest.mark.parametrize("code", [*LANGUAGE_CODES, "ar_SD"])
def test_time_is_on_the_twelve_hour_clock_in_latin_digits(code: str) -> None:
    assert re.match(r"3:30 ", format_time(time(15, 30), code))


@pytest.mark.parametrize(
    ("code", "day", "clock"),
    [
        ("ps", "درېنۍ د ۲۰۲۶ د مارچ ۳", "۱۵:۳۰"),
        ("fa", "سه‌شنبه ۳ مارس ۲۰۲۶", "۱۵:۳۰"),
        ("bn", "মঙ্গলবার, ৩ মার্চ, ২০২৬", "৩:৩০ PM"),
        ("uk", "вівторок, 3 березня 2026 р.", "15:30"),
        ("vi", "Thứ Ba, 3 tháng 3, 2026", "15:30"),
    ],
)
def test_day_and_time_in_a_language_we_do_not_ship_are_as_that_language_writes_them(
    code: str, day: str, clock: str
) -> None:
    assert (format_date(TUESDAY, code), format_time(time(15, 30), code)) == (day, clock)


def test_date_in_a_language_without_dates_is_in_english() -> None:
    assert format_date(TUESDAY, "apd") == "Tuesday 3 March 2026"


def write_catalogue(folder: Path, lang: str, core: str, rest: str) -> None:
    """A template of one core message and one other, and `lang`'s translations in the given states."""
    entries = [("core.who_reads", "Who reads it", core), ("hello.title", "Hello", rest)]
    template = "".join(
        f'\nmsgctxt "{context}"\nmsgid "{english}"\nmsgstr ""\n' for context, english, _ in entries
    )
    translated = "".join(
        f'\n# {state}; source: {source_hash(english)}\nmsgctxt "{context}"\nmsgid "{english}"\nmsgstr "x"\n'
        for context, english, state in entries
    )
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n'
    (folder / lang / "LC_MESSAGES").mkdir(parents=True)
    (folder / "messages.pot").write_text(head + template, "utf-8")
    (folder / lang / "LC_MESSAGES" / "messages.po").write_text(head + translated, "utf-8")


@pytest.mark.parametrize(
    ("core", "rest", "demo", "allowed", "offered"),
    [
        ("state: machine", "state: machine", False, {"ar"}, False),
        ("state: machine", "state: machine", True, {"ar"}, True),
        ("state: machine", "state: machine", True, set(), False),
        ("state: checked by Amal Idris on 2026-05-04", "state: machine", False, {"ar"}, True),
        ("state: checked by Amal Idris on 2026-05-04", "state: machine", False, set(), False),
        ("state: checked by A B on 2026-05-04", "state: checked by A B on 2026-05-04", False, set(), True),
        ("state: person Amal Idris", "state: person Amal Idris", False, {"ar"}, False),
    ],
)
def test_child_is_offered_a_language_only_when_its_core_is_checked_or_in_demo(
    tmp_path: Path, core: str, rest: str, demo: bool, allowed: set[str], offered: bool
) -> None:
    write_catalogue(tmp_path, "ar", core, rest)
    codes = [item.code for item in offered_languages(demo=demo, allows_unchecked=allowed, folder=tmp_path)]
    assert codes == (["en", "ar"] if offered else ["en"])


def test_catalogue_that_is_not_there_offers_english_only(tmp_path: Path) -> None:
    offered = offered_languages(demo=True, allows_unchecked={"ti"}, folder=tmp_path)
    assert [item.code for item in offered] == ["en"]
    assert machine_state("Hello").startswith("state: machine")


def test_staff_read_the_english_name_of_a_language() -> None:
    assert [english_name(code) for code in ("ar", "ti", "apd")] == ["Arabic", "Tigrinya", "apd"]


def test_core_is_who_reads_it_secrets_the_home_office_not_safe_and_help() -> None:
    contexts = {message.context for message in list_messages("en") if message.context.startswith(CORE)}
    needed = {"core.hello.reads", "core.hello.secret", "core.hello.home_office", "core.alert.will_be_told"}
    assert needed | {"question.safe.easy", "option.safe.not_safe", "core.help.come"} <= contexts
