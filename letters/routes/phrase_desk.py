"""The desk of phrases, for the participation team: found, changed, added, retired; drafts until published."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from flask import Response, abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from children.fields import number_in
from children.model import ServiceId
from children.read import load_service, today
from letters.bank.changed import Typed, new_code, read_typed
from letters.bank.model import FORMS, YOU, BankPhrase
from letters.bank.offer import TOPICS, find_phrases
from letters.bank.pictures import titles_of
from letters.bank.read import (
    TO_ANYBODY,
    PhraseMissing,
    key_of,
    load_bank,
    load_drafts,
    load_phrase,
    with_all_words,
    words_of,
)
from letters.bank.write import drop_draft, publish_drafts, save_draft
from letters.blueprint import bp
from store.versions import DraftMoved
from web.access import Role, require, viewer
from web.page import page
from wording.languages import LANGUAGE_CODES, english_name
from wording.model import SOURCE_LANGUAGE, StateKind, state_label

NEW = "new"
SHOWN = {
    "": "All",
    "waiting": "Changes that wait",
    "unchecked": "Not checked by a speaker",
    "retired": "Retired",
}


def desk_languages() -> tuple[str, ...]:
    """The languages in which the team keeps phrases: those the product has, and those the service allows."""
    allowed = load_service(ServiceId(viewer().service_id)).unchecked_languages
    return tuple(dict.fromkeys([*LANGUAGE_CODES[1:], *sorted(allowed - {SOURCE_LANGUAGE})]))


@bp.get("/desk/phrases")
@require(Role.PARTICIPATION)
def show_phrases() -> ResponseReturnValue:
    """Every phrase, by topic, with how far its words are in each language."""
    service_id = viewer().service_id
    topic, search, only = (request.args.get(name, "")[:60] for name in ("topic", "find", "show"))
    drafts = load_drafts(service_id)
    every = {key_of(one): one for one in load_bank(service_id)}
    every |= {key: draft[0] for key, draft in drafts.items()}
    found = [
        one for one in find_phrases(tuple(every.values()), topic, search) if _is_shown(one, only, drafts)
    ]
    titles_of(service_id)
    return page(
        "letters/phrases.html",
        rows=[(key_of(one), one, _states(one)) for one in found],
        drafts=drafts,
        topics=_topics(every.values()),
        topic=topic,
        search=search,
        filters=SHOWN,
        only=only,
        languages=[(lang, english_name(lang)) for lang in desk_languages()],
    )


def _is_shown(phrase: BankPhrase, only: str, drafts: Collection[str]) -> bool:
    if only == "waiting":
        return key_of(phrase) in drafts
    if only == "retired":
        return phrase.retired
    if phrase.retired:
        return False
    return only != "unchecked" or any(kind != "checked" for kind, _ in _states(phrase).values())


def _states(phrase: BankPhrase) -> dict[str, tuple[str, str]]:
    """Language -> (kind, words for staff) of the sentence to the child."""
    states = {lang: words_of(phrase, lang, YOU).state for lang in desk_languages()}
    return {lang: (state.kind.value, state_label(state)) for lang, state in states.items()}


def _topics(phrases: Iterable[BankPhrase]) -> dict[str, str]:
    found = {one.topic: one.topic.capitalize() for one in phrases}
    return {**TOPICS, **{topic: name for topic, name in found.items() if topic not in TOPICS}}


@bp.get("/desk/phrases/<key>")
@require(Role.PARTICIPATION)
def show_phrase(key: str) -> ResponseReturnValue:
    """One phrase as it is being changed."""
    phrase, seen = _now(key)
    return _form(key, Typed(phrase, {}), seen)


@bp.post("/desk/phrases/<key>")
@require(Role.PARTICIPATION)
def save_phrase(key: str) -> ResponseReturnValue:
    """Keep it as a draft, or publish it at once; "retire" and "bring back" are changes like any other."""
    before, _ = _now(key)
    go, service_id = request.form.get("go", "draft"), viewer().service_id
    typed = read_typed(request.form, before, desk_languages(), titles_of(service_id), today())
    if key == NEW:
        taken = [one.code for one in load_bank(service_id)] + list(load_drafts(service_id))
        typed = Typed(replace(typed.phrase, code=new_code(typed.phrase.you, taken)), typed.problems)
    typed = _not_twice(typed, key)
    seen = max(0, number_in(request.form.get("seen", "")))
    if typed.problems:
        return _form(key, typed, seen, 400)
    phrase = replace(typed.phrase, retired=go == "retire" or (typed.phrase.retired and go != "back"))
    kept = typed.phrase.code if key == NEW else key
    try:
        save_draft(service_id, kept, phrase, seen, viewer().staff_id)
    except DraftMoved:
        problem = {"you": "Someone else changed this phrase while you did. Look at theirs, then save again."}
        return _form(key, Typed(phrase, problem), _now(key)[1], 409)
    if before.you not in ("", phrase.you) and phrase.picture == before.picture:
        flash(f"Its picture is still “{titles_of(service_id)[phrase.picture]}”: does it say the same?")
    if go == "publish":
        publish_drafts(service_id, [kept], viewer().staff_id)
        flash("Published. From now on it is offered like this; letters already made keep their words.")
        return redirect(url_for("letters.show_phrases", topic=phrase.topic), 303)
    flash("Kept as a draft. IROs are offered it when it is published.")
    return redirect(url_for("letters.show_phrase", key=kept), 303)


@bp.post("/desk/phrases/<key>/drop")
@require(Role.PARTICIPATION)
def drop_phrase(key: str) -> ResponseReturnValue:
    """Throw the draft away."""
    drop_draft(viewer().service_id, key)
    flash("The change is gone.")
    return redirect(url_for("letters.show_phrases"), 303)


@bp.post("/desk/phrases/publish")
@require(Role.PARTICIPATION)
def publish_phrases() -> ResponseReturnValue:
    """Publish every change that waits."""
    service_id = viewer().service_id
    count = publish_drafts(service_id, list(load_drafts(service_id)), viewer().staff_id)
    flash(f"{count} published." if count != 1 else "One is published.")
    return redirect(url_for("letters.show_phrases"), 303)


def _now(key: str) -> tuple[BankPhrase, int]:
    """The phrase as the form begins with it, and the revision of its draft."""
    service_id = viewer().service_id
    if key == NEW:
        return BankPhrase("", request.form.get("topic", ""), "", "", own=True), 0
    draft = load_drafts(service_id).get(key)
    try:
        phrase = draft[0] if draft else load_phrase(service_id, key)
    except PhraseMissing:
        abort(404)
    return with_all_words(phrase, desk_languages()), draft[1] if draft else 0


def _not_twice(typed: Typed, key: str) -> Typed:
    """No two phrases say the same: which one it is would be a guess."""
    said = typed.phrase.you.casefold().rstrip(".")
    twice = [one for one in load_bank(viewer().service_id) if one.you.casefold().rstrip(".") == said]
    if any(key_of(one) != key for one in twice):
        return Typed(typed.phrase, {**typed.problems, "you": "There is a phrase with these words already."})
    return typed


def _form(key: str, typed: Typed, seen: int, status: int = 200) -> Response:
    titles = titles_of(viewer().service_id)
    phrase = typed.phrase
    labels = {
        lang: {
            form: state_label(phrase.words[lang, form].state)
            for form in phrase.word_forms
            if (lang, form) in phrase.words
        }
        for lang in desk_languages()
    }
    return page(
        "letters/phrase.html",
        status,
        key=key,
        phrase=phrase,
        problems=typed.problems,
        seen=seen,
        still=[form for form in FORMS if request.form.get(f"still-{form}")],
        titles=titles,
        topics=_topics(load_bank(viewer().service_id)),
        languages=[(lang, english_name(lang)) for lang in desk_languages()],
        labels=labels,
        out_of_date=StateKind.OUT_OF_DATE,
        to_anybody=TO_ANYBODY,
        today=today(),
    )
