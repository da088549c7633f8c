"""Settings come from the environment alone, and live mode has no defaults for what matters."""

from pathlib import Path

import pytest

from web.settings import SettingMissing, Settings


def test_live_mode_names_everything_that_is_missing() -> None:
    with pytest.raises(SettingMissing, match="DATABASE_URL, HEARD_KEYS, HEARD_ADDRESS"):
        Settings.from_environment({})


def test_an_unknown_mode_is_refused() -> None:
    with pytest.raises(SettingMissing, match="HEARD_MODE"):
        Settings.from_environment({"HEARD_MODE": "production"})


def test_demo_needs_nothing_and_lives_in_the_instance_folder(tmp_path: Path) -> None:
    found = Settings.from_environment({"HEARD_MODE": "demo", "HEARD_INSTANCE": str(tmp_path), "PORT": "9001"})
    assert found.database_url == f"sqlite:///{tmp_path}/heard.sqlite3"
    assert found.keys == tmp_path / "keys"
    assert found.address == "http://127.0.0.1:9001"
    assert not found.secure


def test_settings_cannot_be_changed_after_start(tmp_path: Path) -> None:
    found = Settings.from_environment({"HEARD_MODE": "demo"})
    with pytest.raises(AttributeError):
        found.mode = "live"  # type: ignore[misc]


def test_live_mode_asks_for_secure_cookies_and_a_second_factor() -> None:
    given = {"DATABASE_URL": "postgresql://x", "HEARD_KEYS": "/k", "HEARD_ADDRESS": "https://heard.test/"}
    found = Settings.from_environment(given)
    assert found.secure
    assert found.address == "https://heard.test"
