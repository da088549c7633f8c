"""The topics of a review (regulation 35 and what children ask about), for the record's parts. Pure.

In: nothing. Out: topic code -> what staff call it. The codes are those of the questionnaires' topics, so that
what the child said stands beside what was written about it.
"""

TOPICS = {
    "home": "Where they live",
    "family": "Family and time together",
    "school": "School and learning",
    "health": "Health and feelings",
    "likes": "Free time and friends",
    "identity": "Who they are: faith, culture, language",
    "safe": "Being safe",
    "workers": "The people who work with them",
    "future": "Plans and growing up",
    "papers": "Papers, asylum, the law",
    "more": "Anything else",
}
_SAME = {
    "me": "more",
    "changed": "more",
    "change": "more",
    "friends": "likes",
    "worries": "health",
    "language": "identity",
    "plans": "future",
    "money": "future",
    "after": "future",
    "meeting": "more",
}


def topic_of(code: str) -> str:
    """The record's topic for a questionnaire's; "more" for one that has none of its own."""
    return code if code in TOPICS else _SAME.get(code, "more")
