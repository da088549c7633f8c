"""One round of the post, every minute: what is due is written, what waits is carried.

In: the store, how mail leaves, the origin of the desk. Out: emails. A round that is cut short is finished by
the next: writing is one transaction, and each email that left is noted in its own.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from uuid import UUID

from children.model import Child, Service
from children.read import list_child_ids, list_services, load_child_unguarded, today
from consult.model import Alert, Request
from reviews.alerts import Hands, Stands, is_any_iros
from reviews.queries.read import list_asked_lately, list_open_queries
from reviews.read import deadlines_of, is_somebody_at_work, list_all_alerts, list_all_requests
from staff.model import Account, Cover
from staff.post.carriers import Carrier, NotCarried
from staff.post.model import Due, Kept, Mail, Stage, due_stages
from staff.post.words import to_advocate, to_colleague, to_manager, to_out_of_hours, to_queried
from staff.post.write import add_mail, is_written, list_waiting, note_carried, note_failed
from staff.read import list_accounts, list_covers, list_duties
from store.work import Store, now
from web.access import Role

ASKED_LATELY = timedelta(days=30)  # records that were published before then have been written about


@dataclass(frozen=True)
class Post:
    """How mail leaves, and where the desk is (`https://heard.example.gov.uk`)."""

    carrier: Carrier
    address: str

    def go_round(self, store: Store) -> None:
        """Write what is due, carry what waits. Looking takes no writer's lock: a child's answer never waits
        for it."""
        with store.begin(write=False):
            due = [one for service in list_services() for one in self._due_in(service)]
        if due:
            with store.begin(actor="post"):
                for one in due:
                    add_mail(one)
        with store.begin(write=False):
            waiting = list_waiting()
        for kept in waiting:
            carried = self._carry(kept)
            with store.begin(actor="post"):
                note_carried(kept) if carried else note_failed(kept)

    def _due_in(self, service: Service) -> list[Due]:
        found = Letters(service, f"{self.address}/desk")
        due = (*found.of_alerts(), *found.of_requests(), *found.of_queries())
        return [one for one in due if not is_written(one)]

    def _carry(self, kept: Kept) -> bool:
        try:
            self.carrier.carry(kept.mail)
        except NotCarried:
            return False
        return True


@dataclass(frozen=True)
class Letters:
    """What is due in one service just now, written before or not. Its people are looked up once."""

    service: Service
    desk: str

    @cached_property
    def there(self) -> list[Account]:
        """Who has not left."""
        return list_accounts(self.service.id, also_left=False)

    @cached_property
    def managers(self) -> frozenset[UUID]:
        """Who is told of what is not dealt with."""
        return frozenset(one.id for one in self.there if one.role == Role.MANAGER)

    @cached_property
    def iros(self) -> frozenset[UUID]:
        """Any of them, where nobody else is there to look."""
        return frozenset(one.id for one in self.there if one.role == Role.IRO)

    @cached_property
    def on_duty(self) -> frozenset[UUID]:
        """Who is on duty just now."""
        return frozenset(one.staff_id for one in list_duties(self.service.id) if one.holds(now()))

    @cached_property
    def covers(self) -> list[Cover]:
        """Who stands in for whom just now."""
        return [one for one in list_covers(self.service.id) if one.holds(now())]

    @cached_property
    def at_work(self) -> bool:
        """Whether someone of the service is expected to look just now."""
        return is_somebody_at_work(self.service)

    def of_alerts(self) -> Iterator[Due]:
        """Of alerts that are not dealt with."""
        for one in list_all_alerts(self.service.id):
            child = load_child_unguarded(one.alert.child_id)
            due = deadlines_of(one.alert, child, self.service)
            for stage in due_stages(due, one.steps, now(), at_work=self.at_work):
                yield from self._of_alert(stage, one, child)

    def of_requests(self) -> Iterator[Due]:
        """Of requests for an advocate that nobody has passed on."""
        contact = self.service.contact("advocate")
        if contact is None or not contact.email:
            return
        for asked, state in list_all_requests(self.service.id):
            if asked.kind == "advocate" and state == "asked":
                not_iro = bool(asked.hidden_from)
                words = to_advocate(self.service, self._who_knows(asked), asked.asked_at, not_iro=not_iro)
                yield Due(asked.answer_id, Stage.ADVOCATE, Mail(contact.email, contact.name, *words))

    def of_queries(self) -> Iterator[Due]:
        """Of decisions that managers can query, and of what they asked, where the service wants these."""
        if not self.service.query_emails:
            return
        asked = list_asked_lately(self.service, now() - ASKED_LATELY)
        open_now = [one for one in asked if one.may_be_queried(today())]
        for since in dict.fromkeys(one.since for one in open_now):
            until = min(one.until for one in open_now if one.since == since)
            words = to_manager(self.service, until, self.desk)
            for manager in self._people(self.managers):
                yield Due(since, Stage.TO_QUERY, Mail(manager.email, manager.name, *words))
        words = to_queried(self.service, self.desk)
        for query in list_open_queries(list_child_ids(self.service.id)):
            iro_id = load_child_unguarded(query.child_id).iro_id
            for one in self._people(self._iro_and_covers(iro_id)):
                yield Due(query.id, Stage.QUERIED, Mail(one.email, one.name, *words))

    def _people(self, wanted: frozenset[UUID]) -> list[Account]:
        return [one for one in self.there if one.id in wanted]

    def _who_knows(self, asked: Request) -> Account | None:
        """Who can say who it is: the child's IRO; a manager where it is not for them."""
        iro_id = load_child_unguarded(asked.child_id).iro_id
        wanted: Collection[UUID | None] = (
            self.managers - asked.hidden_from if asked.hidden_from else (iro_id,)
        )
        return next((one for one in self.there if one.id in wanted), None)

    def _iro_and_covers(self, iro_id: UUID | None) -> frozenset[UUID]:
        if iro_id is None:
            return frozenset()
        return frozenset([iro_id, *(one.stand_in_id for one in self.covers if one.iro_id == iro_id)])

    def _of_alert(self, stage: Stage, one: Stands, child: Child) -> Iterator[Due]:
        alert, about = one.alert, one.post_id
        if stage is Stage.OUT_OF_HOURS:
            contact = self.service.contact("out_of_hours")
            if contact is not None and contact.email:
                stages = (Stage.AT_ONCE, Stage.DUTY)
                told = {one.name for each in stages for one in self._colleagues(each, alert, child)}
                words = to_out_of_hours(self.service, alert.raised_at, sorted(told))
                yield Due(about, stage, Mail(contact.email, contact.name, *words))
            return
        words = to_colleague(stage, self.service, f"{self.desk}/alerts", at_work=self.at_work)
        for colleague in self._colleagues(stage, alert, child):
            yield Due(about, stage, Mail(colleague.email, colleague.name, *words))

    def _colleagues(self, stage: Stage, alert: Alert, child: Child) -> list[Account]:
        """Who is to look from this stage on; never the IRO from whom it is hidden. At once whoever is shown
        it at once: every other IRO too, where nobody else would open it.
        """
        hidden = alert.hidden_from
        if stage is Stage.MANAGERS or (stage is Stage.AT_ONCE and hidden):
            wanted = self.managers - hidden or self.on_duty
        elif stage is Stage.DUTY:
            wanted = self.on_duty
        elif child.iro_id is None:
            wanted = self.on_duty | self.managers
        else:
            wanted = self._iro_and_covers(child.iro_id)
        if stage is Stage.AT_ONCE and is_any_iros(child.iro_id, hidden, Hands(self.managers, self.on_duty)):
            wanted |= self.iros
        return self._people(wanted - hidden)
