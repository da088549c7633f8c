"""Boards and their manifest, written into a zip: everything that came in with them goes out again.

In: boards, and where their pictures were put. Out: `.obf` files, sounds and `manifest.json`. Images are
named by path and carry their licence; buttons, grids and unknown keys stay as they came; our own notes are
`ext_heard_*`.
"""

import copy
from collections.abc import Mapping
from typing import Any

from symbols.packs.attached import ENDING_OF_TYPE
from symbols.packs.board_words import dicts, ids_of, section, text
from symbols.packs.boards import PICTURE, SOUND
from symbols.packs.model import FoundBoard, OutPicture, OutSet
from symbols.packs.names import extension
from symbols.packs.out_names import OutNames
from symbols.packs.pictures import CONTENT_TYPES
from symbols.packs.zip_out import ZipOut

FORMAT = "open-board-0.1"
Placed = list[tuple[OutPicture, str]]


def add_boards(out: ZipOut, names: OutNames, set_: OutSet, placed: Placed, notes: Mapping[str, Any]) -> None:
    """Write `set_.boards`, its sounds and the manifest; `notes` are our own keys of the manifest."""
    pictures = {picture.key: (picture, path) for picture, path in placed}
    sounds = _add_sounds(out, names, set_)
    paths = {at: names.keep(board.path or board.id, "boards", "obf") for at, board in enumerate(set_.boards)}
    moved = {board.path: paths[at] for at, board in enumerate(set_.boards) if board.path}
    listed: dict[str, dict[str, str]] = {"boards": {}, "images": {}, "sounds": {}}
    for at, board in enumerate(set_.boards):
        record = _record(board, pictures, sounds, moved)
        _list(listed, board, record, paths[at])
        out.add_json(paths[at], record)
    root = moved.get(set_.root or "") or next(iter(paths.values()), None)
    out.add_json("manifest.json", _manifest(set_, listed, placed, root, notes))


def _add_sounds(out: ZipOut, names: OutNames, set_: OutSet) -> dict[str, str]:
    paths = {}
    for sound in set_.sounds:
        ending = extension(sound.key) or ENDING_OF_TYPE.get(sound.content_type.lower(), "bin")
        paths[sound.key] = names.keep(sound.key, "sounds", ending)
        out.add(paths[sound.key], sound.content())
    return paths


def _record(
    board: FoundBoard,
    pictures: Mapping[str, tuple[OutPicture, str]],
    sounds: Mapping[str, str],
    moved: Mapping[str, str],
) -> dict[str, Any]:
    record: dict[str, Any] = copy.deepcopy(dict(board.record))
    record.setdefault("format", FORMAT)
    record.setdefault("id", board.id)
    for entry in dicts(record.get("images")):
        known = pictures.get(text(entry, PICTURE))
        if known is not None:
            _point(entry, *known)
        entry.pop(PICTURE, None)
    for entry in dicts(record.get("sounds")):
        path = sounds.get(text(entry, SOUND))
        if path is not None:
            entry["path"] = path
        entry.pop(SOUND, None)
    for button in dicts(record.get("buttons")):
        link = section(button, "load_board")
        path = moved.get(text(link, "path").replace("\\", "/"))
        if path is not None and isinstance(button["load_board"], dict):
            button["load_board"]["path"] = path
    return record


def _point(entry: dict[str, Any], picture: OutPicture, path: str) -> None:
    entry["path"] = path
    entry["content_type"] = CONTENT_TYPES[picture.kind]
    if not section(entry, "license") and (picture.licence or picture.credit):
        entry["license"] = licence_of(picture)


def licence_of(picture: OutPicture) -> dict[str, str]:
    """A picture's licence as Open Board Format writes it; parts that nobody filled in are left out."""
    parts = {
        "type": picture.licence,
        "copyright_notice_url": picture.licence_url,
        "author_name": picture.credit,
    }
    return {name: part for name, part in parts.items() if part}


def _list(listed: dict[str, dict[str, str]], board: FoundBoard, record: Mapping[str, Any], path: str) -> None:
    name = board.id if board.id not in listed["boards"] else path
    listed["boards"][name] = path
    for part in ("images", "sounds"):
        for entry in dicts(record.get(part)):
            where = text(entry, "path")
            if where and ids_of(entry.get("id")):
                listed[part].setdefault(ids_of(entry.get("id")), where)


def _manifest(
    set_: OutSet, listed: dict[str, dict[str, str]], placed: Placed,
    root: str | None, notes: Mapping[str, Any],
) -> dict[str, Any]:  # fmt: skip
    known = set(listed["images"].values())
    for _, path in placed:
        if path not in known:
            listed["images"][path] = path
    before = section(set_.manifest, "paths")
    return {
        **set_.manifest,
        "format": text(set_.manifest, "format") or FORMAT,
        "root": root,
        "paths": {**before, **listed},
        **notes,
    }
