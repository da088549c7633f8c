"""English verbs, as far as turning "he goes" into "you go" needs them. Pure.

In: single words. Out: their form for "you", and what kind of verb form they may be. Which words can be verbs
or nouns comes from an open word list (cefrpy); irregular forms stand here.
"""

from functools import lru_cache

from cefrpy import CEFRAnalyzer

from letters.rewrite.lexicon import listed

_WORDS = CEFRAnalyzer()
TO_BE = {"is": "are", "was": "were", "isn't": "aren't", "wasn't": "weren't", "ain't": "aren't"}
_FOR_YOU = {
    **TO_BE,
    "has": "have",
    "hasn't": "haven't",
    "does": "do",
    "doesn't": "don't",
    "goes": "go",
    "undergoes": "undergo",
    "am": "are",
}
SINGULAR_AUX = frozenset(_FOR_YOU) - {"goes", "undergoes", "am"}
PLURAL_AUX = listed("are were have do aren't weren't haven't don't")
MODALS = listed(
    "will would can could may might must shall should won't wouldn't can't cannot couldn't mustn't"
    " shouldn't needn't mightn't 'll 'd did didn't had hadn't ought"
)
AUXILIARIES = SINGULAR_AUX | PLURAL_AUX | MODALS
# The past of irregular verbs and, after "/", the participle where it differs; by the base form.
_IRREGULAR_TEXT = """
arise arose/arisen|awake awoke/awoken|be was/been
bear bore/borne|beat beat/beaten|become became/become|begin began/begun
bend bent|bet bet|bind bound|bite bit/bitten
bleed bled|blow blew/blown|break broke/broken|bring brought|build built
burn burnt|buy bought|catch caught|choose chose/chosen|cling clung
come came/come|cost cost|creep crept|cut cut|deal dealt
dig dug|do did/done|draw drew/drawn|dream dreamt
drink drank/drunk|drive drove/driven|eat ate/eaten|fall fell/fallen
feed fed|feel felt|fight fought|find found
flee fled|fly flew/flown|forbid forbade/forbidden|forget forgot/forgotten
forgive forgave/forgiven|freeze froze/frozen|get got|give gave/given
go went/gone|grow grew/grown|hang hung|have had
hear heard|hide hid/hidden|hit hit|hold held|hurt hurt
keep kept|kneel knelt|know knew/known|lay laid|lead led|learn learnt
leave left|lend lent|let let|lie lay/lain|light lit
lose lost|make made|mean meant|meet met|mistake mistook/mistaken
overcome overcame/overcome|oversee oversaw/overseen|pay paid|put put
quit quit|read read|ride rode/ridden|ring rang/rung
rise rose/risen|run ran/run|say said|see saw/seen|seek sought
sell sold|send sent|set set|shake shook/shaken|shine shone
shoot shot|show showed/shown|shut shut|sing sang/sung
sink sank/sunk|sit sat|sleep slept|speak spoke/spoken|spell spelt
spend spent|split split|spread spread|stand stood
steal stole/stolen|stick stuck|strike struck|swear swore/sworn
sweep swept|swim swam/swum|take took/taken|teach taught
tear tore/torn|tell told|think thought|throw threw/thrown
undergo underwent/undergone|understand understood|undertake undertook/undertaken|upset upset|wake woke/woken
wear wore/worn|weep wept|win won|withdraw withdrew/withdrawn|write wrote/written
"""
_IRREGULAR = {
    base: tuple((forms.split("/") * 2)[:2])
    for base, forms in (
        entry.split() for line in _IRREGULAR_TEXT.split("\n") if line for entry in line.split("|")
    )
}
PASTS = frozenset(forms[0] for forms in _IRREGULAR.values())
PARTICIPLES = {forms[1]: base for base, forms in _IRREGULAR.items()}
_DOUBLED = frozenset("bdglmnprt")
# Participles that tell how somebody is rather than what was done to them.
STATES = listed(
    "settled worried excited pleased tired bored scared interested relaxed confused surprised annoyed"
    " frightened ashamed frustrated disappointed delighted embarrassed relieved upset concerned"
    " motivated engaged isolated attached supposed due keen used allowed dressed involved prepared"
    " qualified registered"
)
# Not verbs where they end in -s after "and", although a word list says that they can be.
_RATHER_NOUNS = listed(
    "school mum dad home class lesson activity friend parent family sport game drawing hour day week"
    " month year interest view trip book toy dog cat animal sweet clothes shoe meal night time thing"
    " boundary routine skill issue problem concern worry brother sister carer teacher staff money party"
    " club match film house holiday weekend birthday appointment meeting service team plan target step"
    " right area wish feeling emotion friendship relationship exam test mate pet tooth bus train car"
    " bike picture photo phone map walk talk ride run drink dance fight row arm hand head eye face foot"
    " leg back dish pan place point matter badge bill"
)


@lru_cache(maxsize=4096)
def parts_of_speech(word: str) -> frozenset[str]:
    """What an uninflected word can be: "VB", "NN", "JJ" and so on. Empty where it is unknown."""
    return frozenset(_WORDS.get_all_pos_for_word_as_str(word) or ())


def can_be_verb(base: str) -> bool:
    """Whether a base form can be a verb. Words with a hyphen are judged by their last part."""
    return (
        base in _IRREGULAR
        or base in _ALSO_VERBS
        or _is_made_with_ise(base)
        or "VB" in parts_of_speech(base.rsplit("-", 1)[-1])
        or base.endswith("self-harm")
    )


# Verbs that the word list does not know as such.
_ALSO_VERBS = listed(
    "fast facetime bike game vape chatter binge hoover journal podcast google message stim headbutt"
    " mouth phone bake"
    " cycle mask text email budget"
)


def _is_made_with_ise(base: str) -> bool:
    """ "vocalise", "stabilise", "self-soothe": verbs by their ending, known to the list or not."""
    return len(base) > 6 and base.endswith(("ise", "ize", "ify")) and not parts_of_speech(base) & {"NN"}


def can_be_noun(base: str) -> bool:
    """Whether a base form can be a noun."""
    return "NN" in parts_of_speech(base)


def for_you(verb: str) -> str:
    """The form that goes with "you": "has" -> "have", "goes" -> "go", "tries" -> "try". A capital stays."""
    low = verb.lower().replace("’", "'")
    plain = _FOR_YOU.get(low) or base_of_s(low)
    return plain.capitalize() if verb[:1].isupper() else plain


@lru_cache(maxsize=4096)
def base_of_s(verb: str) -> str:
    """The base of a form in -s."""
    guesses = [verb[:-1]]
    if verb.endswith("ies"):
        guesses = [verb[:-3] + "y", verb[:-1]] if len(verb) > 4 else [verb[:-1], verb[:-3] + "y"]
    elif verb.endswith(("sses", "shes", "ches", "xes", "zzes", "oes", "uses", "ses")):
        guesses = [verb[:-2], verb[:-1]]
        if verb in _IN_CHE or (verb.endswith(("uses", "oes", "ses")) and not verb.endswith("sses")):
            guesses.reverse()
        guesses = sorted(guesses, key=lambda guess: not can_be_verb(guess))
    return next((guess for guess in guesses if can_be_verb(guess)), guesses[0])


_IN_CHE = listed("aches caches headaches toothaches moustaches")


def is_s_form(word: str) -> bool:
    """Whether a word looks like the third person: "goes", "enjoys", but not "has" or "is"."""
    return (
        len(word) > 3
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is", "'s"))
        and word.isascii()
    )


@lru_cache(maxsize=4096)
def is_verb_in_s(word: str) -> bool:
    """Whether a word in -s can be a verb at all. What the word list knows as it stands counts for more."""
    if not is_s_form(word) or word in NEVER_VERBS:
        return False
    known = parts_of_speech(word)
    base = base_of_s(word)
    listed_so = not known or bool(known & _VERBAL) or word[:-1] in _IRREGULAR or base in _ALSO_VERBS
    return can_be_verb(base) and listed_so


_VERBAL = frozenset(["VB", "VBZ"])
NEVER_VERBS = listed(
    "maths lens news series always perhaps sometimes towards besides others lots yours ours theirs hers its"
    " gcses imms news economics physics athletics politics gymnastics mumps measles glasses clothes"
    " headquarters behaviours views strengths hobbies"
    " times days weeks months years hours minutes mates brothers sisters parents aunts uncles cousins peers"
)


def is_surely_verb_in_s(word: str) -> bool:
    """Whether a word in -s is a verb and hardly a plural: "attends", "sleeps", not "walks" or "dogs"."""
    base = base_of_s(word)
    if not is_verb_in_s(word) or base in _RATHER_NOUNS:
        return False
    return not can_be_noun(base) or base in _RATHER_VERBS


_RATHER_VERBS = listed(
    "see meet eat sing swim write draw win lose buy bring send teach hear leave choose grow"
    " forget forgive fall begin"
    " come hold tolerate wet fidget access soil "
    "need want like love feel help live sleep struggle say know think go get make take give try use"
    " seem hope find tell ask keep show let start stop look turn wear read spend share worry wake cry"
    " speak manage benefit continue remain become understand enjoy attend miss refuse cope settle"
    " present believe join play work visit call care smile trust hate respond communicate demonstrate"
    " talk sit stand"
)


def is_past(word: str) -> bool:
    """Whether a word can be the simple past: "went", "settled"."""
    return word in PASTS or (len(word) > 3 and word.endswith("ed") and word not in ("need", "indeed", "bed"))


def base_of_participle(word: str) -> str | None:
    """The base of a participle: "seen" -> "see", "stopped" -> "stop"; None where it is none."""
    if word in PARTICIPLES:
        return PARTICIPLES[word]
    if not word.endswith("ed") or len(word) < 4:
        return None
    guesses = [word[:-2], word[:-1]]
    if word.endswith("ied"):
        guesses.insert(0, word[:-3] + "y")
    if len(word) > 4 and word[-3] == word[-4] and word[-3] in _DOUBLED:
        guesses.append(word[:-3])
    return next((guess for guess in guesses if can_be_verb(guess)), word[:-2])


def past_of(base: str, participle: str) -> str:
    """The simple past that belongs to a participle: "see", "seen" -> "saw"; regular ones are the same."""
    return _IRREGULAR[base][0] if base in _IRREGULAR else participle


def with_s(base: str) -> str:
    """The third person: "go" -> "goes", "try" -> "tries"."""
    if base in ("be", "have"):
        return {"be": "is", "have": "has"}[base]
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
