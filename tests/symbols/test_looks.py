"""The child of the set as this child looks: the choices change the child and nobody else."""

from itertools import product
from typing import Any
from xml.etree import ElementTree

import pytest

from symbols.drawing.chair import IN_A_CHAIR
from symbols.looks import child_heads
from symbols.model import AIDS, COVERS, HAIR_STYLES
from symbols.read import list_pictures, load_inline, load_svg

ALL_AIDS = frozenset(AIDS)
EVERY_LOOK = list(product(HAIR_STYLES, COVERS))
# How far each rises above the middle of a head of radius 10, without its line.
RISES = {"none": 14.1, "hijab": 12.5, "turban": 14.4, "patka": 15.3}


def test_the_first_choices_are_what_is_drawn() -> None:
    plain = load_svg("me")
    assert load_svg("me", style=HAIR_STYLES[0], cover=COVERS[0]) == plain
    assert load_inline("me", HAIR_STYLES[0], COVERS[0]) == load_inline("me")


def test_every_hair_style_and_covering_looks_different() -> None:
    looks = [load_inline("happy", style) for style in HAIR_STYLES]
    looks += [load_inline("happy", cover=cover) for cover in COVERS[1:]]
    assert len(set(looks)) == len(HAIR_STYLES) + len(COVERS) - 1


@pytest.mark.parametrize("aid", AIDS)
def test_each_aid_is_seen_on_the_child(aid: str) -> None:
    assert len(load_inline("me", aids=frozenset({aid}))) > len(load_inline("me"))


def test_a_covering_hides_the_hair_style() -> None:
    assert {load_inline("me", style, "hijab") for style in HAIR_STYLES} == {load_inline("me", cover="hijab")}


def test_more_than_a_hundred_pictures_change_with_the_child() -> None:
    changed = [p.id for p in list_pictures() if load_inline(p.id, "braids") != load_inline(p.id)]
    assert len(changed) > 100
    assert {"me", "happy", "mum", "my-review", "talk-alone", "care-plan"} <= set(changed)
    assert not {"doctor", "judge", "pin-cat", "clock", "woman", "man"} & set(changed)


def test_the_other_people_in_a_picture_stay_as_they_are() -> None:
    plain, dressed = load_svg("mum"), load_svg("mum", cover="patka", aids=ALL_AIDS)
    long_hair = next(p.get("d") for p in ElementTree.fromstring(plain).iter() if p.get("class") == "hr")
    assert f'd="{long_hair}"' in dressed


def test_every_child_in_a_picture_is_dressed() -> None:
    for picture in list_pictures():
        assert child_heads(load_svg(picture.id, cover="turban")) == [], picture.id


@pytest.mark.parametrize(
    ("picture", "which"), [("exercise", 0), ("lonely", 1), ("bike", 2), ("person-alone", 3)]
)
def test_what_the_whole_body_does_is_done_in_the_wheelchair(picture: str, which: int) -> None:
    on_feet, in_chair = IN_A_CHAIR[which]
    seated = load_svg(picture, aids=frozenset({"wheelchair"}))
    assert on_feet in load_svg(picture)
    assert in_chair in seated
    assert on_feet not in seated


@pytest.mark.parametrize("picture", ["sleep", "bad-dreams"])
def test_nobody_is_in_bed_in_glasses_or_a_turban(picture: str) -> None:
    assert load_svg(picture, cover="turban", aids=ALL_AIDS) == load_svg(picture, cover="patka")
    assert load_svg(picture, style="braids", aids=ALL_AIDS) == load_svg(picture, style="braids")


def test_what_a_child_sleeps_in_is_still_the_childs_own() -> None:
    looks = {load_svg("sleep", style=style) for style in HAIR_STYLES}
    looks |= {load_svg("sleep", cover=cover) for cover in ("hijab", "patka")}
    assert len(looks) == len(HAIR_STYLES) + 2


@pytest.mark.parametrize("cover", COVERS)
def test_no_head_covering_is_cut_at_the_top(cover: str) -> None:
    for picture in list_pictures():
        for _, y, r in child_heads(load_svg(picture.id)):
            assert y - RISES[cover] * r / 10 - 1.5 >= 0, picture.id


@pytest.mark.parametrize(("style", "cover"), EVERY_LOOK)
def test_every_look_is_a_sound_drawing_without_ids(style: str, cover: str) -> None:
    for picture_id in ("me", "sleep", "my-review", "friend", "dont-share"):
        svg = load_svg(picture_id, "6", "grey", style, cover, ALL_AIDS)
        root = ElementTree.fromstring(svg)
        assert not [shape for shape in root.iter() if "id" in shape.attrib or "style" in shape.attrib]


@pytest.mark.parametrize(("style", "cover"), EVERY_LOOK)
def test_a_chosen_look_costs_little(style: str, cover: str) -> None:
    for picture_id in ("happy", "me", "talk"):
        more = len(load_inline(picture_id, style, cover, ALL_AIDS)) - len(load_inline(picture_id))
        assert more < 2500


@pytest.mark.parametrize("look", [{"style": "mohawk"}, {"cover": "crown"}, {"aids": frozenset({"cape"})}])
def test_an_unknown_look_is_refused(look: dict[str, Any]) -> None:
    with pytest.raises(KeyError):
        load_svg("me", **look)


def test_chosen_skin_and_hair_reach_the_chosen_style() -> None:
    svg = load_svg("me", skin="5", hair="red", style="curly")
    assert svg.count('class="hr" fill="#bf5c2e"') == 2
    assert 'class="sk" fill="#dda678"' not in svg
