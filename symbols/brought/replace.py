"""A newer set in the place of an older one, in a service's choices. Pure.

In: choices, the two sets' ids, and which picture of the older is which of the newer. Out: the choices as they
would be. The older set's links stay: a child whose own order names it goes on seeing it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from symbols.choices import PICTURE, Choices


def carry_over(choices: Choices, older: str, newer: str, pairs: Mapping[str, str]) -> Choices:
    """Links, swaps and words of pictures that have a twin, and every order, lead to the newer set."""
    refs = {f"{PICTURE}:{one}": f"{PICTURE}:{twin}" for one, twin in pairs.items()}
    linked = {concept: pairs[one] for concept, one in choices.links.get(older, {}).items() if one in pairs}
    return replace(
        choices,
        swaps={concept: refs.get(ref, ref) for concept, ref in choices.swaps.items()},
        links={**choices.links, newer: {**linked, **choices.links.get(newer, {})}},
        order=_put(choices.order, older, newer),
        teams={team: _put(order, older, newer) for team, order in choices.teams.items()},
        added={
            key: replace(one, picture=refs.get(one.picture, one.picture))
            for key, one in choices.added.items()
        },
        retired_pictures=choices.retired_pictures
        | {refs[one] for one in choices.retired_pictures if one in refs},
        described={
            **{refs[one]: said for one, said in choices.described.items() if one in refs},
            **choices.described,
        },
    )


def _put(order: Iterable[str], older: str, newer: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(newer if one == older else one for one in order))
