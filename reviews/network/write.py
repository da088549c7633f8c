"""Keep what was done about a form of the network. Flushes, never commits; steps are only ever added."""

from collections.abc import Mapping

from children.model import StaffId
from consult.network.model import NetworkForm
from consult.network.read import load_sent
from consult.network.write import flag_answers
from consult.safety_words import find_flags_of_adult
from reviews.network.model import FormStepKind
from reviews.tables import NetworkStepRow
from store.base import new_id
from store.work import audit, db, now, vault


class EnglishMissing(ValueError):
    """Words were left without English."""


def note_form_read(form: NetworkForm, by: StaffId) -> None:
    """This person opened what was sent."""
    _add(form, by, FormStepKind.READ, {}, {}, "")
    audit("network.read", form.child_id, form=form.id)


def add_english(
    form: NetworkForm, by: StaffId, words: Mapping[str, str], english: Mapping[str, str], who: str
) -> None:
    """What these words mean: as a named interpreter said, or `who` is empty and they were English. Raises
    EnglishMissing where one is left out. The list of words that may mean harm goes through it."""
    if any(not english.get(code, "").strip() for code in words):
        raise EnglishMissing
    kept = {code: english[code].strip() for code in words}
    _add(form, by, FormStepKind.INTERPRETED, words, kept, who)
    audit("network.interpreted", form.child_id, form=form.id)
    sent = load_sent(form)
    if sent is not None:
        # What was English all the time was gone through when it was sent.
        said = {code: text for code, text in kept.items() if text != words[code].strip()}
        flag_answers(sent, {code: find_flags_of_adult(text) for code, text in said.items()})


def note_form_out(form: NetworkForm) -> None:
    """Write down that the words went out to be put into English, with no name on them."""
    audit("network.piece_out", form.child_id, form=form.id)


def _add(
    form: NetworkForm,
    by: StaffId,
    kind: FormStepKind,
    words: Mapping[str, str],
    english: Mapping[str, str],
    who: str,
) -> None:
    row = NetworkStepRow(id=new_id(), form_id=form.id, child_id=form.child_id, at=now(), by=by)
    content = {"kind": kind.value, "words": dict(words), "english": dict(english), "who": who}
    row.content = vault().child(form.child_id).seal_json("network_steps", "content", row.id, content)
    db().add(row)
    db().flush()
