"""Names of a stranger's file as our codes: small letters, digits and "_", a letter first, each once. Pure."""

import re
import unicodedata

from consult.model import CALL
from consult.questions.bank import CODE

LONGEST = 40


class Codes:
    """Codes that were given out, by the name in the file."""

    def __init__(self, reserved: tuple[str, ...] = (CALL,)) -> None:
        self.by_name: dict[str, str] = {}
        self._used = set(reserved)

    def give(self, name: str) -> str:
        """A code for this name; the name itself where it is one and is free."""
        code = _as_code(name)
        at = 2
        while code in self._used:
            tail = f"_{at}"
            code = _as_code(name)[: LONGEST - len(tail)] + tail
            at += 1
        self._used.add(code)
        self.by_name[name] = code
        return code


def _as_code(name: str) -> str:
    if CODE.match(name):
        return name
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    code = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")
    if not code or not code[0].isalpha():
        code = f"c_{code}" if code else "c"
    return code[:LONGEST].rstrip("_")
