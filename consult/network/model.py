"""A form given out to one person around a child. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from children.model import ChildId, ReviewId
from consult.network.form import Given, Respondent

NAMES = {
    Respondent.PARENT: "Parent",
    Respondent.CARER: "Carer",
    Respondent.SOCIAL_WORKER: "Social worker",
    Respondent.SCHOOL: "School",
    Respondent.HEALTH: "Health",
    Respondent.OBSERVER: "Someone who watched",
}
# To whom the day of the review is told, where the IRO does not decide otherwise: who knows it anyway.
TOLD_THE_DAY = frozenset({Respondent.CARER, Respondent.SOCIAL_WORKER, Respondent.SCHOOL})


@dataclass(frozen=True)
class NetworkForm:
    """`for_whom`: the IRO's note of who it went to. `tells_day`: the page says "whose review meeting is on
    ..."; it never says who the child is. `draft`: what was given so far; of that,
    `draft_own` was given in the visit `draft_visit`, and only there it is shown again; `draft_languages`: in
    which language each answer was given. `mailed_to`, `mail_id`: the address to which the link went last,
    and under what the post knows that email. `version_id`: the service's own version that it asks."""

    id: UUID
    child_id: ChildId
    review_id: ReviewId
    respondent: Respondent
    for_whom: str
    language: str
    tells_day: bool
    made_at: datetime
    expires_at: datetime
    revoked_at: datetime | None
    begun_at: datetime | None
    sent_at: datetime | None
    draft: Given
    draft_visit: str
    draft_own: frozenset[str]
    draft_languages: Given = field(default_factory=dict)
    mailed_to: str = ""
    mail_id: UUID | None = None
    version_id: UUID | None = None

    def is_open(self, now: datetime) -> bool:
        """True where the link still begins something."""
        return self.revoked_at is None and self.sent_at is None and now < self.expires_at

    def own(self, visit: str) -> frozenset[str]:
        """The questions whose answers were given in this visit."""
        return self.draft_own if visit and visit == self.draft_visit else frozenset()

    @property
    def name(self) -> str:
        """Whose form it is, for staff."""
        return f"{NAMES[self.respondent]} ({self.for_whom})" if self.for_whom else NAMES[self.respondent]


@dataclass(frozen=True)
class NetworkAnswers:
    """What one person said at one moment. `sent`: they pressed Send; otherwise they kept it for later.
    `flags`: code of a question -> headings of the list of words that were found in its words, or later in
    their English; `flags_at_once`: in the words alone; `flagged_later`: when in the English, each time."""

    id: UUID
    form: NetworkForm
    given: Given
    language: str
    sent: bool
    saved_at: datetime
    flags: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    flags_at_once: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    flagged_later: tuple[datetime, ...] = ()
    languages: Given = field(default_factory=dict)

    def language_of(self, code: str) -> str:
        """The language of the page on which this answer was given."""
        return self.languages.get(code, self.language)

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings of all its words, each once."""
        return tuple(dict.fromkeys(one for found in self.flags.values() for one in found))
