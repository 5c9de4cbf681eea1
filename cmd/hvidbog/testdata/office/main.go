// Command office makes a folder of what an office receives, for the driven window.
package main

import (
	"fmt"
	"os"

	"hvidbog/app/intake/intaketest/office"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: office DIR")
		os.Exit(2)
	}
	if err := office.Write(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "office:", err)
		os.Exit(1)
	}
}
