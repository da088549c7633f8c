"""The Mulberry set as its makers pack it: `symbol-info.csv` and a folder of drawings, perhaps one folder
deep; or a download of their whole work, where the list lies in a folder of its own.

In: a shelf and the path of the list. Out: `Found`. A drawing is named as its English word; words in other
languages are in columns `symbol-fr` and so on. Rated pictures (private parts of the body) stay out unless
they are asked for. A drawing that the list does not name stays out, since nobody can say whether it is
rated.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from symbols.packs.model import Found, FoundPicture, Layout, Refusal, Refused
from symbols.packs.names import clean_words, extension, label_from, readable, stem
from symbols.packs.pictures import is_picture
from symbols.packs.sheet import LIST_BYTES, read_rows
from symbols.packs.shelf import Shelf
from symbols.packs.tongues import tag

LIST = "symbol-info.csv"
_WORD = re.compile(r"symbol-([a-z]{2,3}(?:-[a-z]+)?)$")


def find_mulberry(shelf: Shelf, listed: str, *, keep_rated: bool) -> Found:
    """What the list at the path `listed` says of the drawings beside it. Raises PictureRefused (list)."""
    drawings = _drawings(shelf)
    loose = {_loosely(name): path for name, path in drawings.items()}
    pictures: dict[str, FoundPicture] = {}
    refusals: list[Refusal] = []
    named: set[str] = set()
    for row in read_rows(shelf.read(listed, LIST_BYTES)):
        name = row.get("symbol-en", "")
        path = drawings.get(name) or loose.get(_loosely(name))
        if path is None or path in named:
            refusals.append(
                Refusal(readable(f"{name}.svg"), Refused.MISSING if path is None else Refused.REPEATED)
            )
            continue
        named.add(path)
        if _is_rated(row) and not keep_rated:
            refusals.append(Refusal(readable(path), Refused.RATED))
        else:
            pictures[path] = _picture(row, path)
    unlisted = (path for path in shelf.paths if is_picture(path) and path not in named)
    refusals.extend(Refusal(readable(path), Refused.NOT_LISTED) for path in unlisted)
    return Found(
        Layout.MULBERRY,
        tuple(pictures.values()),
        refusals=tuple(refusals),
        licence_url="https://creativecommons.org/licenses/by-sa/4.0/",
        credit="Mulberry Symbols, Steve Lee",
        name="Mulberry",
    )


def _drawings(shelf: Shelf) -> dict[str, str]:
    """Name -> path. Of two of one name theirs lies in the folder that has most, the other is an example."""
    paths = [path for path in shelf.paths if extension(path) == "svg"]
    crowd = Counter(path.rpartition("/")[0] for path in paths)
    return {stem(path): path for path in sorted(paths, key=lambda path: crowd[path.rpartition("/")[0]])}


def _is_rated(row: Mapping[str, str]) -> bool:
    return row.get("rated", "").strip().lower() not in ("", "0", "no", "false")


def _picture(row: Mapping[str, str], path: str) -> FoundPicture:
    return FoundPicture(
        key=path,
        label=label_from(f"{row.get('symbol-en', '')}.svg", keep_hyphens=True),
        words=dict(_words(row)),
        keywords=tuple(dict.fromkeys(map(clean_words, row.get("tags", "").split()))),
        category=clean_words(row.get("category-en", "")),
        speech=clean_words(row.get("grammar", "")).lower(),
        licence="CC BY-SA 4.0",
        licence_url="https://creativecommons.org/licenses/by-sa/4.0/",
        credit="Mulberry Symbols, Steve Lee",
        source_id=clean_words(row.get("symbol-id", "")),
        ext={"rated": True} if _is_rated(row) else {},
    )


def _words(row: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Words in other languages. A word that is the English file's name again has not been translated."""
    for column, word in row.items():
        found = _WORD.match(column)
        lang = tag(found.group(1)) if found else ""
        # `symbol-id` is their number, not Indonesian.
        if (
            lang
            and lang not in ("en", "id")
            and word.strip()
            and not (word == row.get("symbol-en") and "_" in word)
        ):
            yield lang, label_from(f"{word.strip()}.svg", keep_hyphens=True)


def _loosely(name: str) -> str:
    return re.sub(r"[\W_]+", " ", name).strip().casefold()
