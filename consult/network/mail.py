"""The email with a form's link: it names no child and nobody, in the reader's language and then in English.

In: the service's name, the link, its last day. Out: subject and body. Sets the page's language (`g.lang`)
while words are looked up.
"""

from datetime import date

from flask import g

from web.words import lang, plain
from wording.languages import format_date

ENGLISH = "en"
RULE = "English:"


def write_mail_of(service: str, link: str, language: str, ends: date) -> tuple[str, str]:
    """Subject and body; the link stands alone on its line, once."""
    before = lang()
    try:
        g.lang = language
        subject = plain("network.mail.subject", "A short form for you")
        body = [*_before_link(service), link, *_after_link(service, ends)]
        if language != ENGLISH:
            g.lang = ENGLISH
            body += [RULE, *_before_link(service), *_after_link(service, ends)]
    finally:
        g.lang = before
    return subject, "\n\n".join(body) + "\n"


def _before_link(service: str) -> list[str]:
    return [
        plain(
            "network.mail.about",
            "{name} asks for your view before a review meeting of a child or young person whom you know. "
            "It is a short form of about 5 minutes.",
            name=service,
        ),
        plain("network.mail.told", "Whom it is about, the person who runs the meeting tells you."),
        plain("network.mail.open", "This link opens it:"),
    ]


def _after_link(service: str, ends: date) -> list[str]:
    return [
        plain(
            "network.mail.yours",
            "The link is for you alone. Please do not pass it on. It works until {date}.",
            date=format_date(ends, lang()),
        ),
        plain(
            "network.mail.nameless",
            "This email names nobody, on purpose. If you do not know what it is about, please do not open "
            "the link, and ask {name}.",
            name=service,
        ),
    ]
