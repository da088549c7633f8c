"""How a letter is heard: sentence by sentence, recordings of people first, then the computer's voice.

In: a reading, its letter, the page of it that is shown. Out: from here on this request's page says where its
sound is; lines with their address; the whole page as one sound for a browser without JavaScript.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from flask import url_for

from children.passport.read import load_passport
from children.read import load_child_unguarded
from delivery.model import Reading
from letters.aloud.model import each_said, to_read
from letters.aloud.read import Voices
from letters.both import heard
from letters.model import Letter, Line
from letters.phrases import isolated
from letters.read import review_of
from letters.render.html import Rows, ShownLetter, ShownLine, ShownSection
from sound.hearing import OWN, RECORDED, Hearing, sealed, use_hearing
from sound.model import Clip, Speed
from sound.voices import has_voice
from store.work import vault
from web.words import lang
from wording.lists import joined

OFF = "off"


@dataclass
class LetterHearing(Hearing):
    """`number`: the page of the letter that is shown, 0 where all of it is; None on a page about it.
    `lang`: the letter's language. `voices`: who read this very letter aloud."""

    number: int | None = None
    lang: str = ""
    voices: Voices | None = None

    def sentence(self, text: str, lang: str) -> str:
        """A person who read this letter goes first."""
        if self.voices is not None and self.voices.has(text, lang):
            return RECORDED + OWN + sealed(self.key, text)
        return super().sentence(text, lang)

    def can_read(self, text: str, lang: str) -> bool:
        """A letter is read in each language that has a voice, vowels or not."""
        return has_voice(lang)

    def find_recorded(self, lang: str, text: str) -> Clip | None:
        """The recording of this letter, else that of the phrase."""
        read = self.voices.clip(text, lang) if self.voices is not None else None
        return read or super().find_recorded(lang, text)

    @property
    def whole(self) -> tuple[str, ...]:
        """The sentences of this page one after another. The server knows them, so the address is short."""
        if self.number is None:
            return super().whole
        self.is_over = True
        if not has_voice(self.lang) and not (self.voices and self.voices.keys):
            return ()
        return (url_for("delivery.show_letter_sound", speed=self.speed.value, number=self.number),)


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
    voices = voices_of(reading)
    return LetterHearing(
        speed, "delivery.show_clip", key, service, number=number, lang=reading.language, voices=voices
    )


def voices_of(reading: Reading) -> Voices:
    """What people recorded of the letter that is open."""
    return Voices(review_of(reading.letter_id), reading.child_id)


def heard_shown(letter: Letter, lines: Iterable[Line], hearing: LetterHearing | None) -> dict[str, Any]:
    """For a page of the letter: the names of the people who read what it shows, and whether all of the letter
    can be had as one sound."""
    if hearing is None or hearing.voices is None:
        return {"read_by": "", "has_file": False}
    spoken = hearing.voices.spoken(heard(letter.sentences))
    here = [spoken[one].speaker for one in each_said(heard(lines)) if one in spoken]
    whole = all(one in spoken and spoken[one].joins for one in to_read(letter))
    names = (isolated(name, lang()) for name in dict.fromkeys(here))
    return {"read_by": joined(names, lang()), "has_file": whole or has_voice(letter.lang)}


def heard_letter(shown: ShownLetter, hearing: LetterHearing | None) -> ShownLetter:
    """The letter, each line with the address of its sound."""
    if hearing is None:
        return shown
    return replace(
        shown,
        title=heard_line(shown.title, hearing),
        opening=_rows(shown.opening, hearing),
        sections=tuple(_section(section, hearing) for section in shown.sections),
    )


def heard_line(line: ShownLine, hearing: LetterHearing | None) -> ShownLine:
    """One line with the address of its sound, in each of its languages."""
    if hearing is None:
        return line
    second = heard_line(line.second, hearing) if line.second else None
    return replace(line, say=hearing.sentence(line.text, line.lang), second=second)


def _section(section: ShownSection, hearing: LetterHearing) -> ShownSection:
    heading, rows = heard_line(section.heading, hearing), _rows(section.rows, hearing)
    return replace(section, heading=heading, rows=rows)


def _rows(rows: Rows, hearing: LetterHearing) -> Rows:
    return tuple(tuple(heard_line(line, hearing) for line in each) for each in rows)
