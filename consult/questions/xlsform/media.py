"""Pictures, recordings and films beside words of a stranger's file: each that stays behind is named. Pure."""

from consult.questions.xlsform.headers import Texts
from consult.questions.xlsform.model import Row


def left_behind(texts: Texts, row: Row, used: str = "") -> tuple[str, ...]:
    """One sentence for each, in whatever language; `used`: the picture that one of ours was found by."""
    pictures = (one for one in texts.files(row, "media::image") if one != used)
    return (
        *(f"its picture “{one}” did not come in" for one in pictures),
        *(
            f"its recording “{one}” did not come in: if you have none of these words, record it on the desk"
            for one in texts.files(row, "media::audio")
        ),
        *(f"its film “{one}” did not come in" for one in texts.files(row, "media::video")),
    )
