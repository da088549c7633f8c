"""The desk of phrases and of the closing block; what IROs are offered of them, and where it goes."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from flask import Flask

from children.model import Pronouns, StaffId
from children.read import load_child_unguarded
from letters.bank.closing import kept_item, list_closing
from letters.bank.read import load_every_wording, load_offered, load_phrase, words_of
from letters.bank.recognise import recognise
from letters.begin import begin_letter, every_level
from letters.closing import ClosingItem
from letters.kinds import LetterKind
from letters.model import Line
from reviews.read import load_record_draft
from store.work import Store
from tests.factories.child import make_child
from tests.factories.desk import add_outcome, browser_of
from tests.factories.review import make_review
from tests.factories.service import make_service
from tests.factories.staff import make_account
from web.access import Role
from wording.model import StateKind

SEE = "family.see_every"


class Team:
    """A participation worker and an IRO with a child's review, both signed in."""

    def __init__(self, app: Flask, store: Store):
        self.store = store
        with store.begin():
            service = make_service()
            self.service = service.id
            self.worker = make_account(service, Role.PARTICIPATION, name="Delphine Marchbank")
            self.iro = make_account(service, name="Noor Calder")
            self.child = make_child(service, StaffId(self.iro.id))
            self.review = make_review(self.child)
        self.desk = browser_of(app, self.worker)
        self.office = browser_of(app, self.iro)
        self.phrases = f"/desk/reviews/{self.review.id}/phrases"

    def save(self, key: str, go: str = "publish", status: int = 200, **changed: Any) -> None:
        """Change a phrase by its form."""
        self.desk.get(f"/desk/phrases/{key}")
        self.desk.send("main form[action*='/desk/phrases/']", status, f"button[value={go}]", **changed)

    def letter_lines(self, lang: str, *sentences: str) -> list[Line]:
        """What a letter in a language says for these."""
        with self.store.begin():
            outcome = add_outcome(
                self.child, self.review, self.iro, going_well=sentences, last_time=(), next_steps=()
            )
            boy = replace(self.child, pronouns=Pronouns.HE)
            letter, _ = begin_letter(boy, outcome, "Noor Calder", lang)
        return [line for section in letter.sections for line in section.lines]


@pytest.fixture
def team(app: Flask, store: Store) -> Team:
    """Both at work."""
    return Team(app, store)


def test_a_change_is_offered_when_it_is_published_and_words_made_from_the_old_english_are_out_of_date(
    team: Team,
) -> None:
    new = "You can see {person} every {frequency}."
    team.save(SEE, "draft", you=new)
    with team.store.begin(write=False):
        assert load_phrase(team.service, SEE).you == "You will see {person} every {frequency}."
    team.desk.get("/desk/phrases?show=waiting")
    assert "change waits" in team.desk.text
    team.desk.send("form[action$='/phrases/publish']")
    with team.store.begin(write=False):
        phrase = load_phrase(team.service, SEE)
        assert (phrase.you, phrase.version) == (new, 1)
        assert words_of(phrase, "ar", "you").state.kind is StateKind.OUT_OF_DATE
        old = recognise("You will see Dana every week.", load_every_wording(team.service))
    assert old is not None
    assert team.letter_lines("ar", "You can see Dana every week.")[0].lang == "en"
    assert team.letter_lines("ar", "You will see Dana every week.")[0].lang == "ar"


def test_a_sentence_turned_round_is_turned_round_in_each_level(team: Team) -> None:
    team.save("family.see_more", you="You will see {person} less often.")
    assert "Its picture is still" in team.desk.text
    with team.store.begin():
        outcome = add_outcome(team.child, team.review, team.iro, going_well=("You will see Zac less often.",))
        made, _, _ = every_level(load_child_unguarded(team.child.id), outcome, "Noor Calder")
    for level, letter in made.items():
        said = [one.text for one in letter.sentences if "Zac" in one.text]
        assert said, level
        assert all("less often" in text for text in said), (level, said)
    with team.store.begin(write=False):
        phrase = load_phrase(team.service, "family.see_more")
        assert phrase.forms["story"] == "I will see {person} less often."
        assert words_of(phrase, "ar", "story").state.kind is StateKind.OUT_OF_DATE


def test_what_a_level_says_in_words_of_its_own_is_asked_about_where_the_sentence_changes(team: Team) -> None:
    own = "The visits with {person} are every {frequency}."
    team.save(SEE, plain=own)
    team.save(SEE, status=400, you="You can see {person} every {frequency}.")
    assert "Does this say the same?" in team.desk.soup.select("#plain-error")[0].text
    ticked: dict[str, Any] = {"still-plain": "yes"}
    team.desk.send("main form[action*='/desk/phrases/']", 200, "button[value=publish]", **ticked)
    with team.store.begin(write=False):
        assert load_phrase(team.service, SEE).forms["plain"] == own


def test_words_checked_by_a_speaker_say_by_whom_and_reach_letters(team: Team) -> None:
    fields: dict[str, Any] = {"words-ti-you": "ንሰን {person} ኣብ {frequency} ክትርኢ ኢኻ።", "state-ti": "checked"}
    team.save(SEE, "publish", 400, **fields)
    assert "Please write who" in team.desk.text
    team.save(SEE, "publish", **(fields | {"by-ti": "Amina Saleh", "on-ti": "2026-10-01"}))
    with team.store.begin(write=False):
        state = words_of(load_phrase(team.service, SEE), "ti", "you").state
    assert (state.kind, state.by, state.on) == (StateKind.CHECKED, "Amina Saleh", date(2026, 10, 1))
    first = team.letter_lines("ti", "You will see Dana every week.")[0]
    assert first.text.startswith("ንሰን Dana") or "Dana" in first.text
    assert first.lang == "ti"


@pytest.mark.parametrize(
    ("field", "text", "says"),
    [
        ("you", "You will see {persn}.", "Nobody knows"),
        ("story", "I will see {person}.", "same blanks"),
        ("words-ar-you", "كل {frequency}", "same {blanks}"),
        ("picture", "no such picture", "choose a picture"),
        ("you", "You go to school every day.", ""),
    ],
)
def test_what_cannot_be_published_is_said_at_the_field(team: Team, field: str, text: str, says: str) -> None:
    team.save(SEE, "publish", 400, **{field: text, **({"you": text} if field == "you" else {})})
    assert says in team.desk.text


def test_a_phrase_of_our_own_is_added_offered_and_retired(team: Team) -> None:
    team.save("new", you="You will learn to skate.", picture="Swimming", topic="fun")
    with team.store.begin(write=False):
        own = next(one for one in load_offered(team.service) if one.own)
    assert own.you == "You will learn to skate."
    team.save(own.code, "retire")
    team.desk.get("/desk/phrases")
    team.desk.send("form[action$='/phrases/publish']")
    with team.store.begin(write=False):
        assert not any(one.own for one in load_offered(team.service))
    assert team.letter_lines("en", "You will learn to skate.")[0].message == f"bank.fun.{own.code}"


def test_two_people_changing_one_phrase_are_told(team: Team) -> None:
    team.save(SEE, "draft", you="You can see {person} every {frequency}.")
    theirs = {"you": "You see {person} every {frequency}.", "picture": "Family time", "seen": "0"}
    team.desk.post(f"/desk/phrases/{SEE}", {**theirs, "go": "draft"}, 409)
    assert "Someone else changed" in team.desk.text


def test_choosing_a_phrase_without_a_script_puts_it_in_the_draft(team: Team) -> None:
    team.office.get(f"/desk/reviews/{team.review.id}/record")
    team.office.send("#record", button="button[value=phrases]", personal_line="Hello you.")
    assert "Where you live" in team.office.text
    team.office.get(f"{team.phrases}?find=see every")
    assert "You will see [person] every [frequency]." in team.office.text
    team.office.get(f"{team.phrases}/{SEE}")
    team.office.send("main form", 400, person="your mum")
    assert "Please fill in: frequency" in team.office.text
    team.office.send("main form", person="your mum", frequency="week", place="going_well")
    with team.store.begin(write=False):
        draft = load_record_draft(team.review.id, team.child.id)
    assert draft is not None
    assert dict(draft[0])["going_well"] == "You will see your mum every week."
    assert dict(draft[0])["personal_line"] == "Hello you."


def test_while_typing_fitting_phrases_are_offered_and_filled(team: Team) -> None:
    team.office.get(f"/desk/reviews/{team.review.id}/record")
    team.office.post(f"{team.phrases}/offered", {"text": "he will see mum every week"})
    assert team.office.answer is not None
    offered = team.office.answer.get_json()["phrases"]
    assert SEE in [one["key"] for one in offered]
    team.office.get(f"/desk/reviews/{team.review.id}/record")
    team.office.post(f"{team.phrases}/offered", {"key": SEE, "person": "{x} Dana.", "frequency": "week"})
    assert team.office.answer.get_json() == {"text": "You will see x Dana every week.", "empty": []}


def test_the_team_sees_no_child_and_an_iro_changes_no_phrase(team: Team) -> None:
    team.desk.get(team.phrases, 404)
    team.office.get("/desk/phrases", 404)
    team.office.get("/desk/closing", 404)


def test_the_end_of_each_letter_is_kept_by_the_team_and_dropped_when_out_of_date(team: Team) -> None:
    for text, until in (
        ("Ask for an advocate. They are on your side.", ""),
        ("Join the picnic.", "2020-01-01"),
    ):
        team.desk.get("/desk/closing/new")
        arabic: dict[str, Any] = {"words-ar": "اطلب مدافعًا.", "by-ar": "Amina Saleh", "on-ar": "2026-10-01"}
        team.desk.send("main form", **{"words-en": text, "until": until, "picture": "Swimming", **arabic})
    assert "out of date since 1 January 2020" in team.desk.text
    assert "checked by Amina Saleh" in team.desk.text
    with team.store.begin(write=False):
        assert len(list_closing(team.service)) == 2
    texts = [line.text for line in team.letter_lines("en", "You like art.")]
    assert "They are on your side." in texts
    assert not any("picnic" in text for text in texts)
    assert "اطلب مدافعًا." in [line.text for line in team.letter_lines("ar", "You like art.")]


ADVOCATE = "Call 01632 960120."
IN_ARABIC = "اتصل بالرقم 01632 960120."


def test_the_end_of_each_letter_has_no_words_of_another_english(team: Team) -> None:
    def lines() -> list[str]:
        return [line.text for line in team.letter_lines("ar", "You like art.")]

    team.desk.get("/desk/closing/new")
    arabic: dict[str, Any] = {"words-ar": IN_ARABIC, "by-ar": "Amina Saleh", "on-ar": "2026-10-01"}
    team.desk.send("main form", **{"words-en": ADVOCATE, "picture": "Swimming", **arabic})
    with team.store.begin(write=False):
        address = f"/desk/closing/{list_closing(team.service)[0].code}"
    assert IN_ARABIC in lines()
    team.desk.get(address)
    changed: dict[str, Any] = {"words-en": "Call 01632 960999."}
    team.desk.send("main form", **changed)
    assert "The words in Arabic say what the English said before" in team.desk.text
    assert f"these are words for “{ADVOCATE}”" in team.desk.text
    assert "Call 01632 960999." in lines()
    assert IN_ARABIC not in lines()
    team.desk.get("/desk/closing")
    assert "Arabic : out of date since the English changed" in team.desk.text

    team.desk.get(address)
    right: dict[str, Any] = {"still-right-ar": "yes"}
    team.desk.send("main form", 400, **right)
    assert "960" in team.desk.soup.select("#words-ar-error")[0].text, "they have another number"
    anew: dict[str, Any] = {"words-ar": "اتصل بالرقم 01632 960999."}
    team.desk.send("main form", **anew)
    assert "اتصل بالرقم 01632 960999." in lines()


def test_words_of_the_end_kept_before_their_english_was_stand_until_it_changes() -> None:
    item = ClosingItem("one")
    before: dict[str, dict[str, str]] = {
        "en": {"text": ADVOCATE},
        "ar": {"text": IN_ARABIC, "by": "", "on": ""},
    }
    assert kept_item(item, 1, before).item.words["ar"] == IN_ARABIC
    before["ar"]["given_for"] = "Call us."
    kept = kept_item(item, 1, before)
    assert ("ar" in kept.item.words, kept.is_old_in("ar"), kept.is_old_in("ti")) == (False, True, False)


def test_how_a_child_is_spoken_of_is_written_down_and_a_story_by_name_follows_it(team: Team) -> None:
    begin = f"/desk/reviews/{team.review.id}/letter"
    with team.store.begin():
        outcome = add_outcome(team.child, team.review, team.iro, going_well=("You live with Jo.",))
    team.office.get(begin)
    assert team.office.soup.select("#by-name a")[0]["href"] == f"/desk/children/{team.child.id}/change"
    team.office.get(f"/desk/children/{team.child.id}/change")
    team.office.send("main form", pronouns="she")
    assert "she / her" in team.office.text
    team.office.get(begin)
    assert not team.office.soup.select("#by-name")
    with team.store.begin():
        child = load_child_unguarded(team.child.id)
        letter, _ = begin_letter(child, outcome, "Noor Calder", "ar", LetterKind.STORY_BY_NAME)
    line = next(one for one in letter.sentences if one.message == "bank.home.live_with")
    assert (line.lang, "تعيش" in line.text) == ("ar", True)


def test_told_by_name_has_words_of_a_girl_and_of_a_boy_and_an_english_of_its_own(team: Team) -> None:
    key = "family.birthday"
    team.desk.get(f"/desk/phrases/{key}")
    assert "her/his birthday" in team.desk.soup.select("#named")[0].text
    assert "ميلادها" in team.desk.soup.select("#words-ar-she")[0].text
    assert "ميلاده" in team.desk.soup.select("#words-ar-he")[0].text
    changed: dict[str, Any] = {"words-ar-she": "ترى {child} {person} في عيدها.", "by-ar": "Rima Haddad"}
    team.save(key, **changed)
    with team.store.begin(write=False):
        phrase = load_phrase(team.service, key)
        assert words_of(phrase, "ar", "she").state.kind is StateKind.PERSON
        assert words_of(phrase, "ar", "he").state.kind is StateKind.MACHINE
    team.save(key, named="On her/his birthday {child} will see {person}.")
    with team.store.begin(write=False):
        phrase = load_phrase(team.service, key)
        assert phrase.english_of("he") == "On his birthday {child} will see {person}."
        assert words_of(phrase, "ar", "he").state.kind is StateKind.OUT_OF_DATE
        assert words_of(phrase, "ar", "you").state.kind is StateKind.MACHINE
