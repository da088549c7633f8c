"""The desk where a picture is found and changed: nothing is live before it is published, nothing is lost."""

from io import BytesIO
from typing import Any
from uuid import UUID, uuid4

import pytest
from flask import Flask
from PIL import Image

from store.work import Store
from symbols.desk.search import Wanted, search
from symbols.editions.read import current_ref, load_book, load_draft
from symbols.editions.write import publish_draft
from symbols.lexicon_of import service_lexicon
from symbols.matching import match
from symbols.reports import SaidBy, Why, add_report, list_open_reports
from symbols.uses import count_shown
from tests.factories.desk import browser_of
from tests.factories.picture_set import SVG, make_picture, make_set
from tests.factories.service import make_service
from tests.factories.staff import make_account
from tests.pages.client import PageClient
from web.access import Role
from web.handed import handed

HAPPY = "/desk/pictures/concepts/happy"


class Desk:
    """A participation worker, signed in, and a set with pictures for "happy" and a dog."""

    def __init__(self, app: Flask, store: Store):
        self.app, self.store = app, store
        with store.begin():
            service = make_service()
            self.service: UUID = service.id
            self.worker = make_account(service, Role.PARTICIPATION, name="Delphine Marchbank")
            self.iro = make_account(service)
            set_id = make_set(service.id, "Mulberry")
            self.happy = make_picture(set_id, "happy", position=1)
            self.dog = make_picture(set_id, "dog", position=2, content=SVG.replace(b"h1", b"h2"))
        self.browser: PageClient = browser_of(app, self.worker)

    def shown(self, concept: str) -> str:
        """What children see for a concept."""
        with self.store.begin(write=False):
            return load_book(current_ref(self.service)).shown.get(concept, "")

    def publish(self) -> None:
        with self.store.begin():
            publish_draft(self.service, "", self.worker.id)

    def press(self, where: str, **fields: Any) -> None:
        """Send one of the forms of the present page whose action ends so."""
        self.browser.send(f'form[method=post][action$="{where}"]', **fields)


@pytest.fixture
def desk(app: Flask, store: Store) -> Desk:
    return Desk(app, store)


def test_search_finds_and_leads_to_the_concept(desk: Desk) -> None:
    page = desk.browser.get("/desk/pictures?word=happy")
    links = [str(one["href"]) for one in page.select(".finds a")]
    assert links[0] == HAPPY
    assert f"/desk/pictures/pictures/{desk.happy}" in links
    desk.browser.get(links[0])
    assert "Mulberry" in desk.browser.text


def test_only_the_participation_team_opens_the_desk(desk: Desk) -> None:
    iro = browser_of(desk.app, desk.iro)
    for path in ("/desk/pictures", HAPPY, f"/desk/pictures/pictures/{desk.dog}", "/desk/pictures/new"):
        iro.get(path, status=404)
        desk.browser.get(path)


def test_a_swap_waits_and_can_be_taken_back(desk: Desk) -> None:
    before = desk.shown("happy")
    page = desk.browser.get(HAPPY)
    offered = [str(one["value"]) for one in page.select('form[action$="/picture"] input[name=ref]')]
    assert f"picture:{desk.happy}" in offered
    desk.press("/picture", ref=f"picture:{desk.happy}")
    assert "1 change waits to be published" in desk.browser.text
    assert desk.shown("happy") == before
    desk.press("/picture", ref="")
    assert "to be published" not in desk.browser.text.replace("It waits to be published", "")
    with desk.store.begin(write=False):
        assert not load_draft(desk.service).changed


def test_a_published_swap_is_seen_and_told_in_the_history(desk: Desk) -> None:
    desk.browser.get(HAPPY)
    desk.press("/picture", ref=f"picture:{desk.happy}")
    desk.publish()
    assert desk.shown("happy").startswith("file:")
    desk.browser.get(HAPPY)
    assert "Version 1" in desk.browser.text
    desk.press("/picture", ref="heard:happy")
    desk.publish()
    assert desk.shown("happy").startswith("heard:happy:")


@pytest.mark.parametrize(
    "ref",
    ["heard:pin-apple", "heard:nothing", "picture:nonsense", "picture:4b9327dc-5162-4c23-9380-543379843226"],
)
def test_a_picture_that_cannot_be_chosen_changes_nothing(desk: Desk, ref: str) -> None:
    desk.browser.get(HAPPY)
    desk.press("/picture", ref=ref)
    with desk.store.begin(write=False):
        assert not load_draft(desk.service).changed


def test_our_other_drawings_are_offered_for_a_word(desk: Desk) -> None:
    page = desk.browser.get("/desk/pictures/concepts/church?find=orthodox")
    offered = [str(one["value"]) for one in page.select('.offers form[action$="/picture"] input[name=ref]')]
    assert "heard:orthodox-church" in offered
    assert not any(one.startswith("heard:pin-") for one in offered)
    desk.press("/picture", ref="heard:orthodox-church")
    desk.publish()
    assert desk.shown("church").startswith("heard:orthodox-church:")


def test_a_word_takes_a_picture_of_ones_own(desk: Desk) -> None:
    desk.browser.get(HAPPY)
    desk.press("/own", file=(BytesIO(b"no picture"), "x.png"), status=400, holder="The Owl Trust")
    assert desk.browser.soup.select_one("#holder")["value"] == "The Owl Trust"  # type: ignore[index]
    desk.press("/own", file=(BytesIO(png()), "x.png"))
    assert "1 change waits to be published" in desk.browser.text
    assert desk.shown("happy").startswith("heard:")
    desk.publish()
    assert desk.shown("happy").endswith(".png")
    with desk.store.begin(write=False):
        own = [one for one in search(desk.service, Wanted("happy")).pictures if one.holder == "our service"]
        assert [(one.label, one.category) for one in own] == [("Happy", "feelings")]


def test_a_childs_key_picture_and_unknown_words_have_no_page(desk: Desk) -> None:
    desk.browser.get("/desk/pictures/concepts/pin-apple", status=404)
    desk.browser.get("/desk/pictures/concepts/no-such-word", status=404)
    desk.browser.get(f"/desk/pictures/pictures/{uuid4()}", status=404)


def test_words_are_kept_in_each_language_and_emptied_words_go_back(desk: Desk) -> None:
    desk.browser.get(HAPPY)
    assert "machine-drafted, not checked" in desk.browser.text
    desk.browser.send("#words-en", word="Chuffed", phrases="over the moon\nover the moon\n\ndelighted")
    with desk.store.begin(write=False):
        words = load_draft(desk.service).choices.words["happy"]["en"]
        assert (words.label, words.phrases) == ("Chuffed", ("over the moon", "delighted"))
    desk.browser.send("#words-en", word="", phrases="")
    with desk.store.begin(write=False):
        assert not load_draft(desk.service).changed


def test_words_that_are_too_long_are_not_kept_and_not_lost(desk: Desk) -> None:
    desk.browser.get(HAPPY)
    desk.browser.send("#words-ar", 400, word="س" * 81, phrases="كلمة")
    assert "under 80 letters" in desk.browser.text
    assert desk.browser.soup.select_one("#word-ar")["value"] == "س" * 81  # type: ignore[index]
    assert "كلمة" in desk.browser.soup.select_one("#phrases-ar").text  # type: ignore[union-attr]


def test_sending_the_shipped_word_changes_nothing(desk: Desk) -> None:
    desk.browser.get(HAPPY)
    desk.browser.send("#words-ti")
    with desk.store.begin(write=False):
        assert not load_draft(desk.service).changed


def test_retired_is_said_and_brought_back(desk: Desk) -> None:
    desk.browser.get(HAPPY)
    desk.press("/concepts/happy/retire")
    assert "Letters that have it keep it." in desk.browser.text
    desk.publish()
    assert desk.shown("happy")
    with desk.store.begin(write=False):
        assert "happy" not in load_book(current_ref(desk.service)).offered
    desk.browser.get(HAPPY)
    desk.press("/concepts/happy/retire")
    assert "Brought back" in desk.browser.text


def test_a_report_is_closed_only_with_what_was_done(desk: Desk) -> None:
    with desk.store.begin():
        add_report(desk.service, "happy", "heard:happy", SaidBy.CHILD, Why.UPSETS)
    assert "1 reported as not right" in desk.browser.get("/desk/pictures").text
    desk.browser.get(HAPPY)
    assert "A child said so on 23/11/2026: it upsets me." in desk.browser.text
    report = 'form[action*="/reports/"]'
    desk.browser.send(report, outcome=" ")
    assert "Please write what was done" in desk.browser.text
    desk.browser.send(report, outcome="We chose a calmer picture.")
    assert "Reported as not right" not in desk.browser.text
    with desk.store.begin(write=False):
        assert list_open_reports(desk.service) == ()


def test_where_it_is_used_counts_letters_and_names_cards(desk: Desk) -> None:
    with desk.store.begin():
        for shown, letters in (("heard:happy:a", 3), ("file:b.svg", 4)):
            for _ in range(letters):
                count_shown(desk.service, {"happy": shown})
    desk.browser.get(HAPPY)
    assert "In 7 approved letters." in desk.browser.text
    assert "“Happy” in “How do you feel?”" in desk.browser.text


def test_a_brought_in_picture_is_used_for_a_word_and_retired(desk: Desk) -> None:
    desk.browser.get(f"/desk/pictures/pictures/{desk.dog}?find=pet")
    assert "CC BY 4.0" in desk.browser.text
    desk.press("/use", concept="pet")
    desk.publish()
    dogs = desk.shown("pet")
    assert dogs.startswith("file:")
    desk.browser.get(f"/desk/pictures/pictures/{desk.dog}")
    desk.press("/retire")
    desk.publish()
    assert desk.shown("pet").startswith("heard:pet:")
    page = desk.browser.get("/desk/pictures/concepts/pet?find=dog")
    offers = str(page.select("#other ~ .offers"))
    assert "heard:pet" in offers or "Heard's own drawing" in offers
    assert desk.dog not in offers
    desk.browser.get(f"/desk/pictures/pictures/{desk.dog}")
    desk.press("/retire")
    assert "Brought back" in desk.browser.text


def test_words_of_a_brought_in_picture_are_changed_published_and_brought_back(desk: Desk) -> None:
    desk.browser.get(f"/desk/pictures/pictures/{desk.dog}")
    form = 'form[aria-labelledby="words"]'
    desk.browser.send(form, 400, label=" ", category="Pets")
    assert "Please write its word." in desk.browser.text
    assert desk.browser.soup.select_one("#category")["value"] == "Pets"  # type: ignore[index]
    desk.browser.send(form, label="كلب", lang="ar", category="Pets", keywords="hound\n\nhound",
                      other_lang="pl", other_word="pies", word_ti="ከልቢ")  # fmt: skip
    assert "1 change waits to be published" in desk.browser.text
    desk.browser.get("/desk/pictures/draft")
    assert "“dog” from Mulberry: “كلب” in Arabic, “pies” in Polish, “ከልቢ” in Tigrinya" in desk.browser.text
    assert "found by hound, category Pets." in desk.browser.text
    with desk.store.begin(write=False):
        assert search(desk.service, Wanted("pies", category="Pets")).pictures == ()
    desk.publish()
    with desk.store.begin(write=False):
        [one] = search(desk.service, Wanted("pies", category="Pets")).pictures
        assert (one.label, one.lang, one.words) == ("كلب", "ar", {"ti": "ከልቢ", "pl": "pies"})
        assert search(desk.service, Wanted("dog")).pictures == ()
    with desk.browser.client.get(f"/desk/pictures/sets/{one.set_id}/as/csv") as answer:
        listed = answer.get_data(as_text=True)
    assert "كلب" in listed
    assert "ext_heard_came" not in listed
    desk.browser.get(f"/desk/pictures/pictures/{desk.dog}")
    desk.browser.send('form:has(input[name="came"])')
    desk.publish()
    with desk.store.begin(write=False):
        [one] = search(desk.service, Wanted("dog")).pictures
        assert (one.label, one.lang, one.words, one.category) == ("dog", "en", {}, "")


def test_words_in_any_language_are_added_and_matched(desk: Desk) -> None:
    page = desk.browser.get(HAPPY)
    assert page.select_one('#lang option[value="pl"]')
    desk.browser.get(f"{HAPPY}?lang=no-such")
    desk.browser.get(f"{HAPPY}?lang=pl")
    desk.browser.send("#words-pl", word="szczęśliwy", phrases="zadowolony")
    desk.publish()
    with desk.store.begin(write=False):
        found = match("Jestem zadowolony.", "pl", service_lexicon(load_draft(desk.service).published))
        assert [span.candidates[0].concept for span in found if span.candidates] == ["happy"]
    assert "polski" in desk.browser.get("/desk/pictures/print").text
    desk.browser.get("/desk/pictures/concepts/sad")
    assert desk.browser.soup.select_one("#words-pl")


def test_a_new_word_takes_a_picture_of_a_set(desk: Desk) -> None:
    desk.browser.get("/desk/pictures/new?word=Guide+dog&group=things&find=dog")
    ref = f"picture:{desk.dog}"
    desk.browser.send(f'.offers form:has(input[value="{ref}"])')
    assert "“Guide dog” is added" in desk.browser.text
    assert desk.shown("guide-dog") == ""
    desk.publish()
    assert desk.shown("guide-dog").startswith("file:")


@pytest.mark.parametrize(("word", "group", "said"), [
    ("happy", "feelings", "There is a picture for this word already"),
    ("Cinema", "nowhere", "Please choose what it is about."),
    ("", "things", "Please write the word."),
])  # fmt: skip
def test_a_word_that_cannot_be_added_says_why(desk: Desk, word: str, group: str, said: str) -> None:
    desk.browser.get("/desk/pictures/new")
    desk.browser.post("/desk/pictures/new", {"word": word, "group": group, "ref": "heard:sad"}, status=400)
    assert said in desk.browser.text
    with desk.store.begin(write=False):
        assert not load_draft(desk.service).changed


def upload(desk: Desk, name: str, content: bytes, status: int = 200, **fields: str) -> None:
    desk.browser.get("/desk/pictures/new?word=Cinema&group=places")
    sent = {"word": "Cinema", "group": "places", "licence": "Made by us", "holder": "our service", **fields}
    desk.browser.post("/desk/pictures/new", {**sent, "file": (BytesIO(content), name)}, status=status)


def png() -> bytes:
    made = BytesIO()
    Image.new("RGB", (64, 64), "teal").save(made, "PNG")
    return made.getvalue()


def test_an_uploaded_picture_goes_into_our_own_set(desk: Desk) -> None:
    upload(desk, "cinema.png", png(), credit="Drawn by Wren")
    assert "“Cinema” is added" in desk.browser.text
    desk.publish()
    assert desk.shown("cinema").endswith(".png")
    with desk.store.begin(write=False):
        [one] = search(desk.service, Wanted("cinema")).pictures
        assert (one.set_name, one.licence, one.credit) == ("Our own pictures", "Made by us", "Drawn by Wren")


def test_a_hostile_or_missing_upload_is_refused_and_what_was_typed_stays(desk: Desk) -> None:
    for name, content in (
        ("x.svg", b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
        ("x.png", b"not a picture"),
        ("", b""),
    ):
        upload(desk, name, content, 400, holder="The Owl Trust")
        assert desk.browser.soup.select_one("#word")["value"] == "Cinema"  # type: ignore[index]
        assert desk.browser.soup.select_one("#holder")["value"] == "The Owl Trust"  # type: ignore[index]
    with desk.store.begin(write=False):
        assert not load_draft(desk.service).changed


def test_every_use_names_a_concept_that_there_is(desk: Desk) -> None:
    with desk.app.app_context():
        uses = handed().list_picture_uses()
    with desk.store.begin(write=False):
        known = load_book(current_ref(desk.service)).shown
    assert set(uses) <= set(known)
    assert {one.kind for found in uses.values() for one in found} == {"question", "card", "page", "letter"}
