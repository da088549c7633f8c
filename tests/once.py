"""What takes long to make and is the same for every test: made once a run, whichever process comes first.

In: a name and how to fill a folder. Out: that folder, only ever to be read or copied from.
"""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from store.files import held_lock


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """The folder of this name, which all processes of this run share; filled by the first that asks."""
    base = factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder = shared / name
    with held_lock(shared / f"{name}.lock"):
        if not folder.exists():
            begun = shared / f"{name}.begun"
            shutil.rmtree(begun, ignore_errors=True)
            begun.mkdir(mode=0o700)
            make(begun)
            begun.rename(folder)
    return folder
