# Every job of this repository. `make help` lists them; each sets up .venv by itself.

PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
	command -v $$python >/dev/null && $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	&& echo $$python && break; done)
BIN := .venv/bin
READY := .venv/.ready
BENCH_READY := .venv/bench/.ready
# Few enough to read: one that passes, two that fail, one that only mentions the wire.
DEMO_PAGES := logo/file-name.html logo/sidebar.html affiliation/other-organization-the-daily-caller.html \
	applicability/columnist-biography.html
DEMO_REPORT := creditline-report.html
DEMO_MAIL := creditline-mail
DEMO_WEB := creditline-web

.DEFAULT_GOAL := help
.PHONY: help demo demo-web demo-mail test lint format golden docs bench fuzz schemas clean

help:  ## Say what there is to make
	@sed -n 's/^\([a-z-]*\):.*## /make \1\t/p' Makefile | expand -t 14

demo: $(READY)  ## Check the pages in fixtures/: a text report here, an HTML report in a file
	@echo "$$ creditline check $(DEMO_PAGES)"
	@cd fixtures && ../$(BIN)/creditline check $(DEMO_PAGES) --exit-zero
	@echo && echo "$$ creditline check fixtures/ --format html --output $(DEMO_REPORT)"
	@$(BIN)/creditline check fixtures/ --exit-zero --format html --output $(DEMO_REPORT)
	@echo "HTML report: $(CURDIR)/$(DEMO_REPORT)"

demo-web: $(READY)  ## Check the fixtures as live pages, keep them in a web archive, repeat the run from it
	@$(BIN)/python docs/demo_web.py $(DEMO_WEB)

demo-mail: $(READY)  ## Mail reports on fixtures to a mail server of its own; say where the messages lie
	@$(BIN)/python docs/demo_mail.py $(DEMO_MAIL)

test: $(READY)  ## Run all tests
	$(BIN)/python -m pytest -n auto $(PYTEST_ARGS)

lint: $(READY)  ## Check format, style, types and the house rules
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -q tests/test_house.py

format: $(READY)  ## Format the code and mend what ruff can mend
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .

golden: $(READY)  ## Write the reports' golden files anew; read the diff before committing it
	UPDATE_GOLDEN=1 $(BIN)/python -m pytest -q tests/reporters

docs: $(READY)  ## Write the policies' pages in docs/ anew, and the report's pictures where Chromium is
	$(BIN)/python docs/generate.py
	@if command -v chromium >/dev/null; then $(BIN)/python docs/screenshot.py; \
	else echo "No Chromium: the pictures stay as they are."; fi

bench: $(BENCH_READY)  ## Measure accuracy and speed on real pages
	.venv/bench/bin/python -m bench.authors
	.venv/bench/bin/python -m bench.grafts
	.venv/bench/bin/python -m bench.logos
	.venv/bench/bin/python -m bench.dismissal
	.venv/bench/bin/python -m bench.speed
	.venv/bench/bin/python -m bench.site
	.venv/bench/bin/python -m bench.archive
	.venv/bench/bin/python -m bench.visibility

fuzz: $(READY)  ## Judge pages of any bytes until one breaks (FUZZ_ARGS="-max_total_time=600")
	@$(BIN)/python -c 'import atheris' 2>/dev/null || \
		$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,fuzz]'
	@mkdir -p .fuzz
	$(BIN)/python -m fuzz.pages $(FUZZ_ARGS) .fuzz fixtures

schemas: $(READY)  ## Write the JSON Schemas of configuration, policies, baseline and reports anew
	$(BIN)/python docs/schemas.py

clean:  ## Remove everything that make and the tools made
	rm -rf .venv build dist $(DEMO_REPORT) $(DEMO_WEB) $(DEMO_MAIL) .pytest_cache .mypy_cache .ruff_cache .hypothesis .fuzz
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# A stamp, so that the environment is made anew only when the dependencies change.
$(READY): pyproject.toml
	@test -n "$(PYTHON)" || { echo "creditline needs Python 3.11 or later; set PYTHON=/path/to/python3." >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "This Python cannot make virtual environments. On Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	@echo "Setting up .venv (once, about a minute) ..." >&2
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

# An environment of its own: the libraries compared with must not decide which versions the tests run on.
$(BENCH_READY): $(READY)
	@echo "Setting up .venv/bench (once, about a minute) ..." >&2
	@$(BIN)/python -m venv .venv/bench
	@.venv/bench/bin/python -m pip install --quiet --disable-pip-version-check --upgrade pip
	@.venv/bench/bin/python -m pip install --quiet --disable-pip-version-check --editable '.[bench]'
	@touch $@
