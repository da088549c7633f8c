"""Promises about the shipped forms: short, each can say "not safe", and nothing unasked gets in."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consult.network.form import Form, FormBroken, Respondent, alerting, merged, parse_form, read_given
from consult.network.shelf import load_form

FORMS = [load_form(one) for one in Respondent]
SHARED: dict[str, Any] = {
    "ask": [{"code": "safe", "text": "Safe?", "choice": [{"code": "yes", "text": "Yes"}]}]
}


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.respondent)
def test_each_form_is_short_and_can_say_not_safe(form: Form) -> None:
    assert 5 <= len(form.asks) <= 8
    assert alerting({"safe": "yes"}, form) == ("safe",)
    assert alerting({"safe": "no"}, form) == ()


def test_who_watches_is_asked_what_they_saw_and_not_what_it_means() -> None:
    form = load_form(Respondent.OBSERVER)
    assert not [one for one in form.asks if "feel" in one.message[1] or "want" in one.message[1]]
    assert [one for one in form.asks if one.help and "Not what you think it means" in one.help[1]]


@pytest.mark.parametrize(
    "order", [["safe"] * 2, ["safe", "nothing"], ["safe", "a", "b", "c", "d"], ["safe"]], ids=str
)
def test_a_broken_form_is_refused(order: list[str]) -> None:
    with pytest.raises(FormBroken):
        parse_form("carer", {"order": order}, SHARED)


fields = st.dictionaries(st.sampled_from(["safe", "well", "more", "other"]), st.lists(st.text(), max_size=2))


@given(st.sampled_from(FORMS), fields)
def test_only_what_was_asked_is_taken(form: Form, sent: dict[str, list[str]]) -> None:
    found = read_given(sent, form)
    for code, value in found.items():
        ask = next(one for one in form.asks if one.code == code)
        assert not ask.choices or ask.chosen(value)
        assert "\x00" not in value


@given(st.dictionaries(st.text(), st.text()), st.dictionaries(st.text(), st.text()))
def test_what_was_not_shown_is_not_taken_back(before: dict[str, str], now: dict[str, str]) -> None:
    assert before.keys() <= merged(before, now, shown=()).keys()
    assert merged(before, now, shown=before) == now
