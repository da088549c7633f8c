"""Private files, written whole."""

from pathlib import Path

import pytest

from store.files import create_file, make_folder, remove_file, replace_file


def test_a_file_is_private_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    replace_file(tmp_path / "secret", b"one")
    replace_file(tmp_path / "secret", b"two")
    assert (tmp_path / "secret").read_bytes() == b"two"
    assert (tmp_path / "secret").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["secret"]


def test_a_file_that_is_there_is_never_overwritten_by_create(tmp_path: Path) -> None:
    create_file(tmp_path / "secret", b"one")
    with pytest.raises(FileExistsError):
        create_file(tmp_path / "secret", b"two")
    assert (tmp_path / "secret").read_bytes() == b"one"
    assert [path.name for path in tmp_path.iterdir()] == ["secret"]


def test_a_file_that_cannot_be_replaced_leaves_nothing_beside_it(tmp_path: Path) -> None:
    (tmp_path / "taken" / "full").mkdir(parents=True)
    with pytest.raises(OSError, match="taken"):
        replace_file(tmp_path / "taken", b"one")
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]


def test_removing_a_file_twice_is_no_error(tmp_path: Path) -> None:
    create_file(tmp_path / "secret", b"one")
    remove_file(tmp_path / "secret")
    remove_file(tmp_path / "secret")
    assert not (tmp_path / "secret").exists()


def test_a_folder_is_for_its_owner_only(tmp_path: Path) -> None:
    make_folder(tmp_path / "keys")
    assert (tmp_path / "keys").stat().st_mode & 0o777 == 0o700
