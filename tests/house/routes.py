"""Print the list of routes with their guards, for tests/house/routes.txt."""

import sys
import tempfile
from pathlib import Path

from app import create_app
from tests.house.test_routes import listed
from web.settings import Settings

if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        made = create_app(
            Settings("test", place, f"sqlite:///{place}/x", place / "keys", "http://heard.test")
        )
        sys.stdout.write("\n".join(listed(made)) + "\n")
