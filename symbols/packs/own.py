"""Our own layout: pictures in a zip with a list, `symbols.csv`; and the list's columns, for reader and
writer.

In: a shelf and the path of the list. Out: `Found`. Columns may stand in any order and most may be absent.
Pictures that the list does not name come in under their file's name; rows without a file are refused. A
picture may have several rows, each in another language.
"""

import json
from collections.abc import Mapping
from dataclasses import replace

from symbols.packs.model import Found, FoundPicture, Layout, PictureRefused, Refusal, Refused
from symbols.packs.names import category_from, clean_words, label_from, readable
from symbols.packs.pictures import is_picture
from symbols.packs.sheet import LIST_BYTES, read_rows, split, split_pairs, unguarded
from symbols.packs.shelf import Shelf
from symbols.packs.tongues import guess, tag

LIST = "symbols.csv"
ABOUT = "set.json"
HEADER = (
    "file", "label", "lang", "keywords", "category", "licence", "credit",
    "words", "speech", "concept", "licence_url", "set", "source_id", "retired", "ext",
)  # fmt: skip
_YES = ("yes", "1", "true", "y")


def find_own(shelf: Shelf, listed: str) -> Found:
    """What `symbols.csv` at the path `listed` says, and what lies beside it. Raises PictureRefused (list)."""
    root = listed.rpartition("/")[0]
    folder = f"{root}/" if root else ""
    pictures: dict[str, FoundPicture] = {}
    refusals: list[Refusal] = []
    sets: list[str] = []
    told = False
    for row in read_rows(shelf.read(listed, LIST_BYTES)):
        told = told or bool(tag(unguarded(row.get("lang", ""))))
        name = unguarded(row.get("file", "")).strip()
        path = shelf.find(folder + name.replace("\\", "/")) if name else None
        if not name or path is None:
            refusals.append(_refused(row, name, Refused.MISSING))
            continue
        one = _picture(row, path, folder)
        both = _in_two_languages(pictures[path], one, row) if path in pictures else one
        if both is None:
            refusals.append(_refused(row, name, Refused.REPEATED))
            continue
        pictures[path] = both
        sets.append(clean_words(row.get("set", "")))
    unlisted = [path for path in shelf.paths if is_picture(path) and path not in pictures]
    for path in unlisted:
        word = label_from(path)
        pictures[path] = FoundPicture(path, word, guess(word), category=category_from(path, folder))
    found = _with_about(shelf, folder, pictures, refusals, sets, len(unlisted))
    return replace(found, guessed=not told)


def _refused(row: Mapping[str, str], name: str, reason: Refused) -> Refusal:
    return Refusal(readable(name or row.get("label", "")), reason)


def _in_two_languages(
    first: FoundPicture, again: FoundPicture, row: Mapping[str, str]
) -> FoundPicture | None:
    """One picture of two rows whose words are in different languages; None where the second row says a
    language again, or no word."""
    if again.lang in (first.lang, *first.words) or not row.get("label", "").strip():
        return None
    words = {**again.words, again.lang: again.label, **first.words}
    return replace(
        first,
        words={lang: word for lang, word in words.items() if lang != first.lang},
        keywords=tuple(dict.fromkeys((*first.keywords, *again.keywords))),
    )


def _with_about(
    shelf: Shelf,
    folder: str,
    pictures: Mapping[str, FoundPicture],
    refusals: list[Refusal],
    sets: list[str],
    unlisted: int,
) -> Found:
    about = _about(shelf, folder + ABOUT)
    licences = sorted({picture.licence for picture in pictures.values() if picture.licence})
    credited = sorted({picture.credit for picture in pictures.values() if picture.credit})
    return Found(
        Layout.OWN,
        tuple(pictures.values()),
        refusals=tuple(refusals),
        licence=about.get("licence") or ", ".join(licences)[:500],
        licence_url=about.get("licence_url", ""),
        credit=about.get("credit") or ", ".join(credited)[:500],
        holder=about.get("holder", ""),
        name=about.get("name") or next(filter(None, sets), ""),
        notes=(
            "1 picture is not in the list; it takes its word from its file name."
            if unlisted == 1
            else f"{unlisted} pictures are not in the list; they take their words from their file names.",
        )
        if unlisted
        else (),
    )


def _about(shelf: Shelf, path: str) -> dict[str, str]:
    """What our own writer says of the whole set; nothing where another made the zip."""
    if path not in shelf.paths:
        return {}
    try:
        said = json.loads(shelf.read(path, 100_000))
    except (PictureRefused, ValueError, RecursionError):
        return {}
    if not isinstance(said, dict):
        return {}
    return {str(key): value for key, value in said.items() if isinstance(value, str)}


def _picture(row: Mapping[str, str], path: str, folder: str) -> FoundPicture:
    cell = {name: unguarded(value or "") for name, value in row.items()}
    words = {tag(lang): clean_words(word) for lang, word in split_pairs(cell.get("words", "")).items()}
    label = clean_words(cell.get("label", "")) or label_from(path)
    return FoundPicture(
        key=path,
        label=label,
        lang=tag(cell.get("lang", "")) or guess(label),
        words={lang: word for lang, word in words.items() if lang and word},
        keywords=tuple(filter(None, (clean_words(part) for part in split(cell.get("keywords", ""))))),
        category=clean_words(cell["category"]) if "category" in cell else category_from(path, folder),
        speech=clean_words(cell.get("speech", "")),
        licence=clean_words(cell.get("licence", ""), 500),
        licence_url=clean_words(cell.get("licence_url", ""), 500),
        credit=clean_words(cell.get("credit", ""), 500),
        source_id=clean_words(cell.get("source_id", "")),
        concept=clean_words(cell.get("concept", "")),
        retired=cell.get("retired", "").strip().lower() in _YES,
        ext=_ext(cell.get("ext", "")),
    )


def _ext(cell: str) -> Mapping[str, object]:
    try:
        said = json.loads(cell) if cell else {}
    except (ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}
