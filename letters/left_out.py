"""Every decision of the record stands in the letter that goes to the child, with who does it and by when; so
does each thing that the child said, what became of it, the next meeting, and whom to call in danger. Pure.

In: the letter that is being written, as it was first composed, its record. Out: a `Finding` for each that is
not there any more or stands otherwise. Other words for the same are what the editor is for: as long as a
word of the decision, whoever does it and the day are there, in these lines or in a sentence that somebody
added, and it is neither turned round nor counted otherwise ("every month" for "every week"), nothing is
found. A name alone is no such word: "Dana likes you" is not that Dana books your lessons; and each sentence
of a decision stands for itself. What goes well, worries and views are left to whoever writes.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from letters.as_told import SAID, unsaid_in
from letters.check import Finding
from letters.counted import counted_otherwise
from letters.days_said import days_in
from letters.draft import Written
from letters.model import Letter, Line, SectionKind, Voice
from letters.rewrite.first_names import gender_of_name, is_first_name
from letters.rules.model import Severity
from letters.rules.said_so import speaks_of
from letters.said_lines import is_from_a_record
from letters.short import code_of
from letters.spoken import BLOCK as SPOKEN
from letters.turned import turned_round
from reviews.model import NextStep, Outcome, StepState

LEFT_OUT = "left out of the letter"
OTHERWISE = "not as it was decided"
GONE = "gone-"
"""What the line of a finding is called that has no line any more: with the name of its block."""
_DECIDED = ("step-", "last-", "apart-")
_REPLY = "reply-"
_MEETING = "meeting"
_DANGER = "help.danger"
_KINDS = {"step-": "What was decided", "last-": "What was said last time", "apart-": "What is not agreed",
          _REPLY: "The answer to what they said", SAID: "What they said", SPOKEN: "What they said",
          _MEETING: "When the next meeting is", "help-": "Whom to call in danger"}  # fmt: skip
# Fixed sentences that open a decision; every other one beneath its words says who, by when, or why.
_OPENS = {
    StepState.AGREED: frozenset[str](),
    StepState.JUDGE: frozenset({"state.judge"}),
    StepState.ASKED: frozenset({"state.asked"}),
    StepState.NOT_AGREED: frozenset({"state.refused", "state.not_agreed", "state.judged"}),
}
_LEADS = frozenset({*(code for codes in _OPENS.values() for code in codes), "reply.decided"})
_NOT_SO = r"no|not|never|cannot|nobody|refuse\w*|disagree\w*|against|\w+n['’]t"
_SAYS_SO = {
    StepState.JUDGE: re.compile(r"\b(?:judges?|courts?)\b", re.IGNORECASE),
    StepState.ASKED: re.compile(
        r"\b(?:ask\w*|request\w*|hop(?:e|ing)|want(?:ed)?|would like|if|may|might|decided? (?:soon|yet))\b",
        re.IGNORECASE,
    ),
    StepState.NOT_AGREED: re.compile(rf"\b(?:{_NOT_SO})\b", re.IGNORECASE),
}
_BECAME = {
    "last.done": "",
    "last.agreed": "",
    "last.part": r"some\w*|part\w*|bit|little|most|half|only|once|start\w*|began|begun|yet|but",
    "last.not_done": _NOT_SO,
    "last.refused": _NOT_SO,
    "last.waiting": r"yet|wait\w*|soon|still|decide\w*|know|hear",
    "apart.": rf"{_NOT_SO}|too|instead|rather|differ\w*|worr\w*",
    "state.nobody_agreed": _NOT_SO,
    "state.judge_no": _NOT_SO,
}
"""Code of what became of it, or of who does not agree -> words of which one says it in other words; "" where
any do: whether it is turned round is looked at by itself."""
_STATE = {
    StepState.JUDGE: "that only a judge can decide it",
    StepState.ASKED: "that it is asked for and not decided yet",
    StepState.NOT_AGREED: "that it was not agreed",
}
_TITLES = frozenset(
    {"mr", "mrs", "ms", "miss", "dr", "the", "your", "my", "and", "or", "of", "a", "an", "with"}
)
_ME = re.compile(r"\b(?:I|I['’]\w+|me|my|we)\b")
HALF = 0.5
STEM = 4  # letters from which on a word that begins with another one is a form of it
_WILL = frozenset(["will", "would", "can", "could", "may", "might", "shall", "should", "s"])
_SAME = {word: one for one, others in (
    ("live", "stay remain"), ("see", "visit meet"), ("phone", "call ring"), ("until", "till"),
) for word in others.split()}  # fmt: skip


def left_out(
    now: Written, first: Written, outcome: Outcome, today: date, writer: str = ""
) -> Iterator[Finding]:
    """What is lost or different; none in letters that do not know what of the record each line says. A day
    before `today` may go: of it is asked what is so now. `writer`: who made the record, where that is not the
    officer whose letter it is; their name may stand for "I"."""
    if is_from_a_record(now.letter) and is_from_a_record(first.letter):
        yield from _Compared(now, first, outcome, today, writer).found()


def lines_of(name: str, first: Written) -> tuple[Line, ...]:
    """The lines, as first composed, that a finding's `line_id` stands for which has no line any more."""
    block = name.removeprefix(GONE) if name.startswith(GONE) else ""
    return tuple(line for line in _lines(first.letter) if block and line.block == block)


def is_told(at: int, step: NextStep, made: Written) -> bool:
    """Whether a letter says the decision that stands at this place of its record (the first is 1)."""
    lines = _lines(made.letter)
    has_blocks = any(line.block for line in lines)
    return not has_blocks or any(
        line.block == f"step-{at}" or _covers(made.said(line), step.what) for line in lines
    )


@dataclass(frozen=True)
class _Compared:
    now: Written
    first: Written
    outcome: Outcome
    today: date
    writer: str = ""

    def found(self) -> Iterator[Finding]:
        unsaid = unsaid_in(self.now, self.first)
        lost = {block for block, lines in unsaid.items() if len(lines) == len(self._blocks[block])}
        for block, was in self._blocks.items():
            if block in unsaid:
                yield self._gone(block, unsaid[block])
            elif block.startswith((*_DECIDED, _REPLY)):
                yield from self._decision(block, was, lost)
            elif block == _MEETING and (days := self._days_lost(block, was)):
                yield self._otherwise(block, was, " and ".join(days))
        yield from self._danger()

    @cached_property
    def _blocks(self) -> dict[str, list[Line]]:
        """The blocks as first composed, in the order of the letter."""
        return _by_block(self.first.letter)

    @cached_property
    def _here(self) -> dict[str, list[Line]]:
        return _by_block(self.now.letter)

    @cached_property
    def _added(self) -> str:
        """All that people added: it belongs to no block."""
        return " ".join(self.now.said(line) for line in _lines(self.now.letter) if not line.block)

    def _decision(self, block: str, was: list[Line], lost: AbstractSet[str]) -> Iterator[Finding]:
        here = self._here.get(block, [])
        if [*map(self.now.said, here)] == [*map(self.first.said, was)]:
            return
        words = self._words_lost(block, was)
        if len(words) == len(was):
            # Whoever takes out what the child said takes out its answer with it.
            if not (block.startswith(_REPLY) and self._answers(block) <= lost):
                yield self._gone(block, was)
            return
        step, became, there = self._step(block), self._became_lost(block, was), {line.id for line in here}
        gone = [line for line in was if line in words or (line in became and line.id not in there)]
        if gone:
            yield self._gone(block, gone)
        # Of a sentence that is gone nothing more is asked.
        left = [line for line in was if line not in gone]
        others = [*self._days_lost(block, left)] if block.startswith(("step-", _REPLY)) else []
        others += [_STATE[step.state]] if step and self._is_otherwise(block, was, step.state) else []
        others += self._people_lost(block, left, self._who(block))
        others += self._said_otherwise(block, left, step.state if step else None)
        # What is turned round is asked about once.
        others += [] if others else [f"“{self.first.said(one)}”" for one in became if one.id in there]
        if others:
            yield self._otherwise(block, was, ", and ".join(others))

    def _words_lost(self, block: str, was: list[Line]) -> Sequence[Line]:
        """The sentences of a decision that are neither there nor in other words that share one with them;
        all its lines where none of them is left."""
        what = words_of(was)
        here, before = self._here.get(block, []), {line.id: self.first.said(line) for line in was}
        anew = [line for line in here if self.now.said(line) != before.get(line.id)]
        said, told = set(map(self.now.said, here)), " ".join([*map(self.now.said, anew)])
        names = self._names | _carried(self._who(block))
        lost = [
            line for line in what
            if self.first.said(line) not in said and not self._is_in(line, told, names)
        ]  # fmt: skip
        if len(lost) < len(what):
            return lost
        return () if self._is_added(what) else was

    def _is_in(self, line: Line, told: str, names: frozenset[str]) -> bool:
        """Whether other words share one with a sentence that is no name; of names alone, any."""
        words = _carried(self.first.said(line))
        kept = _is_shared(words - names or words, _carried(told)) if words else bool(told)
        return kept or self._is_added([line])

    @cached_property
    def _names(self) -> frozenset[str]:
        """The words of the letter, and of who came, that say only who."""
        letter = self.first.letter
        texts = [*map(self.first.said, _lines(letter)), *self.outcome.who_came]
        said = {word for text in texts for word in re.findall(r"[^\W\d_]+", text)}
        named = [word for word in said if _is_name(word)]
        return _carried(" ".join([*named, letter.child_name, letter.iro_name]))

    def _who(self, block: str) -> str:
        """Whom the record names for it."""
        if step := self._step(block):
            return step.refused_by or step.who
        apart = self.outcome.disagreements[_number(block) - 1 :][:1] if block.startswith("apart-") else ()
        return " ".join(one.who for one in apart)

    def _is_added(self, what: Sequence[Line]) -> bool:
        return _covers(self._added, " ".join(map(self.first.said, what)))

    def _answers(self, block: str) -> set[str]:
        """What the child said that this is the answer to: it stands before its answer."""
        answered: set[str] = set()
        for name in self._blocks:
            if name == block:
                return answered
            if name.startswith(_REPLY):
                answered = set()
            elif name.startswith((SAID, SPOKEN)):
                answered.add(name)
        return answered

    def _step(self, block: str) -> NextStep | None:
        steps, at = self.outcome.next_steps, _number(block) - 1
        return steps[at] if block.startswith("step-") and 0 <= at < len(steps) else None

    def _says(self, block: str) -> str:
        return " ".join([*map(self.now.said, self._here.get(block, [])), self._added])

    def _days_lost(self, block: str, was: list[Line]) -> list[str]:
        there = days_in(self._says(block))
        days = (
            day for line in was for day in days_in(self.first.said(line)) if not day.is_before(self.today)
        )
        return [str(day) for day in dict.fromkeys(days) if not any(day.is_same(one) for one in there)]

    def _people_lost(self, block: str, was: list[Line], who: str) -> list[str]:
        """Each of those whom the record names for it and nobody finds in its lines any more."""
        before, now = " ".join(map(self.first.said, was)), self._says(block)
        return [
            one for one in re.split(r",|;|&| and ", who)
            if self._is_named(one, before) and not self._is_named(one, now)
        ]  # fmt: skip

    def _became_lost(self, block: str, was: list[Line]) -> list[Line]:
        """What became of it, or that somebody does not agree, where nothing says that any more: "You get a
        bike." without "The answer was no." would be a promise."""
        here, before = self._here.get(block, []), set(map(self.first.said, was))
        said = set(map(self.now.said, here))
        told = " ".join([*(each for each in said if each not in before), *([] if here else [self._added])])
        return [
            line for line in was
            if (words := _says_became(line)) is not None
            and self.first.said(line) not in said
            and not (told and words.search(told))
        ]  # fmt: skip

    def _said_otherwise(self, block: str, was: list[Line], state: StepState | None) -> Iterator[str]:
        """What is turned round, and what is counted otherwise. The words of what was not agreed may say what
        was wished or what is now."""
        told = list(map(self.first.said, was))
        now = self._instead(block, " ".join(told))
        words = words_of(was) if state is StepState.NOT_AGREED else []
        meant = [self.first.said(line) for line in was if line not in words]
        yield from (f"“{one}” (it says the other way round)" for one in turned_round(meant, now))
        yield from counted_otherwise(" ".join(told), " ".join(now))

    def _instead(self, block: str, what: str) -> list[str]:
        """What stands for it now: its lines; where it has none, what somebody added about it."""
        if here := self._here.get(block):
            return [self.now.said(line) for line in here]
        return [self._added] if _covers(self._added, what) else []

    def _is_named(self, who: str, text: str) -> bool:
        letter, name = self.now.letter, who.strip().casefold()
        if name in ("i", "me", letter.iro_name.casefold()) and letter.voice is Voice.YOU:
            return bool(_ME.search(text)) or bool(self.writer and self._has_name(self.writer, text))
        if name in ("you", letter.child_name.casefold()):
            return True
        if name in ("i", "me"):
            who = letter.iro_name
        return self._has_name(who, text)

    def _has_name(self, who: str, text: str) -> bool:
        said = set(_words(text))
        return any(word in said for word in _words(who) if word not in _TITLES)

    def _is_otherwise(self, block: str, was: list[Line], state: StepState) -> bool:
        """Whether what opens it is gone: "You live with Nan." alone would be a promise."""
        codes = _OPENS[state]
        if codes.isdisjoint(map(code_of, was)):
            return False
        here, what = self._here.get(block, []), {line.id for line in words_of(was)}
        until = max((at for at, line in enumerate(here, 1) if line.id in what), default=len(here))
        says_it = any(code_of(line) in codes for line in here[:until])
        told = here if state is StepState.NOT_AGREED else here[:until]
        return not says_it and not _SAYS_SO[state].search(" ".join(map(self.now.said, told)))

    def _danger(self) -> Iterator[Finding]:
        text = " ".join(self.now.said(line) for line in _lines(self.now.letter))
        numbers = re.findall(r"\d+", text)
        for block, was in self._blocks.items():
            for line in was:
                asked = re.findall(r"\d+", self.first.said(line)) if code_of(line) == _DANGER else []
                if not set(asked) <= set(numbers):
                    yield self._gone(block, was)

    def _gone(self, block: str, was: Sequence[Line]) -> Finding:
        told = " ".join(map(self.first.said, was))
        why = f"{_kind(block)} is not in the letter any more: {told}"
        of = " ".join(line.text for line in was)
        return Finding(f"{GONE}{block}", LEFT_OUT, why, "", Severity.MUST, was=told, of=of)

    def _otherwise(self, block: str, was: Sequence[Line], lost: str) -> Finding:
        told = " ".join(map(self.first.said, was))
        here = self._here.get(block, [])
        why = f"The letter does not say any more: {lost.strip()}. It said: {told}"
        at, of = (here[0].id, "") if here else (f"{GONE}{block}", " ".join(line.text for line in was))
        return Finding(at, OTHERWISE, why, "", Severity.MUST, of=of)


def _lines(letter: Letter) -> list[Line]:
    """All lines but headings, and but what a correction says is new."""
    parts = (one.lines for one in letter.sections if one.kind is not SectionKind.CHANGED)
    return [*letter.opening, *(line for lines in parts for line in lines)]


def _by_block(letter: Letter) -> dict[str, list[Line]]:
    found: dict[str, list[Line]] = {}
    for line in _lines(letter):
        if line.block:
            found.setdefault(line.block, []).append(line)
    return found


def words_of(was: Sequence[Line]) -> list[Line]:
    """The words of a decision: what stands behind what opens it, up to the first sentence of ours."""
    lines = [line for line in was if code_of(line) not in _LEADS]
    end = next((at for at, line in enumerate(lines) if at and _is_ours(line)), len(lines))
    return lines[:end]


def _is_ours(line: Line) -> bool:
    return code_of(line).startswith(("state.", "next.", "last.", "apart.", "reply."))


def _says_became(line: Line) -> re.Pattern[str] | None:
    """What says in other words what this line says became of it; None for other lines."""
    words = next((words for code, words in _BECAME.items() if code_of(line).startswith(code)), None)
    return None if words is None else re.compile(rf"\b(?:{words})\b" if words else "", re.IGNORECASE)


def _kind(block: str) -> str:
    return next(words for start, words in _KINDS.items() if block.startswith(start))


def _number(block: str) -> int:
    number = block.rpartition("-")[2]
    return int(number) if number.isdecimal() else 0


@lru_cache(maxsize=2048)
def _is_name(word: str) -> bool:
    """Whether a word only says who: a first name, a title, or one of the family."""
    return word[0].isupper() if is_first_name(word) else gender_of_name(word) is not None


def _carried(text: str) -> frozenset[str]:
    """What a text speaks of, and neither that it will or can be; words that say the same as one."""
    return frozenset(_SAME.get(word, word) for word in speaks_of(text) if word not in _WILL)


def _is_shared(words: Iterable[str], there: AbstractSet[str]) -> bool:
    """Whether one of these words is there, or one that begins with it ("week", "weekly")."""
    return any(
        word in there or any(len(min(word, one, key=len)) >= STEM and _begins(word, one) for one in there)
        for word in words
    )


def _begins(word: str, other: str) -> bool:
    return word.startswith(other) or other.startswith(word)


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())


def _covers(text: str, what: str) -> bool:
    """Whether a text speaks of at least half of what another speaks of."""
    meant = speaks_of(what)
    return bool(meant) and len(meant & speaks_of(text)) >= HALF * len(meant)
