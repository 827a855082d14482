# Rundfrage: `make demo` to try it, `make run` to serve Telegram, `make test` before every commit.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.DEFAULT_GOAL := help
.PHONY: help demo run test coverage format chromium

help:
	@echo "make demo   play a workshop with phones in the browser, no token needed"
	@echo "make run    serve Telegram (settings: see README)"
	@echo "make test   format check, lint, types, contracts, tests"
	@echo "make coverage  the tests with branch coverage"
	@echo "make format let ruff format the code"

# Rebuilt only when the dependencies, the description of the package or its rooms changed.
$(STAMP): pyproject.toml requirements.lock $(wildcard */__init__.py)
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Rundfrage needs Python 3.11 or newer; set PYTHON=/path/to/python3.11")'
	@$(PYTHON) -m venv $(VENV) || { echo "venv is missing: apt-get install python3-venv"; exit 1; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

demo: $(STAMP)
	@exec $(BIN)/rundfrage demo

run: $(STAMP)
	@exec $(BIN)/rundfrage run

format: $(STAMP)
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

test: $(STAMP) chromium
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/python -m pytest -n 2 --dist loadfile

# Branch coverage makes the tests half as fast, so it is asked for on its own.
coverage: $(STAMP) chromium
	@$(BIN)/python -m pytest -n 2 --dist loadfile --cov --cov-report=term:skip-covered

# The browser tests need a Chromium: one on the PATH, else Debian's package where that may be installed.
chromium:
	@command -v chromium >/dev/null || command -v google-chrome >/dev/null || \
	 { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get update -qq && apt-get install -y -qq chromium >/dev/null; } || \
	 echo "No Chromium found: the tests marked 'browser' are left out (install the package 'chromium' to run them)."
