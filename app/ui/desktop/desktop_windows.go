package desktop

import (
	"golang.org/x/sys/windows"

	"hvidbog/app"
)

// Open shows the file in the program that is set for its kind.
func Open(path string) error { return shell(app.CodeViewer, "open", path) }

// Print prints the file by the shell's print verb, which the PDF viewer answers.
func Print(path string) error { return shell(app.CodePrinter, "print", path) }

func shell(code app.Code, verb, path string) error {
	v, err := windows.UTF16PtrFromString(verb)
	if err != nil {
		return err
	}
	p, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return err
	}
	if err := windows.ShellExecute(0, v, p, nil, nil, windows.SW_SHOWNORMAL); err != nil {
		return app.Refuse(code, "Path", path, "Detail", err.Error()).Because(err)
	}
	return nil
}
