"""The participation team rules over the rules: each on or off, and the words that they look for.

What is changed here is used from the next look at a letter; letters that were approved do not change.
"""

from flask import abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from children.model import StaffId
from letters.blueprint import bp
from letters.rule_choices import add_choice, load_choice
from letters.rules.desk import LISTS, TooManyWords, listed, switched, with_words
from letters.rules.shelf import ABOUT, ALL_RULES
from web.access import Role, require, viewer
from web.page import page


@bp.get("/desk/rules")
@require(Role.PARTICIPATION)
def show_rules() -> ResponseReturnValue:
    """Every rule with where it comes from, and the word lists."""
    return page(
        "letters/rules.html",
        rules=ALL_RULES,
        about=ABOUT,
        off=load_choice(viewer().service_id).off,
        lists={name: title for name, (title, _) in LISTS.items()},
    )


@bp.post("/desk/rules")
@require(Role.PARTICIPATION)
def save_rules() -> ResponseReturnValue:
    """Switch rules on and off."""
    choice = load_choice(viewer().service_id)
    add_choice(viewer().service_id, switched(choice, request.form.getlist("on")), StaffId(viewer().staff_id))
    flash("Saved. Letters are read with these rules from now on.")
    return redirect(url_for("letters.show_rules"), 303)


@bp.get("/desk/rules/words/<name>")
@require(Role.PARTICIPATION)
def show_words(name: str) -> ResponseReturnValue:
    """One list of words."""
    if name not in LISTS:
        abort(404)
    return page("letters/rule_words.html", words=listed(load_choice(viewer().service_id), name), typed=None)


@bp.post("/desk/rules/words/<name>")
@require(Role.PARTICIPATION)
def save_words(name: str) -> ResponseReturnValue:
    """Keep what was added, and which of the shipped words are used."""
    if name not in LISTS:
        abort(404)
    choice, typed = load_choice(viewer().service_id), request.form.get("added", "")
    try:
        changed = with_words(choice, name, typed, request.form.getlist("kept"))
    except TooManyWords:
        flash("This is too much: at most 2,000 words or phrases, each of 80 characters. Nothing was saved.")
        return page("letters/rule_words.html", 400, words=listed(choice, name), typed=typed)
    add_choice(viewer().service_id, changed, StaffId(viewer().staff_id))
    flash("Saved. Letters are read with these words from now on.")
    return redirect(url_for("letters.show_rules"), 303)
