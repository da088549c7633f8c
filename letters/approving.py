"""Approving a letter: its pictures and credits are fixed, it is printed and kept, its pictures are counted.

In: a draft that a person has looked at. Out: the letter, which never changes again.
"""

from dataclasses import replace

from children.model import Child, StaffId
from letters.approved import ApprovedLetter
from letters.draft import Draft
from letters.paper import print_letter
from letters.pictures import count_uses, frozen, pictures_kept
from letters.write import approve_draft


def approve_letter(draft: Draft, child: Child, by: StaffId) -> ApprovedLetter:
    """Freeze a draft with the pictures as they are published now. Raises GlyphMissing, PaperRefused; and
    DraftMoved, DraftMissing as `approve_draft`."""
    letter = frozen(child, draft.letter)
    pdf = print_letter(letter, pictures_kept(letter, child.id))
    approved = approve_draft(replace(draft, letter=letter), child.id, pdf, by)
    count_uses(child, letter)
    return approved
