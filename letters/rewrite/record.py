"""A whole record, sentence by sentence, in words for the child. Pure: the way into this folder.

In: the text of a record, the child. Out: one `Rewritten` for each sentence, in order.
"""

from collections.abc import Iterator

from letters.rewrite.child import Child
from letters.rewrite.model import Rewritten
from letters.rewrite.pronouns import Before
from letters.rewrite.split import sentences_of
from letters.rewrite.you import turn


def rewrite_record(text: str, child: Child) -> Iterator[Rewritten]:
    """Each sentence of a record with its words for the child, in order."""
    before = Before()
    for sentence in sentences_of(text):
        if sentence.opens:
            before = Before()
        turned = turn(sentence.text, child, before)
        before = turned.before
        yield Rewritten(sentence.text, turned.text, tuple(turned.changes), tuple(turned.doubts))
