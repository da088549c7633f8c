"""Each picture once: pages of a bundle name their drawings, which stand beside them a single time.

In: a bundle. Out: the same with the name of each drawing in its place, and the drawings by name. Names are
made of what is drawn, so that bundles of one child share them.
"""

import hashlib
import re
from typing import Any

_DRAWN = re.compile(r'(<svg class="pic"[^>]*>)(.*?)</svg>', re.DOTALL)


def lift_pictures(bundle: dict[str, Any]) -> dict[str, str]:
    """Take the drawings out of the pages of a bundle. Out: name -> shapes."""
    found: dict[str, str] = {}

    def named(match: re.Match[str]) -> str:
        name = hashlib.sha256(match[2].encode()).hexdigest()[:12]
        found[name] = match[2]
        return f"{match[1]}<!--#{name}--></svg>"

    for one in bundle["pages"].values():
        one["main"] = _DRAWN.sub(named, one["main"])
    return found
