"""Where the question cards and the fixed pages show which picture, for the desk's "where is it used".

In: the questionnaires as they are asked today, and the templates. Out: concept -> uses, made once a process.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from uuid import UUID

from children.model import Way
from consult.banks import list_newest_banks
from consult.own_page.shelf import load_page_bank
from consult.questionnaires.model import OWN
from consult.questionnaires.read import list_current_banks
from consult.questions.bank import Question, QuestionBank
from web.handed import PictureUse
from web.settings import ROOT

TEMPLATES = ROOT / "templates"
# A picture by its name: `picture("wait")`, and the bottom row's `row_button("stop", "stop", ...)`.
_NAMED = re.compile(
    r"""\b(?:picture|fact)\(\s*["']([a-z0-9-]+)["']|row_button\(\s*"[a-z_]+",\s*"([a-z0-9-]+)\""""
)
_TITLE = re.compile(r"""\{%-?\s*block title\s*-?%\}(.*?)\{%-?\s*endblock""", re.DOTALL)
_MESSAGE = re.compile(r"""(?:plain|say)\(\s*"[^"]*",\s*"([^"]*)\"""")
_PARTS = {"row": "The row below every question"}


@cache
def list_uses() -> Mapping[str, tuple[PictureUse, ...]]:
    """Concept -> its questions, cards and pages, in the order of the questionnaire."""
    return _gathered((*_of_questions((*list_newest_banks(), load_page_bank())), *_of_pages()))


def list_own_uses(service_id: UUID) -> Mapping[str, tuple[PictureUse, ...]]:
    """The same for the questions of a service's own, as they are asked today."""
    return _gathered(_of_questions([one for one in list_current_banks(service_id) if one.id.startswith(OWN)]))


def _gathered(found: Iterable[tuple[str, PictureUse]]) -> Mapping[str, tuple[PictureUse, ...]]:
    uses: dict[str, list[PictureUse]] = {}
    for concept, use in found:
        if use not in uses.setdefault(concept, []):
            uses[concept].append(use)
    return {concept: tuple(places) for concept, places in uses.items()}


def _of_questions(banks: Sequence[QuestionBank]) -> Iterator[tuple[str, PictureUse]]:
    for question in (one for bank in banks for one in bank.questions):
        yield question.picture, PictureUse("question", _asked(question))
        for option in question.options:
            yield option.picture, PictureUse("card", f"“{option.text}” in “{_asked(question)}”")
        for place in question.places:
            yield place.picture, PictureUse("card", f"“{place.text}” in “{_asked(question)}”")
    for topic in (one for bank in banks for one in bank.topics):
        yield topic.picture, PictureUse("card", f"The topic “{topic.title}”")


def _asked(question: Question) -> str:
    return question.message(Way.PICTURES)[1]


def _of_pages() -> Iterator[tuple[str, PictureUse]]:
    for path in sorted(TEMPLATES.rglob("*.html")):
        if path.parent.name == "symbols":
            continue  # the desk's own pages
        text = path.read_text("utf-8")
        for found in _NAMED.finditer(text):
            yield found[1] or found[2], PictureUse("page", _PARTS.get(path.stem) or _title(text, path.stem))


def _title(text: str, otherwise: str) -> str:
    """A page's English title, else the name of its file in words."""
    block = _TITLE.search(text)
    said = _MESSAGE.search(block[1]) if block else None
    title = said[1] if said else block[1].strip() if block else ""
    return title if title and "{" not in title else otherwise.replace("_", " ").capitalize()
