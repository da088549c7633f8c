"""The word on a card, where the desk changed it: the same word everywhere a card says exactly that.

In: a message and the book of this page. Out: the words and their language. A card of a question whose English
is the very word of a picture ("Foster carer") takes the word that the participation team gave that picture;
a card with words of its own ("A worker I trust") keeps them.
"""

from flask import has_request_context

from symbols.model import PictureMissing
from symbols.read import load_picture
from symbols.showing import this_book
from web.own_words import find_own
from wording.read import find_message

CARDS = ("option.", "place.")


def find_said(lang: str, context: str, english: str) -> tuple[str, str]:
    """A message in a language, else in English, and the language that it is in."""
    own = find_own(lang, context, english)
    if own is not None:
        return own, lang
    if context.startswith(CARDS) and has_request_context():
        for concept, said in this_book().labels.items():
            if lang in said and _shipped(concept) == english.casefold():
                return said[lang], lang
    return find_message(lang, context, english)


def _shipped(concept: str) -> str:
    try:
        return load_picture(concept).title.casefold()
    except PictureMissing:
        return ""
