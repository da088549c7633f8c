"""The first page of a paper questionnaire: what is promised, whom to call, and the code for staff. The child
keeps it.

In: the paper while it is laid out. Out: a part of its plan.
"""

from dataclasses import replace

from children.model import Contact
from consult.paper import words
from consult.paper.laying import Laying
from consult.paper.words import said
from press.model import Role
from press.qr import qr_svg
from symbols.paper.printing import Plan


def front_of(laying: Laying) -> Plan:
    """What is promised, and whom to call: first of all, and the child's to keep."""
    facts = laying.facts
    title = (
        laying.message("title", words.HELLO, Role.TITLE, child=facts.child)
        if facts.child
        else laying.message("title", words.TITLE, Role.TITLE)
    )
    lines = [
        laying.line("iro", words.WHO, iro=facts.iro) if facts.iro else laying.line("iro", words.WHO_BLANK)
    ]
    if facts.when:
        lines.append(
            {"picture": laying.drawn("meeting"), "words": laying.say("when", (facts.when, facts.lang))}
        )
    lines.append(
        laying.line("listen", words.READS, iro=facts.iro)
        if facts.iro
        else laying.line("listen", words.READS_BLANK)
    )
    lines.append(laying.line("tell-someone", words.SECRET))
    if facts.came_alone:
        picture = laying.drawn("dont-share")
        own = (facts.home_office, "en") if facts.home_office else said(words.HOME_OFFICE, facts.lang)
        lines.append({"picture": picture, "words": laying.say("home-office", own)})
    lines += [laying.line("stop", words.SKIP), laying.line("write", words.TYPED)]
    safe = _safe(laying)
    keep = laying.message("keep", words.KEEP)
    hows = [words.HOW, words.SEES_HOW] if facts.asks_who_sees else [words.HOW]
    how = [laying.message("how", one) for one in hows]
    return {"title": title, "lines": lines, **safe, "keep": keep, "how": how, **_code(laying)}


def _safe(laying: Laying) -> Plan:
    slow = laying.message("slow", words.SLOW)
    danger = laying.message("danger", words.DANGER)
    number = laying.say("danger-number", (laying.facts.emergency, "en"))
    how = laying.message("danger-how", words.DANGER_HOW)
    people = laying.message("people", words.PEOPLE, Role.HEADING)
    return {
        "slow": slow,
        "danger": [danger, number, how],
        "people": people,
        "contacts": [_contact(laying, one) for one in laying.facts.contacts],
    }


def _contact(laying: Laying, contact: Contact) -> list[int]:
    """What it is, the number large, and the rest as the service wrote it."""
    title = laying.message(f"contact-{contact.kind}", words.CONTACTS[contact.kind])
    number = laying.say("number", (contact.phone or contact.text or contact.chat or contact.name, "en"))
    hours, language = contact.hours_in(laying.facts.lang)
    if language == "en":
        rest = [(" · ".join(one for one in (contact.name, hours) if one), "en")]
    else:
        rest = [(contact.name, "en"), (hours, language)]
    return [title, number, *(laying.say("about", one) for one in rest if one[0])]


def _code(laying: Laying) -> Plan:
    if not laying.facts.link:
        return {"qr": None}
    laying.setting.pictures["code"] = qr_svg(laying.facts.link)
    told = laying.message("code", words.CODE, word=laying.facts.code)
    figure = laying.message("code-figure", words.CODE_WORDS, Role.FIGURE)
    laying.setting.blocks[figure] = replace(laying.setting.blocks[figure], picture="code")
    return {"qr": figure, "qr_words": told}
