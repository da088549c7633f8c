"""Addresses of every kind of page of a child, by how they are come to. Data alone."""

# The questions of the tour: each kind of answer.
TOUR = (
    "faces", "three", "places", "sentence", "people", "order", "how_much", "draw", "say", "photo",
)  # fmt: skip
# Pages of a sitting beside its questions.
BESIDE = (
    "/me/hello", "/me/pictures", "/me/topics", "/me/q/feel?more=1", "/me/q/feel/sees",
    "/help?back=/me/look", "/help/card?back=/me/look", "/me/way?back=/me/look",
    "/me/looks?back=/me/look", "/me/stop", "/me/ask", "/me/interpreter", "/me/picture-not-right",
    "/me/picture-not-right/thanks", "/me/iro", "/me/chosen", "/me/helper", "/me/helper/how",
    "/me/watching", "/me/once-more", "/me/written", "/me/look", "/me/look/only", "/me/sheet",
    "/me/mine",
)  # fmt: skip
# Of the one who helps, and the practice round.
HELPED = (
    "/me/helper", "/me/helper/how", "/me/helper/passport", "/me/practice", "/me/practice/1",
    "/me/practice/end",
)  # fmt: skip
# Kinds of answer where a child does not touch.
REACHED = (
    "/me/q/tour_faces", "/me/q/tour_places", "/me/q/tour_people", "/me/q/tour_sentence",
    "/me/q/tour_order",
)  # fmt: skip
# After Send.
SENT = (
    "/me/thanks", "/me/after", "/me/mine", "/me/ask",
)  # fmt: skip
# Nobody's.
OPENLY = (
    "/help", "/help/card", "/ended", "/ended?kept=yes", "/ended?kept=no", "/goodbye", "/offline",
    "/adult", "/i/nothing", "/l/nothing", "/times-tables",
)  # fmt: skip
# A letter, its replies, and the page about me.
LETTER_PAGES = (
    "/letter", "/letter/page/1", "/letter/page/2", "/letter/page/4", "/letter/whole", "/letter/answer",
    "/letter/talk", "/letter/not-right", "/letter/not-right?page=2", "/letter/picture-not-right",
    "/letter/picture-not-right/thanks", "/letter/question/1", "/letter/thanks", "/letter/iro",
    "/help?back=/letter", "/me/about", "/me/about/part/about_liked", "/me/about/who",
)  # fmt: skip
# What the phone itself puts in place.
ON_THE_PHONE = (
    "/me/waits", "/me/bye", "/me/signal", "/me/called", "/help", "/me/stop", "/me/look", "/me/way",
    "/me/sheet",
)  # fmt: skip
# The same of a letter.
ITS_LETTER = (
    "/letter/thanks", "/me/signal", "/me/bye",
)  # fmt: skip
