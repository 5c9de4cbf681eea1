# Hvidbog: `make run` and `make test` do everything on a fresh machine with Go.

GOFUMPT     = mvdan.cc/gofumpt@v0.12.0
STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.8.2
GOVULNCHECK = golang.org/x/vuln/cmd/govulncheck@v1.9.0
VERSION     = $(shell sed -n 's/^Version = "\(.*\)"/\1/p' FyneApp.toml)
FUZZTIME   ?= 30s
BENCHTIME  ?= 1s

SHELL       = bash
.SHELLFLAGS = -euo pipefail -c

# A checkout that belongs to someone else, as in containers, must build too.
export GOFLAGS += -buildvcs=false

.DEFAULT_GOAL = help
.PHONY: help run build package test lint vulncheck bench fuzz update-golden packet-check conformance bench-typst window pictures bin/hvidbog bin/hvidbogctl

help: ## what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' Makefile

run: ## open the example hearing in the window; without a display, print its packet
	@.ci/open-example

build: bin/hvidbog bin/hvidbogctl ## build both programs into bin/

# Fyne is told that the program keeps to its thread, as FyneApp.toml says too.
# On Windows no console opens beside the window.
bin/hvidbog:
	@.ci/need window
	go build -tags migrated_fynedo -ldflags '-X main.version=$(VERSION) $(if $(filter Windows_NT,$(OS)),-H=windowsgui)' \
		-o bin/ ./cmd/hvidbog

bin/hvidbogctl:
	CGO_ENABLED=0 go build -ldflags '-X main.version=$(VERSION)' -o bin/ ./cmd/hvidbogctl

package: ## pack the window for this system's users, into bin/
	@.ci/need window
	.ci/package

test: ## run all tests, with the race detector
	@.ci/need window
	go test -race -timeout 30m ./...

lint: ## check form, types and scripts
	@.ci/need window lint
	@test -z "$$(go run $(GOFUMPT) -l . | tee /dev/stderr)" || { echo 'gofumpt would change these'; exit 1; }
	go vet ./...
	go run $(STATICCHECK) ./...
	shellcheck .ci/*

vulncheck: ## look our code and what it uses up in Go's database; needs the network
	@.ci/need window
	@.ci/vulncheck $(GOVULNCHECK)

bench: ## measure packet, filter, opening, saving and the rest
	go test -run '^$$' -bench . -benchmem -benchtime $(BENCHTIME) ./... | grep -v 'no test files'

fuzz: ## feed every fuzz target for FUZZTIME (30s)
	.ci/fuzz $(FUZZTIME)

update-golden: ## renew the golden files; look at the difference before you commit
	go test $$(grep -rl --include='*_test.go' 'Bool("update"' . | xargs -n1 dirname | sort -u) -update

packet-check: ## print the example and have qpdf and poppler check it
	@.ci/need paper
	.ci/check-packet

conformance: ## have veraPDF judge many packets: PDF/UA-1 and PDF/A-2a; files in bin/conformance/
	@.ci/need verapdf
	.ci/conformance

bench-typst: ## measure the packet against Typst; needs npm
	@.ci/typst

window: build ## drive the real window on a virtual screen, with pictures in bin/window/
	@.ci/need screen paper
	.ci/window cmd/hvidbog/testdata/window/main-path
	.ci/window cmd/hvidbog/testdata/window/white-paper
	.ci/window cmd/hvidbog/testdata/window/answer
	go build -o bin/ ./cmd/hvidbog/testdata/office
	.ci/window cmd/hvidbog/testdata/window/intake

pictures: build ## take the pictures in README.md anew
	@.ci/need screen paper
	.ci/pictures
