"""A link to show, copy or scan from the screen.

In: a parcel with an address. Out: the address and its QR code, shown once.
"""

from delivery.channels.parcel import Parcel, Sent
from press.qr import qr_svg


class LinkChannel:
    """The person who sends it shows the code, or passes the link on by hand."""

    needs_link = True

    def send(self, parcel: Parcel) -> Sent:
        """The link and its code."""
        return Sent(address=parcel.address, code=qr_svg(parcel.address))
