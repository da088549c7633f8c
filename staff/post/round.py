"""One round of the post, every minute: what is due is written, what waits is carried.

In: the store, how mail leaves, the origin of the desk. Out: emails. A round that is cut short is finished by
the next: writing is one transaction, and each email that left is noted in its own.
"""

from dataclasses import dataclass

from children.holidays import load_holidays
from children.model import Child, Contact, Service, StaffId
from children.read import list_services, load_child_unguarded
from consult.model import Alert
from reviews.alerts import Hours
from reviews.model import AlertStep
from reviews.read import deadlines_of, list_all_alerts, list_all_requests
from staff.model import Account
from staff.post.carriers import Carrier, NotCarried
from staff.post.model import Mail, Stage, due_stages
from staff.post.words import to_advocate, to_colleague, to_out_of_hours
from staff.post.write import add_mail, list_waiting, note_carried, note_failed
from staff.read import list_accounts, list_covers, list_duties
from store.work import Store, now
from web.access import Role


@dataclass(frozen=True)
class Post:
    """How mail leaves, and where the desk is (`https://heard.example.gov.uk`)."""

    carrier: Carrier
    address: str

    def go_round(self, store: Store) -> None:
        """Write what is due, carry what waits."""
        with store.begin(actor="post"):
            for service in list_services():
                Writing(service, f"{self.address}/desk/alerts").write()
        with store.begin(write=False):
            waiting = list_waiting()
        for kept in waiting:
            try:
                self.carrier.carry(kept.mail)
            except NotCarried:
                with store.begin(actor="post"):
                    note_failed(kept)
                continue
            with store.begin(actor="post"):
                note_carried(kept)


@dataclass(frozen=True)
class Writing:
    """One service's emails, in the open unit of work."""

    service: Service
    desk: str

    def write(self) -> None:
        """Of alerts that are not dealt with, and of requests for an advocate."""
        holidays = load_holidays()
        hours = Hours(self.service.opens, self.service.closes)
        for alert, steps in list_all_alerts(self.service.id):
            child = load_child_unguarded(alert.child_id)
            due = deadlines_of(alert, child, self.service)
            for stage in due_stages(alert.raised_at, due, steps, hours, holidays, now()):
                self._of_alert(stage, alert, child, steps)
        contact = self.service.contact("advocate")
        for asked, state in list_all_requests(self.service.id):
            if asked.kind == "advocate" and state == "asked" and contact is not None and contact.email:
                iro = self._iro(load_child_unguarded(asked.child_id))
                self._outside(
                    contact, asked.answer_id, Stage.ADVOCATE, to_advocate(self.service, iro, asked.asked_at)
                )

    def _of_alert(self, stage: Stage, alert: Alert, child: Child, steps: list[AlertStep]) -> None:
        if stage is Stage.OUT_OF_HOURS:
            contact = self.service.contact("out_of_hours")
            if contact is not None and contact.email:
                self._outside(contact, alert.answer_id, stage, to_out_of_hours(self.service, alert.raised_at))
            return
        subject, body = to_colleague(stage, self.service, self.desk)
        for one in self._colleagues(stage, alert, child):
            add_mail(alert.answer_id, stage, Mail(one.email, one.name, subject, body))

    def _outside(self, contact: Contact, about: object, stage: Stage, words: tuple[str, str]) -> None:
        add_mail(about, stage, Mail(contact.email, contact.name, *words))  # type: ignore[arg-type]

    def _colleagues(self, stage: Stage, alert: Alert, child: Child) -> list[Account]:
        """Who is shown it from this stage on; never the IRO from whom it is hidden."""
        there = list_accounts(self.service.id, also_left=False)
        managers = {one.id for one in there if one.role == Role.MANAGER}
        on_duty = {one.staff_id for one in list_duties(self.service.id) if one.holds(now())}
        if stage is Stage.MANAGERS or (stage is Stage.AT_ONCE and alert.hidden_from):
            wanted = managers or on_duty
        elif stage is Stage.DUTY:
            wanted = on_duty
        else:
            covers = {
                one.stand_in_id
                for one in list_covers(self.service.id)
                if one.iro_id == child.iro_id and one.holds(now())
            }
            wanted = {child.iro_id, *covers} if child.iro_id else on_duty | managers
        return [one for one in there if one.id in wanted and StaffId(one.id) not in alert.hidden_from]

    def _iro(self, child: Child) -> Account | None:
        return next((one for one in list_accounts(self.service.id) if one.id == child.iro_id), None)
