"""Each layout is known by what is in it, and says of its pictures what its makers said."""

import base64
import json
from pathlib import Path

import pytest

from symbols.packs.model import Found, FoundPicture, Layout, PackRefused, Refused
from symbols.packs.open import open_pack
from tests.symbols.packs.making import MATERIAL, drawing, painted, zipped

INFO = "symbol-id,category-id,grammar,rated,tags,symbol-en,category-en,symbol-fr,category-fr\n"


def found_in(path: Path, name: str = "a.zip", *, keep_rated: bool = False) -> Found:
    with open_pack(path, name, keep_rated=keep_rated) as pack:
        return pack.found


def by_label(found: Found) -> dict[str, FoundPicture]:
    return {picture.label: picture for picture in found.pictures}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_own_list_is_read_however_it_was_saved(tmp_path: Path, encoding: str, mark: str) -> None:
    rows = [
        ["Keywords", "FILE", "Label", "lang", "category", "licence", "credit", "words"],
        ['"crème|sweet"', "pics\\cafe.svg", "café", "en_GB", "Food", "CC0", "Us", '"fr=café; pl=kawa"'],
        ["", "gone.svg", "gone", "", "", "", "", ""],
    ]
    listed = "\r\n".join(mark.join(row) for row in rows).encode(encoding)
    files: dict[str, bytes | str] = {
        "symbols.csv": listed,
        "pics/cafe.svg": drawing(),
        "pics/more_2.svg": drawing(),
    }
    found = found_in(zipped(tmp_path / "a.zip", files))
    assert found.layout is Layout.OWN
    picture = by_label(found)["café"]
    assert (picture.lang, picture.keywords, picture.category) == ("en-GB", ("crème", "sweet"), "Food")
    assert picture.words == {"fr": "café", "pl": "kawa"}
    assert by_label(found)["more"].category == "pics"
    assert [(refusal.name, refusal.reason) for refusal in found.refusals] == [("gone.svg", Refused.MISSING)]
    assert found.licence == "CC0"


def test_two_rows_of_one_picture_are_its_words_in_two_languages(tmp_path: Path) -> None:
    listed = (
        "file,label,lang,keywords\nhouse.svg,House,en,home\nhouse.svg,بيت,ar,\n"
        "house.svg,Home,en,\nhouse.svg,,ti,\n"
    )
    found = found_in(zipped(tmp_path / "a.zip", {"symbols.csv": listed, "house.svg": drawing()}))
    [picture] = found.pictures
    assert (picture.label, picture.lang, picture.words) == ("House", "en", {"ar": "بيت"})
    assert picture.keywords == ("home",)
    assert [one.reason for one in found.refusals] == [Refused.REPEATED, Refused.REPEATED]


def test_mulberry_words_ratings_and_folder(tmp_path: Path) -> None:
    listed = (
        INFO
        + '1,2,Verb,0,aid assist,"help_,_to",Actions,aider,Les actions\n'
        + "2,2,Noun,1,body,bottom,Body,fesses,Corps\n"
        + "3,2,Noun,0,,doctor_1a,People,doctor_1a,Gens\n"
        + "4,2,Noun,0,,gone,People,,\n"
    )
    names = ["help_,_to", "bottom", "doctor_1a", "extra"]
    files: dict[str, bytes | str] = {f"m/EN-symbols/{name}.svg": drawing() for name in names}
    path = zipped(tmp_path / "a.zip", {**files, "m/symbol-info.csv": listed, "m/LICENSE.txt": "CC BY-SA"})
    found = found_in(path)
    assert found.layout is Layout.MULBERRY
    assert found.licence == "CC BY-SA"
    assert set(by_label(found)) == {"help", "doctor"}
    picture = by_label(found)["help"]
    assert (picture.words, picture.speech, picture.keywords) == ({"fr": "aider"}, "verb", ("aid", "assist"))
    assert by_label(found)["doctor"].words == {}
    reasons = {refusal.name: refusal.reason for refusal in found.refusals}
    assert reasons == {
        "m/EN-symbols/bottom.svg": Refused.RATED,
        "gone.svg": Refused.MISSING,
        "m/EN-symbols/extra.svg": Refused.NOT_LISTED,
    }
    assert "bottom" in by_label(found_in(path, keep_rated=True))


def test_a_download_of_all_that_mulberry_makes_is_mulberry(tmp_path: Path) -> None:
    listed = (
        INFO
        + "1,2,Noun,0,,dog,Animals,chien,\n2,2,Noun,1,body,bottom,Body,fesses,\n3,2,Noun,0,,cat,Animals,,\n"
    )
    files: dict[str, bytes | str] = {f"m-master/EN/{one}.svg": drawing() for one in ("bottom", "cat", "dog")}
    example: dict[str, bytes | str] = {
        "m-master/docs/examples/dog.svg": drawing(),
        "m-master/scripts/data/symbol-info.csv": listed,
    }
    found = found_in(zipped(tmp_path / "a.zip", {**files, **example}))
    assert found.layout is Layout.MULBERRY
    assert {picture.key for picture in found.pictures} == {"m-master/EN/dog.svg", "m-master/EN/cat.svg"}
    assert {refusal.name: refusal.reason for refusal in found.refusals} == {
        "m-master/EN/bottom.svg": Refused.RATED,
        "m-master/docs/examples/dog.svg": Refused.NOT_LISTED,
    }


@pytest.mark.skipif(not MATERIAL.exists(), reason="the Mulberry samples are not beside this checkout")
def test_mulberry_samples_are_found_whole(tmp_path: Path) -> None:
    folder = MATERIAL / "mulberry"
    files: dict[str, bytes | str] = {
        str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }
    found = found_in(zipped(tmp_path / "a.zip", files))
    assert (len(found.pictures), found.refusals) == (56, ())
    assert "Attribution-Share Alike" in found.licence


def test_arasaac_names_and_marks(tmp_path: Path) -> None:
    names = [
        {
            "_id": 2349,
            "keywords": [{"keyword": "run", "type": 3}, {"keyword": "jog"}],
            "tags": ["sport"],
            "categories": ["verb"],
            "sex": False,
            "violence": False,
            "aac": True,
        },
        {"_id": 7, "keywords": [{"keyword": "hit"}], "sex": False, "violence": True},
    ]
    french = [{"_id": 2349, "keywords": [{"keyword": "courir"}], "sex": False, "violence": False}]
    files: dict[str, bytes | str] = {
        "2349_action-past_hair-020100_500.png": painted(),
        "7_500.png": painted(),
        "9_500.png": painted(),
        "names_en.json": json.dumps(names),
        "names_fr.json": json.dumps(french),
    }
    found = found_in(zipped(tmp_path / "a.zip", files))
    assert found.layout is Layout.ARASAAC
    picture = by_label(found)["run"]
    assert (picture.words, picture.keywords, picture.speech) == ({"fr": "courir"}, ("jog", "sport"), "verb")
    assert picture.source_id == "2349"
    assert picture.ext["options"] == {"action": "past", "hair": "020100"}
    assert "NC" in found.licence
    assert "Sergio Palao" in found.credit
    assert [(refusal.name, refusal.reason) for refusal in found.refusals] == [("7_500.png", Refused.ADULT)]
    assert "9_500" in by_label(found)


def test_global_symbols_with_and_without_a_list(tmp_path: Path) -> None:
    files: dict[str, bytes | str] = {
        f"{word}_{n}.svg": drawing() for n, word in enumerate(("house", "red_car"), 1000)
    }
    found = found_in(zipped(tmp_path / "a.zip", files))
    assert found.layout is Layout.GLOBAL_SYMBOLS
    assert by_label(found)["red car"].source_id == "1001"
    listed = (
        "language,part_of_speech,label,filename,diacritised_label,description,publisher_ref\n"
        "ara,noun,بيت,house_1000.svg,بَيْت,A house,H1\neng,noun,house,house_1000.svg,,,\n"
    )
    found = found_in(zipped(tmp_path / "b.zip", {**files, "list.csv": listed}))
    picture = by_label(found)["بيت"]
    assert (picture.lang, picture.words, picture.source_id) == ("ar", {"en": "house"}, "H1")
    assert picture.ext == {"diacritised_label": "بَيْت", "description": "A house"}
    assert found.licence == ""


def test_global_symbols_with_a_column_for_each_language(tmp_path: Path) -> None:
    files: dict[str, bytes | str] = {"carrot.png": painted(), "bus.png": painted()}
    listed = (
        "part_of_speech,label_en,filename,diacritised_label_en,category,description_en,publisher_ref,label_ckb\n"
        "noun,carrot,carrot.png,,vegetables,A food,8226,گێزەر\nnoun,,bus.png,,travel,,8227,پاس\n"
        "verb,run,gone.png,,,,8228,\n"
    )
    found = found_in(zipped(tmp_path / "a.zip", {**files, "list.csv": listed}))
    assert found.layout is Layout.GLOBAL_SYMBOLS
    carrot, bus = by_label(found)["carrot"], by_label(found)["پاس"]
    assert (carrot.lang, carrot.words, carrot.source_id) == ("en", {"ckb": "گێزەر"}, "8226")
    assert (carrot.category, carrot.speech, carrot.ext) == ("vegetables", "noun", {"description": "A food"})
    assert (bus.lang, bus.words) == ("ckb", {})
    assert [(one.name, one.reason) for one in found.refusals] == [("gone.png", Refused.MISSING)]


def test_any_zip_and_any_single_picture(tmp_path: Path) -> None:
    files: dict[str, bytes | str] = {
        "pack/my_home/foster-carer_2a.png": painted(),
        "pack/dog/walk_,_to.svg": drawing(),
        "pack/LICENCE.txt": "Ours",
    }
    found = found_in(zipped(tmp_path / "a.zip", files))
    assert found.layout is Layout.PLAIN
    assert {picture.label: picture.category for picture in found.pictures} == {
        "foster carer": "my home",
        "walk": "dog",
    }
    assert found.licence == "Ours"
    single = tmp_path / "file"
    single.write_bytes(painted())
    found = found_in(single, "My Gran.png")
    assert (found.layout, found.pictures[0].label) == (Layout.SINGLE, "My Gran")


def test_folders_are_the_words_where_most_files_are_called_alike(tmp_path: Path) -> None:
    words = ["Ant", "Fire engine", "عائلة"]
    files: dict[str, bytes | str] = {f"Tawasol/{word}/preview-01.png": painted() for word in words}
    files |= {"Tawasol/Ant/preview-02.png": painted(), "Tawasol/Cars/bus.png": painted()}
    found = found_in(zipped(tmp_path / "a.zip", files))
    assert {(one.label, one.lang, one.category) for one in found.pictures} == {
        ("Ant", "en", ""), ("Fire engine", "en", ""), ("عائلة", "ar", ""), ("bus", "en", "Cars"),
    }  # fmt: skip
    assert found.notes
    roll = {f"days/Monday/IMG-{n}.jpg": painted("JPEG") for n in range(9)}
    found = found_in(zipped(tmp_path / "b.zip", roll))
    assert by_label(found)["IMG 3"].category == "Monday"


@pytest.mark.parametrize(("name", "lang"), [
    ("عائلة_77.png", "ar"), ("ስድራ.png", "ti"), ("сім'я.png", "uk"), ("family.png", "en"), ("7.png", "en"),
])  # fmt: skip
def test_language_that_no_list_says_is_guessed_by_letters(tmp_path: Path, name: str, lang: str) -> None:
    found = found_in(zipped(tmp_path / "a.zip", {name: painted()}))
    assert (found.guessed, found.pictures[0].lang) == (True, lang)


def board(**more: object) -> dict[str, object]:
    packed = base64.b64encode(painted()).decode()
    return {
        "format": "open-board-0.1",
        "id": 12,
        "locale": "en",
        "name": "Home",
        "ext_other": {"a": 1},
        "grid": {"rows": 1, "columns": 3, "order": [[1, None, 2]]},
        "buttons": [
            {"id": 1, "label": "mum", "image_id": 5},
            {"id": 2, "label": "web", "image_id": "6"},
            {"id": 3, "label": "sym", "image_id": 7},
            {"id": 4, "label": "gone", "image_id": 8},
        ],
        "images": [
            {
                "id": 5,
                "data": f"data:image/jpeg;base64,{packed}",
                "license": {"type": "CC BY", "author_name": "Ann"},
            },
            {"id": 6, "url": "https://example.org/a.png"},
            {"id": 7, "symbol": {"set": "x", "filename": "y"}},
            {"id": 8, "path": "images\\gone.png"},
        ],
        "sounds": [],
        "strings": {"fr": {"mum": "maman"}, "en": {"mum": "mum"}},
        **more,
    }


def test_board_alone_keeps_its_words_whatever_happens_to_images(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps(board()).encode())
    with open_pack(path, "home.obf") as pack:
        (picture,) = pack.found.pictures
        assert (picture.label, picture.words, picture.licence, picture.credit) == (
            "mum",
            {"fr": "maman"},
            "CC BY",
            "Ann",
        )
        assert [(refusal.name, refusal.reason) for refusal in pack.found.refusals] == [
            ("web", Refused.ONLY_ADDRESS),
            ("sym", Refused.ONLY_REFERENCE),
            ("gone", Refused.MISSING),
        ]
        (kept,) = pack.found.boards
        assert (kept.id, kept.record["id"], kept.record["ext_other"]) == ("12", 12, {"a": 1})
        assert kept.record["images"][0]["ext_heard_picture"] == picture.key
        assert "data" not in kept.record["images"][0]
        assert len(kept.record["buttons"]) == 4
        ((_, cleaned),) = pack.cleaned()
        assert getattr(cleaned, "kind", None) == "png"


def test_board_that_is_too_deep_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "file"
    for depth in (100, 900, 100_000):
        path.write_text('{"id": 1, "ext_x": ' + "[" * depth + "]" * depth + "}")
        with pytest.raises(PackRefused) as refused:
            open_pack(path, "home.obf")
        assert refused.value.reason is Refused.BOARD_UNREADABLE


def test_boards_are_found_without_a_manifest_and_with_backslashes(tmp_path: Path) -> None:
    first = board(images=[{"id": 5, "path": "images\\mum.png"}])
    files: dict[str, bytes | str] = {
        "x/boards\\one.obf": json.dumps(first),
        "x/images/mum.png": painted(),
        "x/boards/bad.obf": "{",
    }
    found = found_in(zipped(tmp_path / "a.obz", files), "a.obz")
    assert found.layout is Layout.OBZ
    assert [item.path for item in found.boards] == ["x/boards/one.obf"]
    assert found.root == "x/boards/one.obf"
    assert [picture.key for picture in found.pictures] == ["x/images/mum.png"]
    assert Refused.BOARD_UNREADABLE in {refusal.reason for refusal in found.refusals}
