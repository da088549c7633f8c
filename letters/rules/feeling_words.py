"""The words that say what somebody feels, thinks or wants, as patterns; and which of them say the same. Pure.

In: nothing. Out: pieces of patterns for `feelings`; groups of words for `said_so`.
"""

FEELS = (
    "feels?|felt|thinks?|thought|wants?|wanted|hopes?|hoped|likes?|liked|loves?|loved|enjoys?|enjoyed"
    "|hates?|hated|miss|misses|missed"
    "(?! (?:\\w+ ){0,3}(?:school|bus|train|lessons?|days?|weeks?|class|appointments?|sessions?"
    "|meetings?|visits?|doses?|tablets?)\\b)|prefers?|preferred|wish|wishes|wished|worry|worries|worried"
    "|believes?|believed|trusts?|trusted|dislikes?|disliked|fears?|feared|looks? forward to|looked forward to"
    "|longs? (?:for|to)|knows? that|dreads?|dreaded|regrets?|regretted|resents?|appreciates?|adores?|adored"
    "|cares? about|cared about|dreams? (?:of|about)|dreamed (?:of|about)|rather(?= \\w)"
    "|minds?(?! (?:her|him|them|your|the)\\b)|minded(?! (?:her|him|them|your|the)\\b)"
    "|(?:(?<=not )|(?<=n't ))mind"
    "|(?<!will )(?<!to )agrees?(?! (?:about|on)\\b)|agreed with (?:this|that|it|what|the (?:plan|decision))"
    "|accept(?:s|ed)? that|accepts? (?:this|the plan|the decision|it)"
    "|(?:understands?|understood) (?:that|why|this|the (?:plan|reasons?|decision))"
    "|(?:sees?|saw)(?: [\\w']+){1,3} as (?:your|my|his|her|family|part of)"
    "|(?:cannot|can't|could not|couldn't) (?:wait|stand|bear)"
    "|(?:have|has|had) (?:no|a|an|any|great|many|some) (?:wish|desire|interest|fears?|hopes?|worry|worries)"
    "|(?:have|has|had) (?:had enough of|mixed feelings)"
    "|idoli[sz](?:es?|ed)|worships?|worshipped|looks? up to|looked up to"
)
FEELING = (
    "feeling|thinking|wanting|hoping|liking|loving|enjoying|hating|wishing|worrying|dreading|longing"
    "|looking forward to|dreaming (?:of|about)|missing(?= \\w)"
    "(?! (?:from|school|lessons|out|for|when|and|or|more|once|twice|at|all|since|over|again)\\b)"
)
# "You are down." is a feeling; "you are down for the trip" is none.
_LOW = r"(?= (?:about|since|because|after|in the dumps|in yourself|lately|at the moment|again)\b|[.,;!?]|$)"
STATES = (
    "happy|sad|angry|cross|worried|scared|frightened|afraid|excited|lonely|upset|proud|ashamed|embarrassed|nervous"
    "|anxious|bored|confused|pleased|glad|annoyed|jealous|fed up|unhappy|sorry|relieved|disappointed"
    "|hurt(?! (?:by|in|on)\\b)"
    "|delighted|ready|keen|terrified|frustrated|guilty|heartbroken|homesick|hopeful|desperate|stressed|miserable"
    "|thrilled|furious|unsure|grateful|interested in|fond of|tired of|sick of|willing"
    "|determined|comfortable|relaxed|confident|content|at ease"
    # As people say it every day.
    "|gutted|devastated|distraught|crushed|broken-hearted|heart-broken|in bits(?! of\\b)|in pieces(?! of\\b)"
    "|cut up about|over the moon|buzzing|chuffed(?: to bits)?|stoked|hyped(?: up)?|psyched|gassed"
    "|elated|ecstatic|overjoyed|on cloud nine|on top of the world|on a high|pumped(?! up\\b)|chilled"
    "|fuming|livid|seething|raging|wound up|worked up|(?:cheesed|hacked|peed|pissed) off|narked|miffed"
    "|freaked out|creeped out|on edge(?! of\\b)|beside (?:your|my|him|her)self"
    "|in a (?:very |really )?(?:good|better|bad|dark|low|happy) place(?! (?:to|for)\\b)"
    f"|(?:low|down){_LOW}"
    "|motivated|tense|uneasy|happier|sadder|angrier|crosser|lonelier|prouder|bothered(?! by\\b)"
    "|(?:fine|okay|ok|all right|alright) (?:with|about)"
)
JUDGED = (
    "hard|difficult|tricky|easy|scary|boring|fun|interesting|upsetting|stressful|confusing|exciting|annoying"
    "|tiring|frightening|horrible|strange|funny|too (?:loud|noisy|hard|easy|much)"
)
UPSETS = (
    "upsets|worries|worried|scares|scared|frightens|frightened|annoys|annoyed|saddens|excites|confuses"
    "|stresses|embarrasses|(?<!body )(?<!one )bothers|(?<!to )(?<!not )(?:upset|worry|scare|frighten|annoy)"
)
"""What does something to the child within: "it upsets you"."""
FELT_AS = "scary|boring|fun|upsetting|stressful|confusing|exciting|frightening|horrible|strange|painful|sad"
"""How something is for the child: "reading is boring for you"."""
HARD_TIMES = (
    "this|that|it|moving|the move|leaving|goodbyes?|saying goodbye|waiting|the news|visits?|family time"
)
"""What is hard within ("this is hard for you"); "reading is hard for you" is what teachers see."""
NOUNS = (
    "wish|wishes|hope|hopes|dream|dreams|fear|fears|worry|worries|feeling|feelings|preference|opinion"
    "|favourite(?: \\w+){0,2}|biggest worry|biggest wish"
)
ADVERBS = (
    r"\w+ly|also|still|always|often|sometimes|usually|never|ever|even|not|no longer|just"
    "|already|now|once|both|all|each|too|quite|most|rather|very|so|more|less|a bit|a little|a lot"
)
HELPERS = (
    "do|does|did|don't|doesn't|didn't|will|won't|would|wouldn't|must|shall|have|has|had|haven't|hasn't|hadn't"
    "|used to|(?:are |is |am )?going to|seems? to|seemed to"
)
BE = "are|is|am|was|were|be|been|aren't|isn't|wasn't|weren't"
SEEM = (
    f"{BE}|seems?|seemed|appears?|appeared|(?:comes?|came) across as|looks?|looked"
    "|sounds?|sounded|gets?|got|getting|becomes?|became|feeling"
)

CAME = (
    "(?:comes?|came|goes|went|arrive[sd]?|return(?:s|ed)?|left|wakes?|woke)"
    "(?: (?:home|back|away|out|off|up))?"
)
"""How somebody came or went: "came home buzzing"."""
DONE_SO = (
    "ready|keen|willing|hurt|interested|tired|sick|fine|ok|okay|all right|alright|unsure|determined|down|low"
)
"""States that are no feelings behind one of these: "arrived ready"."""

_NEGATIVE = (
    "not no never cannot can't don't doesn't didn't won't wouldn't isn't aren't wasn't weren't haven't "
    "hasn't hadn't couldn't nothing nobody without neither nor hardly"
)
NEGATIVE = frozenset([*_NEGATIVE.split(), *(word.replace("'", "") for word in _NEGATIVE.split())])
YES = frozenset(["yes", "yeah", "yep", "yup", "definitely"])
NO = frozenset(["no", "nope", "nah", "never"])
# Each word -> the words with which a child has said so. "Like" is said by "love", not the other way round.
_LIKES = "like love enjoy favourite favorite fun good great best cool brilliant nice amazing happy adore"
_WANTS = "want wish hope prefer please rather wanna"
_SCARED = "scared frightened afraid fear terrified scary frightening"
_SAME = {
    "like enjoy": _LIKES,
    "love adore": "love adore favourite favorite best",
    "hate": "hate detest",
    "dislike": "dislike hate detest",
    "want wish hope prefer rather": _WANTS,
    "favourite favorite best": "favourite favorite best love most",
    "happy glad pleased delighted chuffed": "happy glad pleased delighted chuffed buzzing good great",
    "sad unhappy upset miserable heartbroken gutted devastated": (
        "sad unhappy upset miserable heartbroken gutted devastated down cry"
    ),
    "angry cross furious annoyed fuming livid": "angry cross furious annoyed fuming livid mad",
    "worry worried anxious nervous": "worry worried anxious nervous scared",
    "scared frightened afraid fear terrified scary frightening": _SCARED,
    "excited thrilled buzzing": "excited thrilled buzzing",
    "hard difficult tricky": "hard difficult tricky",
    "mum mummy mother mam": "mum mummy mother mam mama",
    "dad daddy father": "dad daddy father papa",
    "gran nan granny grandma nana nanny": "gran nan granny grandma nana nanny grandmother",
    "often": "often always lot much every",
    "always": "always",
    "will": "will 'll going",
    "forward": "forward excited wait",
}
SAID_BY = {word: frozenset(said.split()) for words, said in _SAME.items() for word in words.split()}
_ATTITUDES = (
    "like enjoy love adore hate detest dislike want wish hope prefer rather favourite favorite happy "
    "glad pleased delighted sad unhappy upset miserable heartbroken angry cross furious annoyed mad "
    "worry worried anxious nervous scared frightened afraid fear terrified excited thrilled lonely "
    "proud ashamed embarrassed bored confused jealous sorry relieved hurt disappointed keen frustrated "
    "guilty homesick hopeful stressed miss trust dread regret resent appreciate mind fun good great "
    "best cool brilliant nice amazing awesome down please wanna bad agree accept understand comfortable "
    "relaxed confident content tense motivated bothered gutted devastated chuffed buzzing fuming livid"
)
ATTITUDES = frozenset(_ATTITUDES.split())
# What says nothing by itself: whose it is, when, how much; "feel" and "think" by the side of what is felt.
_SMALL = (
    "you your yours i me my mine he she him her his we us our the a an and or to of in on at is are am "
    "was were be been being that this it its with for very really so too also still just feel think "
    "believe know find seem look get become do does did have has had about as from by than because when "
    "if 's 're 've 'm there where who what how one some any both all now today already quite bit little "
    "lot only again even here more-or-less told say said must us yourself myself herself himself going "
    "anymore longer"
)
SMALL = frozenset(_SMALL.split())
# Also these, in what a child likes: "you like playing football" is "football".
DONE_FOR_FUN = frozenset(["play", "go", "do", "have", "make", "time", "thing", "visit"])
