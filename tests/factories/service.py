"""A service for tests, its contacts filled in or not."""

from dataclasses import replace
from datetime import date

from children import write
from children.model import NEEDED_CONTACTS, WRITTEN_TO, Contact, Service, ServiceId
from children.read import load_service

CHECKED_ON = date(2026, 11, 2)


def make_service(
    name: str = "Sandmere", *, fictional: bool = True, contacts: bool = True, **settings: object
) -> Service:
    """A service in the open unit of work. `settings`: fields of Service to be other than their default."""
    service_id = write.add_service(name, fictional=fictional, unchecked_languages=("ar", "ti"))
    if contacts:
        fill_contacts(service_id)
    if settings:
        write.change_service(replace(load_service(service_id), **settings))  # type: ignore[arg-type]
    return load_service(service_id)


def fill_contacts(service_id: ServiceId) -> None:
    """Each needed contact, dated, with a number kept free for invented people."""
    for place, kind in enumerate(NEEDED_CONTACTS):
        number = f"01632 96000{place}"
        write.set_contact(
            service_id,
            Contact(
                kind,
                kind.replace("_", " ").title(),
                phone=number,
                by_phone_only=kind in WRITTEN_TO,
                checked_on=CHECKED_ON,
            ),
        )
