"""One kind, plain sentence for each reason, for a person with no technical skill.

In: a reason. Out: English for staff pages and the command line.
"""

from symbols.packs.model import PackRefused, Refusal, Refused

REASONS: dict[Refused, str] = {
    Refused.SCRIPT: (
        "This picture has a small program inside (a script). Pictures with programs could harm the "
        "people who open them."
    ),
    Refused.HANDLER: (
        "This picture would start something by itself when it is opened or touched. A picture should "
        "only be looked at."
    ),
    Refused.FOREIGN: "This picture has a piece of a web page inside. We only take drawings.",
    Refused.OUTSIDE: (
        "This picture fetches something from another place when it is opened. That could tell others "
        "who looked at it."
    ),
    Refused.INSIDE: "This picture has another file packed inside that we could not check.",
    Refused.ENTITIES: (
        "This picture uses shortcuts (entities) that can hide something or fill up a computer. Saving "
        "it again as “plain SVG” in the drawing program usually helps."
    ),
    Refused.TOO_MANY_USES: "This picture repeats itself so many times that it could bring a phone to a halt.",
    Refused.TOO_DEEP: "This picture has too many layers inside one another.",
    Refused.TOO_MANY_PARTS: "This picture has too many parts for a phone.",
    Refused.TOO_HEAVY: (
        "This picture has effects (textures, lights, too many shadows or see-through layers) that could "
        "bring a phone or a printer to a halt. Take the effects off where it was drawn, or save it as PNG."
    ),
    Refused.NOT_WELL_FORMED: "This drawing is broken. Perhaps it was not saved completely.",
    Refused.ENCODING: (
        "This drawing is written in an alphabet coding that we cannot read. Save it again as “plain SVG”."
    ),
    Refused.SQUEEZED_DRAWING: "This drawing is squeezed (SVGZ). Save it again as “plain SVG”.",
    Refused.UNSURE: (
        "This drawing has a part that our second check does not know. Saving it again as “plain SVG” "
        "in the drawing program usually helps."
    ),
    Refused.WRONG_EXTENSION: "This file is not what its name says. Open it in a picture program and save it.",
    Refused.UNKNOWN_KIND: "We cannot take this kind of file. Pictures can be SVG, PNG, WebP or JPEG.",
    Refused.TOO_MANY_PIXELS: "This picture is too large: at most 40 million dots (8,000 by 5,000).",
    Refused.TOO_BIG: "This file is too big. Limits: a drawing 2 MB, other pictures 8 MB, a board 60 MB.",
    Refused.DAMAGED: "This file is damaged, so that it cannot be opened.",
    Refused.EMPTY: "There is nothing in this file.",
    Refused.ANIMATED: (
        "This picture moves. Moving pictures cannot be printed and can upset people; please choose a "
        "still one."
    ),
    Refused.UNSAFE_PATH: (
        "This file's name points outside the pack. That is a trick that is used to overwrite other files."
    ),
    Refused.LINK: "This is not a file but a pointer to another file.",
    Refused.REPEATED: "There is more than one file or line of this name in the pack. The first was taken.",
    Refused.NAME_UNREADABLE: "This file's name has hidden signs that could make it look like another name.",
    Refused.NAME_TOO_LONG: "This file's name is too long.",
    Refused.LOCKED: "This is locked with a password. Please save it without a password.",
    Refused.COMPRESSION: "This file was zipped in a way that we do not open. Zip it in the ordinary way.",
    Refused.BOMB: (
        "This would unpack to far more than a picture pack can need. That is a trick that is used to "
        "fill up computers."
    ),
    Refused.NESTED: "This is another pack inside the pack. Please bring it in on its own.",
    Refused.RATED: (
        "The makers marked this picture as showing private parts of the body. It stays out unless you "
        "ask for it."
    ),
    Refused.ADULT: "The makers marked this picture as showing sex or violence.",
    Refused.MISSING: "The pack's list names this picture, but it is not in the pack.",
    Refused.NOT_LISTED: (
        "This picture is not in the pack's own list, so we cannot tell whether it is fit for children."
    ),
    Refused.ONLY_ADDRESS: (
        "The board only says where on the internet this picture is. We do not fetch it. The board and "
        "its word stay."
    ),
    Refused.ONLY_REFERENCE: (
        "This only names a picture of another product, and the picture itself is not in the file. "
        "Export the pictures from the program that you have a licence for, and bring those in."
    ),
    Refused.BOARD_UNREADABLE: "This board is broken, so that it cannot be read.",
    Refused.LIST_UNREADABLE: "The pack's list cannot be read. Please save it again as CSV.",
    Refused.NOT_A_PACK: "This is not a file of pictures. Bring in a zip, a board (.obf, .obz) or a picture.",
    Refused.CUT_OFF: "This file is not complete or is damaged. Perhaps the upload was cut off; try again.",
    Refused.TOO_MANY_FILES: "There are more than 20,000 files in this pack. Please bring it in in parts.",
    Refused.PACK_TOO_BIG: "This pack is larger than 300 MB. Please bring it in in parts.",
    Refused.OVERLAPPING: (
        "The files in this pack lie over one another. That is a trick that is used to fill up computers."
    ),
    Refused.NOTHING_FOUND: "There are no pictures or boards in this file.",
}


def say_why(refused: Refusal | PackRefused) -> str:
    """The sentence for a refusal, with its detail in brackets where there is one."""
    sentence = REASONS[refused.reason]
    return f"{sentence} ({refused.detail})" if refused.detail else sentence
