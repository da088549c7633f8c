"""What of a child's own letter another reader may not see: each block of the record says who may.

In: an approved letter, a kind of reader. Out: its sentences that are not for them, in English where there is
English. Reads; writes nothing.
"""

from letters.agree import not_for
from letters.approved import ApprovedLetter
from letters.changes_carried import part_of
from letters.read import list_letters
from reviews.model import ForWhom
from reviews.read import load_outcome_by_id


def withheld_from(letter: ApprovedLetter, reader: ForWhom) -> tuple[str, ...]:
    """The sentences, in reading order. What a correction quotes of an earlier letter stands in no block of
    the record: where that letter had anything that is not for this reader, nothing it quotes is."""
    found = _kept_from(letter, reader)
    part = part_of(letter.letter)
    earlier = (one for one in list_letters(letter.review_id) if one.version < letter.version)
    if part is None or not any(_kept_from(one, reader) for one in earlier):
        return found
    quoted = (letter.english.get(line.id, line.text) for line in part.lines)
    return (*(text for text in quoted if text.startswith("“")), *found)


def _kept_from(letter: ApprovedLetter, reader: ForWhom) -> tuple[str, ...]:
    outcome = load_outcome_by_id(letter.outcome_id)
    blocks = not_for(outcome, reader) if outcome else frozenset()
    lines = (line for line in letter.letter.sentences if line.block in blocks)
    return tuple(letter.english.get(line.id, line.text) for line in lines)
