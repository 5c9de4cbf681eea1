package main

import (
	"github.com/rogpeppe/go-internal/testscript"

	"hvidbog/app/intake/intaketest/office"
)

// makeOffice makes the folder of what an office receives.
func makeOffice(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: office DIR")
	}
	ts.Check(office.Write(ts.MkAbs(args[0])))
}
