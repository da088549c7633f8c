"""Any questionnaire as any child would have it: on a phone frame on the desk, and the page within the frame.

In: which questionnaire, which version ("draft", a number, 0 as shipped) and a made-up child, all in the
address. Out: the child's own pages. Nothing is stored, nothing alerts, nobody is told; what was tapped stands
in the addresses of the preview alone.
"""

from dataclasses import dataclass, replace
from typing import Any

from flask import Response, abort, redirect, request, url_for
from flask.typing import ResponseReturnValue

from children.fields import number_in
from children.passport.forms import ACCESS
from children.passport.model import CARDS_AT_ONCE
from consult.banks import TOUR, QuestionBankUnknown, pick_bank
from consult.blueprint import bp
from consult.model import AnswerValue
from consult.questionnaires.messages import missing_of, said_in
from consult.questionnaires.model import Content, DraftMissing, VersionMissing
from consult.questionnaires.preview import Wanted, query_of
from consult.questionnaires.read import list_current_banks, load_content, load_draft
from consult.questionnaires.words import AGES, LIVES, TRAITS
from consult.questions import kinds, path
from consult.questions.answer import AnswerRefused, Described
from consult.questions.model import Question, QuestionUnknown
from consult.questions.one_by_one import as_meant
from consult.routes.beside import beside
from consult.routes.cards_now import cards_now
from consult.routes.given import GIVE, given_page
from consult.routes.hello import PICTURES, meeting_words
from consult.routes.questionnaire_draft import shipped_in
from consult.routes.questionnaire_made_up import MadeUp, made_up, made_up_meeting
from consult.routes.taking import pressed
from consult.routes.topics import topics_now
from consult.told_anew import tells_of_harm
from web.access import Role, require, viewer
from web.handed import handed
from web.headers import let_be_framed, let_frame
from web.page import page

STAFF = (Role.PARTICIPATION, Role.IRO, Role.MANAGER)
DRAFT, HELLO, TOPICS, END = "draft", "hello", "topics", "end"
EVERY_KIND = "Every kind of answer"
STEPS = ("part:", "take:", "back:", "up:", "down:")  # buttons that change what stands on the page
LEADS = {
    "way": "“My way” opens how the pages look and sound.",
    "leave": "“Leave now” goes away at once and leaves nothing on the device.",
    "topics": "",
    "not_right": "Here the child says that a picture is not right.",
    "help": "“Help” opens the help page.",
    "stop": "“Stop” ends it for now; what was said is kept.",
    "send": "“Send” gives it to the IRO. Then the child reads what happens next.",
}


@dataclass(frozen=True)
class Preview:
    """What the child's templates need to know of a preview: where its forms go, and what it has to say."""

    address: str
    told: str = ""


@bp.get("/desk/questions/<code>/<which>/as-child")
@require(*STAFF)
def show_as_child(code: str, which: str) -> ResponseReturnValue:
    """The phone, the choices of the child, and the list of what they are asked."""
    content = content_of(code, which)
    made = made_up(content)
    query = query_of(made.wanted)
    languages = handed().list_languages()
    missing = len(missing_of(said_in(content, made.wanted.lang, shipped_in(made.wanted.lang))))
    answer = page(
        "consult/questions/as_child.html",
        code=code,
        which=which,
        title=EVERY_KIND if code == TOUR else content.get("title") or code,
        tour=TOUR,
        query=query,
        frame=page_address("show", code, which, made.wanted),
        made=made,
        wanted=made.wanted,
        languages=languages,
        missing=0 if made.wanted.lang == "en" else missing,
        language=dict(languages).get(made.wanted.lang, ""),
        unlike=not made.bank.asked.fits(made.wanted.who),
        instead=asked_instead(made),
        left_out=len([one for one in content.get("question", ()) if not one.get("retired")])
        - len(made.bank.questions),
        ages=AGES,
        lives=LIVES,
        traits=TRAITS,
        at_once=CARDS_AT_ONCE,
        ways_of_choosing=[(one.value, words) for one, words in ACCESS.items()],
    )
    return let_frame(answer)


@bp.get("/desk/questions/<code>/<which>/child")
@require(*STAFF)
def show_preview_page(code: str, which: str) -> ResponseReturnValue:
    """The page at which the made-up child is."""
    return child_page(made_up(content_of(code, which)), code, which, request.args.get("told", ""))


@bp.post("/desk/questions/<code>/<which>/child")
@require(*STAFF)
def save_preview_page(code: str, which: str) -> ResponseReturnValue:
    """A button of that page: on, back, or what it would open. Nothing is kept."""
    made = made_up(content_of(code, which))
    button = request.form.get("go", "next")
    if button == "keep":
        return "", 204, {"Content-Type": "text/plain"}
    wanted, told = made.wanted, button if button in LEADS else ""
    if button == "topics" or (wanted.at == HELLO and not told):
        wanted, told = replace(wanted, at=TOPICS), ""
    elif button in ("now", "later") and wanted.at:
        wanted = after_alone(made, button)
    elif not told and wanted.at == TOPICS:
        if button.startswith("part:"):
            return topics_page(made, code, which, button.removeprefix("part:"))
        wanted = replace(wanted, at=made.asked[0].code)
    elif not told and wanted.at != END:
        return after_question(made, code, which)
    return redirect(page_address("show", code, which, wanted, told), 303)


def after_alone(made: MadeUp, button: str) -> Wanted:
    """Is someone next to you? Now: the question; later: what comes behind the sensitive ones."""
    if button == "now":
        return replace(made.wanted, asked=True)
    run = path.sensitive_run(made.asked, made.wanted.at)
    following = path.next_question(made.asked, run[-1] if run else made.wanted.at)
    return replace(made.wanted, at=following or END)


def after_question(made: MadeUp, code: str, which: str) -> ResponseReturnValue:
    """The next question, the one before, or this one with its form changed."""
    try:
        question = path.asked_question(made.asked, made.wanted.at)
    except QuestionUnknown:
        abort(404)
    fields = as_meant(dict(request.form.lists()) | {"attached": []})
    button = pressed(fields)
    if button == "back":
        before = path.previous_question(made.asked, question.code)
        wanted = replace(made.wanted, at=before or TOPICS)
        return redirect(page_address("show", code, which, wanted), 303)
    stays = button in ("something_else", "see") or button.startswith(STEPS)
    try:
        value = kinds.parse({**fields, "go": [] if stays else [button]}, question)
    except AnswerRefused:
        value, stays = AnswerValue(), True
    if stays:
        value = kinds.step(value, question, button)
        part = button.removeprefix("part:") if button.startswith("part:") else ""
        return question_page(made, code, which, question, value, more=button == "something_else", part=part)
    told = made.wanted.answered(question, value)
    then = replace(made, wanted=told)
    following = path.next_question(then.asked, question.code)
    alerts = "alert" if tells_of_harm(value, question) else ""
    onward = page_address("show", code, which, replace(told, at=following or END), alerts)
    if button == GIVE and question.kind == "sentence" and value.chosen and not alerts:
        return sentence_page(then, code, which, question, value, onward)
    return redirect(onward, 303)


def sentence_page(
    made: MadeUp, code: str, which: str, question: Question, value: AnswerValue, onward: str
) -> ResponseReturnValue:
    """The sentence that was given, as `consult.routes.given` draws it for a child, with the words that were
    typed. `onward`: where it leads."""
    return framed(given_page(made, question, value, onward, preview_of(made, code, which, "")))


def child_page(made: MadeUp, code: str, which: str, told: str) -> ResponseReturnValue:
    """The topics, a question, or the end."""
    preview = preview_of(made, code, which, told)
    at = made.wanted.at
    if not made.asked or at == END:
        looked = [(one, looked_at(made, one)) for one in made.asked]
        return framed(page("consult/questions/preview_end.html", visit=made, preview=preview, looked=looked))
    if at == HELLO:
        hello = page(
            "consult/questions/preview_hello.html",
            visit=made,
            preview=preview,
            meeting=meeting_words(made_up_meeting()),
            pictures=PICTURES,
        )
        return framed(hello)
    if at == TOPICS and made.topics:
        return topics_page(made, code, which, told=told)
    try:
        question = path.asked_question(made.asked, at) if at and at != TOPICS else made.asked[0]
    except QuestionUnknown:
        question = made.asked[0]
    if question.alone and not made.wanted.asked:
        progress = path.progress(made.asked, question.code)
        here = replace(made, wanted=replace(made.wanted, at=question.code))
        preview = preview_of(here, code, which, told)
        return framed(
            page("consult/alone.html", visit=made, preview=preview, question=question, progress=progress)
        )
    value = made.given.get(question.code, AnswerValue())
    return question_page(made, code, which, question, value, told=told)


def topics_page(made: MadeUp, code: str, which: str, part: str = "", told: str = "") -> ResponseReturnValue:
    """The topics to pick from, as `consult.routes.topics` draws them for a child."""
    answer = page(
        "consult/topics.html",
        visit=made,
        preview=preview_of(made, code, which, told),
        chosen=request.form.getlist("topic"),
        said=frozenset(),
        problem=False,
        size=made.wanted.size,
        **topics_now(made.topics, made.cards_at_once, part),
    )
    return framed(answer)


def looked_at(made: MadeUp, question: Question) -> list[Described]:
    """What was tapped at a question, as the child would look at it: nothing that alerts."""
    value = made.given.get(question.code, AnswerValue())
    return [] if tells_of_harm(value, question) else kinds.describe(value, question)


def question_page(
    made: MadeUp,
    code: str,
    which: str,
    question: Question,
    value: AnswerValue,
    *,
    more: bool = False,
    told: str = "",
    part: str = "",
) -> ResponseReturnValue:
    """A question's page as `consult.routes.question` draws it for a child."""
    asked = made.shown(question)
    here = replace(made, wanted=replace(made.wanted, at=question.code))
    preview = preview_of(here, code, which, told)
    values: dict[str, Any] = {**beside(made, asked, value), **cards_now(made, asked, value, part)}
    answer = page(
        "consult/question.html",
        is_further=False,
        preview=preview,
        visit=made,
        way=made.way.value,
        question=asked,
        value=value,
        placed=dict(value.places),
        progress=path.progress(made.asked, question.code),
        binding="",
        origin=None,
        address=preview.address,
        problem="",
        words_open=more,
        is_kept=False,
        sees=None,
        size=made.wanted.size,
        **values,
    )
    return framed(answer)


def framed(answer: ResponseReturnValue) -> ResponseReturnValue:
    """A page for the phone's frame."""
    return let_be_framed(answer) if isinstance(answer, Response) else answer


def preview_of(made: MadeUp, code: str, which: str, told: str) -> Preview:
    """Where its forms go, and what its bar says."""
    address = page_address("save", code, which, made.wanted)
    if told == "alert":
        return Preview(address, "This answer would tell the IRO at once that the child may not be safe.")
    return Preview(address, LEADS.get(told, ""))


def page_address(verb: str, code: str, which: str, wanted: Wanted, told: str = "") -> str:
    """The address of the page within the frame, to be shown or to take its form ("save")."""
    query: dict[str, Any] = query_of(wanted) | ({"told": told} if told else {})
    return url_for(f"consult.{verb}_preview_page", code=code, which=which, **query)


def content_of(code: str, which: str) -> Content:
    """The questionnaire that is looked at; 404 where there is none."""
    service = viewer().service_id
    try:
        if which == DRAFT:
            return load_draft(service, code).content
        return load_content(service, code, number_in(which))
    except (DraftMissing, VersionMissing):
        abort(404)


def asked_instead(made: MadeUp) -> str:
    """What such a child is asked today, by its name on the desk; "" where nothing is for them."""
    try:
        bank = pick_bank(made.who, list_current_banks(viewer().service_id))
    except QuestionBankUnknown:
        return ""
    return bank.title or bank.code
