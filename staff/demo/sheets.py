""" "All about me" sheets of the demo's reviewing officers, of ready sentences: whole in each language."""

from collections.abc import Mapping

from letters.about_me.write import add_sheet
from staff.demo.faces import face_of
from staff.demo.people import STAFF
from staff.model import Account

WORDS: dict[str, dict[str, str]] = {
    "ines": {
        "what": "I lead your review meetings.\nI check that people do what they said.",
        "not_do": "I am not your social worker.\nI do not decide on my own where you live.",
        "likes": "I like swimming in cold water.\nI like cats.",
        "listen": "We can talk, draw, or use picture cards.\nYou can stop at any time.",
        "meet": "We meet before each review.\nYou choose where.",
        "away": "If I am away, another reviewing officer reads your message.",
        "languages": "English, and an interpreter for your language",
        "hours": "Monday to Friday, 9 to 5",
    },
    "tobias": {
        "what": "I lead your review meetings.\nI make sure that you are heard.",
        "not_do": "I am not your social worker.\nI do not tell your school what you say to me.",
        "likes": "I like playing the drums.\nI cook with too much chilli.",
        "listen": "We can walk and talk.\nYou can write to me instead.",
        "meet": "We meet two weeks before your review.\nYou can bring a friend.",
        "away": "If I am away, another reviewing officer reads your message.",
        "languages": "English, and an interpreter for your language",
        "hours": "Monday to Thursday, 9 to 5",
    },
}


def add_sheets(accounts: Mapping[str, Account]) -> None:
    """A sheet for each reviewing officer."""
    for one in STAFF:
        if one.key in WORDS:
            add_sheet(
                accounts[one.key].id,
                name=one.goes_by,
                phone=one.phone,
                email=one.email,
                reply_days=2,
                words=WORDS[one.key],
                in_language={},
                photo=face_of(one.key),
            )
