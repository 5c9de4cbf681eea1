package child

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"

	"hvidbog/app"
	"hvidbog/app/intake"
)

// answer is what a child says of a file. The contents of files follow it, each in a
// frame of its own.
type answer struct {
	Content intake.Content
	Packed  []*refusal `json:",omitempty"` // those of Content.Files, one for each
	Refusal *refusal   `json:",omitempty"`
}

// refusal is an [app.Error] under way.
type refusal struct {
	Code  app.Code
	Args  []value
	Cause string `json:",omitempty"`
}

// value is the name or the value of an argument: a number, a word of the
// translations, or text.
type value struct {
	Text   string   `json:",omitempty"`
	Term   app.Term `json:",omitempty"`
	Number *int     `json:",omitempty"`
}

// codes are those with which a child may refuse a file. What else it says is not
// believed.
var codes = []app.Code{
	app.CodeFileEncoding, app.CodeFileTooLarge, app.CodeFileForeign, app.CodeFileBroken, app.CodeFileLocked,
	app.CodeFileEmpty, app.CodeFileSwells, app.CodeFileDeep, app.CodeFileParts, app.CodeFileStuck,
	app.CodeFileMemory, app.CodeUnforeseen,
}

// refuse puts an error in a form in which it can be sent.
func refuse(err error) *refusal {
	var e *app.Error
	if !errors.As(err, &e) {
		e = app.Refuse(app.CodeUnforeseen, "Detail", err.Error())
	}
	r := &refusal{Code: e.Code}
	for _, arg := range e.Args {
		switch arg := arg.(type) {
		case int:
			r.Args = append(r.Args, value{Number: &arg})
		case app.Term:
			r.Args = append(r.Args, value{Term: arg})
		default:
			r.Args = append(r.Args, value{Text: fmt.Sprint(arg)})
		}
	}
	if e.Cause != nil {
		r.Cause = e.Cause.Error()
	}
	return r
}

// err is the error that was sent.
func (r *refusal) err() (*app.Error, error) {
	if !slices.Contains(codes, r.Code) {
		return nil, fmt.Errorf("child: it refuses with %q", r.Code)
	}
	e := &app.Error{Code: r.Code}
	for _, arg := range r.Args {
		switch {
		case arg.Number != nil:
			e.Args = append(e.Args, *arg.Number)
		case arg.Term != "":
			e.Args = append(e.Args, arg.Term)
		default:
			e.Args = append(e.Args, arg.Text)
		}
	}
	if r.Cause != "" {
		e.Cause = errors.New(r.Cause)
	}
	return e, nil
}

// contents are the places of all contents of files in what was found, in one order.
func contents(c *intake.Content) []*[]byte {
	var list []*[]byte
	for i := range c.Found {
		for j := range c.Found[i].Files {
			list = append(list, &c.Found[i].Files[j].Content)
		}
	}
	for i := range c.Files {
		list = append(list, &c.Files[i].Content)
	}
	return list
}

// words is about how many bytes of text were found.
func words(c *intake.Content) (n int) {
	for _, f := range c.Found {
		n += len(f.Text) + len(f.Tail)
	}
	for _, t := range c.Tables {
		for _, row := range t.Rows {
			for _, cell := range row {
				n += len(cell) + len(`"",`)
			}
		}
	}
	return n
}

// writeAnswer sends what was found in the file of that name.
func writeAnswer(w io.Writer, name string, c intake.Content, err error) error {
	a := answer{Content: c}
	if err != nil {
		a = answer{Refusal: refuse(err)}
	}
	size := 0
	swells := func() error {
		return writeAnswer(w, name, intake.Content{},
			app.Refuse(app.CodeFileSwells, "Path", name, "Limit", intake.MaxUnpacked>>20))
	}
	if words(&a.Content) > mostAnswer {
		return swells() // to write it down would take three times as much
	}
	places := contents(&a.Content)
	files := make([][]byte, len(places))
	for i, place := range places {
		files[i], *place = *place, nil
		size += len(files[i])
	}
	a.Packed = make([]*refusal, len(a.Content.Files))
	for i := range a.Content.Files {
		if f := &a.Content.Files[i]; f.Refusal != nil {
			a.Packed[i], f.Refusal = refuse(f.Refusal), nil
		}
	}
	head, err := json.Marshal(a)
	if err != nil {
		return err
	}
	if len(head) > mostAnswer || size > mostFiles {
		return swells()
	}
	if err := writeFrame(w, theAnswer, head); err != nil {
		return err
	}
	for _, content := range files {
		if err := writeFrame(w, theFile, content); err != nil {
			return err
		}
	}
	return nil
}

// readAnswer reads what a child found, its frame being read already. An error that is
// no [app.Error] means that the child is not to be trusted any more.
func readAnswer(r io.Reader, head []byte) (intake.Content, error) {
	var a answer
	if err := json.Unmarshal(head, &a); err != nil {
		return intake.Content{}, fmt.Errorf("child: %w", err)
	}
	if a.Refusal != nil {
		refused, err := a.Refusal.err()
		if err == nil {
			err = refused
		}
		return intake.Content{}, err
	}
	for i, r := range a.Packed {
		if r == nil || i >= len(a.Content.Files) {
			continue
		}
		refused, err := r.err()
		if err != nil {
			return intake.Content{}, err
		}
		a.Content.Files[i].Refusal = refused
	}
	left := mostFiles
	for _, place := range contents(&a.Content) {
		k, content, err := readFrame(r, left)
		switch {
		case err != nil:
			return intake.Content{}, err
		case k != theFile:
			return intake.Content{}, errFrame
		}
		left -= len(content)
		*place = content
	}
	return a.Content, nil
}
