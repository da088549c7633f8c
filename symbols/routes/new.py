"""Add a word of the service's own, with its picture: from a set, one of our drawings, or one uploaded.

In: an English word, a part of life, a picture. Out: the page, and a new concept in the draft.
"""

from dataclasses import dataclass, field

from flask import flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from symbols.blueprint import bp
from symbols.choices import MOST_WORDS
from symbols.desk.changing import begin_concept
from symbols.desk.concepts import Listed, list_all
from symbols.desk.naming import new_id_of
from symbols.desk.offers import is_offered, list_drawings, list_offers
from symbols.editions.model import Draft
from symbols.editions.read import load_draft, load_draft_book
from symbols.editions.write import change_draft
from symbols.folding import fold
from symbols.read import fingerprints
from symbols.routes.own_picture import Owned, keep_uploaded, typed_line, typed_owned, uploaded
from symbols.routes.pictures import GROUPS
from symbols.routes.sections import desk_page
from web.access import Role, require, viewer

MOST_FOUND = 18


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in the form."""

    word: str = ""
    group: str = ""
    find: str = ""
    owned: Owned = field(default_factory=Owned)

    @property
    def ready(self) -> bool:
        """Whether the first step is done."""
        return bool(self.word) and self.group in GROUPS


@bp.get("/desk/pictures/new")
@require(Role.PARTICIPATION)
def show_new() -> ResponseReturnValue:
    """First the word, then its picture."""
    asked = request.args
    word, group = " ".join(asked.get("word", "").split())[:MOST_WORDS], asked.get("group", "")
    typed = Typed(word, group, asked.get("find", "").strip()[:MOST_WORDS] or word)
    return _new_page(typed, _word_problem(typed) if group else {})


@bp.post("/desk/pictures/new")
@require(Role.PARTICIPATION)
def save_new() -> ResponseReturnValue:
    """Keep the word with its picture in the draft."""
    typed = _typed()
    problems = _word_problem(typed)
    ref, clean = request.form.get("ref", ""), None
    if not problems and ref:
        known = is_offered(viewer().service_id, load_draft(viewer().service_id), ref)
        problems = (
            {} if known else {"picture": "That picture is not offered any more. Please choose another."}
        )
    elif not problems:
        clean, problems = uploaded(typed.owned)
    if problems:
        return _new_page(typed, problems, 400)
    if clean is not None:
        ref = keep_uploaded(clean, typed.word, typed.group, typed.owned)
    concept = _keep(typed, ref)
    flash(f"“{typed.word}” is added. It waits to be published.")
    return redirect(url_for("symbols.show_concept", concept=concept), 303)


def _keep(typed: Typed, ref: str) -> str:
    draft = load_draft(viewer().service_id)
    taken = {*fingerprints(), *draft.choices.added, *draft.published.choices.added}
    concept = new_id_of(typed.word, taken)
    change_draft(
        viewer().service_id,
        lambda now: begin_concept(now, concept, typed.word, typed.group, ref),
        viewer().staff_id,
    )
    return concept


def _typed() -> Typed:
    word = typed_line("word", MOST_WORDS + 1)
    return Typed(word, typed_line("group"), typed_line("find") or word, typed_owned())


def _word_problem(typed: Typed) -> dict[str, str]:
    if not typed.word:
        return {"word": "Please write the word."}
    if len(typed.word) > MOST_WORDS:
        return {"word": f"Please keep it under {MOST_WORDS} letters."}
    if typed.group not in GROUPS:
        return {"group": "Please choose what it is about."}
    if any(fold(one.word) == fold(typed.word) and not one.missing for one in _listed(_draft())):
        return {"word": "There is a picture for this word already. Add what tells them apart, such as"
                " “bat (animal)”, or change the picture that is there."}  # fmt: skip
    return {}


def _draft() -> Draft:
    return load_draft(viewer().service_id)


def _listed(draft: Draft) -> tuple[Listed, ...]:
    return list_all(draft.choices, load_draft_book(viewer().service_id, draft.choices))


def _new_page(typed: Typed, problems: dict[str, str], status: int = 200) -> ResponseReturnValue:
    draft = _draft()
    word_stands = typed.ready and not problems.keys() & {"word", "group"}
    listed = _listed(draft)
    same = [one for one in listed if typed.word and fold(one.word) == fold(typed.word)]
    return desk_page(
        "symbols/new.html",
        draft,
        status,
        typed=typed,
        problems=problems,
        groups=GROUPS,
        ready=word_stands,
        same=[one for one in same if not one.missing],
        drawings=list_drawings(listed, typed.find, MOST_FOUND) if word_stands else [],
        offers=list_offers(viewer().service_id, draft, typed.find, MOST_FOUND) if word_stands else [],
    )
