package casework_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"hvidbog/app"
)

func (d *day) original(name, content string) app.FileRef {
	d.t.Helper()
	return must[app.FileRef](d.t)(d.KeepFile(name, []byte(content)))
}

func (d *day) attached() []app.Attachment { return d.File().Response(d.letter.ID).Attachments }

func TestOriginalsAreAttached(t *testing.T) {
	d := newDay(t)
	letter := d.original(`C:\Post\Høringssvar.pdf`, "%PDF-1.7 Vi vil blive")
	if letter.Name != "Høringssvar.pdf" || letter.Type != "application/pdf" || letter.Size != 21 {
		t.Errorf("the file is %+v", letter)
	}
	picture := d.original("huset.png", "\x89PNG\r\n\x1a\n")
	mustDo(t, d.Attach(d.letter.ID, letter, picture))
	if got := d.newest().What; got.ID != "change.response.attached" || got.Args["n"] != "2" {
		t.Errorf("the history says %v", got)
	}
	want := []app.Attachment{{FileRef: letter}, {FileRef: picture}}
	if !slices.Equal(d.attached(), want) {
		t.Errorf("attached are %+v", d.attached())
	}
	content := must[[]byte](t)(d.FileContent(d.attached()[0].FileRef))
	if string(content) != "%PDF-1.7 Vi vil blive" {
		t.Errorf("it reads %q", content)
	}

	// One of two is new: that one is put last.
	more := d.original("bilag.txt", "Bilag")
	mustDo(t, d.Attach(d.letter.ID, letter, more))
	if got := d.newest().What; got.Args["n"] != "1" || got.Args["Name"] != "bilag.txt" {
		t.Errorf("the history says %v", got)
	}
	if got := d.attached(); len(got) != 3 || got[2].FileRef != more {
		t.Errorf("attached are %+v", got)
	}
	d.kept()
}

func TestAnAttachmentIsTakenAwayAndComesBack(t *testing.T) {
	d := newDay(t)
	letter, other := d.original("svar.pdf", "%PDF-1.7"), d.original("bilag.txt", "Bilag")
	mustDo(t, d.Attach(d.letter.ID, letter, other))
	before := slices.Clone(d.attached())
	mustDo(t, d.Detach(d.letter.ID, letter.SHA256))
	if got := d.newest().What; got.ID != "change.response.detached" || got.Args["Name"] != "svar.pdf" {
		t.Errorf("the history says %v", got)
	}
	if got := d.attached(); len(got) != 1 || got[0].FileRef != other {
		t.Errorf("attached are %+v", got)
	}
	must[app.Change](t)(d.Undo())
	if !slices.Equal(d.attached(), before) {
		t.Errorf("taken back, attached are %+v", d.attached())
	}
	if content := must[[]byte](t)(d.FileContent(letter)); string(content) != "%PDF-1.7" {
		t.Errorf("it reads %q", content)
	}
	must[app.Change](t)(d.Undo())
	if len(d.attached()) != 0 {
		t.Errorf("all taken back, attached are %+v", d.attached())
	}
	d.kept()
}

// Nobody's letter is printed for the public by oversight: the caseworker says so
// for each file, and for the one that is put in anew once more.
func TestWhatMayBePublished(t *testing.T) {
	d := newDay(t)
	letter := d.original("svar.pdf", "%PDF-1.7")
	mustDo(t, d.Attach(d.letter.ID, letter))
	if d.attached()[0].Publish {
		t.Error("a new file may be published at once")
	}
	mustDo(t, d.SetPublish(d.letter.ID, letter.SHA256, true))
	if got := d.newest().What; got.ID != "change.response.published" || !d.attached()[0].Publish {
		t.Errorf("%v: %+v", got, d.attached())
	}
	mustDo(t, d.SetPublish(d.letter.ID, letter.SHA256, false))
	if got := d.newest().What; got.ID != "change.response.withheld" || d.attached()[0].Publish {
		t.Errorf("%v: %+v", got, d.attached())
	}
	must[app.Change](t)(d.Undo())
	if !d.attached()[0].Publish {
		t.Error("taken back, it is still withheld")
	}
	mustDo(t, d.Detach(d.letter.ID, letter.SHA256))
	mustDo(t, d.Attach(d.letter.ID, letter))
	if d.attached()[0].Publish {
		t.Error("attached once more, it may be published at once")
	}
	d.kept()
}

func TestFilesThatAreRefused(t *testing.T) {
	d := newDay(t)
	letter := d.original("svar.pdf", "%PDF-1.7")
	mustDo(t, d.Attach(d.letter.ID, letter))
	d.unchanged(func() {
		again := letter
		again.Name = "kopi.pdf"
		d.refuses(app.CodeFileTwice, d.Attach(d.letter.ID, again))
		d.refuses(app.CodeGone, d.Attach("none", letter))
		d.refuses(app.CodeGone, d.Detach("none", letter.SHA256))
		d.refuses(app.CodeGone, d.Detach(d.letter.ID, "none"))
		d.refuses(app.CodeGone, d.SetPublish(d.letter.ID, "none", true))
		mustDo(t, d.Attach(d.letter.ID))
		mustDo(t, d.SetPublish(d.letter.ID, letter.SHA256, false))
		_, err := d.KeepFile("stor.pdf", make([]byte, app.MaxFile+1))
		d.refuses(app.CodeFileTooLarge, err)
		if !strings.Contains(err.Error(), "stor.pdf") || !strings.Contains(err.Error(), "Limit=25") {
			t.Errorf("the refusal is %v", err)
		}
		_, err = d.KeepPacketFile("pakke.pdf", make([]byte, app.MaxPacket+1))
		d.refuses(app.CodeFileTooLarge, err)
		_, err = d.FileContent(app.FileRef{Name: "væk.pdf", SHA256: strings.Repeat("0", 64)})
		d.refuses(app.CodeFileGone, err)
		if !strings.Contains(err.Error(), "væk.pdf") {
			t.Errorf("the refusal is %v", err)
		}
	})
	packet := must[app.FileRef](t)(d.KeepPacketFile("pakke.pdf", append([]byte("%PDF-1.7"), make([]byte, app.MaxFile)...)))
	if content := must[[]byte](t)(d.FileContent(packet)); len(content) != app.MaxFile+8 || packet.Type != "application/pdf" {
		t.Errorf("the packet is %+v, of %d bytes", packet, len(content))
	}
}

func TestTypesOfFiles(t *testing.T) {
	d := newDay(t)
	const (
		zip      = "PK\x03\x04\x14\x00\x06\x00"
		compound = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
	)
	for _, c := range []struct{ name, content, want string }{
		{"svar.pdf", "%PDF-1.7", "application/pdf"},
		{"svar", "%PDF-1.7", "application/pdf"},
		{"svar.txt", "%PDF-1.7", "application/pdf"}, // what is in it counts
		{"svar.pdf", "\r\n%PDF-1.4\n", "application/pdf"},
		{"svar.pdf", "Jeg er ingen PDF", "text/plain"},
		{"huset.png", "\x89PNG\r\n\x1a\n", "image/png"},
		{"huset.jpg", "\xff\xd8\xff\xe0", "image/jpeg"},
		{"svar.txt", "Kære udvalg", "text/plain"},
		{"svar.txt", "K\xe6re udvalg", "text/plain"},
		{"tom.txt", "", "text/plain"},
		{"tal.csv", "Nr.;Navn", "text/csv"},
		{"brev.eml", "From: anne@example.dk\n", "message/rfc822"},
		{"brev.rtf", `{\rtf1 Kære}`, "application/rtf"},
		{"svar.docx", zip, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
		{"tal.XLSX", zip, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
		{"svar.odt", zip, "application/vnd.oasis.opendocument.text"},
		{"alt.zip", zip, "application/zip"},
		{"svar.doc", compound, "application/msword"},
		{"brev.msg", compound, "application/vnd.ms-outlook"},
		{"noget.db", compound, "application/octet-stream"},
		{"svar.docx", "\x00\x01\x02", "application/octet-stream"},
	} {
		if got := d.original(c.name, c.content).Type; got != c.want {
			t.Errorf("%s with %q is %s, want %s", c.name, c.content, got, c.want)
		}
	}
}

// What a caseworker reads is the caseworker's own.
func TestWhatIsReadIsACopy(t *testing.T) {
	d := newDay(t)
	letter := d.original("svar.txt", "Kære udvalg")
	clear(must[[]byte](t)(d.FileContent(letter)))
	if got := must[[]byte](t)(d.FileContent(letter)); !bytes.Equal(got, []byte("Kære udvalg")) {
		t.Errorf("it reads %q", got)
	}
}
