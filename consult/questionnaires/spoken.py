"""The phrases that a service's own questionnaires say and Heard does not ship, for the desk of recordings.

In: a service and a language. Out: `Phrase`s by their code. Where two questionnaires of the service say other
words under the same code, each further one carries the questionnaire's code too.
"""

from uuid import UUID

from consult.questionnaires.content import is_closed
from consult.questionnaires.messages import content_messages
from consult.questionnaires.read import list_newest_versions
from web.handed import Phrase, handed
from wording.model import SOURCE_LANGUAGE


def list_own_phrases(service_id: UUID, lang: str) -> list[Phrase]:
    """What is asked now; its text in `lang`, "" where it is shown in English."""
    shipped = {(one.context, one.english): one for one in handed().list_phrases(lang)}
    found: dict[str, Phrase] = {}
    for version in list_newest_versions(service_id):
        if is_closed(version.content):
            continue
        own = version.content.get("words", {}).get(lang, {})
        for _, message in content_messages(version.content):
            kept = own.get(message[0])
            text = kept["text"] if kept and kept["english"] == message[1] else ""
            if message in shipped and not text:
                continue
            text = text or (message[1] if lang == SOURCE_LANGUAGE else "")
            _add(found, version.code, Phrase(message[0], message[1], text))
    return list(found.values())


def _add(found: dict[str, Phrase], code: str, phrase: Phrase) -> None:
    before = found.get(phrase.context)
    if before is None:
        found[phrase.context] = phrase
    elif (before.english, before.text) != (phrase.english, phrase.text):
        apart = f"{phrase.context}@{code}"
        found[apart] = Phrase(apart, phrase.english, phrase.text)
