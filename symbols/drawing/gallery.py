"""All the drawings of the set, in the order of the sheets."""

from symbols.drawing.body import BODY
from symbols.drawing.care import CARE
from symbols.drawing.choice import CHOICE
from symbols.drawing.feelings import FEELINGS
from symbols.drawing.people import PEOPLE
from symbols.drawing.pins import PINS
from symbols.drawing.places import PLACES
from symbols.drawing.safety import SAFETY
from symbols.drawing.signs import SIGNS
from symbols.drawing.things import THINGS
from symbols.drawing.time import TIME
from symbols.drawing.uasc import UASC
from symbols.drawing.wants import WANTS

SHEETS = (FEELINGS, PEOPLE, PLACES, THINGS, BODY, SAFETY, WANTS, TIME, CHOICE, CARE, UASC, SIGNS, PINS)
DRAWINGS = tuple(drawing for sheet in SHEETS for drawing in sheet.drawings)
