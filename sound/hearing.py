"""Whether this page can be heard, and where each of its texts is to be had.

In: how fast, whose recordings, and a secret of this sitting. Out: `Hearing`, which puts an address to each
text that a page says:
  code.version     a fixed phrase, by its code and the version of its text, or one that a person said without
                   the name in it
  code~values      one with a name or a day in it; these are sealed
  ~text            words that the product does not ship, sealed
What is sealed nobody else can make, read, or use in another sitting.
"""

import base64
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from urllib.parse import quote, urlencode
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV
from flask import g, url_for

from sound.model import Clip, Speed, Unspeakable, version_of
from sound.nameless import nameless
from sound.read import find_spoken, list_spoken
from sound.voices import has_voice
from sound.vowels import vowelled
from store.work import vault
from web.handed import handed
from web.own_words import find_own
from web.words import MARK

Message = tuple[str, str]

OWN, RECORDED, SHORT = "~", "!", 4
LONGEST_ADDRESS = 6000
LONGEST_OWN = 400  # characters of a child's own words
# On every question in the same place: read once by eye or with help, not again on each page.
NOT_READ = (
    "question.back",
    "question.next",
    "question.keep",
    "question.skip",
    "question.own_words",
    "question.kept",
    "not_right.button",
    "place.take_back",
)
# Have an ear of their own. With scripts they are no part of the whole page; without, they come at its end.
ON_DEMAND = ("row.", "place.not_for_me")
BESIDE = ("sees.", "core.sees.", "guest.")  # on a question heard by their ears alone: they have a page too


@dataclass
class Hearing:
    """The sound of one page. `key`: of this sitting, 32 bytes; without it only fixed phrases have an address,
    and with `shared` also what the service says to everyone.
    `service`: whose recordings are heard, loaded where a page asks; without it none are."""

    speed: Speed
    endpoint: str
    key: bytes = b""
    service: Callable[[], UUID] | None = None
    said: list[tuple[str, str]] = field(default_factory=list)
    on_demand: list[tuple[str, str]] = field(default_factory=list)
    beside: tuple[str, ...] = ()
    is_over: bool = False
    shared: bytes = b""

    @cached_property
    def recorded(self) -> frozenset[tuple[str, str]]:
        """(language, version) of what people recorded, asked once a page."""
        return list_spoken(self.service()) if self.service else frozenset()

    def begin(self, *, asks: bool = False) -> str:
        """A page begins, maybe the next of this request. `asks`: it is a question's. Says nothing."""
        self.said, self.on_demand, self.is_over = [], [], False
        self.beside = BESIDE if asks else ()
        return ""

    def find_recorded(self, lang: str, text: str) -> Clip | None:
        """A person's voice for this very text, if there is one."""
        return find_spoken(self.service(), lang, version_of(text)) if self.service else None

    def mark(self, message: Message, text: str, lang: str, values: Mapping[str, object]) -> str | None:
        """The address of a text within the page, "" where only the device's own voice can say it. An
        exclamation mark before it: a person says it, perhaps without the name in it. None: it is no part of
        what is read."""
        if self.is_over or message[0].startswith(NOT_READ):
            return None
        recorded = (nameless(text, lang) if values else text) if self.recorded else None
        is_recorded = recorded is not None and (lang, version_of(recorded)) in self.recorded
        if not is_recorded and not can_be_said(text, lang):
            return ""
        if recorded is not None and is_recorded:
            address = self._address(message, recorded, lang, {})
        else:
            address = self._address(message, filled(text, values), lang, values)
        if address and is_recorded:
            address = RECORDED + address
        if address and not message[0].startswith(self.beside):
            (self.on_demand if message[0].startswith(ON_DEMAND) else self.said).append((lang, address))
        return address

    def service_words(self, text: str, lang: str) -> str:
        """The address of what the service wrote for everyone to read, such as the name of a team."""
        key = self.key or self.shared
        is_recorded = (lang, version_of(text)) in self.recorded
        if not key or not (is_recorded or can_be_said(text, lang)):
            return ""
        address = (RECORDED if is_recorded else "") + OWN + sealed(key, text)
        if not self.is_over:
            self.said.append((lang, address))
        return address

    def _address(self, message: Message, text: str, lang: str, values: Mapping[str, object]) -> str:
        is_shipped = english_of(message[0]) == message[1] and find_own(lang, *message) is None
        if is_shipped and not values:
            return f"{message[0]}.{version_of(text)[:SHORT]}"
        if not self.key:
            return ""
        if is_shipped:
            return (
                message[0]
                + OWN
                + sealed(self.key, json.dumps({name: str(one) for name, one in values.items()}))
            )
        return OWN + sealed(self.key, text)

    def sentence(self, text: str, lang: str) -> str:
        """The address of a sentence of a letter: a person says it where this very text was recorded. "" where
        only the device's own voice can say it, as on a page that is nobody's, such as a preview."""
        if not self.key:
            return ""
        if (lang, version_of(text)) in self.recorded:
            return RECORDED + OWN + sealed(self.key, text)
        return (OWN + sealed(self.key, text)) if self.can_read(text, lang) else ""

    def can_read(self, text: str, lang: str) -> bool:
        """Whether the computer reads a sentence of a letter aloud on this page."""
        return can_be_said(text, lang)

    def say_sentence(self, text: str, lang: str) -> str:
        """The same for one that stands on this page: it is part of the whole page too."""
        address = self.sentence(text, lang)
        if address and not self.is_over and not address.startswith(RECORDED):
            self.said.append((lang, address))
        return address

    @property
    def clips(self) -> str:
        """Where the clips of this page lie."""
        speed = self.speed.value
        return url_for(f"{self.endpoint}_page", speed=speed).removesuffix(f"{speed}/page.mp3")

    def own(self, text: str, lang: str) -> str:
        """The address of words that are not the product's: what the child said themselves. "" where only the
        device's own voice can say them: also of more than an address holds."""
        has_clip = self.key and can_be_said(text, lang) and len(text) <= LONGEST_OWN
        address = OWN + sealed(self.key, text) if has_clip else ""
        if address and not self.is_over:
            self.said.append((lang, address))
        return address

    @property
    def whole(self) -> tuple[str, ...]:
        """The whole page for a browser without JavaScript, each text once: what people recorded, and between
        it the computer's voice, to be played one after another; at the end what has an ear of its own where
        scripts run. From here on nothing more is part of it."""
        self.is_over = True
        parts: list[str] = []
        run: list[tuple[str, str]] = []
        room = LONGEST_ADDRESS
        for lang, address in dict.fromkeys([*self.said, *self.on_demand]):
            room -= len(urlencode([(lang, address)])) + 1
            if room < 0:
                break
            if not address.startswith(RECORDED):
                run.append((lang, address))
                continue
            parts += [*self._spoken(run), f"{self.clips}{self.speed.value}/{lang}/{quote(address[1:])}.mp3"]
            run = []
        return (*parts, *self._spoken(run))

    def _spoken(self, run: Sequence[tuple[str, str]]) -> list[str]:
        """The computer's voice for texts that follow each other."""
        address = url_for(f"{self.endpoint}_page", speed=self.speed.value)
        return [f"{address}?{urlencode(run)}"] if run else []


def hearing_before(speed: Speed) -> Hearing:
    """How a page is heard before anyone said who they are: it names no child."""
    return Hearing(speed, "sound.show_open_clip", shared=vault().blind("spoken", "the service's own words"))


def use_hearing(hearing: Hearing | None) -> None:
    """From here on this request's page can be heard so; None: it has no sound."""
    g.hearing = hearing


def english_of(context: str) -> str | None:
    """The English of a shipped phrase; None for one that is not shipped."""
    return _shipped().get(context)


@cache
def _shipped() -> dict[str, str]:
    return {one.context: one.english for one in handed().list_phrases("en")}


def can_be_said(text: str, lang: str) -> bool:
    """Whether the computer can read this text of a page aloud."""
    return has_voice(lang) and vowelled(text, lang) is not None


@dataclass(frozen=True)
class Said:
    """The text of an address, as it is shown, and as the computer reads it: None where only a person can.
    `is_fixed`: a phrase that names nobody."""

    text: str
    read: str | None
    is_fixed: bool = False


def text_of(hearing_key: bytes, lang: str, said: str) -> Said:
    """What an address stands for. Raises Unspeakable for what is not ours."""
    context, is_own, body = said.partition(OWN)
    if not is_own:
        context, _, version = said.rpartition(".")
        text = shipped_text(lang, context)
        fixed = nameless(text, lang) if MARK.search(text) else text
        if fixed is None or version != version_of(fixed)[:SHORT]:
            raise Unspeakable("another text by now")
        return Said(fixed, vowelled(fixed, lang), is_fixed=True)
    opened = opened_seal(hearing_key, body)
    if not context:
        return Said(opened, opened)
    values, text = json.loads(opened), shipped_text(lang, context)
    read = vowelled(text, lang)
    return Said(filled(text, values), read if read is None else filled(read, values))


def filled(text: str, values: Mapping[str, object]) -> str:
    """A text with what stands for each of its {marks}."""
    return MARK.sub(lambda found: str(values.get(found[1], "")), text)


def shipped_text(lang: str, context: str) -> str:
    """A shipped phrase as this child's pages show it, in this language. Raises Unspeakable."""
    english = english_of(context)
    # With the pages' own rule, which also knows the words that the service gave its pictures.
    text, language = handed().find_message(lang, context, english) if english else ("", "")
    if not text or language != lang:
        raise Unspeakable("no such phrase")
    return text


def sealed(key: bytes, text: str) -> str:
    """A text as part of an address; the same text gives the same, which keeps pages small."""
    return base64.urlsafe_b64encode(AESSIV(key).encrypt(text.encode(), None)).decode().rstrip("=")


def opened_seal(key: bytes, body: str) -> str:
    """What `sealed` sealed with this key. Raises Unspeakable for anything else."""
    try:
        return AESSIV(key).decrypt(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)), None).decode()
    except (ValueError, InvalidTag):
        raise Unspeakable("not ours") from None
