"""Short ways to write down what a child of the demo gave."""

from consult.model import AnswerValue, Row


def chose(*codes: str) -> AnswerValue:
    """Cards that were tapped."""
    return AnswerValue(chosen=codes)


def put(**places: str) -> AnswerValue:
    """Cards put where they belong."""
    return AnswerValue(places=tuple(places.items()))


def wrote(words: str, language: str = "en") -> AnswerValue:
    """The child's own words."""
    return AnswerValue(words=words, words_language=language)


DONT_KNOW = AnswerValue(row=Row.DONT_KNOW)
RATHER_NOT = AnswerValue(row=Row.RATHER_NOT)
