"""Letters to print: long ones in English, Arabic and Tigrinya, with names, dates and numbers in Latin script.

All people are invented. The Arabic and Tigrinya are there to be drawn, not to be sent.
"""

from datetime import date
from pathlib import Path

from letters.model import Letter, Line, Section, SectionKind

_SHIPPED = Path(__file__).resolve().parents[2] / "static" / "symbols" / "heard"
_STAND_IN = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><circle cx="48" cy="48" r="40" '
    b'fill="#ffd23f" stroke="#1d1d1f" stroke-width="4"/></svg>'
)

# heading and its picture, then sentences with theirs; the kind of each section stands first
Words = list[tuple[str, str, str | None, list[tuple[str, str | None]]]]

_ENGLISH: Words = [
    (
        "told_us",
        "What you told us",
        "talk",
        [
            ("You told us that you like your home.", "happy"),
            ("You told us that school is hard for you at the moment.", "worried"),
            ("You want to see your brother Yusuf more often.", "brother"),
            ("You said: “I want my own key, please!”", "me"),
        ],
    ),
    (
        "going_well",
        "What is going well",
        "good",
        [
            ("You have made two new friends at the football club.", "friend"),
            ("You go to bed on time and you sleep well.", "tired"),
            ("Your foster carer Anna Smith is proud of you.", "proud"),
        ],
    ),
    (
        "worried",
        "What we are worried about",
        "worried",
        [
            ("You are often alone at break time.", "lonely"),
            ("You have not seen a dentist for a long time.", "doctor"),
        ],
    ),
    (
        "next_steps",
        "What happens next",
        "change",
        [
            (
                "Anna Smith will phone your school about a quiet room before Friday 20 March 2026.",
                "phone-call",
            ),
            ("Anna does this so that break time gets easier for you.", "safe"),
            ("Your social worker Daniel Okafor will plan a visit with Yusuf every 2 weeks.", "visit"),
            ("The first visit is on Saturday 14 March 2026 at 10:30 in the morning.", "my-family"),
            ("Anna will take you to the dentist in April 2026.", "doctor"),
        ],
    ),
    (
        "next_meeting",
        "Your next meeting",
        "listen",
        [
            ("Your next meeting is on Tuesday 1 September 2026 at 4 in the afternoon.", "talk"),
            ("You can choose who comes.", "choose"),
        ],
    ),
    (
        "reach_me",
        "How to reach me",
        "iro",
        [
            ("You can phone me on 020 7946 0123.", "phone-call"),
            ("You can write to priya.nair@council.example.", "write"),
        ],
    ),
    (
        "help",
        "If you need help now",
        "help",
        [
            ("You can phone Childline on 0800 1111.", "help"),
            ("It is free and they listen at any time.", "listen"),
        ],
    ),
]

_ARABIC: Words = [
    (
        "told_us",
        "ما قلته لنا",
        "talk",
        [
            ("قلت لنا إنك تحب بيتك.", "happy"),
            ("قلت لنا إن المدرسة صعبة عليك الآن.", "worried"),
            ("تريد أن ترى أخاك يوسف أكثر.", "brother"),
            ("قلت: «أريد مفتاحي الخاص، من فضلك!»", "me"),
        ],
    ),
    (
        "going_well",
        "ما يسير بشكل جيد",
        "good",
        [
            ("لديك صديقان جديدان في نادي كرة القدم.", "friend"),
            ("تنام في الوقت المناسب وتنام جيدًا.", "tired"),
            ("السيدة Anna Smith فخورة بك.", "proud"),
        ],
    ),
    (
        "worried",
        "ما يقلقنا",
        "worried",
        [
            ("أنت وحدك كثيرًا في وقت الاستراحة.", "lonely"),
            ("لم تذهب إلى طبيب الأسنان منذ وقت طويل.", "doctor"),
        ],
    ),
    (
        "next_steps",
        "ماذا سيحدث بعد ذلك",
        "change",
        [
            ("ستتصل Anna Smith بمدرستك من أجل غرفة هادئة قبل يوم الجمعة 20 مارس 2026.", "phone-call"),
            ("تفعل Anna ذلك لكي يصبح وقت الاستراحة أسهل عليك.", "safe"),
            ("سيرتب الأخصائي الاجتماعي Daniel Okafor زيارة مع يوسف كل 2 أسبوع.", "visit"),
            ("الزيارة الأولى يوم السبت 14 مارس 2026 الساعة 10:30 صباحًا.", "my-family"),
            ("ستأخذك Anna إلى طبيب الأسنان في أبريل 2026.", "doctor"),
        ],
    ),
    (
        "next_meeting",
        "اجتماعك القادم",
        "listen",
        [
            ("اجتماعك القادم يوم الثلاثاء 1 سبتمبر 2026 الساعة 4 بعد الظهر.", "talk"),
            ("يمكنك أن تختار من يحضر.", "choose"),
        ],
    ),
    (
        "reach_me",
        "كيف تتواصل معي",
        "iro",
        [
            ("يمكنك الاتصال بي على الرقم 020 7946 0123 في أي يوم.", "phone-call"),
            ("من خارج البلد: +44 20 7946 0123.", "phone-call"),
            ("يمكنك الكتابة إلى priya.nair@council.example.", "write"),
        ],
    ),
    (
        "help",
        "إذا كنت تحتاج إلى مساعدة الآن",
        "help",
        [
            ("يمكنك الاتصال بـ Childline على 0800 1111.", "help"),
            ("الاتصال مجاني وهم يستمعون في أي وقت.", "listen"),
        ],
    ),
]

_TIGRINYA: Words = [
    (
        "told_us",
        "እንታይ ከም ዝበልካና",
        "talk",
        [
            ("ገዛኻ ከም ትፈትዎ ነጊርካና።", "happy"),
            ("ቤት ትምህርቲ ሕጂ ከቢድካ ከም ዘሎ ነጊርካና።", "worried"),
            ("ንሓውኻ Yusuf ዝያዳ ክትርእዮ ትደሊ።", "brother"),
            ("«ናተይ መፍትሕ እደሊ፧» ኢልካ።", "me"),
        ],
    ),
    (
        "going_well",
        "ጽቡቕ ዝኸይድ ዘሎ",
        "good",
        [
            ("ኣብ ክለብ ኩዕሶ እግሪ ክልተ ሓደስቲ ኣዕሩኽ ረኺብካ።", "friend"),
            ("ብሰዓቱ ትድቅስን ጽቡቕ ትድቅስን ኣለኻ።", "tired"),
            ("Anna Smith ብኣኻ ትሕበን ኣላ።", "proud"),
        ],
    ),
    (
        "worried",
        "ዘሻቕለና",
        "worried",
        [
            ("ኣብ ግዜ ዕረፍቲ ብዙሕ ግዜ በይንኻ ኢኻ።", "lonely"),
            ("ንነዊሕ ግዜ ሓኪም ስኒ ኣይርኣኻን።", "doctor"),
        ],
    ),
    (
        "next_steps",
        "ቀጺሉ እንታይ ክኸውን እዩ",
        "change",
        [
            ("Anna Smith ቅድሚ ዓርቢ 20 መጋቢት 2026 ንቤት ትምህርትኻ ብዛዕባ ህዱእ ክፍሊ ክትድውል እያ።", "phone-call"),
            ("Anna እዚ እትገብሮ ግዜ ዕረፍቲ ንክቐልለካ እዩ።", "safe"),
            ("Daniel Okafor ምስ Yusuf ነፍሲ ወከፍ 2 ሰሙን ምብጻሕ ከዳሉ እዩ።", "visit"),
            ("እቲ ቀዳማይ ምብጻሕ ቀዳም 14 መጋቢት 2026 ሰዓት 10:30 እዩ።", "my-family"),
            ("Anna ብሚያዝያ 2026 ናብ ሓኪም ስኒ ክትወስደካ እያ።", "doctor"),
        ],
    ),
    (
        "next_meeting",
        "ቀጻሊ ኣኼባኻ",
        "listen",
        [
            ("ቀጻሊ ኣኼባኻ ሰሉስ 1 መስከረም 2026 ሰዓት 4 እዩ።", "talk"),
            ("መን ክመጽእ ክትመርጽ ትኽእል ኢኻ።", "choose"),
        ],
    ),
    (
        "reach_me",
        "ብኸመይ ትረኽበኒ",
        "iro",
        [
            ("ብ 020 7946 0123 ክትድውለለይ ትኽእል ኢኻ።", "phone-call"),
            ("ናብ priya.nair@council.example ክትጽሕፍ ትኽእል ኢኻ።", "write"),
        ],
    ),
    (
        "help",
        "ሕጂ ሓገዝ እንተ ደሊኻ",
        "help",
        [
            ("ናብ Childline ብ 0800 1111 ክትድውል ትኽእል ኢኻ።", "help"),
            ("ብነጻ እዩ፡ ኣብ ዝኾነ ግዜ ይሰምዑ።", "listen"),
        ],
    ),
]

_OPENINGS = {
    "en": (
        "Your letter about your meeting",
        [
            ("Dear Sami,", "me"),
            ("We had your meeting on Tuesday 3 March 2026.", "talk"),
            ("Anna Smith, Daniel Okafor and I were there.", "iro"),
        ],
    ),
    "ar": (
        "رسالتك عن اجتماعك",
        [
            ("عزيزي سامي،", "me"),
            ("كان اجتماعك يوم الثلاثاء 3 مارس 2026.", "talk"),
            ("حضر Anna Smith و Daniel Okafor وأنا.", "iro"),
        ],
    ),
    "ti": (
        "ብዛዕባ ኣኼባኻ ደብዳቤኻ",
        [
            ("ዝኸበርካ ሳሚ፡", "me"),
            ("ኣኼባኻ ሰሉስ 3 መጋቢት 2026 ነይሩ።", "talk"),
            ("Anna Smith፡ Daniel Okaforን ኣነን ነይርና።", "iro"),
        ],
    ),
}
_SECTIONS = {"en": _ENGLISH, "ar": _ARABIC, "ti": _TIGRINYA}
_PAGE_WORDS = {"en": "{page} of {pages}", "ar": "{page} من {pages}", "ti": "{page} ካብ {pages}"}


def printed_letter(lang: str = "en") -> Letter:
    """The long letter in one of en, ar, ti: seven sections, some four pages."""
    title, opening = _OPENINGS[lang]
    return Letter(
        title=Line("title", title, lang),
        lang=lang,
        opening=tuple(Line(f"o{n}", text, lang, picture) for n, (text, picture) in enumerate(opening)),
        sections=tuple(
            Section(
                heading=Line(kind, heading, lang, shown),
                lines=tuple(Line(f"{kind}{n}", text, lang, pic) for n, (text, pic) in enumerate(lines)),
                kind=SectionKind(kind),
            )
            for kind, heading, shown, lines in _SECTIONS[lang]
        ),
        child_name="Sami",
        iro_name="Priya Nair",
        made_on=date(2026, 3, 4),
        page_words=_PAGE_WORDS[lang],
    )


def short_letter(*texts: str, lang: str = "en", line_lang: str | None = None) -> Letter:
    """A letter of one section with these sentences and no pictures."""
    lines = tuple(Line(f"s{n}", text, line_lang or lang) for n, text in enumerate(texts))
    return Letter(
        title=Line("title", _OPENINGS[lang][0], lang),
        lang=lang,
        opening=(),
        sections=(Section(Line("h", _SECTIONS[lang][0][1], lang), lines, SectionKind.TOLD_US),),
        child_name="Sami",
        iro_name="Priya Nair",
        made_on=date(2026, 3, 4),
    )


def shipped_picture(concept: str) -> bytes:
    """The shipped drawing of a concept with its default colours, or a plain sun while there is none."""
    path = _SHIPPED / f"{concept}.svg"
    return path.read_bytes() if path.exists() else _STAND_IN
