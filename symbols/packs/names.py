"""Names of files: read whatever program wrote them, judged before use, turned into words.

In: names as they stand in a zip or a list. Out: readable names, safe paths, labels. Nothing opens a file.
"""

import re
import unicodedata

from symbols.packs.model import PictureRefused, Refused

LONGEST_PATH = 400
UNSHOWN = "\ufffd"  # stands where a sign cannot be shown
_LONGEST_SHOWN = 120
_LONGEST_LABEL = 200
# Turn the reading direction of what follows: a name could look like another one.
_OVERRIDES = re.compile("[\u202a-\u202e\u2066-\u2069]")
_DRIVE = re.compile(r"[A-Za-z]:")
_VARIANT = re.compile(r"_\d+[ab]?$")
_VERB = re.compile(r"_,_to(?=_|$)")
_JUNK = re.compile(r"(^|/)(__MACOSX/|\.|Thumbs\.db$|desktop\.ini$|ehthumbs\.db$)", re.I)
_ODD = frozenset(["Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"])
_JOINERS = "\u200c\u200d"


def readable(name: str) -> str:
    """`name` as it can be shown or logged: one line, no invisible signs, at most 120 characters."""
    shown = "".join(
        UNSHOWN if unicodedata.category(sign) in _ODD and sign not in _JOINERS else sign for sign in name
    )
    shown = " ".join(shown.split())
    if len(shown) > _LONGEST_SHOWN:
        shown = f"{shown[:80]}…{shown[-39:]}"
    return shown or "(no name)"


def clean_words(text: str, longest: int = _LONGEST_LABEL) -> str:
    """Words out of a list as they are kept: NFC, one line, no signs that cannot be seen save joiners."""
    # Composing takes the square of the length where marks stand upon marks.
    composed = unicodedata.normalize("NFC", text[: longest * 4])
    kept = (
        sign
        if sign in _JOINERS or unicodedata.category(sign) not in _ODD
        else " "
        if sign in "\t\r\n"
        else ""
        for sign in composed
    )
    return " ".join("".join(kept).split())[:longest].strip()


def safe_path(name: str) -> str:
    """The path with forward slashes. Raises PictureRefused where it leads out, deceives or is too long."""
    if "\0" in name:
        raise PictureRefused(Refused.UNSAFE_PATH)
    path = name.replace("\\", "/")
    parts = path.split("/")
    if path.startswith("/") or _DRIVE.match(path) or ".." in parts:
        raise PictureRefused(Refused.UNSAFE_PATH)
    if len(path) > LONGEST_PATH:
        raise PictureRefused(Refused.NAME_TOO_LONG)
    if _OVERRIDES.search(path) or any(unicodedata.category(sign) in ("Cc", "Cs") for sign in path):
        raise PictureRefused(Refused.NAME_UNREADABLE)
    return "/".join(part for part in parts if part not in ("", "."))


def is_junk(path: str) -> bool:
    """Whether an operating system left it there: nobody wants to be told of these."""
    return bool(_JUNK.search(path))


def read_zip_name(raw: bytes) -> str:
    """A name that the zip does not mark as UTF-8: UTF-8 all the same, Japanese, Western, or as zips began."""
    for_sure = _decoded(raw, "utf-8")
    if for_sure is not None:
        return for_sure
    japanese = _decoded(raw, "cp932")
    if japanese is not None and _is_mostly_japanese(japanese):
        return japanese
    first = raw.decode("cp437")
    western = _decoded(raw, "cp1252")
    if western is not None and not _all_letters(first) and _all_letters(western):
        return western
    return first


def loose(path: str) -> tuple[str, str]:
    """Two keys under which a listed name finds its file: letters alike, then accents flattened as well."""
    same = unicodedata.normalize("NFC", path).casefold()
    flat = "".join(sign for sign in unicodedata.normalize("NFKD", same) if not unicodedata.combining(sign))
    return same, re.sub(r"[^\x20-\x7e]", "", flat)


def stem(path: str) -> str:
    """The file's name without folder and ending."""
    last = path.rsplit("/", 1)[-1]
    return last.rsplit(".", 1)[0] if "." in last.strip(".") else last


def extension(path: str) -> str:
    """The ending in small letters, without the dot; "" where there is none."""
    last = path.rsplit("/", 1)[-1]
    return last.rsplit(".", 1)[-1].lower() if "." in last else ""


def label_from(path: str, *, keep_hyphens: bool = False) -> str:
    """What a file is called in words: `help_,_to_2a.svg` is "help"."""
    name = stem(path)
    bare = _VARIANT.sub("", _VERB.sub("", _VARIANT.sub("", name)))
    spaced = re.sub(r"_+" if keep_hyphens else r"[_-]+", " ", bare)
    return clean_words(spaced) or clean_words(name) or readable(name)


def category_from(path: str, root: str) -> str:
    """The folder under `root` that a file lies in, in words; "" at the top."""
    folder = path[len(root) :].rpartition("/")[0]
    return clean_words(re.sub(r"[_-]+", " ", folder.replace("/", " / ")), 120)


def _decoded(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return None


def _is_mostly_japanese(name: str) -> bool:
    signs = [sign for sign in stem(name) if not sign.isascii()]
    if not signs or any(unicodedata.name(sign, "")[:4] not in ("HIRA", "KATA", "CJK ") for sign in signs):
        return False
    return len(signs) * 2 >= sum(sign.isascii() and sign.isalpha() for sign in stem(name))


def _all_letters(name: str) -> bool:
    return all(sign.isascii() or unicodedata.name(sign, "").startswith("LATIN") for sign in name)
