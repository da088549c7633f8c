"""Milliseconds a sentence, as a child's page gets it, against the floor of the bare espeak call.

Run: `python -m bench.sound`. Prints, for each language, the bare call in this process, the clip (other
process, gate, MP3), their ratio, and the clip from the shelf.
"""

import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from sound.espeak.worker import Espeak
from sound.model import WORDS_A_MINUTE, Speed
from sound.shelf import say_kept
from sound.speaking import say
from sound.voices import VOICES

SENTENCES = {
    "en": "How do you feel when you are at home?",
    "ar": "كيف تشعر عندما تكون في البيت؟",
    "ti": "ኣብ ገዛ ክትህሉ ከለኻ እንታይ ይስምዓካ?",
}
ROUNDS = 15


def median_ms(work: Callable[[], object]) -> float:
    """Milliseconds, the median of some rounds after one that does not count."""
    work()
    taken = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        work()
        taken.append((time.perf_counter() - began) * 1000)
    return statistics.median(taken)


def main() -> None:
    """Print a line for each language."""
    bare = Espeak()
    with tempfile.TemporaryDirectory() as folder:
        for lang, text in SENTENCES.items():
            voice = VOICES[lang].name
            floor = median_ms(lambda: bare.speak(voice, WORDS_A_MINUTE[Speed.NORMAL], text))  # noqa: B023
            clip = median_ms(lambda: say(text, lang))  # noqa: B023
            kept = median_ms(lambda: say_kept(Path(folder), text, lang, Speed.NORMAL))  # noqa: B023
            print(
                f"{lang}: bare {floor:.1f} ms, clip {clip:.1f} ms ({clip / floor:.1f} times), "
                f"from the shelf {kept:.2f} ms"
            )


if __name__ == "__main__":
    main()
