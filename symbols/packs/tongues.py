"""Names of languages as packs write them, as BCP 47 tags; and a guess where they write none.

In: a code or name in a list ("eng", "en_GB", "EN"). Out: a tag ("en", "en-GB"); "" where it is none. In:
words. Out: the tag that their letters suggest, for a person to confirm.
"""

import re
import unicodedata
from collections import Counter

_THREE_LETTERS = {
    "eng": "en", "fra": "fr", "fre": "fr", "ara": "ar", "spa": "es", "por": "pt", "deu": "de", "ger": "de",
    "ita": "it", "nld": "nl", "dut": "nl", "pol": "pl", "ron": "ro", "rum": "ro", "tur": "tr", "ukr": "uk",
    "rus": "ru", "sqi": "sq", "alb": "sq", "urd": "ur", "fas": "fa", "per": "fa", "pes": "fa", "pus": "ps",
    "pbt": "ps", "kur": "ku", "kmr": "ku", "amh": "am", "tir": "ti", "orm": "om", "som": "so", "vie": "vi",
    "ben": "bn", "hin": "hi", "pan": "pa", "guj": "gu", "tam": "ta", "zho": "zh", "chi": "zh", "cym": "cy",
    "wel": "cy", "gle": "ga", "hrv": "hr", "srp": "sr", "bos": "bs", "mkd": "mk", "mac": "mk", "bul": "bg",
    "ell": "el", "gre": "el", "hun": "hu", "ces": "cs", "cze": "cs", "slk": "sk", "slo": "sk", "slv": "sl",
    "lit": "lt", "lav": "lv", "est": "et", "fin": "fi", "swe": "sv", "nor": "no", "nob": "nb", "dan": "da",
    "isl": "is", "ice": "is", "cat": "ca", "eus": "eu", "baq": "eu", "glg": "gl", "heb": "he", "swa": "sw",
    "swh": "sw", "jpn": "ja", "kor": "ko", "tha": "th", "arb": "ar", "hat": "ht", "nep": "ne", "sin": "si",
    "mya": "my", "bur": "my", "khm": "km", "lao": "lo", "ind": "id", "msa": "ms", "may": "ms", "tgl": "tl",
    "yor": "yo", "ibo": "ig", "hau": "ha", "zul": "zu", "xho": "xh", "afr": "af", "mlt": "mt", "kat": "ka",
    "geo": "ka", "hye": "hy", "arm": "hy", "aze": "az", "kaz": "kk", "uzb": "uz", "mon": "mn", "bel": "be",
}  # fmt: skip
# An alphabet's name in Unicode -> the language of ours, or of most children here, that is written in it.
_BY_LETTERS = {
    "ARABIC": "ar", "ETHIOPIC": "ti", "BENGALI": "bn", "CYRILLIC": "uk", "DEVANAGARI": "hi",
    "GURMUKHI": "pa", "GUJARATI": "gu", "TAMIL": "ta", "CJK": "zh",
}  # fmt: skip
_TAG = re.compile(r"[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(-[a-z0-9]{5,8})*$", re.I)


def tag(name: str) -> str:
    """The BCP 47 tag: `eng` is `en`, `en_GB` is `en-GB`; codes of three letters without a short one stay."""
    cleaned = name.strip().replace("_", "-")
    if not _TAG.match(cleaned):
        return ""
    first, *rest = cleaned.split("-")
    return "-".join([_THREE_LETTERS.get(first.lower(), first.lower()), *map(_subtag, rest)])


def _subtag(part: str) -> str:
    if len(part) == 4:
        return part.title()
    return part.upper() if len(part) < 4 else part.lower()


def guess(words: str) -> str:
    """The language that most letters suggest; English where they are Latin or there are none."""
    alphabets = Counter(unicodedata.name(sign, "").partition(" ")[0] for sign in words if sign.isalpha())
    most = next(iter(alphabets.most_common(1)), ("", 0))[0]
    return _BY_LETTERS.get(most, "en")
