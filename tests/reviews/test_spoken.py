"""What the child said at the meeting or to the reviewing officer has a place of its own in the record."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.read import list_letters
from reviews.model import ForWhom, Outcome, Setting, Spoken
from reviews.read import load_outcome
from reviews.record import MOST_ROWS, ROWS, Typed
from reviews.spoken import codes_spoken, settled, spoken_in, spoken_of, with_spoken
from reviews.topics import TOPICS
from tests.pages.client import PageClient
from tests.reviews.desk import GOOD, PUBLISH, Desk, one

MORE: dict[str, Any] = GOOD | {"next_steps-0-said": "", "next_steps-0-why": ""}
WISH = "You would like to see your sister more."


def row_for(pages: PageClient, topic: str) -> str:
    """The empty row of a topic, as "spoken-4"."""
    rows = [str(tag["name"]).removesuffix("-topic") for tag in pages.soup.select('[name^="spoken-"]')
            if str(tag["name"]).endswith("-topic") and tag.get("value") == topic]  # fmt: skip
    (empty,) = [row for row in rows if not one(pages.soup, f'[name="{row}-what"]').text.strip()]
    return empty


def row_of(pages: PageClient, what: str) -> str:
    """The row in which this stands, as "spoken-4"."""
    (row,) = [
        str(tag["name"]) for tag in pages.soup.select("textarea[name^=spoken-]") if what == tag.text.strip()
    ]
    return row.removesuffix("-what")


def published(desk: Desk) -> Outcome | None:
    with desk.store.begin():
        return load_outcome(desk.invited.review.id)


def publish(pages: PageClient, **typed: Any) -> None:
    pages.send("#record", button=PUBLISH, **typed)


def test_it_is_typed_in_its_topic_and_comes_back_when_the_record_is_opened_again(desk: Desk) -> None:
    pages = desk.iro()
    pages.get(desk.record)
    row = row_for(pages, "family")
    said = {f"{row}-what": WISH, f"{row}-how": "advocate", f"{row}-by": "Dana", f"{row}-sees": "child"}
    publish(pages, **MORE, **said, looked="yes")
    outcome = published(desk)
    assert outcome is not None
    assert outcome.spoken == (
        Spoken("spoken-2", "family", WISH, Setting.ADVOCATE, "Dana", sees=ForWhom.CHILD),
    )
    pages.get(desk.record)
    publish(pages, looked="yes")
    again = published(desk)
    assert again is not None
    assert (again.version, again.spoken) == (1, outcome.spoken), "nothing was changed by opening it"


def test_a_draft_gives_it_a_row_for_its_answer_and_room_for_one_more(desk: Desk) -> None:
    pages = desk.iro()
    pages.get(desk.record)
    row = row_for(pages, "family")
    page = pages.send("#record", button="[value=draft]", **(MORE | {f"{row}-what": WISH}))
    assert WISH in one(page, "#replies ~ .reply legend").text
    assert row_for(pages, "family") != row
    offered = [tag.text for tag in page.select("[name=next_steps-0-said] option")]
    assert f"At the meeting: {WISH}" in offered, "a step can answer it"
    assert "1 said" in one(page, f'details.topic:has([name="{row_of(pages, WISH)}-what"]) summary').text


def test_what_repeats_what_was_told_alone_is_asked_about_before_it_is_published(desk: Desk) -> None:
    pages = desk.iro()
    pages.get(desk.record)
    row = row_for(pages, "family")
    told = "You told me that you would like to see your sister more."
    said = {f"{row}-what": WISH, f"{row}-how": "alone", "going_well": f"You sleep well. {told}"}
    publish(pages, **(MORE | said))
    asked = [item.text for item in pages.soup.select("#unclear li") if "only to you" in item.text]
    assert [text.partition("”")[0] for text in asked] == [f"“{told}"]
    assert published(desk) is None


def test_nothing_said_at_the_meeting_stays_without_an_answer(desk: Desk) -> None:
    pages = desk.iro()
    pages.get(desk.record)
    publish(pages, **MORE, **{f"{row_for(pages, 'family')}-what": WISH})
    assert WISH in one(pages.soup, "#unclear").text
    code = str(one(pages.soup, '#unclear a[href^="#said-"]')["href"]).removeprefix("#said-")
    reply = str(one(pages.soup, f'#said-{code} [name$="-kind"]')["name"]).removesuffix("-kind")
    publish(pages, **{f"{reply}-kind": "stays"})
    assert "ask or wish for something here" in one(pages.soup, "#unclear").text, "a wish is not heard away"
    publish(pages, looked="yes")
    letter = f"/desk/reviews/{desk.invited.review.id}/letter"
    approve: dict[str, Any] = {"button": "#approve button[formaction]", "looked": "yes"}
    pages.get(letter)
    pages.send("main form.panel")
    pages.send("#letter-form", status=400, **approve)
    assert WISH in pages.text
    assert pages.soup.select_one(f'a[href="{desk.record}#said-{code}"]')
    pages.get(desk.record)
    publish(pages, **{f"{reply}-kind": "open", f"{reply}-why": "Dana asks your sister’s carer."})
    pages.get(letter)
    pages.send("#letter-form", status=400, **approve)
    pages.send("main form.panel")  # the letter takes in the record as it is now
    pages.send("#letter-form", **approve)
    with desk.store.begin():
        (made,) = list_letters(desk.invited.review.id)
    told = [line.text for line in made.letter.sentences if line.block == "spoken-1"]
    assert told == ["At the meeting you said:", WISH]


def test_said_alone_it_wants_no_answer_until_the_child_agrees_that_it_is_told(desk: Desk) -> None:
    pages = desk.iro()
    pages.get(desk.record)
    row = row_for(pages, "family")
    publish(pages, **MORE, **{f"{row}-what": WISH, f"{row}-how": "alone"})
    outcome = published(desk)
    assert outcome is not None, "nothing is unclear"
    assert outcome.spoken[0].is_private
    pages.get(desk.record)
    row = row_of(pages, WISH)
    publish(pages, **{f"{row}-agreed": "y"})
    assert WISH in one(pages.soup, "#unclear").text


def test_what_is_taken_out_takes_its_answer_along_and_leaves_the_step(desk: Desk) -> None:
    pages = desk.iro()
    pages.get(desk.record)
    row = row_for(pages, "family")
    pages.send("#record", button="[value=draft]", **(MORE | {f"{row}-what": WISH}))
    code = str(one(pages.soup, "[name=next_steps-0-said] option[value^=spoken]")["value"])
    answers: dict[str, Any] = {"next_steps-0-said": code}
    pages.send("#record", button="[value=draft]", **answers)
    row = row_of(pages, WISH)
    publish(pages, **{f"{row}-what": ""}, looked="yes")
    outcome = published(desk)
    assert outcome is not None
    assert (outcome.spoken, outcome.replies, outcome.next_steps[0].said) == ((), (), "")
    assert outcome.next_steps[0].what == MORE["next_steps-0-what"]


def test_who_wrote_it_down_without_what_was_said_is_asked_about(desk: Desk) -> None:
    pages = desk.iro()
    pages.get(desk.record)
    publish(pages, **MORE, **{f"{row_for(pages, 'school')}-by": "Dana"})
    assert "write what they said" in one(pages.soup, ".error-summary").text


TEXT = st.sampled_from(["", " ", "You like maths.", "You want a bike.", "<b>x"])
CODE = st.sampled_from(["", "spoken-1", "spoken-2", "spoken-9", "feel", "spoken-x"])
ROW = st.fixed_dictionaries({
    "code": CODE, "topic": st.sampled_from(["", "home", "odd"]), "what": TEXT,
    "how": st.sampled_from(["", "meeting", "alone", "odd"]), "by": st.sampled_from(["", "Dana"]),
    "agreed": st.sampled_from(["", "y"]), "sees": st.sampled_from(["", "child", "parents", "odd"]),
})  # fmt: skip


def typed_of(rows: list[dict[str, str]], answers: list[tuple[str, str]]) -> Typed:
    typed = [(f"spoken-{at}-{part}", row[part]) for at, row in enumerate(rows) for part in ROWS["spoken"]]
    typed += [("next_steps-0-what", "A club."), ("next_steps-0-said", "spoken-1")]
    for at, (said, why) in enumerate(answers):
        typed += [(f"replies-{at}-said", said), (f"replies-{at}-kind", "open"), (f"replies-{at}-why", why)]
    return typed


@given(st.lists(ROW, max_size=6), st.lists(st.tuples(CODE, TEXT), max_size=3))
def test_whatever_was_typed_the_form_keeps_it_and_tells_each_thing_apart(
    rows: list[dict[str, str]], answers: list[tuple[str, str]]
) -> None:
    typed = typed_of(rows, answers)
    shown = settled(typed)
    told = [one.what for one in spoken_in(typed)]
    assert [one.what for one in spoken_in(shown)] == told, "nothing typed is lost, nothing empty is kept"
    codes = [one.code for one in spoken_in(shown)]
    assert len(set(codes)) == len(codes)
    assert sorted(settled(shown)) == sorted(shown), "opened again it is the same"
    answered = {text for name, text in shown if name.startswith("replies-") and name.endswith("-said")}
    assert set(codes_spoken(spoken_in(shown))) <= answered
    assert {code for code in answered if code.startswith("spoken-") and code != "spoken-x"} <= set(codes)
    topics = [text for name, text in shown if name.startswith("spoken-") and name.endswith("-topic")]
    assert set(topics) <= set(TOPICS), "the page shows each of them in its topic"
    assert topics[len(told) :] == list(TOPICS), "each topic has room for one thing more"


def test_there_is_room_for_so_many_and_no_more() -> None:
    typed: Typed = []
    for number in range(MOST_ROWS):
        typed = with_spoken(typed, f"You like number {number}.", "home", "meeting")
    assert with_spoken(typed, "You like number 3.", "home", "meeting") == typed, "the same again is one"
    shown = [name for name, _ in settled(typed) if name.startswith("spoken-") and name.endswith("-what")]
    assert len(shown) == MOST_ROWS
    with pytest.raises(ValueError, match="at most"):
        with_spoken(typed, "You like one more.", "home", "meeting")


def test_a_reply_to_it_is_an_answer_and_one_to_a_question_stays() -> None:
    typed = typed_of([], [("feel", "Why not."), ("spoken-4", "Gone.")])
    assert [text for name, text in settled(typed, ()) if name.endswith("-said")] == ["", "feel"]
    assert codes_spoken([Spoken("spoken-1", "home", "You like it.", sees=ForWhom.PARENTS)]) == ()


def test_the_same_told_again_for_fewer_is_for_fewer_and_never_for_more() -> None:
    typed = with_spoken([], "You like it.", "home", "meeting")
    fewer = with_spoken(typed, "You like it.", "home", "alone", ForWhom.CHILD.value)
    (said,) = spoken_in(fewer)
    assert (said.how, said.sees) == (Setting.ALONE, ForWhom.CHILD)
    assert spoken_in(with_spoken(fewer, "You like it.", "home", "meeting")) == [said]


def test_what_was_told_alone_is_never_for_everyones_copy() -> None:
    row = {"what": "You like it.", "how": "alone", "agreed": "yes", "sees": "everyone"}
    assert spoken_of(row).sees is ForWhom.CHILD
    assert spoken_of(row | {"how": "meeting"}).sees is ForWhom.EVERYONE
