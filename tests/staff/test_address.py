"""A proxy that the settings do not name is warned of, once."""

import logging
from dataclasses import replace

import pytest
from flask import Flask

from app import create_app
from staff.address import visitor_address
from web.settings import Settings

BEHIND = {"X-Forwarded-For": "192.0.2.7"}


def addresses(app: Flask, times: int = 3, headers: dict[str, str] | None = None) -> set[str]:
    """What the throttle counts by, in a few requests."""
    found = set()
    for _ in range(times):
        with app.test_request_context(
            "/desk/sign-in", headers=headers, environ_base={"REMOTE_ADDR": "10.0.0.9"}
        ):
            found.add(visitor_address())
    return found


def test_live_behind_a_proxy_that_is_not_named_warns_once(
    app: Flask, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    live = create_app(replace(settings, mode="live", address="https://heard.test"))
    with caplog.at_level(logging.WARNING, "heard.staff"):
        assert addresses(live) == {"10.0.0.9"}
        assert caplog.messages == []
        # What anyone can write into a header is not believed.
        assert addresses(live, headers=BEHIND) == {"10.0.0.9"}
    assert caplog.messages == ["event=proxy_not_trusted hint=set_HEARD_TRUSTED_PROXIES"]
    assert "192.0.2.7" not in caplog.text


@pytest.mark.parametrize("changes", [{"mode": "demo"}, {"mode": "live", "trusted_proxies": 1}])
def test_a_demo_or_a_named_proxy_is_no_reason_to_warn(
    app: Flask, settings: Settings, caplog: pytest.LogCaptureFixture, changes: dict[str, object]
) -> None:
    made = create_app(replace(settings, **changes))  # type: ignore[arg-type]
    with caplog.at_level(logging.WARNING, "heard.staff"):
        addresses(made, headers=BEHIND)
    assert caplog.messages == []
