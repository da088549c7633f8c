"""The words of a draft in another language, question by question.

In: what was typed. Out: texts kept with the English that they were made from: where that changes, they are
not shown any more and stand here to be written again. What is missing is said, never filled in silence.
"""

from collections.abc import Iterator
from typing import Any

from flask import abort, flash, redirect, url_for
from flask.typing import ResponseReturnValue

from consult.blueprint import bp
from consult.questionnaires import edit
from consult.questionnaires.messages import Said, missing_of, said_in
from consult.questionnaires.model import Content, Draft
from consult.questionnaires.typed import one_of
from consult.routes.questionnaire_draft import MOVED, change, shipped_in, the_draft
from consult.routes.questionnaire_picker import Fields, posted
from web.access import Role, require, viewer
from web.handed import handed
from web.page import page
from wording.languages import english_name, find_language
from wording.model import CORE, SOURCE_LANGUAGE

TOPICS = "topics"  # the part of the page that is no question


@bp.get("/desk/questions/<code>/draft/words/<lang>")
@require(Role.PARTICIPATION)
def show_draft_words(code: str, lang: str) -> ResponseReturnValue:
    """Every text of the draft in a language."""
    draft = the_draft(code)
    return words_page(draft, known_language(lang))


@bp.post("/desk/questions/<code>/draft/words/<lang>/<part>")
@require(Role.PARTICIPATION)
def save_draft_words(code: str, lang: str, part: str) -> ResponseReturnValue:
    """Keep the texts of one question, unless someone else changed them meanwhile."""
    draft, fields = the_draft(code), posted()
    said = part_of(draft, known_language(lang), part) or abort(404)
    if one_of(fields, "mark") != mark_of(said):
        return words_page(draft, lang, part, typed_texts(fields, said), MOVED)
    texts, by = typed_texts(fields, said), viewer().name
    checked = one_of(fields, "checked")
    change(code, lambda content: with_texts(content, lang, said, texts, by, checked))
    flash(f"Words in {english_name(lang)} kept in the draft.")
    return redirect(url_for("consult.show_draft_words", code=code, lang=lang, _anchor=f"words-{part}"), 303)


def known_language(lang: str) -> str:
    """A language of the product other than English; 404 for any other."""
    if lang == SOURCE_LANGUAGE or lang not in {code for code, _ in handed().list_languages()}:
        abort(404)
    return lang


def part_of(draft: Draft, lang: str, part: str) -> list[Said]:
    """The texts of one question, or of the topics."""
    said = said_in(draft.content, lang, shipped_in(lang))
    return [one for one in said if (one.question or TOPICS) == part]


def mark_of(said: list[Said]) -> str:
    """What tells whether someone else changed the texts or their English."""
    return edit.mark_of([[one.message, one.text, one.checked] for one in said])


def typed_texts(fields: Fields, said: list[Said]) -> dict[str, str]:
    """What was typed, by message."""
    return {one.message[0]: one_of(fields, one.message[0]) for one in said}


def with_texts(
    content: dict[str, Any], lang: str, said: list[Said], texts: dict[str, str], by: str, checked: str
) -> dict[str, Any]:
    """The draft with these texts. One that is as Heard ships it is not kept as the team's own; an empty one
    goes back to that."""
    words = {code: dict(own) for code, own in content.get("words", {}).items()}
    own = words.setdefault(lang, {})
    shipped = shipped_in(lang)
    for one in said:
        text = texts[one.message[0]]
        own.pop(one.message[0], None)
        if text and (text != shipped(one.message) or (one.is_own and one.text == text)):
            kept = {"english": one.message[1], "text": text, "by": by, "checked": checked}
            own[one.message[0]] = kept if text != one.text else kept | {"by": one.by or by}
    return content | {"words": words}


def words_page(
    draft: Draft, lang: str, part: str = "", typed: dict[str, str] | None = None, problem: str = ""
) -> ResponseReturnValue:
    """The page, with what was typed and could not be kept."""
    said = said_in(draft.content, lang, shipped_in(lang))
    return page(
        "consult/questions/words.html",
        409 if problem else 200,
        draft=draft,
        lang_code=lang,
        name=english_name(lang),
        text_direction=find_language(lang).direction,
        parts=list(parts_of(draft.content, said)),
        missing=len(missing_of(said)),
        part=part,
        typed=typed or {},
        problem=problem,
        mark_of=mark_of,
        core=CORE,
    )


def parts_of(content: Content, said: list[Said]) -> Iterator[tuple[str, str, list[Said]]]:
    """(part, its heading, its texts): the topics, then each question."""
    titles = {one["code"]: one.get("easy", "") for one in content.get("question", ())}
    for part in dict.fromkeys(one.question or TOPICS for one in said):
        texts = [one for one in said if (one.question or TOPICS) == part]
        yield part, titles.get(part, "Topics"), texts
