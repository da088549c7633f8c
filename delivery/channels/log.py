"""Sends to nobody: writes one line of ids. For the demo, and the double that tests use.

In: a parcel. Out: a JSON line on the logger `heard.delivery`: no name, no word, no secret.
"""

import json
import logging

from delivery.channels.parcel import Parcel, Sent

log = logging.getLogger("heard.delivery")


class LogChannel:
    """One line a letter."""

    needs_link = False

    def send(self, parcel: Parcel) -> Sent:
        """Write the line."""
        letter = parcel.letter
        line = {"event": "letter_sent", "letter": str(letter.id), "version": letter.version}
        log.info("%s", json.dumps(line, sort_keys=True))
        return Sent()
