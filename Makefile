# The verbs of the project. README.md gives the lines behind each for machines without make.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: help demo test slow up check bench install clean

help: ## list the verbs
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/'

demo: $(VENV)/.installed ## portal, two provinces, all scenarios, and an HTML report to open
	@$(BIN)/dvcqg demo

test: $(VENV)/.installed-dev ## all checks: ruff, mypy, pytest with the import rules
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest -n auto --dist worksteal $(PYTEST_ARGS)

slow: $(VENV)/.installed-dev ## the long tests as well, which CI runs after the others
	$(BIN)/pytest -n auto --dist worksteal -m slow $(PYTEST_ARGS)

up: $(VENV)/.installed ## keep the portal and two provinces running; Ctrl-C stops them
	@$(BIN)/dvcqg up

check: $(VENV)/.installed ## lint the scenarios without running them
	@$(BIN)/dvcqg check

bench: $(VENV)/.installed-dev ## print figures and ratios of the portal on this machine (asserts nothing)
	@$(BIN)/python tests/benchmarks/run.py $(BENCH_ARGS)

install: $(VENV)/.installed ## make the virtual environment only

clean: ## remove the virtual environment and all output
	rm -rf $(VENV) reports/out var

$(VENV)/.installed: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Python 3.11 or newer is needed; say PYTHON=python3.12 make …")'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "installing (about a minute the first time) …"
	@$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed
	@$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@
