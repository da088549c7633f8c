"""News that a child should first hear from a person: a move, less family time, court, illness or death, a
decision about their age, the loss of a school, a worker or a pet. Pure.

In: a letter, the English beside it, the decisions of its record. Out: the sentences in which it was found, by
kind. The words of the lists ask rather too often than too rarely; the reviewing officer says what is so, also
where nothing was found.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

from letters.how_often import without_more
from letters.model import Letter, Line, SectionKind, Voice
from letters.said_lines import replies_in
from reviews.model import Disagreement, Done, ForWhom, LastTime, NextStep, StepState


class HardNews(StrEnum):
    """What kind of news it is, in words for staff."""

    MOVE = "a move"
    LESS_TIME = "less time with family"
    COURT = "court"
    ILLNESS = "illness or death"
    AGE = "a decision about their age"
    PRISON = "prison"
    CLAIM = "a refused claim to stay"
    FAMILY = "a change in the family"
    LOSS = "a change of school or worker, or the loss of a pet"


# The child's own words, whom to reach and where to get help are no news.
_NO_NEWS = (SectionKind.TOLD_US, SectionKind.REACH_ME, SectionKind.HELP, SectionKind.CLOSING)
_NEVER = (
    r"(?:cannot|can ?not|can[’']t|will not|won[’']t|must not|may not|no longer|never|not going to"
    r"|not (?:be )?(?:able|allowed) to|(?:do|does|did)(?: not|n[’']t) want(?: you)? to|stop(?:s|ped)?)"
)
_SEE = r"(?:see|seeing|visit|visiting|meet|speak (?:to|with)|talk (?:to|with)|(?<!your )phone|contact)\b"
_NO_PERSON = r"(?! (?:it|this|that|how|why|what|where|the same|things|any (?:reason|point)|yourself)\b)"
_THEM = r"(?:your|him|her|them|each other|(?-i:[A-Z]\w+))"
_ENDS = r"(?:stop(?:s|ped)?|end(?:s|ed)?|reduced?|paused?|cut|shorter|fewer)\b(?! of\b)"
_OFTEN = r"(?:once|twice|every|at|by|for|when|until|in|on|if|with)"
_HOME = r"(?:home|house|flat|placement|family|carers?|foster \w+|unit|place)"
_FEW = r"\b(?:see|seeing|visits?|family time|phone|call|contact|meet)\b[^.]{0,30}"
_TO_AN_END = r"(?:com(?:e|es|ing)|came) to an end"
_NO_TRIAL = r"(?<!work )(?<!experience )(?<!college )(?<!school )(?<!day )"
_CLUB = (
    r"(?:after.school|nursery|club|work|group(?! home)|class|team|lessons?|playgroup|brownies|rainbows|guides"
    r"|beavers|cubs|scouts|cadets)\b"
)
# Who has a placement at a school lives there.
_CLASS = rf"(?:{_CLUB}|(?<!residential )(?<!boarding )(?:school(?! home)|college)\b)"
_CARE_HOME = (
    r"(?:(?:an?|another|the) )?(?:\w+ )?(?:children[’']s homes?|residential (?:home|unit|care|school)"
    r"|secure (?:home|unit|accommodation|placement)|foster (?:care|home|family|placement)"
    r"|supported (?:living|lodgings|accommodation))\b"
    r"(?! for (?:tea|lunch|dinner|(?:an?|the) (?:\w+ )?(?:party|fair|open day))\b(?![^.]*\b(?:live|stay)\b))"
)
_NIGHTS = (
    r"(?:overnights?|overnight stays?|staying over|sleepovers?|(?:stay|sleep)(?:ing)? (?:over|overnight))"
)
_ADULT = r"(?:someone|somebody|worker|supervisor|adult|grown-up|staff)"
_IS_THERE = r"(?:there|with you|in the room|present|watch\w*|listen\w*)"
_CANNOT = (
    r"(?:cannot|can ?not|can[’']t|will not|won[’']t|no longer|never|not going to"
    r"|not (?:be )?(?:able|allowed) to)"
)
_FAMILY = (
    r"(?:mum|mummy|dad|daddy|mother|father|gran|granny|grandma|grandmother|nan|nana|nanny|grandad|grandpa"
    r"|grandfather|brother|sister|aunt|auntie|uncle|parents)"
)
_SOMEBODY = rf"(?:(?:your )?{_FAMILY}\b|(?-i:[A-Z]\w+))"
_CALLED_OFF = r"(?:has|have|was|were|is|are|will be) (?:been )?(?:now )?(?:cancelled|called off|stopped)\b"
_OFFICE = r"(?:home office|council|social workers?|they|workers?|assessors?|judge|court)"
_CLAIM = r"(?:asylum(?: claim)?|claim|appeal|visa|papers|leave to remain|home office)"
_STOPS = r"(?:stop(?:s|ped|ping)?|end(?:s|ed|ing)?|finish(?:es|ed|ing)?|gives? up|gave up|giving up)"
_BACK = (
    r"(?:not (?:\w+ )?(?:go|going|be going|return|come) (?:back |home )?|(?:cannot|can[’']t"
    r"|won[’']t) (?:go back|return)"
    r" )"
)
_MEETS = r"\b(?:see|sees|meet|meets|visit|visits|phone|phones|call|calls)\b"
_SELDOM = (
    r"(?:(?:once|twice|(?:one|two|three|four|\d+) times?) (?:a|each|every) (?:year|term)"
    r"|every (?:two|three|four|five|six|eight|ten|twelve|\d+) months)"
)
_WORKER = (
    r"(?:social worker|worker|iro|reviewing officer|mentor|advocate|teacher|teaching assistant|counsellor"
    r"|therapist|personal adviser|key ?worker|tutor|guardian)"
)
_PET = r"(?:dog|cat|puppy|kitten|hamster|rabbit|pet|pony|horse|guinea pig|fish|bird|parrot|tortoise)"
_TIME = r"(?:contact|family time|visits?|calls?)"
_FAMILY_TIME = rf"\b(?:contact|family time|(?:visits?|calls?|time) (?:with|to|from) (?:your )?{_FAMILY})\b"
_WHEN_MET = rf"when(?:ever)? you (?:see|meet|visit|are with) (?:your )?(?:{_FAMILY}|family)\b"
_OFTEN_BEFORE = r"(?:daily|weekly|every \w+|once|twice|(?:two|three|four|\d) times)"
_COUNTRY = r"(?:the (?:uk|country)|this country|britain|england|wales|scotland)"
_WORDS = {
    HardNews.MOVE: (
        r"\bmov(?:e|es|ed|ing)\b(?! (?:up|on with)\b)"
        r"(?! (?:your|the|my|our) (?:\w+ )?(?:beds?|desk|wardrobe|chair|table|sofa"
        r"|meeting|appointment|lesson)\b)",
        rf"\b(?:start|starting) (?:at|in) {_CARE_HOME}",
        r"\b(?:be|are|were) placed (?:in|with|near)\b"
        r"(?! (?:an? |the |your )?(?:\w+ )?(?:set|class|group|team|year|stream|band)\b)",
        r"\b(?:family|home|carers?|placement)\b(?: (?:in|near|at|called) [\w’' ]{1,20}?)?"
        r" (?:has|have|was|were) (?:now )?(?:been )?found\b",
        r"\bintroductions with\b|\b(?:will|going to|have to|time to) say goodbye to\b",
        r"\bnot (?:\w+ )?(?:well|ready|strong|able)(?: enough)? to "
        r"(?:foster|(?:look after|care for|have) you)\b",
        r"\bforever (?:family|home)\b|\blong.term foster(?:ing| care| home| family| placement)",
        r"\bnot (?:be )?(?:going|coming|returning|moving) (?:back )?home\b"
        r"(?! (?:by|alone|from|late|early|on (?:your own|the bus|foot))\b)",
        r"\bnot (?:\w+ )?(?:possible|safe|right) for you (?:\w+ )?to "
        r"(?:live|stay|return|go (?:back )?home)\b",
        rf"\b{_CANNOT} have you (?:to (?:stay|live)|back|home|there)\b",
        r"\b(?:gone|went|goes|going) (?:back )?to live\b",
        r"\bleav(?:e|es|ing) care\b(?! (?:worker|team|advis\w+|service|support|plan|grant|instruction)s?\b)",
        r"\bstaying put\b[\w ]{0,20}\b(?:not|refused|turned down|no longer)\b",
        rf"(?<!['’]s )\b(?:new|different|another|other) (?:foster )?{_HOME}\b"
        r"(?! (?:member|time|rules?|phone|contact))",
        r"\b(?:the )?right home for you\b",
        r"\b(?:will|going to|go to|go back to) (?:live|stay) (?:with|at|in|near|somewhere)\b"
        r"(?![^.]* few days)",
        r"\b(?:go|going|return) (?:back )?home to\b",
        r"\blive somewhere",
        r"\bleav(?:e|es|ing) (?:(?:this|the|your|our|their) )?"
        r"(?:home|house|placement|flat|unit|here|family)\b",
        r"\bleav(?:e|es|ing) (?-i:(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Year|School)[A-Z][a-z])",
        r"\b(?:cannot|can[’']t|will not|won[’']t|no longer|able to) (?:\w+ )?(?:stay|live|keep)\b[\w ]{0,12}"
        r"\b(?:here|with|at|there)\b",
        r"(?<!work )\b(?:placement|living (?:here|there|with \w+)|stay)\b[\w ]{0,12}\b(?:ends?"
        r"|ending|changes?|break)",
        r"\badopt(?:ed|ion|ive)?\b",
        rf"\b{_CANNOT} (?:\w+ ){{0,2}}(?:go|come|return|move) (?:back )?home\b"
        r"(?! (?:by|on|alone|from|late)\b)",
        rf"\b(?:{_CANNOT}|stops?|stopped|unable to) (?:\w+ ){{0,2}}"
        r"(?:look(?:ing)? after|car(?:e|ing) for|foster(?:ing)?|be(?:ing)?) (?:you\b|your (?:foster )?carer)",
        r"\b(?:your|my|his|her|the) last (?:night|week|weekend|month|days?) (?:with|here|at)\b"
        r"(?! (?:\w+ )?(?:school|college|nursery|club|work))",
        r"\b(?:home|house|unit|placement)\b[\w ]{0,12}\b(?:(?:will|must|has to|going to|may) (?:be )?"
        r"(?:close|closed|closing|shut)|is closing|closes (?:in|on|down)|closed (?:down|in|on))\b",
        r"\b(?:gave|given|give|gives|giving) (?:\w+ ){0,2}notice\b",
        rf"{_NO_TRIAL}\bplacement\b(?! (?:at|in|with) (?:\w+ ){{0,2}}{_CLUB})[\w ]{{0,40}}"
        rf"\b(?:(?:is|has) {_STOPS}|{_TO_AN_END}|broke\w* down"
        r"|break\w* down)\b",
        rf"\b(?:time(?! (?:with|at) (?:\w+ ){{0,3}}{_CLASS})|stay(?! (?:with|at|in) (?:\w+ ){{0,3}}{_CLUB}))"
        rf" (?:here|(?:with(?![^.]*\b{_WORKER})|at|(?<=stay )in) [\w’ ]{{1,20}}?)"
        rf" (?:is |will |has )?{_TO_AN_END}\b",
        rf"\b(?:go|going) (?:back )?(?:into care\b|(?:in)?to (?:live in )?{_CARE_HOME})",
        rf"\b(?:will|going to|has to|have to|must) (?:\w+ )?(?:be|live|placed) in {_CARE_HOME}",
        rf"\b{_STOPS} (?:being (?:an? )?)?(?:your )?foster",
        r"\bnot (?:be )?foster(?:ing)?\b|\bno longer foster|\bretir\w+ from fostering",
        rf"\b{_BACK}(?:to )?(?:live with |stay with )?(?:(?:your|the|his|her) )?(?:{_FAMILY}|family)\b",
        r"\bnot share (?:a|one|the same) (?:home|house|flat)\b",
        r"\blive in (?:different|separate|two) (?:homes|houses|families|places)\b",
        rf"\bnot live (?:together )?with (?:your )?{_FAMILY}\b|\bnot live together\b",
        r"\bnot be living with\b|\bliv(?:e|es|ing) apart\b|\bcarers? (?:are|is) separat\w+|\b"
        r"(?:your )?room is needed\b",
        r"\bnot pay for you to (?:stay|live)\b",
        r"\b(?:live|stay|be) (?:with (?:another|other|different)|somewhere else|elsewhere)\b",
        r"\blook after (?:all|both) (?:\w+ )?of you\b|\bplaced (?:elsewhere|apart|somewhere)\b",
        r"\bnot (?:find|found) (?:you )?an?(?:other)? (?:family|home|carer|foster)",
        rf"\bliving with (?:your )?{_FAMILY}\b[\w ]{{0,12}}\bnot (?:possible|safe|going to)",
        rf"\b(?:{_FAMILY}|assessment)\b[\w’' ]{{0,12}}\b(?:negative|not (?:be )?(?:approved|positive))\b",
        rf"\b{_FAMILY}\b[\w ]{{0,8}}\b(?:not pass|failed) (?:\w+ )?assessment\b",
        r"\bcarers?\b[\w ]{0,8}\b(?:is|are|will) (?:be )?(?:going to )?retir\w+",
        r"\bfoster (?:brother|sister)s?\b[\w ]{0,8}\b(?:is leaving|are leaving|will leave|has left)\b",
        r"\bplan for you to (?:go|live|return|stay)\b[\w ]{0,20}\b(?:changed|stopped|ended)\b",
        rf"\bplan to (?:go|come|move|return) (?:back )?(?:home|to (?:your )?{_FAMILY})\b[\w ]{{0,12}}"
        r"\b(?:changed|stopped|ended)\b",
        rf"{_NO_TRIAL}\bplacement with (?!(?:\w+ ){{0,2}}{_CLUB})[\w’' ]{{1,30}}?\b{_STOPS}\b",
    ),
    HardNews.LESS_TIME: (
        rf"\b(?:{_FAMILY}|you|they|he|she) (?:can|may|will) only (?:write|phone|call|text|send)\b",
        r"\bnot (?:visits|calls|family time|contact)\b(?! (?:is|are)\b)",
        r"\b(?:family time|contact|visits)\b[\w ]{0,12}\b(?:be|back|mov\w+|chang\w+) (?:back )?(?:at|in|to) "
        r"(?:an?|the) contact cent",
        rf"\b{_CANNOT} have (?:your |an? |the )?(?:phone|tablet|mobile)\b[\w ]{{0,10}}"
        r"\bto (?:call|phone|ring|text|see)\b",
        rf"\b{_FAMILY}\b (?:has |have )?missed (?:\w+ ){{0,2}}(?:family time|contact|visits?|calls?)\b",
        r"\bless (?:time|often)",
        r"\b(?:see|visit|phone|call|meet|speak (?:to|with)|talk (?:to|with))\b"
        r"[\w’' ]{0,30}\bless\b(?! than\b)",
        rf"\b(?:time with (?:your|you|mum|dad|family)|seeing (?:your|mum|dad))\b[\w’' ]{{0,25}}\b{_ENDS}",
        rf"\b{_FAMILY}\b[\w ]{{0,12}}\b(?:stops?|stopped|will not|won[’']t|cannot|can[’']t|no longer) "
        r"(?:be )?(?:com(?:e|es|ing)|visit\w*|call\w*|phon\w*|writ\w*)\b",
        r"\bfewer (?:visits|times|calls)",
        rf"\b{_NEVER}[\w ]{{0,12}}\b{_SEE}{_NO_PERSON}",
        rf"\b(?:do|does)(?: not|n[’']t) (?:see|visit|phone|call) {_THEM}\b(?![^.]*\b(?:enough|much)\b)",
        rf"\b(?:contact|family time|visits?|calls)\b[\w’' ]{{0,40}}\b{_ENDS}",
        r"\b(?:no|not have|without|break from|instead of) (?:contact|family time|visits|seeing)\b",
        r"\b(?:instead|in place) of (?:every|once|twice|two|three|each)\b",
        rf"\b{_TIME}\b[\w’' ]{{0,25}}\bfrom {_OFTEN_BEFORE}\b[\w ]{{0,15}} to\b",
        rf"\b{_TIME}\b[\w’' ]{{0,25}}\bsupervised\b",
        rf"\b{_ADULT}\b[\w ]{{0,15}}\b{_IS_THERE}\b[\w ]{{0,12}}\b{_WHEN_MET}",
        rf"\b{_WHEN_MET},?[\w ]{{0,12}}\b{_ADULT}\b[\w ]{{0,15}}\b{_IS_THERE}\b",
        rf"\b{_TIME}\b[\w’' ]{{0,25}}\b(?:phone|video|letters?) only\b|\bletterbox (?:contact|only)\b",
        rf"\bletters? (?:from|to) (?:your )?{_FAMILY}\b[\w ]{{0,25}}\b{_SELDOM}\b",
        rf"(?:\b{_NEVER} (?:\w+ ){{0,2}}|\bno (?:more )?){_NIGHTS} (?:with|at) (?:your )?{_FAMILY}s?\b"
        r"(?!['’]?s? (?:this (?:week|weekend|time)|tonight)\b)",
        rf"{_FAMILY_TIME}[\w’' ]{{0,25}}\b{_SELDOM}\b",
        rf"{_FAMILY_TIME}[\w’' ]{{0,15}}\b(?:chang(?:e|es|ing|ed) to|becomes?) "
        rf"(?:{_OFTEN_BEFORE}|monthly|termly|yearly|fortnightly)(?<!day)\b",
        r"\b(?:overnights?|overnight stays?|staying over|sleepovers?) (?:with|at) [\w’' ]{1,20}"
        r"\b(?:refused|cancelled|not (?:be )?(?:start|agreed|allowed|happen|safe)|stop(?:s|ped)?)\b",
        rf"\b{_FAMILY}\b[\w ]{{0,8}}\bnot been seen\b",
        rf"\b(?:time|visits?|calls?|contact) (?:with|to|from) {_SOMEBODY} {_CALLED_OFF}",
        rf"\b{_CANNOT} (?:\w+ ){{0,2}}(?:go|come) to (?:your )?{_FAMILY}['’]?s\b",
        rf"\b(?:not|isn[’']t|never) (?:\w+ )?safe (?:for you )?to (?:{_SEE} (?:your |{_SOMEBODY})"
        rf"|(?:be|stay|live) with (?:your )?{_FAMILY}\b)",
        rf"{_FEW}\b(?:only {_OFTEN}|not every)\b",
        r"\b(?:contact|family time|visits?|calls?|time)\b (?:with|to|from) [\w ]{1,20}\bon hold\b",
        r"\b(?:contact|family time|visits?|calls)\b[\w’' ]{0,25}\b(?:suspended|go(?:es)? down"
        r"|went down|on hold)\b",
        r"\bnot (?:be having|be given|be offered) (?:contact|family time|visits|calls)\b",
        rf"\b{_FAMILY}\b[\w ]{{0,12}}\bnot (?:be )?com(?:e|ing) to see you\b",
        r"\bnot (?:\w+ )?(?:well|ready|able|strong) (?:enough )?to (?:see|visit|meet|phone|call) you\b",
        rf"{_MEETS} (?:your )?(?:{_FAMILY}|family)\b[\w ]{{0,15}}\b{_SELDOM}\b",
        rf"\b{_FAMILY}\b[\w ]{{0,12}}\b(?:decided|chosen|chose) not to (?:come|visit|see|phone|call|write)\b",
        r"\bnot want (?:any )?(?:letters|calls|visits|messages|presents|cards) from you\b",
        r"\bnot want to (?:hear from|meet|speak to|talk to) you\b",
        rf"\b{_FAMILY}\b[\w ]{{0,12}}\bnot (?:come|turned? up|been|visited|shown up)\b[\w ]{{0,20}}"
        r"\b(?:visits?|family time|contact|calls?|since)\b",
        r"\b(?:be there|sit) to (?:watch|listen)\b[\w ]{0,12}\b(?:see|meet|talk|speak)\b",
        rf"\b(?:nobody|no one|we do not|they do not) knows? where (?:your )?{_FAMILY}\b",
        r"\bonly (?:see|visit|phone|meet|call|speak)\b",
        r"\b(?:shorter|supervised) (?:visits?|family time|contact)",
    ),
    HardNews.COURT: (
        r"\b(?:will be|have|has|go(?:es|ing)? to|face|faces) (?:an?|his|her|their) trial\b"
        r"(?! (?:period|day|lesson|run|week|session|at|for|with)\b)|\b(?:on|stands?|go(?:es)? to) trial\b",
        r"(?<!ball )(?<!tennis )(?<!squash )(?<!sports )(?<!food )\bcourts?\b(?! shoes)",
        r"(?<!not )(?<!to )\bjudges?\b(?! (?:you|people|me|them|a|books?|of the|the (?:show|competition)))",
        r"\b(?:the|a|final|next|another|first) hearing\b(?! (?:aid|test|check|loss|support|problem))",
        r"\bhearing (?:is )?(?:on|at|in|will)\b",
        r"\bmagistrate",
        r"\btribunal",
        r"\bcourt case\b",
    ),
    HardNews.ILLNESS: (
        r"\b(?:ill|illness|unwell|sick|poorly|cancer|tumou?r|hospital|hospice|funeral|operation|overdose)\b",
        r"\b(?:stroke of|had a stroke|heart attack|heart is failing)\b",
        r"\bdie[sd]?\b|\bdying\b(?! (?:to|for)\b)|\bin heaven\b|\bstillborn\b|\bmiscarr\w+",
        r"\btoo many (?:tablets|pills)\b",
        r"\bdiagnosed\b|\bdoctors? (?:\w+ )?(?:says?|said|thinks?|found) (?:that )?you (?:may |might )?have\b"
        r"(?! (?:\w+(?:ed|wn|en)|an? (?:cold|bug))\b)",
        r"\byou have (?:diabetes|epilepsy|hiv|hepatitis|leuk\w+|sickle cell)\b",
        r"\bdea(?:d|th)\b",
        r"\b(?:dementia|alzheimer|stopped (?:his|her|their) treatment|end (?:his|her|their) (?:own )?life)\b",
        rf"\b{_FAMILY}\b[\w ]{{0,15}}\b(?:using drugs|drinking again|started drinking|taking drugs)\b",
        rf"\b{_FAMILY}\b[\w ]{{0,25}}\b(?:care home|nursing home|intensive care)\b",
        r"\b(?:bad|serious|car|road|terrible) accident\b",
        r"\b(?:pass(?:ed|es) away|took (?:his|her|their) own life|lost (?:his|her|their) life)\b",
    ),
    HardNews.AGE: (
        r"\bnot (?:believe|accept|agree|think)(?: that)? you (?:are|were) (?:\w+ )?"
        r"(?:1\d|a child|under|still)\b",
        r"\byou (?:are|were|look|may be|must be) (?:\w+ )?older than(?=\W*$| (?:1[5-9]|eighteen)\b)",
        r"\bage assess",
        r"\bassess\w*\b[\w ]{0,30}\bage\b",
        r"\bhow old you are\b",
        r"\b(?:ask|asked|find|finding|decide|decided|check|checking|about|say|out)\b[\w ]{0,20}"
        r"\byour (?:real |correct )?age\b",
        r"\byour (?:real |correct )?age (?:is|will|has)\b",
        r"\bdate of birth\b",
        r"\byour age\b[\w ]{0,8}\b(?:assessed|decided|recorded|put|found) (?:as|at|to be)\b",
        rf"\b(?:{_OFFICE}|results?|tests?|reports?|assessments?) (?:has |have |had )?"
        r"(?:said|says?|shows?|decided?|believes?|thinks?|found|treats?)(?: that)? "
        r"you (?:are|were|as) (?:\w+ ){0,2}(?:1[6-9]|2\d|eighteen|an? adult|older|over"
        r"|not (?:an? child|under|1\d))",
        r"\b(?:not|never|n[’']t) (?:believe|accept|agree(?: with| about| on)?|trust)\b[\w ]{0,15}"
        r"\b(?:your age|how old)\b",
        r"\bage (?:is |was )?disput",
        r"\btreat(?:s|ed)? (?:you )?as an adult\b",
    ),
    HardNews.PRISON: (
        rf"\bpolice\b[\w ]{{0,25}}\b(?:talk|speak|look|ask|question|interview)\w*\b[\w ]{{0,20}}"
        rf"\b(?:you\b|(?:step)?{_FAMILY})",
        rf"\b(?:step)?{_FAMILY}\b[\w ]{{0,12}}\b(?:was|been|is|be) charged\b",
        r"\bcharged with (?:an? )?(?:assault|theft|robbery|burglary|murder|rape|offence|crime|neglect)\b",
        rf"\bpolice\b[\w ]{{0,12}}\bcharg(?:e|es|ed|ing) "
        rf"(?:you\b|(?-i:[A-Z]\w+)|(?:\w+ )?(?:step)?{_FAMILY})\b",
        r"\b(?:found|plead\w*) (?:not )?guilty\b",
        r"\b(?:prison|jail|arrested|in custody|locked up|sentenced|on remand|young offender)\b",
    ),
    HardNews.CLAIM: (
        r"\b(?:asylum|claim|appeal)\b[^.]{0,30}\b"
        r"(?:not (?:work|worked|succeed|win|won)|unsuccessful|(?:is|was) lost)\b",
        r"\b(?:stop(?:s|ped)|drop(?:s|ped)|close[sd]|end(?:s|ed)) your case\b",
        rf"\b{_CLAIM}\b[^.]{{0,30}}\b(?:refused?|rejected|turned down|denied|dismissed|failed"
        r"|not (?:\w+ )?(?:accepted|granted|agreed)|(?:say|said|is|was) no)\b",
        r"\bhome office\b[\w ]{0,12}\bturned (?:you|him|her|them) down\b",
        rf"\b(?:refused?|rejected|turned down|denied|(?:say|said) no to) (?:\w+ ){{0,3}}{_CLAIM}\b",
        r"\b(?:deport\w*|detention|detained|sent back to)\b(?! (?:school|class))",
        r"\b(?:home office|council|judge|they)\b[\w ]{0,12}\bnot (?:\w+ )?believed?\b[\w ]{0,8}"
        r"\b(?:story|you|what you)\b",
        rf"\b(?:leave|removed from|not (?:be )?(?:able|allowed) to stay in|cannot stay in) {_COUNTRY}\b",
    ),
    HardNews.FAMILY: (
        rf"(?<!['’]s )\b{_FAMILY}\b[\w’' ]{{0,40}}\bget(?:s|ting)? (?:re)?married\b",
        rf"\b(?:be told|tell you|talk to you) (?:more|the truth|something) about (?:your )?{_FAMILY}\b",
        rf"\b{_FAMILY}\b[\w ]{{0,8}}\b(?:having|expecting|has|had|have) (?:got )?an?(?:other)? (?:new )?"
        r"(?:baby|little (?:boy|girl))\b(?! (?!boy|girl|in\b|on\b|last\b|this\b)\w+)"
        r"|(?<!you are )\bpregnant\b",
        r"\b(?:going to|will) have an?(?:other)? (?:new )?baby\b(?! \w+)",
        r"\b(?:is|are) expecting (?:a baby|a child|again|twins)(?=[.,;]|$)",
        r"\b(?:is|(?<!\bwe )(?<!\byou )are) expecting(?=[.,;]|$)",
        r"\b(?:dna|paternity) (?:test|result)",
        rf"\b(?:tests?|results?)\b[\w ]{{0,12}}\b(?:shows?|showed|says?|said|found|prove\w*)\b[\w ]{{0,20}}"
        rf"\b(?:is|was|are) (?:not )?(?:really )?your {_FAMILY}\b",
        rf"\bnot your (?:real|birth|biological|own) (?:{_FAMILY}|parent)\b",
        r"\b(?:are|is|have|has|were|getting) (?:been |now )?"
        r"(?:separat(?:ed|ing)|split(?:ting)? up|divorc(?:ed|ing))\b(?! (?:into|by|the|in|when)\b)",
        rf"\bnot (?:\w+ )?(?:find|found|traced?) (?:any of )?your (?:{_FAMILY}|family|relatives)\b",
    ),
    HardNews.LOSS: (
        rf"\bno longer your {_WORKER}\b|\bnot (?:be )?your {_WORKER} any ?more\b",
        r"\b(?:will|must|have to|has to|going to|need to) (?:change|leave|move) (?:your )?"
        r"(?:schools?|college)\b"
        r"(?! (?:at|in (?:the holidays|june|july)|bag|shoes|shirt|uniform))",
        r"\b(?:have|has|had) to leave (?:your )?(?:school|college)\b",
        r"\b(?:start|go|going|starting|move|moving) (?:at|to) an?(?:other| different) (?:school|college)\b",
        rf"\b{_CANNOT} (?:stay|go on|go back)\b[\w ]{{0,4}}\b(?:at|to) (?:[\w’']+ ){{0,3}}"
        r"(?:school|college)\b",
        r"\blost your (?:school )?place\b|\b(?:excluded|expelled) from\b",
        r"\byou (?:are|were|have been|will be) (?:now )?(?:permanently )?(?:excluded|expelled)\b",
        rf"\b(?:school|college|nursery) {_CANNOT} (?:keep|have|take) you\b",
        r"\b(?:school|college|nursery) place (?:was|is|has)(?: been)? "
        r"(?:refused|not (?:been )?(?:agreed|given))\b",
        rf"\b(?:(?-i:[A-Z]\w+)|your {_WORKER}) (?:is|are) (?:leaving|retiring)"
        r"(?=[.,;]|$| (?:us|in|on|soon|at (?:Christmas|Easter)"
        r"|(?:the|your|our) (?:school|team|service|council|job))\b)",
        rf"\bleaving\b(?: \w+){{0,5}} (?:have|get) (?:a new|another) {_WORKER}\b",
        rf"\b(?:{_CANNOT}|stops?|stopped|stopping) (?:be|being) your {_WORKER}\b",
        rf"\btime with (?=[^.]*\b{_WORKER})[\w’ ]{{1,30}}? (?:is |will |has )?{_TO_AN_END}\b",
        rf"\byour {_WORKER} (?:\w+ )?(?:is leaving(?! (?:the (?:class|room)|you|a)\b)|has left"
        r"|left\b|is going to leave|will leave (?:in|on|us|soon|the job))",
        r"\bleaving (?:my|his|her|their|the) job\b",
        rf"\b(?:put to sleep|put down)\b|\b{_PET}\b[\w ]{{0,12}}\brun over\b",
        rf"\b{_PET}\b[\w ]{{0,6}}\b{_CANNOT} (?:come|stay|live|move)\b",
        rf"\b(?:new|another|other) home for (?:your |the )?{_PET}\b|\b{_PET}\b[\w ]{{0,12}}\bgiven away\b",
    ),
}
# "at 10.30 at weekends" is a time to be in; "at 16", "by 3 May", "late in 2027" is a return home.
_HOUR = r"(?:1[0-2]|[1-9])(?:[.:][0-5]\d)?(?: ?[ap]m)?"
_ANY_DAY = r"(?:(?:the )?(?:weekends?|evenings?)|school (?:day|night)s|(?!holidays)\w+days)"
# How somebody gets home has no day: "You go home alone on 3 May" is a return.
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]*"
_ON_A_DAY = rf"(?:on|in) (?:\w+day,? )?(?:the )?(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?)?{_MONTH}\b"
# What a decision that was not agreed is about: its words hold good news ("You live with Nan").
_ABOUT = {
    HardNews.MOVE: re.compile(
        r"\b(?:live|living|stay(?:ing)? (?:with|at|in|here|there|where)(?! (?:the|a|your) (?:\w+ )?"
        r"(?:club|team|class|group(?! home)|set|choir|band)\b)"
        r"|mov(?:e|ing)(?! (?:up )?(?:in)?to (?:the|a) (?:\w+ )?"
        r"(?:set|class|group(?! home)|table|year|level|team)\b)"
        r"|placement|foster carers?|(?:go|going|come|coming|return) (?:back )?home"
        rf"(?! (?:(?:(?:at|by) {_HOUR}|late)(?=\W*$| (?:at|on|in) {_ANY_DAY}\b| every (?:day|night)\b)"
        r"|from (?:school|college|work|the \w+ ?club|\w+ club)"
        r"|(?:alone|by (?:yourself|bus|train|car|bike|taxi)|on (?:your own|foot|the bus))"
        rf"(?! {_ON_A_DAY}))\b)"
        r"|(?:look(?:ing)? after|car(?:e|ing) for) you(?! (?:on|at|after|in|for)\b))\b"
        r"|\b(?:new|different|another) (?:home|house|flat|placement)\b",
        re.IGNORECASE,
    ),
    HardNews.LESS_TIME: re.compile(
        rf"\b(?:contact|family time|time together|overnights?|unsupervised)\b"
        rf"|\b(?:see|visit|meet|phone|call|ring|time with|sleepovers?|stay(?:ing)? (?:with|at))\b"
        rf"[\w’' ]{{0,30}}\b(?:{_FAMILY}s?|family(?! friends?\b))\b"
        rf"|\b{_FAMILY}s?\b[\w’' ]{{0,40}}\b(?:see|seeing|visit|visiting|phone|phoning|call|calling|ring"
        r"|time with) you\b(?! on (?:your|the|a) new (?:phone|tablet|laptop)\b)"
        rf"|\b{_FAMILY}s?\b[\w’' ]{{0,40}}\b(?:have|having) you\b"
        r"(?! for (?:football|swimming|dance|\w+ (?:practice|lessons?|club|training))\b(?! (?:and|then)\b))",
        re.IGNORECASE,
    ),
}
_TOPICS = {"home": HardNews.MOVE, "family": HardNews.LESS_TIME}
# Small things, of which the topic alone makes no hard news.
_SMALL = {
    "home": re.compile(
        r"\b(?:an?|new|own|bigger|another) (?:\w+ )?(?:desk|phone|tablet|laptop|computer|console|tv|bike|lamp"
        r"|shelf|wardrobe|rug|lock)\b|\bstay(?:ing)? up\b|\bbedtime\b|\bpocket money\b",
        re.IGNORECASE,
    ),
    "family": re.compile(
        r"\bcomes? to (?:your|the) (?:\w+ )?(?:play|match|game|concert|show|assembly|sports day)\b",
        re.IGNORECASE,
    ),
}
# What a decision on home or family names, beside what `_ABOUT` finds.
_HOME_OR_FAMILY = re.compile(
    rf"\b(?:(?:step|half[- ])?{_FAMILY}s?|siblings?|family|foster\w*|placements?|children[’']s homes?"
    r"|(?:in|into|leav\w+) care)\b",
    re.IGNORECASE,
)
_FOUND = {kind: re.compile("|".join(words), re.IGNORECASE) for kind, words in _WORDS.items()}
# What the child said, and what they know because they lived it, is not new to them; nor are these other
# meanings. Each is taken out of a sentence before it is looked through; what stands beside it stays.
_KNOWN = re.compile(
    r"[\"“][^\"”]*[\"”]"
    r"|\byou (?:said|say|tell|told \w+|asked|ask|worry|worried|wanted|want|think|feel|wish|would like)\b"
    r"[^.,;]*?(?=[.,;]|$|\b(?:and|so|but|because)\b)"
    r"|\b(?:since|when|after|before) you (?:first )?(?:moved|were (?:ill|sick|unwell))\b"
    r"|\byou (?:have )?(?:already )?moved (?:\w+ times|here|in\b)"
    r"|\bmoved in\b(?! with)|\bmove in\b(?! (?:with|\d|one|two|three|the|an?|early|late"
    r"|(?-i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))\w*)"
    r"|\bmov(?:e|es|ed|ing) (?:up )?(?:in)?to (?:the )?(?:next |new |top |your )?"
    r"(?:sixth form|year|class|set|group|college|secondary|primary|school|table|level|team|desk)"
    r"|\b(?:likes?|loved?|enjoy(?:ed)?|settled(?: well)?(?: into?)?|happy (?:in|at|with)|well in|proud of) "
    r"(?:living (?:in|at) )?(?:your|the) new \w+"
    r"|\byou (?:do|will) not (?:have|need) to (?:move|leave)\b"
    r"|\byou (?:were|was|are|have been|felt|feel) (?:a bit |very |often )?(?:ill|sick|unwell|poorly)\b"
    r"|\byou (?:\w+ ){0,4}arrested\b|\barrested you\b"
    r"|\b(?:off sick|sick (?:day|pay|note|leave)|(?:car|travel|sea|home) ?sick)\b"
    r"|\b(?:phone|tablet|laptop|battery|plants?|game|computer)\b[\w ]{0,12}\bdied\b"
    r"|\bhospital (?:appointment|school|check|garden|radio|fair)"
    r"|\bplay\w*\b[\w ]{0,20}\b(?:at|on|in) (?:the |an? )?courts?\b"
    r"|\b(?:no longer|not|never|\w+n['’]t) (?:(?:be|being|have|need|going|to) )*supervised\b"
    r"|\b(?:not|never|\w+n['’]t) (?:been )?diagnosed with any\w*"
    r"|\bleaving (?:(?:on|in|at) (?:\w+ ){1,3})?for (?:an?|the|his|her|their) (?:\w+ )?"
    r"(?:holiday|trip|walk|day out|wedding)\b|\bleaving in the (?:car|taxi|minibus)\b"
    r"|\b(?:friends?|children|people|others|boys|girls|anyone|someone|for|at|of|own) your age\b",
    re.IGNORECASE,
)
# A story's words -> the same said to the child.
_OF_ME = tuple(
    (re.compile(rf"\b(?:{mine})\b", re.IGNORECASE), yours)
    for mine, yours in (
        ("I am|I['’]m|am I", "you are"), ("I was", "you were"), ("I", "you"), ("my", "your"), ("me", "you"),
        ("myself", "yourself"),
    )
)  # fmt: skip
_OF_THEM = tuple(
    (re.compile(rf"\b(?:{theirs})\b", re.IGNORECASE), yours)
    for theirs, yours in (
        ("he|she", "you"), ("his|her", "your"), ("him", "you"), ("you is", "you are"),
        ("you was", "you were"), ("you has", "you have"), ("you does", "you do"),
    )
)  # fmt: skip
_SHORT = re.compile(r"\b(ca|wo|sha|\w+)n[’']t\b|\b(can)not\b", re.IGNORECASE)
_SPELT = {"ca": "can", "wo": "will", "sha": "shall"}
_UNSURE = re.compile(r"\b(?:certain|sure|promise|might|(?-i:may)|know|whether|if)\b", re.IGNORECASE)


def hard_news_in(
    letter: Letter,
    english: Mapping[str, str],
    steps: Iterable[NextStep] = (),
    last_time: Iterable[LastTime] = (),
    apart: Iterable[Disagreement] = (),
) -> dict[HardNews, list[str]]:
    """Kind -> the English sentences in which it was found. `steps`: the decisions of its record, whose
    state and topic say more than words do; `last_time`: what it says became of those before; `apart`: what is
    not agreed."""
    found: dict[HardNews, list[str]] = {}
    # That they themselves do not agree is known.
    others = (one for one in apart if not _is_of_child(one.who, letter.child_name))
    for kind, text in (*_of_steps(steps), *_of_last_time(last_time), *_of_others(others)):
        found.setdefault(kind, []).append(text)
    for text in _sentences(letter, english):
        for kind in kinds_in(text, letter.voice, letter.child_name):
            found.setdefault(kind, []).append(text)
    return found


def _is_of_child(who: str, child_name: str) -> bool:
    """Whether the child is among those who do not agree: "you", "Robin Hale", "Robin and Mum"."""
    child = {"you", *child_name.casefold().split()[:1]}
    parts = re.split(r",|&|\band\b", who.casefold())
    return any(part.split()[:1] and part.split()[0] in child for part in parts)


def _of_steps(steps: Iterable[NextStep]) -> Iterator[tuple[HardNews, str]]:
    for step in steps:
        if step.sees.may_see(ForWhom.CHILD):
            if step.state is StepState.JUDGE:
                yield HardNews.COURT, f"Only a judge can decide this: {step.what}"
            if step.state is StepState.NOT_AGREED:
                yield from (
                    (kind, f"This was not agreed: {step.what}") for kind in _refused(step.what, step.topic)
                )


def _of_last_time(last_time: Iterable[LastTime]) -> Iterator[tuple[HardNews, str]]:
    for one in last_time:
        if one.done is Done.REFUSED and one.sees.may_see(ForWhom.CHILD):
            yield from ((kind, f"This was not agreed: {one.what}") for kind in _refused(one.what))


def _of_others(apart: Iterable[Disagreement]) -> Iterator[tuple[HardNews, str]]:
    for one in apart:
        if one.sees.may_see(ForWhom.CHILD):
            said = f"{one.who.strip()} does not agree: {one.what}" if one.who.strip() else one.what
            yield from ((kind, said) for kind in _refused(one.what))


def _refused(what: str, topic: str = "") -> list[HardNews]:
    """What it is about, where a child hears no: where they live, time with family, or court, by its topic,
    unless it is of a small thing ("a new desk"), and by its words, which are English in any letter."""
    said = kinds_in(what)
    about = (kind for kind, find in _ABOUT.items() if find.search(what))
    is_hard = topic in _TOPICS and not _SMALL[topic].search(what)
    by_topic = (_TOPICS[topic],) if is_hard else ()
    return list(dict.fromkeys([*by_topic, *about, *said]))


def is_of_home_or_family(step: NextStep) -> bool:
    """Whether a decision that the child may see is on where they live or on their family, by its topic
    (unless it is of a small thing) or by its words. Lists miss some hard news: here somebody says."""
    if not step.sees.may_see(ForWhom.CHILD):
        return False
    if step.topic in _TOPICS and not _SMALL[step.topic].search(step.what):
        return True
    return any(find.search(step.what) for find in (_HOME_OR_FAMILY, *_ABOUT.values()))


def kinds_in(sentence: str, voice: Voice = Voice.YOU, child_name: str = "") -> list[HardNews]:
    """What kinds of news an English sentence seems to hold. `voice`: who tells it; a story's sentence is
    looked at as if it were said to the child."""
    to_child = _to_child(sentence.strip(), voice, child_name)
    looked_at = to_child if _UNSURE.search(to_child) else without_more(_KNOWN.sub(" ", to_child))
    spelt = _SHORT.sub(lambda short: _spelt(short[1] or short[2]) + " not", looked_at)
    return [kind for kind, find in _FOUND.items() if find.search(looked_at) or find.search(spelt)]


def _spelt(short: str) -> str:
    return _SPELT.get(short.lower(), short)


def _to_child(sentence: str, voice: Voice, child_name: str) -> str:
    if voice is Voice.YOU:
        return sentence
    if sentence.startswith("“") and sentence.endswith("”"):  # the reviewing officer's own words
        return sentence[1:-1]
    words = _OF_ME if voice is Voice.I else _OF_THEM
    if voice is Voice.NAME and child_name:
        sentence = re.sub(rf"\b{re.escape(child_name)}['’]s\b", "your", sentence)
        sentence = re.sub(rf"\b{re.escape(child_name)}\b", "you", sentence)
    for pattern, instead in words:
        sentence = pattern.sub(instead, sentence)
    return sentence


def _sentences(letter: Letter, english: Mapping[str, str]) -> list[str]:
    # A heading of ours holds no news; one that somebody wrote may.
    lines = [*(line for line in letter.headings if not line.message), *letter.opening, *replies_in(letter)]
    for section in letter.sections:
        if section.kind not in _NO_NEWS:
            lines += section.lines
    return [text for line in lines if (text := _english(line, english))]


def _english(line: Line, english: Mapping[str, str]) -> str:
    return line.text if line.lang.startswith("en") else english.get(line.id, "")
