"""A participation worker at the desk of questions, and a question of the service's own."""

from typing import Any
from uuid import UUID

from flask import Flask

from children.model import Service
from consult.questionnaires import edit, write
from consult.questionnaires.model import Content
from consult.questionnaires.read import list_versions, load_draft
from store.work import Store
from tests.factories.desk import browser_of
from tests.factories.service import make_service
from tests.factories.staff import make_account
from tests.pages.client import PageClient
from web.access import Role

ARABIC = "كيف هي الحافلة؟"


def bus(**changes: Any) -> dict[str, Any]:
    """A question that Heard does not ship."""
    made = {
        "code": "bus",
        "kind": "choose_one",
        "topic": "school",
        "asked": {"ages": ["8-11"]},
        "alone": False,
        "alerts": [],
        "picture": "bus",
        "words": "How is the way to school for you?",
        "easy": "How is the bus?",
        "pictures": "The bus?",
        "option": [
            {"code": "quiet", "picture": "good", "text": "It is quiet"},
            {"code": "loud", "picture": "dont-like", "text": "It is loud"},
        ],
    }
    return made | changes


def with_first(content: Content, question: dict[str, Any], **more: Any) -> dict[str, Any]:
    """The questionnaire with this question before all others."""
    return {**content, "question": [question, *content["question"]], **more}


def without_know(content: dict[str, Any]) -> dict[str, Any]:
    """As the desk retires a question: of 25 for one child there is no room for one more."""
    return edit.retire_question(content, "know")


class QuestionsDesk:
    """A participation worker, signed in, and their service."""

    def __init__(self, app: Flask, store: Store):
        self.app, self.store = app, store
        with store.begin():
            self.service: Service = make_service()
            self.worker = make_account(self.service, Role.PARTICIPATION, name="Delphine Marchbank")
        self.browser: PageClient = browser_of(app, self.worker)

    def draft(self, code: str = "review") -> Content:
        """The draft as it stands."""
        with self.store.begin(write=False):
            return load_draft(self.service.id, code).content

    def question(self, code: str) -> dict[str, Any]:
        """One question of the draft."""
        return next(one for one in self.draft()["question"] if one["code"] == code)

    def versions(self, code: str = "review") -> list[int]:
        """The numbers of what is published, the newest first."""
        with self.store.begin(write=False):
            return [one.number for one in list_versions(self.service.id, code)]

    def begin(self, *, first: dict[str, Any] | None = None, **more: Any) -> None:
        """A draft of the questionnaire for 8 to 17, with a question of its own before the others; one of ours
        makes room for it."""
        with self.store.begin():
            write.begin_draft(self.service.id, "review", self.worker.id)
            write.change_draft(
                self.service.id,
                "review",
                lambda content: with_first(without_know(content), first, **more) if first else content | more,
                self.worker.id,
            )

    def publish(self) -> UUID:
        """The draft becomes a version."""
        with self.store.begin():
            return write.publish(self.service.id, "review", "", self.worker.id).id
