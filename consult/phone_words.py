"""The few words that a phone puts on any page of a child's by itself, in the page's language.

In: what the IRO is called there. Out: words by the name under which the scripts know them.
"""

from web.words import plain


def phone_words(iro: str) -> dict[str, str]:
    """Where things are, who has seen them, and what a phone cannot keep."""
    return {
        "phone": plain("offline.phone", "On this phone"),
        "sending": plain("offline.sending", "Sending"),
        "kept": plain("offline.kept", "Kept safe"),
        "sent": plain("offline.with_iro", "With {iro}", iro=iro),
        "full": plain(
            "offline.full",
            "This phone has no room to keep this just now. It stays on this page, and nothing else is lost. "
            "Try again when there is signal.",
        ),
        "long": plain(
            "question.too_long", "That is too much for one answer. Please make it shorter. Nothing is lost."
        ),
        "first": plain(
            "offline.first", "Not sent yet. What you said before goes first. Wait a little, then press again."
        ),
        "unkept": plain(
            "offline.unkept", "This phone cannot keep this just now. It stays on this page. Please try again."
        ),
    }
