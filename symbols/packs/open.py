"""Opens what somebody uploaded: tells what is in it, and gives the pictures one after the other, cleaned.

In: a path on disk and the name that the file was uploaded under. Out: `Pack`. Nothing is unpacked to disk and
one picture at a time is in memory. `Pack.found` comes from names and lists alone, so a report is quick.
"""

from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

from symbols.packs.clean import CleanPicture, clean_picture, most_bytes
from symbols.packs.layouts import Contents, find_contents, find_single_file
from symbols.packs.model import Found, FoundPicture, PackRefused, PictureRefused, Refusal, Refused
from symbols.packs.names import clean_words, extension, readable
from symbols.packs.shelf import FileShelf, Shelf, ZipShelf

_ZIP_ENDINGS = ("zip", "obz")


class Pack:
    """An opened file of pictures; close it, or use it in `with`."""

    def __init__(self, shelf: Shelf, contents: Contents) -> None:
        self._shelf = shelf
        self._contents = contents

    @property
    def found(self) -> Found:
        """What is in the file, by names and lists alone."""
        return self._contents.found

    def read(self, key: str) -> bytes:
        """The bytes of a picture or sound, as they came. Raises PictureRefused; KeyError for another key."""
        return self._contents.read(key, most_bytes(self._contents.name_of(key)))

    def cleaned(self) -> Iterator[tuple[FoundPicture, CleanPicture | Refusal]]:
        """Each picture of `found`, cleaned or with the reason why not; what one yields is not held on to."""
        for picture in self.found.pictures:
            yield picture, self.clean(picture)

    def clean(self, picture: FoundPicture) -> CleanPicture | Refusal:
        """One picture of `found`, cleaned or with the reason why not."""
        try:
            return clean_picture(self._contents.name_of(picture.key), self.read(picture.key))
        except PictureRefused as refused:
            return Refusal(
                readable(picture.key), refused.reason, readable(refused.detail) if refused.detail else ""
            )

    def close(self) -> None:
        """Let go of the file."""
        self._shelf.close()

    def __enter__(self) -> "Pack":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, why: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_pack(path: Path, name: str, *, keep_rated: bool = False) -> Pack:
    """The pack in the file at `path`, uploaded as `name`. Raises PackRefused for the file as a whole.

    With `keep_rated` pictures come in too that Mulberry's makers marked as showing private parts of the body.
    """
    shelf = _shelf(path, name)
    try:
        contents = (
            find_single_file(shelf)
            if isinstance(shelf, FileShelf)
            else find_contents(shelf, keep_rated=keep_rated)
        )
        if not contents.found.pictures and not contents.found.boards and not contents.found.refusals:
            raise PackRefused(Refused.NOTHING_FOUND)
    except PictureRefused as refused:
        shelf.close()
        raise PackRefused(refused.reason, refused.detail) from refused
    except BaseException:
        shelf.close()
        raise
    return Pack(shelf, contents)


def _shelf(path: Path, name: str) -> Shelf:
    ending = extension(name)
    with path.open("rb") as file:
        start = file.read(4)
    if not start:
        raise PackRefused(Refused.EMPTY)
    if start[:2] == b"PK" and start[2:] in (b"\x03\x04", b"\x05\x06"):
        return ZipShelf(path)
    if ending in _ZIP_ENDINGS:
        raise PackRefused(Refused.NOT_A_PACK)
    return FileShelf(
        path, f"{clean_words(name.rpartition('.')[0], 100) or 'picture'}.{ending}" if ending else name
    )
