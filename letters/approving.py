"""Approving a letter: its pictures and credits are fixed, it is printed and kept, its pictures are counted,
and recordings of sentences that no letter says any more are deleted.

In: a draft that a person has looked at. Out: the letter, which never changes again.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from children.model import Child, StaffId
from letters.aloud.write import drop_unsaid
from letters.approved import ApprovedLetter
from letters.both import heard
from letters.draft import Draft
from letters.paper import print_letter
from letters.pictures import count_uses, frozen, pictures_kept
from letters.read import list_letters
from letters.write import approve_draft


def approve_letter(draft: Draft, child: Child, by: StaffId) -> ApprovedLetter:
    """Freeze a draft with the pictures as they are published now. Raises GlyphMissing, PaperRefused; and
    DraftMoved, DraftMissing as `approve_draft`."""
    letter = frozen(child, draft.letter)
    pdf = print_letter(letter, pictures_kept(letter, child.id))
    approved = approve_draft(replace(draft, letter=letter), child.id, pdf, by)
    count_uses(child, letter)
    drop_unsaid(approved.review_id, child.id, _said_in(list_letters(approved.review_id)))
    return approved


def _said_in(letters: Iterable[ApprovedLetter]) -> Iterator[tuple[str, str]]:
    """All that can be heard of these letters, in each of their languages."""
    for one in letters:
        for lang in one.languages:
            yield from heard(one.in_language(lang).sentences)
