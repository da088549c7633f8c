"""The ways in which a letter goes out, by name. Email and text are absent until they are real.

In: a Parcel. Out: what the sender's page hands over. Each module holds one channel behind the same Protocol.
"""

from delivery.channels.link import LinkChannel
from delivery.channels.log import LogChannel
from delivery.channels.parcel import Channel, Parcel, Sent
from delivery.channels.print import PrintChannel
from delivery.channels.same import SameLinkChannel
from delivery.model import ChannelName, ChannelUnknown

__all__ = ["Channel", "ChannelName", "Parcel", "Sent", "channel", "offered_channels"]

_CHANNELS: dict[ChannelName, Channel] = {
    ChannelName.PRINT: PrintChannel(),
    ChannelName.LINK: LinkChannel(),
    ChannelName.SAME_LINK: SameLinkChannel(),
    ChannelName.LOG: LogChannel(),
}


def channel(name: str) -> Channel:
    """The channel of this name. Raises ChannelUnknown."""
    try:
        return _CHANNELS[ChannelName(name)]
    except ValueError:
        raise ChannelUnknown(name) from None


def offered_channels(*, demo: bool) -> tuple[ChannelName, ...]:
    """What a sender may choose: `log` sends nothing to anyone, so it is for demo and tests alone."""
    return tuple(name for name in _CHANNELS if demo or name is not ChannelName.LOG)
