"""The people of the demo. All are invented, and no one is named after a real person.

Ages and days are counted from today, so that the demo never goes out of date.
"""

from dataclasses import dataclass

from children.model import LivesWhere, Pronouns, ReviewKind, Way
from letters.kinds import LetterKind
from letters.model import Symbols
from staff.caseload import State
from web.access import Role

SERVICE = "Sandmere Children's Reviewing Service (fictional)"


@dataclass(frozen=True)
class DemoStaff:
    """A member of staff, with what stands on their "all about me" sheet where they are an IRO."""

    key: str
    name: str
    role: Role
    goes_by: str = ""
    phone: str = ""

    @property
    def email(self) -> str:
        """An address that can belong to nobody (RFC 2606)."""
        return f"{self.key}@sandmere.example"


@dataclass(frozen=True)
class DemoChild:
    """A child and how far their present review is. `meets_in`: days from today until the review (negative:
    it was held); `counted_back`: days between the day it is counted from and the review; `letter`: how it is
    written, where not as suits how the child is asked."""

    key: str
    called: str
    years: int
    way: Way
    iro: str
    state: State
    meets_in: int
    language: str = "en"
    reads: str | None = None
    picture_size: int = 2
    came_alone: bool = False
    pictures_only: bool = False
    months: int = 4
    kind: ReviewKind = ReviewKind.LATER
    counted_back: int = 165
    lives: LivesWhere | None = LivesWhere.FOSTER
    met_before: bool = False  # with a record and a letter of half a year ago
    place: str = ""
    before: str = ""
    pronouns: Pronouns | None = None
    letter: LetterKind | None = None
    symbols: Symbols = Symbols.BESIDE
    second: str = ""  # the language beside the letter's own

    @property
    def reads_in(self) -> str:
        """The language they read; empty where they read none."""
        return self.language if self.reads is None else self.reads


STAFF = (
    DemoStaff("ines", "Ines Halloran-Pike", Role.IRO, "Ines", "01632 960110"),
    DemoStaff("tobias", "Tobias Wrenfield", Role.IRO, "Toby", "01632 960111"),
    DemoStaff("delphine", "Delphine Marchbank", Role.PARTICIPATION),
    DemoStaff("ruth", "Ruth Castellow", Role.MANAGER),
    DemoStaff("pavel", "Pavel Underhay", Role.ADMINISTRATOR),
)

CHILDREN = (
    # Not yet begun: the links that demo.json lists.
    DemoChild("tilly", "Tilly", 5, Way.PICTURES, "ines", State.INVITED, 9, reads="", place="Lantern House"),
    DemoChild(
        "jude",
        "Jude",
        10,
        Way.PICTURES,
        "tobias",
        State.INVITED,
        12,
        reads="",
        picture_size=1,
        pictures_only=True,
        lives=LivesWhere.CHILDRENS_HOME,
        place="Willow School, the quiet room",
        before="Jude tells us by pictures and by looking. Give time.",
    ),
    DemoChild(
        "kofi",
        "Kofi",
        9,
        Way.EASY,
        "ines",
        State.INVITED,
        15,
        met_before=True,
        place="At home with Comfort",
        before="Abena's brother. They see each other on Saturdays.",
    ),
    DemoChild(
        "dex",
        "Dex",
        16,
        Way.WORDS,
        "tobias",
        State.INVITED,
        8,
        lives=LivesWhere.OWN_PLACE,
        met_before=True,
        place="Harbour Youth Centre",
    ),
    DemoChild(
        "layla",
        "Layla",
        8,
        Way.PICTURES,
        "ines",
        State.INVITED,
        11,
        language="ar",
        place="Lantern House",
        pronouns=Pronouns.SHE,
    ),
    DemoChild(
        "zain",
        "Zain",
        16,
        Way.WORDS,
        "tobias",
        State.INVITED,
        6,
        language="ar",
        came_alone=True,
        kind=ReviewKind.FIRST,
        counted_back=18,
        place="Lantern House",
        before="Came to England alone five weeks ago. Age not disputed.",
    ),
    DemoChild(
        "selam",
        "Selam",
        15,
        Way.EASY,
        "ines",
        State.INVITED,
        13,
        language="ti",
        came_alone=True,
        kind=ReviewKind.SECOND,
        counted_back=80,
        place="At Selam's home",
    ),
    DemoChild(
        "rahel",
        "Rahel",
        7,
        Way.PICTURES,
        "tobias",
        State.INVITED,
        14,
        language="ti",
        place="At home with Almaz",
        before="Dawit's sister.",
    ),
    # Still to be invited.
    DemoChild("jonah", "Jonah", 8, Way.EASY, "ines", State.TO_INVITE, 10, place="Marsh Lane School"),
    DemoChild("teo", "Teo", 6, Way.PICTURES, "tobias", State.TO_WATCH, 17, reads="", place="Lantern House"),
    DemoChild("bea", "Bea", 3, Way.PICTURES, "ines", State.TO_INVITE, 20, reads="", place="At home"),
    # Begun, answered.
    DemoChild("ravi", "Ravi", 13, Way.WORDS, "tobias", State.MAY_READ, 5, place="By video"),
    DemoChild("marnie", "Marnie", 11, Way.EASY, "ines", State.HALF_ANSWERED, 7, place="Lantern House"),
    DemoChild(
        "abena",
        "Abena",
        12,
        Way.WORDS,
        "ines",
        State.ANSWERED,
        4,
        place="At home with Comfort",
        before="Kofi's sister.",
    ),
    DemoChild(
        "yusuf", "Yusuf", 14, Way.EASY, "tobias", State.ANSWERED, 3, language="ar", place="Lantern House"
    ),
    # Held: the record, the letter.
    DemoChild("lowri", "Lowri", 14, Way.WORDS, "tobias", State.REVIEWED, -6, place="Harbour Youth Centre"),
    DemoChild("caleb", "Caleb", 6, Way.PICTURES, "ines", State.LETTER_DRAFT, -20, counted_back=200, reads=""),
    DemoChild("sunny", "Sunny", 17, Way.WORDS, "tobias", State.LETTER_READY, -12),
    DemoChild("finn", "Finn", 10, Way.EASY, "ines", State.LETTER_SENT, -16),
    DemoChild(
        "mina", "Mina", 6, Way.PICTURES, "ines", State.LETTER_SENT, -17, reads="", letter=LetterKind.STORY
    ),
    DemoChild("oli", "Oli", 9, Way.EASY, "tobias", State.LETTER_SENT, -19, symbols=Symbols.OVER),
    DemoChild(
        "amal",
        "Amal",
        11,
        Way.EASY,
        "ines",
        State.LETTER_SENT,
        -21,
        language="ar",
        pronouns=Pronouns.SHE,
        second="en",
    ),
    DemoChild(
        "hala", "Hala", 13, Way.EASY, "ines", State.LETTER_SENT, -18, language="ar", pronouns=Pronouns.SHE
    ),
    DemoChild(
        "dawit", "Dawit", 12, Way.EASY, "tobias", State.LETTER_SENT, -15, language="ti", pronouns=Pronouns.HE
    ),
    # Asked about by someone who watches, as Teo is to be.
    DemoChild("wilf", "Wilf", 8, Way.PICTURES, "ines", State.WATCHED, 13, reads="", place="Lantern House"),
)
