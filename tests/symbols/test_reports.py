"""Promises about "this picture is not right": it reaches the desk, and tells nobody who said it."""

from uuid import uuid4

import pytest
from sqlalchemy import select

from store.tables import AuditRow
from store.work import Store, current, db
from symbols.reports import ReportMissing, SaidBy, Why, add_report, add_why, close_report, list_open_reports
from tests.conftest import MONDAY
from tests.factories.service import make_service

SHOWN = "heard:happy:" + "0" * 64


def test_a_report_says_what_and_on_which_day_and_no_more(store: Store) -> None:
    with store.begin():
        service = make_service()
        add_report(service.id, "happy", SHOWN, SaidBy.CHILD, Why.UPSETS)
        (found,) = list_open_reports(service.id)
    assert (found.concept, found.picture, found.said_by, found.why) == ("happy", SHOWN, "child", "upsets")
    assert found.on_day == MONDAY.date()


def test_a_childs_report_leaves_no_exact_time_anywhere(store: Store) -> None:
    sitting = uuid4()
    with store.begin():
        service = make_service()
    with store.begin(actor=f"sitting:{sitting}"):
        report = add_report(service.id, "happy", SHOWN, SaidBy.CHILD)
        add_why(report.id, Why.UPSETS)
    with store.begin():
        entries = db().scalars(select(AuditRow)).all()
        assert [one for one in entries if "picture" in one.action or str(sitting) in str(one.actor)] == []


def test_an_adult_at_the_desk_is_in_the_trail_as_always(store: Store) -> None:
    with store.begin(actor="staff:someone"):
        add_report(make_service().id, "happy", SHOWN, SaidBy.ADULT)
        assert current().actor == "staff:someone"
    with store.begin():
        entry = db().scalars(select(AuditRow).where(AuditRow.action == "picture.reported")).one()
        assert entry.actor == "staff:someone"


def test_why_is_kept_once(store: Store) -> None:
    with store.begin():
        service = make_service()
        report = add_report(service.id, "happy", SHOWN, SaidBy.CHILD)
        add_why(report.id, Why.NOT_CLEAR)
        add_why(report.id, Why.OTHER)
        assert [one.why for one in list_open_reports(service.id)] == [Why.NOT_CLEAR]
        with pytest.raises(ReportMissing):
            add_why(uuid4(), Why.OTHER)


def test_a_closed_report_is_off_the_list_and_stays_closed(store: Store) -> None:
    with store.begin():
        service, other = make_service(), make_service()
        report = add_report(service.id, "happy", SHOWN, SaidBy.ADULT)
        with pytest.raises(ReportMissing):
            close_report(other.id, report.id, None)
        close_report(service.id, report.id, None, "  drawn\n again ")
        close_report(service.id, report.id, None, "something else")
        assert list_open_reports(service.id) == ()


def test_each_service_reads_its_own(store: Store) -> None:
    with store.begin():
        service, other = make_service(), make_service()
        add_report(service.id, "happy", SHOWN, SaidBy.CHILD)
        assert list_open_reports(other.id) == ()
