"""Passwords: what is refused, and that a hash fits only its own."""

import pytest

from staff.passphrase import make_passphrase
from staff.passwords import PasswordRefused, check_password, fits, hash_password


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
