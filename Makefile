# make run    the app on http://localhost:8501; beside it the rules are compiled for populations, where they are not yet
# make test   every check: format, lint, types, unit, cases, property, page and browser tests
# make perturb COUNTRY=nl   which numbers of its law no case would miss
# make moves OLD=HEAD~1   what a change of the law moves, over 10,000 random households
# make cross-check   the Dutch rules beside another program; needs node 20 and npm, not part of make test
PYTHON ?= python3
VENV := .venv
PORT ?= 8501
BIN := $(VENV)/bin
COUNTRY ?= nl
WORKERS ?= $(shell expr 1 + $$(getconf _NPROCESSORS_ONLN))
PYTEST := $(BIN)/pytest -n $(WORKERS) --dist worksteal
OLD ?= HEAD
CROSS_CHECK := scripts/cross_check_netherlands

.PHONY: run test test-deep lint store bench perturb moves cross-check clean

run: $(VENV)/runtime store
	nice -n 19 $(BIN)/python -m rules.compiled --beside $$$$ & exec $(BIN)/streamlit run app.py --server.port $(PORT)

store: $(VENV)/runtime
	$(BIN)/python -m rules build

test: $(VENV)/development lint store
	$(PYTEST)

test-deep: $(VENV)/development lint store
	$(PYTEST) --deep

lint: $(VENV)/development
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

bench: $(VENV)/development store
	$(BIN)/python -m benchmarks
	$(BIN)/python -m benchmarks.mixed
	$(BIN)/python -m benchmarks.home_days
	$(BIN)/python -m benchmarks.crossings
	$(BIN)/python -m benchmarks.batch
	$(BIN)/python -m benchmarks.reform
	$(BIN)/python -m benchmarks.pages

perturb: $(VENV)/development store
	$(BIN)/python -m scripts.perturb $(COUNTRY)

moves: $(VENV)/development
	$(BIN)/python -m scripts.moves $(OLD)

cross-check: $(VENV)/development store $(CROSS_CHECK)/node_modules
	$(BIN)/python -m scripts.cross_check_netherlands

$(CROSS_CHECK)/node_modules: $(CROSS_CHECK)/package.json $(CROSS_CHECK)/package-lock.json
	cd $(CROSS_CHECK) && npm ci
	touch $@

$(VENV)/runtime: requirements.txt constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

$(VENV)/development: requirements-dev.txt $(VENV)/runtime
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	touch $@

clean:
	rm -rf $(VENV) $(CROSS_CHECK)/node_modules .store .pytest_cache .mypy_cache .ruff_cache .hypothesis
