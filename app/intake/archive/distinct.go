package archive

import (
	"fmt"
	"path"
	"strings"
)

// places are the names of an archive's files so far, and of the folders that they lie
// in. Nothing keeps an archive from packing two files under one name, or one under the
// name of a folder; but each must be found again by its own.
type places struct{ files, folders map[string]bool }

func newPlaces() *places {
	return &places{files: make(map[string]bool), folders: make(map[string]bool)}
}

// distinct is the name under which a file is found: the second "brev.txt" is "brev
// (2).txt".
func (p *places) distinct(name string) string {
	parts := strings.Split(name, "/")
	where := ""
	for _, folder := range parts[:len(parts)-1] {
		where = free(where, folder, "", func(place string) bool { return p.files[place] })
		p.folders[where] = true
		where += "/"
	}
	base := parts[len(parts)-1]
	ext := path.Ext(base)
	place := free(where, strings.TrimSuffix(base, ext), ext, func(place string) bool { return p.files[place] || p.folders[place] })
	p.files[place] = true
	return place
}

// free is the first such name that is not taken.
func free(where, stem, ext string, taken func(string) bool) string {
	place := where + stem + ext
	for n := 2; taken(place); n++ {
		place = fmt.Sprintf("%s%s (%d)%s", where, stem, n, ext)
	}
	return place
}
