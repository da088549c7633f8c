"""The first page of the desk, by role: what needs an IRO today; a manager's overview without words; the
participation team's languages; the way to an administrator's pages."""

from collections import Counter
from collections.abc import Iterable, Sequence

from flask import url_for
from flask.typing import ResponseReturnValue

from children.due import letter_due, review_due
from children.holidays import load_holidays
from children.model import Child, Service, ServiceId
from children.read import load_service, today
from consult.model import FirstChoice
from delivery.replies.model import LetterReply, checks_of
from delivery.replies.read import list_open_replies, list_replies
from delivery.replies.words import heading_of
from letters.about_me.read import find_sheet
from letters.second.read import list_asked_of
from reviews.model import REQUESTS
from reviews.queries.model import Asked, Query
from reviews.queries.read import list_asked, list_open_queries
from reviews.read import list_alerts, list_open_requests
from staff.blueprint import bp
from staff.caseload import Kind, State, Story, ToDo, letter_is_late, list_to_do, review_is_late, state_of
from staff.moments import day_text, moment_text
from staff.read import list_accounts
from staff.stories import list_stories, newest_of_each_child
from web.access import Role, require, viewer
from web.page import page
from wording.languages import english_name, list_languages
from wording.model import SOURCE_LANGUAGE, state_label
from wording.read import share_translated, worst_state

# What to do, in words, and the page where it is done.
WORDS: dict[Kind, tuple[str, str]] = {
    Kind.TALK: ("Talk with {child}, who would rather talk", "reviews.show_answers"),
    Kind.READ: ("Read what {child} said", "reviews.show_answers"),
    Kind.UNOPENED: ("{count} of {child} {were} never opened", "reviews.show_answers"),
    Kind.INTERPRET: ("Have {child}'s words put into English", "reviews.show_answers"),
    Kind.FORM: ("Read a form about {child}", "consult.show_network_forms"),
    Kind.FORM_ENGLISH: ("Have a form about {child} put into English", "consult.show_network_forms"),
    Kind.INVITE: ("Invite {child}", "consult.show_invite"),
    Kind.WATCH: ("Ask someone who watches {child} to write down what they see", "consult.show_network_forms"),
    Kind.RECORD: ("Write down what {child}'s review decided", "reviews.show_record"),
    Kind.LETTER: ("Write {child}'s letter", "letters.show_draft"),
    Kind.SEND: ("Send {child}'s letter", "letters.show_draft"),
    Kind.SETTLE: ("Say what became of {child}'s decisions", "reviews.show_stands"),
    Kind.RENEW: ("Write {child}'s letter again: the record changed", "letters.show_draft"),
    Kind.LINK: ("Help {child} to open their letter: a new link, or new pictures", "delivery.show_send"),
    Kind.FROM_BEFORE: (
        "Look at {child}'s letter: it is to open in the name of the officer before you",
        "delivery.show_send",
    ),
    Kind.DATE: ("Set a day for {child}'s review", "children.show_change_review"),
}
# The same of a child who chose something over a form, and what the row says beside how far their review is.
INSTEAD: dict[FirstChoice, tuple[str, str]] = {
    FirstChoice.TALK_TO_IRO: ("Talk with {child}, who would rather talk", "would rather talk"),
    FirstChoice.SOMEONE_FOR_ME: (
        "Find someone who says it for {child}: they asked for that",
        "wants someone to say it for them",
    ),
    FirstChoice.NOT_THIS_TIME: (
        "{child} does not want to do this now: leave it, or ask once in another way",
        "not this time",
    ),
}


@bp.get("/")
@require(*Role)
def show_desk() -> ResponseReturnValue:
    """What needs the viewer today."""
    if viewer().role is Role.IRO:
        return _iro_page()
    if viewer().role is Role.MANAGER:
        return _manager_page()
    if viewer().role is Role.PARTICIPATION:
        return _participation_page()
    return page("staff/desk_administrator.html", service=load_service(ServiceId(viewer().service_id)))


def _iro_page() -> ResponseReturnValue:
    stories, holidays = list_stories(viewer()), load_holidays()
    service = load_service(ServiceId(viewer().service_id))
    to_do = list_to_do(stories, today(), holidays, service.interpret_days)
    replies = list_open_replies(viewer())
    return page(
        "staff/desk_iro.html",
        alerts=list_alerts(viewer()),
        replies=replies,
        second_looks=list_asked_of(viewer()),
        queries=_queries(stories),
        reply_headings={one.reply.id: _answered(one.reply) for one in replies},
        sheet_due=_sheet_is_due(),
        asked=list_open_requests(viewer()),
        requests=REQUESTS,
        to_do=[(todo, *_action(todo), _when(todo)) for todo in to_do],
        rows=[(story, state_of(story)) for story in newest_of_each_child(stories, today())],
        instead={choice: tag for choice, (_, tag) in INSTEAD.items()},
        names=_names(),
        day=day_text,
        moment=moment_text,
        present=today(),
    )


def _sheet_is_due() -> bool:
    """Whether this reviewing officer's sheet was last looked at a year ago or more."""
    sheet = find_sheet(viewer().staff_id)
    return sheet is not None and sheet.is_due(today())


def _queries(stories: Iterable[Story]) -> list[tuple[Query, Child]]:
    """What managers ask about these children's decisions, with whose it is; without a word of it."""
    children = {story.child.id: story.child for story in stories}
    return [(query, children[query.child_id]) for query in list_open_queries(children.keys())]


def _to_query(stories: Iterable[Story], service: Service) -> list[tuple[Story, Sequence[Asked]]]:
    """The reviews with decisions that are asked for, those that end first first. A story without a promised
    day has none."""
    found = [(story, list_asked(story.review.id, service)) for story in stories if story.answer_by]
    return sorted(
        ((story, asked) for story, asked in found if asked),
        key=lambda each: (min(one.until for one in each[1]), each[0].child.called.casefold()),
    )


def _answered(reply: LetterReply) -> str:
    """What a child did with their letter, without a word of theirs."""
    return heading_of(reply, checks_of(reply, list_replies([reply.letter_id])))


def _manager_page() -> ResponseReturnValue:
    holidays = load_holidays()
    every = list_stories(viewer(), to_do=False)
    stories = newest_of_each_child(every, today())
    rows = [
        (
            story,
            state_of(story),
            review_due(story.review.kind, story.review.counted_from, holidays).on,
            review_is_late(story, today(), holidays),
            letter_due(story.held_on, holidays).on if story.held_on else None,
            letter_is_late(story, today(), holidays),
        )
        for story in stories
    ]
    counted = Counter(row[1] for row in rows)
    return page(
        "staff/desk_manager.html",
        alerts=list_alerts(viewer()),
        asked=list_open_requests(viewer()),
        requests=REQUESTS,
        to_query=_to_query(every, load_service(ServiceId(viewer().service_id))),
        present=today(),
        rows=sorted(rows, key=_soonest),
        counts=[(state, counted[state]) for state in State if counted[state]],
        late_reviews=sum(row[3] for row in rows),
        late_letters=sum(row[5] for row in rows),
        names=_names(),
        day=day_text,
        moment=moment_text,
    )


def _participation_page() -> ResponseReturnValue:
    languages = [
        (language, share_translated(language.code), state_label(worst_state(language.code)))
        for language in list_languages()
        if language.code != SOURCE_LANGUAGE
    ]
    allowed = load_service(ServiceId(viewer().service_id)).unchecked_languages
    return page(
        "staff/desk_participation.html", languages=languages, allowed=allowed, english_name=english_name
    )


def _soonest(row: tuple[Story, State, object, bool, object, bool]) -> tuple[bool, str, str]:
    """Late ones first, then by the day of the review."""
    story = row[0]
    return not (row[3] or row[5]), str(story.review.on or "9"), story.child.called.casefold()


def _action(todo: ToDo) -> tuple[str, str]:
    words, endpoint = WORDS[todo.kind]
    story = todo.story
    letter = {Kind.LINK: story.cannot_open, Kind.FROM_BEFORE: story.from_before}.get(todo.kind)
    of_letter, of_review = {"letter_id": letter}, {"review_id": story.review.id}
    address = url_for(endpoint, **(of_letter if letter else of_review))
    many = story.never_opened != 1
    count = f"{story.never_opened} answers" if many else "1 answer"
    if todo.kind is Kind.TALK and story.instead:
        words = INSTEAD[story.instead][0]
    return words.format(child=story.child.called, count=count, were="were" if many else "was"), address


def _when(todo: ToDo) -> str:
    days = (todo.due - today()).days
    if days < 0:
        return f"late since {day_text(todo.due)}"
    return {0: "today", 1: "tomorrow"}.get(days, f"by {day_text(todo.due)}")


def _names() -> dict[object, str]:
    return {one.id: one.name for one in list_accounts(ServiceId(viewer().service_id))}
