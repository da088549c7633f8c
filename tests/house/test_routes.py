"""Every page has exactly one guard, and the list of pages with their guards is written down."""

from pathlib import Path

from flask import Flask

# Signing in and out, and what the idle warning asks: each checks for itself how far the sign-in is.
BEFORE_SIGN_IN = {
    "/desk/sign-in",
    "/desk/sign-in/code",
    "/desk/second-factor",
    "/desk/sign-out",
    "/desk/time-left",
}
LIST = Path(__file__).with_name("routes.txt")


def listed(app: Flask) -> list[str]:
    """`METHODS path guard`, one line a route."""
    lines = []
    for rule in app.url_map.iter_rules():
        if rule.endpoint == "static":
            continue
        guard = getattr(app.view_functions[rule.endpoint], "heard_guard", "NO GUARD")
        methods = ",".join(sorted((rule.methods or set()) - {"HEAD", "OPTIONS"}))
        lines.append(f"{methods:9} {rule.rule:60} {guard}")
    return sorted(lines, key=lambda line: line.split()[1:] + line.split()[:1])


def test_every_route_has_a_guard(app: Flask) -> None:
    assert [line for line in listed(app) if "NO GUARD" in line] == []


def test_the_list_of_routes_and_guards_is_the_one_written_down(app: Flask) -> None:
    """To take up a change: `python -m tests.house.routes > tests/house/routes.txt`, then read the diff."""
    assert "\n".join(listed(app)) + "\n" == LIST.read_text("utf-8")


def test_desk_pages_ask_for_staff_and_no_other_page_does(app: Flask) -> None:
    for line in listed(app):
        path, guard = line.split(maxsplit=2)[1:]
        if path in BEFORE_SIGN_IN:
            continue
        assert guard.startswith("staff:") == path.startswith("/desk"), line
