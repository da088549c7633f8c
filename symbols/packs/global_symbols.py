"""Bundles from Global Symbols: pictures named `<label>_<number>`, all in one folder, perhaps with a list.

In: a shelf. Out: `Found`, or None where neither the list nor the names look like it. Its sets have licences
of their own, which the bundle does not say: whoever brings it in must. A list has a row for each language
(as their help page says) or a column for each, "label_en" (as their own site reads it).
"""

import re
from collections.abc import Iterator, Mapping

from symbols.packs.model import Found, FoundPicture, Layout, Refusal, Refused
from symbols.packs.names import clean_words, extension, label_from, readable, stem
from symbols.packs.pictures import is_picture
from symbols.packs.sheet import LIST_BYTES, columns, read_rows
from symbols.packs.shelf import Shelf
from symbols.packs.tongues import guess, tag

_NAME = re.compile(r"(.+)_(\d{3,9})$")
_A_ROW_EACH = frozenset(("language", "label", "filename"))
_A_COLUMN_EACH = "label_"
_OF_A_LANGUAGE = ("label", "diacritised_label", "description")
_NOTE = "Global Symbols has many sets with different licences. Please look up the licence of this one."


def find_global_symbols(shelf: Shelf) -> Found | None:
    """What the list, or else the names, say; None where this is no bundle of Global Symbols."""
    paths = [path for path in shelf.paths if is_picture(path)]
    listed = _list_path(shelf)
    if listed is not None:
        return _from_list(shelf, listed, paths)
    numbered = [path for path in paths if _NAME.match(stem(path))]
    folders = {path.rpartition("/")[0] for path in paths}
    if len(paths) < 2 or len(folders) != 1 or len(numbered) * 10 < len(paths) * 9:
        return None
    return Found(Layout.GLOBAL_SYMBOLS, tuple(map(_by_name, paths)), notes=(_NOTE,), guessed=True)


def _list_path(shelf: Shelf) -> str | None:
    lists = (path for path in shelf.paths if extension(path) == "csv" and path.count("/") <= 1)
    return next((path for path in lists if _is_list(columns(shelf.read(path, LIST_BYTES)))), None)


def _is_list(names: frozenset[str]) -> bool:
    wide = "filename" in names and any(_tongue_of(name) for name in names)
    return wide or names >= _A_ROW_EACH


def _tongue_of(column: str) -> str:
    """The language of a column "label_en"; "" for any other."""
    return tag(column.removeprefix(_A_COLUMN_EACH)) if column.startswith(_A_COLUMN_EACH) else ""


def _rows(shelf: Shelf, listed: str) -> Iterator[Mapping[str, str]]:
    """Each picture and language of the list, in the columns of the help page."""
    for row in read_rows(shelf.read(listed, LIST_BYTES)):
        tongues = [name for name in row if _tongue_of(name) and row[name].strip()]
        if "language" in row or not tongues:
            yield row
            continue
        for column in tongues:
            lang = column.removeprefix(_A_COLUMN_EACH)
            said = {name: row.get(f"{name}_{lang}", "") for name in _OF_A_LANGUAGE}
            yield {**row, **said, "language": lang}


def _from_list(shelf: Shelf, listed: str, paths: list[str]) -> Found:
    folder = listed[: -len(listed.rpartition("/")[2])]
    pictures: dict[str, FoundPicture] = {}
    refusals = []
    for row in _rows(shelf, listed):
        name = row.get("filename", "").strip().replace("\\", "/")
        path = shelf.find(folder + name) if name else None
        if path is None:
            refusals.append(Refusal(readable(name or row.get("label", "")), Refused.MISSING))
        elif path in pictures:
            pictures[path] = _with_word(pictures[path], row)
        else:
            pictures[path] = _from_row(path, row)
    unlisted = {path: _by_name(path) for path in paths if path not in pictures}
    found = tuple({**pictures, **unlisted}.values())
    return Found(Layout.GLOBAL_SYMBOLS, found, refusals=tuple(refusals), notes=(_NOTE,))


def _from_row(path: str, row: Mapping[str, str]) -> FoundPicture:
    kept = {
        name: clean_words(row[name], 500) for name in ("diacritised_label", "description") if row.get(name)
    }
    return FoundPicture(
        key=path,
        label=clean_words(row.get("label", "")) or label_from(path),
        lang=tag(row.get("language", "")) or "en",
        category=clean_words(row.get("category", "")),
        speech=clean_words(row.get("part_of_speech", "")).lower(),
        source_id=clean_words(row.get("publisher_ref", "")),
        ext=kept,
    )


def _with_word(picture: FoundPicture, row: Mapping[str, str]) -> FoundPicture:
    """A second row for a picture is its word in another language, or another word in the same one."""
    lang, word = tag(row.get("language", "")), clean_words(row.get("label", ""))
    if not lang or not word or word == picture.label:
        return picture
    if lang == picture.lang or lang in picture.words:
        return FoundPicture(**{**vars(picture), "keywords": (*picture.keywords, word)})
    return FoundPicture(**{**vars(picture), "words": {**picture.words, lang: word}})


def _by_name(path: str) -> FoundPicture:
    name = _NAME.match(stem(path))
    label = label_from(f"{name.group(1)}.svg") if name else label_from(path)
    return FoundPicture(path, label, guess(label), source_id=name.group(2) if name else "")
