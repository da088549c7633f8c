"""A published questionnaire of a service's own, from the child's phone to the IRO's page and the letter."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from flask import Flask

from children.model import Way
from consult.banks import load_newest_bank
from consult.model import AnswerValue, Holder
from consult.read import load_bank_of, load_submission
from consult.sharing import Audience, Sharing
from consult.write import begin_sitting, save_answer, send_submission
from letters.begin import begin_letter
from sound.phrases import list_lines
from store.work import Store
from symbols.routes.concept import list_uses
from tests.factories.desk import browser_of
from tests.factories.invite import Invited, asked_browser, invite_in
from tests.factories.letter import make_outcome
from tests.factories.questions_desk import ARABIC, QuestionsDesk, bus
from tests.factories.recording import record
from tests.pages.client import PageClient

WORDS: dict[str, Any] = {
    "ar": {
        "question.bus.pictures": {"english": "The bus?", "text": ARABIC, "checked": ""},
        "question.bus.easy": {"english": "How is the bus?", "text": ARABIC, "checked": ""},
        "option.bus.loud": {"english": "It is loud", "text": "صاخبة", "checked": ""},
    }
}
ALERTING = bus(option=[*bus()["option"], {"code": "hit", "picture": "sad", "text": "Someone hits me"}])


@pytest.fixture
def desk(app: Flask, store: Store) -> QuestionsDesk:
    """A service whose children of 8 to 11 are asked about the bus first."""
    made = QuestionsDesk(app, store)
    made.begin(first=ALERTING | {"alerts": ["hit"]}, words=WORDS)
    made.publish()
    return made


def invited(desk: QuestionsDesk, language: str = "en") -> Invited:
    return invite_in(desk.app, service=desk.service, language=language, way=Way.PICTURES)


def heading(page: PageClient) -> str:
    found = page.soup.select_one("h1")
    assert found is not None
    return found.text.strip()


def test_a_new_child_is_asked_it_and_their_answer_is_read_with_it(desk: QuestionsDesk) -> None:
    child = invited(desk)
    page = asked_browser(desk.app, child)
    assert heading(page) == "The bus?"
    page.send("#answer", go="next", choice="loud")
    assert heading(page) == "How do you feel?"
    page.get("/me/look")
    assert "It is loud" in page.text
    page.get("/me/mine")
    assert "It is loud" in page.text
    page.get("/me/sheet")
    page.get("/me/look")
    page.send('form[action="/me/send"]')
    iro = browser_of(desk.app, child.iro)
    iro.get(f"/desk/reviews/{child.review.id}/answers")
    assert "The bus?" in iro.text
    assert "It is loud" in iro.text


def test_its_own_words_are_said_in_arabic_also_on_paper_and_offline(desk: QuestionsDesk) -> None:
    child = invited(desk, "ar")
    page = asked_browser(desk.app, child)
    assert heading(page) == ARABIC
    card = next(one for one in page.soup.select(".card") if "It is quiet" in one.text)
    assert card.select_one("[lang=en]") is not None
    page.send("#answer", go="next", choice="loud")
    bundle = page.client.get("/me/bundle").get_json()
    offline = BeautifulSoup(bundle["pages"]["/me/q/bus"]["main"], "html5lib")
    assert ARABIC in offline.text
    assert [one for one in bundle["questions"] if one["code"] == "bus" and one["alerts"] == ["hit"]]
    assert page.client.get("/me/mine.pdf").mimetype == "application/pdf"
    with desk.store.begin(write=False):
        found = load_submission(child.review.id)
        assert found is not None
        assert load_bank_of(found).words["ar"]["option.bus.loud", "It is loud"] == "صاخبة"


def spoken(desk: QuestionsDesk, lang: str) -> tuple[PageClient, str]:
    page = asked_browser(desk.app, invited(desk, lang))
    said = page.soup.select_one("#question [data-say]")
    assert said is not None
    return page, str(said["data-say"])


def test_its_new_words_can_be_heard(desk: QuestionsDesk) -> None:
    page, address = spoken(desk, "en")
    assert address.startswith("~")
    clip = page.client.get(f"/me/sound/normal/en/{address}.mp3")
    assert clip.status_code == 200
    assert clip.mimetype == "audio/mpeg"


def test_its_new_words_in_arabic_are_heard_from_a_person_but_not_without_their_vowels(
    desk: QuestionsDesk,
) -> None:
    assert spoken(desk, "ar")[1] == ""
    with desk.store.begin():
        record(desk.service.id, "question.bus", "ar", ARABIC)
    page, address = spoken(desk, "ar")
    assert address.startswith("!~")
    assert page.client.get(f"/me/sound/normal/ar/{address[1:]}.mp3").mimetype == "audio/wav"


def test_an_answer_of_its_own_that_alerts_reaches_the_iro_at_once(desk: QuestionsDesk) -> None:
    child = invited(desk)
    page = asked_browser(desk.app, child)
    page.send("#answer", go="next", choice="hit")
    iro = browser_of(desk.app, child.iro)
    iro.get("/desk/alerts")
    assert child.child.called in iro.text


def test_a_child_in_the_middle_keeps_what_they_have(app: Flask, store: Store) -> None:
    desk = QuestionsDesk(app, store)
    before = invited(desk)
    page = asked_browser(app, before)
    desk.begin(first=bus())
    desk.publish()
    page.get("/me/q/feel")
    page.send("#answer", go="next", choice="happy")
    assert page.path == "/me/q/likes"
    page.get("/me/q/bus", status=404)
    assert heading(asked_browser(app, invited(desk))) == "The bus?"


def test_the_letter_has_its_words_in_the_childs_language(desk: QuestionsDesk) -> None:
    child = invited(desk, "ar")
    outcome = make_outcome(review_id=child.review.id, child_id=child.child.id, made_by=child.iro.id)
    with desk.app.test_request_context(), desk.store.begin():
        sitting = begin_sitting(child.invite, Holder.ME)
        save_answer(sitting, "bus", AnswerValue(chosen=("loud",)), Sharing(Audience.MEETING))
        send_submission(sitting)
        letter, _ = begin_letter(child.child, outcome, "Noor", "ar")
    assert "صاخبة" in " ".join(line.text for line in letter.sentences)


def test_the_desks_of_recordings_and_pictures_know_it(desk: QuestionsDesk) -> None:
    with desk.app.test_request_context("/desk"), desk.store.begin(write=False):
        lines = {line.phrase.context: line for line in list_lines(desk.service.id, "ar")}
        assert lines["question.bus.pictures"].phrase.text == ARABIC
        assert "option.bus.quiet" not in lines
        assert any(
            "How is" in one.where or "The bus?" in one.where for one in list_uses(desk.service.id, "bus")
        )


def test_the_iro_sees_the_questions_as_this_child_has_them(desk: QuestionsDesk) -> None:
    child = invited(desk)
    iro = browser_of(desk.app, child.iro)
    page = iro.get(f"/desk/reviews/{child.review.id}/invite")
    link = page.select_one('a[href*="/as-child"]')
    assert link is not None
    assert child.child.called not in str(link["href"])
    iro.get(str(link["href"]))
    assert "How is the bus?" in iro.text


def test_another_service_is_untouched(desk: QuestionsDesk) -> None:
    other = invite_in(desk.app)
    assert heading(asked_browser(desk.app, other)) == load_newest_bank().questions[0].pictures
