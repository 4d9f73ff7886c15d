# One command for each job. `make help` lists them. 每件事一条命令，`make help` 有一览。
SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

DEMO_HOME ?= .build/demo
PYTHON := .venv/bin/python
RELEASE := .build/release/shuxiang
DEBUG := .build/debug/shuxiang
SWIFT_SOURCES := Sources Tests Benchmarks/Sources Benchmarks/Package.swift Package.swift
# How many times the two processes of `make soak` race for one slot.
RACES ?= 1000
# How many random commands it has eight processes give, and how many commands it kills.
SOAK_COMMANDS ?= 40000
SOAK_KILLS ?= 1000

# How long `make fuzz`, and so `make test`, makes up calendars for the importer.
FUZZ_SECONDS ?= 20

.PHONY: help setup build debug demo test lint peers look-peers site look-site fuzz bench soak format clean

help:
	@printf '%s\n' \
	  'make build    the release program                     发布版程序，在 $(RELEASE)' \
	  'make demo     the demo community, in both languages    示范社区，中文和英文各一遍' \
	  'make test     every check: lint, warnings, tests, peers, fuzz 全部检查，合入前必须通过' \
	  'make peers    independent readers agree with our feeds    由第三方程序核对日历' \
	  'make site     every page in a browser, served and published    用浏览器检查每个网页' \
	  'make bench    how fast it starts, repeats, writes and reads    启动、重复计算和读写日历的速度' \
	  'make fuzz     $(FUZZ_SECONDS) seconds of made-up calendars, memory checked    用随机改坏的日历考验导入' \
	  'make soak     the long proofs: races, $(SOAK_COMMANDS) commands at once, $(SOAK_KILLS) kills  长时间的验证' \
	  'make format   puts the sources in shape                   整理代码格式' \
	  'make clean    removes what was built                     清除构建产物'

setup:
	@scripts/install-system-packages

# Linked statically, the program starts three times as fast and runs on machines without Swift.
build: setup
	@swift build --configuration release --product shuxiang --static-swift-stdlib $$(scripts/static-libraries)

demo: build
	@$(RELEASE) demo --home $(DEMO_HOME) --language zh
	@printf '\n'
	@$(RELEASE) demo --home $(DEMO_HOME) --language en

# The tests drive the debug program beside their bundle; the release program, linked otherwise, is asked one question. It is
# compiled while others look at the debug program: one takes the one core, the other the other.
test: setup lint
	@scripts/setup-python
	@scripts/fetch-real-calendars.sh
	@swift build --build-tests
	@mkdir -p .build/logs
	@swift test --skip-build --disable-xctest 2>&1 | tee .build/logs/swift-test.log
	@$(MAKE) --no-print-directory --jobs 2 build look-peers look-site fuzz
	@scripts/check-release $(RELEASE)
	@python3 scripts/soak/soak.py --program $(RELEASE)

lint:
	@swift format lint --strict --parallel --recursive $(SWIFT_SOURCES)
	@scripts/check-arrows
	@scripts/check-limits

# What `peers` and `site` look at, ready to be looked at.
debug: setup
	@scripts/setup-python
	@swift build --product shuxiang

peers: debug
	@$(MAKE) --no-print-directory look-peers

look-peers:
	@$(PYTHON) -m unittest discover --start-directory scripts/peers --quiet
	@$(PYTHON) scripts/peers/check_feeds.py --program $(DEBUG)
	@$(PYTHON) scripts/peers/check_serve.py --program $(DEBUG)
	@$(PYTHON) scripts/peers/check_privacy.py --program $(DEBUG)

# Pictures of the pages are kept in .build/logs/pages.
site: debug
	@$(MAKE) --no-print-directory look-site

look-site:
	@$(PYTHON) scripts/site/check_published.py --program $(DEBUG)
	@$(PYTHON) scripts/site/check_pages.py --program $(DEBUG)

fuzz: setup
	@scripts/fuzz-import.sh $(FUZZ_SECONDS)

bench: build
	@scripts/setup-python
	@swift build --package-path Benchmarks --configuration release
	@$(PYTHON) Benchmarks/recurrence.py --program Benchmarks/.build/release/RecurrenceBenchmark \
	    --write Benchmarks/results/recurrence.txt
	@cc -O2 -Wall -Wextra -o Benchmarks/.build/feeds_libical Benchmarks/peers/feeds_libical.c \
	    $$(pkg-config --cflags --libs libical)
	@$(PYTHON) Benchmarks/feeds.py --program Benchmarks/.build/release/FeedBenchmark \
	    --c-program Benchmarks/.build/feeds_libical --shuxiang $(RELEASE) --write Benchmarks/results/feeds.txt
	@$(PYTHON) Benchmarks/readings.py --program $(RELEASE) --write Benchmarks/results/readings.txt
	@$(PYTHON) Benchmarks/awards.py --program $(RELEASE) --write Benchmarks/results/awards.txt
	@$(PYTHON) Benchmarks/scale.py --program $(RELEASE) --benchmark Benchmarks/.build/release/ScaleBenchmark \
	    --write Benchmarks/results/scale.txt
	@scripts/install-system-packages wrk radicale
	@$(PYTHON) Benchmarks/serve.py --program $(RELEASE) --write Benchmarks/results/serve.txt
	@$(PYTHON) Benchmarks/startup.py --program $(RELEASE) --write Benchmarks/results/startup.txt

soak: build
	@python3 scripts/soak/soak.py --program $(RELEASE) --commands $(SOAK_COMMANDS) --kills $(SOAK_KILLS) --thorough
	@swift build --build-tests
	@SHUXIANG_RACES=$(RACES) swift test --skip-build --disable-xctest --filter EndToEndTests
	@SHUXIANG_UNDO_SEEDS=300 swift test --skip-build --disable-xctest --filter UndoModelTests

format:
	@swift format --in-place --parallel --recursive $(SWIFT_SOURCES)

clean:
	@swift package clean
	@rm -rf .venv $(DEMO_HOME) .build/logs .build/static-libraries Benchmarks/.build
