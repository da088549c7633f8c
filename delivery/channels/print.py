"""A letter on paper: its approved PDF is printed as it is; this makes the A5 cover with its code.

In: a parcel with an address. Out: the cover as PDF, in the letter's language; its one name is the child's.
"""

from children.read import load_child_unguarded
from delivery.channels.parcel import Parcel, Sent
from letters.ingredients import MarkValue
from letters.phrases import phrases_in
from letters.pictures import pictures_kept
from letters.service_words.read import load_words
from press.card import Card, render_card
from press.model import Block
from press.qr import qr_svg

_PICTURES = ("letter", "phone", "tell-someone", "private")


class PrintChannel:
    """The person who sends it prints cover and letter."""

    needs_link = True

    def send(self, parcel: Parcel) -> Sent:
        """The cover. Raises GlyphMissing, PaperTooLong for a name that cannot be drawn."""
        return Sent(file=render_card(cover(parcel)), file_name="letter-cover.pdf")


def cover(parcel: Parcel) -> Card:
    """What the cover says."""
    letter = parcel.letter.letter
    words = load_words(load_child_unguarded(parcel.letter.child_id).service_id, letter.lang)
    phrases, pictures = phrases_in(letter.lang, words.find), pictures_kept(letter, parcel.letter.child_id)

    found = {concept: drawn for concept in _PICTURES if (drawn := pictures.find(concept))}

    def block(code: str, picture: str | None = None, **marks: MarkValue) -> Block:
        text, lang = phrases(code, marks)
        return Block(id=code, text=text, lang=lang, picture=picture if picture in found else None)

    return Card(
        heading=block("card.heading"),
        before=(block("letter.hello", "letter", child=letter.child_name), block("card.scan", "phone")),
        code=qr_svg(parcel.address),
        code_words=block("card.code"),
        after=(block("card.no_phone", "tell-someone"), block("card.private", "private")),
        pictures=found,
    )
