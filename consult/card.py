"""The card that a child gets on paper, in their language: when the review is, and a code to scan.

In: the child, the review, the IRO's name and the link. Out: a `Card` for `press.card`. Nothing on it tells
who the child is but what they are called.
"""

from dataclasses import dataclass
from datetime import date

from children.model import Child, Review
from press.card import Card
from press.model import Block, Role
from press.qr import qr_svg
from symbols.read import load_svg
from web.words import plain
from wording.languages import format_date, format_time


@dataclass(frozen=True)
class CardFacts:
    """What a card tells. `ends`: the last day of the link."""

    child: Child
    review: Review
    iro: str
    link: str
    lang: str
    ends: date


def make_card(facts: CardFacts) -> Card:
    """The card; the page's language (`g.lang`) must be the card's."""
    heading = plain("card.heading", "What do you think, {child}?", child=facts.child.called)
    scan = plain("card.scan", "Scan this code with a phone. It opens your own page.")
    choice = plain("card.choice", "You can use pictures or words. You can use your language.")
    works = plain(
        "card.works_until", "This card works until {date}.", date=format_date(facts.ends, facts.lang)
    )
    lost = plain("card.help", "No phone, or need help? Ask {iro}, or an adult you trust.", iro=facts.iro)
    return Card(
        heading=Block("heading", heading, facts.lang, Role.TITLE),
        before=(
            Block("when", when(facts), facts.lang, picture="meeting"),
            Block("scan", scan, facts.lang, picture="me"),
        ),
        code=qr_svg(facts.link),
        code_words=Block("code", plain("card.code", "A code to scan"), facts.lang, Role.FIGURE),
        after=(
            Block("choice", choice, facts.lang),
            Block("help", lost, facts.lang),
            Block("works", works, facts.lang),
        ),
        pictures={name: load_svg(name).encode() for name in ("meeting", "me")},
    )


def when(facts: CardFacts) -> str:
    """The day and the time of the first part of the review, as set today."""
    part = facts.review.parts[0] if facts.review.parts else None
    if part is None:
        return plain("card.no_date", "Your review meeting is coming.")
    day = format_date(part.on, facts.lang)
    if part.at is None:
        return plain("card.day", "Your review meeting is on {date}.", date=day)
    return plain(
        "card.day_time",
        "Your review meeting is on {date} at {time}.",
        date=day,
        time=format_time(part.at, facts.lang),
    )
