"""The card on paper for someone around a child, in their language: what it is about, and a code to scan.

In: the IRO's name, the link, the day. Out: a `Card` for `press.card`. It names no child, and not the one who
gets it either: a card that is lost tells nothing.
"""

from dataclasses import dataclass
from datetime import date

from press.card import Card
from press.model import Block, Role
from press.qr import qr_svg
from symbols.read import load_svg
from web.words import plain
from wording.languages import format_date


@dataclass(frozen=True)
class NetworkCardFacts:
    """What a card tells. `day`: of the review, in words, "" where it is not told; `ends`: the link's last."""

    iro: str
    link: str
    lang: str
    day: str
    ends: date


def make_network_card(facts: NetworkCardFacts) -> Card:
    """The card; the page's language (`g.lang`) must be the card's."""
    lang = facts.lang
    scan = plain("network.card.scan", "Scan this code with a phone. It opens a short form.")
    short = plain("network.short", "It takes about 5 minutes. You can leave anything out.")
    yours = plain("network.card.yours", "This code is for you alone. Please do not pass it on.")
    works = plain("card.works_until", "This card works until {date}.", date=format_date(facts.ends, lang))
    lost = plain("network.card.help", "No phone, or need help? Ask {iro}.", iro=facts.iro)
    return Card(
        heading=Block("heading", plain("network.heading", "What do you think?"), lang, Role.TITLE),
        before=(
            Block("who", _who(facts), lang, picture="form"),
            Block("scan", scan, lang, picture="clock"),
        ),
        code=qr_svg(facts.link),
        code_words=Block("code", plain("card.code", "A code to scan"), lang, Role.FIGURE),
        after=(
            Block("short", short, lang),
            Block("yours", yours, lang),
            Block("help", lost, lang),
            Block("works", works, lang),
        ),
        pictures={name: load_svg(name).encode() for name in ("form", "clock")},
    )


def _who(facts: NetworkCardFacts) -> str:
    who = plain(
        "network.who",
        "{iro} runs review meetings of children and young people who are looked after. They ask you about "
        "one whom you know.",
        iro=facts.iro,
    )
    if facts.day:
        return (
            who
            + " "
            + plain("network.day", "It is the one whose review meeting is on {date}.", date=facts.day)
        )
    return who + " " + plain("network.told", "The person who gave you this link told you whom it is about.")
