"""The words: languages, catalogues, marks, glossary, questionnaire texts."""
