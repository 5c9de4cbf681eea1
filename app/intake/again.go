package intake

import (
	"context"
	"errors"
	"path"
	"strings"

	"hvidbog/app"
)

// Again reads one file once more: the unit, or what stands in it at that place, as
// [Reading.Within] tells it. Archives on the way are unpacked by the reader. A file that
// the reader refuses is given with the error, which is the reader's, or has
// [app.CodeFileChanged] where nothing stands there any more.
func Again(ctx context.Context, read Reader, unit Unit, within string) (File, Content, error) {
	f, err := unit.Open()
	if err != nil {
		return f, Content{}, err
	}
	content, err := read(ctx, f)
	for at := ""; at != within; {
		if err != nil { // what it is packed in is not it
			return File{}, Content{}, err
		}
		if f, at, err = packedAt(content.Files, at, within); err != nil {
			return f, Content{}, app.Refuse(app.CodeFileChanged, "Path", unit.Name).Because(err)
		}
		content, err = read(ctx, f)
	}
	return f, content, err
}

// packedAt finds the file that stands at a place, or the archive on the way to it.
func packedAt(files []Packed, at, within string) (File, string, error) {
	for _, p := range files {
		place := path.Join(at, p.Name)
		if (place == within || strings.HasPrefix(within, place+"/")) && p.Refusal == nil {
			return File{Name: path.Base(p.Name), Content: p.Content}, place, nil
		}
	}
	return File{}, at, errNothingThere
}

var errNothingThere = errors.New("intake: nothing stands there any more")
