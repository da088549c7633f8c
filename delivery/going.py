"""What is settled before a letter goes: hard news told in person, when it opens and with whom. Pure.

In: what the reviewing officer typed, the news that was found in the letter, the clock, the bank holidays.
Out: `Going`, or what is still missing in words. Names in it are sealed with the receipt.
"""

from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any

from children.working_days import Holidays
from delivery.timing import why_not
from letters.rules.choice import says_why

LONGEST = 200
_LISTS = ("hard", "news", "past")
LONG_AGO = timedelta(days=366)  # whoever was told longer ago was not told this news now
Found = Mapping[str, Collection[str]]


class NotReady(ValueError):
    """The letter cannot go like this; `problems` say why, in the order of the form."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("; ".join(problems))
        self.problems = problems


@dataclass(frozen=True)
class Going:
    """`hard`: kinds of hard news; `news`: the sentences in which it was found; `told_by`, `told_on`: who told
    it in person, and when; `not_hard`: why what was found is none; `read_for_it`: none was found, and the
    sender says so. `with_whom`: who is with the child when it opens; `overruled`: why at such a time. `past`:
    sentences that promise a day that is over when it opens, which may stand as they are. `from_before`: why
    it may go in the name of the officer before."""

    opens_at: datetime
    hard: tuple[str, ...] = ()
    news: tuple[str, ...] = ()
    told_by: str = ""
    told_on: date | None = None
    not_hard: str = ""
    read_for_it: bool = False
    with_whom: str = ""
    overruled: str = ""
    past: tuple[str, ...] = ()
    from_before: str = ""

    def answers(self, found: Found) -> bool:
        """Whether what was said of hard news was said of all that is found now: each kind, each sentence."""
        return bool(self.told_by or self.not_hard) and set(found) <= set(self.hard) and not self.new_in(found)

    def new_in(self, found: Found) -> frozenset[str]:
        """The sentences found now that nothing was said of."""
        return frozenset(_sentences(found)) - set(self.news)


def read_going(
    typed: Mapping[str, str],
    found: Found,
    now: datetime,
    holidays: Holidays,
    past_on: Callable[[date], tuple[str, ...]] = lambda _: (),
    before: str = "",
    *,
    is_asked: bool = False,
) -> Going:
    """What was typed, judged. `found`: kinds of hard news, each with its sentences. `now` stands on the
    clocks here. `past_on`: the sentences that promise a day before this one. `before`: the officer in whose
    name it is, where the child has another one now. `is_asked`: where nothing was found, it must be said
    whether there is hard news. Raises NotReady."""
    problems: list[str] = []
    news = _news(typed, found, now.date(), problems)
    if is_asked and not news:
        news = _none(typed, problems)
    going = replace(_when(typed, now, holidays, problems), **news)
    past = past_on(going.opens_at.date())
    going = replace(going, past=past)
    if past and not _ticked(typed.get("past", ""), past):
        what = "A day that it promises is" if len(past) == 1 else "Days that it promises are"
        problems.append(f"{what} past when it opens. Make a new version, or tick below that it may stand.")
    if before:
        going = replace(going, from_before=_reason(typed, "from_before"))
        if not going.from_before:
            problems.append(
                f"It is from {before}, who is their reviewing officer no more. Make a new version, or write"
                " below why it may stand."
            )
    if problems:
        raise NotReady(problems)
    return going


def _ticked(shown: str, past: tuple[str, ...]) -> bool:
    """Whether the tick was set beside all of them: the page that had it showed so many, and a later day only
    adds to them."""
    return shown.isdecimal() and len(shown) < 6 and int(shown) >= len(past)


def _news(typed: Mapping[str, str], found: Found, today: date, problems: list[str]) -> dict[str, Any]:
    is_hard = typed.get("hard") == "yes"
    if not found and not is_hard:
        return {}
    known = {"hard": tuple(found) or ("as you said",), "news": _sentences(found)}
    told_by, told_on = _name(typed, "told_by"), _day(typed.get("told_on", ""))
    is_old = told_on is not None and told_on < today - LONG_AGO
    is_none = _reason(typed, "not_hard")
    if is_none and (is_old or not is_hard):
        return {**known, "not_hard": is_none}
    if not told_by or told_on is None:
        problems.append("There is hard news in this letter. Who told it in person, and on which day?")
    elif told_on > today:
        problems.append("The day on which it was told has not come yet.")
    elif is_old:
        problems.append(
            "That day is more than a year ago. Is the year right? Or write why it is no hard news any more."
        )
    return {**known, "told_by": told_by, "told_on": told_on}


def _none(typed: Mapping[str, str], problems: list[str]) -> dict[str, Any]:
    if typed.get("hard") != "none":
        problems.append("Is there hard news in this letter? Please choose: yes, or no.")
    return {"read_for_it": typed.get("hard") == "none"}


def _when(typed: Mapping[str, str], now: datetime, holidays: Holidays, problems: list[str]) -> Going:
    opens_at, with_whom = now, ""
    if typed.get("when") == "later":
        with_whom = _name(typed, "with_whom")
        found = read_moment(typed, now)
        if found is None:
            problems.append("On which day and at what time shall it open?")
        elif found <= now:
            problems.append("This moment is over. Choose a later one, or let it open now.")
        if not with_whom:
            problems.append("Who is with them when it opens?")
        opens_at = found or now
    bad, reason = why_not(opens_at, holidays), _reason(typed, "overruled")
    if bad and not reason:
        problems.append(f"{bad} Choose another time, or write why it must be then.")
    return Going(opens_at, with_whom=with_whom, overruled=reason if bad else "")


def as_record(going: Going) -> dict[str, Any]:
    """For the sealed content of a receipt; the moment stands in the row."""
    known = asdict(going)
    known.pop("opens_at")
    told_on = going.told_on.isoformat() if going.told_on else None
    return known | {
        "told_on": told_on,
        "hard": list(going.hard),
        "news": list(going.news),
        "past": list(going.past),
    }


def from_record(known: Mapping[str, Any], opens_at: datetime) -> Going:
    """What `as_record` made."""
    told_on = date.fromisoformat(known["told_on"]) if known["told_on"] else None
    lists = {name: tuple(known.get(name, ())) for name in _LISTS}
    return Going(**{**known, **lists, "opens_at": opens_at, "told_on": told_on})


def _sentences(found: Found) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for texts in found.values() for text in texts))


def _reason(typed: Mapping[str, str], name: str) -> str:
    """A reason in words, or "": a full stop is none."""
    text = _text(typed, name)
    return text if says_why(text) else ""


def _name(typed: Mapping[str, str], name: str) -> str:
    """Who, or "" where nothing in it is a letter."""
    text = _text(typed, name)
    return text if any(sign.isalpha() for sign in text) else ""


def _text(typed: Mapping[str, str], name: str) -> str:
    return " ".join(typed.get(name, "").split())[:LONGEST]


def _day(text: str) -> date | None:
    for form in ("%Y-%m-%d", "%d/%m/%Y"):
        with suppress(ValueError):
            return datetime.strptime(text.strip(), form).date()  # noqa: DTZ007 - a day has no zone
    return None


def read_moment(typed: Mapping[str, str], now: datetime) -> datetime | None:
    """The later moment that was chosen, on the clocks of `now`; None where none was, or it is no moment."""
    if typed.get("when") != "later":
        return None
    day = _day(typed.get("day", ""))
    try:
        at = time.fromisoformat(typed.get("at", "").strip())
    except ValueError:
        return None
    return datetime.combine(day, at, now.tzinfo) if day else None
