"""The desk of questions: a questionnaire as a file (our own, or XLSForm), files of others brought in as a
draft, and the questionnaire on paper and as cards, blank.

In: a questionnaire of this service, or an uploaded file. Out: a file; or a draft, and by row what did not
come in.
"""

import io
import zipfile
from collections.abc import Callable, Iterator

from flask import abort, g, request
from flask.typing import ResponseReturnValue

from children.model import AgeBand, ServiceId, Way
from children.read import load_service
from consult.banks import TOUR
from consult.blueprint import bp
from consult.paper.laying import Picture
from consult.paper.model import PaperFacts
from consult.paper.printing import print_paper, print_question_cards
from consult.questionnaires import write
from consult.questionnaires.content import bank_of
from consult.questionnaires.edit import new_code
from consult.questionnaires.files import content_from, only_languages, questionnaire_of
from consult.questionnaires.model import Content, DraftMissing, DraftThere, VersionMissing
from consult.questionnaires.read import known_pictures, load_content, load_draft, newest_number
from consult.questions.checks import list_faults
from consult.questions.model import Message, QuestionnaireBroken
from consult.questions.own_file import Questionnaire, read_own_file, write_own_file
from consult.questions.path import fitting_questions
from consult.questions.who import Facts
from consult.questions.xlsform.model import Brought, FileRefused
from consult.questions.xlsform.opened import MOST_BYTES
from consult.questions.xlsform.read import read_xlsform
from consult.questions.xlsform.write import write_xlsform
from consult.routes.help import shown_contacts
from consult.routes.paper import NOT_MADE, UNPRINTABLE
from consult.routes.questionnaires import listed_questionnaires
from consult.suggesting import pictures_among
from sound.model import ending_of, version_of
from sound.read import find_spoken, list_spoken_types
from symbols.drawn import bytes_of
from symbols.editions.read import current_ref, load_book
from web.access import Role, require, viewer
from web.handed import handed
from web.own_words import use_words
from web.page import page
from wording.languages import list_languages
from wording.model import SOURCE_LANGUAGE

PRINTS = {"paper": print_paper, "cards": print_question_cards}
REFUSED = 422


class Recorded:
    """A service's recordings as an XLSForm names them; `named`: the names given so far, with what each holds
    the words of."""

    def __init__(self, service_id: ServiceId, questionnaire: Questionnaire) -> None:
        self.named: dict[str, tuple[str, str]] = {}  # the file's name -> its language and version
        self._service_id, self._words = service_id, questionnaire.words
        self._types = list_spoken_types(service_id)

    def name(self, language: str, message: Message) -> str:
        """The file's name where somebody recorded just these words, else ""."""
        context, english = message
        text = english if language == SOURCE_LANGUAGE else self._words.get(language, {}).get(context, "")
        version = version_of(text)
        mimetype = self._types.get((language, version))
        if not text or mimetype is None:
            return ""
        name = f"{context}.{language}.{ending_of(mimetype)}"
        self.named[name] = (language, version)
        return name

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Each recording that was named."""
        for name, (language, version) in self.named.items():
            clip = find_spoken(self._service_id, language, version)
            if clip is not None:
                yield name, clip.content


def _xlsform(found: Questionnaire) -> bytes:
    return write_xlsform(found, Recorded(ServiceId(viewer().service_id), found).name)


def _xlsform_with_recordings(found: Questionnaire) -> bytes:
    recorded, packed = Recorded(ServiceId(viewer().service_id), found), io.BytesIO()
    with zipfile.ZipFile(packed, "w") as made:
        made.writestr(f"{found.bank.id}.xlsx", write_xlsform(found, recorded.name))
        for name, content in recorded.files():
            made.writestr(f"media/{name}", content)
    return packed.getvalue()


KINDS: dict[str, tuple[Callable[[Questionnaire], bytes], str]] = {
    "json": (write_own_file, "application/json"),
    "xlsx": (_xlsform, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "zip": (_xlsform_with_recordings, "application/zip"),
}


@bp.get("/desk/questions/<code>/file.<kind>")
@require(Role.PARTICIPATION)
def show_questionnaire_file(code: str, kind: str) -> ResponseReturnValue:
    """The draft where there is one and it is asked for, else what children are asked now."""
    made, mimetype = KINDS.get(kind) or abort(404)
    try:
        found = questionnaire_of(_content(code), _languages(), _text)
    except QuestionnaireBroken:
        return page("consult/questions/not_made.html", NOT_MADE, code=code)
    headers = {"Content-Disposition": f'attachment; filename="{code}.{kind}"'}
    return made(found), 200, {"Content-Type": mimetype, **headers}


@bp.get("/desk/questions/<code>/blank-<kind>.pdf")
@require(Role.PARTICIPATION)
def show_blank_paper(code: str, kind: str) -> ResponseReturnValue:
    """On paper or as cards, for no child in particular: in a language, a way and an age look."""
    made = PRINTS.get(kind) or abort(404)
    try:
        facts = _blank(code)
        pdf = made(facts, _service_pictures())
    except (QuestionnaireBroken, *UNPRINTABLE):
        g.lang = SOURCE_LANGUAGE
        return page("consult/questions/not_made.html", NOT_MADE, code=code)
    headers = {"Content-Disposition": f'attachment; filename="{code}-{kind}.pdf"'}
    return pdf, 200, {"Content-Type": "application/pdf", **headers}


@bp.get("/desk/questions/files")
@require(Role.PARTICIPATION)
def show_questionnaire_files(refused: str = "", status: int = 200) -> ResponseReturnValue:
    """Take out, bring in, print."""
    return page(
        "consult/questions/files.html",
        status,
        found=listed_questionnaires(),
        has_recordings=bool(list_spoken_types(viewer().service_id)),
        refused=refused,
        languages=handed().list_languages(),
        ages=list(AgeBand),
    )


@bp.post("/desk/questions/files")
@require(Role.PARTICIPATION)
def save_questionnaire_file() -> ResponseReturnValue:
    """Begin a draft from a file; nothing changes for a child. Says what did not come in."""
    upload = request.files.get("file")
    data = upload.stream.read(MOST_BYTES + 1) if upload else b""
    if not data:
        return show_questionnaire_files("Please choose a file.", REFUSED)
    try:
        brought = _brought(data)
    except (FileRefused, QuestionnaireBroken) as why:
        return show_questionnaire_files(f"The file is not taken in. {why}", REFUSED)
    came, lost = only_languages(brought.questionnaire, _languages())
    content = content_from(came, _code_for(came), viewer().name, _shipped)
    try:
        draft = write.create_draft(viewer().service_id, content, viewer().staff_id)
    except DraftThere as there:
        refused = f"There is a draft of “{there.draft.code}” already. Publish it or throw it away first."
        return show_questionnaire_files(refused, REFUSED)
    return page(
        "consult/questions/brought.html",
        draft=draft,
        count=len(came.bank.questions),
        brought=brought,
        lost=lost,
        faults=list_faults(came.bank),
    )


def _brought(data: bytes) -> Brought:
    if data.lstrip()[:1] == b"{":
        return Brought(read_own_file(data))
    return read_xlsform(data, pictures_among(known_pictures(viewer().service_id)))


def _code_for(came: Questionnaire) -> str:
    """The questionnaire that the file is to become: the one of the same name, or one of its own."""
    known = {one.code for one in listed_questionnaires()}
    if request.form.get("as") == "same" and came.bank.id in known:
        return came.bank.id
    return new_code(came.bank.title or came.bank.id, {*known, TOUR})


def _content(code: str) -> Content:
    service = viewer().service_id
    try:
        if request.args.get("which") == "draft":
            return load_draft(service, code).content
        return load_content(service, code, newest_number(service, code))
    except (DraftMissing, VersionMissing):
        abort(404)


def _languages() -> tuple[str, ...]:
    return tuple(one.code for one in list_languages() if one.code != SOURCE_LANGUAGE)


def _text(lang: str, message: Message) -> str:
    text, language = handed().find_message(lang, *message)
    return text if language == lang else ""


def _shipped(lang: str, message: Message) -> str:
    use_words({})
    return _text(lang, message)


def _blank(code: str) -> PaperFacts:
    bank = bank_of(_content(code))
    use_words(bank.words)
    ages = [one for one in AgeBand if one.value == request.args.get("age")]
    ways = [one for one in Way if one.value == request.args.get("way")]
    codes = [code for code, _ in handed().list_languages()]
    lang = request.args.get("lang", "")
    g.lang = lang if lang in codes else SOURCE_LANGUAGE
    age = ages[0] if ages else AgeBand.MIDDLE
    service = load_service(ServiceId(viewer().service_id))
    emergency = service.contact("emergency")
    pictures_only = bank.asked.pictures_only is True
    who = Facts(age=age, pictures_only=pictures_only)
    return PaperFacts(
        way=ways[0] if ways else Way.PICTURES,
        lang=g.lang,
        age=age,
        at_once=6,
        questions=tuple(one for one in fitting_questions(bank, who) if not one.each),
        contacts=tuple(shown_contacts(service)),
        emergency=emergency.phone if emergency and emergency.phone else "999",
    )


def _service_pictures() -> Picture:
    book = load_book(current_ref(viewer().service_id))

    def picture(concept: str) -> tuple[bytes, str]:
        shown = book.find(concept)
        return bytes_of(shown), book.credits.get(shown, "")

    return picture
