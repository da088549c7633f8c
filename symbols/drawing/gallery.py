"""All the drawings of the set, in the order of the sheets."""

from symbols.drawing import asking
from symbols.drawing.body import BODY
from symbols.drawing.buildings import BUILDINGS
from symbols.drawing.care import CARE
from symbols.drawing.choice import CHOICE
from symbols.drawing.daily import DAILY
from symbols.drawing.days import DAYS
from symbols.drawing.faith import FAITH, WORSHIP
from symbols.drawing.families import FAMILIES
from symbols.drawing.feelings import FEELINGS
from symbols.drawing.getting_about import BELONGING, ERRANDS, PLANS
from symbols.drawing.health import HEALTH
from symbols.drawing.likes import LIKES
from symbols.drawing.moods import MOODS
from symbols.drawing.paperwork import PAPERWORK, PROOF
from symbols.drawing.people import PEOPLE
from symbols.drawing.pins import PINS
from symbols.drawing.places import PLACES
from symbols.drawing.professionals import PROFESSIONALS
from symbols.drawing.refusing import REFUSING
from symbols.drawing.safety import SAFETY
from symbols.drawing.signs import SIGNS
from symbols.drawing.telling import TELLING
from symbols.drawing.things import THINGS
from symbols.drawing.time import TIME
from symbols.drawing.uasc import UASC
from symbols.drawing.wants import WANTS

SHEETS = (
    FEELINGS, MOODS, PEOPLE, PROFESSIONALS, FAMILIES, PLACES, BUILDINGS, WORSHIP,
    THINGS, LIKES, DAILY, ERRANDS, FAITH, BODY, HEALTH, SAFETY,
    asking.MORE_SAFETY, TELLING,
    WANTS, asking.MORE_WANTS, REFUSING, TIME, DAYS, CHOICE, asking.MORE_CHOICE,
    CARE, PAPERWORK, PLANS, UASC, PROOF, BELONGING, SIGNS, PINS,
)  # fmt: skip
DRAWINGS = tuple(drawing for sheet in SHEETS for drawing in sheet.drawings)
