// Command hvidbog is the window in which caseworkers take a hearing from the
// first letter to the printed packet.
//
//	hvidbog [--example] [--lang da|en] [REGISTER]
//
// It opens the register named, or the one that was open last.
package main

import (
	"flag"
	"fmt"
	"os"
	_ "time/tzdata" // Windows has no time zones of its own

	"hvidbog/cmd/internal/files"
)

// version is set by the linker when a release is built.
var version = "0.1.0"

func main() {
	files.ReadAsChild()
	var o options
	flag.BoolVar(&o.example, "example", false, "open the example hearing")
	flag.StringVar(&o.language, "lang", "da", "language of the window: da or en")
	flag.Parse()
	if flag.NArg() > 1 {
		flag.Usage()
		os.Exit(2)
	}
	o.register = flag.Arg(0)
	if err := run(o); err != nil {
		fmt.Fprintln(os.Stderr, "hvidbog:", err)
		os.Exit(1)
	}
}

// options are what the command line says.
type options struct {
	register string
	example  bool
	language string
}
