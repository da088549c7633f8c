"""Rows of a service's questionnaires. Nothing here names a child: questions are content."""

from sqlalchemy import JSON
from sqlalchemy.orm import Mapped, mapped_column

from store.versions import DraftColumns, VersionColumns


class QuestionnaireDraftRow(DraftColumns):
    """A questionnaire being changed. `base`: the number of the version that it began from."""

    __tablename__ = "questionnaire_drafts"
    base: Mapped[int]


class QuestionnaireVersionRow(VersionColumns):
    """One published version of a questionnaire. Submissions keep its id."""

    __tablename__ = "questionnaire_versions"
    note: Mapped[str]
    looked_at: Mapped[list[str]] = mapped_column(JSON)
