"""A hostile or broken zip is refused as a whole, or its bad files are named and the rest is kept."""

import io
import stat
import struct
import time
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from symbols.packs.clean import CleanPicture
from symbols.packs.model import PackRefused, PictureRefused, Refusal, Refused
from symbols.packs.open import open_pack
from symbols.packs.reasons import REASONS, say_why
from tests.symbols.packs.making import drawing, painted, zipped


def refusals(path: Path, name: str = "a.zip") -> dict[str, Refused]:
    with open_pack(path, name) as pack:
        return {refusal.name: refusal.reason for refusal in pack.found.refusals}


def why_not(path: Path, name: str = "a.zip") -> Refused:
    with pytest.raises(PackRefused) as refused:
        open_pack(path, name)
    assert say_why(refused.value)
    return refused.value.reason


def test_every_reason_has_a_sentence() -> None:
    assert set(REASONS) == set(Refused)
    assert all(sentence.endswith(".") for sentence in REASONS.values())


def test_bad_files_are_named_and_good_ones_kept(tmp_path: Path) -> None:
    files: dict[str, bytes | str] = {
        "good.svg": drawing(),
        "bad.svg": drawing("<script/>"),
        "sun.png": painted(),
        "not.png": drawing(),
        "old.bmp": b"BM",
        "inner.zip": b"PK",
        "__MACOSX/._good.svg": b"x",
        "Thumbs.db": b"x",
        "read.txt": "hello",
    }
    with open_pack(zipped(tmp_path / "a.zip", files), "a.zip") as pack:
        got = {picture.key: cleaned for picture, cleaned in pack.cleaned()}
        assert [refusal.reason for refusal in pack.found.refusals] == [Refused.NESTED]
    kept = {key for key, cleaned in got.items() if isinstance(cleaned, CleanPicture)}
    assert kept == {"good.svg", "sun.png"}
    reasons = {key: cleaned.reason for key, cleaned in got.items() if isinstance(cleaned, Refusal)}
    assert reasons == {
        "bad.svg": Refused.SCRIPT,
        "not.png": Refused.WRONG_EXTENSION,
        "old.bmp": Refused.UNKNOWN_KIND,
    }


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("../out.svg", Refused.UNSAFE_PATH),
        ("a/../../out.svg", Refused.UNSAFE_PATH),
        ("/etc/out.svg", Refused.UNSAFE_PATH),
        ("C:\\out.svg", Refused.UNSAFE_PATH),
        ("..\\..\\out.svg", Refused.UNSAFE_PATH),
        ("gnp.\u202egvs.svg", Refused.NAME_UNREADABLE),
        ("a\x01.svg", Refused.NAME_UNREADABLE),
        ("x" * 1000 + ".svg", Refused.NAME_TOO_LONG),
    ],
)
def test_names_that_lead_out_or_deceive_are_refused(tmp_path: Path, name: str, reason: Refused) -> None:
    path = zipped(tmp_path / "a.zip", {name: drawing(), "good.svg": drawing()})
    found = refusals(path)
    assert list(found.values()) == [reason]
    assert all(len(shown) <= 120 and "\u202e" not in shown for shown in found)


def test_name_with_nul_is_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"goodX.svg": drawing(), "fine.svg": drawing()})
    path.write_bytes(path.read_bytes().replace(b"goodX.svg", b"good\0.svg"))
    assert list(refusals(path).values()) == [Refused.UNSAFE_PATH]


def test_links_and_locked_and_odd_files_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as out:
        out.writestr("good.svg", drawing())
        link = zipfile.ZipInfo("link.svg")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        out.writestr(link, "/etc/passwd")
        out.writestr("packed.svg", drawing(), compress_type=zipfile.ZIP_LZMA)
    assert refusals(path) == {"link.svg": Refused.LINK, "packed.svg": Refused.COMPRESSION}


def test_locked_zip_is_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"a.svg": drawing()})
    content = bytearray(path.read_bytes())
    content[6] |= 1
    content[content.rindex(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(content)
    assert why_not(path) is Refused.LOCKED


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_repeated_names_are_told_and_the_first_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as out:
        out.writestr("a.svg", drawing("<title>first</title>"))
        out.writestr("a.svg", drawing("<title>second</title>"))
    assert refusals(path) == {"a.svg": Refused.REPEATED}
    with open_pack(path, "a.zip") as pack:
        assert b"first" in pack.read("a.svg")


def test_bomb_is_refused_and_the_rest_kept(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"bomb.svg": b" " * 60_000_000, "good.svg": drawing()})
    assert refusals(path) == {"bomb.svg": Refused.BOMB}


def test_bomb_that_lies_about_its_size_never_unpacks(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"bomb.svg": b" " * 60_000_000, "good.svg": drawing()})
    content = bytearray(path.read_bytes())
    at = content.index(b"PK\x01\x02")
    content[at + 24 : at + 28] = struct.pack("<L", 900)
    path.write_bytes(content)
    with open_pack(path, "a.zip") as pack, pytest.raises(PictureRefused) as refused:
        pack.read("bomb.svg")
    assert refused.value.reason is Refused.DAMAGED


def test_files_that_lie_over_one_another_are_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {f"{n}.svg": drawing() for n in range(3)})
    content = bytearray(path.read_bytes())
    first = content.index(b"PK\x01\x02")
    for at in (content.index(b"PK\x01\x02", first + 1), content.rindex(b"PK\x01\x02")):
        content[at + 42 : at + 46] = content[first + 42 : first + 46]
    path.write_bytes(content)
    assert why_not(path) is Refused.OVERLAPPING


def test_hundred_thousand_files_are_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as out:
        for number in range(100_000):
            out.writestr(f"{number}.svg", b"")
    began = time.perf_counter()
    assert why_not(path) is Refused.TOO_MANY_FILES
    assert time.perf_counter() - began < 0.5
    content = bytearray(path.read_bytes())
    at = content.rindex(b"PK\x05\x06")
    content[at + 8 : at + 12] = struct.pack("<HH", 3, 3)
    path.write_bytes(content)
    assert why_not(path) in (Refused.TOO_MANY_FILES, Refused.CUT_OFF)


def test_cut_off_upload_is_refused(tmp_path: Path) -> None:
    whole = zipped(tmp_path / "a.zip", {f"{n}.png": painted() for n in range(9)}).read_bytes()
    for share in (0.01, 0.3, 0.7, 0.99):
        path = tmp_path / "cut.zip"
        path.write_bytes(whole[: int(len(whole) * share)] or b"PK")
        assert why_not(path) in (Refused.CUT_OFF, Refused.NOT_A_PACK)


def test_too_large_file_is_refused_without_reading(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with path.open("wb") as file:
        file.write(b"PK\x03\x04")
        file.truncate(301 * 2**20)
    assert why_not(path) is Refused.PACK_TOO_BIG


def test_other_files_are_refused_kindly(tmp_path: Path) -> None:
    path = tmp_path / "file"
    for name, content, reason in (
        ("a.zip", b"", Refused.EMPTY),
        ("a.zip", b"hello", Refused.NOT_A_PACK),
        ("a.docx", b"hello", Refused.NOT_A_PACK),
        ("a.obf", b"hello", Refused.BOARD_UNREADABLE),
        ("a", b"hello", Refused.NOT_A_PACK),
    ):
        path.write_bytes(content)
        assert why_not(path, name) is reason
    assert why_not(zipped(path, {"read.txt": "x"})) is Refused.NOTHING_FOUND
    assert why_not(zipped(path, {"Grids/Home/grid.xml": "<Grid/>"}), "a.gridset") is Refused.ONLY_REFERENCE


def test_odd_encodings_of_names_are_read(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"AAAA.svg": drawing(), "BBBB.svg": drawing(), "CCCCCC.svg": drawing()})
    content = path.read_bytes()
    for plain, raw in (
        (b"AAAA", "café".encode("cp437")),
        (b"BBBB", "うち".encode("cp932")),
        (b"CCCCCC", "naïv".encode() + b"e"),
    ):
        content = content.replace(plain, raw)
    path.write_bytes(content)
    with open_pack(path, "a.zip") as pack:
        assert {picture.label for picture in pack.found.pictures} == {"café", "うち", "naïve"}


def test_broken_utf8_name_costs_that_file_alone(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"é.svg": drawing(), "good.svg": drawing()})
    path.write_bytes(path.read_bytes().replace("é".encode(), b"\xff\xfe"))
    with open_pack(path, "a.zip") as pack:
        assert "good" in {picture.label for picture in pack.found.pictures}


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.binary(max_size=400),
    st.integers(0, 2**31),
    st.sampled_from(["a.zip", "a.obz", "a.obf", "a.svg", "a.png", "a"]),
)
def test_any_bytes_open_or_are_refused(tmp_path: Path, noise: bytes, seed: int, name: str) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as out:
        out.writestr("a.svg", drawing())
        out.writestr("symbols.csv", "file,label\r\na.svg,a")
        out.writestr("manifest.json", '{"paths": {"boards": {"1": "b.obf"}}}')
        out.writestr("b.obf", '{"images": [{"id": 1, "path": "a.svg"}], "buttons": 3, "grid": null}')
    whole = file.getvalue()
    at = seed % len(whole)
    for content in (noise, b"PK\x03\x04" + noise, whole[:at] + noise + whole[at + len(noise) :]):
        path = tmp_path / "file"
        path.write_bytes(content)
        with suppress(PackRefused), open_pack(path, name) as pack:
            assert len(list(pack.cleaned())) == len(pack.found.pictures)
