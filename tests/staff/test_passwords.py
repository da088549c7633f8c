"""Passwords: what is refused, and that a hash fits only its own."""

import pytest
from argon2 import PasswordHasher, Type

from staff.passphrase import make_passphrase
from staff.passwords import PasswordRefused, check_password, fits, hash_password, is_outdated


@pytest.mark.parametrize(
    "weak",
    ["short", "elevenchars", "password1234", "PasswordPassword", "aaaaaaaaaaaaaaaa", "ines.halloran@x.test"],
)
def test_weak_password_is_refused_with_a_reason(weak: str) -> None:
    with pytest.raises(PasswordRefused, match=r"\w+"):
        check_password(weak, "ines.halloran@x.test", "Ines Halloran")


def test_three_unrelated_words_are_accepted() -> None:
    check_password("otter lantern maple", "a@b.test", "Ines")
    check_password(make_passphrase(), "a@b.test", "Ines")


def test_hash_is_argon2id_and_fits_only_its_password() -> None:
    kept = hash_password("otter lantern maple")
    assert kept.startswith("$argon2id$")
    assert fits("otter lantern maple", kept)
    assert not fits("otter lantern mapl", kept)


def test_nobodys_password_never_fits() -> None:
    assert not fits("nobody has this password", None)


def test_the_same_letters_typed_on_another_keyboard_fit() -> None:
    assert fits("cafe\u0301 lantern maple", hash_password("caf\u00e9 lantern maple"))


def test_outside_tests_a_password_costs_what_rfc_9106_asks(full_hasher: PasswordHasher) -> None:
    """Its second choice: argon2id, 3 passes over 64 MiB in 4 lanes."""
    assert full_hasher.type is Type.ID
    assert (full_hasher.time_cost, full_hasher.memory_cost, full_hasher.parallelism) == (3, 64 * 1024, 4)
    assert full_hasher.hash("otter lantern maple").startswith("$argon2id$v=19$m=65536,t=3,p=4$")


def test_a_hash_of_another_cost_is_made_again_at_the_next_sign_in(full_hasher: PasswordHasher) -> None:
    assert is_outdated(full_hasher.hash("otter lantern maple"))
    assert not is_outdated(hash_password("otter lantern maple"))
