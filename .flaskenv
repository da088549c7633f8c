# A source checkout is a demo, so that `.venv/bin/flask ...` works at once. A real service sets
# HEARD_MODE=live and the rest in its environment, which wins over this file. See README.
HEARD_MODE=demo
