"""Keys on disk: private, never made by surprise, and gone for good once destroyed."""

import shutil
import uuid
from pathlib import Path

import pytest

from store.head import read_head
from store.keys import ChildKeyExists, ChildKeyMissing, Keys, KeysExist, KeysMissing, make_keys
from store.sealed import ChildErased, Ciphertext, SealBroken, Vault

SAMI, HANA = uuid.UUID(int=1), uuid.UUID(int=2)


def seal_for(keys: Keys, child_id: uuid.UUID) -> Ciphertext:
    return Vault(keys, keys.destroy_child).child(child_id).seal("answers", "words", 7, "my words")


def open_for(keys: Keys, child_id: uuid.UUID, sealed: Ciphertext) -> str:
    return Vault(keys, keys.destroy_child).child(child_id).open("answers", "words", 7, sealed)


def test_keys_are_never_made_by_surprise(tmp_path: Path) -> None:
    with pytest.raises(KeysMissing):
        Keys(tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()


def test_making_keys_twice_keeps_the_first(keys_dir: Path) -> None:
    before = (keys_dir / "service.json").read_bytes()
    with pytest.raises(KeysExist):
        make_keys(keys_dir)
    assert (keys_dir / "service.json").read_bytes() == before


def test_nobody_else_on_the_machine_can_read_them(keys_dir: Path) -> None:
    Keys(keys_dir).add_child(SAMI)
    files = [path for path in keys_dir.rglob("*") if path.is_file()]
    folders = [keys_dir, *(path for path in keys_dir.rglob("*") if path.is_dir())]
    assert {path.name for path in files} >= {"service.json", "audit-head.json", str(SAMI)}
    assert {path.stat().st_mode & 0o777 for path in files} == {0o600}
    assert {path.stat().st_mode & 0o777 for path in folders} == {0o700}


def test_new_keys_have_an_audit_head_of_an_empty_trail(keys_dir: Path) -> None:
    head = read_head(keys_dir)
    assert head is not None
    assert head.seq == 0


def test_a_childs_key_opens_in_another_process(keys_dir: Path) -> None:
    keys = Keys(keys_dir)
    keys.add_child(SAMI)
    assert open_for(Keys(keys_dir), SAMI, seal_for(keys, SAMI)) == "my words"


def test_a_child_has_one_key(keys_dir: Path) -> None:
    keys = Keys(keys_dir)
    keys.add_child(SAMI)
    with pytest.raises(ChildKeyExists):
        keys.add_child(SAMI)


def test_the_childs_key_does_not_lie_there_in_plain(keys_dir: Path) -> None:
    keys = Keys(keys_dir)
    keys.add_child(SAMI)
    secret = keys.child_key(SAMI).secret
    content = keys.child_file(SAMI).read_bytes()
    assert secret not in content
    assert secret.hex().encode() not in content


def test_a_destroyed_key_is_refused_also_where_it_was_in_use(keys_dir: Path) -> None:
    here, there = Keys(keys_dir), Keys(keys_dir)
    here.add_child(SAMI)
    sealed = seal_for(there, SAMI)
    here.destroy_child(SAMI)
    here.destroy_child(SAMI)
    for keys in (here, there, Keys(keys_dir)):
        with pytest.raises(ChildErased):
            open_for(keys, SAMI, sealed)
        with pytest.raises(ChildErased):
            seal_for(keys, SAMI)
    assert not here.child_file(SAMI).exists()


def test_the_id_of_an_erased_child_is_never_used_again(keys_dir: Path) -> None:
    keys = Keys(keys_dir)
    keys.add_child(SAMI)
    keys.destroy_child(SAMI)
    with pytest.raises(ChildErased):
        keys.add_child(SAMI)


def test_an_old_copy_of_the_keys_does_not_bring_a_child_back(keys_dir: Path, tmp_path: Path) -> None:
    keys = Keys(keys_dir)
    keys.add_child(SAMI)
    keys.add_child(HANA)
    sealed, others = seal_for(keys, SAMI), seal_for(keys, HANA)
    shutil.copytree(keys_dir, tmp_path / "backup")
    keys.destroy_child(SAMI)
    shutil.copytree(tmp_path / "backup", keys_dir, dirs_exist_ok=True)
    with pytest.raises(ChildErased):
        open_for(keys, SAMI, sealed)
    restored = Keys(keys_dir)
    assert not restored.child_file(SAMI).exists()
    assert open_for(restored, HANA, others) == "my words"


def test_a_lost_key_file_is_not_mistaken_for_an_erasure(keys_dir: Path) -> None:
    keys = Keys(keys_dir)
    keys.add_child(SAMI)
    sealed = seal_for(keys, SAMI)
    keys.child_file(SAMI).unlink()
    with pytest.raises(ChildKeyMissing):
        open_for(keys, SAMI, sealed)


def test_a_key_file_copied_to_another_child_does_not_open(keys_dir: Path) -> None:
    keys = Keys(keys_dir)
    keys.add_child(SAMI)
    shutil.copy(keys.child_file(SAMI), keys.child_file(HANA))
    with pytest.raises(SealBroken):
        keys.child_key(HANA)


def test_a_file_left_half_written_is_nobodys_key(keys_dir: Path) -> None:
    (keys_dir / "children" / f".{SAMI}.0123").touch()
    assert Keys(keys_dir).child_ids() == []


def test_keys_do_not_show_when_printed(keys_dir: Path) -> None:
    keys = Keys(keys_dir)
    secret = keys.current_service_key().secret
    for shown in (repr(keys.loaded()), repr(keys.current_service_key())):
        assert secret.hex() not in shown
        assert repr(secret) not in shown
