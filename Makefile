# The doors of the house. Each sets up what it needs: Python 3.11 or newer and make are enough.
.PHONY: bench check clean demo docs frontend lock setup test
.DELETE_ON_ERROR:

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

demo: $(READY)
	$(BIN)/assay read examples/harbour.html --format terminal
	$(BIN)/assay read examples/harbour.html -o harbour-report.html
	@echo
	@echo "The whole report is in harbour-report.html: open it in a browser."
	@echo
	test -e examples.case || $(BIN)/assay case new examples.case
	$(BIN)/assay case add examples.case examples/*.html examples/three-outlets.warc.gz --quiet
	@echo
	@echo "examples.case has all of them. To open the desk on it: $(BIN)/assay serve examples.case"

test: $(READY) chromium
	$(BIN)/pytest -n auto --dist loadgroup

check: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/bench
	$(BIN)/python -m benchmarks

# What assay is measured against.
$(VENV)/bench: $(READY) requirements/bench.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps \
	  --require-hashes --only-binary :all: -r requirements/bench.txt
	touch $@

docs: $(READY)
	$(BIN)/sphinx-build -W --keep-going -q -b html docs docs/_build/html
	@echo "docs/_build/html/index.html"

# The environment is the locked one, hash by hash; the project itself is installed editable.
setup: $(READY)
$(READY): requirements/dev.txt pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check \
	  --require-hashes --only-binary :all: -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check \
	  --no-deps --no-build-isolation --editable .
	touch $@

# The browser tests drive Debian's Chromium.
.PHONY: chromium
chromium:
	@command -v chromium >/dev/null || { \
	  command -v apt-get >/dev/null || { echo "chromium is needed for the browser tests" >&2; exit 1; }; \
	  SUDO=$$([ "$$(id -u)" = 0 ] || echo sudo); \
	  $$SUDO apt-get update -qq && \
	  DEBIAN_FRONTEND=noninteractive $$SUDO apt-get install -qq -y --no-install-recommends chromium fonts-dejavu-core; }

# Build the desk's scripts anew after a change in frontend/ (needs node); what is built is committed.
frontend:
	cd frontend && npm ci --no-fund --no-audit && npm run build

# Renew the locks after a change of the dependencies in pyproject.toml (needs uv).
lock:
	uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-annotate \
	  --python-version 3.11 --group dev -o requirements/dev.txt pyproject.toml
	uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-annotate \
	  --python-version 3.11 -o requirements/run.txt pyproject.toml
	uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-annotate \
	  --python-version 3.11 --group bench -c requirements/dev.txt \
	  -o requirements/bench.txt pyproject.toml
	uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-annotate \
	  --python-version 3.11 --extra ftm -c requirements/dev.txt \
	  -o requirements/ftm.txt pyproject.toml

# Checks the FollowTheMoney export with that project's own library. Its PyICU is built here, so
# this is no part of `make test`; apt-get brings what the build needs where it is not there.
.PHONY: ftm
ftm: $(VENV)/ftm
	$(BIN)/pytest -p no:xdist tests/exchange/test_ftm.py
$(VENV)/ftm: $(READY) requirements/ftm.txt
	@pkg-config --exists icu-i18n || { \
	  command -v apt-get >/dev/null || { echo "libicu-dev, g++ and pkg-config are needed" >&2; exit 1; }; \
	  SUDO=$$([ "$$(id -u)" = 0 ] || echo sudo); \
	  $$SUDO apt-get update -qq && \
	  DEBIAN_FRONTEND=noninteractive $$SUDO apt-get install -qq -y --no-install-recommends libicu-dev g++ pkg-config; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps \
	  --require-hashes -r requirements/ftm.txt
	touch $@

clean:
	rm -rf $(VENV) docs/_build .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	rm -f examples.case examples.case-wal examples.case-shm
