"""What every channel gets and gives back.

In: an approved letter, the bytes of its PDF, a link. Out: the Protocol `Channel`.
"""

from dataclasses import dataclass
from typing import Protocol

from letters.approved import ApprovedLetter


@dataclass(frozen=True)
class Parcel:
    """One letter on its way. `address`: the whole link with its secret; empty where none is needed."""

    letter: ApprovedLetter
    pdf: bytes
    address: str = ""


@dataclass(frozen=True)
class Sent:
    """What the sender's page hands over, once: a file to print, or a link with its code."""

    file: bytes = b""
    file_name: str = ""
    address: str = ""
    code: bytes = b""


class Channel(Protocol):
    """One way of sending."""

    @property
    def needs_link(self) -> bool:
        """Whether a link is made for it."""
        ...

    def send(self, parcel: Parcel) -> Sent:
        """Send it, or make what a person then hands over."""
        ...
