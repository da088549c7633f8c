"""The child's reading page: page by page or whole, in the letter's languages, heard, as a file.

No secret is in the address; "leave now" and "finished" leave nothing on the device.
"""

from flask import Response, abort, g, redirect, session, url_for
from flask.typing import ResponseReturnValue

from consult.leaving import forget_all, leaving_answer
from delivery.blueprint import bp
from delivery.from_before import from_before
from delivery.heard import hear_letter, heard_letter, heard_line, heard_shown, hearing_of
from delivery.model import Reading
from delivery.pages import ReadingPage, lines_of_page, reading_pages
from delivery.replies.read import list_replies_for_iro
from delivery.replies.staying import reasons_to_read
from delivery.routes.link import READING
from delivery.routes.looks import looks_shown
from delivery.write import end_reading
from letters.approved import ApprovedLetter
from letters.blueprint import attachment
from letters.both import heard
from letters.model import Letter, Level
from letters.paper import print_letter
from letters.pictures import pictures_kept
from letters.read import load_letter, load_pdf
from letters.render.html import shown
from sound.answer import NOT_TO_BE_HEARD
from sound.model import Speed
from sound.serving import one_clip, speed_of, whole_page
from sound.speaking import nobody, read_aloud
from web.access import letter_reader, open_to_all
from web.handed import handed
from web.page import page
from web.words import lang


@bp.get("/letter")
@letter_reader
def show_letter() -> ResponseReturnValue:
    """The letter as it is meant to be read: a story page by page, any other from top to bottom."""
    if this_letter().letter.level is Level.STORY:
        return redirect(url_for("delivery.show_letter_page", number=1))
    return whole_letter()


@bp.get("/letter/whole")
@letter_reader
def show_whole() -> ResponseReturnValue:
    """All of it on one page."""
    return whole_letter()


@bp.get("/letter/page/<int:number>")
@letter_reader
def show_letter_page(number: int) -> ResponseReturnValue:
    """One idea, one big picture."""
    letter, reading = this_letter(), this_reading()
    read = letter.in_language(lang())
    pages = reading_pages(read)
    if not 1 <= number <= len(pages):
        abort(404)
    pictures_kept(letter.letter, letter.child_id).use()
    hearing = hear_letter(reading, number)
    one = pages[number - 1]
    lines = tuple(heard_line(line, hearing) for line in one.lines)
    heading = heard_line(one.heading, hearing) if one.heading else None
    return page(
        "delivery/page.html",
        letter=letter,
        answered_by=_answered_by(letter) if number == 1 else (),
        now_by=_now_by(letter) if number == 1 else "",
        read=read,
        shown=ReadingPage(lines, one.picture, heading, one.is_title),
        credits=shown(read).credits if number == len(pages) else None,
        number=number,
        total=len(pages),
        **looks_shown(letter),
        **heard_shown(read, lines_of_page(read, number), hearing),
    )


@bp.get("/letter.pdf")
@letter_reader
def show_pdf() -> ResponseReturnValue:
    """The letter as a file: the approved bytes, or the same letter in English where that is being read."""
    letter = this_letter()
    if lang() == letter.letter.lang:
        return attachment(load_pdf(letter), "letter.pdf")
    pictures = pictures_kept(letter.letter, letter.child_id)
    return attachment(print_letter(letter.in_language(lang()), pictures), "letter.pdf")


@bp.get("/letter.mp3")
@letter_reader
def show_mp3() -> ResponseReturnValue:
    """All of it as one sound to keep: whoever read it, and the computer's voice for the rest."""
    answer = _spoken(0, Speed.NORMAL)
    answer.headers["Content-Disposition"] = 'attachment; filename="letter.mp3"'
    return answer


@bp.get("/letter/sound/<speed>/<lang>/<said>.mp3")
@letter_reader
def show_clip(speed: str, lang: str, said: str) -> ResponseReturnValue:
    """One sentence of the letter, or of a page about it."""
    return one_clip(hearing_of(this_reading()) or abort(404), speed_of(speed), lang, said)


@bp.get("/letter/sound/<speed>/page.mp3")
@letter_reader
def show_clip_page(speed: str) -> ResponseReturnValue:
    """A whole page about the letter, for a browser without JavaScript."""
    return whole_page(hearing_of(this_reading()) or abort(404), speed_of(speed))


@bp.get("/letter/sound/<speed>/<int:number>.mp3")
@letter_reader
def show_letter_sound(speed: str, number: int) -> ResponseReturnValue:
    """A page of the letter (all of it for 0) as one sound, for a browser without JavaScript."""
    return _spoken(number, speed_of(speed))


def _spoken(number: int, speed: Speed) -> Response:
    """A page (all of it for 0): a person's voice where there is one, else the computer's."""
    hearing, letter = hearing_of(this_reading()), _read()
    if hearing is None or number > len(reading_pages(letter)):
        abort(404)
    people = hearing.voices.joining if hearing.voices else nobody
    try:
        sound = read_aloud(heard(lines_of_page(letter, number)), speed, people)
    except NOT_TO_BE_HEARD:
        abort(404)
    return Response(sound, mimetype="audio/mpeg")


@bp.post("/letter/leave")
@open_to_all
def leave() -> ResponseReturnValue:
    """Leave now: end the reading, forget everything on this device, show a plain page."""
    reading = handed().load_reading(session.get(READING))
    answer = leaving_answer()
    if reading is not None:
        end_reading(reading)
    return answer


@bp.post("/letter/finish")
@open_to_all
def finish() -> ResponseReturnValue:
    """Finished reading: end it on this device; the link stays good."""
    reading = handed().load_reading(session.get(READING))
    session.clear()
    if reading is not None:
        end_reading(reading)
    return forget_all(
        redirect(url_for("consult.show_goodbye", lang=reading.language if reading else None), 303)
    )


def whole_letter() -> Response:
    """The letter from top to bottom."""
    letter, reading = this_letter(), this_reading()
    pictures_kept(letter.letter, letter.child_id).use()
    hearing = hear_letter(reading, 0)
    read = letter.in_language(lang())
    return page(
        "delivery/letter.html",
        letter=letter,
        answered_by=_answered_by(letter),
        now_by=_now_by(letter),
        read=read,
        shown=heard_letter(shown(read), hearing),
        **looks_shown(letter),
        **heard_shown(read, read.sentences, hearing),
    )


def _answered_by(letter: ApprovedLetter) -> list[str]:
    """Who answered something that the child said is not right: each name once."""
    stays = reasons_to_read(list_replies_for_iro(letter.id))
    return list(dict.fromkeys(handed().staff_name(one.by) for one in stays))


def _now_by(letter: ApprovedLetter) -> str:
    """The name of the reviewing officer of now where the letter is from the one before; else ""."""
    card = handed().iro_card(letter.child_id) if from_before(letter) else None
    return card.name if card else ""


def this_letter() -> ApprovedLetter:
    """The letter that is open in this browser."""
    return load_letter(this_reading().letter_id)


def this_reading() -> Reading:
    """The reading of this request."""
    reading: Reading = g.reading
    return reading


def _read() -> Letter:
    return this_letter().in_language(lang())
