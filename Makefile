# Everything there is to type. Needs only Python >= 3.11; the rest is installed into .venv.
PYTHON ?= python3
PORT ?= 8000
PY := .venv/bin/python
# A Node of the machine itself, when new enough; else the one from the lock file.
NODE = $(shell npm --version >/dev/null 2>&1 && node -e 'process.exit(+(parseInt(process.versions.node) < 20))' && echo yes)
SYNC = UV_PYTHON_DOWNLOADS=never .venv/bin/uv sync --frozen --inexact --quiet $(if $(NODE),,--group frontend)
DEV := .venv/synced-dev

help: ## Toont deze lijst
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 24
run: .venv/synced-run frontend ## Start de website met startinhoud (PORT=8000)
	@$(PY) manage.py prepare --port $(PORT)
	@echo "De website staat klaar op http://127.0.0.1:$(PORT)/ (stoppen: Ctrl-C)"
	@$(PY) manage.py klok --met-server & exec env DJANGO_SETTINGS_MODULE=portal.settings.dev PORT=$(PORT) .venv/bin/granian --interface wsgi --port $(PORT) --blocking-threads 4 --log-level warning portal.wsgi:application
frontend: .venv/synced-run ## Bouwt stijl, script en lettertype
	@$(PY) -m frontend.build
test: $(DEV) frontend ## Alle tests zonder browser, op SQLite
	@$(PY) -m pytest
test-postgres: $(DEV) frontend ## Dezelfde tests op een echte PostgreSQL
	@$(PY) -m tests.postgres
test-journeys: $(DEV) frontend ## Wandelingen door de website in Chromium
	@$(PY) -m pytest -m journey tests/journeys
bench: $(DEV) frontend ## Meet de website zoals zij draait; schrijft bench.json
	@$(SYNC) --group dev --group bench && $(PY) -m bench
lighthouse: $(DEV) frontend ## Lighthouse op elke soort pagina; schrijft lighthouse.json
	@$(PY) -m bench.lighthouse
check: $(DEV) ## Stijl, typen, sjablonen, migraties, bouw
	@$(PY) -m ruff check . && $(PY) -m ruff format --check --quiet . && $(PY) -m mypy
	@.venv/bin/djangofmt check --output-format concise templates
	@$(PY) manage.py makemigrations --check --dry-run && $(PY) manage.py check
	@$(PY) -m pytest -m house
format: $(DEV) ## Zet stijl recht
	@$(PY) -m ruff check --fix-only --quiet . && $(PY) -m ruff format . && .venv/bin/djangofmt check --fix --quiet templates
lock: .venv/bin/uv ## Werkt uv.lock bij na een wijziging in pyproject.toml
	@env -u UV_INDEX_URL -u UV_DEFAULT_INDEX -u UV_EXTRA_INDEX_URL .venv/bin/uv lock
.venv/bin/uv:
	@$(PYTHON) -c 'import sys, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { echo "Nodig: Python 3.11 of nieuwer met venv. Debian: apt-get install python3-venv. Een andere Python: make run PYTHON=/pad/naar/python3" >&2; exit 1; }
	@$(PYTHON) -m venv .venv && $(PY) -m pip install --quiet --disable-pip-version-check uv==0.13.9
.venv/synced-run: .venv/bin/uv uv.lock
	@echo "De omgeving wordt bijgewerkt ..." && $(SYNC) && touch $@
$(DEV): .venv/bin/uv uv.lock
	@echo "De omgeving wordt bijgewerkt ..." && $(SYNC) --group dev && touch $@
.PHONY: help run frontend test test-postgres test-journeys bench lighthouse check format lock
