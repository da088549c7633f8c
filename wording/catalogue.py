"""Keeps each language's catalogue in step with the English, and says what is wrong with it.

In: the extracted catalogue and the .po files. Out: .po files on disk, and `Finding`s.

When the English of a context changes, its old translation stays in the catalogue with the hash of the English
it was made from. It is then out of date and not shown (the child reads the new English), because a promise
such as who reads the answers must never lag behind; the translator sees both the old English and the new.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as CatalogMessage

from wording.extract import ROOT, as_po, extract_all
from wording.languages import LANGUAGE_CODES, english_name
from wording.model import MARKS, SOURCE_LANGUAGE, Message, StateKind, list_marks, source_hash
from wording.read import catalogue_path, forget_catalogues, list_messages, load_catalogue

OLD_ENGLISH = "English then:"
HEADER = """{language} translations of Heard.
Each message's state stands in its comment. "machine" means: drafted by machine, not checked by a speaker.
A speaker who has checked a message writes:  state: checked by NAME on YYYY-MM-DD; source: (leave as it is)
"""


@dataclass(frozen=True)
class Finding:
    """Something wrong with the words. `blocks`: the build must not pass; else it is for a person to know."""

    language: str
    context: str
    problem: str
    blocks: bool = True


def machine_state(english: str) -> str:
    """The translator comment of a text that a machine drafted from `english`."""
    return f"state: machine; source: {source_hash(english)}"


def save_template(root: Path = ROOT) -> Path:
    """Write `translations/messages.pot` from the tree. Returns its path."""
    path = root / "translations" / "messages.pot"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(as_po(extract_all(root)), "utf-8")
    forget_catalogues()
    return path


def update_languages(root: Path = ROOT, languages: Iterable[str] = LANGUAGE_CODES) -> list[Path]:
    """Bring every catalogue but English in step with messages.pot; keep translations. Returns the paths."""
    folder = root / "translations"
    template = load_catalogue(folder / "messages.pot")
    paths = []
    for lang in languages:
        if lang == SOURCE_LANGUAGE:
            continue
        path = catalogue_path(lang, folder)
        old = load_catalogue(path) if path.is_file() else Catalog(locale=lang)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(as_po(merge(template, old, lang)), "utf-8")
        paths.append(path)
    forget_catalogues()
    return paths


def merge(template: Catalog, old: Catalog, lang: str) -> Catalog:
    """The template's messages with the old catalogue's texts, by context and English, else by context."""
    by_key = {(entry.context, entry.id): entry for entry in old if entry.id}
    by_context: dict[str | None, list[CatalogMessage]] = defaultdict(list)
    for entry in old:
        if entry.id and entry.string:
            by_context[entry.context].append(entry)
    header = "\n".join(
        f"# {line}".rstrip() for line in HEADER.format(language=english_name(lang)).splitlines()
    )
    merged = Catalog(locale=lang, project="Heard", fuzzy=False, header_comment=header, charset="utf-8")
    for entry in template:
        if not entry.id:
            continue
        kept = by_key.get((entry.context, entry.id))
        changed = kept is None and len(by_context[entry.context]) == 1
        source = by_context[entry.context][0] if changed else kept
        _add(merged, entry, source)
    return merged


def _add(merged: Catalog, entry: CatalogMessage, source: CatalogMessage | None) -> None:
    """Put the template's `entry` into `merged`, with the text, state and old English that `source` has."""
    text, english = (source.string if source else ""), str(entry.id)
    comments, old_english = _comments(source) if source and text else ([], "")
    behind = bool(comments) and source_hash(english) not in " ".join(comments)
    merged.add(
        english,
        text,
        locations=entry.locations,
        context=entry.context,
        user_comments=[*comments, f"{OLD_ENGLISH} {old_english}"] if behind else comments,
        flags=["fuzzy"] if behind else [],
    )


def _comments(source: CatalogMessage) -> tuple[list[str], str]:
    """The translator comments to keep, and the English that the text was made from, however long ago.

    A text without a state comment counts as drafted by machine from the English beside it.
    """
    comments = [comment for comment in source.user_comments if comment]
    starts = [place for place, comment in enumerate(comments) if comment.startswith(OLD_ENGLISH)]
    old_english = str(source.id)
    if starts:
        old_english = " ".join(comments[starts[0] :]).removeprefix(OLD_ENGLISH).strip()
        comments = comments[: starts[0]]
    if not any("state:" in comment for comment in comments):
        comments = [*comments, machine_state(str(source.id))]
    return comments, old_english


def check_words(root: Path = ROOT, languages: Iterable[str] = LANGUAGE_CODES) -> list[Finding]:
    """Everything wrong with the words under `root`; the findings that block come first."""
    findings = list(_check_template(root))
    folder = root / "translations"
    for lang in languages:
        if lang != SOURCE_LANGUAGE:
            for message in list_messages(lang, folder):
                findings += check_message(lang, message)
    return sorted(findings, key=lambda finding: (not finding.blocks, finding.language, finding.context))


def _check_template(root: Path) -> Iterable[Finding]:
    catalogue = extract_all(root)
    path = root / "translations" / "messages.pot"
    if not path.is_file() or path.read_text("utf-8") != as_po(catalogue):
        yield Finding("", "", "messages.pot is stale: run make messages")
    englishes: dict[str, list[str]] = defaultdict(list)
    for entry in catalogue:
        if entry.id:
            englishes[str(entry.context)].append(str(entry.id))
    for context, texts in englishes.items():
        if len(texts) > 1:
            yield Finding("en", context, f"one context, {len(texts)} English texts: {' | '.join(texts)}")
        yield from (
            Finding("en", context, f"unknown mark {{{mark}}}")
            for text in texts
            for mark in sorted(set(list_marks(text)) - MARKS)
        )


def check_message(lang: str, message: Message) -> Sequence[Finding]:
    """What is wrong with one translation: missing, out of date, or with other marks than its English."""
    if message.state.kind is StateKind.MISSING:
        return [Finding(lang, message.context, "not translated", blocks=False)]
    if message.state.kind is StateKind.OUT_OF_DATE:
        return [Finding(lang, message.context, "out of date: the English has changed", blocks=False)]
    wanted, given = Counter(list_marks(message.english)), Counter(list_marks(message.text))
    lost = [f"lost {{{mark}}}" for mark in sorted(set(wanted) - set(given))]
    added = [f"unknown {{{mark}}}" for mark in sorted(set(given) - set(wanted))]
    return [Finding(lang, message.context, problem) for problem in lost + added]
