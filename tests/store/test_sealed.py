"""Sealing: everything comes back exactly, and from nowhere but its own place."""

import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.keys import Keys, make_keys
from store.sealed import Ciphertext, KeyUnknown, SealBroken, Vault

SAMI, HANA = uuid.UUID(int=1), uuid.UUID(int=2)

# Every code point, surrogates on their own included: a child's phone may send anything.
ANY_TEXT = st.text(st.characters(exclude_categories=[]))
ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | ANY_TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(ANY_TEXT, inner, max_size=3),
    max_leaves=10,
)


def make_vault(directory: Path) -> Vault:
    make_keys(directory)
    keys = Keys(directory)
    keys.add_child(SAMI)
    keys.add_child(HANA)
    return Vault(keys, keys.destroy_child)


@pytest.fixture(scope="module")
def vault() -> Iterator[Vault]:
    with tempfile.TemporaryDirectory() as folder:
        yield make_vault(Path(folder) / "keys")


@given(text=ANY_TEXT)
def test_any_text_comes_back_exactly(vault: Vault, text: str) -> None:
    for sealer in (vault.child(SAMI), vault.service()):
        assert sealer.open("answers", "words", 7, sealer.seal("answers", "words", 7, text)) == text


@pytest.mark.parametrize(
    "text", ["", "\0", "a\0b", "\ud800", "\ud83d\ude00", "\u202eabc", "ሰላም", "🙂" * 1000]
)
def test_strange_text_is_kept_and_not_refused(vault: Vault, text: str) -> None:
    sealer = vault.child(SAMI)
    assert sealer.open("answers", "words", 7, sealer.seal("answers", "words", 7, text)) == text
    assert sealer.open_json("answers", "words", 7, sealer.seal_json("answers", "words", 7, [text])) == [text]


@given(content=st.binary())
def test_any_bytes_come_back_exactly(vault: Vault, content: bytes) -> None:
    sealer = vault.child(SAMI)
    sealed = sealer.seal_bytes("photos", "jpeg", 7, content)
    assert sealer.open_bytes("photos", "jpeg", 7, sealed) == content


@given(value=ANY_JSON)
def test_any_json_comes_back_exactly(vault: Vault, value: Any) -> None:
    sealer = vault.service()
    assert sealer.open_json("jobs", "payload", 7, sealer.seal_json("jobs", "payload", 7, value)) == value


@given(text=ANY_TEXT, flips=st.data())
def test_a_changed_bit_anywhere_is_noticed(vault: Vault, text: str, flips: st.DataObject) -> None:
    sealer = vault.service()
    sealed = bytearray(sealer.seal("answers", "words", 7, text))
    bit = flips.draw(st.integers(0, len(sealed) * 8 - 1))
    sealed[bit // 8] ^= 1 << bit % 8
    with pytest.raises((SealBroken, KeyUnknown)):
        sealer.open("answers", "words", 7, Ciphertext(sealed))


@given(length=st.integers(0, 100))
def test_a_cut_ciphertext_is_noticed(vault: Vault, length: int) -> None:
    sealed = vault.service().seal("answers", "words", 7, "I want to see my brother")
    with pytest.raises(SealBroken):
        vault.service().open("answers", "words", 7, Ciphertext(sealed[: min(length, len(sealed) - 1)]))


@pytest.mark.parametrize(
    ("table", "column", "row"),
    [("letters", "words", 7), ("answers", "note", 7), ("answers", "words", 8), ("answersw", "ords", 7)],
)
def test_a_ciphertext_from_another_place_does_not_open(
    vault: Vault, table: str, column: str, row: int
) -> None:
    sealed = vault.child(SAMI).seal("answers", "words", 7, "I do not feel safe")
    with pytest.raises(SealBroken):
        vault.child(SAMI).open(table, column, row, sealed)


def test_a_ciphertext_moved_to_another_child_does_not_open(vault: Vault) -> None:
    sealed = vault.child(SAMI).seal("answers", "words", 7, "I do not feel safe")
    with pytest.raises(SealBroken):
        vault.child(HANA).open("answers", "words", 7, sealed)
    with pytest.raises(SealBroken):
        vault.service().open("answers", "words", 7, sealed)


def test_a_service_seal_is_no_childs(vault: Vault) -> None:
    sealed = vault.service().seal("jobs", "payload", 7, "x")
    with pytest.raises(SealBroken):
        vault.child(SAMI).open("jobs", "payload", 7, sealed)


def test_the_same_words_never_look_the_same_twice(vault: Vault) -> None:
    sealer = vault.child(SAMI)
    seals = {sealer.seal("answers", "words", 7, "home") for _ in range(20)}
    assert len(seals) == 20


def test_the_length_does_not_tell_one_short_answer_from_another(vault: Vault) -> None:
    sealer = vault.child(SAMI)
    lengths = {
        len(sealer.seal_json("a", "b", 1, answer)) for answer in (["safe"], ["not_safe", "home"], None)
    }
    assert len(lengths) == 1


def test_neither_words_nor_keys_show_in_a_printed_value(vault: Vault) -> None:
    sealed = vault.child(SAMI).seal("answers", "words", 7, "Sami")
    assert repr(sealed) == f"<Ciphertext of {len(sealed)} bytes>"


def test_a_look_up_finds_the_same_text_however_it_was_typed(vault: Vault) -> None:
    assert vault.blind("reference", "Zoe\u0301") == vault.blind("reference", "Zo\u00e9")
    assert len(vault.blind("reference", "Zoe")) == 32
    assert vault.blind("reference", "Zoe") != vault.blind("reference", "Zoe ")
    assert vault.blind("reference", "Zoe") != vault.blind("name", "Zoe")


def test_a_look_up_needs_this_installations_key(vault: Vault, tmp_path: Path) -> None:
    assert vault.blind("reference", "1234") != make_vault(tmp_path / "others").blind("reference", "1234")
