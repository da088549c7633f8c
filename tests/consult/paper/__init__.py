"""The questionnaire on paper and as cards."""
