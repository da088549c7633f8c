"""How far a "not" reaches. Pure.

In: the words of a text, one after another. Out: whether the place one has come to is denied, and how often.
A denial ends with its clause; a comma right after it ("not, for now, move") does not end it.
"""

from dataclasses import dataclass

from symbols.matching.grammar import Kind, Word, looks_finite

_AHEAD = 4
_POINTS = frozenset(("this", "that", "it"))
_SAME_IN_THE_PAST = frozenset(("hurt", "upset", "cost", "put", "let", "cut", "hit", "set"))
_HOLLOW = frozenset(("think", "feel", "believe", "need", "want"))
_OR = frozenset(("or", "nor"))
_SUBJECT = Kind.PRONOUN
_FINITE = Kind.MODAL | Kind.BE | Kind.HAVE


@dataclass(slots=True)
class Scope:
    """The denials in force. `spent`: a picture has said the denial, what follows is shown as it is; `at`:
    where the last word of denial stands, `reach`: where the words end that were shown with it."""

    count: int = 0
    at: int = 0
    reach: int = 0
    spent: bool = False
    governed: bool = False

    def deny(self, at: int) -> None:
        """A word of denial has been read."""
        self.count += 1
        self.at = at
        self.spent = False
        self.governed = False

    def end(self) -> None:
        """The clause is over."""
        self.count, self.spent, self.governed = 0, False, False

    def at_break(self, kinds: int) -> None:
        """A comma, a full stop or the like has been read."""
        if self.count and (kinds & Kind.SENTENCE or self.governed):
            self.end()

    def governs(self, words: list[Word], at: int) -> bool:
        """Whether nothing but small words stands between the denial and a word: "not very worried"."""
        return all(
            (word.kinds & Kind.FUNCTION and not word.kinds & Kind.BREAK) or word.folded in _HOLLOW
            for word in words[self.at + 1 : at]
        )

    def goes_on(self, words: list[Word], at: int) -> bool:
        """Whether a word is denied as the one before it was: "does not smoke or drink"."""
        return self.count == 1 and bool(at) and words[at - 1].folded in _OR

    def at_join(self, words: list[Word], at: int) -> None:
        """A joining word: "but" ends a denial, "and" does where a new subject and verb follow."""
        if not self.count:
            return
        if words[at].folded == "that" and not self.spent and not looks_finite(words[at + 1]):
            return  # "I do not think that you are safe"; but "a secret that makes you sad" begins anew
        if words[at].kinds & Kind.ENDS_DENIAL or _opens_clause(words, at + 1):
            self.end()


def _opens_clause(words: list[Word], at: int) -> bool:
    for place in range(at, min(at + _AHEAD, len(words))):
        kinds = words[place].kinds
        if kinds & Kind.BREAK:
            return False
        if kinds & _FINITE or (place == at and kinds & _SUBJECT):
            return True
        if place == at and words[place].folded in _POINTS and _is_verb(words[place + 1]):
            return True
    return False


def _is_verb(word: Word) -> bool:
    """Whether it is the verb of a "that" or "it": "and that hurt"."""
    return looks_finite(word) or word.folded in _SAME_IN_THE_PAST
