package mail

import (
	"bytes"
	"strconv"
	"strings"

	"hvidbog/app"
	"hvidbog/app/intake"
	"hvidbog/app/intake/plain"
)

// walk gathers what one mail holds.
type walk struct {
	*reader
	files    []intake.File
	mails    []attachedMail
	pictures []picture // that may belong to a signature
	shown    map[string]bool
	hasText  bool
	report   bool // of a mail that was not delivered, or was read
	guessed  bool
	partly   bool
}

type attachedMail struct{ file intake.File }

// picture is one that the text may show.
type picture struct {
	id string // as the text refers to it
	at int    // of the files
}

// read is the text of a mail; what comes with it is gathered.
func (w *walk) read(p part, depth int) (string, error) {
	text, err := w.part(p, depth)
	if err != nil {
		return "", err
	}
	w.dropShown()
	return text, nil
}

// part is the text of a part.
func (w *walk) part(p part, depth int) (string, error) {
	if err := w.count(depth); err != nil {
		return "", err
	}
	defer func() { w.guessed = w.guessed || p.header.guessed }()
	w.partly = w.partly || p.broken
	attached := p.disposition == "attachment" || p.file != "" && p.kind != "text/plain" && p.kind != "text/html"
	switch {
	case strings.HasPrefix(p.kind, "multipart/"):
		return w.multipart(p, depth)
	case p.kind == "message/rfc822", p.kind == "message/global":
		w.mail(p)
	case p.kind == "message/delivery-status", p.kind == "message/disposition-notification", p.kind == "text/rfc822-headers":
		w.report = true // what it says in words stands beside it
	case p.kind == "application/pkcs7-mime", p.kind == "application/x-pkcs7-mime":
		return w.sealed(p, depth)
	case p.kind == "application/ms-tnef", p.kind == "message/partial", p.kind == "message/external-body":
		w.partly = true
		w.file(p)
	case attached, p.file != "" && (p.disposition != "inline" || w.hasText):
		w.file(p)
	case p.kind == "text/plain", p.kind == "text/enriched":
		return w.plain(p), nil
	case p.kind == "text/html":
		return w.html(p), nil
	default:
		w.file(p)
	}
	return "", nil
}

func (w *walk) multipart(p part, depth int) (string, error) {
	if p.kind == "multipart/encrypted" {
		return "", app.Refuse(app.CodeFileLocked, "Path", w.name)
	}
	w.report = w.report || p.kind == "multipart/report" && p.params["report-type"] != "" // RFC 3462
	raws, whole := p.split(intake.MaxParts)
	w.partly = w.partly || !whole
	if len(raws) == 0 {
		p.kind = "text/plain" // it says that it has parts, and has none
		return w.plain(p), nil
	}
	var texts []string
	var best alternative
	for i, raw := range raws {
		child := w.parse(raw, p.kind == "multipart/digest")
		if p.kind == "multipart/signed" && i > 0 && strings.Contains(child.kind, "signature") {
			continue
		}
		if p.kind == "multipart/alternative" && i > 0 && child.kind == "text/calendar" && child.file == "" {
			continue // the invitation, which the text tells too
		}
		text, err := w.part(child, depth+1)
		if err != nil {
			return "", err
		}
		if p.kind == "multipart/alternative" {
			best.offer(text, child.kind)
		} else if strings.TrimSpace(text) != "" {
			texts = append(texts, text)
		}
	}
	if p.kind == "multipart/alternative" {
		return best.choose(), nil
	}
	return strings.Join(texts, "\n\n"), nil
}

// alternative is the same text in more forms than one.
type alternative struct{ plain, other string }

func (a *alternative) offer(text, kind string) {
	switch {
	case strings.TrimSpace(text) == "":
	case kind == "text/plain" && a.plain == "":
		a.plain = text
	default:
		a.other = text // the last is the fullest
	}
}

// choose prefers the plain text, unless it only says that there is another.
func (a *alternative) choose() string {
	const stub, fuller, words = 300, 4, 100
	if a.plain == "" || len(a.plain) < stub && len(a.other) > fuller*len(a.plain)+words {
		return a.other
	}
	return a.plain
}

func (w *walk) content(p part) []byte {
	content, whole := p.content()
	w.partly = w.partly || !whole
	return content
}

func (w *walk) plain(p part) string {
	text, sure := intake.Decoded(w.content(p), p.params["charset"])
	w.guessed = w.guessed || !sure
	text = intake.Tidy(text)
	w.hasText = w.hasText || strings.TrimSpace(text) != ""
	if strings.EqualFold(p.params["format"], "flowed") {
		text = unflow(text, strings.EqualFold(p.params["delsp"], "yes"))
	}
	return text
}

func (w *walk) html(p part) string {
	content := w.content(p)
	label := p.params["charset"]
	if label == "" {
		label = plain.Charset(content)
	}
	page, sure := intake.Decoded(content, label)
	w.guessed = w.guessed || !sure
	w.notePictures(page)
	text := plain.HTML(page)
	w.hasText = w.hasText || text != ""
	return text
}

// notePictures remembers which parts a page shows within itself.
func (w *walk) notePictures(page string) {
	const mark, longest = "cid:", 200
	for {
		at := strings.Index(page, mark)
		if at < 0 {
			return
		}
		page = page[at+len(mark):]
		id := page[:min(len(page), longest)]
		if end := strings.IndexAny(id, "\"' >)"); end >= 0 {
			id = id[:end]
		}
		if w.shown == nil {
			w.shown = map[string]bool{}
		}
		w.shown[strings.ToLower(id)] = true
	}
}

func (w *walk) file(p part) {
	content := w.content(p)
	name := p.file
	if name == "" {
		name = strconv.Itoa(len(w.files)+len(w.mails)+1) + extension(p.kind)
	}
	if id := messageID(p.header.raw("Content-Id")); id != "" && strings.HasPrefix(p.kind, "image/") {
		w.pictures = append(w.pictures, picture{strings.ToLower(id), len(w.files)})
	}
	w.files = append(w.files, intake.File{Name: name, Content: p.own(content)})
}

// own is content that lives on without the mail that it is cut out of.
func (p *part) own(content []byte) []byte {
	if len(content) > 0 && len(p.body) > 0 && &content[0] == &p.body[0] {
		return bytes.Clone(content)
	}
	return content
}

// mail keeps a mail that comes with another, under its subject.
func (w *walk) mail(p part) {
	content := w.content(p)
	name := p.file
	if name == "" {
		inner := w.parse(content, false)
		name = app.CleanName(strings.NewReplacer("/", "-", `\`, "-", ":", "").Replace(inner.header.text("Subject")))
	}
	if name == "" {
		name = strconv.Itoa(len(w.files) + len(w.mails) + 1)
	}
	if !strings.HasSuffix(strings.ToLower(name), ".eml") {
		name += ".eml"
	}
	w.mails = append(w.mails, attachedMail{intake.File{Name: name, Content: p.own(content)}})
}

// tiny is how large a picture may be that is only of a signature, in bytes.
const tiny = 16 << 10

// dropShown leaves out the small pictures that the text shows: logos and icons that
// stand under each mail of an office. What is larger may be what the mail is about.
func (w *walk) dropShown() {
	drop := map[int]bool{}
	for _, p := range w.pictures {
		if w.shown[p.id] && len(w.files[p.at].Content) <= tiny {
			drop[p.at] = true
		}
	}
	kept := w.files[:0]
	for i, f := range w.files {
		if !drop[i] {
			kept = append(kept, f)
		}
	}
	w.files = kept
}

// extension is what the file of a media type is called at its end; "" for one that
// is not known.
func extension(kind string) string {
	switch kind {
	case "application/pdf":
		return ".pdf"
	case "image/png":
		return ".png"
	case "image/jpeg":
		return ".jpg"
	case "image/gif":
		return ".gif"
	case "text/plain":
		return ".txt"
	case "text/html":
		return ".html"
	case "text/calendar":
		return ".ics"
	case "text/csv":
		return ".csv"
	case "application/msword":
		return ".doc"
	case "application/vnd.openxmlformats-officedocument.wordprocessingml.document":
		return ".docx"
	case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet":
		return ".xlsx"
	case "application/zip":
		return ".zip"
	}
	return ".bin"
}
