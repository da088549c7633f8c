"""One meeting for brothers and sisters: asked, never guessed; a child's own words stay theirs."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from children.model import Review, StaffId
from reviews.read import load_record_draft
from reviews.record import Typed, typed_from
from reviews.siblings import came_to, problem_of, put_in, repeats, reworded, sentences_of
from tests.factories.child import make_child
from tests.factories.letter import make_outcome
from tests.factories.review import make_review
from tests.factories.submission import in_words
from tests.reviews.desk import GOOD, Desk, one

TYPED: Typed = typed_from(make_outcome(who_came=("Robin", "Dana")))


def test_sentences_that_may_be_about_both_are_found_and_nothing_else() -> None:
    texts = [one.text for one in sentences_of(TYPED)]
    assert texts == [
        "You sleep well. You like your new bike.",
        "You miss your brother.",
        "Dana will book swimming lessons.",
        "I will phone your brother's carer.",
    ]


def test_a_shared_action_takes_who_and_when_across_and_no_reason() -> None:
    step = sentences_of(TYPED)[2]
    there = dict(put_in([("next_steps-0-what", "")], step, "Dana will book swimming lessons."))
    parts = ("what", "who", "by_when", "why", "said", "better")
    kept = [there[f"next_steps-0-{part}"] for part in parts]
    assert kept == ["Dana will book swimming lessons.", "Dana", "2027-01-08", "", "", ""]
    again = put_in(list(there.items()), step, "Dana will book swimming lessons.")
    assert again == list(there.items()), "the same again changes nothing"


def test_a_refused_action_takes_across_who_did_not_agree_and_no_reason() -> None:
    refused = {
        "what": "You have a phone.", "state": "not_agreed", "refused_by": "Sharon, your foster carer",
        "refused_why": "You are nine.", "who": "Mrs Dunn, your teacher",
    }  # fmt: skip
    typed = [(f"next_steps-0-{name}", text) for name, text in refused.items()]
    step = sentences_of(typed)[0]
    there = dict(put_in([("next_steps-0-what", "")], step, "You have a phone."))
    parts = ("state", "refused_by", "refused_why", "who")
    assert [there[f"next_steps-0-{part}"] for part in parts] == ["not_agreed", "Sharon", "", "Mrs Dunn"]
    assert step.goes_along == ("Mrs Dunn", "not agreed by Sharon")


@pytest.mark.parametrize(
    ("line", "names", "nameless"),
    [
        ("Dana Price, your social worker", ["Dana Price"], []),
        ("Sharon Hale (foster carer)", ["Sharon Hale"], []),
        ("Jan and Mick Hale (your foster carers)", ["Jan and Mick Hale"], []),
        ("Your teacher", [], ["Your teacher"]),
        ("You", ["Robin"], []),
        ("Ann Lee, the nurse", ["Ann Lee, the nurse"], []),
        ("Mum", ["Mum"], []),
        ("Mo (on Teams)", ["Mo (on Teams)"], []),
    ],
)
def test_names_of_who_came_go_across_and_not_who_they_are_to_one_child(
    line: str, names: list[str], nameless: list[str]
) -> None:
    assert came_to([("who_came", line)], "Robin") == (tuple(names), tuple(nameless))


def test_what_not_everyone_may_see_keeps_its_readers() -> None:
    typed = [*typed_from(make_outcome()), ("worries_for", "adults")]
    worry = sentences_of(typed)[1]
    there = dict(put_in([("worries", "")], worry, "You miss Dad."))
    assert there["worries"] == ""
    assert (there["topics-0-worries"], there["topics-0-sees"]) == ("You miss Dad.", "adults")


@pytest.mark.parametrize(
    ("text", "who", "says"),
    [
        ("They will see Nan.", "", "whom “they” means"),
        ("You both swim.", "", "whom “both” means"),
        ("You both swim.", "both", "still says “both”"),
        ("She has a new bike.", "", "whom “she” means"),
        ("Her bike is new.", "both", "still says “her”"),
        ("She has a new baby.", "others", ""),
        ("Mum says that she will come.", "", ""),
        ("They will see Nan.", "both", "still says “they”"),
        ("They will see Nan.", "others", ""),
        ("You and Robin will see Nan.", "both", ""),
        ("Sam sees Nan.", "", "is “you”"),
        ("You said that you miss Nan.", "", "own words"),
        ("You told us “I hate maths”.", "", "own words"),
        ("You wish i could see nan more, we heard.", "", "own words"),
        ("You see Nan every Sunday.", "", ""),
        (" ", "", "no words"),
    ],
)
def test_words_for_the_other_child_are_looked_at(text: str, who: str, says: str) -> None:
    problem = problem_of(text, "Sam", who, ("I could see Nan more",))
    assert says in problem
    assert bool(says) is bool(problem)


WORDS = st.lists(
    st.sampled_from(["Nan", "horse", "jeden", "حصان", "ኣነ", "maths", "won't"]), min_size=4, max_size=7
)


@given(WORDS, st.sampled_from([" ", ", ", "... "]))
def test_a_childs_own_words_are_known_whatever_stands_around_them(words: list[str], between: str) -> None:
    assert repeats(f"We heard: {between.join(words).upper()}!", (" ".join(words),))


@given(st.sampled_from(sentences_of(TYPED)), st.text(max_size=20))
def test_rewording_touches_one_sentence(sentence: Any, text: str) -> None:
    after = [one.text for one in sentences_of(reworded(TYPED, sentence, text))]
    others = [one.text for one in sentences_of(TYPED) if one.key != sentence.key]
    assert [each for each in after if each in others] == others


def sibling(desk: Desk) -> Review:
    with desk.store.begin():
        sam = make_child(desk.service, StaffId(desk.invited.iro.id), called="Sam")
        return make_review(sam)


def test_whom_each_sentence_is_about_is_asked_before_anything_goes_across(desk: Desk) -> None:
    desk.say({"proud": in_words("I won the chess cup")})
    their = sibling(desk)
    pages = desk.iro()
    pages.get(desk.record)
    typed: dict[str, Any] = GOOD | {
        "going_well": "You sleep well.\nThey see Nan every Sunday.\nWe heard: I won the chess cup.",
        "next_steps-0-said": "", "held_on": "2026-11-20",
        "who_came": "You\nDana, your social worker\nYour teacher",
    }  # fmt: skip
    pages.send("#record", button="[value=draft]", **typed)
    assert "Sam" in one(pages.get(f"{desk.record}/siblings"), "select").text
    pages.get(f"{desk.record}/siblings?other={their.id}")
    assert "stays in Robin" in one(pages.soup, "#going_well-2").text
    assert not pages.soup.select("#going_well-2 [type=radio]")
    assert one(pages.soup, "#who_came").text.split() == ["Robin", "Dana"]
    assert "“Your teacher”" in one(pages.soup, "#who_came-hint").text
    page = pages.send("main form", status=400)
    assert "whom this is about" in one(page, ".error-summary").text
    answers: dict[str, Any] = {
        "going_well-0-whom": "one", "going_well-1-whom": "both", "next_steps-0-whom": "both",
    }  # fmt: skip
    page = pages.send("main form", status=400, **answers)
    assert "whom “they” means" in one(page, "#going_well-1").text
    with desk.store.begin():
        assert load_record_draft(their.id, their.child_id) is None
    clear: dict[str, Any] = {
        "going_well-1-they": "both", "going_well-1-here": "You and Sam see Nan every Sunday.",
        "going_well-1-there": "You and Robin see Nan every Sunday.",
    }  # fmt: skip
    pages.send("main form", **clear)
    with desk.store.begin():
        theirs = load_record_draft(their.id, their.child_id)
        mine = load_record_draft(desk.invited.review.id, desk.invited.child.id)
    assert theirs is not None
    assert mine is not None
    there, here = dict(theirs[0]), dict(mine[0])
    assert there["going_well"] == "You and Robin see Nan every Sunday."
    assert "You and Sam see Nan every Sunday." in here["going_well"]
    assert "chess" not in str(theirs[0])
    assert "You like to swim." not in str(theirs[0]), "a reason is one child's own"
    assert (there["held_on"], there["who_came"]) == ("2026-11-20", "Robin\nDana")
    assert "Dana will book swimming lessons." in there.values()


def test_what_a_child_said_at_the_meeting_stays_theirs(desk: Desk) -> None:
    their = sibling(desk)
    pages = desk.iro()
    pages.get(desk.record)
    typed: dict[str, Any] = GOOD | {
        "going_well": "You both see Nan.\nIt is good, and you would like to see Mo more, we heard.",
        "next_steps-0-said": "", "spoken-0-what": "You would like to see Mo more.",
    }  # fmt: skip
    pages.send("#record", button="[value=draft]", **typed)
    page = pages.get(f"{desk.record}/siblings?other={their.id}")
    assert not [tag for tag in page.select("main [id]") if str(tag["id"]).startswith("spoken")]
    assert not page.select("#going_well-1 [type=radio]"), "nor where the record repeats it"
    across: dict[str, Any] = {
        "going_well-0-whom": "both", "going_well-0-they": "others", "next_steps-0-whom": "both",
        "going_well-0-there": "You see Nan with Robin.", "going_well-0-here": "You see Nan with Sam.",
    }  # fmt: skip
    pages.send("main form", **across)
    with desk.store.begin():
        draft = load_record_draft(their.id, their.child_id)
    assert draft is not None
    assert ("going_well", "You see Nan with Robin.") in draft[0]
    assert not [text for _, text in draft[0] if "Mo more" in text]


def test_another_iros_child_is_no_brother_or_sister_here(desk: Desk) -> None:
    with desk.store.begin():
        theirs = make_review(make_child(desk.service, StaffId(desk.other.id), called="Sam"))
    pages = desk.iro()
    pages.get(desk.record)
    pages.send("#record", button="[value=draft]", worries="You wait.")
    assert "Sam" not in pages.get(f"{desk.record}/siblings").text
    pages.post(f"{desk.record}/siblings/{theirs.id}", {}, 404)
