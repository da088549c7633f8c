"""Finds every message that the product ships: in templates, in Python and in data files, for one catalogue.

In: the tree of the repository. Out: a Babel `Catalog` without dates or line numbers, ordered by context, and
its text, `translations/messages.pot`: the same tree always gives the same bytes.

A message is `say("context.code", "English")`, `plain(...)` or `phrase(...)` with both texts written out;
in `consult/questions/*.toml` and `consult/own_page/page.toml` every text;
in `letters/phrases.toml` every `code = "English"` under `[phrase]`;
in `letters/bank/*.toml` each phrase and its forms;
in the manifest of our own pictures each picture's title.
"""

import ast
import json
import tomllib
from collections.abc import Iterable, Iterator
from configparser import RawConfigParser
from io import BytesIO
from pathlib import Path
from typing import IO, Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import write_po
from jinja2 import Environment, nodes

from wording.model import HE, SHE, YOU_SHE, told_of

ROOT = Path(__file__).resolve().parent.parent
CALLS = ("say", "plain", "phrase")
WAYS = ("words", "easy", "pictures")
TEMPLATE_HEADER = """# Every message of Heard in English, found by `flask wording extract`. Do not edit."""
_IDLE_HEADERS = tuple(
    f'"{name}:'
    for name in (
        *("Project-Id-Version", "POT-Creation-Date", "PO-Revision-Date", "Generated-By"),
        *("Report-Msgid-Bugs-To", "Last-Translator", "Language-Team"),
    )
)
PINS = "pin-"
"""Pictures of the own-two-pictures page have no word: they are a child's key, and never said."""
CONTEXT_FIRST = ((1, "c"), 2)
KEYWORDS: dict[str, Any] = dict.fromkeys(CALLS, CONTEXT_FIRST)

Found = tuple[int, str, tuple[str, str], list[str]]


class MessageNotWrittenOut(ValueError):
    """A call has its context or its English computed, so that no translator would ever see the message."""


def extract_all(root: Path = ROOT) -> Catalog:
    """Every message under `root`, by babel.cfg there. Raises MessageNotWrittenOut."""
    methods, options = _mapping(root / "babel.cfg")
    found: dict[tuple[str, str], set[str]] = {}
    for filename, _, english, _, context in extract_from_dir(
        root, methods, options, KEYWORDS, directory_filter=_is_ours
    ):
        if not context or not isinstance(english, str):
            raise MessageNotWrittenOut(f"{filename}: {english!r} has no context")
        found.setdefault((context, english), set()).add(filename)
    catalogue = Catalog(project="Heard", fuzzy=False, charset="utf-8", header_comment=TEMPLATE_HEADER)
    for (context, english), files in sorted(found.items()):
        catalogue.add(english, context=context, locations=[(name, 0) for name in sorted(files)])
    return catalogue


def _is_ours(folder: str) -> bool:
    name = Path(folder).name
    return not name.startswith(".") and name not in {"__pycache__", "node_modules", "instance", "build"}


def _mapping(path: Path) -> tuple[list[tuple[str, str]], dict[str, dict[str, Any]]]:
    """babel.cfg's rules in order, with the short names of our extractors spelled out."""
    config = RawConfigParser()
    config.read_string(path.read_text("utf-8"))
    names = dict(config.items("extractors"))
    methods: list[tuple[str, str]] = []
    options: dict[str, dict[str, Any]] = {}
    for section in config.sections():
        if ":" in section:
            method, pattern = (part.strip() for part in section.split(":", 1))
            methods.append((pattern, names.get(method, method)))
            options[pattern] = dict(config.items(section))
    return methods, options


def as_po(catalogue: Catalog) -> str:
    """A catalogue as .po text, ordered by context, without what makes idle diffs: dates, line numbers."""
    file = BytesIO()
    write_po(file, catalogue, width=110, include_lineno=False, ignore_obsolete=True)
    head, blank, rest = file.getvalue().decode("utf-8").partition("\n\n")
    kept = [line for line in head.split("\n") if not line.startswith(_IDLE_HEADERS)]
    return "\n".join(kept) + blank + rest.rstrip("\n") + "\n"


def extract_python(fileobj: IO[bytes], keywords: Any, tags: Any, options: Any) -> Iterator[Found]:
    """Messages of a Python file: calls named say, plain or phrase (`words.say` too)."""
    for node in ast.walk(ast.parse(fileobj.read())):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", "") or _word_of(node.func)
            texts = [getattr(argument, "value", None) for argument in node.args[:2]]
            yield from _call(name, texts, node.lineno)


def _word_of(function: ast.expr) -> str:
    """The name in `words.say`; a method of anything else that happens to be called so is not ours."""
    if isinstance(function, ast.Attribute) and getattr(function.value, "id", "") == "words":
        return function.attr
    return ""


def extract_template(fileobj: IO[bytes], keywords: Any, tags: Any, options: Any) -> Iterator[Found]:
    """Messages of a Jinja template. Raises TemplateSyntaxError where the template does not parse."""
    tree = Environment(autoescape=True).parse(fileobj.read().decode("utf-8"))
    for node in tree.find_all(nodes.Call):
        name = getattr(node.node, "name", "")
        yield from _call(name, [getattr(argument, "value", None) for argument in node.args[:2]], node.lineno)


def _call(name: str, texts: list[object], line: int) -> Iterator[Found]:
    """One call's message. Both texts computed: it passes a message on, which is written out elsewhere."""
    if name not in CALLS or len(texts) < 2:
        return
    context, english = texts
    if isinstance(context, str) and isinstance(english, str):
        yield line, name, (context, english), []
    elif isinstance(english, str) or (isinstance(context, str) and "." in context):
        raise MessageNotWrittenOut(f"line {line}: {name}({context!r}, {english!r})")


def extract_questions(fileobj: IO[bytes], keywords: Any, tags: Any, options: Any) -> Iterator[Found]:
    """Messages of a questionnaire: its topics, each question's ways and help, options and places."""
    for context, english in list_question_messages(tomllib.loads(fileobj.read().decode("utf-8"))):
        yield 0, "say", (context, english), []


def list_question_messages(questionnaire: dict[str, Any]) -> Iterable[tuple[str, str]]:
    """(context, English) of everything that a questionnaire says to a child."""
    for topic in questionnaire.get("topic", []):
        yield f"topic.{topic['code']}", topic["title"]
    for question in questionnaire.get("question", []):
        code = question["code"]
        for way in WAYS:
            yield f"question.{code}.{way}", question[way]
        if question.get("help"):
            yield f"question.{code}.help", question["help"]
        for option in question.get("option", []):
            yield f"option.{code}.{option['code']}", option["text"]
            if option.get("words"):
                yield f"option.{code}.{option['code']}.words", option["words"]
        for place in question.get("place", []):
            yield f"place.{code}.{place['code']}", place["text"]


def extract_network(fileobj: IO[bytes], keywords: Any, tags: Any, options: Any) -> Iterator[Found]:
    """Messages of a form for someone around a child; its file says `head`, the first part of each context."""
    content = tomllib.loads(fileobj.read().decode("utf-8"))
    head = f"network.{content['head']}"
    for ask in content.get("ask", []):
        context = f"{head}.{ask['code']}"
        if ask.get("text"):
            yield 0, "say", (context, ask["text"]), []
        if ask.get("help"):
            yield 0, "say", (f"{context}.help", ask["help"]), []
        for choice in ask.get("choice", []):
            yield 0, "say", (f"{context}.{choice['code']}", choice["text"]), []


def extract_phrases(fileobj: IO[bytes], keywords: Any, tags: Any, options: Any) -> Iterator[Found]:
    """Messages of a phrase book: `phrase.<code>`; tables within [phrase] lengthen the code by a dot."""

    def walk(prefix: str, table: dict[str, Any]) -> Iterator[tuple[str, str]]:
        for code, value in table.items():
            if isinstance(value, dict):
                yield from walk(f"{prefix}.{code}", value)
            elif isinstance(value, str) and value:
                yield f"{prefix}.{code}", value

    for context, english in walk("phrase", tomllib.loads(fileobj.read().decode("utf-8")).get("phrase", {})):
        yield 0, "phrase", (context, english), []


def extract_bank(fileobj: IO[bytes], keywords: Any, tags: Any, options: Any) -> Iterator[Found]:
    """Messages of the phrase bank: `bank.<topic>.<code>`, `.story` where a story has its own form, `.she` and
    `.he` for a story told by name of a girl and of a boy, `.you_she` for what is said to a girl: in many
    languages the verbs differ."""
    tables = tomllib.loads(fileobj.read().decode("utf-8"))
    for code, entry in tables["phrase"].items():
        context = f"bank.{tables['topic']}.{code}"
        for name, text in entry.items():
            if name != "picture":
                yield 0, "phrase", (context if name == "you" else f"{context}.{name}", text), []
    for code, text in tables.get("named", {}).items():
        context = f"bank.{tables['topic']}.{code}"
        yield 0, "phrase", (f"{context}.{YOU_SHE}", tables["phrase"][code]["you"]), []
        for who in (SHE, HE):
            yield 0, "phrase", (f"{context}.{who}", told_of(text, who)), []


def extract_pictures(fileobj: IO[bytes], keywords: Any, tags: Any, options: Any) -> Iterator[Found]:
    """Messages of a picture set's manifest: `picture.<id>`, the word under each picture but the pins."""
    for row in json.load(fileobj)["pictures"]:
        if not row["id"].startswith(PINS):
            yield 0, "say", (f"picture.{row['id']}", row["title"]), []
