"""The demo's own pages "all about me": whose, what stands there, and who has it."""

from consult.model import AnswerValue, Sitting
from consult.own_page.model import GivenTo, Maker
from consult.own_page.write import give_page, save_part
from staff.model import Account

PAGES: dict[str, dict[str, AnswerValue]] = {
    "abena": {
        "about_me": AnswerValue(("music", "art"), words="I draw comics about a cat.", words_language="en"),
        "about_liked": AnswerValue(("funny", "listen")),
        "about_matters": AnswerValue(("family", "culture", "private")),
        "about_help": AnswerValue(
            ("time", "ask"), words="Please do not ask me things in front of others.", words_language="en"
        ),
        "about_people": AnswerValue(("friend",), people=(("brother", "Kofi"), ("foster-carer", "Comfort"))),
    },
}


def make_own_page(key: str, sitting: Sitting, iro: Account) -> None:
    """The child makes their page, part by part, and gives it to their reviewing officer and their carer."""
    if key not in PAGES:
        return
    maker = Maker(
        child_id=sitting.child_id,
        review_id=sitting.review_id,
        holder=sitting.id,
        language=sitting.language,
        way=sitting.way,
        submission=sitting.submission_id,
    )
    for code, value in PAGES[key].items():
        save_part(maker, code, value)
    give_page(maker, {GivenTo.IRO, GivenTo.CARER}, iro.id)
