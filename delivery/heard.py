"""How a letter is heard: sentence by sentence, recordings of people first, then the computer's voice.

In: a reading, its letter, the page of it that is shown. Out: from here on this request's page says where its
sound is; lines with their address; the whole page as one sound for a browser without JavaScript.
"""

from dataclasses import dataclass, replace
from uuid import UUID

from flask import url_for

from children.passport.read import load_passport
from children.read import load_child_unguarded
from delivery.model import Reading
from letters.render.html import ShownLetter, ShownLine, ShownSection
from sound.hearing import Hearing, use_hearing
from sound.model import Speed
from sound.voices import has_voice
from store.work import vault

OFF = "off"


@dataclass
class LetterHearing(Hearing):
    """`number`: the page of the letter that is shown, 0 where all of it is; None on a page about it.
    `lang`: the letter's language."""

    number: int | None = None
    lang: str = ""

    @property
    def whole(self) -> str:
        """The sentences of this page one after another. The server knows them, so the address is short."""
        if self.number is None:
            return super().whole
        self.is_over = True
        if not has_voice(self.lang):
            return ""
        return url_for("delivery.show_letter_sound", speed=self.speed.value, number=self.number)


def hear_letter(reading: Reading, number: int | None = None) -> LetterHearing | None:
    """Let the page be heard; None where this child's pages have no sound."""
    hearing = _hearing(reading, number)
    use_hearing(hearing)
    return hearing


def hearing_of(reading: Reading) -> LetterHearing | None:
    """The same for an answer that is no page: a clip."""
    return _hearing(reading, None)


def _hearing(reading: Reading, number: int | None) -> LetterHearing | None:
    wanted = reading.looks.sound
    if not wanted:
        passport = load_passport(reading.child_id)
        wanted = passport.sound if passport else ""
    if wanted == OFF:
        return None

    def service() -> UUID:
        return load_child_unguarded(reading.child_id).service_id

    speed = Speed.SLOW if wanted == Speed.SLOW else Speed.NORMAL
    key = vault().blind("spoken", f"reading:{reading.id}")
    return LetterHearing(speed, "delivery.show_clip", key, service, number=number, lang=reading.language)


def heard_letter(shown: ShownLetter, hearing: LetterHearing | None) -> ShownLetter:
    """The letter, each line with the address of its sound."""
    if hearing is None:
        return shown
    return replace(
        shown,
        title=heard_line(shown.title, hearing),
        opening=tuple(heard_line(line, hearing) for line in shown.opening),
        sections=tuple(_section(section, hearing) for section in shown.sections),
    )


def heard_line(line: ShownLine, hearing: LetterHearing | None) -> ShownLine:
    """One line with the address of its sound, in each of its languages."""
    if hearing is None:
        return line
    second = heard_line(line.second, hearing) if line.second else None
    return replace(line, say=hearing.sentence(line.text, line.lang), second=second)


def _section(section: ShownSection, hearing: LetterHearing) -> ShownSection:
    lines = tuple(heard_line(line, hearing) for line in section.lines)
    return replace(section, heading=heard_line(section.heading, hearing), lines=lines)
