"""The questionnaire on paper and as cards, for a child who does not use a screen."""
