package gather_test

import (
	"archive/zip"
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/casework/gather"
	"hvidbog/app/intake"
	"hvidbog/app/intake/archive"
)

// read finds in a text its text, in a .mail also what is attached to it, in a .csv a
// table, and takes archives apart.
func read(_ context.Context, f intake.File) (intake.Content, error) {
	switch filepath.Ext(f.Name) {
	case ".zip":
		return archive.Read(f.Name, f.Content)
	case ".txt":
		return intake.Content{Found: []intake.Found{{Text: string(f.Content)}}}, nil
	case ".mail":
		return intake.Content{Found: []intake.Found{{Text: string(f.Content), Files: []intake.File{{Name: "bilag.pdf", Content: []byte("%PDF " + f.Name)}}}}}, nil
	case ".csv":
		var rows [][]string
		for line := range strings.Lines(string(f.Content)) {
			rows = append(rows, strings.Split(strings.TrimSpace(line), ";"))
		}
		return intake.Content{Tables: []intake.Table{{Rows: rows, Doubts: []intake.Doubt{intake.DoubtEncoding}}}}, nil
	}
	return intake.Content{}, app.Refuse(app.CodeFileForeign, "Path", f.Name)
}

func packed(t *testing.T, files ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		w, err := z.Create(files[i])
		if err == nil {
			_, err = w.Write([]byte(files[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func folder(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "Post")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string][]byte{
		"a.txt": []byte("Jeg er imod."), "b.mail": []byte("Se bilag."), "c.wpd": []byte("\xffWPC"), "d.txt.zip": packed(t,
			"svar/1.txt", "Et", "svar/2.mail", "To", "inderst.zip", string(packed(t, "3.txt", "Tre"))),
		"e.csv": []byte("Navn;Svar\nBo Lund;Jeg er imod, at stedet lukker.\nÅse Krog;Vi vil blive boende her."), "f.txt": nil,
	} {
		if err := os.WriteFile(filepath.Join(dir, name), content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func gathered(t *testing.T, dir string) (list []casework.Incoming, sheets []gather.Sheet) {
	t.Helper()
	units, err := gather.Paths(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	last := 0
	g := gather.Gathering{
		Read: read, AtOnce: 2,
		Found:    func(in casework.Incoming) { list = append(list, in) },
		Sheet:    func(s gather.Sheet) { sheets = append(sheets, s) },
		Progress: func(done, total int) { last = total - done },
	}
	if err := g.Run(t.Context(), units); err != nil || last != 0 {
		t.Fatalf("%v, %d left", err, last)
	}
	return list, sheets
}

func TestAFolderIsGathered(t *testing.T) {
	list, _ := gathered(t, folder(t))
	var places []string
	for _, in := range list {
		place := in.Where()
		if in.Refusal != nil {
			place += " " + string(app.CodeOf(in.Refusal))
		}
		places = append(places, place)
	}
	want := []string{
		"Post/a.txt", "Post/b.mail", "Post/c.wpd fileForeign", "Post/d.txt.zip/svar/1.txt", "Post/d.txt.zip/svar/2.mail",
		"Post/d.txt.zip/inderst.zip/3.txt", "Post/f.txt",
	}
	slices.Sort(places)
	slices.Sort(want)
	if !slices.Equal(places, want) {
		t.Errorf("gathered are %q", places)
	}
	for _, in := range list {
		if in.Load == nil {
			continue
		}
		original, files, err := in.Load(t.Context())
		if err != nil || int64(len(original.Content)) != in.Original.Size || len(files) != len(in.Files) {
			t.Errorf("%s is read again as %d bytes with %d files, %v", in.Where(), len(original.Content), len(files), err)
		}
	}
}

func TestASheetsRowsAreFoundByItsColumns(t *testing.T) {
	_, sheets := gathered(t, folder(t))
	if len(sheets) != 1 {
		t.Fatalf("%d sheets", len(sheets))
	}
	s := sheets[0]
	if !slices.Equal(s.Head, []string{"Navn", "Svar"}) || !slices.Equal(s.Holds, []app.Column{app.ColumnSender, app.ColumnText}) || !gather.Tells(s.Holds) || len(s.Rows()) != 2 {
		t.Errorf("the sheet has %q, guessed %q", s.Head, s.Holds)
	}
	h := &app.Hearing{}
	if _, known := s.Known(h); known {
		t.Error("what nobody has told of is known")
	}
	h.Sheets = []app.SheetColumns{{Head: []string{"NAVN", "svar"}, Holds: s.Holds}}
	if holds, known := s.Known(h); !known || !slices.Equal(holds, s.Holds) {
		t.Errorf("known are %q", holds)
	}
	list := s.Incoming(s.Holds)
	if len(list) != 2 || list[1].Found.Sender != "Åse Krog" || list[1].Found.Row != 3 || list[1].Original.Name != "e.csv" ||
		!slices.Contains(list[1].Found.Doubts, intake.DoubtEncoding) {
		t.Errorf("the rows are %+v", list)
	}
	if list := s.Incoming([]app.Column{"", ""}); len(list) != 1 || app.CodeOf(list[0].Refusal) != app.CodeFileEmpty {
		t.Errorf("without columns the rows are %+v", list)
	}
}

func TestGatheringIsCancelled(t *testing.T) {
	units, err := gather.Paths(t.Context(), folder(t))
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	n := 0
	g := gather.Gathering{Read: read, AtOnce: 1, Sheet: func(gather.Sheet) {}, Found: func(casework.Incoming) {
		n++
		stop()
	}}
	if err := g.Run(ctx, units); err != context.Canceled || n != 1 {
		t.Errorf("%d are gathered, %v", n, err)
	}
}

func TestAPastedTextIsGathered(t *testing.T) {
	var list []casework.Incoming
	g := gather.Gathering{Read: read, AtOnce: 1, Found: func(in casework.Incoming) { list = append(list, in) }}
	if err := g.Run(t.Context(), []intake.Unit{gather.Text("Indsat tekst.txt", "Kære udvalg")}); err != nil {
		t.Fatal(err)
	}
	if len(list) != 1 || list[0].Found.Text != "Kære udvalg" || list[0].Original.Name != "Indsat tekst.txt" {
		t.Errorf("gathered is %+v", list)
	}
}
