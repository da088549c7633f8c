""" "All about me" sheets of the demo's reviewing officers; Arabic and Tigrinya are drafted by machine."""

from collections.abc import Mapping

from letters.about_me.write import add_sheet
from staff.demo.faces import face_of
from staff.demo.people import STAFF
from staff.model import Account

WORDS: dict[str, dict[str, str]] = {
    "ines": {
        "what": "I lead your review meetings.\nI check that people do what they said.",
        "not_do": "I am not your social worker.\nI do not decide on my own where you live.",
        "likes": "I like swimming in cold water.\nI have a very old cat.",
        "listen": "We can talk, draw, or use picture cards.\nYou can stop at any time.",
        "meet": "We meet before each review. You choose where.",
        "away": "If I am away, another reviewing officer reads your message.",
        "languages": "English, and an interpreter for your language.",
        "hours": "Monday to Friday, 9 to 5",
    },
    "tobias": {
        "what": "I lead your review meetings.\nI make sure that you are heard.",
        "not_do": "I am not your social worker.\nI do not tell your school what you say to me.",
        "likes": "I like drumming.\nI cook too much chilli.",
        "listen": "We can walk and talk.\nYou can write to me instead.",
        "meet": "We meet two weeks before your review. You can bring a friend.",
        "away": "If I am away, another reviewing officer reads your message.",
        "languages": "English, and an interpreter for your language.",
        "hours": "Monday to Thursday, 9 to 5",
    },
}
IN_LANGUAGE: dict[str, dict[str, dict[str, str]]] = {
    "ines": {
        "ar": {"hours": "من الاثنين إلى الجمعة، من 9 إلى 5"},
        "ti": {"hours": "ካብ ሰኑይ ክሳብ ዓርቢ፣ ካብ 9 ክሳብ 5"},
    },
    "tobias": {
        "ar": {"hours": "من الاثنين إلى الخميس، من 9 إلى 5"},
        "ti": {"hours": "ካብ ሰኑይ ክሳብ ሓሙስ፣ ካብ 9 ክሳብ 5"},
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
                in_language=IN_LANGUAGE[one.key],
                photo=face_of(one.key),
            )
