"""How long a letter is to begin with: all of it where that fits the pages wanted, else the short way.

In: the child, the record, the language and kind. Out: (Letter, English beside it). The pages are drawn as
they will print; the editor, which shows the same pages next, has them drawn already.
"""

from children.model import Child
from letters.begin import begin_letter
from letters.kinds import MOST_PAGES, LetterKind
from letters.model import Length, Letter
from letters.pictures import pictures_now, with_credits
from letters.sheets import draw_sheets
from press.glyphs import GlyphMissing
from press.typeset import PaperRefused
from reviews.model import Outcome


def fitting_letter(
    child: Child, outcome: Outcome, iro_name: str, lang: str, kind: LetterKind
) -> tuple[Letter, dict[str, str]]:
    """The letter in the length that suits it."""
    whole = begin_letter(child, outcome, iro_name, lang, kind)
    if fits(child, whole[0]):
        return whole
    return begin_letter(child, outcome, iro_name, lang, kind, Length.SHORT)


def fits(child: Child, letter: Letter) -> bool:
    """Whether it has no more pages on paper than its level is to have; also where one of its sentences cannot
    be drawn yet."""
    pictures = pictures_now(child, letter)
    try:
        pages = len(draw_sheets(with_credits(letter, pictures.book), pictures))
    except (GlyphMissing, PaperRefused):
        return True
    return pages <= MOST_PAGES.get(letter.level, pages)
