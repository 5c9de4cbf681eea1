package incoming

import (
	"context"
	"path/filepath"
	"slices"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/choices"
	"hvidbog/app/ui/files"
	"hvidbog/app/ui/xwidget"
)

// content reads one of the files of an item once more.
func content(ctx context.Context, it *casework.Item, ref app.FileRef) ([]byte, error) {
	original, more, err := it.Load(ctx)
	if err != nil {
		return nil, err
	}
	if ref == it.Original {
		return original.Content, nil
	}
	i := slices.Index(it.Files, ref)
	if i < 0 || i >= len(more) {
		return nil, app.Refuse(app.CodeFileGone, "Value", ref.Name)
	}
	return more[i].Content, nil
}

// open shows a file in the system's program for it. What is no document is not let
// loose on the system: it can be saved.
func (d *detail) open(it *casework.Item, ref app.FileRef) {
	if !ref.Showable() {
		d.saveFile(it, ref)
		return
	}
	s := d.p.s
	s.Background(func() {
		content, err := content(context.Background(), it, ref)
		var path string
		if err == nil {
			path, err = files.Of(s).Copy(filepath.Join(ref.SHA256[:16], ref.DiskName()), content)
		}
		if err == nil {
			err = s.OpenFile(path)
		}
		if err != nil {
			s.Do(func() { d.p.taking.refuse(err) })
		}
	})
}

func (d *detail) save(it *casework.Item) { d.saveFile(it, it.Original) }

// saveFile asks where to save a file, and saves it there.
func (d *detail) saveFile(it *casework.Item, ref app.FileRef) {
	s := d.p.s
	files.Of(s).ToSave(files.Question{
		Title: s.Say("ui.attachments.save"), Confirm: s.Say("ui.save"), Name: ref.DiskName(), Replaces: true,
	}, func(path string) error {
		content, err := content(context.Background(), it, ref)
		if err != nil {
			return err
		}
		return files.Write(path, content)
	})
}

func (d *detail) suggest(query string) []xwidget.Suggestion {
	return choices.Parties(d.p.s.Say, d.p.of, query)
}
