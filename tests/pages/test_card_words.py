"""The word that the participation team gave a picture stands on the cards that say exactly that word."""

from flask import Flask

from store.work import Store
from symbols.choices import Choices, Words, set_words
from symbols.editions.write import change_draft, publish_draft
from tests.factories.invite import asked_browser, invite_in


def test_a_changed_word_stands_on_the_card_in_its_language_alone(app: Flask, store: Store) -> None:
    invited = invite_in(app)

    def change(choices: Choices) -> Choices:
        joyful = set_words(choices, "happy", "en", Words("Joyful"))
        return set_words(set_words(joyful, "happy", "ar", Words("مبسوط")), "okay", "ar", Words("ماشي"))

    with store.begin():
        change_draft(invited.service.id, change, None)
        publish_draft(invited.service.id, "", None)
    browser = asked_browser(app, invited)
    browser.get("/me/q/feel")
    assert "Joyful" in browser.text
    assert "Happy" not in browser.text
    assert "Okay" in browser.text


def test_a_submission_that_was_begun_keeps_its_words(app: Flask, store: Store) -> None:
    invited = invite_in(app)
    browser = asked_browser(app, invited)
    with store.begin():
        change_draft(invited.service.id, lambda c: set_words(c, "happy", "en", Words("Joyful")), None)
        publish_draft(invited.service.id, "", None)
    browser.get("/me/q/feel")
    assert "Happy" in browser.text
    assert "Joyful" not in browser.text
