"""Whether a draft can be published in its service: its content, its pictures, and that nobody is left out.

In: a draft. Out: `Fault`s, none where it can.
"""

from uuid import UUID

from consult.questionnaires.content import bank_of, is_closed
from consult.questionnaires.faults import list_content_faults
from consult.questionnaires.model import Content, Draft
from consult.questionnaires.read import known_pictures, list_current_banks
from consult.questions.checks import Fault
from consult.questions.who import Respondent, everybody, in_words


def list_draft_faults(draft: Draft) -> list[Fault]:
    """All that stands between this draft and children."""
    faults = list_content_faults(draft.content, known_pictures(draft.service_id))
    return faults or _of_cover(draft.service_id, draft.code, draft.content)


def _of_cover(service_id: UUID, code: str, content: Content) -> list[Fault]:
    """Every child must be asked something: by this questionnaire, or by another that the service asks."""
    banks = [one for one in list_current_banks(service_id) if one.code != code]
    if not is_closed(content):
        banks.append(bank_of(content))
    for who in everybody():
        if who.respondent is Respondent.CHILD and not any(bank.asked.fits(who) for bank in banks):
            said = f"No questionnaire would be for {in_words(who)}: they would be asked nothing."
            return [Fault("", f"{said} Let this one ask them, or publish another for them first.")]
    return []
