"""Promises about the voice's process: it may hang or die, and the next text is read all the same."""

import sys
import time
from pathlib import Path

import pytest

from sound.espeak.process import Espeak
from sound.model import VoiceSilent

# A program in the voice's place: hangs, dies, floods or speaks, as it is told.
STRANGE = """
import json, sys, time, os
for line in sys.stdin.buffer:
    text = json.loads(line)["text"]
    if text == "hang": time.sleep(60)
    if text == "die": os._exit(3)
    if text == "half": print(json.dumps({"size": 9, "rate": 100, "words": []}), flush=True); os._exit(0)
    if text == "nonsense": print("{", flush=True); continue
    if text == "flood": print(json.dumps({"size": 10**12, "rate": 100, "words": []}), flush=True); continue
    if text == "refuse": print(json.dumps({"error": "ValueError"}), flush=True); continue
    sys.stdout.buffer.write(json.dumps({"size": 4, "rate": 100, "words": [[0, 2, 5]]}).encode() + b"\\nabcd")
    sys.stdout.buffer.flush()
"""


@pytest.fixture
def strange(tmp_path: Path) -> Espeak:
    program = tmp_path / "strange.py"
    program.write_text(STRANGE)
    return Espeak([sys.executable, str(program)], seconds=0.6)


@pytest.mark.parametrize("trouble", ["hang", "die", "half", "nonsense", "flood", "refuse"])
def test_trouble_ends_in_time_and_the_next_text_is_read(strange: Espeak, trouble: str) -> None:
    began = time.monotonic()
    with pytest.raises(VoiceSilent):
        strange.speak("en", 130, trouble)
    assert time.monotonic() - began < 3
    heard = strange.speak("en", 130, "well")
    assert (heard.pcm, heard.words[0].at) == (b"abcd", 5)
    strange.close()


def test_what_goes_wrong_does_not_carry_the_words_along(strange: Espeak) -> None:
    with pytest.raises(VoiceSilent) as caught:
        strange.speak("en", 130, "die")
    assert "die" not in str(caught.value)
    assert caught.value.__suppress_context__
    strange.close()


def test_a_program_that_is_not_there_is_silent() -> None:
    with pytest.raises(VoiceSilent):
        Espeak(["/nowhere/espeak"]).speak("en", 130, "hello")


def test_the_real_voice_knows_no_voice_that_it_lacks_and_goes_on() -> None:
    espeak = Espeak()
    with pytest.raises(VoiceSilent):
        espeak.speak("so", 130, "hello")
    assert espeak.speak("gmw/en", 130, "hello").milliseconds > 300
    espeak.close()
