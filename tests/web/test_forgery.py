"""Forms sent from elsewhere are refused, ours are not: also over https, where pages send no Referer."""

from flask import Flask
from flask.testing import FlaskClient

from app import create_app
from store.base import Base
from store.keys import make_keys
from store.work import Store
from web.settings import Settings


def token(client: FlaskClient, path: str, **options: str) -> str:
    page = client.get(path, **options).get_data(as_text=True)
    return page.split('name="csrf_token" value="')[1].split('"')[0]


def test_a_form_of_ours_is_taken_over_https_in_live_mode(settings: Settings) -> None:
    live = Settings("live", settings.instance, settings.database_url, settings.keys, "https://heard.test")
    make_keys(live.keys)
    app = create_app(live)
    store: Store = app.extensions["store"]
    Base.metadata.create_all(store.engine)
    client, base = app.test_client(), "https://heard.test"
    fields = {
        "csrf_token": token(client, "/desk/sign-in", base_url=base),
        "email": "a@b.test",
        "password": "x",
    }
    answer = client.post(
        "/desk/sign-in", data=fields, base_url=base, headers={"Sec-Fetch-Site": "same-origin"}
    )
    assert "password" in answer.get_data(as_text=True)
    assert "send this again" not in answer.get_data(as_text=True).lower()
    store.close()


def test_what_another_site_sends_is_refused_even_with_a_token(client: FlaskClient) -> None:
    fields = {"csrf_token": token(client, "/desk/sign-in"), "email": "a@b.test", "password": "x"}
    answer = client.post("/desk/sign-in", data=fields, headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 403


def test_leave_now_works_without_any_token(app: Flask) -> None:
    for path in ("/leave", "/letter/leave"):
        answer = app.test_client().post(path)
        assert answer.status_code == 303
        assert "cookies" in answer.headers["Clear-Site-Data"]


def test_leave_now_goes_on_to_the_address_in_the_settings(settings: Settings) -> None:
    make_keys(settings.keys)
    given = {**vars(settings), "leave_to": "https://weather.test/"}
    app = create_app(Settings(**given))
    store: Store = app.extensions["store"]
    Base.metadata.create_all(store.engine)
    client = app.test_client()
    plain = client.get(client.post("/leave").headers["Location"])
    assert plain.headers["Refresh"] == "0; url=https://weather.test/"
    store.close()
