# PYTHON is any Python of 3.11 or later; everything else is installed into .venv from requirements/dev.lock.
PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/installed
# One BLAS thread: the same bytes on the same kind of machine, and benchmarks per core.
export OPENBLAS_NUM_THREADS := 1
export OMP_NUM_THREADS := 1

.PHONY: help demo test check format bench soak docs lock train clean

help: ## What can be made.
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

$(STAMP): requirements/dev.lock pyproject.toml
	@$(PYTHON) -c 'import sys; v = sys.version_info; sys.exit(v < (3, 11) and "communique needs Python 3.11 or later; name one: make PYTHON=python3.12")'
	$(PYTHON) -m venv --clear .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

demo: $(STAMP) ## Read the reports in examples/ and show what is in them.
	@$(BIN)/python examples/demo.py

test: $(STAMP) ## Run the tests.
	$(BIN)/python -m pytest

check: $(STAMP) ## Lint, formatting and types.
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(STAMP) ## Put the code into its usual form.
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(STAMP) ## Speed beside spaCy's default pipeline, and of the command line.
	$(BIN)/python benchmarks/bench_read.py

soak: $(STAMP) ## Hostile input at full size; takes some minutes.
	$(BIN)/python benchmarks/soak.py

docs: $(STAMP) ## Write docs/cli.md anew.
	$(BIN)/python docs/cli_reference.py

lock: ## Write requirements/*.lock anew from pyproject.toml (needs uv).
	uv pip compile pyproject.toml --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	  --no-header --no-annotate --no-emit-index-url --no-emit-find-links --output-file requirements/run.lock
	uv pip compile pyproject.toml --extra dev --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	  --constraint requirements/run.lock \
	  --no-header --no-annotate --no-emit-index-url --no-emit-find-links --output-file requirements/dev.lock
	uv pip compile pyproject.toml --extra train --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	  --constraint requirements/run.lock \
	  --no-header --no-annotate --no-emit-index-url --no-emit-find-links --output-file requirements/train.lock

train: requirements/train.lock ## Make the encoder's weights anew, in an environment of their own; some hours.
	$(PYTHON) -m venv .venv-train
	.venv-train/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/train.lock
	.venv-train/bin/python training/train.py --all
	.venv-train/bin/python training/calibrate.py

clean: ## Remove what make has made.
	rm -rf .venv .venv-train build dist .hypothesis .mypy_cache .pytest_cache .ruff_cache
