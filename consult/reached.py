"""How a child reaches what is on a page: what they chose in "My way", else what their passport says. Pure."""

from dataclasses import dataclass

from children.passport.model import PACE, Access, Passport, Scan


@dataclass(frozen=True)
class Reached:
    """`scan`: how the page is gone through; `pace`: seconds on each thing; `corners`: cards far apart;
    `sound`: "off", or how fast it is read ("normal", "slow"), "" where nobody chose."""

    scan: Scan = Scan.OFF
    pace: int = PACE
    corners: bool = False
    sound: str = ""

    @property
    def scans(self) -> bool:
        """Whether a ring goes over the page."""
        return self.scan is not Scan.OFF


def reached_by(
    passport: Passport | None, scan: str = "", pace: int = 0, corners: str = "", sound: str = ""
) -> Reached:
    """`scan`, `pace`, `corners` ("yes", "no"), `sound`: what the child chose; "" and 0 where they did not."""
    known = passport or Passport()
    return Reached(
        scan=Scan(scan) if scan else known.scan,
        pace=pace or known.pace or PACE,
        corners=corners == "yes" if corners else known.access is Access.POINT,
        sound=sound or known.sound,
    )
