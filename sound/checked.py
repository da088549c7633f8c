"""A sound that staff recorded or chose: told by what is in it, kept within bounds. Pure."""

from sound.heard import heard_in


class RecordingRefused(ValueError):
    """What is wrong with the file, in words for whoever chose it."""


def checked_sound(content: bytes, most_bytes: int, most_seconds: int) -> str:
    """The type under which it is served, told by what is in it. Raises RecordingRefused."""
    if not content:
        raise RecordingRefused("Please record it, or choose a file.")
    if len(content) > most_bytes:
        raise RecordingRefused(f"The file is larger than {most_bytes // (1024 * 1024)} MB.")
    heard = heard_in(content)
    if heard is None:
        raise RecordingRefused("This is no sound that browsers play: MP3, M4A, WAV, Ogg or WebM.")
    if heard.seconds is not None and heard.seconds > most_seconds:
        raise RecordingRefused(f"It is longer than {most_seconds} seconds.")
    return heard.mimetype
