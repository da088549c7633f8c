"""Small closed lists of English words that the grammar leans on. Pure.

In: nothing. Out: frozen sets in small letters.
"""

from functools import cache


@cache
def listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


PREPOSITIONS = listed(
    "of with for to by from about at on in into onto between among around behind beside near off over through"
    " towards toward under within without against alongside beyond during regarding concerning re upon via"
)
# These can also open a clause: "since Amir moved".
OPENERS = listed(
    "after before since until till as than like that when where while if whether because although"
    " though how why what whom"
    " whenever unless once whereas so who which"
)
SUBORDINATORS = listed(
    "when while if because although though unless whenever as since until once whereas whether before after"
)
COORDINATORS = listed("and or but then yet & plus nor")
DETERMINERS = listed(
    "the a an this that these those some any each every no another other his her their my our your"
    " its all both"
    " several many most few more much one two three four five"
)
OTHER_SUBJECTS = listed("i we you everyone everybody someone somebody nobody anyone one")
THING_SUBJECTS = listed("it this that there which what everything nothing something these those")
ADVERBS = listed(
    "not also still now just then often always never sometimes usually generally currently already"
    " soon again ever"
    " even only both well really very quite too so almost nearly perhaps maybe however therefore"
    " rather simply further"
    " no neither seldom yet once twice today long always first initially previously n't now"
    " mostly mainly much thus"
    " instead otherwise"
    " clearly no longer regularly in all indeed certainly either overall apparently sadly"
)
_LY_NOUNS = listed(
    "family assembly july reply supply ally early belly bully lily emily sally billy holly molly kelly italy"
)
REPORTING = listed(
    "say says said saying think thinks thought thinking feel feels felt feeling believe believes"
    " believed report reports"
    " reported reporting state states stated stating note notes noted noting know knows knew known"
    " hope hopes hoped hoping"
    " agree agrees agreed agreeing confirm confirms confirmed advise advises advised explain explains"
    " explained understand"
    " understands understood mean means meant show shows showed suggest suggests suggested wish wishes"
    " wished ensure ensures"
    " ensured ensuring hear heard see find finds found told tell tells sure pleased happy glad clear"
    " aware worried"
    " concerned recommend recommends recommended request requests requested describe describes"
    " indicate indicates indicated"
    " add adds added acknowledge acknowledged comment comments commented share shared mention"
    " mentioned mentions insist"
    " insisted claim claims claimed observe observed remember worry worries suspect identify"
    " identified express expressed"
    " highlight highlighted evidence evidenced demonstrate demonstrates demonstrated conclude"
    " concluded appreciate reiterated"
    " assess assessed likely important evident apparent likelihood fact view hopeful confident proud sense"
)
SPEAKING = listed(
    "say says said saying think thinks thought feel feels felt believe believes believed report"
    " reports reported reporting"
    " state states stated note notes noted confirm confirms confirmed advise advises advised explain"
    " explains explained"
    " agree agrees agreed describe describes described comment comments commented share shared add"
    " adds added mention"
    " mentioned mentions hope hopes hoped tell tells told acknowledge acknowledged know knows knew"
    " understand understands"
    " understood suggest suggests suggested indicated indicates worry worries worried wish wishes"
    " wished request requested"
    " ask asks asked insist insists insisted"
)
TELLING = listed("told tell tells informed informs said says explained explains shared confided reported")
QUESTIONS = listed("what when where why how who which whose whom")
KEEPING = listed(
    "keeps kept keep put puts left took takes wore wears used uses borrowed broke lost hid hides"
)
GIVING = listed(
    "give gives gave given giving buy buys bought buying send sends sent sending bring brings brought"
    " offer offers offered"
    " offering lend lends lent teach teaches taught teaching pay pays paid cost make got get gets owe owes"
)
CAUSING = listed(
    "help helps helped helping let lets letting make makes made making see sees saw seeing seen hear"
    " hears heard hearing"
    " watch watches watched have had keep keeps kept keeping find finds found leave left leaves notice"
    " noticed"
)
# After "her" these begin something new, so that "her" is the person and not an owner.
AFTER_OBJECT = listed(
    "to and or but that when where while if because as so than with for at in on by from about"
    " into up down off through"
    " a an the this these those his her their my our your some any every each no yesterday today"
    " tomorrow tonight again then"
    " there here not who what how why whether after before until since during twice is was has"
    " had will would can could"
    " may might should i you he she it we they often sometimes without around away between using via"
    " towards though although too under within beyond instead regarding everywhere anywhere somewhere abroad"
    " upstairs downstairs indoors outdoors outside inside forward forwards ahead along aside apart"
)
# These may belong to what she has or to what is done: "her last review", "saw her last week".
EITHER_WAY = listed(
    "last next home back well more most much very first once one two three four all both over out"
    " now long always alone daily round"
)
BARE_VERBS = listed(
    "feel go get be settle calm make do find see know become stay choose decide keep take move"
    " come live have write express"
    " manage cope learn believe think say tell understand speak eat attend access grow join build"
    " prepare open"
)
EITHER_VERBS = listed(
    "sleep play talk read walk work help look try start stop use drink cook visit call change"
    " relax cry smile laugh"
)

# Words with a capital that are no surname after a first name, and no name themselves.
NO_NAMES = listed(
    "is has was will said and does can had would i he she they the monday tuesday wednesday thursday"
    " friday saturday sunday january february march april may june july august september october"
    " november december mondays tuesdays wednesdays thursdays fridays saturdays sundays english maths math"
    " mathematics science french spanish german history geography art"
    " drama music arabic polish welsh tigrinya urdu punjabi bengali somali mandarin kurdish farsi dari pashto"
    " religious physical year christmas easter eid ramadan diwali mum dad nan nana grandma grandad mummy"
    " daddy mr mrs ms miss dr aunt auntie uncle there if when as in on at to for but views attended not also"
)


def is_adverb(word: str) -> bool:
    """Whether a small word may stand between a doer and the verb."""
    return word in ADVERBS or (word.endswith("ly") and len(word) > 4 and word not in _LY_NOUNS)
