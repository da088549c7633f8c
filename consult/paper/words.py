"""The words around the questions on paper: messages, looked up and filled in the paper's language.

In: a message and values for its marks. Out: (text, the language that it is in).
"""

from collections.abc import Mapping

from consult.questions.model import Message, phrase
from web.handed import handed
from wording.model import fill

Said = tuple[str, str]

TITLE = phrase("paper.title", "What do you think?")
HELLO = ("hello.heading", "Hello {child}")
WHO = ("hello.who", "{iro} wants to know what you think before your review meeting.")
WHO_BLANK = phrase("paper.who", "Your review meeting is coming. We want to know what you think.")
READS = phrase("core.paper.reads", "{iro} reads what you tick and write.")
READS_BLANK = phrase(
    "core.paper.reads_blank", "The person who runs your meeting reads what you tick and write."
)
SECRET = phrase(
    "core.paper.secret", "If you or someone else may not be safe, we must tell a person who can help."
)
SLOW = phrase(
    "core.paper.slow",
    "Paper is slow. If you are not safe now, do not wait for this paper. Call, or tell an adult you trust.",
)
HOME_OFFICE = (
    "core.hello.home_office",
    "We do not send your answers to the Home Office. If the law makes us share something, we will tell you if"
    " we are allowed.",
)
SKIP = ("hello.skip", "You can skip anything. You can stop at any time.")
TYPED = phrase(
    "paper.typed",
    "An adult copies your answers. You can see what they wrote, and say if it is not right.",
)
KEEP = phrase("paper.keep", "This page is yours. Keep it. Give the other pages back.")
PEOPLE = ("help.people", "People who can help")
DANGER = ("core.help.danger", "Are you in danger now?")
DANGER_HOW = ("core.help.danger_how", "Call this number. It is free. You can ask for an interpreter.")
CONTACTS: Mapping[str, Message] = {
    "childline": ("core.contact.childline", "Childline: talk about anything, day or night"),
    "advocate": ("core.contact.advocate", "Your advocate: on your side, helps you speak up"),
    "out_of_hours": ("core.contact.out_of_hours", "Nights and weekends: the council's team"),
    "duty": ("core.contact.duty", "The council's team, in the day"),
}
CODE = phrase("paper.code", "For the adult who copies the answers: scan this, or look for the code {word}.")
CODE_WORDS = ("card.code", "A code to scan")
HOW = phrase("paper.how", "Use a pen. Tick the boxes. You can write and draw anywhere.")
HOWS: Mapping[str, Message] = {
    "choose_one": phrase("paper.tick_one", "Tick one."),
    "faces": ("paper.tick_one", "Tick one."),
    "how_much": ("paper.tick_one", "Tick one."),
    "choose_some": phrase("paper.tick_some", "Tick as many as you want."),
    "place_cards": phrase("paper.tick_place", "Tick one box for each."),
    "order": phrase("paper.number", "Write 1 at the most important, then 2, then 3."),
    "people": phrase("paper.tick_people", "Tick as many as you want. You can write more people."),
    "sentence": phrase("paper.sentence", "Tick how it begins. Then tick what comes after it."),
    "own_words": phrase("paper.write", "Write here. You can use any language."),
    "draw": phrase("paper.draw", "Draw here."),
    "say_it": phrase("paper.say", "Say it to an adult you trust. They write your words here."),
    "photo": phrase("paper.photo", "You can put a photo in with this paper. Or draw it here."),
}
SEES = ("sees.who", "Who sees this?")
SEES_MEETING = ("sees.meeting", "Everyone at my meeting")
SEES_BUT = ("sees.but", "but not:")
SEES_IRO = ("sees.iro", "Only {iro}")
SEES_IRO_BLANK = phrase("paper.sees_iro", "Only the person who runs my meeting")
SEES_HOW = phrase(
    "core.paper.sees_how",
    "Tick who sees each answer. If you tick nothing, only the person who runs your meeting sees it.",
)
ALONE = phrase("paper.alone", "This is just about you. You can do it later, when you are alone.")
ONLY_IF = phrase(
    "paper.only_if", "Only if you ticked {answer} at number {number}. If not, go on to the next one."
)
NOT_FOR_ME = ("place.not_for_me", "Not a question for me")
EVERY = phrase("paper.every", "For every question")
CARDS = phrase("paper.cards", "Cards for: What do you think?")


def said(message: Message, lang: str, **marks: object) -> Said:
    """A message in the paper's language, else in English."""
    text, language = handed().find_message(lang, *message)
    return fill(text, marks, isolate=True) if marks else text, language
