package child

import (
	"bytes"
	"os"
	"os/exec"
	"strconv"
	"syscall"
)

// confine has the system hold the child to its limits too. Where it will not, as in
// some containers, the child's own watch remains.
func confine() {
	limit := func(what int, most uint64) {
		_ = syscall.Setrlimit(what, &syscall.Rlimit{Cur: most, Max: most})
	}
	limit(syscall.RLIMIT_CORE, 0) // what people wrote does not end up in a core dump
	if !raced {
		limit(syscall.RLIMIT_DATA, Memory+beside)
	}
}

// resident is how much of the process lies in memory, in bytes; 0 where the system
// does not tell.
func resident() uint64 {
	statm, err := os.ReadFile("/proc/self/statm")
	fields := bytes.Fields(statm)
	if err != nil || len(fields) < 3 {
		return 0
	}
	all, err := strconv.ParseUint(string(fields[1]), 10, 64)
	shared, err2 := strconv.ParseUint(string(fields[2]), 10, 64) // the program itself, and libraries
	if err != nil || err2 != nil || shared > all {
		return 0
	}
	return (all - shared) * uint64(os.Getpagesize())
}

// leash ties the child's life to the program's, however that ends.
func leash(cmd *exec.Cmd) (started func() (release func(), err error)) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	return func() (func(), error) { return func() {}, nil }
}
