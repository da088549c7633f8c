"""A service's choices among pictures: what a draft holds and an edition freezes. Pure.

A *concept* is what a picture stands for. A *ref* names one picture: `heard:<id>` is our own drawing,
`picture:<uuid>` a picture that was brought in. In: choices and one change. Out: the next choices, JSON both
ways, and what differs between two, for the desk's history.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from symbols.described import Described, as_line
from symbols.described import as_record as described_record
from symbols.described import from_record as described_from

OWN = "heard"  # the id of our own set, and the head of its refs
PICTURE = "picture"
MOST_WORDS = 80  # characters of a picture's word


class ConceptTaken(ValueError):
    """There is already a concept with this id."""


class ConceptUnknown(LookupError):
    """No concept has this id."""


@dataclass(frozen=True, slots=True)
class Words:
    """What a concept is called in one language, and other words and phrases that mean it in a letter."""

    label: str = ""
    phrases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Added:
    """A concept that the service added: its English word, the part of life it belongs to, and its picture."""

    label: str
    group: str
    picture: str


@dataclass(frozen=True, slots=True)
class Choices:
    """Everything that the desk can change, in one value.

    `swaps`: concept -> ref. `links`: set id -> concept -> picture id, confirmed by a person. `order`: set
    ids, the preferred first; our own set stands where "heard" does, or last. `teams`: name -> order.
    `retired`: concepts no longer offered; `retired_pictures`: refs no longer offered; `retired_sets`: ids of
    sets no longer offered as a whole. `described`: ref -> what the desk calls a picture in place of what its
    pack said.
    """

    swaps: Mapping[str, str] = field(default_factory=dict)
    links: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    order: tuple[str, ...] = ()
    teams: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, Words]] = field(default_factory=dict)
    added: Mapping[str, Added] = field(default_factory=dict)
    retired: frozenset[str] = frozenset()
    retired_pictures: frozenset[str] = frozenset()
    described: Mapping[str, Described] = field(default_factory=dict)
    retired_sets: frozenset[str] = frozenset()

    def ref(self, concept: str, order: Sequence[str] | None = None) -> str | None:
        """The picture for a concept: a swap, else the first set of the order that has one, else our own
        drawing or the added concept's picture. `order`: a team's or a child's in place of the service's,
        which then goes before the swaps. None for a concept that the service added and we know nothing of."""
        if order:
            preferred = self._first(concept, order)
            if preferred:
                return preferred
        chosen = self.swaps.get(concept) or self._first(concept, self.order)
        if chosen:
            return chosen
        added = self.added.get(concept)
        return added.picture if added else own_ref(concept)

    def _first(self, concept: str, order: Sequence[str]) -> str | None:
        for set_id in order:
            if set_id == OWN:
                return None if concept in self.added else own_ref(concept)
            picture = self.links.get(set_id, {}).get(concept)
            if picture and not self.hides(f"{PICTURE}:{picture}", set_id):
                return f"{PICTURE}:{picture}"
        return None

    def hides(self, ref: str, set_id: str) -> bool:
        """Whether a picture is offered no longer, by itself or with its whole set."""
        return ref in self.retired_pictures or set_id in self.retired_sets

    def said(self, concept: str, lang: str) -> Words:
        """What the desk calls a concept in a language; empty where it says nothing."""
        return self.words.get(concept, {}).get(lang, Words())

    def refs(self) -> frozenset[str]:
        """Every brought-in picture that any of these choices may show."""
        linked = (f"{PICTURE}:{one}" for links in self.links.values() for one in links.values())
        added = (one.picture for one in self.added.values())
        return frozenset(ref for ref in (*self.swaps.values(), *linked, *added) if not ref.startswith(OWN))


def own_ref(concept: str) -> str:
    """The ref of our own drawing of a concept."""
    return f"{OWN}:{concept}"


def swap(choices: Choices, concept: str, ref: str | None) -> Choices:
    """Show this picture for the concept everywhere; None takes a swap back."""
    swaps = {key: value for key, value in choices.swaps.items() if key != concept}
    return replace(choices, swaps={**swaps, concept: ref} if ref else swaps)


def link(choices: Choices, set_id: str, concept: str, picture: str | None) -> Choices:
    """A person confirms that this picture of a set stands for the concept; None takes it back."""
    links = {key: value for key, value in choices.links.get(set_id, {}).items() if key != concept}
    if picture:
        links[concept] = picture
    return replace(choices, links={**choices.links, set_id: links})


def set_order(choices: Choices, order: Sequence[str], team: str = "") -> Choices:
    """The order of preference of sets, for the service or for a team; an empty one removes a team's."""
    if not team:
        return replace(choices, order=tuple(order))
    teams = {key: value for key, value in choices.teams.items() if key != team}
    return replace(choices, teams={**teams, team: tuple(order)} if order else teams)


def set_words(choices: Choices, concept: str, lang: str, words: Words) -> Choices:
    """What a concept is called in a language; empty words go back to what Heard ships."""
    langs = {key: value for key, value in choices.words.get(concept, {}).items() if key != lang}
    if words != Words():
        langs[lang] = words
    rest = {key: value for key, value in choices.words.items() if key != concept}
    return replace(choices, words={**rest, concept: langs} if langs else rest)


def add_concept(choices: Choices, concept: str, added: Added) -> Choices:
    """A concept of the service's own. Raises ConceptTaken."""
    if concept in choices.added:
        raise ConceptTaken(concept)
    return replace(choices, added={**choices.added, concept: added})


def retire(choices: Choices, concept: str, *, back: bool = False) -> Choices:
    """A concept is offered no longer, or again. It is never deleted: old letters keep theirs."""
    return replace(choices, retired=choices.retired - {concept} if back else choices.retired | {concept})


def retire_picture(choices: Choices, ref: str, *, back: bool = False) -> Choices:
    """One picture is offered no longer, or again; swaps to it are taken back with it."""
    if back:
        return replace(choices, retired_pictures=choices.retired_pictures - {ref})
    swaps = {key: value for key, value in choices.swaps.items() if value != ref}
    return replace(choices, swaps=swaps, retired_pictures=choices.retired_pictures | {ref})


def retire_set(choices: Choices, set_id: str, refs: Collection[str] = (), *, back: bool = False) -> Choices:
    """A whole set is offered no longer, or again; swaps to its pictures (`refs`) are taken back with it, and
    words that the service added with one of them are retired. Its links stay for when it comes back."""
    if back:
        return replace(choices, retired_sets=choices.retired_sets - {set_id})
    swaps = {key: value for key, value in choices.swaps.items() if value not in refs}
    gone = {key for key, one in choices.added.items() if one.picture in refs and key not in swaps}
    sets = choices.retired_sets | {set_id}
    return replace(choices, swaps=swaps, retired=choices.retired | gone, retired_sets=sets)


def describe(choices: Choices, ref: str, said: Described | None) -> Choices:
    """What one picture is called; None goes back to what its pack said."""
    rest = {key: value for key, value in choices.described.items() if key != ref}
    return replace(choices, described={**rest, ref: said} if said else rest)


def as_record(choices: Choices) -> dict[str, Any]:
    """The choices as JSON can hold them; the same choices give the same record."""
    return {
        "version": 1,
        "swaps": dict(sorted(choices.swaps.items())),
        "links": {key: dict(sorted(links.items())) for key, links in sorted(choices.links.items()) if links},
        "order": list(choices.order),
        "teams": {key: list(order) for key, order in sorted(choices.teams.items())},
        "words": {
            concept: {
                lang: {"label": words.label, "phrases": list(words.phrases)}
                for lang, words in sorted(langs.items())
            }
            for concept, langs in sorted(choices.words.items())
        },
        "added": {
            key: {"label": one.label, "group": one.group, "picture": one.picture}
            for key, one in sorted(choices.added.items())
        },
        "retired": sorted(choices.retired),
        "retired_pictures": sorted(choices.retired_pictures),
        "retired_sets": sorted(choices.retired_sets),
        "described": {ref: described_record(one) for ref, one in sorted(choices.described.items())},
    }


def from_record(record: Mapping[str, Any]) -> Choices:
    """What `as_record` wrote. Raises KeyError, TypeError for anything else."""
    return Choices(
        swaps=dict(record["swaps"]),
        links={key: dict(links) for key, links in record["links"].items()},
        order=tuple(record["order"]),
        teams={key: tuple(order) for key, order in record["teams"].items()},
        words={
            concept: {lang: Words(one["label"], tuple(one["phrases"])) for lang, one in langs.items()}
            for concept, langs in record["words"].items()
        },
        added={
            key: Added(one["label"], one["group"], one["picture"]) for key, one in record["added"].items()
        },
        retired=frozenset(record["retired"]),
        retired_pictures=frozenset(record["retired_pictures"]),
        # Records from before pictures were described, or sets retired, have none.
        retired_sets=frozenset(record.get("retired_sets", ())),
        described={ref: described_from(one) for ref, one in record.get("described", {}).items()},
    )


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between two choices. `about`: a concept, a ref, a team or "" for the service's order."""

    kind: str  # swap, link, order, words, added, retired, retired_picture, retired_set, described
    about: str
    before: str | None
    after: str | None


def differences(before: Choices, after: Choices) -> tuple[Change, ...]:
    """What changed, in a steady order, for "what will change" and for the history."""
    return tuple(_differences(before, after))


def _differences(before: Choices, after: Choices) -> Iterator[Change]:
    yield from _of("swap", before.swaps, after.swaps)
    yield from _of("link", _flat_links(before), _flat_links(after))
    yield from _of("order", _orders(before), _orders(after))
    yield from _of("words", _flat_words(before), _flat_words(after))
    yield from _of("added", _labels(before), _labels(after))
    yield from _of("retired", dict.fromkeys(before.retired, "yes"), dict.fromkeys(after.retired, "yes"))
    yield from _of(
        "retired_picture",
        dict.fromkeys(before.retired_pictures, "yes"),
        dict.fromkeys(after.retired_pictures, "yes"),
    )
    yield from _of(
        "retired_set", dict.fromkeys(before.retired_sets, "yes"), dict.fromkeys(after.retired_sets, "yes")
    )
    yield from _of("described", _flat_described(before), _flat_described(after))


def _of(kind: str, before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[Change]:
    for key in sorted({*before, *after}):
        if before.get(key) != after.get(key):
            yield Change(kind, key, before.get(key), after.get(key))


def _flat_links(choices: Choices) -> dict[str, str]:
    return {f"{one} {key}": value for one, links in choices.links.items() for key, value in links.items()}


def _orders(choices: Choices) -> dict[str, str]:
    return {"": " ".join(choices.order), **{team: " ".join(order) for team, order in choices.teams.items()}}


def _flat_words(choices: Choices) -> dict[str, str]:
    return {
        f"{concept} {lang}": "; ".join(filter(None, (words.label, *words.phrases)))
        for concept, langs in choices.words.items()
        for lang, words in langs.items()
    }


def _flat_described(choices: Choices) -> dict[str, str]:
    return {ref: as_line(one) for ref, one in choices.described.items()}


def _labels(choices: Choices) -> dict[str, str]:
    return {key: one.label for key, one in choices.added.items()}


def take_back(published: Choices, draft: Choices, kind: str, about: str) -> Choices:
    """The draft with one of its `differences` as it is published; a difference that is not there changes
    nothing."""
    first, _, second = about.partition(" ")
    if kind == "swap":
        return swap(draft, about, published.swaps.get(about))
    if kind == "link":
        return link(draft, first, second, published.links.get(first, {}).get(second))
    if kind == "order":
        return set_order(draft, published.teams.get(about, ()) if about else published.order, about)
    if kind == "words":
        return set_words(draft, first, second, published.said(first, second))
    if kind == "added":
        added = {key: one for key, one in draft.added.items() if key != about}
        if about in published.added:
            added[about] = published.added[about]
        return replace(draft, added=added)
    if kind == "described":
        return describe(draft, about, published.described.get(about))
    return _retired_as(published, draft, kind, about)


def _retired_as(published: Choices, draft: Choices, kind: str, about: str) -> Choices:
    if kind == "retired":
        return retire(draft, about, back=about not in published.retired)
    if kind == "retired_picture":
        return retire_picture(draft, about, back=about not in published.retired_pictures)
    if kind == "retired_set":
        return retire_set(draft, about, back=about not in published.retired_sets)
    return draft
