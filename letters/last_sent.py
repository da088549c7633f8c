"""A correction says what is new in it: what differs from the letter that the child was sent last.

In: a child, a letter that is being written. Out: `News`, and the letter that says it; what the editor offers.
Reads; writes nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from children.model import Child, ReviewId
from letters.agree import adults_only
from letters.approved import ApprovedLetter
from letters.begin import begin_letter
from letters.carry import carried
from letters.changes_carried import part_of, without_part
from letters.correcting import as_quoted
from letters.days_said import days_in
from letters.decided import open_to_all
from letters.differs import Difference, differences
from letters.draft import ENGLISH, Draft, Written
from letters.kinds import LetterKind, kind_of
from letters.model import Length, Letter
from letters.phrases import phrases_in
from letters.read import list_approved, list_versions, load_letter
from letters.service_words.read import load_words
from letters.short import code_of
from letters.whats_new import News, news_in, with_news
from letters.worded_anew import DECISIONS, worded_anew
from reviews.model import Outcome
from reviews.read import load_outcome_by_id
from web.handed import handed

NOT_SAID_NEW = "what is new is not said"
"""What is found where a correction does not say what is new in it."""

_DECIDED = (DECISIONS, "apart-", "meeting")


def last_sent(review_id: ReviewId) -> ApprovedLetter | None:
    """The newest version that was sent to the child; None where none was."""
    versions = (one for _, newest in list_approved([review_id]) for one in list_versions(newest))
    sent = next((one for one in versions if handed().letter_was_sent(one)), None)
    return load_letter(sent) if sent else None


def news_of(child: Child, sent: ApprovedLetter, outcome: Outcome, now: Written) -> News:
    """What a letter made of this record says otherwise than the one that was sent."""
    before = _as_written_now(child, sent, now.letter)
    found = differences(before, Written(without_part(now.letter), now.english))
    quotes = any(one.gone or one.before for one in found)
    return News(before, now, found, _withheld(child, outcome, now.letter) if quotes else frozenset())


def saying_what_is_new(child: Child, news: News) -> Written:
    """The letter with its part "What is new"."""
    lang = news.now.letter.lang
    own = phrases_in(lang, load_words(child.service_id, lang).find)
    return with_news(news, own, phrases_in(ENGLISH), child.pronouns)


def told_anew(child: Child, review_id: ReviewId, outcome: Outcome, now: Written) -> Written:
    """The letter, saying what is new in it where the child was sent one before."""
    sent = last_sent(review_id)
    return saying_what_is_new(child, news_of(child, sent, outcome, now)) if sent else now


def still_told(child: Child, draft: Draft, outcome: Outcome, made: Written) -> Written:
    """A draft that was written anew, with what is new in it told anew too; what a person changed there stays
    as it was carried over."""
    old = load_outcome_by_id(draft.outcome_id) if news_in(draft.letter) else None
    if old is None:
        return made
    before = told_anew(child, draft.review_id, old, Written(draft.letter, draft.english))
    if news_in(before.letter) != news_in(draft.letter):
        return made
    return told_anew(child, draft.review_id, outcome, made)


@dataclass(frozen=True)
class NewsOffer:
    """For the editor: the version that the child has, how many things differ from it, whether the letter
    says already something of it, what of it is said nowhere (in English, "" where all is), and whether that
    is a decision more or less, or another day, and not other words for the same."""

    version: int
    count: int
    says: bool
    made: Written
    unsaid: str = ""
    is_of_decisions: bool = False


def news_offer(child: Child, draft: Draft) -> NewsOffer | None:
    """What could be put in; None where no letter was sent, or where this one says it as it is."""
    sent, outcome = last_sent(draft.review_id), load_outcome_by_id(draft.outcome_id)
    if sent is None or outcome is None:
        return None
    news = news_of(child, sent, outcome, Written(draft.letter, draft.english))
    made, says = saying_what_is_new(child, news), news_in(draft.letter)
    if news_in(made.letter) == says:
        return None
    unsaid = _unsaid(news, draft.letter)
    is_of_decisions = any(_is_of_decisions(one, news) for one in unsaid)
    words = " ".join(each for one in unsaid for each in _in_words(one, news))
    return NewsOffer(sent.version, len(news.found), bool(says), made, words, is_of_decisions)


def _unsaid(news: News, letter: Letter) -> tuple[Difference, ...]:
    """The differences of which the part "What is new" says nothing: neither quotes them, nor says that
    something is gone, that there is more, or what a person wrote there."""
    part = part_of(letter)
    lines = part.lines if part else ()
    told = {line.text for line in lines}
    if any(code_of(line) == "changed.more" or not line.block for line in lines):
        return ()
    is_gone_said = any(code_of(line) == "changed.less" for line in lines)
    return tuple(
        one for one in news.found
        if not any(as_quoted(line.text) in told for line in (*one.before, *one.now, *one.gone))
        and not (is_gone_said and not one.now)
    )  # fmt: skip


def _in_words(one: Difference, news: News) -> Iterator[str]:
    yield from map(news.before.said, (*one.before, *one.gone))
    yield from map(news.now.said, one.now)


def _is_of_decisions(one: Difference, news: News) -> bool:
    if not any(line.block.startswith(_DECIDED) for line in (*one.now, *one.before, *one.gone)):
        return False
    before, now = map(news.before.said, one.before), map(news.now.said, one.now)
    is_another_day = set(days_in(" ".join(before))) != set(days_in(" ".join(now)))
    return not one.before or not one.now or is_another_day


def _as_written_now(child: Child, sent: ApprovedLetter, now: Letter) -> Written:
    """The letter that was sent, at the level, in the language and length of the one of now."""
    was = Written(without_part(sent.letter), sent.english)
    how, other = _how(sent.letter), _how(now)
    outcome = load_outcome_by_id(sent.outcome_id)
    if outcome is None or (how == other and sent.first):
        return was
    then = replace(child, called=sent.letter.child_name)
    first = Written(*begin_letter(then, outcome, sent.letter.iro_name, *how))
    if not sent.first:
        # Of the decisions alone: a day or a number that stands beside the record may be another by now.
        was = worded_anew(was, first, DECISIONS)
    if how == other:
        return was
    fresh = Written(*begin_letter(then, outcome, sent.letter.iro_name, *other))
    return Written(*carried(was, first, fresh)[:2])


def _how(letter: Letter) -> tuple[str, LetterKind, Length]:
    return letter.lang, kind_of(letter), letter.length


def _withheld(child: Child, outcome: Outcome, letter: Letter) -> frozenset[str]:
    """The sentences of the record that are not for the child, as a letter would say them."""
    opened = open_to_all(outcome)
    if opened == outcome:
        return frozenset()
    blocks = adults_only(outcome)
    made = Written(*begin_letter(child, opened, letter.iro_name, *_how(letter)))
    return frozenset(made.said(line) for line in made.letter.sentences if line.block in blocks)
