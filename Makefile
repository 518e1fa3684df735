# Two commands do all, with only Python >= 3.11 and make on the machine:
#   make demo   compares the bundled documents
#   make test   runs every check
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# A strict editable install links single files, so a new or removed module means a new install:
# the list of modules is kept in a file that only changes when the list does.
MODULES := $(sort $(wildcard cli/*.py cli/*/*.py cli/*/*.json normalize/*.py normalize/*/*.py compare/*.py compare/*.txt report/*.py tui/*.py tui/*.tcss tui/*/*.py fixtures/* fixtures/*/*))
LIST := build/.modules

.PHONY: demo test check lint types contract tests install clean FORCE
demo: install
	@$(BIN)/hensen demo

test: lint types contract tests

check: test

lint: install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: install
	$(BIN)/mypy
	$(BIN)/mypy tests benchmarks

contract: install
	$(BIN)/lint-imports

tests: install
	$(BIN)/pytest

install: $(VENV)/.installed

$(LIST): FORCE
	@mkdir -p build
	@printf '%s\n' $(MODULES) > $@.new
	@cmp -s $@.new $@ && rm $@.new || mv $@.new $@

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: $(VENV)/bin/python pyproject.toml setup.cfg $(LIST)
	@echo "installing hensen and its tools into $(VENV) (once)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

clean:
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
