"""One demo child's story: added, asked, answered, reviewed, written to, as far as their state says.

In: a Timeline, a `DemoChild` with what they said and what was decided. Out: events on the timeline, which
write through the rooms' own functions.
"""

from dataclasses import replace
from datetime import date, time, timedelta
from functools import partial

from children.due import add_months
from children.guests import add_guest, list_guests
from children.model import Child, ChildDetails, MeetingPart, Review, ReviewKind, ServiceId, StaffId
from children.passport.model import Passport, Understands, Uses
from children.passport.write import add_passport
from children.read import load_child_unguarded, load_service
from children.write import add_child, add_review
from consult.model import FirstChoice, Holder, Invite
from consult.network.form import Respondent
from consult.network.write import add_form
from consult.read import load_submission
from consult.sharing import Sharing, for_everyone
from consult.write import add_invite, begin_sitting, end_sitting, save_answer, save_opening, send_submission
from delivery.channels import ChannelName
from delivery.write import add_receipt
from letters.approving import approve_letter
from letters.both import with_second
from letters.draft import ENGLISH, Draft, Written
from letters.edit import Typed, apply_typed
from letters.fitting import fitting_letter
from letters.kinds import kind_for
from letters.model import Both, Letter, Symbols
from letters.over import with_over
from letters.pictures import known_for
from letters.write import add_draft
from reviews.model import Alone, NextStep, Outcome, OutcomeId, Reply, ReplyKind, SpokeAlone
from reviews.queries.read import list_asked
from reviews.queries.write import add_query
from reviews.write import add_outcome, add_reading
from staff.caseload import State
from staff.demo.decided import DECIDED, QUERIED, TRANSLATED
from staff.demo.own_pages import make_own_page
from staff.demo.people import CHILDREN, DemoChild
from staff.demo.said import COMES, FIRST_CHOICE, SAID, SENT, SHARED
from staff.demo.timeline import Timeline, workday
from staff.model import Account
from store.base import new_id
from store.work import now

ADDED_DAYS_AGO = 60
ADDED_EARLIER = 150  # days more, for a child who had a review before
INVITE_DAYS = 40
# A child's tap takes about so long, for the times beside the answers.
TAP_SECONDS = 40
REACHED = list(State)


class Telling:
    """What is known of one child while their story is told."""

    def __init__(
        self, story: Timeline, service_id: ServiceId, person: DemoChild, accounts: dict[str, Account]
    ):
        self.story = story
        self.service_id = service_id
        self.person = person
        self.iro, self.manager = accounts[person.iro], accounts["ruth"]
        self.child: Child
        self.review: Review
        self.invite: Invite
        self.outcome: Outcome
        self.held: date
        self.draft: Draft

    @property
    def by(self) -> StaffId:
        """Their reviewing officer."""
        return self.iro.id

    def has_reached(self, state: State) -> bool:
        """Whether the story goes at least that far."""
        return REACHED.index(self.person.state) >= REACHED.index(state)

    def add(self) -> None:
        """The child, and the review with its day; where they met before, that review first."""
        self.child = add_child(
            self.service_id, self._details(), self.by, from_day=self.story.today - timedelta(365)
        )
        self.held = workday(self.story.today, self.person.meets_in)
        if self.person.met_before:
            self.held = workday(self.story.today, self.person.meets_in - self.person.counted_back)
            part = MeetingPart(1, self.held, time(15, 30), "Lantern House", video=False)
            self.review = add_review(self.child.id, ReviewKind.SECOND, self.held - timedelta(85), [part], "")
        else:
            self.add_review()

    def add_review(self) -> None:
        """The review that comes next, or has just been."""
        self.held = meets = workday(self.story.today, self.person.meets_in)
        self.review = add_review(
            self.child.id,
            self.person.kind,
            meets - timedelta(days=self.person.counted_back),
            [
                MeetingPart(
                    1, meets, time(15, 30), self.person.place or "Lantern House", "video" in self.person.place
                )
            ],
            self.person.before,
        )
        for name, role in COMES:
            add_guest(self.review, name, role)

    def _details(self) -> ChildDetails:
        one = self.person
        born = add_months(self.story.today, -12 * one.years - one.months)
        return ChildDetails(
            called=one.called,
            reference=f"SD-{20_417 + 389 * CHILDREN.index(one)}",
            # Of children who came alone often only the month is known: kept as the 15th, as in the return.
            born=born.replace(day=15) if one.came_alone else born,
            born_day_known=not one.came_alone,
            speaks=one.language,
            reads=one.reads_in,
            way=one.way,
            picture_size=one.picture_size,
            came_alone=one.came_alone,
            reads_pictures_only=one.pictures_only,
            lives=one.lives,
            pronouns=one.pronouns,
        )

    def ask(self) -> None:
        """An invite."""
        one = self.person
        self.invite, _ = add_invite(
            self.review.id, self.child.id, one.way, one.language, INVITE_DAYS, self.by
        )

    def write_passport(self) -> None:
        """Of a child who knows things that they can hold, and no pictures."""
        passport = Passport(
            yes="Takes it and keeps it",
            no="Pushes it away",
            understands=(Understands.OBJECTS,),
            uses=(Uses.GIVE,),
            filled_by="Jo",
            role="carer",
            filled_on=now().date(),
        )
        add_passport(self.child.id, passport, self.by)

    def ask_watcher(self) -> None:
        """A form for someone who watches them."""
        add_form(
            self.child.id,
            self.review.id,
            Respondent.OBSERVER,
            for_whom="Jo",
            language=ENGLISH,
            tells_day=False,
            days=INVITE_DAYS,
            by=self.by,
        )

    def answer(self) -> None:
        """The child's taps, one after the other, and Send where they sent it."""
        sitting = begin_sitting(self.invite, Holder.ME)
        first = FIRST_CHOICE.get(self.person.key, FirstChoice.HERE)
        save_opening(sitting, first_choice=first, pictures=("pin-cat", "pin-tree"))
        for question, value in SAID[self.person.key].items():
            self.story.clock.forward(seconds=TAP_SECONDS)
            save_answer(sitting, question, value, self._sharing(question))
        make_own_page(self.person.key, sitting, self.iro)
        if self.person.state is State.MAY_READ:
            save_opening(sitting, may_see_unsent=True, may_see_since=now())
        if self.person.key in SENT:
            send_submission(sitting)
        end_sitting(sitting)

    def _sharing(self, question: str) -> Sharing | None:
        """What the child gives to everyone at the meeting; the rest is for their reviewing officer only."""
        return for_everyone(list_guests(self.review.id)) if question in SHARED else None

    def decide(self) -> None:
        """The review record, by who has read what the child said."""
        if (submission := load_submission(self.review.id)) is not None:
            add_reading(submission, self.by)
        self.outcome = self._decided(now().date())
        self.outcome = add_outcome(self.outcome)
        what, words = QUERIED.get(self.person.key, ("", ""))
        for asked in list_asked(self.review.id, load_service(self.service_id)):
            if asked.step.what == what:
                add_query(self.review, asked, words, self.manager.id)

    def _decided(self, written_on: date) -> Outcome:
        known = DECIDED[self.person.key]
        held = self.held
        steps = tuple(
            NextStep(
                each.what,
                each.who,
                None if each.in_days is None else workday(written_on, each.in_days),
                each.why,
                each.said,
                state=each.state,
                answer_by=None if each.told_in is None else workday(written_on, each.told_in),
                refused_by=each.refused[0],
                refused_why=each.refused[1],
                better=each.better,
                known_by=each.known_by,
            )
            for each in known.steps
        )
        answered = {each.said for each in known.steps} | {each.said for each in known.replies}
        said = {} if self.person.met_before else SAID[self.person.key]
        stays = [code for code in said if code in SHARED and code not in answered]
        return Outcome(
            id=OutcomeId(new_id()),
            review_id=self.review.id,
            child_id=self.child.id,
            version=1,
            held_on=held,
            who_came=known.who_came,
            last_time=known.last_time,
            going_well=known.going_well,
            worries=known.worries,
            next_steps=steps,
            next_review=workday(held, 165),
            personal_line=known.personal,
            made_at=now(),
            made_by=self.by,
            part=known.part,
            alone=SpokeAlone(known.alone, held if known.alone is Alone.SPOKE else None, known.alone_why),
            my_view=known.my_view,
            topics=known.topics,
            disagreements=known.disagreements,
            replies=(*known.replies, *(Reply(code, ReplyKind.STAYS) for code in stays)),
            legal_status=known.law[0],
            permanence=known.law[1],
            spoken=known.spoken,
        )

    def draft_letter(self) -> None:
        """The letter as composed, with its English sentences put into its language."""
        lang = self.person.language
        child = load_child_unguarded(self.child.id)
        kind = self.person.letter or kind_for(child)
        first = Written(*fitting_letter(child, self.outcome, self.iro.name, lang, kind))
        letter, english = first.letter, dict(first.english)
        words = TRANSLATED.get(lang, {})
        typed = {
            line.id: Typed(words[line.text], line.text, line.picture)
            for line in letter.sentences
            if lang != ENGLISH and line.lang == ENGLISH and line.text in words
        }
        letter, english = self._set_out(*apply_typed(letter, english, typed))
        outcome_id = self.outcome.id
        self.draft = add_draft(self.review.id, child.id, outcome_id, letter, english, self.by, first=first)

    def _set_out(self, letter: Letter, english: dict[str, str]) -> tuple[Letter, dict[str, str]]:
        """With pictures over words, or in a second language too."""
        one = self.person
        if one.symbols is Symbols.OVER:
            known = known_for(load_child_unguarded(self.child.id), letter.lang, self.iro.name, self.outcome)
            letter = with_over(letter, replace(letter, symbols=one.symbols), {}, known)
        if one.second:
            letter = replace(letter, both=Both.SIDE, second_lang=one.second)
        return with_second(letter, english), english

    def approve(self) -> None:
        """The letter as it will stay, with its PDF."""
        self.letter = approve_letter(self.draft, load_child_unguarded(self.child.id), self.by)

    def send(self) -> None:
        """The letter goes out by its link; the link itself is made where its secret is kept."""
        add_receipt(self.letter, ChannelName.LINK, self.by)


def tell_child(
    story: Timeline, service_id: ServiceId, person: DemoChild, accounts: dict[str, Account]
) -> None:
    """Put the child's story on the timeline. Links not yet begun are made later, where they are kept."""
    telling = Telling(story, service_id, person, accounts)
    held = min(person.meets_in, 0)
    story.on(-ADDED_DAYS_AGO - (ADDED_EARLIER if person.met_before else 0), telling.add)
    if person.met_before:
        _tell_before(story, telling)
    if person.state in (State.TO_WATCH, State.WATCHED):
        story.on(-ADDED_DAYS_AGO, telling.write_passport)
    if person.state is State.WATCHED:
        story.on(-6, telling.ask_watcher)
    if telling.has_reached(State.HALF_ANSWERED):
        story.on(held - 8, telling.ask)
        _answer_when(story, telling, held)
    steps = (
        (State.REVIEWED, 1, telling.decide),
        (State.LETTER_DRAFT, 2, telling.draft_letter),
        (State.LETTER_READY, 4, telling.approve),
        (State.LETTER_SENT, 5, telling.send),
    )
    for state, days, step in steps:
        if telling.has_reached(state):
            story.at(story.clock.present + timedelta(days=held + days), partial(step))


def _tell_before(story: Timeline, telling: Telling) -> None:
    """The review of half a year ago, its record and its letter; then the one that comes next."""
    held = telling.person.meets_in - telling.person.counted_back
    steps = (telling.decide, telling.draft_letter, telling.approve, telling.send, telling.add_review)
    for days, step in enumerate(steps, start=1):
        story.on(held + days, step)


def _answer_when(story: Timeline, telling: Telling, held: int) -> None:
    if telling.person.state is State.HALF_ANSWERED and "safe" in SAID[telling.person.key]:
        # An alert that has just come in.
        story.at(story.clock.present - timedelta(minutes=40), telling.answer)
    else:
        story.on(held - 3, telling.answer, hour=17)
