"""What the desk does with one concept or one picture, in terms of choices. Pure.

In: choices and a wish. Out: the next choices, for `change_draft`.
"""

from symbols.choices import Added, Choices, add_concept, swap


def show_as(choices: Choices, concept: str, ref: str) -> Choices:
    """The concept shows this picture. Where it would anyway, no swap is kept."""
    usual = swap(choices, concept, None)
    return usual if usual.ref(concept) == ref else swap(choices, concept, ref)


def begin_concept(choices: Choices, concept: str, word: str, group: str, ref: str) -> Choices:
    """A new concept of the service's own with its picture. Raises ConceptTaken."""
    return add_concept(choices, concept, Added(label=word, group=group, picture=ref))
