"""The drawings: redrawing gives the committed files, and each file keeps the promises of the set."""

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from symbols.drawing.__main__ import FOLDER, write_pictures
from symbols.drawing.draw import Drawing
from symbols.drawing.gallery import DRAWINGS
from symbols.drawing.kit import fit, number

MOST_BYTES = 3072
SVG = "{http://www.w3.org/2000/svg}"
SHAPES = {SVG + tag for tag in ("g", "path", "circle", "ellipse", "rect")}
EACH = pytest.mark.parametrize("drawing", DRAWINGS, ids=lambda drawing: drawing.id)


def test_redrawing_gives_the_committed_files_byte_for_byte(tmp_path: Path) -> None:
    write_pictures(tmp_path)
    drawn = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    kept = {file.name: file.read_bytes() for file in FOLDER.iterdir() if file.name != "LICENSE"}
    assert sorted(drawn) == sorted(kept)
    assert [name for name in drawn if drawn[name] != kept[name]] == []


def test_redrawing_removes_a_picture_that_is_no_longer_drawn(tmp_path: Path) -> None:
    (tmp_path / "old.svg").write_text("<svg/>")
    write_pictures(tmp_path)
    assert not (tmp_path / "old.svg").exists()


def test_ids_are_plain_and_used_once() -> None:
    ids = [drawing.id for drawing in DRAWINGS]
    assert len(ids) == len(set(ids))
    assert [i for i in ids if not re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", i)] == []


def test_the_manifest_lists_every_file_with_its_size() -> None:
    rows = json.loads((FOLDER / "manifest.json").read_text())["pictures"]
    sizes = {file.name: file.stat().st_size for file in FOLDER.glob("*.svg")}
    assert {row["file"]: row["bytes"] for row in rows} == sizes


@EACH
def test_drawing_is_small_and_well_formed(drawing: Drawing) -> None:
    svg = drawing.svg()
    assert len(svg.encode()) <= MOST_BYTES
    root = ElementTree.fromstring(svg)
    assert root.tag == SVG + "svg"
    assert root.get("viewBox") == "0 0 96 96"
    assert [child.tag for child in root] == [SVG + "title", SVG + "desc", SVG + "g"]


@EACH
def test_drawing_holds_shapes_only(drawing: Drawing) -> None:
    shapes = list(ElementTree.fromstring(drawing.svg())[2].iter())
    assert {shape.tag for shape in shapes} <= SHAPES
    names = {name for shape in shapes for name in shape.attrib}
    assert not names & {"id", "style", "href"}
    assert not [name for name in names if name.startswith("on")]
    assert {shape.get("class", "sk") for shape in shapes} <= {"sk", "hr"}
    assert not [shape for shape in shapes if (shape.text or shape.tail or "").strip()]


@EACH
def test_drawing_says_what_is_to_be_seen(drawing: Drawing) -> None:
    assert drawing.title
    assert drawing.description.endswith(".")
    assert all(drawing.keywords)


def test_numbers_are_short() -> None:
    assert [number(n) for n in (0.0, -0.04, 0.25, -0.55, 12.0, 3.14159)] == [
        "0",
        "0",
        ".2",
        "-.6",
        "12",
        "3.1",
    ]


def test_a_mirrored_arc_turns_the_other_way() -> None:
    assert fit("M1 2a3 3 0 0 1 4 0", 10, 10, 2, flip=True) == "M8 14a6 6 0 0 0-8 0"
