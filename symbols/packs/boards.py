"""Open Board Format: boards (`.obf`) alone or packed (`.obz`), as other programs write them.

In: a shelf. Out: `Boards`: boards with their JSON as it came, the pictures and sounds that are inside, and
what is only named. Addresses are never fetched. Ids may be numbers, paths may have backslashes, the
manifest may be wrong or absent, images may be missing: a board and its words stay whatever happens to its
pictures.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from symbols.packs.attached import TYPE_OF_ENDING, Attached, find_attached, member, unpack_data
from symbols.packs.board_words import Shown, about, add_labels, describe, dicts, ids_of, section, text
from symbols.packs.model import FoundBoard, FoundPicture, FoundSound, PictureRefused, Refusal, Refused
from symbols.packs.names import clean_words, extension, readable, stem
from symbols.packs.pictures import is_picture
from symbols.packs.sheet import decode
from symbols.packs.shelf import Shelf

BOARD_BYTES = 60 * 2**20
_MOST_DEEP = 60
PICTURE, SOUND = "ext_heard_picture", "ext_heard_sound"
MADE, SET = "ext_heard_made", "ext_heard_set"
_KEYS = {"images": PICTURE, "sounds": SOUND}


def read_json(content: bytes) -> dict[str, Any]:
    """The object in a board or manifest. Raises PictureRefused (board unreadable)."""
    try:
        said = json.loads(decode(content))
    except (ValueError, RecursionError) as why:
        raise PictureRefused(Refused.BOARD_UNREADABLE) from why
    if not isinstance(said, dict) or _is_deep(said):
        raise PictureRefused(Refused.BOARD_UNREADABLE)
    return said


def _is_deep(said: object) -> bool:
    """Whether parts lie more than 60 deep in one another, which no board needs and no writer survives."""
    level: list[object] = [said]
    for _ in range(_MOST_DEEP):
        inner = (
            part.values() if isinstance(part, dict) else part
            for part in level
            if isinstance(part, dict | list)
        )
        level = [part for parts in inner for part in parts if isinstance(part, dict | list)]
    return bool(level)


class Boards:
    """The boards on a shelf, read once, in the manifest's order and then the others."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self.refusals: list[Refusal] = []
        self.left_made = 0
        self._base = _base(shelf)
        self.manifest = self._read_manifest()
        self.boards: list[FoundBoard] = []
        self.sounds: dict[str, FoundSound] = {}
        self.places: dict[str, Attached] = {}
        self._shown: dict[str, Shown] = {}
        self._last: tuple[str, dict[str, Any]] = ("", {})
        ours = section(self.manifest, SET)
        for path in self._board_paths():
            self._add(path, leave_made=bool(ours))
        self._add_unused()
        self._last = ("", {})
        self.about_set = ours
        self.pictures = tuple(self._described(section(ours, "pictures")))

    @property
    def root(self) -> str | None:
        """The path of the board to begin with: the manifest's, else the first."""
        paths = [board.path for board in self.boards]
        path = self._member(self.manifest.get("root"))
        return path if path in paths else next(iter(paths), None)

    def read(self, key: str, limit: int) -> bytes:
        """The bytes of a picture or sound. Raises PictureRefused, KeyError."""
        place = self.places[key]
        if place.member:
            return self._shelf.read(place.member, limit)
        entry = list(_entries(self._record(place.board), place.part))[place.at]
        return unpack_data(text(entry, "data"), limit)

    def _record(self, path: str) -> dict[str, Any]:
        """The board's JSON with its data. Pictures come board by board, so the last one is held."""
        if self._last[0] != path or not self._last[1]:
            self._last = (path, read_json(self._shelf.read(path, BOARD_BYTES)))
        return self._last[1]

    def _read_manifest(self) -> Mapping[str, Any]:
        path = self._shelf.find(f"{self._base}manifest.json")
        try:
            return read_json(self._shelf.read(path, BOARD_BYTES)) if path else {}
        except PictureRefused:
            self.refusals.append(Refusal("manifest.json", Refused.LIST_UNREADABLE))
            return {}

    def _board_paths(self) -> Iterator[str]:
        listed = section(section(self.manifest, "paths"), "boards")
        paths: dict[str, None] = {}
        for name in listed.values():
            path = self._member(name)
            if path is None:
                self.refusals.append(Refusal(readable(str(name)), Refused.MISSING))
            else:
                paths[path] = None
        paths.update(dict.fromkeys(path for path in self._shelf.paths if extension(path) == "obf"))
        if len(self._shelf.paths) == 1:
            paths[self._shelf.paths[0]] = None
        yield from paths

    def _member(self, name: Any) -> str | None:
        return member(self._shelf, self._base, "", name) if isinstance(name, str) else None

    def _add(self, path: str, *, leave_made: bool) -> None:
        try:
            record = read_json(self._shelf.read(path, BOARD_BYTES))
        except PictureRefused as refused:
            self.refusals.append(Refusal(readable(path), refused.reason, refused.detail))
            return
        if leave_made and record.get(MADE) is True:
            self.left_made += 1  # made by our own export for programs that only know boards
            return
        images = dict(self._attach(path, record, "images"))
        dict(self._attach(path, record, "sounds"))
        add_labels({name: self._shown[key] for name, key in images.items()}, record)
        board_id = ids_of(record.get("id")) or stem(path)
        name = clean_words(text(record, "name")) or clean_words(stem(path))
        self.boards.append(FoundBoard(board_id, name, text(record, "locale"), record, path))

    def _attach(self, path: str, record: dict[str, Any], part: str) -> Iterator[tuple[str, str]]:
        """Take the bytes out of the record, and yield each entry's id and key."""
        listed = section(section(self.manifest, "paths"), part)
        for at, entry in enumerate(_entries(record, part)):
            name = ids_of(entry.get("id"))
            place = find_attached(self._shelf, self._base, path, part, at, entry, text(listed, name))
            if place is None:
                self._refuse(record, entry, name, part)
                continue
            key = self._placed(place, name, path, part)
            entry.pop("data", None)
            entry[_KEYS[part]] = key
            if part == "images":
                shown = self._shown.setdefault(key, Shown())
                shown.licence = shown.licence or section(entry, "license")
            else:
                kind = text(entry, "content_type") or TYPE_OF_ENDING.get(extension(place.name), "")
                if not place.member:  # its bytes are taken out, and what they were with them
                    entry["content_type"] = kind
                self.sounds[key] = FoundSound(key, kind, place.size)
            yield name, key

    def _placed(self, place: Attached, name: str, path: str, part: str) -> str:
        if place.member:
            self.places.setdefault(place.member, place)
            return place.member
        key = f"{part[:-1]} {name}"
        if key in self.places and self.places[key].mark != place.mark:
            key = f"{key} of {path}"
        if key in self.places and self.places[key].mark != place.mark:
            key = f"{key} at {place.at}"
        self.places.setdefault(key, place)
        return key

    def _refuse(self, record: Mapping[str, Any], entry: Mapping[str, Any], name: str, part: str) -> None:
        buttons = dicts(record.get("buttons"))
        shows = (text(button, "label") for button in buttons if ids_of(button.get("image_id")) == name)
        label = next(shows, "") if part == "images" else ""
        if text(entry, "path"):
            reason = Refused.MISSING
        elif text(entry, "url") or text(entry, "data_url"):
            reason = Refused.ONLY_ADDRESS
        elif entry.get("symbol"):
            reason = Refused.ONLY_REFERENCE
        else:
            reason = Refused.MISSING
        self.refusals.append(Refusal(readable(label or text(entry, "path") or f"{part[:-1]} {name}"), reason))

    def _add_unused(self) -> None:
        """Files that no board shows come in too, so that nothing is lost."""
        for path in self._shelf.paths:
            if is_picture(path) and path not in self.places:
                self.places[path] = Attached(path, member=path)
                self._shown[path] = Shown()
        for name in section(section(self.manifest, "paths"), "sounds").values():
            sound = self._member(name)
            if sound and sound not in self.places:
                self.places[sound] = Attached(sound, member=sound)
                self.sounds[sound] = FoundSound(sound, "", self._shelf.size(sound))

    def _described(self, ours: Mapping[str, Any]) -> Iterator[FoundPicture]:
        for key, shown in self._shown.items():
            said = section(ours, key)
            picture = describe(key, shown)
            yield about(picture, said) if said else picture


def _base(shelf: Shelf) -> str:
    """The folder of the manifest, with its slash: the top, or one folder that was zipped whole."""
    manifests = [path for path in shelf.paths if path.rpartition("/")[2].lower() == "manifest.json"]
    nearest = min(manifests, key=lambda path: path.count("/"), default="")
    return nearest[: -len("manifest.json")] if nearest.count("/") <= 1 else ""


def _entries(record: Mapping[str, Any], part: str) -> Iterator[dict[str, Any]]:
    return dicts(record.get(part))
