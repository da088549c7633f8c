"""What a person must know of a file that came in, in lines: for the desk and for the command. Pure."""

from consult.questions.checks import list_faults
from consult.questions.xlsform.model import Brought


def tell(brought: Brought) -> list[str]:
    """A line for each thing: what was left out, what was changed, what must still be mended."""
    questions = len(brought.questionnaire.bank.questions)
    faults = list_faults(brought.questionnaire.bank)
    return [
        f"{questions} {'question' if questions == 1 else 'questions'} came in.",
        *(f"LEFT OUT  {one.told}" for one in brought.left_out),
        *(f"CHANGED   {one.told}" for one in brought.changed),
        *(f"TO MEND   {one.question or 'the whole'}: {one.words}" for one in faults),
    ]
