"""What of a child's own letter another reader may not see: each block of the record says who may.

In: an approved letter, a kind of reader. Out: its sentences that are not for them, in English where there is
English. Reads; writes nothing.
"""

from letters.agree import not_for
from letters.approved import ApprovedLetter
from reviews.model import ForWhom
from reviews.read import load_outcome_by_id


def withheld_from(letter: ApprovedLetter, reader: ForWhom) -> tuple[str, ...]:
    """The sentences, in reading order."""
    outcome = load_outcome_by_id(letter.outcome_id)
    blocks = not_for(outcome, reader) if outcome else frozenset()
    lines = (line for line in letter.letter.sentences if line.block in blocks)
    return tuple(letter.english.get(line.id, line.text) for line in lines)
