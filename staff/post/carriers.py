"""How an email leaves: by a mail server (SMTP, RFC 5321; message format RFC 5322), or into a folder.

In: a `Mail`. Out: nothing, or NotCarried. The folder is for demo, tests, and a service without
a mail server: there nothing leaves the machine.
"""

import smtplib
import ssl
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import formatdate, make_msgid
from pathlib import Path
from typing import Protocol
from urllib.parse import unquote, urlsplit

from staff.post.model import Mail
from store.files import make_folder, replace_file

SECONDS = 20


class NotCarried(RuntimeError):
    """The email did not leave; it is tried again."""


class Carrier(Protocol):
    """Takes one email away."""

    def carry(self, mail: Mail) -> None:
        """Raises NotCarried."""


@dataclass(frozen=True)
class Folder:
    """Writes each email into a folder, readable by its owner."""

    folder: Path

    def carry(self, mail: Mail) -> None:
        """One file for each."""
        message = message_of(mail, "heard@localhost")
        name = message["Message-ID"].strip("<>").split("@")[0]
        try:
            make_folder(self.folder)
            replace_file(self.folder / f"{name}.eml", message.as_bytes())
        except OSError as error:
            raise NotCarried(str(error)) from error


@dataclass(frozen=True)
class MailServer:
    """A mail server at `smtp://user:password@host:587` (STARTTLS) or `smtps://...:465`; mail without
    encryption goes to this machine only."""

    address: str
    sender: str

    def carry(self, mail: Mail) -> None:
        """Hand it over. An answer of the server that is not yes is NotCarried."""
        where = urlsplit(self.address)
        try:
            with self._connect(where.scheme, where.hostname or "localhost", where.port) as server:
                if where.username:
                    server.login(unquote(where.username), unquote(where.password or ""))
                server.send_message(message_of(mail, self.sender))
        except (OSError, smtplib.SMTPException) as error:
            raise NotCarried(type(error).__name__) from error

    def _connect(self, scheme: str, host: str, port: int | None) -> smtplib.SMTP:
        context = ssl.create_default_context()
        if scheme == "smtps":
            return smtplib.SMTP_SSL(host, port or 465, timeout=SECONDS, context=context)
        server = smtplib.SMTP(host, port or 587, timeout=SECONDS)
        if host not in ("localhost", "127.0.0.1", "::1"):
            server.starttls(context=context)
        return server


def carrier_of(address: str, sender: str, folder: Path) -> Carrier:
    """The mail server that the settings name; without one, the folder."""
    return MailServer(address, sender) if address else Folder(folder)


def message_of(mail: Mail, sender: str) -> EmailMessage:
    """The message, in plain text. A line break in a name or address cannot add a header: the policy of
    `EmailMessage` refuses it."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, mail.to, mail.subject
    message["Date"], message["Message-ID"] = formatdate(), make_msgid(domain="heard.invalid")
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(mail.body)
    return message
