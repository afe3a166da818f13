# Every task of the project. `make` alone prints this list.
# Needs Python 3.11 or newer (the library itself: 3.10) and nothing else: uv is put into .uv/ when it is missing.

PYTHON ?= python3
UV ?= $(CURDIR)/.uv/bin/uv
RUN = $(UV) run --frozen --no-sync

# An interpreter path, since uv cannot run version-manager shims; byte code, since servers start slowly without it.
export UV_PYTHON := $(shell $(PYTHON) -c 'import sys; print(sys.executable)')
export UV_PYTHON_DOWNLOADS = never
export UV_COMPILE_BYTECODE = 1
export UV

# Where `make contract` writes its report.
REPORT ?= .conformance

.DEFAULT_GOAL := help
.PHONY: help setup demo ui generate generate-check sync-code sync-check format lint types test test-live test-artifacts \
  property drift contract contract-all faults test-pythons bench bench-import bench-artifacts bench-durable build docs docs-test \
  lock clean

help: ## print this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 18

$(CURDIR)/.uv/bin/uv:
	$(PYTHON) -m venv .uv
	.uv/bin/python -m pip install --quiet --disable-pip-version-check 'uv>=0.9'

setup: $(UV) ## install the library and every tool into .venv
	$(UV) sync --frozen --group dev --quiet

demo: $(UV) ## the main job: start a real server, log an experiment, search it, read it back
	$(UV) sync --frozen --quiet --inexact
	rm -rf .demo
	$(RUN) python -m tests.servers 3.17.2 --directory .demo -- $(CURDIR)/.venv/bin/python examples/demo.py
	@echo 'To see it in the browser: `make ui`, then open the address that it prints.'

ui: $(UV) ## run the server of the demo, with its data and its user interface, until Ctrl-C
	$(UV) sync --frozen --quiet --inexact
	$(RUN) python -m tests.servers 3.17.2 --directory .demo

generate: setup ## write generated/ from spec/
	$(RUN) python -m spec.generator.build

generate-check: setup ## fail when generated/ is not what spec/ makes
	$(RUN) python -m spec.generator.build --check

sync-code: setup ## derive the synchronous code and tests from the asynchronous ones
	$(RUN) python -m tools.unasync

sync-check: setup ## fail when the synchronous code is not what the asynchronous code makes
	$(RUN) python -m tools.unasync --check

format: setup ## format handwritten code
	$(RUN) ruff format .
	$(RUN) ruff check --fix-only .

lint: setup ## style, dependency rule, and the description itself
	$(RUN) ruff format --check .
	$(RUN) ruff check .
	$(RUN) lint-imports
	$(RUN) python -m tools.lint_spec

types: setup ## mypy and pyright, strict
	$(RUN) mypy
	$(RUN) mypy tests/typing
	$(RUN) pyright

test: setup ## every test that needs no outside service, real MLflow servers included
	$(RUN) pytest --numprocesses 2

test-live: setup ## only the tests against real servers
	$(RUN) pytest tests/live

test-artifacts: setup ## artifacts in S3, 10,000 files, one of 4 GiB: about 8 minutes and 13 GB of disk; no part of `make test`
	$(RUN) pytest -m artifacts tests/live

drift: setup ## compare the description with an installed MLflow: make drift MLFLOW=3.17.2; without, all versions
	$(RUN) python -m tests.contract.drift $(MLFLOW)

contract: setup ## examine real servers by the description, about 6 minutes; make contract SERVER=<uri>: anybody's (docs/conformance.md)
	$(RUN) python -m tests.contract.conformance $(if $(SERVER),--server '$(SERVER)') $(if $(VERSION),--version $(VERSION)) \
	  $(if $(WEBHOOK_URL),--webhook-url '$(WEBHOOK_URL)') \
	  --report $(REPORT)

contract-all: setup ## the same for every server version, about half an hour
	$(RUN) python -m tests.contract.conformance --all --report $(REPORT)

property: setup ## invariants, with many more examples than in `make test`
	HYPOTHESIS_PROFILE=thorough $(RUN) pytest tests/property

faults: setup ## kill, cut off and damage durable runs on real servers, into docs/reliability.md; QUICK=1 to try it
	$(RUN) pytest -m crashes tests/faults
	$(RUN) python -m tests.faults.matrix $(if $(QUICK),--quick,--write) $(if $(SEED),--seed $(SEED)) $(if $(KILLS),--kills $(KILLS)) $(if $(ONLY),--only $(ONLY))

test-pythons: setup ## the tests without servers on every supported Python that is installed
	$(RUN) python -m tools.test_pythons

bench: setup ## every benchmark, into docs/performance.md; QUICK=1 to try it, ONLY="start stub" for some parts
	$(RUN) python -m tests.perf $(if $(QUICK),--quick) $(if $(ONLY),--only $(ONLY))

bench-import: setup ## cost of import and construction beside httpx and mlflow-skinny
	$(RUN) python -m tests.perf --only start

bench-artifacts: setup ## artifacts up and down beside mlflow-skinny and curl, into docs/artifacts.md; QUICK=1 to try it
	$(RUN) python -m tests.perf.artifacts $(if $(QUICK),--size 64 --files 100 --runs 1,--write)

bench-durable: setup ## what durable logging costs beside MLflow's client, into docs/reliability.md; QUICK=1 to try it
	$(RUN) python -m tests.perf.durable $(if $(QUICK),--quick,--write)

build: setup ## wheel and sdist, the wheel tried in a clean environment
	$(RUN) python -m tools.build

docs: setup ## build the site into site/: the pages, and a reference of every operation
	$(RUN) python -m tools.site

docs-test: docs ## try the site in Chromium, and its curl commands (Debian: apt-get install chromium curl)
	$(RUN) python -m tests.site

lock: $(UV) ## renew uv.lock and the locked server environments
	$(UV) lock --upgrade
	for file in tests/servers/*.in; do $(MAKE) --no-print-directory --always-make UV=$(UV) $${file%.in}.txt; done

tests/servers/%.txt: tests/servers/%.in
	$(UV) pip compile --quiet --universal --python-version 3.10 --no-annotate \
	  $$(grep -q '^# no dependencies' $< && echo --no-deps) --custom-compile-command 'make lock' $< -o $@

clean: ## delete everything that make made
	rm -rf .venv .venvs .uv .demo .conformance spec/lint/node_modules tests/site/node_modules tests/servers/azurite/node_modules site dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
