package intake

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"hvidbog/app"
)

func names(files []Listed) []string {
	var list []string
	for _, f := range files {
		list = append(list, f.Name)
	}
	return list
}

func TestAFolderIsItsFiles(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "Svar")
	for _, name := range []string{
		"Østerbro.eml", "Ådal.txt", "brev 10.pdf", "brev 2.pdf", "Ære.docx", "Zahle.eml",
		"marts/a.eml", "marts/april/b.eml", "april/æ.eml", "tom/.hidden",
		".DS_Store", ".skjult/a.eml", "._brev.eml", "Thumbs.db", "desktop.ini", "~$brev.docx", ".~lock.brev.odt#", "__MACOSX/a.eml",
	} {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("Kære udvalg"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	outside := filepath.Join(t.TempDir(), "andet.txt")
	if err := os.WriteFile(outside, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for link, to := range map[string]string{"link.txt": outside, "loop": dir, "nowhere": "nowhere"} {
		if err := os.Symlink(to, filepath.Join(dir, link)); err != nil && os.PathSeparator == '/' { // Windows lets not everybody
			t.Fatal(err)
		}
	}
	gone := filepath.Join(dir, "væk.eml")
	files, err := List(t.Context(), dir+string(os.PathSeparator), outside, gone)
	want := []string{
		"Svar/brev 2.pdf", "Svar/brev 10.pdf", "Svar/Zahle.eml", "Svar/Ære.docx", "Svar/Østerbro.eml", "Svar/Ådal.txt",
		"Svar/april/æ.eml", "Svar/marts/a.eml", "Svar/marts/april/b.eml", "andet.txt", "væk.eml",
	}
	if err != nil || !slices.Equal(names(files), want) {
		t.Fatalf("%q, %v", names(files), err)
	}
	f, err := files[7].Unit().Open()
	if err != nil || f.Name != "a.eml" || string(f.Content) != "Kære udvalg" {
		t.Errorf("%s %q, %v", f.Name, f.Content, err)
	}
	if _, err := files[10].Unit().Open(); app.CodeOf(err) != app.CodeFileMissing {
		t.Error(err)
	}
	if _, err := (Listed{Path: dir, Name: "Svar"}).Unit().Open(); app.CodeOf(err) != app.CodeFileUnread {
		t.Error(err)
	}
}

func TestTheWrongFolderIsRefused(t *testing.T) {
	paths := make([]string, MostFiles+1)
	for i := range paths {
		paths[i] = fmt.Sprintf("%d.eml", i)
	}
	if files, err := List(t.Context(), paths[1:]...); err != nil || len(files) != MostFiles {
		t.Errorf("%d, %v", len(files), err)
	}
	if _, err := List(t.Context(), paths...); app.CodeOf(err) != app.CodeFilesMany {
		t.Error(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if _, err := List(ctx, t.TempDir()); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}
