"""The child at their own page: in a sitting, or where their letter is open behind their two pictures.

In: what the guard put before this request. Out: `AtPage`, with the page's pictures and sound in their way.
"""

import hmac
from dataclasses import dataclass
from functools import cached_property

from flask import g, session

from children.model import Child, Way
from children.own_pictures import current_book, opener_of
from children.read import list_reviews, load_child_unguarded
from consult.heard import OFF, speed_of
from consult.model import Looks, Sitting
from consult.own_page.model import Maker, OwnPage
from consult.own_page.read import load_page, newest_submission
from sound.hearing import Hearing, use_hearing
from store.work import vault
from symbols.showing import use_book
from web.handed import handed
from web.words import lang, plain

OPENED = "own_page"  # in the session: in this sitting, before or after sending, the page may be shown


@dataclass(frozen=True)
class AtPage:
    """One request at the page. `sitting`: None where it was opened from a letter."""

    child: Child
    maker: Maker
    sitting: Sitting | None
    looks: Looks

    @cached_property
    def page(self) -> OwnPage:
        """The page as it was when this request came."""
        return load_page(self.child.id)

    @property
    def way(self) -> Way:
        """How this child is asked."""
        return self.maker.way

    @property
    def size(self) -> int:
        """Cards side by side."""
        return self.looks.size or self.child.picture_size

    @property
    def is_over(self) -> bool:
        """Whether the session ran out: what was sent is taken, nothing is shown."""
        return self.sitting is not None and self.sitting.is_over

    @property
    def iro_name(self) -> str:
        """What the IRO is called here, with or without a name."""
        card = handed().iro_card(self.child.id)
        return card.name if card else plain("core.help.iro", "The person who runs your meeting")

    @property
    def is_open(self) -> bool:
        """Whether what stands on the page may be shown: it was made here, or the child's two pictures were
        tapped here. The first one to begin a new link is nobody yet. The IRO makes the codes: they open
        nothing of it."""
        if self.sitting is None or not self.page.is_there or session.get(OPENED) == self._stamp:
            return True
        if self.sitting.sent_at is not None:
            return False
        is_same = self.page.submission == str(self.sitting.submission_id)
        has_tapped = self.sitting.unlocked and not self.sitting.opening.codes_used
        return self.page.holder == str(self.sitting.id) or (is_same and has_tapped)

    def open(self) -> None:
        """From here on it may be shown in this browser, until the answers are sent or the session ends."""
        if self.sitting is not None:
            session[OPENED] = self._stamp

    @property
    def _stamp(self) -> str:
        return f"{self.sitting.id}:{self.sitting.sent_at is not None}" if self.sitting else ""

    def binding(self, code: str) -> str:
        """What ties a form to this child's session and this part."""
        return vault().blind("form", f"{self.maker.holder}:{code}:own-page").hex()[:32]

    def is_bound(self, code: str, given: str) -> bool:
        """Whether a form was made for this session and part."""
        return hmac.compare_digest(given.encode(), self.binding(code).encode())


def load_at_page() -> AtPage:
    """Who is at the page in this request."""
    sitting: Sitting | None = g.get("sitting")
    if sitting is None:
        return _behind_letter()
    maker = Maker(
        child_id=sitting.child_id,
        review_id=sitting.review_id,
        holder=sitting.id,
        language=lang(),
        way=sitting.way,
        submission=sitting.submission_id if sitting.opening.pictures else None,
    )
    return AtPage(load_child_unguarded(sitting.child_id), maker, sitting, sitting.looks)


def _behind_letter() -> AtPage:
    reading = g.reading
    child = load_child_unguarded(reading.child_id)
    use_book(current_book(child), reading.looks.worn, opener_of(child.id))
    if reading.looks.sound == OFF:
        use_hearing(None)
    else:
        key = vault().blind("spoken", f"reading:{reading.id}")
        speed = speed_of(reading.looks.sound)
        use_hearing(Hearing(speed, "delivery.show_clip", key, lambda: child.service_id))
    maker = Maker(
        child_id=child.id,
        review_id=list_reviews(child.id)[-1].id,
        holder=reading.id,
        language=lang(),
        way=child.way,
        submission=newest_submission(child.id),
    )
    return AtPage(child, maker, None, reading.looks)
