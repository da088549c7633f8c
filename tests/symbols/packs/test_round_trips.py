"""What goes out comes back in: our own zip and CSV whole, boards made by others with nothing lost."""

import base64
import csv
import io
import json
import zipfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from symbols.labels import label
from symbols.packs.model import Found, FoundPicture, Layout, OutPicture, OutSet, OutSound
from symbols.packs.names import clean_words
from symbols.packs.open import Pack, open_pack
from symbols.packs.pictures import kind_of
from symbols.packs.sheet import guarded, joined, joined_pairs, split, split_pairs, unguarded
from symbols.packs.write_csv import write_csv
from symbols.packs.write_obz import write_obz
from symbols.packs.write_zip import write_zip
from tests.symbols.packs.making import MATERIAL, drawing, painted, zipped

Write = Callable[[BinaryIO, OutSet], None]
_FIELDS = (
    "label",
    "lang",
    "words",
    "keywords",
    "category",
    "speech",
    "licence",
    "licence_url",
    "credit",
    "source_id",
    "concept",
    "retired",
    "ext",
)


def written(path: Path, write: Write, set_: OutSet) -> Path:
    with path.open("wb") as file:
        write(file, set_)
    return path


def out_of(pack: Pack) -> OutSet:
    """A pack as it goes out again, each picture as it came."""
    found = pack.found
    return OutSet(
        found.name,
        found.licence,
        found.licence_url,
        found.credit,
        found.holder,
        [_out_picture(pack, picture) for picture in found.pictures],
        found.boards,
        tuple(OutSound(sound.key, _reader(pack, sound.key), sound.content_type) for sound in found.sounds),
        found.root,
        found.manifest,
    )


def _reader(pack: Pack, key: str) -> Callable[[], bytes]:
    return lambda: pack.read(key)


def _out_picture(pack: Pack, picture: FoundPicture) -> OutPicture:
    fields = {name: getattr(picture, name) for name in _FIELDS}
    kind = kind_of(pack.read(picture.key)) or "svg"
    return OutPicture(picture.key, picture.key.rpartition("/")[2], _reader(pack, picture.key), kind, **fields)


def said(picture: FoundPicture | OutPicture) -> dict[str, Any]:
    return {name: getattr(picture, name) or None for name in _FIELDS}


def some_set(pictures: Iterable[OutPicture]) -> OutSet:
    return OutSet("Our set", "CC0", "https://example.org/cc0", "The team", "A council", list(pictures))


def picture(number: int, **more: Any) -> OutPicture:
    """A drawing for even numbers, a painted picture for odd ones."""
    svg = number % 2 == 0
    content = drawing(f"<title>{number}</title>") if svg else painted("PNG", (number + 1, 4))
    fields = {"file_name": "", "label": f"word {number}", **more}
    return OutPicture(str(number), content=lambda: content, kind="svg" if svg else "png", **fields)


SPECIAL = [
    picture(
        0,
        label="=1+1",
        words={"fr": "maison", "zh-Hant": "家=; |,\\"},
        keywords=("a, b", "c;d", "=e", "back\\"),
    ),
    picture(
        1, label="'=quoted", category="-Food", speech="noun", licence="CC BY 4.0", credit="@Ann", retired=True
    ),
    picture(2, label="@sum", concept="happy", source_id="H-1", ext={"rated": True, "more": {"a": [1, None]}}),
    picture(3, label="بيت", lang="ar", category="People / home", licence_url="https://example.org/x"),
    picture(4, label="word 3", file_name="../../evil\x00.svg"),
    picture(6, label="Word 3", file_name="word 3.svg"),
]


@pytest.mark.parametrize("write", [write_zip, write_obz])
def test_own_set_comes_back_whole(tmp_path: Path, write: Write) -> None:
    path = written(tmp_path / "a.zip", write, some_set(SPECIAL))
    with open_pack(path, "a.zip") as pack:
        found = pack.found
        assert found.layout is (Layout.OWN if write is write_zip else Layout.OBZ)
        assert [said(each) for each in found.pictures] == [said(each) for each in SPECIAL]
        assert [pack.read(each.key) for each in found.pictures] == [each.content() for each in SPECIAL]
        assert (found.name, found.licence, found.holder) == ("Our set", "CC0", "A council")
        assert (found.credit, found.licence_url) == ("The team", "https://example.org/cc0")
        assert found.boards == ()
        assert found.refusals == ()


@pytest.mark.parametrize("write", [write_zip, write_obz])
def test_same_set_gives_the_same_bytes_and_again_after_coming_back(tmp_path: Path, write: Write) -> None:
    first = written(tmp_path / "a.zip", write, some_set(SPECIAL)).read_bytes()
    assert written(tmp_path / "b.zip", write, some_set(SPECIAL)).read_bytes() == first
    with open_pack(tmp_path / "a.zip", "a.zip") as pack:
        again = written(tmp_path / "c.zip", write, replace(out_of(pack), manifest={})).read_bytes()
    with zipfile.ZipFile(io.BytesIO(first)) as one, zipfile.ZipFile(io.BytesIO(again)) as other:
        assert one.namelist() == other.namelist()


def test_no_cell_of_our_csv_is_a_formula() -> None:
    text = io.StringIO(newline="")
    write_csv(text, some_set(SPECIAL))
    cells = [cell for row in csv.reader(io.StringIO(text.getvalue()[1:], newline="")) for cell in row]
    assert "'=1+1" in cells
    assert not [cell for cell in cells if cell[:1] in ("=", "+", "-", "@", "\t", "\r")]


WORDS = st.text(max_size=40).map(clean_words)


@given(st.text(max_size=30))
def test_guarding_a_cell_is_undone_by_reading(cell: str) -> None:
    assert unguarded(guarded(cell)) == cell


@given(st.lists(WORDS.filter(bool), max_size=5))
def test_lists_in_a_cell_come_back(parts: list[str]) -> None:
    assert split(joined(parts)) == tuple(parts)


def test_lists_that_others_wrote_are_split_at_semicolons_or_else_commas() -> None:
    assert split("a, b,c") == ("a", "b", "c")
    assert split("a, b; c|d") == ("a, b", "c", "d")
    assert split("ends in \\") == ("ends in \\",)
    assert split("") == ()


@given(st.dictionaries(st.sampled_from(["fr", "pl", "zh-Hant"]), WORDS.filter(bool)))
def test_words_in_a_cell_come_back(pairs: dict[str, str]) -> None:
    assert split_pairs(joined_pairs(pairs)) == pairs


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(WORDS.filter(bool), WORDS, st.lists(WORDS.filter(bool), max_size=3)), min_size=1, max_size=5
    )
)
def test_any_words_come_back(tmp_path: Path, rows: list[tuple[str, str, list[str]]]) -> None:
    pictures = [
        picture(n, label=label, category=category, keywords=tuple(keywords), file_name=label)
        for n, (label, category, keywords) in enumerate(rows)
    ]
    for write in (write_zip, write_obz):
        with open_pack(written(tmp_path / "a.zip", write, some_set(pictures)), "a.zip") as pack:
            got = pack.found.pictures
            assert [(each.label, each.keywords) for each in got] == [
                (each.label, each.keywords) for each in pictures
            ]
            assert all(
                each.category == out.category for each, out in zip(got, pictures, strict=True) if out.category
            )


def test_a_set_without_boards_gets_some_that_link_to_each_other(tmp_path: Path) -> None:
    many = [
        picture(n, category=f"Group {n % 3}", licence="CC BY", words={"fr": f"mot {n}"}) for n in range(150)
    ]
    path = written(tmp_path / "a.obz", write_obz, some_set(many))
    with zipfile.ZipFile(path) as out:
        manifest = json.loads(out.read("manifest.json"))
        boards = {name: json.loads(out.read(name)) for name in out.namelist() if name.endswith(".obf")}
        images = {image["path"] for record in boards.values() for image in record["images"]}
        assert images <= set(out.namelist())
        assert len(images) == 150
    assert manifest["root"] == "boards/start.obf"
    assert len(boards) == 7
    links = [
        button["load_board"]["path"]
        for record in boards.values()
        for button in record["buttons"]
        if "load_board" in button
    ]
    assert set(links) == set(boards)
    for record in boards.values():
        cells = [cell for row in record["grid"]["order"] for cell in row]
        assert len(cells) == 48
        assert sorted(filter(None, cells)) == sorted(button["id"] for button in record["buttons"])
        assert all(image["license"] == {"type": "CC BY"} for image in record["images"])


def test_made_boards_lead_back_and_on_in_the_language_of_their_pictures(tmp_path: Path) -> None:
    many = [picture(n, lang="ar", category="G", words={"ti": f"{n}", "en": f"n {n}"}) for n in range(50)]
    path = written(tmp_path / "a.obz", write_obz, some_set(many))
    with zipfile.ZipFile(path) as out:
        record = json.loads(out.read("boards/category-1.obf"))
    ways = {button["label"] for button in record["buttons"] if "load_board" in button}
    assert ways == {label("back", "ar")[0], label("more", "ar")[0]}
    assert {record["strings"]["en"][way] for way in ways} == {"Back", "More"}
    assert ways.isdisjoint({"Back", "More"})


def others(tmp_path: Path) -> Path:
    """Boards as another program writes them: numbers for ids, data addresses, sounds, keys of its own."""
    packed = base64.b64encode(painted("PNG", (31, 7))).decode()
    sound = base64.b64encode(b"ID3 a sound").decode()
    first = {
        "format": "open-board-0.1",
        "id": 1,
        "locale": "pl",
        "name": "Start",
        "ext_cboard_key": {"deep": [1, 2.5, None]},
        "grid": {"rows": 2, "columns": 2, "order": [[None, 7], [8, None]]},
        "buttons": [
            {"id": 7, "label": "mama", "image_id": 70, "sound_id": 90, "top": 0.25, "left": 0.5},
            {"id": 8, "label": "dalej", "image_id": "web", "load_board": {"id": "2", "path": "boards/2.obf"}},
        ],
        "images": [
            {"id": 70, "width": 31, "height": 7, "data": f"data:image/png;base64,{packed}", "ext_x": "y"},
            {"id": "web", "url": "https://example.org/a.png", "license": {"type": "CC BY"}},
        ],
        "sounds": [{"id": 90, "data": f"data:audio/mpeg;base64,{sound}", "duration": 1.5}],
    }
    second = {
        "format": "open-board-0.1",
        "id": "2",
        "name": "Dwa",
        "buttons": [{"id": "a", "label": "dom", "image_id": "h"}],
        "grid": {"rows": 1, "columns": 1, "order": [["a"]]},
        "strings": {"en": {"dom": "house"}},
        "locale": "pl",
        "images": [{"id": "h", "path": "images/h.svg", "content_type": "image/svg+xml"}],
        "sounds": [{"id": "s", "path": "sounds/s.mp3"}],
    }
    manifest = {
        "format": "open-board-0.1",
        "root": "boards/1.obf",
        "ext_other": True,
        "paths": {
            "boards": {"1": "boards/1.obf", "2": "boards/2.obf"},
            "images": {"h": "images/h.svg"},
            "sounds": {},
        },
    }
    files: dict[str, bytes | str] = {
        "manifest.json": json.dumps(manifest),
        "boards/1.obf": json.dumps(first),
        "boards/2.obf": json.dumps(second),
        "images/h.svg": drawing(),
        "sounds/s.mp3": b"ID3",
        "images/unused.png": painted(),
    }
    return zipped(tmp_path / "others.obz", files)


def bare(record: Mapping[str, Any]) -> dict[str, Any]:
    """A board without where its bytes lie, which may move."""
    moving = ("data", "path", "content_type", "ext_heard_picture", "ext_heard_sound")
    parts = {
        part: [
            {name: value for name, value in entry.items() if name not in moving}
            for entry in record.get(part, [])
        ]
        for part in ("images", "sounds")
    }
    return {**record, **parts}


def carried(pack: Pack, found: Found) -> list[bytes]:
    """The bytes behind every image and sound of every board, in order."""
    keys = [
        entry[key]
        for board in found.boards
        for part, key in (("images", "ext_heard_picture"), ("sounds", "ext_heard_sound"))
        for entry in board.record.get(part, [])
        if key in entry
    ]
    return [pack.read(key) for key in keys]


@pytest.mark.parametrize("write", [write_zip, write_obz])
@pytest.mark.parametrize("name", ["others", "links", "path_images"])
def test_boards_made_by_others_lose_nothing(tmp_path: Path, name: str, write: Write) -> None:
    if name != "others" and not MATERIAL.exists():
        pytest.skip("the sample boards are not beside this checkout")
    first = others(tmp_path) if name == "others" else MATERIAL / "obf" / f"{name}.obz"
    with open_pack(first, "a.obz") as before:
        again = written(tmp_path / "again.obz", write, out_of(before))
        with open_pack(again, "again.obz") as after:
            one, other = before.found, after.found
            assert [bare(board.record) for board in one.boards] == [
                bare(board.record) for board in other.boards
            ]
            assert [board.path for board in one.boards] == [board.path for board in other.boards]
            assert (one.root, len(one.pictures), len(one.sounds)) == (
                other.root,
                len(other.pictures),
                len(other.sounds),
            )
            assert carried(before, one) == carried(after, other)
            assert sorted(each.label for each in one.pictures) == sorted(
                each.label for each in other.pictures
            )
            kept = {key for key in one.manifest if key.startswith("ext_")}
            assert all(other.manifest[key] == one.manifest[key] for key in kept)
    with zipfile.ZipFile(again) as out:
        names = out.namelist()
        for path in (item for item in names if item.endswith(".obf")):
            record = json.loads(out.read(path))
            unknown = [key for key in record if key.startswith("ext_heard_")]
            assert unknown == []
            assert all(image.get("path", image.get("url")) for image in record["images"])


def test_board_whose_picture_was_refused_goes_out_all_the_same(tmp_path: Path) -> None:
    with open_pack(others(tmp_path), "a.obz") as pack:
        without = replace(out_of(pack), pictures=[])
        path = written(tmp_path / "b.obz", write_obz, without)
        with open_pack(path, "b.obz") as again:
            assert [bare(board.record) for board in again.found.boards] == [
                bare(board.record) for board in pack.found.boards
            ]
