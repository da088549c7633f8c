"""Who, where, when and why (Gray 10.2, criterion 6): a story that leaves one out leaves a child guessing."""

import re
from collections.abc import Iterator, Sequence

from letters.rules.model import STORIES, Around, Found, Rule, Sentence, Severity

NAME = "a question left open"
_ASKED = {
    "Who": re.compile(r"\b(?:my (?:\w+ ){0,2}(?:mum|dad|carer|worker|teacher|sister|brother|gran"
                      r"|nan|friend|judge|IRO)\w*|mum|dad|carer|teacher|worker|judge|people|he|she"
                      r"|they)\b|(?<!^)(?<![.!?] )\b[A-Z][a-z]+\b", re.IGNORECASE),
    "Where": re.compile(r"\b(?:at|in|to|from|near|here|there|home|school|house|office|video call"
                        r"|room|park|centre|college|online)\b", re.IGNORECASE),
    "When": re.compile(r"\b(?:\w+day|today|tomorrow|yesterday|week\w*|month\w*|year\w*|morning"
                       r"|afternoon|evening|night|now|soon|before|after|next|last"
                       r"|\d{1,2}(?::\d\d)? ?[ap]m|(?:january|february|march|april|may|june|july"
                       r"|august|september|october|november|december)|when|every|each|often"
                       r"|sometimes|usually)\b", re.IGNORECASE),
    "Why": re.compile(r"\b(?:because|so that|so|why|to help|this means|that means|reason)\b", re.IGNORECASE),
}  # fmt: skip


def across(sentences: Sequence[Sentence], around: Around) -> Iterator[tuple[int, Found]]:
    """Finds the questions that no sentence of a story answers."""
    whole = " ".join(each.text for each in sentences if not each.is_heading)
    if not whole:
        return
    for question, answered in _ASKED.items():
        if not answered.search(whole):
            yield -1, Found(f"{question}? The story does not say.", question, severity=Severity.LOOK)


RULE = Rule(NAME, "Gray 10.2, criterion 6", across=across, kinds=STORIES, severity=Severity.LOOK)
