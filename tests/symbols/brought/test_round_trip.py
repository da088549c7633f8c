"""What goes out comes in again as it was: fields, bytes, boards and positions."""

import base64
import csv
import io
import json
import zipfile
from pathlib import Path
from uuid import UUID

import pytest
from flask import Flask

from store.work import Store
from symbols.brought.out import out_set
from symbols.brought.read import load_set
from symbols.packs.model import OutPicture, OutSet
from symbols.read import list_pictures, load_svg
from tests.factories.board_pack import board_pack
from tests.factories.pack import PictureDesk, make_drawing, make_picture_desk, make_png, make_zip

MATERIAL = Path(__file__).resolve().parents[4] / "shared" / "material"
LIST = (
    "file,label,lang,keywords,category,licence,credit,words,speech,source_id\r\n"
    'pictures/a.svg,maison,fr,"home; house",places,CC BY 4.0,Ann Example,en=house; pl=dom,noun,77\r\n'
    "pictures/b.png,=cmd,en,,things,,,,,\r\n"
)


@pytest.fixture
def desk(app: Flask) -> PictureDesk:
    return make_picture_desk(app)


def own_pack() -> bytes:
    files = {"symbols.csv": LIST.encode(), "pictures/a.svg": make_drawing(8), "pictures/b.png": make_png()}
    return make_zip(files)


def loaded(desk: PictureDesk, store: Store, set_id: str) -> OutSet:
    """A set as it would leave."""
    with store.begin(write=False):
        return out_set(load_set(desk.service.id, UUID(set_id)))


def told(store: Store, picture: OutPicture) -> dict[str, object]:
    """All that is known of a picture, with its bytes; where it lay is told apart by its label."""
    with store.begin(write=False):
        content = picture.content()
    return {
        name: getattr(picture, name)
        for name in ("label", "lang", "words", "keywords", "category", "speech", "licence", "licence_url",
                     "credit", "source_id", "retired", "concept", "ext", "kind")
    } | {"content": content}  # fmt: skip


def fetch(desk: PictureDesk, set_id: str, kind: str) -> bytes:
    return download(desk, f"/desk/pictures/sets/{set_id}/as/{kind}")


def download(desk: PictureDesk, address: str) -> bytes:
    with desk.pages.client.get(address) as answer:
        assert answer.status_code == 200
        return bytes(answer.data)


@pytest.mark.parametrize("kind", ["zip", "obz"])
def test_our_own_export_brings_back_the_same_set(desk: PictureDesk, store: Store, kind: str) -> None:
    first = desk.keep(own_pack())
    second = desk.keep(fetch(desk, first, kind), f"out.{kind}", name="Again")
    before, after = loaded(desk, store, first), loaded(desk, store, second)
    assert [told(store, one) for one in after.pictures] == [told(store, one) for one in before.pictures]
    assert len(list(after.pictures)) == 2


def boards_of(set_: OutSet) -> list[dict[str, object]]:
    """Each board: its name, its grid, its buttons, and what others added."""
    return [
        {"name": b.name, "path": b.path, "id": b.id, "locale": b.locale}
        | {key: b.record.get(key) for key in ("grid", "buttons", "ext_other_colour")}
        for b in set_.boards
    ]


@pytest.mark.parametrize("kind", ["zip", "obz"])
def test_boards_of_others_go_out_and_in_with_nothing_lost(desk: PictureDesk, store: Store, kind: str) -> None:
    first = desk.keep(board_pack(), "board.obz")
    second = desk.keep(fetch(desk, first, kind), f"out.{kind}", name="Again")
    before, after = loaded(desk, store, first), loaded(desk, store, second)
    assert boards_of(after) == boards_of(before)
    assert len(before.boards) == 2
    assert before.root == after.root == "boards/one.obf"
    assert {p.label: told(store, p)["content"] for p in after.pictures} == {
        p.label: told(store, p)["content"] for p in before.pictures
    }


def test_one_board_leaves_with_its_own_pictures(desk: PictureDesk) -> None:
    set_id = desk.keep(board_pack(), "board.obz")
    packed = download(desk, f"/desk/pictures/sets/{set_id}/boards/1/as/obz")
    names = zipfile.ZipFile(io.BytesIO(packed)).namelist()
    assert [name for name in names if name.endswith(".obf")] == ["boards/two.obf"]
    assert sorted(name for name in names if name.endswith(".svg")) == ["images/no.svg", "images/yes.svg"]


def test_one_board_leaves_as_one_file_with_its_pictures_inside(desk: PictureDesk, store: Store) -> None:
    set_id = desk.keep(board_pack(), "board.obz")
    alone = download(desk, f"/desk/pictures/sets/{set_id}/boards/1/as/obf")
    again = loaded(desk, store, desk.keep(alone, "more.obf", name="Again"))
    before = loaded(desk, store, set_id)
    (board,) = again.boards
    assert board.name == "More"
    assert board.record["grid"] == before.boards[1].record["grid"]
    assert sorted(told(store, one)["content"] for one in again.pictures) == sorted(  # type: ignore[type-var]
        told(store, one)["content"] for one in before.pictures
    )


def test_a_sound_inside_a_board_keeps_its_kind(desk: PictureDesk) -> None:
    sound = {"id": "s1", "data": f"data:audio/mpeg;base64,{base64.b64encode(b'ID3').decode()}"}
    board = {
        "format": "open-board-0.1", "id": "1", "name": "Loud", "locale": "en", "images": [],
        "sounds": [sound],
        "buttons": [{"id": "b", "label": "bell", "sound_id": "s1"}],
        "grid": {"rows": 1, "columns": 1, "order": [["b"]]},
    }  # fmt: skip
    set_id = desk.keep(json.dumps(board).encode(), "loud.obf")
    packed = zipfile.ZipFile(io.BytesIO(fetch(desk, set_id, "obz")))
    (name,) = (one for one in packed.namelist() if one.startswith("sounds/"))
    assert name.endswith(".mp3")
    assert packed.read(name) == b"ID3"


def test_the_list_names_every_picture_with_a_licence(desk: PictureDesk) -> None:
    set_id = desk.keep(own_pack())
    rows = list(csv.DictReader(io.StringIO(fetch(desk, set_id, "csv").decode("utf-8-sig"))))
    assert [row["licence"] for row in rows] == ["CC BY 4.0", "CC BY-SA 4.0"]
    assert rows[1]["label"] == "'=cmd"


def test_heards_own_set_leaves_with_its_licence_on_each_and_comes_in(desk: PictureDesk, store: Store) -> None:
    packed = fetch(desk, "heard", "zip")
    rows = list(
        csv.DictReader(
            io.StringIO(zipfile.ZipFile(io.BytesIO(packed)).read("symbols.csv").decode("utf-8-sig"))
        )
    )
    ours = [one for one in list_pictures() if not one.id.startswith("pin-")]
    assert [row["concept"] for row in rows] == [one.id for one in ours]
    assert {row["licence"] for row in rows} == {"CC BY 4.0"}
    set_id = desk.keep(packed, "heard.zip")
    back = list(loaded(desk, store, set_id).pictures)
    assert [one.concept for one in back] == [one.id for one in ours]
    assert "<svg" in load_svg(ours[0].id)


@pytest.mark.parametrize("name", ["links.obz", "path_images.obz"])
def test_boards_that_others_made_go_out_and_in(desk: PictureDesk, store: Store, name: str) -> None:
    if not MATERIAL.exists():
        pytest.skip("files that others made are not here")
    first = desk.keep((MATERIAL / "obf" / name).read_bytes(), name, leave_out="y", noncommercial="y")
    second = desk.keep(fetch(desk, first, "obz"), "out.obz", name="Again", leave_out="y", noncommercial="y")
    assert boards_of(loaded(desk, store, second)) == boards_of(loaded(desk, store, first))
