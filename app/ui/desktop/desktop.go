// Package desktop asks the caseworker's system for what only it can do: show a
// file in the program that is set for it, and print one.
package desktop

import (
	"bytes"
	"os/exec"
	"strings"

	"hvidbog/app"
)

// run runs one of the system's commands; what it complains of becomes the detail
// of the error.
func run(code app.Code, path, command string, args ...string) error {
	cmd := exec.Command(command, args...)
	var complaint bytes.Buffer
	cmd.Stderr = &complaint
	if err := cmd.Run(); err != nil {
		detail := strings.TrimSpace(complaint.String())
		if detail == "" {
			detail = err.Error()
		}
		return app.Refuse(code, "Path", path, "Detail", detail).Because(err)
	}
	return nil
}
