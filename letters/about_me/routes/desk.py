"""The IRO's own form beside the page as it prints, in each language; a child's sheet to print."""

from uuid import UUID

from flask import Response, abort, current_app, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from children.model import ChildId, ServiceId
from children.own_pictures import current_book, opener_of
from children.read import load_child, load_service, today
from letters.about_me.blueprint import (
    asked_level,
    bp,
    contact_address,
    level_for,
    photo_of,
    said_name,
    sheet_file,
    this_picture,
    words_of,
)
from letters.about_me.forms import LONGEST, SheetForm, tidy
from letters.about_me.levels import LEVEL_NAMES
from letters.about_me.model import OWN_WORDS, AboutMe, SheetLevel
from letters.about_me.paper import check_page, draw_page
from letters.about_me.photo import made_safe
from letters.about_me.read import find_sheet, load_photo, load_sheet
from letters.about_me.ready import ready_sentences
from letters.about_me.to_translate import lacking_words
from letters.about_me.write import add_sheet
from letters.begin import letter_language
from letters.blueprint import offered_languages_of
from press.fit import PaperTooLong
from press.glyphs import GlyphMissing
from sound.checked import RecordingRefused, checked_sound
from symbols.photo import PhotoRefused
from symbols.showing import use_book
from web.access import Role, require, viewer
from web.headers import permissions
from web.page import page
from web.settings import Settings
from wording.languages import english_name, offered_languages
from wording.model import SOURCE_LANGUAGE, Language

MOST_SOUND, MOST_SECONDS = 1024 * 1024, 15
TOO_LONG = "These are too many words for one page. Please make some of them shorter."
NO_GLYPH = "One sentence has a sign that cannot be printed. Please write it another way."


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
    add_sheet(
        viewer().staff_id,
        name=tidy(form.name.data),
        say_name=tidy(form.say_name.data),
        phone=tidy(form.phone.data),
        email=tidy(form.email.data),
        reply_days=form.reply_days.data,
        words=_with_ready(form.words()),
        in_language={language.code: _typed_in(language.code) for language in _others()},
        photo=photo,
        keep_photo=not form.no_photo.data,
        sound=sound,
        keep_sound=not form.no_sound.data,
    )
    flash("Your sheet is saved.")
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
        in_language=about.in_language,
    )
    flash("Noted: checked today. Your sheet says so.")
    return redirect(url_for("about_me.show_sheet_form"), 303)


@bp.get("/desk/about-me/name-said")
@require(Role.IRO)
def show_own_sound() -> ResponseReturnValue:
    """My name, as I said it."""
    return said_name(viewer().staff_id)


@bp.get("/desk/about-me/photo.jpg")
@require(Role.IRO)
def show_own_photo() -> ResponseReturnValue:
    """My photo as it is kept."""
    return Response(load_photo(viewer().staff_id), mimetype="image/jpeg")


@bp.get("/desk/about-me/page.png")
@require(Role.IRO)
def show_page() -> ResponseReturnValue:
    """The page as it prints, in the language and level asked for."""
    about = load_sheet(viewer().staff_id)
    words = words_of(about, _asked(), asked_level())
    try:
        picture = draw_page(about, words, photo_of(about), contact_address(about.id), this_picture)
    except (PaperTooLong, GlyphMissing):
        abort(404)
    return Response(picture, mimetype="image/png")


@bp.get("/desk/about-me.pdf")
@require(Role.IRO)
def show_pdf() -> ResponseReturnValue:
    """My sheet to print, in the language and level asked for."""
    return _file(load_sheet(viewer().staff_id), _asked(), asked_level())


@bp.get("/desk/children/<uuid:child_id>/about-iro.pdf")
@require(Role.IRO, Role.MANAGER)
def show_child_sheet(child_id: UUID) -> ResponseReturnValue:
    """The sheet of a child's reviewing officer in the child's language, to go out with the invite: at the
    level asked for, else as the child reads."""
    child = load_child(ChildId(child_id), viewer())
    if child.iro_id is None:
        abort(404)
    about = find_sheet(child.iro_id)
    if about is None:
        if child.iro_id != viewer().staff_id:
            abort(404)
        flash("Please fill in your sheet first. Then it can go out with the invite.")
        return redirect(url_for("about_me.show_sheet_form"), 303)
    language = letter_language(child, tuple(code for code, _ in offered_languages_of(child)))
    usual = level_for(child.way, pictures_only=child.reads_pictures_only)
    use_book(current_book(child), open_photo=opener_of(child.id))
    return _file(about, language, asked_level(usual))


def _file(about: AboutMe, lang: str, level: SheetLevel) -> ResponseReturnValue:
    try:
        return sheet_file(about, lang, level)
    except (PaperTooLong, GlyphMissing) as error:
        flash(TOO_LONG if isinstance(error, PaperTooLong) else NO_GLYPH)
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
        own_words=OWN_WORDS,
        problem=_problem(about),
        languages=_offered(),
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
    for language in _offered():
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


def _typed_in(lang: str) -> dict[str, str]:
    return {name: tidy(request.form.get(f"{lang}-{name}", "")) for name in OWN_WORDS}


def _too_long_in_language() -> bool:
    texts = [text for language in _others() for text in _typed_in(language.code).values()]
    if any(len(text) > LONGEST for text in texts):
        flash("One of the texts in another language is longer than 500 letters.")
        return True
    return False


def _offered() -> tuple[Language, ...]:
    settings: Settings = current_app.extensions["settings"]
    unchecked = load_service(ServiceId(viewer().service_id)).unchecked_languages
    return offered_languages(demo=settings.demo, allows_unchecked=unchecked)


def _others() -> list[Language]:
    return [language for language in _offered() if language.code != SOURCE_LANGUAGE]


def _asked() -> str:
    asked = request.args.get("lang", "")
    return asked if asked in [language.code for language in _offered()] else SOURCE_LANGUAGE
