"""The IRO's own form beside the page as it prints, in each language; a child's sheet to print."""

from collections.abc import Iterator, Mapping

from flask import Response, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from children.read import list_children, today
from letters.about_me.blueprint import (
    NO_GLYPH,
    TOO_LONG,
    asked_level,
    bp,
    contact_address,
    offered_here,
    photo_of,
    this_picture,
    waiting_in,
    words_of,
)
from letters.about_me.forms import LONGEST, SheetForm, tidy
from letters.about_me.levels import LEVEL_NAMES
from letters.about_me.model import OWN_WORDS, AboutMe
from letters.about_me.paper import check_page
from letters.about_me.photo import made_safe
from letters.about_me.read import find_sheet, load_sheet
from letters.about_me.ready import ready_sentences
from letters.about_me.to_translate import lacking_words
from letters.about_me.write import add_sheet
from letters.languages import can_be_written, named
from letters.service_words.read import count_words
from press.fit import PaperTooLong
from press.glyphs import GlyphMissing
from sound.checked import RecordingRefused, checked_sound
from symbols.photo import PhotoRefused
from web.access import Role, require, viewer
from web.headers import permissions
from web.page import page
from wording.given import Given, given_again
from wording.languages import SPOKEN, english_name, find_language
from wording.lists import joined
from wording.model import SOURCE_LANGUAGE, Language

MOST_SOUND, MOST_SECONDS = 1024 * 1024, 15
_STILL_RIGHT = "still-right"
_SHOWN = "children are shown the English until you change them or say that they are still right."


@bp.get("/desk/about-me")
@require(Role.IRO)
def show_sheet_form() -> ResponseReturnValue:
    """What I told about myself, and the page that children get."""
    about = find_sheet(viewer().staff_id)
    return _form_page(_filled(about), about)


@bp.post("/desk/about-me")
@require(Role.IRO)
def save_sheet() -> ResponseReturnValue:
    """Keep it as a new version. What was typed stays on the page where something is refused."""
    about = find_sheet(viewer().staff_id)
    form = SheetForm()
    photo, refused = _uploaded()
    sound, unheard = _recorded()
    if not form.validate_on_submit() or refused or unheard or _too_long_in_language():
        form.photo.errors = [refused] if refused else form.photo.errors
        form.sound.errors = [unheard] if unheard else form.sound.errors
        return _form_page(form, about, 400)
    words = _with_ready(form.words())
    saved = add_sheet(
        viewer().staff_id,
        name=tidy(form.name.data),
        say_name=tidy(form.say_name.data),
        phone=tidy(form.phone.data),
        email=tidy(form.email.data),
        reply_days=form.reply_days.data,
        words=words,
        in_language=_given_now(about, words),
        photo=photo,
        keep_photo=not form.no_photo.data,
        sound=sound,
        keep_sound=not form.no_sound.data,
    )
    problem = _problem(saved)
    is_kept = (
        f"Your sheet is kept, but cannot be printed yet. {problem}" if problem else "Your sheet is saved."
    )
    flash(" ".join([is_kept, *_to_look_at(saved, form)]))
    return redirect(url_for("about_me.show_sheet_form"), 303)


@bp.post("/desk/about-me/checked")
@require(Role.IRO)
def save_checked() -> ResponseReturnValue:
    """I looked at it, and all of it is still right: the next version, the same but for its day."""
    about = load_sheet(viewer().staff_id)
    add_sheet(
        about.staff_id,
        name=about.name,
        say_name=about.say_name,
        phone=about.phone,
        email=about.email,
        reply_days=about.reply_days,
        words=about.words,
        in_language={
            lang: {name: about.given(name, lang) for name in given}
            for lang, given in about.in_language.items()
        },
    )
    flash("Noted: checked today. Your sheet says so.")
    return redirect(url_for("about_me.show_sheet_form"), 303)


def _form_page(form: SheetForm, about: AboutMe | None, status: int = 200) -> Response:
    given = about.in_language if about else {}
    others = [
        (each, _typed_in(each.code) if request.method == "POST" else given.get(each.code, {}))
        for each in _others()
    ]
    shown = page(
        "letters/about_me/form.html",
        status,
        form=form,
        about=about,
        others=others,
        old={each.code: about.old_in(each.code) if about else {} for each in _others()},
        still_right=request.form.getlist(_STILL_RIGHT),
        own_words=OWN_WORDS,
        problem=_problem(about),
        languages=offered_here(),
        further=_further(about),
        askable=[(code, named(code)) for code in sorted(SPOKEN, key=english_name) if can_be_written(code)],
        levels=LEVEL_NAMES,
        ready=ready_sentences(),
        lacking=_lacking(about),
        level=asked_level(),
        due=about is not None and about.is_due(today()),
    )
    shown.headers["Permissions-Policy"] = permissions(microphone=True)
    return shown


def _problem(about: AboutMe | None) -> str:
    """Why the page cannot be printed in one of the languages, where it cannot."""
    if about is None:
        return ""
    photo, address, level = photo_of(about), contact_address(about.id), asked_level()
    for language in offered_here():
        try:
            check_page(about, words_of(about, language.code, level), photo, address, this_picture)
        except PaperTooLong:
            return f"{english_name(language.code)}: {TOO_LONG}"
        except GlyphMissing:
            return f"{english_name(language.code)}: {NO_GLYPH}"
    return ""


def _filled(about: AboutMe | None) -> SheetForm:
    if about is None:
        return SheetForm(formdata=None, name=viewer().name, email=viewer().email)
    known = {name: about.words.get(name, "") for name in OWN_WORDS}
    return SheetForm(
        formdata=None,
        name=about.name,
        say_name=about.say_name,
        phone=about.phone,
        email=about.email,
        reply_days=about.reply_days,
        **known,
    )


def _uploaded() -> tuple[bytes | None, str]:
    """The photo made safe, if one was chosen, and why it was refused, if it was."""
    chosen = request.files.get("photo")
    content = chosen.read() if chosen else b""
    if not content:
        return None, ""
    try:
        return made_safe(content), ""
    except PhotoRefused as refused:
        return None, str(refused)


def _recorded() -> tuple[tuple[bytes, str] | None, str]:
    """How to say the name, recorded here or chosen as a file, and why it was refused, if it was."""
    uploads = (request.files.get("recorded"), request.files.get("sound"))
    content = next((found for found in (one.read() for one in uploads if one) if found), b"")
    if not content:
        return None, ""
    try:
        return (content, checked_sound(content, MOST_SOUND, MOST_SECONDS)), ""
    except RecordingRefused as refused:
        return None, str(refused)


def _with_ready(words: dict[str, str]) -> dict[str, str]:
    """The own words with the ready sentences that were ticked, each once."""
    made = {}
    for name, typed in words.items():
        known = ready_sentences().get(name, {})
        ticked = [known[code] for code in request.form.getlist(f"ready-{name}") if code in known]
        lines = typed.splitlines()
        made[name] = "\n".join([*(one for one in ticked if one not in lines), *lines])
    return made


def _lacking(about: AboutMe | None) -> dict[str, int]:
    """Language -> how many texts of the sheet have no words in it, where some have none."""
    if about is None:
        return {}
    counts = {one.code: len(lacking_words(about, one.code)) for one in _others()}
    return {code: count for code, count in counts.items() if count}


def _further(about: AboutMe | None) -> list[tuple[Language, str, tuple[str, ...]]]:
    """(language, its English name, which sentences wait) of those that the service's translators or this
    reviewing officer's children speak and that the product has no words in."""
    if about is None:
        return []
    spoken = (code for child in list_children(viewer()) for code in (child.reads, child.speaks))
    codes = dict.fromkeys([*count_words(viewer().service_id), *filter(None, spoken)])
    return [
        (find_language(code), english_name(code), waiting_in(about, code, asked_level()))
        for code in codes
        if can_be_written(code)
    ]


def _typed_in(lang: str) -> dict[str, str]:
    return {name: tidy(request.form.get(f"{lang}-{name}", "")) for name in OWN_WORDS}


def _given_now(about: AboutMe | None, words: Mapping[str, str]) -> dict[str, dict[str, Given]]:
    """Language -> field -> the words in its box, with the English that they are for."""
    right = request.form.getlist(_STILL_RIGHT)

    def again(name: str, lang: str, text: str) -> Given:
        was, beside = (about.given(name, lang), about.words.get(name, "")) if about else (Given(""), "")
        return given_again(text, words[name], was, beside, still_right=f"{lang}-{name}" in right)

    return {
        one.code: {name: again(name, one.code, text) for name, text in _typed_in(one.code).items()}
        for one in _others()
    }


def _to_look_at(about: AboutMe, form: SheetForm) -> Iterator[str]:
    """For each language whose words are out of date, which they are."""
    for language in _others():
        names = [f"“{form[name].label.text}”" for name in about.old_in(language.code)]
        if names:
            said = f"Your {english_name(language.code)} words for {joined(names, SOURCE_LANGUAGE)}"
            yield f"{said} say what the English said before: {_SHOWN}"


def _too_long_in_language() -> bool:
    texts = [text for language in _others() for text in _typed_in(language.code).values()]
    if any(len(text) > LONGEST for text in texts):
        flash("One of the texts in another language is longer than 500 letters.")
        return True
    return False


def _others() -> list[Language]:
    return [language for language in offered_here() if language.code != SOURCE_LANGUAGE]
