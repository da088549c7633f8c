"""A child's answer to their letter, in English for staff. Pure."""

from collections.abc import Sequence

from delivery.replies.model import LetterReply, Says

HEADINGS = {
    Says.UNDERSTANDS: "answered how much they understand",
    Says.CHECKED: "answered a question in pictures",
    Says.NOT_RIGHT: "says that something is not right",
    Says.TALK: "wants to talk",
    Says.THANKS: "says thank you",
    Says.CALL: "asked for someone",
}
_WORDS = {
    "yes": "I understand it",
    "some": "I understand some of it",
    "no": "I do not understand it",
    "not_so": "It is not so",
    "not_said": "I did not say that",
    "person": "The wrong person",
    "day": "The wrong day or time",
    "feel": "I feel different about it",
    "other": "Something else",
    "call": "Please call me",
    "come": "Please come to me",
    "write": "Please write to me",
    "advocate": "I want someone on my side (an advocate)",
    "call_me": "Asked for someone to call them",
    "come_to_me": "Asked for someone to come to them",
    "write_to_me": "Asked for someone to write to them",
    "about_iro": "Something about their IRO: a complaint or a worry",
    "not_iro": "Someone other than their IRO, please",
}
_ASKED = {
    "next": "what happens next",
    "who": "who does it",
    "by": "by when it is done",
    "when": "when the next meeting is",
}


def said_in_english(reply: LetterReply) -> list[str]:
    """The cards that were tapped, in English."""
    return [_WORDS.get(code, code) for code in reply.chosen] if reply.says is not Says.CHECKED else []


def heading_of(reply: LetterReply, checks: Sequence[LetterReply] = ()) -> str:
    """What the child did, for a list: never their own words."""
    if reply.says is Says.UNDERSTANDS:
        how = {"yes": "understands the letter", "some": "understands some of it"}
        return how.get(reply.chosen[0], "does not understand it") + _checked(checks)
    return HEADINGS[reply.says]


def checked_in_english(check: LetterReply) -> str:
    """How one question in pictures went."""
    asked = _ASKED.get(check.chosen[0], check.chosen[0])
    if check.right:
        return f"The picture question “{asked}”: as the letter has it"
    given = "did not know" if check.chosen[1] == "dont_know" else "chose another card"
    return f"The picture question “{asked}”: {given}"


def _checked(checks: Sequence[LetterReply]) -> str:
    if not checks:
        return ""
    return f"; pictures: {sum(one.right for one in checks)} of {len(checks)}"
