package rules

import "hvidbog/app"

// FileSize refuses what is too long for any file of a register.
func FileSize(content []byte) error {
	if len(content) > app.MaxPacket {
		return app.Refuse(app.CodeFileTooLarge, "Path", "", "Limit", app.MaxPacket>>20)
	}
	return nil
}

// Files reports what records say of files that does not fit the lengths of those
// that are kept, in bytes and by their sums.
func Files(hearing app.ID, records []app.Record, lengths map[string]int64) []string {
	w := whole{id: hearing}
	for _, r := range records {
		key := r.Key()
		for _, f := range app.FilesOf(r) {
			n, there := lengths[f.SHA256]
			switch {
			case !there:
				w.report("%s %s refers to the file %s, which is not there", key.Kind, key.ID, f.SHA256)
			case n != f.Size:
				w.report("%s %s says that the file %s has %d bytes; it has %d", key.Kind, key.ID, f.SHA256, f.Size, n)
			}
		}
	}
	return w.found
}
