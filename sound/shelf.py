"""Clips of fixed phrases, made once and kept in the instance's folder. They name nobody, so they lie there
plain; what names somebody is never put here.

In: a text that every child may be shown, its language, how fast. Out: `Clip`.
"""

import json
from hashlib import sha256
from pathlib import Path

from sound.model import WORDS_A_MINUTE, Clip, Speed, Word
from sound.speaking import ENGINE, say
from sound.voices import find_voice
from store.files import make_folder, replace_file

RULES = "numbers digit by digit"  # another name where clips of the same text sound different from before


def say_kept(folder: Path, text: str, lang: str, speed: Speed) -> Clip:
    """The clip of a fixed phrase: from the shelf, else made now. Raises what `speaking.say` does."""
    voice, rate = find_voice(lang).name, WORDS_A_MINUTE[speed]
    name = sha256(json.dumps([ENGINE, RULES, voice, rate, text]).encode()).hexdigest()
    path = folder / name[:2] / name
    try:
        return _read(path.read_bytes())
    except FileNotFoundError:
        clip = say(text, lang, speed)
    make_folder(path.parent)
    words = [[word.start, word.length, word.at] for word in clip.words]
    replace_file(path, json.dumps(words).encode() + b"\n" + clip.content)
    return clip


def _read(kept: bytes) -> Clip:
    head, _, content = kept.partition(b"\n")
    return Clip(content, tuple(Word(*one) for one in json.loads(head)))
