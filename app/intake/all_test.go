package intake

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"hvidbog/app"
)

// read is a reader of letters and of what packs them: "(a b (c))" is an archive of a,
// b and an archive of c.
func read(_ context.Context, f File) (Content, error) {
	text := string(f.Content)
	inner, isArchive := strings.CutPrefix(text, "(")
	switch {
	case text == "bad":
		return Content{}, app.Refuse(app.CodeFileBroken, "Path", f.Name)
	case text == "defect":
		return Content{}, errors.New("a defect")
	case !isArchive:
		return Content{Found: []Found{{Text: text}}}, nil
	}
	var c Content
	depth, from := 0, 0
	add := func(to int) {
		if part := inner[from:to]; part != "" {
			p := Packed{File: File{Name: fmt.Sprintf("mappe/%d", len(c.Files)), Content: []byte(part)}}
			if part == "locked" {
				p.Content, p.Refusal = nil, app.Refuse(app.CodeFileLocked, "Path", p.Name)
			}
			c.Files = append(c.Files, p)
		}
		from = to + 1
	}
	for i, r := range inner {
		switch {
		case r == '(':
			depth++
		case r == ')' && depth > 0:
			depth--
		case depth == 0 && (r == ' ' || r == ')'):
			add(i)
		}
	}
	return c, nil
}

func units(texts ...string) []Unit {
	var list []Unit
	for i, text := range texts {
		name := fmt.Sprintf("%d.zip", i)
		list = append(list, Unit{Name: name, Open: func() (File, error) {
			if text == "gone" {
				return File{Name: name}, app.Refuse(app.CodeFileMissing, "Path", name)
			}
			return File{Name: name, Content: []byte(text)}, nil
		}})
	}
	return list
}

func told(r Reading) string {
	what := "files"
	switch {
	case r.Err != nil:
		what = string(app.CodeOf(r.Err))
	case len(r.Content.Found) > 0:
		what = r.Content.Found[0].Text
	}
	return fmt.Sprintf("%d %s %s: %s", r.Unit, r.Within, r.File.Name, what)
}

func TestAllFilesAreReadInTheirOrder(t *testing.T) {
	for _, atOnce := range []int{0, 1, 4, 100} {
		var got []string
		err := ReadAll(t.Context(), read, units("a", "(b (c bad) locked)", "gone", "defect", "d"), atOnce, func(r Reading) {
			got = append(got, told(r))
		})
		want := []string{
			"0  0.zip: a",
			"1  1.zip: files", "1 mappe/0 0: b", "1 mappe/1 1: files", "1 mappe/1/mappe/0 0: c", "1 mappe/1/mappe/1 1: fileBroken",
			"1 mappe/2 2: fileLocked",
			"2  2.zip: fileMissing", "3  3.zip: unforeseen", "4  4.zip: d",
		}
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("%d at once: %v\n%s", atOnce, err, strings.Join(got, "\n"))
		}
	}
	if err := ReadAll(t.Context(), read, nil, 2, func(Reading) { t.Error("of nothing") }); err != nil {
		t.Error(err)
	}
}

// However archives lie in each other, there is an end to what comes out of one file.
func TestAnArchiveOfArchivesHasAnEnd(t *testing.T) {
	deep := strings.Repeat("(", MaxDepth+1) + "a" + strings.Repeat(")", MaxDepth+1)
	wide := "(" + strings.Repeat("("+strings.Repeat("a ", 60)+") ", 60) + ")"
	large := "(" + strings.Repeat("("+strings.Repeat("a", MaxUnpacked/8)+") ", 5) + ")"
	for text, want := range map[string]app.Code{deep: app.CodeFileDeep, wide: app.CodeFileParts, large: app.CodeFileSwells} {
		found, refused, after := 0, 0, false
		err := ReadAll(t.Context(), read, units(text, "b"), 2, func(r Reading) {
			after = r.Unit == 1
			switch {
			case app.CodeOf(r.Err) == want:
				refused++
			case r.Err != nil:
				t.Error(r.Err)
			case r.Content.Found != nil:
				found++
			}
		})
		if err != nil || refused == 0 || found > MaxParts+1 || !after {
			t.Errorf("%s: %d refused, %d found, %v", want, refused, found, err)
		}
	}
}

func TestFilesAreOpenedLittleAhead(t *testing.T) {
	const atOnce = 4
	const most = 2*atOnce + 1 // those in line, and the one that is being handed over
	var opened, handed atomic.Int32
	list := make([]Unit, 1000)
	for i := range list {
		list[i].Open = func() (File, error) {
			if ahead := opened.Add(1) - handed.Load(); ahead > most {
				t.Errorf("%d are open", ahead)
			}
			return File{}, nil
		}
	}
	err := ReadAll(t.Context(), read, list, atOnce, func(Reading) { handed.Add(1) })
	if err != nil || handed.Load() != 1000 {
		t.Errorf("%d, %v", handed.Load(), err)
	}
}

func TestReadingEndsWhenItIsCancelled(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	n := 0
	err := ReadAll(ctx, read, units(strings.Split(strings.Repeat("a ", 100), " ")...), 4, func(Reading) {
		if n++; n == 10 {
			stop()
		}
	})
	if !errors.Is(err, context.Canceled) || n != 10 {
		t.Errorf("%d, %v", n, err)
	}
	wait := func(ctx context.Context, _ File) (Content, error) {
		<-ctx.Done()
		return Content{}, ctx.Err()
	}
	ctx, stop = context.WithCancel(t.Context())
	read := func(ctx context.Context, f File) (Content, error) {
		stop()
		return wait(ctx, f)
	}
	if err := ReadAll(ctx, read, units("a", "b", "c"), 2, func(Reading) {}); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

func TestAFileIsReadAgain(t *testing.T) {
	unit := units("(b (c bad) locked)")[0]
	for within, want := range map[string]string{
		"": "0 0.zip files", "mappe/0": "b 0 b", "mappe/1/mappe/0": "c 0 c", "mappe/1/mappe/1": "fileBroken",
		"mappe/2": "fileChanged", "mappe/7": "fileChanged", "mappe/0/mappe/0": "fileChanged",
	} {
		f, content, err := Again(t.Context(), read, unit, within)
		got := string(app.CodeOf(err))
		switch {
		case err == nil && len(content.Files) > 0:
			got = "0 " + f.Name + " files"
		case err == nil:
			got = fmt.Sprintf("%s %s %s", f.Content, f.Name, content.Found[0].Text)
		}
		if got != want {
			t.Errorf("%q: %s; want %s", within, got, want)
		}
	}
	if f, _, err := Again(t.Context(), read, units("bad")[0], "mappe/0"); app.CodeOf(err) != app.CodeFileBroken || f.Content != nil {
		t.Errorf("%s of an archive that is broken: %v", f.Content, err)
	}
	if f, _, err := Again(t.Context(), read, units("(bad)")[0], "mappe/0"); app.CodeOf(err) != app.CodeFileBroken || string(f.Content) != "bad" {
		t.Errorf("%q that is broken: %v", f.Content, err)
	}
	if _, _, err := Again(t.Context(), read, units("gone")[0], ""); app.CodeOf(err) != app.CodeFileMissing {
		t.Error(err)
	}
}
