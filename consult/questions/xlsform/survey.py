"""The sheet `survey` of an XLSForm, row by row: groups, notes, what is left out, and questions. Pure.

In: the sheet and the lists of answers. Out: the questions' content with their words, topics, and findings.
A row that cannot come in is named with its number and the reason; so is every row inside a part that is
repeated or left out.
"""

from dataclasses import dataclass, field
from typing import Any

from consult.questions.model import Condition
from consult.questions.xlsform.asking import Asking, Rough, not_kept, question_of
from consult.questions.xlsform.choices import Choice, cleaned
from consult.questions.xlsform.codes import Codes
from consult.questions.xlsform.conditions import Source, conditions_from
from consult.questions.xlsform.headers import ENGLISH, Texts
from consult.questions.xlsform.helped import joined_help
from consult.questions.xlsform.kinds import Does, RowType, type_of
from consult.questions.xlsform.media import left_behind
from consult.questions.xlsform.model import Notes, Row, Sheet, Unsaid
from consult.questions.xlsform.pictures import Pictures

SURVEY = "survey"
COMPOSITE = ("place_cards", "sentence")  # kinds that we write as a group
GENERAL = "general"


@dataclass
class Group:
    """An open group. `out`: why nothing of it comes in. `inside`: the rows of one that is one question."""

    row: int
    name: str
    label: dict[str, str]
    when: tuple[Condition, ...] = ()
    out: str = ""
    is_repeat: bool = False
    topic: str = ""
    kind: str = ""
    heading: Row = field(default_factory=dict)
    inside: list[tuple[int, Row, RowType]] = field(default_factory=list)


@dataclass
class Note:
    """Words with no question, waiting for the next one."""

    row: int
    name: str
    label: dict[str, str]
    when: tuple[Condition, ...]


class Walk:
    """Goes down the sheet once."""

    def __init__(
        self, sheet: Sheet, plain: str, lists: dict[str, list[Choice]], pictures: Pictures, notes: Notes,
        topics: dict[str, str],
    ) -> None:  # fmt: skip
        self.texts, self.notes = Texts(sheet, plain), notes
        self.questions: list[dict[str, Any]] = []
        self.topics = topics  # code -> title in English, of groups that became topics
        self.words: dict[str, dict[str, str]] = {}
        self._has_topics = bool(topics)
        self._asking = Asking(self.texts, lists, pictures, notes)
        self._codes, self._topic_codes = Codes(), Codes(())
        self._groups: list[Group] = []
        self._waiting: list[Note] = []
        self._quiet: list[str] = []
        self._sources: dict[str, Source | str] = {}
        for number, row in sheet.rows:
            self._row(number, row)
        for group in self._groups:
            notes.change(SURVEY, group.row, group.name, "this group is not ended")
        self._say_last_notes()
        self._drop_notes("a note with no question after it")
        if self._quiet:
            why = f"{', '.join(dict.fromkeys(self._quiet))}: about the device, the time or who fills it in"
            notes.leave(SURVEY, 0, "", f"{why}, which we never collect")
        notes.leave_columns(SURVEY, self.texts.unread())

    def _row(self, number: int, row: Row) -> None:
        name, said = self.texts.one(row, "name"), self.texts.one(row, "type")
        if not said or said.startswith("#") or self.texts.one(row, "disabled").lower() in ("yes", "true"):
            if said and not said.startswith("#"):
                self.notes.leave(SURVEY, number, name, "it is switched off in the file (disabled)")
            elif name or self.texts.one(row, "label"):
                self.notes.leave(SURVEY, number, name, "it has no type")
            return
        try:
            self._do(number, row, name, type_of(said, self.texts.one(row, "appearance")))
        except Unsaid as why:
            self._leave(number, name, str(why))

    def _do(self, number: int, row: Row, name: str, what: RowType) -> None:
        match what.does:
            case Does.BEGINS_GROUP | Does.BEGINS_REPEAT:
                self._begin(number, row, name, what.does is Does.BEGINS_REPEAT)
            case Does.ENDS_GROUP | Does.ENDS_REPEAT:
                self._end(number)
            case Does.QUIET:
                self._quiet.append(self.texts.one(row, "type"))
            case Does.NOTE | Does.ASKS:
                if self._groups and self._groups[-1].kind:
                    self._groups[-1].inside.append((number, row, what))
                elif out := self._out():
                    raise Unsaid(out)
                elif what.does is Does.NOTE:
                    self._note(number, row, name)
                else:
                    self._ask(Rough(number, row, name, what))

    def _begin(self, number: int, row: Row, name: str, is_repeat: bool) -> None:
        group = Group(number, name, {}, is_repeat=is_repeat, out=self._out())
        self._groups.append(group)
        ours = self.texts.one(row, "heard_kind")
        if ours in COMPOSITE:
            group.kind, group.heading = ours, row
            return
        if is_repeat:
            group.out = group.out or f"it stands in a part that is repeated (row {number}); ours ask once"
            self.notes.leave(SURVEY, number, name, "a part that is repeated; our questionnaires ask once")
            return
        try:
            group.label = cleaned(self.texts.of(row, "label"), SURVEY, number, name, self.notes)
            group.when = self._when(number, row, name)
        except Unsaid as why:
            group.out = group.out or f"its group (row {number}) was left out"
            self.notes.leave(SURVEY, number, name, str(why))
        self._say_media(number, row, name)
        if ours == "topic":
            group.topic = self.texts.one(row, "heard_code")

    def _end(self, number: int) -> None:
        if not self._groups:
            self.notes.change(SURVEY, number, "", "an end without a beginning")
            return
        group = self._groups.pop()
        if not group.kind:
            return
        what = RowType(Does.ASKS, group.kind)
        try:
            if group.out:
                raise Unsaid(group.out)
            self._ask(Rough(group.row, group.heading, group.name, what, tuple(group.inside)))
        except Unsaid as why:
            self._leave(group.row, group.name, str(why))

    def _ask(self, rough: Rough) -> None:
        own = self._when(rough.number, rough.row, rough.name)
        when = tuple(dict.fromkeys((*(one for group in self._groups for one in group.when), *own)))
        notes = [one for one in self._waiting if set(one.when) <= set(when)]
        name = rough.name or f"q_{rough.number}"
        code = self._codes.give(self.texts.one(rough.row, "heard_code") or name)
        made = question_of(
            self._asking, rough, code, self._topic(rough.row), when, [one.label for one in notes]
        )
        for note in notes:
            why = f"this note stands as help of the question in row {rough.number}"
            self.notes.change(SURVEY, note.row, note.name, why)
        self._waiting = [one for one in self._waiting if one not in notes]
        self._drop_notes("a note with a condition of its own")
        if code != name and not self.texts.one(rough.row, "heard_code"):
            self.notes.change(SURVEY, rough.number, name, f"it is called “{code}” here")
        self.questions.append(made.content)
        self._sources |= made.sources
        for language, texts in made.words.items():
            self.words.setdefault(language, {}).update(texts)

    def _note(self, number: int, row: Row, name: str) -> None:
        when = tuple(one for group in self._groups for one in group.when) + self._when(number, row, name)
        label = cleaned(self.texts.of(row, "label"), SURVEY, number, name, self.notes)
        if not label.get(ENGLISH):
            raise Unsaid("it has no English words")
        self._say_media(number, row, name)
        self._waiting.append(Note(number, name, label, when))

    def _say_media(self, number: int, row: Row, name: str) -> None:
        found = [*left_behind(self.texts, row), *not_kept(self.texts, row)]
        if self.texts.one(row, "hint"):
            found.append("its hint did not come in")
        for why in found:
            self.notes.change(SURVEY, number, name, why)

    def _when(self, number: int, row: Row, name: str) -> tuple[Condition, ...]:
        text = self.texts.one(row, "relevant")
        if not text:
            return ()
        said = conditions_from(text, self._find)
        if said.turned_round:
            why = "“not this answer” was taken as “one of the other answers”; who skips it is not asked"
            self.notes.change(SURVEY, number, name, why)
        return said.when

    def _find(self, name: str) -> Source:
        found = self._sources.get(name)
        if isinstance(found, Source):
            return found
        if found is None:
            raise Unsaid(f"its condition waits for “{name}”, which does not come before it")
        raise Unsaid(f"its condition waits for “{name}”, {found}")

    def _topic(self, row: Row) -> str:
        """The code of the topic: our own column's, the innermost group's with a title, or the general one."""
        ours = self.texts.one(row, "heard_topic")
        if ours:
            return ours
        for group in reversed(self._groups):
            if group.topic or self._has_topics or not group.label.get(ENGLISH):
                if group.topic:
                    return group.topic
                continue
            group.topic = self._topic_codes.give(group.name or group.label[ENGLISH])
            self.topics[group.topic] = group.label[ENGLISH]
            for language, text in group.label.items():
                if language != ENGLISH and text:
                    self.words.setdefault(language, {})[f"topic.{group.topic}"] = text
            return group.topic
        return GENERAL

    def _out(self) -> str:
        return next((one.out for one in self._groups if one.out), "")

    def _leave(self, number: int, name: str, why: str) -> None:
        if name:
            self._sources.setdefault(name, "which was left out")
        self.notes.leave(SURVEY, number, name, why)

    def _say_last_notes(self) -> None:
        """Behind the last question: they stand as its help, where it has none."""
        last = self.questions[-1] if self.questions else {}
        if not self._waiting or last.get("help", "-") or any(one.when for one in self._waiting):
            return
        helped = joined_help([one.label for one in self._waiting])
        last["help"] = helped.texts[ENGLISH]
        for lang, text in helped.texts.items():
            if lang != ENGLISH:
                self.words.setdefault(lang, {})[f"question.{last['code']}.help"] = text
        for note in self._waiting:
            for why in ("this note stands as help of the last question", *helped.told(self.texts)):
                self.notes.change(SURVEY, note.row, note.name, why)
        self._waiting = []

    def _drop_notes(self, why: str) -> None:
        for note in self._waiting:
            self.notes.leave(SURVEY, note.row, note.name, why)
        self._waiting = []
