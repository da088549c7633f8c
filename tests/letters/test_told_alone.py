"""A letter that says what its child said only to the reviewing officer is found before it is approved."""

from dataclasses import replace

from flask import Flask

from consult.model import Answer
from letters.rules.model import Answered
from letters.told_alone import told_alone
from store.work import Store
from tests.factories.desk import make_desk
from tests.factories.invite import invite_in
from tests.factories.submission import HAPPY, make_submission
