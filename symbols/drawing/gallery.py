"""All the drawings of the set, in the order of the sheets."""

from symbols.drawing.choice import CHOICE
from symbols.drawing.feelings import FEELINGS
from symbols.drawing.people import PEOPLE
from symbols.drawing.wants import WANTS

SHEETS = (FEELINGS, PEOPLE, WANTS, CHOICE)
DRAWINGS = tuple(drawing for sheet in SHEETS for drawing in sheet.drawings)
