"""A letter on paper: its approved PDF is printed as it is; this makes the A5 cover with its code.

In: a parcel with an address. Out: the cover as PDF, in the letter's language; its one name is the child's.
"""

from collections.abc import Mapping

from delivery.channels.parcel import Parcel, Sent
from letters.ingredients import MarkValue
from letters.phrases import phrases_in
from press.card import Card, render_card
from press.model import Block
from press.qr import qr_svg


class PrintChannel:
    """The person who sends it prints cover and letter."""

    needs_link = True

    def send(self, parcel: Parcel) -> Sent:
        """The cover. Raises GlyphMissing, PaperTooLong for a name that cannot be drawn."""
        return Sent(file=render_card(cover(parcel)), file_name="letter-cover.pdf")


def cover(parcel: Parcel) -> Card:
    """What the cover says."""
    letter = parcel.letter.letter
    phrases = phrases_in(letter.lang)

    def block(code: str, marks: Mapping[str, MarkValue] | None = None) -> Block:
        text, lang = phrases(code, marks or {})
        return Block(id=code, text=text, lang=lang)

    return Card(
        heading=block("card.heading"),
        before=(block("letter.hello", {"child": letter.child_name}), block("card.scan")),
        code=qr_svg(parcel.address),
        code_words=block("card.code"),
        after=(block("card.no_phone"), block("card.private")),
    )
