# Rundfrage: `make demo` to try it, `make run` to serve Telegram, `make quick` between two edits, `make test` before a commit.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

# The locks are complete: pip downloads what stands there, wheel by wheel, and decides nothing.
PIP = $(BIN)/python -m pip
PIP_INSTALL = $(PIP) install --quiet --disable-pip-version-check --no-deps
FROM_LOCK = $(PIP_INSTALL) --only-binary=:all: --require-hashes -r
COMPILE_LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
 --no-header --no-annotate --no-emit-index-url --group build

# What is installed: the packages that run, those that develop as well, the project itself.
RUNS := $(VENV)/.runs
DEVELOPS := $(VENV)/.develops
PROJECT := $(VENV)/.project

# What is held without running anything; the first that fails is the last.
CHECKS := $(BIN)/ruff format --check . && $(BIN)/ruff check . && $(BIN)/mypy && $(BIN)/lint-imports --no-logo

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help demo install run quick test forms soak soak-cuts coverage format locks fresh developing chromium

help:
	@echo "make demo      play a workshop with phones in the browser, no token needed; told step by step with"
	@echo "               SCENARIO=vier-felder, hundert-fragen or austausch"
	@echo "make run       serve Telegram (settings: see README)"
	@echo "make install   install what runs, without running anything"
	@echo "make quick     format check, lint, types, contracts, and the tests but those marked process, browser or slow"
	@echo "make test      format check, lint, types, contracts, all tests"
	@echo "make soak-cuts  cut the power at every moment, for SECONDS=600, from SEED=1 on"
	@echo "make soak      simulated towns, one seed after the other, for SECONDS=600, from SEED=1 on"
	@echo "make forms     read a folder of real forms (FOLDER=path) and tell what is taken, refused or lost"
	@echo "make coverage  the tests with branch coverage"
	@echo "make format    let ruff format the code"
	@echo "make developing  install what develops, without running anything"
	@echo "make locks     lock what pyproject.toml asks for (UPGRADE=name: the newest of that package)"
	@echo "make fresh     set up from nothing with every Python at hand, with the oldest and the newest pip"

# pip is quiet: without this line nothing would be seen for a minute.
installing = echo "Installing $$(grep -c '^[a-z].*==' $(1)) packages into $(VENV), once: about a minute, then it goes on by itself ..."

# A changed lock begins anew, so that nothing of an older one stays behind.
define new_venv
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Rundfrage needs Python 3.11 or newer; set PYTHON=/path/to/python3.11")'
	@$(PYTHON) -m venv --clear $(VENV) || { echo "venv is missing: apt-get install python3-venv"; exit 1; }
endef

$(RUNS): requirements.lock
	@$(call installing,requirements.lock)
	$(new_venv)
	@$(FROM_LOCK) requirements.lock
	@touch $@

$(DEVELOPS): requirements.lock requirements-dev.lock
	@$(call installing,requirements-dev.lock)
	$(new_venv)
	@$(FROM_LOCK) requirements-dev.lock
	@touch $(RUNS) $@

# Compiled at once, as pip does with what it installs: the first start is as quick as the next, also where Python is told
# to write nothing, or may not.
ROOMS := bot web handlers workshops reports questionnaires storage locales sandbox
COMPILE = $(BIN)/python -m compileall -q $(ROOMS)

# Anew when the description of the package or its rooms changed.
$(PROJECT): $(RUNS) pyproject.toml $(wildcard */__init__.py)
	@$(PIP_INSTALL) --no-build-isolation -e .
	@$(PIP) check --disable-pip-version-check
	@$(COMPILE)
	@touch $@

demo: $(PROJECT)
	@exec $(BIN)/rundfrage demo $(if $(SCENARIO),--scenario "$(SCENARIO)")

# Also what an upgrade has changed: a service that may write nothing here would compile it at each of its starts.
install: $(PROJECT)
	@$(COMPILE)

run: $(PROJECT)
	@exec $(BIN)/rundfrage run

developing: $(DEVELOPS) $(PROJECT)

format: $(DEVELOPS)
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

# Compiled anew by every process, the tests alone take seconds.
unexport PYTHONDONTWRITEBYTECODE

# Between two edits: no process, no browser, nothing slow. What is checked without running it is checked beside the tests, and told after them.
quick: developing
	@told=$$(mktemp); \
	{ $(CHECKS); } >"$$told" 2>&1 & checks=$$!; \
	trap 'kill $$checks 2>/dev/null; rm -f "$$told"' EXIT INT TERM; \
	$(BIN)/python -m pytest -n 2 --dist worksteal -q --hypothesis-profile quick -m "not (process or browser or slow)"; \
	tested=$$?; wait $$checks; checked=$$?; cat "$$told"; exit $$((tested + checked))

test: developing chromium
	@$(CHECKS)
	@$(BIN)/python -m pytest -n 2 --dist worksteal

# Every power cut and every failing call, with one seed after the other.
soak-cuts: developing
	@$(BIN)/python -m tests.cuts.soak --seconds $(or $(SECONDS),600) --seed $(or $(SEED),1)

# Stops at the first seed that breaks a promise and prints the command that shows it again.
soak: developing
	@$(BIN)/python -m tests.simulation --seconds $(or $(SECONDS),600) --seed $(or $(SEED),1)

# Outside the tests: real forms are not the project's own, so they lie elsewhere.
forms: developing
	@$(BIN)/python -m tests.forms "$(FOLDER)" $(if $(TELL),--tell)

# Branch coverage makes the tests half as fast, so it is asked for on its own.
coverage: developing chromium
	@$(BIN)/python -m pytest -n 2 --dist worksteal --cov --cov-report=term:skip-covered

# Keeps every version that is locked, unless pyproject.toml asks for another or UPGRADE names the package.
locks: $(BIN)/uv
	@$(COMPILE_LOCK) $(UPGRADE:%=--upgrade-package %) --extra demo -o requirements.lock pyproject.toml
	@$(COMPILE_LOCK) $(UPGRADE:%=--upgrade-package %) --extra demo --extra dev -c requirements.lock \
	 -o requirements-dev.lock pyproject.toml

$(BIN)/uv:
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(FROM_LOCK) requirements-dev.lock

# Outside the tests: clones what is committed and sets it up from nothing, for every Python at hand.
fresh:
	@$(PYTHON) tests/fresh.py $(PYTHONS)

# The browser tests need a Chromium: one on the PATH, else Debian's package where that may be installed.
chromium:
	@command -v chromium >/dev/null || command -v google-chrome >/dev/null || \
	 { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get update -qq && apt-get install -y -qq chromium libatomic1 >/dev/null; } || \
	 echo "No Chromium found: the tests marked 'browser' are left out (install the package 'chromium' to run them)."
