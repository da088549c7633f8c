"""A drawing that could do more than be seen is refused with its reason; others look the same after."""

import base64
import gzip
import io
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops

from press.typeset import svg_to_png
from symbols.packs.clean import clean_picture
from symbols.packs.model import PictureRefused, Refused
from tests.symbols.packs.making import MATERIAL, SVG_HEAD, drawing, painted

PACKED = base64.b64encode(painted()).decode()
USES = [f'<use href="#b{n}"/>' * 10 for n in range(9)]
BOMB = "".join(f'<g id="b{n}">{uses}</g>' for n, uses in enumerate(USES, 1))
TILES = [f'<rect fill="url(#p{n})"/>' * 10 for n in range(8)]
PATTERNS = "".join(
    f'<pattern id="p{n}" width="1" height="1">{tiles}</pattern>' for n, tiles in enumerate(TILES, 1)
)
CLASSED = PATTERNS + "<style>" + "".join(f".p{n}{{fill:url(#p{n})}}" for n in range(9)) + "</style>"
BLUR = '<filter id="f"><feGaussianBlur stdDeviation="2"/></filter>'
HOSTILE = {
    "<script>alert(1)</script>": Refused.SCRIPT,
    '<h:script xmlns:h="http://www.w3.org/1999/xhtml">x</h:script>': Refused.SCRIPT,
    '<SCRIPT href="#a"/>': Refused.SCRIPT,
    '<g onclick="x()"/>': Refused.HANDLER,
    '<g OnLoad="x()"/>': Refused.HANDLER,
    '<g xmlns:e="urn:e" e:onload="x()"/>': Refused.HANDLER,
    "<foreignObject><p/></foreignObject>": Refused.FOREIGN,
    '<iframe xmlns="http://www.w3.org/1999/xhtml" src="x"/>': Refused.FOREIGN,
    '<image href="http://example.org/a.png"/>': Refused.OUTSIDE,
    '<image xlink:href="//example.org/a.png"/>': Refused.OUTSIDE,
    '<use href="other.svg#a"/>': Refused.OUTSIDE,
    '<use xlink:href="file:///etc/passwd#a"/>': Refused.OUTSIDE,
    '<a href="java\nscript:alert(1)"><path d="M0 0"/></a>': Refused.SCRIPT,
    '<a href="https://example.org"><path d="M0 0"/></a>': Refused.OUTSIDE,
    '<path fill="url(http://example.org/#a)"/>': Refused.OUTSIDE,
    '<path fill="URL( &quot;https://example.org/a&quot; )"/>': Refused.OUTSIDE,
    '<path fill="u\\72l(http://example.org)"/>': Refused.OUTSIDE,
    '<path style="fill:url(//example.org/a)"/>': Refused.OUTSIDE,
    '<path style="fill:u\\72 l(//example.org/a)"/>': Refused.OUTSIDE,
    '<g xml:base="http://example.org/"/>': Refused.OUTSIDE,
    "<style>@import 'http://example.org/a.css';</style>": Refused.OUTSIDE,
    "<style>@\\69mport 'http://example.org/a.css';</style>": Refused.OUTSIDE,
    "<style>.a{background:image-set('http://example.org/a' 1x)}</style>": Refused.OUTSIDE,
    "<style><![CDATA[.a{fill:url(http://example.org/a)}]]></style>": Refused.OUTSIDE,
    "<style>@media print{.a{fill:url(http://example.org/a)}}</style>": Refused.OUTSIDE,
    "<style>@font-face{font-family:x;src:url(data:font/woff;base64,AA)}</style>": Refused.INSIDE,
    "<style>.a{width:expression(alert(1))}</style>": Refused.SCRIPT,
    "<style>@keyframes a{to{opacity:0}}</style>": Refused.ANIMATED,
    '<a href="#b"><animate attributeName="href" to="javascript:x"/></a>': Refused.ANIMATED,
    '<set attributeName="xlink:href" to="http://example.org"/>': Refused.ANIMATED,
    '<image href="data:image/svg+xml;base64,PHN2Zz4="/>': Refused.INSIDE,
    '<image href="data:text/html,hello"/>': Refused.INSIDE,
    f'<image href="data:image/jpeg;base64,{PACKED}"/>': Refused.INSIDE,
    f'<g id="b0"><path d="M0 0"/></g>{BOMB}<use href="#b9"/>': Refused.TOO_MANY_USES,
    f'<pattern id="p0"><path d="M0 0"/></pattern>{PATTERNS}<rect fill="url(#p8)"/>': Refused.TOO_MANY_USES,
    CLASSED.replace('<rect fill="url(#p', '<rect class="p').replace(')"/>', '"/>')
    + '<pattern id="p0"><path d="M0 0"/></pattern><rect class="p8"/>': Refused.TOO_MANY_USES,
    '<g id="a"><use href="#a"/></g>': Refused.TOO_MANY_USES,
    "<g>" * 150 + "</g>" * 150: Refused.TOO_DEEP,
    "<g>" * 400 + "</g>" * 400: Refused.TOO_DEEP,
    "<path/>" * 40_000: Refused.TOO_MANY_PARTS,
    '<filter id="f"><feGaussianBlur stdDeviation="90000"/></filter>': Refused.TOO_HEAVY,
    '<filter id="f"><feMorphology radius="1"/></filter>': Refused.TOO_HEAVY,
    '<filter id="f"><feTurbulence baseFrequency=".1"/></filter>': Refused.TOO_HEAVY,
    f"<filter><feDiffuseLighting>{'<feSpotLight/>' * 300}</feDiffuseLighting></filter>": Refused.TOO_HEAVY,
    BLUR + '<path d="M0 0" filter="url(#f)"/>' * 300: Refused.TOO_HEAVY,
    BLUR + "<path d='M0 0' style='fill:red;f\\69lter:url(#f)'/>" * 300: Refused.TOO_HEAVY,
    BLUR + '<g id="a" filter="url(#f)"/>' + '<use href="#a"/>' * 300: Refused.TOO_HEAVY,
    BLUR + '<style>@media all{.a{fi\\6cter:url(#f)}}</style><path class="a"/>': Refused.TOO_HEAVY,
    f'<filter id="f">{"<feBlend/>" * 60}</filter><path filter="url(#f)"/>': Refused.TOO_HEAVY,
    '<path style="filter:blur(9px)"/>': Refused.TOO_HEAVY,
    '<path style="--a:url(#f);filter:var(--a)"/>': Refused.TOO_HEAVY,
    '<mask id="m"><path d="M0 0"/></mask>' + '<path mask="url(#m)"/>' * 300: Refused.TOO_HEAVY,
    "<style>.a,.b{opacity:.5}</style>" + '<path class="b"/>' * 900: Refused.TOO_HEAVY,
    "<style>g>*{opacity:.5}</style>" + "<path/>" * 900: Refused.TOO_HEAVY,
    "<style>.a{&amp; .b{opacity:.5}}</style>" + '<path class="b"/>' * 900: Refused.TOO_HEAVY,
    "<style>" + ".a{opacity:.5}" * 900 + "</style>": Refused.TOO_MANY_PARTS,
    '<path style="src:' + "(" * 9_000 + '"/>': Refused.TOO_DEEP,
    "<style>@media x{" + "{" * 9_000 + "</style>": Refused.TOO_DEEP,
    '<path fill="src' + "(" * 9_000 + '"/>': Refused.TOO_DEEP,
    "<g " + " ".join(f'a{n}="1"' for n in range(2_000)) + "/>": Refused.TOO_MANY_PARTS,
    f"<style>{'.a{fill:src}' * 30_000}</style>": Refused.TOO_MANY_PARTS,
    "<path>": Refused.NOT_WELL_FORMED,
    "<path/></svg><svg>": Refused.NOT_WELL_FORMED,
}


def reason(name: str, content: bytes) -> Refused:
    with pytest.raises(PictureRefused) as refused:
        clean_picture(name, content)
    return refused.value.reason


@pytest.mark.parametrize(("inside", "why"), HOSTILE.items(), ids=[key[:50] for key in HOSTILE])
def test_hostile_drawing_is_refused_with_its_reason(inside: str, why: Refused) -> None:
    assert reason("a.svg", drawing(inside)) is why


def test_entities_are_refused_and_a_plain_doctype_is_not() -> None:
    laughs = '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    assert reason("a.svg", laughs.encode() + drawing("<title>&b;</title>")) is Refused.ENTITIES
    defaults = '<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]>'
    assert reason("a.svg", defaults.encode() + drawing()) is Refused.ENTITIES
    plain = (
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    )
    kept = clean_picture("a.svg", b'<?xml version="1.0" encoding="utf-8"?>' + plain.encode() + drawing())
    assert b"DOCTYPE" not in kept.content
    assert (kept.width, kept.height) == (96, 96)


@pytest.mark.parametrize("address", ["file:///etc/passwd", "http://example.org/www.w3.org/", "a>b.dtd"])
def test_doctype_that_leads_elsewhere_is_refused(address: str) -> None:
    assert reason("a.svg", f"<!DOCTYPE svg SYSTEM '{address}'>".encode() + drawing()) is Refused.OUTSIDE
    public = f'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "{address}">'
    assert reason("a.svg", public.encode() + drawing()) is Refused.OUTSIDE


def test_soft_shadow_and_shading_stay() -> None:
    shadow = (
        '<filter id="f" x="0" y="0" width="96" height="96" filterUnits="userSpaceOnUse">'
        '<feFlood flood-opacity="0" result="a"/><feColorMatrix in="SourceAlpha" values="0"/>'
        '<feOffset dy="4"/><feGaussianBlur stdDeviation="2"/><feBlend in2="a" result="b"/>'
        '<feBlend in="SourceGraphic" in2="b"/></filter>'
    )
    styles = (
        '<style>.a{opacity:.5}.b{clip-path:url(#c)}</style><clipPath id="c"><path d="M0 0h9v9z"/></clipPath>'
    )
    shaded = '<path class="a" d="M0 0h9v9z"/><g class="b"><path d="M0 0h9v9z"/></g>' * 30
    parts = '<path d="M0 0h9v9z" filter="url(#f)"/><path d="M0 0h9v9z" style="fill:red;filter:url(#f)"/>'
    kept = clean_picture("a.svg", drawing(shadow + styles + shaded + "<path/>" * 2_000 + parts)).content
    assert kept.count(b'filter="url(#f)"') == 2
    assert b'style="fill:red"' in kept
    assert b"feGaussianBlur" in kept


def test_style_sheet_from_elsewhere_is_refused() -> None:
    assert (
        reason("a.svg", b'<?xml-stylesheet href="http://example.org/a.css"?>' + drawing()) is Refused.OUTSIDE
    )


@pytest.mark.parametrize("encoding", ["utf-16", "iso-8859-1"])
def test_script_does_not_hide_in_an_encoding(encoding: str) -> None:
    text = f'<?xml version="1.0" encoding="{encoding}"?>' + drawing("<script/>").decode()
    assert reason("a.svg", text.encode(encoding)) is Refused.SCRIPT


def test_unknown_encoding_and_squeezed_drawing_are_refused() -> None:
    assert reason("a.svg", b'<?xml version="1.0" encoding="utf-7"?>' + drawing()) is Refused.ENCODING
    assert reason("a.svg", drawing("<title>\xe9</title>").decode().encode("latin-1")) is Refused.ENCODING
    assert reason("a.svg", gzip.compress(drawing())) is Refused.SQUEEZED_DRAWING
    assert reason("a.svgz", gzip.compress(drawing())) is Refused.SQUEEZED_DRAWING


def test_name_and_content_must_be_the_same_kind() -> None:
    assert reason("a.png", drawing()) is Refused.WRONG_EXTENSION
    assert reason("a.svg", painted()) is Refused.WRONG_EXTENSION
    assert reason("a.svg", b"GIF89a" + drawing()) is Refused.WRONG_EXTENSION
    assert reason("a.svg", b"") is Refused.EMPTY
    assert reason("a.bmp", b"BM") is Refused.UNKNOWN_KIND
    assert reason("a.svg", drawing(" " * 3_000_000)) is Refused.TOO_BIG


def test_what_drawing_programs_leave_is_taken_out_quietly() -> None:
    left = (
        '<metadata><r:RDF xmlns:r="urn:r"/></metadata><!-- made by --><i:grid xmlns:i="urn:i"/>'
        '<g xmlns:i="urn:i" i:label="Layer 1"><path d="M0 0h9v9z"/></g>'
    )
    kept = clean_picture("a.svg", drawing(left)).content
    assert b"urn:" not in kept
    assert b"metadata" not in kept
    assert b"made by" not in kept
    assert b"M0 0h9v9z" in kept


def test_text_shades_and_small_painted_pictures_stay() -> None:
    inside = (
        '<style>.a{fill:url(#s)}</style><linearGradient id="s"><stop offset="1"/></linearGradient>'
        f'<image href="data:image/png;base64,{PACKED}" width="9" height="9"/>'
        '<text xml:space="preserve" paint-order="stroke">a<tspan class="a">b</tspan><tspan>c</tspan></text>'
        '<path id="t" d="M0 9h9"/><text><textPath xlink:href="#t">x</textPath></text>'
    )
    kept = clean_picture("a.svg", drawing(inside)).content
    assert b'<tspan class="a">b</tspan><tspan>c</tspan>' in kept
    assert b'paint-order="stroke"' in kept
    assert b'xml:space="preserve"' in kept
    assert b'xlink:href="#t"' in kept
    assert PACKED.encode() in kept


def test_cleaning_twice_changes_nothing() -> None:
    once = clean_picture("a.svg", drawing("<title>Hé</title><path d='M0 0'/>"))
    assert clean_picture("a.svg", once.content) == once


def test_drawing_without_a_frame_gets_one() -> None:
    kept = clean_picture(
        "a.svg", b'<svg xmlns="http://www.w3.org/2000/svg" width="2in" height="96"><path d="M0 0"/></svg>'
    )
    assert (kept.width, kept.height) == (192, 96)
    assert b'viewBox="0 0 192 96"' in kept.content


@pytest.mark.skipif(not MATERIAL.exists(), reason="the Mulberry samples are not beside this checkout")
def test_mulberry_looks_the_same_after_cleaning() -> None:
    paths = sorted((MATERIAL / "mulberry" / "EN-symbols").glob("*.svg"))
    assert paths
    for path in paths:
        before = path.read_bytes()
        after = clean_picture(path.name, before).content
        assert alike(before, after), path.name


def alike(before: bytes, after: bytes) -> bool:
    shots = [Image.open(io.BytesIO(svg_to_png(content, 192))).convert("RGBA") for content in (before, after)]
    return ImageChops.difference(*shots).getbbox() is None


def taken_or_refused(name: str, content: bytes) -> bool:
    """True either way; anything but the two comes out as itself."""
    with suppress(PictureRefused):
        clean_picture(name, content)
    return True


@given(st.text(max_size=200), st.sampled_from(["svg", "png", "webp", "jpg", "gif", ""]))
def test_any_text_is_taken_or_refused(text: str, ending: str) -> None:
    for whole in (text, SVG_HEAD + text, f"{SVG_HEAD}{text}</svg>"):
        assert taken_or_refused(f"a.{ending}", whole.encode("utf-8", "replace"))


STARTS = [b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"RIFF....WEBP", b"GIF89a", b""]


@settings(deadline=None)
@given(st.binary(max_size=300), st.sampled_from(STARTS))
def test_any_bytes_are_taken_or_refused(content: bytes, start: bytes) -> None:
    for name in ("a.png", "a.jpg", "a.webp", "a.gif", "a.svg"):
        assert taken_or_refused(name, start + content)


@settings(deadline=None)
@given(
    st.sampled_from(["PNG", "JPEG", "WEBP", "GIF"]), st.integers(0, 2**20), st.binary(min_size=1, max_size=8)
)
def test_any_damage_is_taken_or_refused(kind: str, where: int, noise: bytes) -> None:
    whole = painted(kind, (40, 30))
    at = where % len(whole)
    name = f"a.{'jpg' if kind == 'JPEG' else kind.lower()}"
    assert taken_or_refused(name, whole[:at] + noise + whole[at + len(noise) :])
