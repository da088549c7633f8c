"""What the demo's participation team wants at the end of each letter. The Arabic and Tigrinya are drafted by
machine and not checked by a speaker. The number is of the range kept free for stories.
"""

from datetime import date, timedelta
from uuid import UUID

from letters.bank.write import save_closing
from letters.closing import ClosingItem

_TRUE_FOR = timedelta(days=180)
_ITEMS = (
    (
        "advocate",
        {
            "en": "An advocate is on your side. They help you to say what you think. Call 01632 960120.",
            "ar": "المحامي عنك يقف إلى جانبك. هو يساعدك على أن تقول رأيك. اتصل بالرقم 01632 960120.",
            "ti": "ተጣባቒ ምሳኹም ይቐውም። እትሓስብዎ ንኽትዛረቡ ይሕግዘኩም። ናብ 01632 960120 ደውሉ።",
        },
    ),
    (
        "food",
        {
            "en": "Young people of Sandmere meet on Wednesdays. There is pizza. Ask me how to come.",
            "ar": "يلتقي شباب Sandmere أيام الأربعاء. هناك بيتزا. اسألني كيف تأتي.",
            "ti": "መንእሰያት Sandmere ረቡዕ ይራኸቡ። ፒሳ ኣሎ። ከመይ ጌርኩም ከም እትመጹ ሕተቱኒ።",
        },
    ),
)


def add_closing(service_id: UUID, today: date, by: UUID) -> None:
    """Two things to know, true for half a year."""
    for place, (picture, words) in enumerate(_ITEMS, 1):
        item = ClosingItem("", words, picture, today + _TRUE_FOR)
        save_closing(service_id, item, place, by, {lang: {"text": text} for lang, text in words.items()})
