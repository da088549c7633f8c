"""Promises about an alert whose words name the child's IRO: what they do about it ends it for nobody else."""

from pathlib import Path

import pytest
from flask import Flask

from children.model import StaffId
from consult import write
from consult.model import AnswerId, Holder
from consult.sharing import Audience, Sharing
from reviews.read import alert_closed, alert_seen
from reviews.write import add_interpretation
from staff.model import Account
from staff.post.carriers import Folder
from staff.post.round import Post
from store.work import Store
from tests.factories.desk import browser_of
from tests.factories.invite import Invited, invite_in
from tests.factories.staff import make_account
from tests.factories.submission import in_words
from tests.factories.viewer import make_duty
from web.access import Role


@pytest.fixture
def invited(app: Flask) -> Invited:
    return invite_in(app, called="Robin")


def said(store: Store, invited: Invited, words: str) -> tuple[Account, Account, AnswerId]:
    """A manager, somebody on duty, and the answer."""
    with store.begin():
        manager = make_account(invited.service, Role.MANAGER, "Ruth Vale")
        duty = make_account(invited.service, name="Mo Lind")
        make_duty(invited.service.id, duty.id, manager.id)
        sitting = write.begin_sitting(invited.invite, Holder.ME)
        return manager, duty, write.save_answer(sitting, "more", in_words(words)).id


def is_shown(app: Flask, account: Account) -> bool:
    return "Robin" in browser_of(app, account).get("/desk/alerts").get_text()


def deal_with(app: Flask, account: Account, answer_id: AnswerId) -> str:
    desk = browser_of(app, account)
    desk.get(f"/desk/alerts/{answer_id}")
    if desk.soup.select_one("form[action$=open]"):
        desk.send("form[action$=open]", reason="I am on duty.")
    desk.send("form[action$=done]", done="Talked it over.", went_to="other", who="nobody")
    return desk.text


def test_the_iro_whom_the_words_name_does_not_end_it_for_others(
    app: Flask, store: Store, invited: Invited, tmp_path: Path
) -> None:
    manager, duty, answer_id = said(store, invited, "Noor hit me")
    assert "it stays with the others" in deal_with(app, invited.iro, answer_id)
    shown = [is_shown(app, one) for one in (manager, duty, invited.iro)]
    assert shown == [True, True, False]
    with app.app_context():
        Post(Folder(tmp_path), "https://heard.example.test").go_round(store)
        with store.begin(write=False):
            assert not alert_closed(answer_id)
    written = "".join(one.read_text() for one in tmp_path.glob("*.eml"))
    assert manager.email in written
    assert duty.email in written
    assert "The alert is dealt with" in deal_with(app, duty, answer_id)
    assert [is_shown(app, one) for one in (manager, duty, invited.iro)] == [False, False, False]
    with app.app_context(), store.begin(write=False):
        assert alert_closed(answer_id)


def test_once_the_child_says_that_it_is_about_them_what_that_iro_did_does_not_end_it(
    app: Flask, store: Store, invited: Invited
) -> None:
    manager, _, answer_id = said(store, invited, "Noor hit me")
    deal_with(app, invited.iro, answer_id)
    with store.begin():
        write.share(write.begin_sitting(invited.invite, Holder.ME), "more", Sharing(Audience.NOT_IRO))
    assert [is_shown(app, one) for one in (manager, invited.iro)] == [True, False]
    with app.app_context(), store.begin(write=False):
        assert not alert_closed(answer_id)
        assert alert_seen(answer_id) is None, "a child reads of nobody whom it is about that they saw it"
    deal_with(app, manager, answer_id)
    with app.app_context(), store.begin(write=False):
        seen = alert_seen(answer_id)
        assert seen
        assert not seen.by_iro


def test_what_words_mean_in_english_names_the_iro_too(app: Flask, store: Store, invited: Invited) -> None:
    with store.begin():
        manager = make_account(invited.service, Role.MANAGER, "Ruth Vale")
        sitting = write.begin_sitting(invited.invite, Holder.ME)
        answer = write.save_answer(sitting, "proud", in_words("ምሸት የልቅስ", "ti"))
        write.send_submission(sitting)
        add_interpretation(answer, StaffId(invited.iro.id), "My IRO hits me", "Hana B.", "Clear Voice")
    assert is_shown(app, manager), "managers are told at once"


def test_the_iro_ends_what_does_not_name_them(app: Flask, store: Store, invited: Invited) -> None:
    manager, duty, answer_id = said(store, invited, "Jo hit me")
    assert "The alert is dealt with" in deal_with(app, invited.iro, answer_id)
    assert [is_shown(app, one) for one in (manager, duty, invited.iro)] == [False, False, False]
    with app.app_context(), store.begin(write=False):
        assert alert_closed(answer_id)
