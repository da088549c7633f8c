"""Getting pictures: lists, colours and inlining."""

import re
import zlib
from pathlib import Path
from xml.etree import ElementTree

import pytest

from symbols.model import HAIR_COLOURS, SKIN_TONES, Group, PictureMissing, skin_css
from symbols.read import list_concepts, list_pictures, load_inline, load_picture, load_svg

NEEDED = (Path(__file__).parent / "needed.txt").read_text().split()

TO_TELL = (
    "leave-me-alone do-not-touch private-parts touched-me held-down locked-in made-me threatened "
    "something-i-dont-like finished break say-it-again i-dont-understand"
)


def _others(svg: str) -> list[dict[str, str]]:
    """The attributes of all that is neither skin nor hair."""
    return [dict(shape.attrib) for shape in ElementTree.fromstring(svg).iter() if "class" not in shape.attrib]


@pytest.mark.parametrize("picture_id", NEEDED)
def test_every_concept_that_pages_use_has_a_picture(picture_id: str) -> None:
    assert load_picture(picture_id).id == picture_id


def test_the_concepts_name_pictures_that_exist() -> None:
    ids = {picture.id for picture in list_pictures()}
    assert [c.label for c in list_concepts() if c.picture and c.picture not in ids] == []


def test_more_than_nine_in_ten_concepts_have_a_picture() -> None:
    drawn = [concept for concept in list_concepts() if concept.picture]
    assert len(drawn) / len(list_concepts()) > 0.9


def test_there_are_at_least_262_pictures() -> None:
    assert len(list_pictures()) >= 262


@pytest.mark.parametrize("picture_id", TO_TELL.split())
def test_words_to_refuse_and_to_tell_have_a_picture(picture_id: str) -> None:
    assert load_picture(picture_id).group in (Group.SAFETY, Group.WANTS)


def test_pictures_say_whether_one_can_point_at_what_they_mean() -> None:
    kinds = {picture.id: picture.concrete for picture in list_pictures()}
    assert all(kinds[concrete] for concrete in ("clock", "iro", "hospital"))
    assert not any(kinds[abstract] for abstract in ("happy", "tomorrow", "rights", "mind"))


def test_a_missing_picture_is_named() -> None:
    with pytest.raises(PictureMissing, match="no-such"):
        load_picture("no-such")


@pytest.mark.parametrize("picture_id", ["../heard/happy", "manifest.json", "", "happy.svg"])
def test_an_id_is_never_a_path(picture_id: str) -> None:
    with pytest.raises(PictureMissing):
        load_svg(picture_id)


@pytest.mark.parametrize("tone", SKIN_TONES)
def test_recolouring_changes_skin_alone(tone: str) -> None:
    plain, coloured = load_svg("happy"), load_svg("happy", skin=tone)
    assert set(re.findall(r'class="sk" fill="([^"]*)"', coloured)) == {SKIN_TONES[tone]}
    assert re.findall(r'class="hr" fill="[^"]*"', coloured) == re.findall(r'class="hr" fill="[^"]*"', plain)
    assert _others(coloured) == _others(plain)


@pytest.mark.parametrize("colour", HAIR_COLOURS)
def test_recolouring_changes_hair_alone(colour: str) -> None:
    plain, coloured = load_svg("happy"), load_svg("happy", hair=colour)
    assert set(re.findall(r'class="hr" fill="([^"]*)"', coloured)) == {HAIR_COLOURS[colour]}
    assert _others(coloured) == _others(plain)


def test_an_unknown_tone_is_refused() -> None:
    with pytest.raises(KeyError):
        load_svg("happy", skin='1" onload="x')


def test_inlined_shapes_hold_no_words_and_no_root() -> None:
    for picture in list_pictures():
        shapes = load_inline(picture.id)
        assert shapes.startswith("<g ")
        assert shapes.endswith("</g>")
        assert "<title" not in shapes
        assert "<svg" not in shapes
        assert " id=" not in shapes


def test_css_colours_every_tone_and_hair() -> None:
    css = skin_css()
    assert all(f'[data-skin="{t}"] .sk{{fill:{fill}}}' in css for t, fill in SKIN_TONES.items())
    assert all(f'[data-hair="{h}"] .hr{{fill:{fill}}}' in css for h, fill in HAIR_COLOURS.items())


def test_the_darkest_skin_still_shows_an_ink_mouth() -> None:
    def light(fill: str) -> float:
        parts = [int(fill[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        r, g, b = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    lights = [light(fill) for fill in SKIN_TONES.values()]
    assert lights == sorted(lights, reverse=True)
    assert (lights[-1] + 0.05) / (light("#1d1d1f") + 0.05) > 2.4


def test_there_are_sixteen_pictures_to_choose_a_secret_from() -> None:
    pins = [picture for picture in list_pictures() if picture.group is Group.PIN]
    assert len(pins) == 16
    assert all(picture.id.startswith("pin-") for picture in pins)


FIRST_PAGE = "happy okay worried sad angry tired something-else dont-know dont-want-to-say stop help"


def test_eleven_cards_leave_room_on_the_first_page() -> None:
    """Six cards and five row pictures, compressed, take a third of the page's 14 KB at the most."""
    shapes = "".join(load_inline(picture_id) for picture_id in FIRST_PAGE.split())
    assert len(zlib.compress(shapes.encode(), 9)) < 4500
