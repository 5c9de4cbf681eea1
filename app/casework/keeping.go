package casework

import (
	"context"
	"slices"

	"hvidbog/app"
	"hvidbog/app/intake"
)

// keeping keeps the files of what is taken in, many at a time: the disk is waited for
// once for each lot.
type keeping struct {
	desk    *Desk
	kept    map[string]bool // by sum; those that wait too
	waiting [][]byte
	size    int // of those that wait, in bytes
}

// A lot of files is so many, or so many bytes, and a file.
const (
	lotFiles = 200
	lotSize  = 16 << 20
)

// incoming keeps an original and what came with it, each once.
func (k *keeping) incoming(ctx context.Context, in *Incoming) error {
	want := append([]app.FileRef{in.Original}, in.Files...)
	if !slices.ContainsFunc(want, k.lacks) {
		return nil // another row of the same sheet
	}
	original, files, err := in.Load(ctx)
	if err != nil {
		return err
	}
	for _, file := range append([]intake.File{original}, files...) {
		if len(file.Content) > app.MaxFile {
			return app.Refuse(app.CodeFileTooLarge, "Path", in.Path, "Limit", app.MaxFile>>20)
		}
		if ref := describe(file); k.lacks(ref) {
			k.kept[ref.SHA256] = true
			k.waiting = append(k.waiting, file.Content)
			k.size += len(file.Content)
		}
	}
	if slices.ContainsFunc(want, k.lacks) {
		return app.Refuse(app.CodeFileChanged, "Path", in.Path)
	}
	if len(k.waiting) >= lotFiles || k.size >= lotSize {
		return k.flush()
	}
	return nil
}

func (k *keeping) lacks(ref app.FileRef) bool { return !k.kept[ref.SHA256] }

// flush keeps those that wait.
func (k *keeping) flush() error {
	if len(k.waiting) == 0 {
		return nil
	}
	_, err := k.desk.office.store.KeepFiles(k.desk.hearing, k.waiting)
	k.waiting, k.size = nil, 0
	return err
}
