package outlook

import (
	"strconv"
	"strings"

	"hvidbog/app"
	"hvidbog/app/intake"
	"hvidbog/app/intake/mail"
)

// How a file is attached.
const (
	byValue    = 1
	byMail     = 5 // a mail, kept as one and not as a file
	byObject   = 6 // a thing of another program, as a drawing
	ofThePage  = 4 // a flag: the page shows it
	objectData = "__substg1.0_3701000D"
)

// attachments gathers what came with a mail.
type attachments struct {
	*reader
	page            string
	depth           int
	files           []intake.File
	mails           []mail.Letter
	guessed, partly bool
}

func (w *attachments) read(o *object) error {
	for _, s := range o.named("__attach_version1.0_") {
		if w.parts++; w.parts > intake.MaxParts {
			return app.Refuse(app.CodeFileParts, "Path", w.name, "Limit", intake.MaxParts)
		}
		if err := w.attachment(s.object(headOfPart, o.charset)); err != nil {
			return err
		}
	}
	return nil
}

func (w *attachments) attachment(a *object) error {
	defer func() { w.guessed, w.partly = w.guessed || a.guessed, w.partly || a.partly }()
	inner := a.below[objectData]
	switch a.integer(attachMethod) {
	case byMail:
		if inner == nil {
			w.partly = true
			return nil
		}
		l, err := w.letter(inner.object(headOfEmbedded, ""), w.depth+1)
		if err != nil {
			return err
		}
		if l.Subject == "" {
			l.Subject = a.line(displayName)
		}
		w.mails = append(w.mails, l)
		return nil
	case byObject:
		w.partly = true // only its own program shows it
		return nil
	}
	content, ok := a.stream(attachData, typeBinary)
	if !ok {
		w.partly = true // it is only pointed to
		return nil
	}
	if w.ofSignature(a, content) {
		return nil
	}
	w.files = append(w.files, intake.File{Name: w.fileName(a), Content: content})
	return nil
}

// tiny is how large a picture may be that is only of a signature, in bytes.
const tiny = 16 << 10

// ofSignature reports whether a file is a small picture that the page shows.
func (w *attachments) ofSignature(a *object, content []byte) bool {
	if len(content) > tiny || !isPicture(content) {
		return false
	}
	id := a.line(attachContentID)
	return a.flag(attachHidden) || a.integer(attachFlags)&ofThePage != 0 ||
		id != "" && (w.page == "" || strings.Contains(w.page, "cid:"+id))
}

func isPicture(content []byte) bool {
	for _, begins := range []string{"\x89PNG", "\xff\xd8\xff", "GIF8", "BM"} {
		if strings.HasPrefix(string(content[:min(len(content), 8)]), begins) {
			return true
		}
	}
	return false
}

func (w *attachments) fileName(a *object) string {
	for _, p := range []property{attachLongName, attachShortName, displayName} {
		if name := app.CleanName(a.line(p)); name != "" {
			return name
		}
	}
	return w.number() + ".bin"
}

func (w *attachments) number() string { return strconv.Itoa(len(w.files) + len(w.mails) + 1) }

// join adds what is attached to a mail; one that says nothing itself is the mail that
// it carries, sent on.
func (w *attachments) join(l mail.Letter) mail.Letter {
	if strings.TrimSpace(l.Text) == "" && len(w.mails) == 1 {
		return l.Carrying(w.mails[0])
	}
	for _, m := range w.mails {
		name := app.CleanName(strings.NewReplacer("/", "-", `\`, "-", ":", "").Replace(m.Subject))
		if name == "" {
			name = w.number()
		}
		l.Files = append(l.Files, intake.File{Name: name + ".eml", Content: m.EML()})
	}
	return l
}
