"""Downloads from ARASAAC: pictures named by number, and perhaps a JSON list of their names.

In: a shelf. Out: `Found`, or None where the names do not follow ARASAAC's rule. The number opens the list:
words, tags, categories, and whether the makers marked a picture as showing sex or violence, which stays out.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from symbols.packs.board_words import dicts, text
from symbols.packs.model import Found, FoundPicture, Layout, PictureRefused, Refusal, Refused
from symbols.packs.names import clean_words, extension, readable, stem
from symbols.packs.pictures import is_picture
from symbols.packs.sheet import LIST_BYTES, decode
from symbols.packs.shelf import Shelf
from symbols.packs.tongues import tag

CREDIT = "Pictures by Sergio Palao for ARASAAC (arasaac.org), which belongs to the Government of Aragon"
LICENCE, LICENCE_URL = "CC BY-NC-SA 4.0", "https://creativecommons.org/licenses/by-nc-sa/4.0/"
_NAME = re.compile(r"(\d{1,6})((?:_[a-z]+-[A-Za-z0-9-]+)*)(?:_(?:300|500|2500))?$")
_SURE = re.compile(r"\d{1,6}(?:_[a-z]+-[A-Za-z0-9-]+)*_(?:300|500|2500)$")
_LANG = re.compile(r"(?:^|[/_.-])([a-z]{2})\.json$", re.I)
# The numbers that ARASAAC gives kinds of words in its lists.
_SPEECH = {1: "proper noun", 2: "noun", 3: "verb", 4: "adjective", 5: "phrase", 6: "phrase"}


def find_arasaac(shelf: Shelf) -> Found | None:
    """What the pictures' numbers and the list of names say; None where this is no ARASAAC download."""
    paths = [path for path in shelf.paths if is_picture(path)]
    lists = dict(_lists(shelf))
    sure = sum(bool(_SURE.match(stem(path))) for path in paths)
    numbered = sum(bool(_NAME.match(stem(path))) for path in paths)
    if not paths or not (sure * 2 > len(paths) or (lists and numbered * 2 > len(paths))):
        return None
    entries = _entries(lists)
    pictures, refusals = [], []
    for path in paths:
        name = _NAME.match(stem(path))
        entry = entries.get(name.group(1)) if name else None
        if entry is not None and _is_adult(entry):
            refusals.append(Refusal(readable(path), Refused.ADULT))
        else:
            pictures.append(_picture(path, name, entry or {}))
    note = "There is no list of names in this download, so each picture is called by its number."
    return Found(
        Layout.ARASAAC, tuple(pictures), refusals=tuple(refusals), licence=LICENCE, licence_url=LICENCE_URL,
        credit=CREDIT, holder="Government of Aragon", name="ARASAAC", notes=() if lists else (note,),
    )  # fmt: skip


def _lists(shelf: Shelf) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Each list of names with its language; English first, so that labels are English where they can be."""
    for path in shelf.paths:
        if extension(path) != "json":
            continue
        try:
            said = json.loads(decode(shelf.read(path, LIST_BYTES)))
        except (PictureRefused, ValueError, RecursionError):
            continue
        entries = [entry for entry in dicts(said if isinstance(said, list) else [said]) if "_id" in entry]
        if entries and "keywords" in entries[0]:
            found = _LANG.search(path)
            yield tag(found.group(1)) if found else "en", entries


def _entries(lists: Mapping[str, list[dict[str, Any]]]) -> dict[str, dict[str, Any]]:
    joined: dict[str, dict[str, Any]] = {}
    for lang in sorted(lists, key=lambda lang: lang != "en"):
        for entry in lists[lang]:
            first = joined.setdefault(str(entry["_id"]), {**entry, "lang": lang, "words": {}})
            _join(first, entry, lang)
    return joined


def _join(first: dict[str, Any], entry: Mapping[str, Any], lang: str) -> None:
    for mark in ("sex", "violence"):
        first[mark] = first.get(mark) is True or entry.get(mark) is True
    word = next(_keywords(entry), "")
    if lang != first["lang"] and word:
        first["words"][lang] = word


def _is_adult(entry: Mapping[str, Any]) -> bool:
    return entry.get("sex") is True or entry.get("violence") is True


def _keywords(entry: Mapping[str, Any]) -> Iterator[str]:
    for keyword in dicts(entry.get("keywords")):
        word = clean_words(text(keyword, "keyword"))
        if word:
            yield word


def _speech(entry: Mapping[str, Any]) -> str:
    first = next(dicts(entry.get("keywords")), {})
    kind = first.get("type")
    return _SPEECH.get(kind, "") if isinstance(kind, int) else ""


def _picture(path: str, name: re.Match[str] | None, entry: Mapping[str, Any]) -> FoundPicture:
    words = list(_keywords(entry))
    tags = [clean_words(part) for part in _texts(entry, "tags")]
    options = dict(part.split("-", 1) for part in name.group(2).split("_") if "-" in part) if name else {}
    categories = _texts(entry, "categories")
    return FoundPicture(
        key=path,
        label=words[0] if words else stem(path),
        lang=text(entry, "lang") or "en",
        words=dict(entry.get("words", {})),
        keywords=tuple(dict.fromkeys([*words[1:], *filter(None, tags)])),
        category=clean_words(categories[0]) if categories else "",
        speech=_speech(entry),
        licence=LICENCE,
        licence_url=LICENCE_URL,
        credit=CREDIT,
        source_id=name.group(1) if name else "",
        ext={
            **({"options": options} if options else {}),
            **{mark: True for mark in ("schematic", "aac") if entry.get(mark) is True},
        },
    )


def _texts(entry: Mapping[str, Any], name: str) -> list[str]:
    value = entry.get(name)
    return [part for part in value if isinstance(part, str)] if isinstance(value, list) else []
