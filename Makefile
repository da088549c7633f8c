# Two commands matter: `make demo` and `make test`. Each sets up everything that it needs.
.DEFAULT_GOAL := help
PORT ?= 8000
PYTHON ?= python3
export PORT
VENV := .venv
BIN := $(VENV)/bin
RUN_STAMP := $(VENV)/.run-installed
TEST_STAMP := $(VENV)/.test-installed

.PHONY: help demo demo-reset test lint types imports check journeys cover messages symbols screens looks golden lock

help: ## what there is
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

# The rooms are found from anywhere, so that `python bench/rules.py` works as `python -m bench.rules` does.
$(RUN_STAMP): requirements/run.txt
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.txt
	@pwd > "$$($(BIN)/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')/heard.pth"
	@touch $@

$(TEST_STAMP): $(RUN_STAMP) requirements/test.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.txt
	@touch $@

demo: $(RUN_STAMP) ## set everything up and serve the fictional service on 127.0.0.1:$(PORT)
	HEARD_MODE=demo $(BIN)/flask demo serve --port $(PORT)

demo-reset: $(RUN_STAMP) ## throw the fictional service away and start over
	HEARD_MODE=demo $(BIN)/flask demo reset --yes
	@$(MAKE) --no-print-directory demo

# mypy has one core to itself and the journeys often wait: it runs beside them, and says at the end what it found.
test: lint imports ## everything: lint, types, imports, tests, migrations, browser journeys
	@mkdir -p build
	@nice $(MAKE) --no-print-directory types >build/types.log 2>&1 & beside=$$!; \
	$(MAKE) --no-print-directory check; tested=$$?; \
	wait $$beside; typed=$$?; cat build/types.log; exit $$((tested || typed))

lint: $(TEST_STAMP) ## ruff, templates, spelling
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/djlint --quiet --lint templates
	$(BIN)/codespell

types: $(TEST_STAMP) ## mypy, strict
	$(BIN)/mypy .

imports: $(TEST_STAMP) ## the house's import order
	$(BIN)/lint-imports

check: $(TEST_STAMP) ## all tests, browser journeys included
	@bash tests/browser.sh
	PYTHONDONTWRITEBYTECODE= $(BIN)/pytest # the journeys start dozens of processes: let them load compiled files

cover: $(TEST_STAMP) ## which lines no test runs (by hand: it takes twice as long; journeys left out)
	$(BIN)/pytest -m "not journey" --cov --cov-report=term:skip-covered

messages: $(TEST_STAMP) ## take up new and changed words into the catalogues
	$(BIN)/flask wording extract
	$(BIN)/flask wording update

symbols: $(RUN_STAMP) ## redraw every picture from its source
	$(BIN)/python -m symbols.drawing

screens: $(TEST_STAMP) ## make README's screenshots again
	@bash tests/browser.sh
	$(BIN)/python -m tests.screens

looks: $(TEST_STAMP) ## look at every kind of page of a child in each way, language, theme and size; takes an hour
	@bash tests/browser.sh
	$(BIN)/python -m tests.looks

golden: $(TEST_STAMP) ## make the golden letters and sheets again; then read and look at each that changed
	$(BIN)/python -m tests.letters.golden
	$(BIN)/python -m tests.letters.golden_sheets

lock: ## lock the requirements again, with hashes
	$(PYTHON) -m venv build/lock && build/lock/bin/pip install --quiet uv
	for name in run test; do build/lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-strip-extras \
	  --no-emit-index-url --no-header requirements/$$name.in -o requirements/$$name.txt; done
