"""What workers do in records: they say, will send, have arranged. Pure.

In: a pronoun, the sentence's scene. Out: yes or no.
"""

from letters.rewrite.doings import is_adult_doing
from letters.rewrite.lexicon import SPEAKING, listed
from letters.rewrite.mentions import Mention
from letters.rewrite.scene import Scene
from letters.rewrite.sense import is_childlike

WISHES = listed("like love prefer want rather be feel mind need")
TALKING = listed("spoke speaks spoken speak speaking talk talks talked talking works worked working work")


def does_as_worker(pronoun: Mention, scene: Scene) -> bool:
    """Whether what follows is what a worker does: says, will send, has arranged."""
    verb = scene.low(scene.skip_adverbs(pronoun.end, 1))
    after = scene.low(scene.skip_adverbs(pronoun.end, 1) + 1)
    plans = verb in ("will", "would", "'ll", "'d") and after not in WISHES
    done = verb in ("has", "had") and after in _DONE_BY_WORKERS
    speaks = verb in SPEAKING and not is_childlike(pronoun, scene)
    return plans or done or speaks or verb in _DONE_BY_WORKERS or is_adult_doing(pronoun, scene)


_DONE_BY_WORKERS = listed(
    "asked arranged sent seen visited spoken written completed closed made offered referred prescribed agreed"
    " checked met contacted recommended advised discussed requested observed suggested decided raised"
    " provided received wrote saw spoke known supported worked been"
)


def was_others(pronoun: Mention, scene: Scene) -> bool:
    """Whether a pronoun before it was somebody else's, or was asked about."""
    return any(at < pronoun.start for at in [*scene.others, *scene.asked])
