package casework

import (
	"io/fs"

	"hvidbog/app"
)

// tellOriginal tells of a file that came with a response, the nth thing done
// when that was logged.
func (t *telling) tellOriginal(logged exampleMoment, nth int, o exampleOriginal, response func() app.ID) error {
	content, err := fs.ReadFile(t.files, o.File)
	if err != nil {
		return err
	}
	return t.then(logged, nth, func() error {
		ref, err := t.desk.KeepFile(o.Name, content)
		if err != nil {
			return err
		}
		if err := t.desk.Attach(response(), ref); err != nil || !o.Publish {
			return err
		}
		return t.desk.SetPublish(response(), ref.SHA256, true)
	})
}
