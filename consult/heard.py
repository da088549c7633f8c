"""How a child's page is heard: what they chose in "my way", else their passport, else read at normal speed.

In: the sitting, or whoever opens a link. Out: from here on the texts of this request's page say where their
sound is (`sound.hearing`), or have none.
"""

from uuid import UUID

from children.passport.model import Passport
from children.read import load_child_unguarded
from consult.model import Sitting
from sound.hearing import Hearing, hearing_before, use_hearing
from sound.model import Speed
from store.work import vault

OFF = "off"


def hear_in(sitting: Sitting, *, also_off: bool = False) -> None:
    """On the pages of a sitting. `also_off`: for a phone that can switch the sound on by itself."""
    wanted = sitting.reached.sound
    if wanted == OFF and not also_off:
        use_hearing(None)
        return
    key = vault().blind("spoken", f"sitting:{sitting.id}")

    def service() -> UUID:
        return load_child_unguarded(sitting.child_id).service_id

    use_hearing(Hearing(speed_of(wanted), "sound.show_clip", key, service))


def hear_before(passport: Passport | None = None, asked: str = "") -> None:
    """On the pages before a sitting, which name nobody. `asked`: what the IRO chose for this invite."""
    wanted = asked or (passport.sound if passport else "")
    use_hearing(None if wanted == OFF else hearing_before(speed_of(wanted)))


def speed_of(wanted: str) -> Speed:
    """How fast, by the setting; "on" and nothing are normal."""
    return Speed.SLOW if wanted == Speed.SLOW else Speed.NORMAL
