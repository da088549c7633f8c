"""Where the templates lie that the press's tests draw."""

from pathlib import Path

LETTER = Path(__file__).resolve().parents[2] / "letters" / "render" / "letter.typ"
