"""The questionnaire of an invited child on paper and as cards, for their IRO to print.

In: an invite. Out: PDF in the child's way, language, number of cards and age look. No secret of the link
is on it: the code that staff scan leads to their own sign-in.
"""

from collections.abc import Callable
from uuid import UUID

from flask import abort, current_app, g, url_for
from flask.typing import ResponseReturnValue

from children.age import age_band
from children.model import Child, Review, ReviewId
from children.own_pictures import current_book, opener_of
from children.passport.read import load_passport
from children.read import load_review_for, load_service, today
from consult import read
from consult.blueprint import bp
from consult.card import CardFacts, when
from consult.model import Invite, Looks
from consult.paper.laying import Picture
from consult.paper.model import NothingToAsk, PaperFacts, code_of
from consult.paper.printing import print_paper, print_question_cards
from consult.questionnaires.read import bank_for_service
from consult.questions.agreed import with_agreed
from consult.questions.menu import without_closed_cards
from consult.questions.model import Question
from consult.questions.path import fitting_questions
from consult.questions.reach import within_reach
from consult.questions.shown_order import at_once
from consult.questions.who import facts_of
from consult.routes.help import shown_contacts
from press.glyphs import GlyphMissing
from store.work import audit, vault
from symbols.drawn import bytes_of
from symbols.editions.read import load_book
from symbols.paper.model import CardUnreadable, WordsTooLong
from web.access import Role, require, viewer
from web.handed import handed
from web.own_words import use_words
from web.page import page
from web.settings import Settings

UNPRINTABLE = (GlyphMissing, CardUnreadable, WordsTooLong, NothingToAsk)
NOT_MADE = 422
UNKNOWN = "date"  # in place of an earlier letter's picture that is known no more
Print = Callable[[PaperFacts, Picture], bytes]


@bp.get("/desk/reviews/<uuid:review_id>/invite/<uuid:invite_id>/paper.pdf")
@require(Role.IRO, Role.MANAGER)
def show_paper_pdf(review_id: UUID, invite_id: UUID) -> ResponseReturnValue:
    """To fill in with a pen."""
    return _pdf(review_id, invite_id, print_paper, "paper")


@bp.get("/desk/reviews/<uuid:review_id>/invite/<uuid:invite_id>/cards.pdf")
@require(Role.IRO, Role.MANAGER)
def show_cards_pdf(review_id: UUID, invite_id: UUID) -> ResponseReturnValue:
    """To cut out and put on a table."""
    return _pdf(review_id, invite_id, print_question_cards, "cards")


def _pdf(review_id: UUID, invite_id: UUID, made: Print, name: str) -> ResponseReturnValue:
    child, review = load_review_for(ReviewId(review_id), viewer())
    invite = find_invite(review, invite_id)
    facts, picture = paper_facts(child, review, invite)
    audit("invite.printed", child.id, invite=invite.id, review=review.id)
    try:
        pdf = made(facts, picture)
    except UNPRINTABLE:
        g.lang = "en"
        return page("consult/not_printed.html", NOT_MADE, child=child, review=review)
    headers = {
        "Content-Type": "application/pdf",
        "Content-Disposition": f'attachment; filename="{name}-{facts.code}.pdf"',
    }
    return pdf, 200, headers


def find_invite(review: Review, invite_id: UUID) -> Invite:
    """An invite of this review; 404 for any other."""
    found = next((one for one in read.list_invites(review.id) if one.id == invite_id), None)
    return found or abort(404)


def code_for(invite: Invite) -> str:
    """The code that stands on the paper and beside the invite on the desk."""
    return code_of(vault().blind("paper", str(invite.id)))


def paper_questions(child: Child, review: Review) -> tuple[Question, ...]:
    """What this child is asked on paper: also what waits for an earlier answer."""
    submission = read.load_submission(review.id)
    who = facts_of(child, review.kind, today())
    if submission is None:
        agreed = handed().list_agreed(review.id)
        bank = with_agreed(bank_for_service(who, child.service_id), agreed)
    else:
        bank = read.load_bank_of(submission)
    use_words(bank.words)
    passport = load_passport(child.id)
    fitting = within_reach(fitting_questions(bank, who), passport)
    known = {one.code for one in fitting}
    return without_closed_cards(bank, fitting, lambda one: one.code in known)


def paper_facts(child: Child, review: Review, invite: Invite) -> tuple[PaperFacts, Picture]:
    """What their paper says, and their pictures."""
    settings: Settings = current_app.extensions["settings"]
    service, passport = load_service(child.service_id), load_passport(child.id)
    iro = handed().iro_card(child.id)
    emergency = service.contact("emergency")
    g.lang = invite.language
    facts = PaperFacts(
        way=invite.way,
        lang=invite.language,
        age=age_band(child, today()),
        at_once=at_once(passport.cards_at_once if passport else 0, child.picture_size),
        questions=paper_questions(child, review),
        child=child.called,
        iro=iro.name if iro else "",
        when=when(CardFacts(child, review, "", "", invite.language, today())) if review.parts else "",
        came_alone=child.came_alone,
        home_office=service.home_office_words,
        contacts=tuple(shown_contacts(service)),
        emergency=emergency.phone if emergency and emergency.phone else "999",
        code=code_for(invite),
        asks_who_sees=not review.is_over(today()),
        link=settings.address + url_for("consult.show_written", review_id=review.id, invite_id=invite.id),
    )
    return facts, child_pictures(child, review)


def child_pictures(child: Child, review: Review) -> Picture:
    """The pictures as this child sees them."""
    submission = read.load_submission(review.id)
    book = load_book(submission.book if submission else current_book(child))
    worn = (submission.looks if submission else Looks()).worn
    open_photo = opener_of(child.id)

    def picture(concept: str) -> tuple[bytes, str]:
        # A picture of an earlier letter may be known no more.
        shown = book.shown.get(concept) or book.find(UNKNOWN)
        return bytes_of(shown, worn, open_photo), book.credits.get(shown, "")

    return picture
