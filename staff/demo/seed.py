"""Fill the fictional service, once, and keep its links and passwords good.

In: an installation in demo mode, and the last `DemoRecord`. Out: the next one. Everything goes through the
rooms' own functions, as if people had done it; all in one transaction, so that it is there whole or not.
"""

from dataclasses import replace
from datetime import date, timedelta

from flask import Flask

from children.model import Contact, Service, ServiceId
from children.read import list_services
from children.write import add_service, set_contact
from staff.demo.casework import tell_child
from staff.demo.closing import add_closing
from staff.demo.links import keep_children_links, keep_letter_links
from staff.demo.people import CHILDREN, SERVICE, STAFF, DemoStaff
from staff.demo.record import DemoRecord, StaffSignIn
from staff.demo.sheets import add_sheets
from staff.demo.timeline import MovedClock, Timeline
from staff.model import Account
from staff.passphrase import make_passphrase
from staff.passwords import fits
from staff.read import find_account, list_duties, load_password_hash
from staff.write import add_account, add_duty, change_password
from store.work import Store, now

SEEDED_DAYS_AGO = 90
DUTY = timedelta(days=28)


class RealPeopleHere(Exception):
    """The database holds a service that is not fictional: the demo keeps its hands off."""


def seed(app: Flask, address: str, record: DemoRecord) -> DemoRecord:
    """Make what is missing, keep what is there. `address`: the origin of all links. Raises RealPeopleHere."""
    given: Store = app.extensions["store"]
    clock = MovedClock(given.clock())
    store = Store(given.database_url, given.keys_dir, clock)
    try:
        with app.test_request_context(base_url=address), store.begin(actor="demo"):
            service_id, passwords = _service(clock, record)
            staff = tuple(_sign_in(one, record, passwords) for one in STAFF)
            _keep_duty(service_id)
            children = keep_children_links(service_id, record, app.extensions["settings"].invite_days)
            letters = keep_letter_links(service_id, record, app.extensions["settings"].letter_days)
            return DemoRecord(children, staff, letters).at(address)
    finally:
        store.close()


def check_fictional() -> Service | None:
    """The demo's service, if it is there. Raises RealPeopleHere where any other is not fictional."""
    services = list_services()
    if any(not one.fictional for one in services):
        raise RealPeopleHere
    return next((one for one in services if one.name == SERVICE), None)


def _service(clock: MovedClock, record: DemoRecord) -> tuple[ServiceId, dict[str, str]]:
    there = check_fictional()
    if there is not None:
        return there.id, {}
    story = Timeline(clock)
    passwords = {one.email: make_passphrase(4) for one in STAFF}
    made: list[ServiceId] = []
    accounts: dict[str, Account] = {}

    def begin() -> None:
        made.append(_add_service(story.today))
        for one in STAFF:
            accounts[one.key] = add_account(
                made[0], one.email, one.name, one.role.value, passwords[one.email]
            )
        add_sheets(accounts)
        add_closing(made[0], story.today, accounts["delphine"].id)

    story.on(-SEEDED_DAYS_AGO, begin)
    story.tell()
    story.events.clear()
    for child in CHILDREN:
        tell_child(story, made[0], child, accounts)
    story.tell()
    return made[0], passwords


def _add_service(today: date) -> ServiceId:
    service_id = add_service(SERVICE, fictional=True, unchecked_languages=("ar", "ti"))
    for contact in contacts(today):
        set_contact(service_id, contact)
    return service_id


# When they answer, in the languages of the demo's children; drafted by machine.
_HOURS = {
    "day and night": (("ar", "ليلاً ونهاراً", ""), ("ti", "ለይትን ቀትርን", "")),
    "Monday to Friday, 9 to 5": (
        ("ar", "من الاثنين إلى الجمعة، من 9 إلى 5", ""),
        ("ti", "ካብ ሰኑይ ክሳብ ዓርቢ፣ ካብ 9 ክሳብ 5", ""),
    ),
    "evenings and weekends": (("ar", "في المساء وفي عطلة نهاية الأسبوع", ""), ("ti", "ብምሸትን ብቀዳመ ሰንበትን", "")),
}


def contacts(today: date) -> tuple[Contact, ...]:
    """Numbers of the demo: 999 and Childline are real, all others are of the range kept free for stories."""
    told = (
        Contact("emergency", "Police, ambulance or fire", phone="999", hours="day and night",
                free=True, checked_on=today),
        Contact("childline", "Childline", phone="0800 1111", chat="https://www.childline.org.uk",
                hours="day and night", free=True, checked_on=today),
        Contact("advocate", "Sandmere Young Voices", phone="01632 960120", text="07700 900120",
                hours="Monday to Friday, 9 to 5", free=True, interpreter="yes",
                email="voices@sandmere.example", checked_on=today),
        Contact("out_of_hours", "Sandmere night team", phone="01632 960121", hours="evenings and weekends",
                interpreter="yes", email="night.team@sandmere.example", checked_on=today),
        Contact("on_call", "Reviewing manager on call", phone="01632 960127", hours="evenings and weekends",
                checked_on=today),
        Contact("duty", "Reviewing officers on duty", phone="01632 960122",
                hours="Monday to Friday, 9 to 5", checked_on=today),
        Contact("complaints", "Sandmere complaints", phone="01632 960123", hours="Monday to Friday, 9 to 5",
                checked_on=today),
    )  # fmt: skip
    return tuple(replace(one, said=_HOURS[one.hours]) for one in told)


def _keep_duty(service_id: ServiceId) -> None:
    """Someone is always on duty, also when the demo has lain still for months."""
    if not list_duties(service_id):
        first, manager = (find_account(f"{key}@sandmere.example") for key in ("tobias", "ruth"))
        if first and manager:
            add_duty(first, now(), now() + DUTY, manager.id)


def _sign_in(one: DemoStaff, record: DemoRecord, fresh: dict[str, str]) -> StaffSignIn:
    """Name, role and a password that works: the one just made, the one of before, or else a new one."""
    account = find_account(one.email)
    if account is None:
        raise RuntimeError(f"the demo has no {one.key}: start over with `flask demo reset --yes`")
    known = {sign_in.email: sign_in.password for sign_in in record.staff} | fresh
    password = known.get(one.email, "")
    if not password or not fits(password, load_password_hash(account.id)):
        password = make_passphrase(4)
        change_password(account.id, password)
    return StaffSignIn(one.name, one.role.value, one.email, password)
