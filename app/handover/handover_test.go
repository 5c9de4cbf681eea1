package handover_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/casework/caseworktest"
	"hvidbog/app/export"
	"hvidbog/app/handover"
	"hvidbog/app/packet"
	"hvidbog/app/packet/doc"
	"hvidbog/app/paper"
	"hvidbog/assets/fonts"
	"hvidbog/storage/memory"
)

// given is a hearing on a desk on the 1st of June 2016: an enquiry with two files of
// one name, a response whose text was put right, letters with and without a file, and
// a packet.
func given(t testing.TB) *casework.Desk {
	t.Helper()
	now := time.Date(2016, time.June, 1, 10, 0, 0, 0, time.UTC)
	office := casework.NewOffice(memory.New(), func() string { return "Mette Friis" }, func() time.Time { return now })
	desk, err := office.Begin(app.Hearing{Title: "Omlægning", CaseNo: "2015-0273113"})
	check(t, err)
	mia, err := desk.AddParty(app.Party{Name: "Bevar Mamma Mia", Kind: app.SupportGroup})
	check(t, err)
	first, err := desk.Log(app.Response{
		Kind: app.Enquiry, Channel: app.ByEmail, Received: app.Date{Year: 2016, Month: time.May, Day: 2}, ReceivedHour: "09:30",
		Sender: mia.ID, Contact: "Maike Lund", Subject: "Adressen i Nordvest", Text: "Kære udvalg\n\nBehold adressen.", Note: "Kun til os selv",
	})
	check(t, err)
	for _, content := range []string{"%PDF-1.7 kort", "%PDF-1.7 et andet kort"} {
		ref, err := desk.KeepFile("Svar 001.PDF", []byte(content))
		check(t, err)
		check(t, desk.Attach(first.ID, ref))
	}
	second, err := desk.Log(app.Response{Received: app.Date{Year: 2016, Month: time.May, Day: 9}, Sender: mia.ID, Text: "Nordstjærnen"})
	check(t, err)
	check(t, desk.SetRead(second.ID, true))
	check(t, desk.EditResponse(second.ID, "text", func(r *app.Response) { r.Text = "Nordstjernen" }))
	ref, err := desk.KeepFile("brev.docx", []byte("PK brev"))
	check(t, err)
	for _, file := range []app.FileRef{ref, {}} {
		_, err := desk.EnterSent(app.Letter{
			Kind: app.ReplyLetter, Answers: []app.ID{first.ID}, To: app.Recipient{Name: "Maike Lund"}, Subject: "Svar til jer", Text: "Tak.",
			Date: app.Date{Year: 2016, Month: time.May, Day: 20}, File: file,
		})
		check(t, err)
	}
	made := packet.Finished{PDF: []byte("%PDF-1.7 pakke"), Name: "Hvidbog.pdf", File: desk.File(), Options: packet.DefaultOptions(desk.File().Hearing, desk.Today())}
	_, err = desk.KeepPacketFile(made.Name, made.PDF)
	check(t, err)
	_, err = desk.KeepPacket(made.Record(1))
	check(t, err)
	return desk
}

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// of is the hand-over of a desk's hearing, whose papers nobody reads back.
func of(t testing.TB, desk *casework.Desk) handover.Handover {
	return handover.Handover{
		File: desk.File(), Say: caseworktest.Danish(t), Today: desk.Today(), Content: desk.FileContent, Workbook: export.WriteXLSX,
		Draw: draw,
		Print: func(ctx context.Context, m packet.Made, _ func(done, total int)) ([]byte, error) {
			return draw(ctx, m.Document)
		},
	}
}

func draw(ctx context.Context, d doc.Document) ([]byte, error) {
	var b bytes.Buffer
	err := paper.Render(ctx, &b, d, paper.Fonts{Regular: fonts.Regular, Bold: fonts.SemiBold, Italic: fonts.Italic}, nil)
	return b.Bytes(), err
}

// files are the contents of a folder by their path, with the day that each bears.
func files(t testing.TB, dir string) (content, day map[string]string) {
	t.Helper()
	content, day = map[string]string{}, map[string]string{}
	check(t, filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		check(t, err)
		info, err := d.Info()
		check(t, err)
		name, err := filepath.Rel(dir, path)
		check(t, err)
		day[filepath.ToSlash(name)] = info.ModTime().UTC().Format(time.DateTime)
		if !d.IsDir() {
			b, err := os.ReadFile(path)
			check(t, err)
			content[filepath.ToSlash(name)] = string(b)
		}
		return nil
	}))
	return content, day
}

func TestAHearingAsAFolder(t *testing.T) {
	desk := given(t)
	dir := filepath.Join(t.TempDir(), "Aflevering")
	told, total := 0, 0
	written, err := of(t, desk).Write(context.Background(), dir, func(done, of int) {
		if done != told+1 {
			t.Errorf("progress goes from %d to %d", told, done)
		}
		told, total = done, of
	})
	check(t, err)
	got, day := files(t, dir)
	want := []string{
		"Breve/2015-0273113-3 Svarbrev.docx", "Indeks.xlsx", "Journal.pdf", "LÆSMIG.txt", "Pakker/Pakke 1 Anonymiseret.pdf", "SHA256SUMS",
		"Svar/001/Svar 001 (2).PDF", "Svar/001/Svar 001 (3).PDF", "Svar/001/Svar 001.pdf", "Svar/002/Svar 002.pdf",
	}
	if names := sorted(got); !slices.Equal(names, want) {
		t.Errorf("the folder has %q, want %q", names, want)
	}
	if told != total || total != len(want)-1 || len(written) != len(want)-1 {
		t.Errorf("told of %d of %d, and of %d files", told, total, len(written))
	}
	for name, content := range map[string]string{
		"Svar/001/Svar 001 (2).PDF": "%PDF-1.7 kort", "Svar/001/Svar 001 (3).PDF": "%PDF-1.7 et andet kort",
		"Breve/2015-0273113-3 Svarbrev.docx": "PK brev", "Pakker/Pakke 1 Anonymiseret.pdf": "%PDF-1.7 pakke",
	} {
		if got[name] != content {
			t.Errorf("%s has %q, want %q", name, got[name], content)
		}
	}
	if day["Svar/001/Svar 001.pdf"] != "2016-05-02 12:00:00" || day["Indeks.xlsx"] != "2016-06-01 12:00:00" {
		t.Errorf("the files bear the days %v", day)
	}
	for _, said := range []string{
		"Høringen ”Omlægning” som mappe\r\n", "Sagsnr. 2015-0273113. Alt er med, som det stod i registret den 1. juni 2016.", "Svar: 2 svar",
		"Breve: 1 brev,", "1 brev er skrevet uden for programmet, og registret har ingen kopi af det: 2015-0273113-4.", "Pakker: 1 udvalgspakke",
	} {
		if !strings.Contains(got["LÆSMIG.txt"], said) {
			t.Errorf("LÆSMIG.txt does not say %q:\n%s", said, got["LÆSMIG.txt"])
		}
	}
	haveTheirSums(t, got)
}

func sorted(m map[string]string) []string {
	var names []string
	for name := range m {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// haveTheirSums holds the files of a folder against the list of their sums and the
// index: all are in it, and as they are.
func haveTheirSums(t *testing.T, got map[string]string) {
	t.Helper()
	sums := map[string]string{}
	for line := range strings.Lines(got["SHA256SUMS"]) {
		sum, name, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "  ")
		digest := sha256.Sum256([]byte(got[name]))
		if !ok || sum != hex.EncodeToString(digest[:]) {
			t.Errorf("the line %q is not so", line)
		}
		sums[name] = sum
	}
	if len(sums) != len(got)-1 {
		t.Errorf("there are %d sums of %d files", len(sums), len(got))
	}
	f, err := excelize.OpenReader(strings.NewReader(got["Indeks.xlsx"]))
	check(t, err)
	defer f.Close()
	rows, err := f.GetRows("Indeks", excelize.Options{RawCellValue: true})
	check(t, err)
	if head := []string{"Fil", "Dokumentnr.", "Dato", "Afsender/modtager", "Tema", "Type", "Filtype", "Størrelse (byte)", "SHA-256"}; !slices.Equal(rows[0], head) {
		t.Errorf("the index has the columns %q", rows[0])
	}
	for _, row := range rows[1:] {
		if row[8] != sums[row[0]] || row[7] != strconv.Itoa(len(got[row[0]])) {
			t.Errorf("the row %q is not so", row)
		}
	}
	if len(rows)-1 != len(sums)-1 { // the index is not in itself
		t.Errorf("the index has %d rows for %d files", len(rows)-1, len(sums))
	}
	if want := []string{"Svar/001/Svar 001 (2).PDF", "2015-0273113-1", "42492", "Bevar Mamma Mia", "Adressen i Nordvest", "Bilag til svar 1", "PDF"}; !slices.Equal(rows[2][:7], want) {
		t.Errorf("the row of an attachment is %q, want %q", rows[2], want)
	}
}

// What a response says is printed as it was received, and without what colleagues
// have noted about it.
func TestAResponseIsPrintedAsItWasReceived(t *testing.T) {
	h := of(t, given(t))
	var said atomic.Value
	said.Store("")
	h.Draw = func(_ context.Context, d doc.Document) ([]byte, error) {
		text := strings.Join(slices.Collect(d.Strings()), "\n")
		for {
			if old := said.Load(); said.CompareAndSwap(old, old.(string)+"\n"+text) {
				return []byte(text), nil
			}
		}
	}
	_, err := h.Write(context.Background(), filepath.Join(t.TempDir(), "ud"), nil)
	check(t, err)
	all := said.Load().(string)
	for _, want := range []string{
		"Svar nr. 1", "2. maj 2016 kl. 09:30", "Maike Lund", "Behold adressen.", "Nordstjærnen", "Svar 001.PDF (1 kB)", "Intern udgave – må ikke offentliggøres",
	} {
		if !strings.Contains(all, want) {
			t.Errorf("nothing says %q", want)
		}
	}
	if strings.Contains(all, "Nordstjernen") || strings.Contains(all, "Kun til os selv") {
		t.Errorf("what was put right, or a note, is printed:\n%s", all)
	}
}

// The same register gives the same folder, to the byte and to the time of each file.
func TestTheSameRegisterGivesTheSameFolder(t *testing.T) {
	desk, dir := given(t), t.TempDir()
	var content, day [2]map[string]string
	for i, name := range []string{"a", "b"} {
		_, err := of(t, desk).Write(context.Background(), filepath.Join(dir, name), nil)
		check(t, err)
		content[i], day[i] = files(t, filepath.Join(dir, name))
	}
	for name := range content[0] {
		if content[0][name] != content[1][name] {
			t.Errorf("%s is another file the second time", name)
		}
	}
	for name := range day[0] {
		if day[0][name] != day[1][name] {
			t.Errorf("%s is of %s and of %s", name, day[0][name], day[1][name])
		}
	}
}

// Whatever goes wrong, there is no folder and nothing half-written beside it.
func TestAFolderIsWholeOrNotThere(t *testing.T) {
	for _, c := range []struct {
		what string
		do   func(*handover.Handover, context.CancelCauseFunc) (progress func(done, total int))
		want error
	}{
		{"the register has a damaged file", func(h *handover.Handover, _ context.CancelCauseFunc) func(int, int) {
			h.Content = func(ref app.FileRef) ([]byte, error) { return nil, app.Refuse(app.CodeFileDamaged, "Value", ref.Name) }
			return nil
		}, app.Refuse(app.CodeFileDamaged)},
		{"a file is another on the way out", func(h *handover.Handover, _ context.CancelCauseFunc) func(int, int) {
			h.Content = func(app.FileRef) ([]byte, error) { return []byte("noget andet"), nil }
			return nil
		}, app.Refuse(app.CodeFileDamaged)},
		{"a paper cannot be printed", func(h *handover.Handover, _ context.CancelCauseFunc) func(int, int) {
			h.Draw = func(context.Context, doc.Document) ([]byte, error) {
				return nil, app.Refuse(app.CodePaper, "Detail", "")
			}
			return nil
		}, app.Refuse(app.CodePaper)},
		{"the user cancels", func(_ *handover.Handover, cancel context.CancelCauseFunc) func(int, int) {
			return func(done, _ int) {
				if done == 3 {
					cancel(nil)
				}
			}
		}, context.Canceled},
		{"the user cancels at the last file", func(_ *handover.Handover, cancel context.CancelCauseFunc) func(int, int) {
			return func(done, total int) {
				if done == total {
					cancel(nil)
				}
			}
		}, context.Canceled},
	} {
		t.Run(c.what, func(t *testing.T) {
			h, dir := of(t, given(t)), t.TempDir()
			ctx, cancel := context.WithCancelCause(context.Background())
			defer cancel(nil)
			_, err := h.Write(ctx, filepath.Join(dir, "ud"), c.do(&h, cancel))
			if !errors.Is(err, c.want) {
				t.Errorf("refused with %v, want %v", err, c.want)
			}
			there, err := os.ReadDir(dir)
			if err != nil || len(there) > 0 {
				t.Errorf("it left %v (%v)", there, err)
			}
		})
	}
}

func TestOnlyAnEmptyFolderIsWrittenInto(t *testing.T) {
	desk, dir := given(t), t.TempDir()
	empty := filepath.Join(dir, "tom")
	check(t, os.Mkdir(empty, 0o700))
	if _, err := of(t, desk).Write(context.Background(), empty, nil); err != nil {
		t.Errorf("an empty folder was refused with %v", err)
	}
	if _, err := of(t, desk).Write(context.Background(), empty, nil); app.CodeOf(err) != app.CodeFolderFilled {
		t.Errorf("a full folder was refused with %v", err)
	}
	file := filepath.Join(dir, "fil")
	check(t, os.WriteFile(file, []byte("min egen"), 0o600))
	if _, err := of(t, desk).Write(context.Background(), file, nil); app.CodeOf(err) != app.CodeFileUnwritten {
		t.Errorf("a file was refused with %v", err)
	}
	if _, err := of(t, desk).Write(context.Background(), filepath.Join(dir, "findes", "ikke"), nil); app.CodeOf(err) != app.CodeFileUnwritten {
		t.Errorf("a folder in none was refused with %v", err)
	}
	if kept, err := os.ReadFile(file); string(kept) != "min egen" || err != nil {
		t.Errorf("the file is %q (%v)", kept, err)
	}
}
