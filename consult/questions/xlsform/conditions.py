"""Between `relevant` expressions and our own conditions: all of them must hold, each is about one earlier
question and names its answers. Pure.

In: an expression and what is known of earlier questions; or conditions and the questionnaire. Out: the
other one. Raises Unsaid for what such conditions cannot say, such as "or" between two questions.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from consult.questions.checks import ONE_ANSWER
from consult.questions.model import Condition, Question, QuestionBank
from consult.questions.xlsform.model import Unsaid
from consult.questions.xlsform.relevant import Both, Not, Test, Tree, read_relevant

MOST = 40  # conditions of one question


@dataclass(frozen=True)
class Source:
    """An earlier question as an expression may name it: its code, and our code for each of its answers.
    `only_one`: one of them can be given, so that "not this one" says "one of the others"."""

    question: str
    codes: dict[str, str] = field(default_factory=dict)
    only_one: bool = False


@dataclass(frozen=True)
class Said:
    """Our conditions. `turned_round`: a "not" was taken as "one of the other answers"."""

    when: tuple[Condition, ...]
    turned_round: bool = False


Find = Callable[[str], Source]
Clause = dict[str, frozenset[str]]  # one of these answers


def conditions_from(text: str, find: Find) -> Said:
    """The conditions that an expression says. `find` raises Unsaid for a question that is not there."""
    tree = read_relevant(text)
    clauses = _clauses(tree, find, holds=True)
    for clause in clauses:
        if len(clause) > 1:
            raise Unsaid("its condition joins different questions with “or”; ours join them with “and”")
        if not all(clause.values()):
            raise Unsaid("its condition can never be true")
    when = [Condition(question, codes) for clause in clauses for question, codes in clause.items()]
    return Said(tuple(dict.fromkeys(when)), _has_not(tree))


def _clauses(tree: Tree, find: Find, *, holds: bool) -> list[Clause]:
    """The tree as "all of these, each: one of those"."""
    match tree:
        case Test():
            return [_clause(tree, find(tree.question), holds)]
        case Not():
            return _clauses(tree.of, find, holds=not holds)
        case Both(parts, any_of_it):
            each = [_clauses(part, find, holds=holds) for part in parts]
            return _joined(each) if any_of_it == holds else [one for some in each for one in some]


def _joined(each: list[list[Clause]]) -> list[Clause]:
    """One of several: every way to pick one clause of each, taken together."""
    found: list[Clause] = [{}]
    for some in each:
        found = [_either(one, other) for one in found for other in some]
        if len(found) > MOST:
            raise Unsaid("its condition is too long")
    return found


def _either(one: Clause, other: Clause) -> Clause:
    return {
        name: one.get(name, frozenset()) | other.get(name, frozenset())
        for name in dict.fromkeys((*one, *other))
    }


def _clause(test: Test, source: Source, holds: bool) -> Clause:
    every = frozenset(source.codes.values())
    if test.value == "":
        if not holds:
            raise Unsaid("its condition waits for a question that was not answered")
        return {source.question: every}
    if test.value not in source.codes:
        raise Unsaid(f"its condition names the answer “{test.value}”, which “{test.question}” does not have")
    wanted = frozenset({source.codes[test.value]})
    if holds:
        return {source.question: wanted}
    if not source.only_one:
        raise Unsaid(f"its condition says “not” of “{test.question}”, where several answers can be chosen")
    return {source.question: every - wanted}


def _has_not(tree: Tree) -> bool:
    match tree:
        case Not():
            return True
        case Both(parts):
            return any(map(_has_not, parts))
    return False


def relevant_of(when: Iterable[Condition], bank: QuestionBank, names: dict[str, str]) -> str:
    """The expression that says these conditions. `names`: the rows' names by code, for parts of a question
    ("board:card", "sentence:") too."""
    said = []
    for condition in when:
        question = bank.question(condition.question)
        tests = [_test(question, code, names) for code in sorted(condition.any_of)]
        said.append(tests[0] if len(tests) == 1 else f"({' or '.join(tests)})")
    return " and ".join(said)


def _test(question: Question, code: str, names: dict[str, str]) -> str:
    if question.places:
        card, _, place = code.partition(":")
        return f"${{{names[f'{question.code}:{card}']}}} = '{place}'"
    if question.kind in ONE_ANSWER:
        return f"${{{names[question.code]}}} = '{code}'"
    name = names.get(f"{question.code}:", names[question.code])
    return f"selected(${{{name}}}, '{code}')"
