"""Forms, reports and orders, and papers that say who one is."""

from symbols.drawing.draw import Sheet
from symbols.drawing.figures import bust, head
from symbols.drawing.kit import BLUE, MIST, PAPER, PLUM, RED, SKY, SUN, area, box, disc, dots, line
from symbols.drawing.parts import house, pencil, query, sheet, ticked
from symbols.model import Group, Speech

PAPERWORK = Sheet(Group.CARE)
PROOF = Sheet(Group.UASC)
VERB = Speech.VERB


@PAPERWORK.draw("Where I live", "placement, where I stay")
def placement() -> str:
    """A map with a house and a pin."""
    sheet_ = area("M6 34L34 26L62 34L90 26V82L62 90L34 82L6 90Z", "#cfe6c4") + line("M34 26V82M62 34V90", 2.6)
    pin = area("M48 64C34 46 32 38 32 30a16 16 0 0 1 32 0C64 38 62 46 48 64Z", RED) + house(
        40, 18, 16, 18, PAPER, PAPER, 2
    )
    return sheet_ + pin


@PAPERWORK.draw("Court order", "care order, legal order")
def court_order() -> str:
    """A paper with a crown and a red seal."""
    crown = area("M36 28V16L42 21L48 12L54 21L60 16V28Z", SUN, 2.6)
    return (
        box(16, 5, 64, 86, PAPER, 3)
        + crown
        + line("M28 40h40M28 51h40M28 62h24", 3)
        + disc(66, 74, 9, RED)
        + dots("66 74", 4, PAPER)
    )


@PAPERWORK.draw("Form", "questions, fill in")
def form() -> str:
    """A form with boxes to fill in, and a pencil."""
    return (
        box(10, 6, 58, 84, PAPER)
        + box(18, 16, 42, 11, MIST, 2, 2.4)
        + box(18, 36, 42, 11, MIST, 2, 2.4)
        + box(18, 56, 12, 12, PAPER, 2, 2.4)
        + pencil(44, 80, 1.3)
    )


@PAPERWORK.draw("Report", "assessment, written about me")
def report() -> str:
    """Several pages with a child's face on the first."""
    return (
        box(26, 6, 58, 78, MIST)
        + box(12, 14, 58, 78, PAPER)
        + head(30, 33, 10)
        + line("M46 28h16M46 38h16M22 56h38M22 67h38M22 78h24", 2.8)
    )


@PAPERWORK.draw("I agree", "consent, permission, okay with me", Speech.PHRASE)
def consent() -> str:
    """A smiling child and a sheet of paper with a green tick."""
    return bust(32, 48, 18, SUN, 92, 15, "crop", "smile") + sheet(58, 8, 32, 44, 3) + ticked(74, 68, 13)


@PAPERWORK.draw("Sign my name", "signature, sign", VERB)
def sign_name() -> str:
    """A hand-written line above a dotted line, with a pen."""
    return (
        box(6, 20, 84, 62, PAPER)
        + line("M16 56c6-18 12-14 8 0s8-8 12-4s6 4 10-2", 3.4, BLUE)
        + dots("18 70,28 70,38 70,48 70,58 70,68 70,78 70", 3)
        + pencil(50, 54, 1.15, RED)
    )


@PROOF.draw("ID card", "identity card, proof, ARC card")
def id_card() -> str:
    """A card with a face and lines."""
    return (
        box(6, 20, 84, 56, SKY, 6)
        + box(14, 30, 28, 36, PAPER, 2, 2.4)
        + bust(28, 45, 8.5, SUN, 65, 13)
        + line("M52 36h28M52 48h28M52 60h18", 3)
    )


@PROOF.draw("Finding out my age", "age assessment, how old I am")
def age_assessment() -> str:
    """A child, a cake with a candle and a question mark."""
    cake = box(54, 62, 36, 26, "#f3c79b", 4) + area(
        "M54 72V66q0-4 4-4H86q4 0 4 4v6q-6 6-9 0t-9 0t-9 0t-9 0Z", PLUM, 2.6
    )
    return (
        bust(29.5, 50, 17, SUN, 92, 15, mouth="flat")
        + cake
        + line("M72 62V50", 5, BLUE)
        + query(72, 26, 1.1, 4.4)
    )
