# A thin front for packaging/dev.py, which does all the work and also says what each command does.
# More words go into ARGS: make test ARGS="-k quicklog"

PYTHON := $(firstword $(foreach name,python3 python3.14 python3.13 python3.12 python3.11 python,$(if $(shell command -v $(name) 2>/dev/null),$(name))))

run test check bench setup lock wheel:
	@$(if $(PYTHON),,echo "Python 3.11 or newer is needed; please install python3." >&2; exit 1;) $(PYTHON) packaging/dev.py $@ $(ARGS)

.PHONY: run test check bench setup lock wheel
.DEFAULT_GOAL := run
