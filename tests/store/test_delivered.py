"""Promises about what a phone seals: the service alone opens it, and nothing changed on the way is taken."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.delivered import DeliveryUnreadable, fresh_secret, key_id, open_sealed, public_point, seal
from store.keys import Keys, make_keys

SECRET = fresh_secret()
POINT = public_point(SECRET)
OURS = {key_id(POINT): SECRET}


@given(st.binary(max_size=2000))
def test_what_is_sealed_comes_back_whole(content: bytes) -> None:
    assert open_sealed(OURS, seal(POINT, content)) == content


def test_length_does_not_tell_one_short_answer_from_another() -> None:
    assert len(seal(POINT, b"safe")) == len(seal(POINT, b"not safe, and please come soon"))


@given(st.data())
def test_one_changed_byte_or_a_cut_is_refused(data: st.DataObject) -> None:
    sealed = seal(POINT, b"only for my IRO")
    at = data.draw(st.integers(0, len(sealed) - 1))
    changed = sealed[:at] + bytes([sealed[at] ^ 1]) + sealed[at + 1 :]
    for broken in (changed, sealed[:at]):
        with pytest.raises(DeliveryUnreadable):
            open_sealed(OURS, broken)


def test_another_services_seal_is_refused() -> None:
    with pytest.raises(DeliveryUnreadable):
        open_sealed(OURS, seal(public_point(fresh_secret()), b"x"))


def test_key_is_made_once_also_in_an_older_installation_and_older_seals_still_open(tmp_path: Path) -> None:
    make_keys(tmp_path / "keys")
    keys, other = Keys(tmp_path / "keys"), Keys(tmp_path / "keys")
    point = keys.delivery_point()
    assert other.delivery_point() == point
    sealed = seal(point, b"before")
    with keys.locked():
        keys.replace_service(keys.loaded().with_new_delivery())
    assert keys.delivery_point() != point
    assert other.open_delivered(sealed) == b"before"
