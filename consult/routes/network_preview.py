"""A form of the network as whoever gets it has it: on a phone frame on the desk, and the pages within.

In: whose form, which version ("draft", a number, 0 as shipped), language, whether it tells the day, all
in the address. Out: the very pages of the form, from opening to the thank-you. Nothing is stored, nothing
alerts, nobody is told.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from flask import abort, g, redirect, request, url_for
from flask.typing import ResponseReturnValue

from children.fields import number_in
from children.languages import list_offered
from children.model import ServiceId
from children.read import load_service
from consult.blueprint import bp
from consult.network import versions
from consult.network.faults import can_be_asked
from consult.network.form import Form, Respondent, alerting, read_given
from consult.network.model import NAMES, TOLD_THE_DAY
from consult.network.own import Content, form_of, words_of
from consult.routes.network_wording import list_texts, the_respondent
from consult.routes.questionnaire_made_up import IRO, NOBODY, made_up_day
from consult.routes.questionnaire_preview import DRAFT, LEADS, STAFF, Preview, framed
from web.access import require, viewer
from web.handed import handed
from web.headers import let_frame
from web.own_words import use_words
from web.page import page
from wording.languages import english_name, format_date
from wording.model import SOURCE_LANGUAGE

LINK, FORM, SENT = "link", "form", "sent"
STEPS = {LINK: "When they open the link", FORM: "The form", SENT: "After Send: thank you"}
ALERT = "On a real form the IRO would now be told that the child may not be safe."


@dataclass(frozen=True)
class NetworkPreview(Preview):
    """The form that is looked at, and where in it the person is."""

    respondent: Respondent = Respondent.PARENT
    which: str = DRAFT
    at: str = LINK
    lang: str = SOURCE_LANGUAGE
    day: str = "no"

    def to(self, page_name: str, **other: str) -> str:
        """The address of a page of this preview with something else."""
        query = {"at": self.at, "lang": self.lang, "day": self.day} | other
        query = {name: value for name, value in query.items() if value}
        return url_for(f"consult.{page_name}", respondent=self.respondent.value, which=self.which, **query)  # type: ignore[arg-type]

    def in_language(self, lang: str) -> str:
        """The address of this page in another language."""
        return self.to("show_network_person", lang=lang)


@bp.get("/desk/network-forms/<respondent>/<which>/as-person")
@require(*STAFF)
def show_network_as_person(respondent: str, which: str) -> ResponseReturnValue:
    """The phone, the language, and the pages in their order."""
    who = the_respondent(respondent)
    content = content_of(who, which)
    preview, languages = preview_of(who, which), handed().list_languages()
    missing = [text for _, text in list_texts(who, content, preview.lang) if not text]
    return let_frame(
        page(
            "consult/network/as_person.html",
            name=NAMES[who],
            preview=None,
            shown=preview,
            steps=STEPS,
            languages=languages,
            language=english_name(preview.lang),
            missing=0 if preview.lang == SOURCE_LANGUAGE else len(missing),
            left_out=len(content["ask"]) - len(showable(who, content).asks),
        )
    )


@bp.get("/desk/network-forms/<respondent>/<which>/person")
@require(*STAFF)
def show_network_person(respondent: str, which: str) -> ResponseReturnValue:
    """The page at which the person is."""
    return person_page(preview_of(the_respondent(respondent), which, request.args.get("told", "")))


@bp.post("/desk/network-forms/<respondent>/<which>/person")
@require(*STAFF)
def save_network_person(respondent: str, which: str) -> ResponseReturnValue:
    """A button of that page. What was typed goes no further than the page that answers."""
    preview = preview_of(the_respondent(respondent), which)
    button = request.form.get("go", "")
    if button == "keep":
        return "", 204, {"Content-Type": "text/plain"}
    if button in LEADS and button != "send":
        return person_page(preview_of(preview.respondent, which, button), read_now(preview))
    if preview.at == LINK:
        return redirect(preview.to("show_network_person", at=FORM), 303)
    if button == "send":
        told = "alert" if alerting(read_now(preview), asked_of(preview)) else ""
        return redirect(preview.to("show_network_person", at=SENT, told=told), 303)
    if button.startswith("lang-"):
        changed = preview_of(preview.respondent, which, lang=button.removeprefix("lang-"))
        return person_page(changed, read_now(preview))
    return person_page(preview, read_now(preview), kept=True)


def person_page(
    preview: NetworkPreview, given: Mapping[str, str] | None = None, *, kept: bool = False
) -> ResponseReturnValue:
    """One of the pages of the form, by a made-up reviewing officer."""
    g.lang = preview.lang
    use_words(words_of(content_of(preview.respondent, preview.which)))
    return framed(
        page(
            f"consult/network/{preview.at}.html",
            preview=preview,
            form={"id": NOBODY, "respondent": preview.respondent},
            asked=asked_of(preview),
            given=given or {},
            hidden=frozenset(),
            kept=kept,
            is_empty=False,
            again=False,
            iro=IRO,
            day=format_date(made_up_day(), preview.lang) if preview.day == "yes" else "",
            offered=list_offered(load_service(ServiceId(viewer().service_id))),
        )
    )


def preview_of(respondent: Respondent, which: str, told: str = "", lang: str = "") -> NetworkPreview:
    """What the address asks for; what cannot be read is as for someone who opens the link in English."""
    args = request.args
    at, known = args.get("at", LINK), [code for code, _ in handed().list_languages()]
    lang = lang or args.get("lang", "")
    made = NetworkPreview(
        address="",
        told=ALERT if told == "alert" else LEADS.get(told, ""),
        respondent=respondent,
        which=which,
        at=at if at in STEPS else LINK,
        lang=lang if lang in known else SOURCE_LANGUAGE,
        day="yes" if args.get("day", "yes" if respondent in TOLD_THE_DAY else "no") == "yes" else "no",
    )
    return replace(made, address=made.to("save_network_person"))


def content_of(who: Respondent, which: str) -> Content:
    """The form that is looked at; 404 where there is none."""
    service = viewer().service_id
    if which == DRAFT:
        return versions.load_draft(service, who).content
    try:
        return versions.load_content(service, who, number_in(which))
    except versions.VersionMissing:
        abort(404)


def asked_of(preview: NetworkPreview) -> Form:
    """What is asked on the page."""
    return showable(preview.respondent, content_of(preview.respondent, preview.which))


def read_now(preview: NetworkPreview) -> dict[str, str]:
    """What stands in the form that was posted."""
    return read_given(dict(request.form.lists()), asked_of(preview))


def showable(respondent: Respondent, content: Content) -> Form:
    """The form without the questions of a draft that are not finished."""
    return Form(respondent, tuple(filter(can_be_asked, form_of(respondent, content).asks)))
