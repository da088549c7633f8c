"""No sentence says what the child feels, thinks or wants unless the child said it in an answer that may be
shown.

Nobody can see into a child, and a letter that tells them what they feel is wrong at its heart (Gray: never
guess the reader's thoughts; Heard's own rule). So this is no advice: such a sentence is changed, or stays
with a reason. What the child said is in `Around.said`: the answers that may be shown, in English. What
somebody else says of the child's feelings is found as well. "You told me that ..." and "You said: ..." must
be true: they are looked up in the same answers, and so is what they asked for, agreed, chose or said yes to
(what the record has that they asked for may stand). What they spoke about, and what they need, is an
adult's to say, unless it is what they said only to the officer. What comes near an answer that is not for
others (`Around.alone`) says so.
There is no mend: a program has no words of the child's. Where nobody can know what was said (a text alone),
each feeling is asked about, and what is said to be told stands.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, islice

from letters.rules.feeling_words import (
    ADVERBS,
    BE,
    CAME,
    DONE_SO,
    FEELING,
    FEELS,
    FELT_AS,
    HARD_TIMES,
    HELPERS,
    JUDGED,
    NOUNS,
    SEEM,
    STATES,
    UPSETS,
)
from letters.rules.model import CHILDS, Around, For, Found, Rule, Severity
from letters.rules.said_so import is_asked_for, is_near, is_put, is_recorded, is_said, is_spoken_of, speaks_of

NAME = "only the child can say this"
_WHY = (
    "only the child can say this. Keep it if they said so and others may know; else write what you saw or "
    "heard."
)
_TOLD = (
    "we do not find this in what they said and others may know. Keep it if they told you and others may "
    "know; else write what you saw or heard."
)
NEAR_ALONE = (
    "this comes near what they said only to you. It stays out of the letter, unless they have agreed since "
    "that others may know."
)
"""Why a feeling is found that comes near what is not for others."""
_QUOTED = re.compile(r"(?:^|: )“([^”]*)”$")
_IN_MARKS = re.compile(r"“([^”]*)(?:”|$)")
_YOU = "you"
# Before the feeling, in the same part of the sentence: then it is not said that the child feels so.
_HEDGE = re.compile(
    r"\b(?:if|when|whenever|unless|whether|until|how|what|who|whatever|as|in case|(?:may|might|can|could|do)"
    r"(?! (?:\w+ )?(?:see|tell|hear|notice|say)\b)"
    # These only up to where another part of the sentence begins: "will help because you are sad" says it.
    r"|(?:(?:would|will|to) help|(?:any\w*|things) (?:that|which)|anything"
    r"|(?:something|everything|people) (?:that|which)(?! (?:you|i|he|she)\b)"
    r"|hop(?:e|es|ed|ing))\b(?!.*(?: because | and | but | so | knows |:)))"
    r"\b(?![^,]*,)(?!.*\bthat (?:you|i|he|she)\b)",
    re.IGNORECASE,
)
_PERHAPS = re.compile(r"\b(?:if|whenever|unless|whether|in case)\b[^,.:]*$", re.IGNORECASE)
# "We know how sad you are" says it; "Dana will ask how sad you are" does not.
_SHOWS = (
    r"(?:\b(?:can|could) )?(?<!not )(?<!to )\b(?:knows?|knew|sees?|saw|hears?|heard|shows?|showed|tells?"
    r"|notice[sd]?|understands?) how"
)
_SHOWN = re.compile(rf"{_SHOWS}(?= much\b)", re.IGNORECASE)
_ASKS_TO_TELL = re.compile(r"^(?:please )?(?:tell|ask|say|talk|call|show)\b|\bwould you\b", re.IGNORECASE)
_BEFORE_OBJECT = re.compile(
    r"\b(?:around|with|to|about|of|from|near|like|than|by|behind|between|for|beside)$", re.IGNORECASE
)
_NAME = re.compile(r"(?<=[\w,;] )[A-Z][a-z]+")
_ENDS = re.compile(
    r"[;.!?]|,? \b(?:but|so|and) (?:you|we|i|he|she|it|they|there|this|that"
    r"|(?:(?-i:[A-Z])\w+ ){1,2}(?:is|are|will|has|can|said|says|helps?))\b|, (?:which|who)\b",
    re.IGNORECASE,
)
_OTHER = r"(?!(?:had|has|have|was|is|are|were|will|would|do|does|did|not)\b)[\w-]+"
_FRONTED = re.compile(r"(?:when|whenever|because|since|after|before|now that|at|in|with)\b", re.IGNORECASE)
_IS = "is|are|was|were|has|have|had|does|do|did|will|can|makes?|hurts?"
_MANY = re.compile(r" and ")
_SINGULAR = re.compile(r"(?:^| )(?:is|was|(?!miss\b)\w+[^s]s)\b", re.IGNORECASE)


def find(sentence: str, around: Around) -> Iterator[Found]:
    """Finds a feeling, thought or wish of the child's that they have not told."""
    read = _read(sentence.replace("’", "'"), around)
    yield from islice(chain.from_iterable(_found(text, reader, around) for text, reader in read), 1)


def _read(sentence: str, around: Around) -> Iterator[tuple[str, str]]:
    """What is read, with who the child is in it. In a story that is "I" or their name; but what speaks to
    the child there ("you") says of them what it says, in somebody's quotation marks as outside."""
    if around.kind is not For.STORY:
        yield sentence, _YOU
        return
    quoted = _QUOTED.search(sentence)
    yield (sentence[: quoted.start()] if quoted else sentence), _reader(around)
    yield _IN_MARKS.sub(" ", sentence), _YOU
    for said in _IN_MARKS.findall(sentence):
        yield said.rstrip(","), _YOU


def _found(sentence: str, reader: str, around: Around) -> Iterator[Found]:
    if sentence.rstrip(' ”"').endswith("?"):
        return
    patterns = (_pattern(reader, around.child_name), *_joined(reader, around.child_name))
    for match in chain.from_iterable(pattern.finditer(sentence) for pattern in patterns):
        if _is_claim(sentence, match, reader, around.child_name):
            written = sentence[_start(match) : match.end()]
            yield from _unless_said(written, _claim(sentence, match), _WHY, around)
    if around.said is not None:
        told = ((_told(reader, around.child_name), _HEDGE), (_quoted(reader, around.child_name), _PERHAPS))
        for match, hedge in ((one, hedge) for pattern, hedge in told for one in pattern.finditer(sentence)):
            if not hedge.search(sentence[: match.start()]):
                claims = (one for one in _all_told(sentence, match, reader) if not is_put(one, around.said))
                untold = (each for one in claims for each in _unless_said(match.group(), one, _TOLD, around))
                yield from islice(untold, 1)
        yield from _acted(sentence, reader, around)


def _acted(sentence: str, reader: str, around: Around) -> Iterator[Found]:
    """What the child is said to have asked for, agreed, chosen or spoken about, where they did not."""
    said = around.said or ()
    for match in _asked(reader, around.child_name).finditer(sentence):
        if _HEDGE.search(sentence[: match.start()]):
            continue
        claim = _ENDS_WISH.split(sentence[match.end() :], maxsplit=1)[0]
        if not speaks_of(claim) or is_asked_for(claim, said):
            continue
        near = is_near(claim, around.alone) or is_spoken_of(claim, around.alone)
        if near or not is_recorded(claim, said):
            yield _finding(match.group(), NEAR_ALONE if near else _TOLD)
    for match in _spoke_about(reader, around.child_name).finditer(sentence):
        claim = _ENDS_WISH.split(sentence[match.end() :], maxsplit=1)[0]
        is_alone = is_spoken_of(claim, around.alone) and not is_spoken_of(claim, said)
        if is_alone and not _HEDGE.search(sentence[: match.start()]):
            yield _finding(match.group(), NEAR_ALONE)


def _unless_said(written: str, claim: str, why: str, around: Around) -> Iterator[Found]:
    """A finding, unless the child said it where others may know."""
    if around.said is not None and is_said(claim, around.said):
        return
    why = NEAR_ALONE if is_near(claim, around.alone) else why
    yield _finding(written, why)


def _finding(written: str, why: str) -> Found:
    return Found(f"“{written.strip()}”: {why}", written.strip(), "", Severity.MUST)


def _is_claim(sentence: str, match: re.Match[str], reader: str, name: str) -> bool:
    """Whether it is said of the child that they feel so: no question, no "if", not told by them."""
    before = _SHOWN.sub("", sentence[: _start(match)])
    who = reader if reader == "you" else f"{reader}|{re.escape(name)}" if name else reader
    told = rf"\b(?:{who}) (?:\w+ ){{0,2}}(?:said|say|says|tell|tells|told|asked|wrote)\b"
    if re.search(told, before, re.IGNORECASE) or _ASKS_TO_TELL.search(before) or _HEDGE.search(before):
        return False
    if match["who"] is None:
        return True
    # "Dana helps you and Mel wants it": whose wish it is shows at the verb.
    others = _MANY.search(match["who"]) and match["who"].lower().startswith(("you ", "i "))
    if others and _SINGULAR.search(match.string[_claim_start(match) : match.end()]):
        return False
    return not _BEFORE_OBJECT.search(before.rstrip())


def _start(match: re.Match[str]) -> int:
    """Where it is said of the child: with who, if that is said."""
    return match.start("who") if match["who"] else match.start()


def _claim_start(match: re.Match[str]) -> int:
    """Where begins what is felt: behind who, or behind what else is said of the child first."""
    if "felt" in match.groupdict():
        return match.start("felt")
    return match.end("who") if match["who"] else 0


def _claim(sentence: str, match: re.Match[str]) -> str:
    """What is said of the child, without who: "often miss your mum"; of "You live with Bev and miss your mum"
    the same."""
    start = _claim_start(match)
    end = _ENDS.search(sentence, match.end())
    fronted = sentence[: _start(match)] if _FRONTED.match(sentence) else ""
    return fronted + sentence[start : end.start() if end else len(sentence)]


def _all_told(sentence: str, match: re.Match[str], reader: str) -> Iterator[str]:
    """Each thing that the child is said to have told: "that you like art" and "that you swim" of "You told me
    that you like art and that you swim, and Mel helps you"."""
    start = match.end()
    while end := _ENDS.search(sentence, start):
        yield sentence[start : end.start()]
        if not re.search(rf"\b(?:that|{reader})$", end.group(), re.IGNORECASE):
            return
        start = end.end()
    yield sentence[start:]


def _reader(around: Around) -> str:
    """Who the child is in a story: "I", and "he" or "she" behind a sentence that names the child and nobody
    else."""
    others = [word for word in _NAME.findall(around.before) if word != around.child_name]
    return "i|he|she" if around.child_name and around.child_name in around.before and not others else "i"


# "Lessons are going badly" without "that"; not "no and that is okay", "goodbye to Jo".
_JOINS = r"and|but|or|so|because|when|if|that|which|who|what|how|why|where|to|for|about|as|than"
_PLAIN_CLAUSE = (
    r"(?!(?:no|yes|nothing|something|this|little|hello|hi|goodbye|sorry|thank|thanks|not|more|lots)\b)"
    rf"(?:(?!(?:{_JOINS})\b)[\w'-]+ ){{1,5}}?(?:{_IS}|won't)(?:n't)?(?![\w-])"
)
# "The bike you asked for is here" says nothing of a wish that we do not know.
_GOES_ON = r"(?:is|are|was|were|will|has|have|can|and|but|at|in|on)\b"
# Where what was asked for ends, and begins what became of it or why.
_ENDS_WISH = re.compile(
    r"[;:,.!?]|\b(?:but|because|so|when|and (?:we|you|i|he|she|it|they|this|that|(?-i:[A-Z])))\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=256)
def _told(reader: str, child_name: str) -> re.Pattern[str]:
    """What comes after "you told me that", "you said" and the like."""
    who, whose = _names_of(reader, child_name)
    listener = _listener(who, whose)
    return re.compile(
        rf"{_who_did(who, whose)}"
        rf"(?:(?:(?:said|wrote|explained)(?: to {listener})?|told {listener}|let {listener} know),? "
        # "That this was not right" is what a correction says by itself.
        r"(?=(?:that (?!(?:this|something) was not right\b)\w"
        rf"|(?:{who}) \w|(?:{whose}) (?:\w+ ){{1,3}}?(?:{_IS})\b))"
        rf"|(?:said|wrote|explained|told (?:me|us)) (?={_PLAIN_CLAUSE}))",
        re.IGNORECASE,
    )


@lru_cache(maxsize=256)
def _asked(reader: str, child_name: str) -> re.Pattern[str]:
    """What comes after "you asked for", "you agreed to", "you chose to", "you said no to" and the like."""
    who, whose = _names_of(reader, child_name)
    return re.compile(
        rf"{_who_did(who, whose)}"
        rf"(?:(?:asked|begged|(?:am|is|are|was|were|been|keeps?|kept) asking)(?: {_listener(who, whose)})?,? "
        rf"(?:for (?!{_GOES_ON})|if |whether |that |to |(?=not to\b))(?=\w)"
        r"|(?:agreed|chosen?|decided|opted) (?:that |to |on |(?=not to\b))(?=\w)"
        r"|said yes to (?=\w)|said (?=no to \w))",
        re.IGNORECASE,
    )


@lru_cache(maxsize=256)
def _spoke_about(reader: str, child_name: str) -> re.Pattern[str]:
    """What comes after "you spoke to me about", "you raised" and "you need"."""
    who, whose = _names_of(reader, child_name)
    to = rf"(?: (?:to|with) {_listener(who, whose)})?"
    return re.compile(
        rf"{_who_did(who, whose)}"
        rf"(?:(?:spoke|spoken|talked){to} (?:about|of)|(?:asked|told)(?: {_listener(who, whose)})? about"
        rf"|raised|mentioned|brought up|(?:needs?|needed)(?! to (?:be|feel|stay|keep|know)\b)) (?=\w)",
        re.IGNORECASE,
    )


def _names_of(reader: str, child_name: str) -> tuple[str, str]:
    """Who the child is in this text and what is theirs, as pieces of a pattern."""
    whose = {"you": "your", "i": "my", "i|he|she": "my|his|her"}[reader]
    return reader + (f"|{re.escape(child_name)}" if child_name else ""), whose


def _who_did(who: str, whose: str) -> str:
    """The child, alone or with somebody, up to what they did."""
    return rf"\b(?:{who})(?:'ve|'d)?(?: and (?:(?:{whose}) )?\w+)?(?: (?:have|has|had|also|both|all|\w+ly))* "


def _listener(who: str, whose: str) -> str:
    """Somebody who is told or asked: "me", "your social worker"."""
    not_who = rf"(?:that|about|how|wh\w+|if|not|{who}|{whose})\b"
    return rf"(?:(?:{whose}|the) )?(?:(?!{not_who})[\w']+ ){{0,3}}?(?!{not_who})[\w']+"


@lru_cache(maxsize=256)
def _quoted(reader: str, child_name: str) -> re.Pattern[str]:
    """What comes after "you said:", "you wrote “" and the like: as their own words."""
    who, _ = _names_of(reader, child_name)
    return re.compile(
        rf"\b(?:{who})(?: (?:have|has|had|also|both|all|\w+ly))* "
        r"(?:said|wrote|chose|picked|answered|(?:said|wrote|told)(?: to)? (?!(?:that|about|how)\b)[\w']+)"
        r"(?:: |[:,]? (?=[“‘\"]))(?=\S)",
        re.IGNORECASE,
    )


@dataclass(frozen=True)
class _Child:
    """The child in this text, as pieces of a pattern: "you", "your", and "you" where something is done to
    them."""

    who: str
    whose: str
    made: str


def _child(reader: str, name: str) -> _Child:
    named = f"|{re.escape(name)}" if name else ""
    whose = {"you": "your", "i": "my", "i|he|she": "my|his|her"}[reader] + (f"{named}'s" if name else "")
    made = {"you": "you", "i": "me", "i|he|she": "me|him|her"}[reader] + named
    return _Child(reader + named, whose, made)


_ALONE_AFTER = (
    r"(?= (?:with|at|in|here|there|about|that|to|now|again|when|because|but|and|for|on|of|today|most)\b"
    r"|[.,;!?]|$)"
)
_ALSO, _MUCH = rf"(?: (?:{ADVERBS}|{HELPERS}))*", rf"(?: (?:{ADVERBS}))*"


@lru_cache(maxsize=256)
def _pattern(reader: str, child_name: str) -> re.Pattern[str]:
    """A feeling said at once: "you miss", "you are sad", "it makes you sad", "it was hard for you"."""
    child = _child(reader, child_name)
    is_, helped = rf"(?:'(?:re|m|s)| (?:{BE}))", r"(?:'(?:ve|ll|d))?"
    return re.compile(
        rf"(?P<who>\b(?:{child.who})(?: both| all)?\b(?! and)"
        rf"|\b(?:{child.who}) and (?:your |my |his |her |the )?{_OTHER})"
        rf"(?:{helped}{_ALSO} (?:{FEELS})\b"
        rf"|{helped}{_ALSO}{is_}{_MUCH} (?:{FEELING})(?!\w)"
        rf"|(?:{helped}{_ALSO}(?:'(?:re|m|s)| (?:{SEEM}))){_MUCH} (?:{STATES})\b(?!-)"
        rf"|{helped}{_ALSO} (?:{CAME}){_MUCH} (?!(?:{DONE_SO})\b)(?:{STATES})\b{_ALONE_AFTER}"
        rf"| can{_MUCH} (?:feel|get){_MUCH} (?:{STATES})(?= (?:at times|sometimes|often)\b)"
        rf"|{helped}{_ALSO} (?:find|finds|found)(?: (?!an? )[\w']+){{1,4}}?"
        rf"(?: (?:very|really|so|too|a bit))* "
        rf"(?:{JUDGED})\b(?= (?:at|in|to|and|when|but|because|for|with|on|now|sometimes)\b|[.,;!?]|$))"
        rf"|\b(?:{child.whose}) (?:{NOUNS}) (?:is|are|was|were)"
        r"(?= (?:not )?(?:(?:to|that|for|about|an?|the|your|my|his|her)\b"
        r"|(?-i:[A-Z])|(?!\w+(?:ed|en|rd|wn|ld)\b)\w+[.]?$))"
        rf"|\b(?:{BE}){_MUCH} on (?:{child.whose}) mind\b"
        rf"|\b(?:breaks?|broke|breaking|has broken) (?:{child.whose}) heart\b"
        rf"|\b(?:is|are|was|were){_MUCH} (?:one of )?(?:{child.whose}) (?:happy place|favourite)\b"
        rf"|\b(?:makes?|made|making|leaves?|left|keeps?|kept) (?:{child.made})(?: feel)?{_MUCH}"
        rf" (?:{STATES})\b"
        rf"|\b(?:{UPSETS}) (?:{child.made})\b(?=[.,;:!?]|$| (?:when|that|because|about|and|but|so|at|in|on|a"
        r"|most|more|now|very|sometimes|often|to|then|too)\b)"
        rf"|\b(?:{BE}|feels?|felt)(?! too\b){_MUCH} (?:{FELT_AS}) for (?:{child.made})\b"
        rf"|\b(?:{HARD_TIMES})(?: (?:has|have|had|must))?(?:'s| (?:{BE})){_MUCH} "
        rf"(?:hard|difficult|tricky|tough) for (?:{child.made})\b(?! (?:to|when)\b)"
        rf"|\bwhat (?:is|was|matters|mattered)(?: most| more)?(?: important)? to (?:{child.made})"
        r" (?:is|are|was)\b"
        rf"|\b(?:(?:is|are|was|were){_MUCH} (?:important|special)|matters?|mattered|means (?:a lot|so much))"
        rf"(?: most| more| a lot)? to (?:{child.made})\b"
        rf"|\bpart of (?:{child.made}) (?:is|was|feels?|felt|wants?|wanted|hopes?|thinks?|misses|would)\b"
        rf"|{_SHOWS} (?:{STATES}) (?:{child.who})(?:'re|'m| (?:{BE}))",
        re.IGNORECASE,
    )


# Who is meant stands at the start of what is said: not "Bev helps you and loves art".
_FIRST = (
    r"(?:^(?:(?:at|in|on|with|after|before|since|every|this|last|now|here|then|today|there)\b[^,.;:]{0,25} )?"
    r"|[,:;] |(?<!so )\bthat |\b(?:and|but|so|because|since|while|although|though) )"
)
# Behind one of these somebody else may be meant, or nothing is said to be so.
_ELSE = (
    r"(?:who|which|that|he|she|they|we|you|i|there|if|when|whenever|until|unless|because|can|could|might"
    r"|(?-i:may)"
    r"|(?:said|told \w+|wrote|explained)(?! (?:nothing|no|yes|little|hello|goodbye|sorry|not)\b)"
    r"|to (?!(?:the|an?|your|my|his|her|their|school|bed|college|church|mosque|town|work|court|year)\b"
    r"|(?-i:[A-Z])))"
)
_DONE = r"(?:liked|loved|wanted|missed|trusted|feared|hated|thought|adored|appreciated)"
_NOUN_TOO = r"(?:love|hope|fear|wish|worry|trust|thought|hate|like|mind|regret)"


@lru_cache(maxsize=256)
def _joined(reader: str, child_name: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A feeling said behind something else: "You live with Bev and miss Mum"; "You are well and happy"."""
    child = _child(reader, child_name)
    first = rf"{_FIRST}(?P<who>(?:{child.who})(?: (?:and|or) {_OTHER})?\b)(?! (?:and|or)\b)"
    between, joint = rf"(?:(?!\b{_ELSE}\b)[^.;:!?]){{0,150}}?", r",? (?:and|but|or|yet|so)"
    # With another ending it is somebody else's: "You live with Bev and Mick and he wants".
    agrees = r"(?! (?!miss\b)\w+s\b)" if reader == "you" else ""
    felt = (
        rf"(?! {_DONE}(?: (?!(?:to|it|them|him|her|your|my|the|a|an|more)\b)|[.,]|$)) (?:{FEELS})\b(?! by\b)"
        rf"| (?:{BE}){_MUCH} (?:{FEELING})(?!\w)| (?:{SEEM}){_MUCH} (?:{STATES})\b(?!-)"
    )
    not_noun = rf"(?! like an? )(?! {_NOUN_TOO}(?: (?:from|of|in|and)\b|[.,]|$))"
    state = rf" (?!cross at\b)(?:{STATES}){_ALONE_AFTER}| (?!thinking|feeling|loving)(?:{FEELING})(?= \w)"
    return (
        re.compile(rf"{first}{between}{joint}{not_noun}(?P<felt>{_ALSO}{agrees}(?:{felt}))", re.IGNORECASE),
        re.compile(
            rf"{first}(?:'(?:re|m|s)|{_ALSO} (?:{SEEM}))\b{between}(?:{joint}|,)(?P<felt>{_MUCH}(?:{state}))",
            re.IGNORECASE,
        ),
    )


RULE = Rule(NAME, "Gray 10.2, perspective sentences; our own", find, kinds=CHILDS, severity=Severity.MUST)
