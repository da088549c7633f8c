"""A sentence to the child becomes the child's own, or is told by name; what others said stays as they said
it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letters.model import Voice
from letters.voice import in_voice

CASES = [
    ("You sleep well.", "I sleep well.", "Robin sleeps well."),
    ("You like your new bike.", "I like my new bike.", "Robin likes Robin's new bike."),
    ("You are doing well at school.", "I am doing well at school.", "Robin is doing well at school."),
    ("You were ill.", "I was ill.", "Robin was ill."),
    ("You have a new bed.", "I have a new bed.", "Robin has a new bed."),
    ("Dana will help you.", "Dana will help me.", "Dana will help Robin."),
    ("Dana told you about the plan.", "Dana told me about the plan.", "Dana told Robin about the plan."),
    ("Dana will take you to Leeds.", "Dana will take me to Leeds.", "Dana will take Robin to Leeds."),
    ("You will see Mo.", "I will see Mo.", "Robin will see Mo."),
    ("You went to camp.", "I went to camp.", "Robin went to camp."),
    ("You try hard.", "I try hard.", "Robin tries hard."),
    ("You also watch football.", "I also watch football.", "Robin also watches football."),
    ("I will ring you.", "Noor Calder will ring me.", "Noor Calder will ring Robin."),
    ("It was lovely to see your drawings.", "It was lovely to see my drawings.",
     "It was lovely to see Robin's drawings."),
    ("You said “you are late”.", "I said “you are late”.", "Robin said “you are late”."),
    ("Are you well?", "Am I well?", "Is Robin well?"),
    ("You're kind.", "I'm kind.", "Robin is kind."),
    ("I like your drawing of the sea.", "Noor Calder likes my drawing of the sea.",
     "Noor Calder likes Robin's drawing of the sea."),
    ("I have asked Dana.", "Noor Calder has asked Dana.", "Noor Calder has asked Dana."),
    ("I think that you try hard.", "Noor Calder thinks that I try hard.",
     "Noor Calder thinks that Robin tries hard."),
    ("You saw Dana. Your teeth are good.", "I saw Dana. My teeth are good.",
     "Robin saw Dana. Robin's teeth are good."),
    ("I'll ring.", "Noor Calder will ring.", "Noor Calder will ring."),
    ("I am glad.", "Noor Calder is glad.", "Noor Calder is glad."),
]  # fmt: skip


@pytest.mark.parametrize(("you", "i", "name"), CASES)
def test_each_voice(you: str, i: str, name: str) -> None:
    assert in_voice(you, Voice.YOU, "Robin", "Noor Calder") == you
    assert in_voice(you, Voice.I, "Robin", "Noor Calder") == i
    assert in_voice(you, Voice.NAME, "Robin", "Noor Calder") == name


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=60), st.sampled_from(Voice))
def test_any_text_is_safe_and_what_is_quoted_stays(text: str, voice: Voice) -> None:
    quoted = f"Dana said “{text.replace('“', '').replace('”', '').replace(chr(34), '')}”"
    assert in_voice(quoted, voice, "Robin", "Noor") == quoted
    in_voice(text, voice, "Robin", "Noor")
