"""The word under a picture, in the reader's language.

In: a picture's id and a language code. Out: the word and the language that it is really in; needs no
request, so that cards, boards and letters made by a command read the same words as pages do.
"""

from symbols.read import load_picture
from wording.read import find_message


def label(picture_id: str, lang: str) -> tuple[str, str]:
    """The word for one of our own pictures, and the language it is in: `lang` where it has it, else English.

    The two pictures of a child's key (`pin-...`) have an English title alone. Raises `PictureMissing`.
    """
    return find_message(lang, f"picture.{picture_id}", load_picture(picture_id).title)
