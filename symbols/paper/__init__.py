"""Pictures on paper: cards to cut out, sentence strips, sorting boards, communication books, trial sheets."""
