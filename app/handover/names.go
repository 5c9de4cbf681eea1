package handover

import (
	"fmt"
	"path"
	"strings"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"

	"hvidbog/app"
)

// names gives the files of a folder names that any system takes and that no two of
// them share, however a system compares them: Windows and Macs take "Brev.pdf" for
// "brev.pdf", and Macs also an å for an a with a ring over it.
type names map[string]bool

// in is the path of a file that is called by some name, in a folder; "" for the
// outermost. A name that is taken gets a number: "brev (2).pdf".
func (n names) in(folder, name string) string {
	name = norm.NFC.String(app.FileRef{Name: norm.NFC.String(name)}.DiskName()) // anew: letters may have come together
	ext := path.Ext(name)
	stem := strings.TrimSuffix(name, ext)
	for i := 1; ; i++ {
		at := path.Join(folder, name)
		if i > 1 {
			at = path.Join(folder, fmt.Sprintf("%s (%d)%s", stem, i, ext))
		}
		if key := alike(at); !n[key] {
			n[key] = true
			return at
		}
	}
}

// alike is the same for paths that some system takes for the same.
func alike(path string) string { return norm.NFC.String(cases.Fold().String(norm.NFD.String(path))) }
