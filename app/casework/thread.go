package casework

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"hvidbog/app"
)

// Earlier is a response that another one seems to follow.
type Earlier struct {
	Response *app.Response
	Clock    app.Clock // on the day that the later one was received
	Why      EarlierReason
}

// EarlierReason is why a response is thought to follow another. The words are
// "earlier.<reason>".
type EarlierReason string

// The reasons, the surest first.
const (
	EarlierNamed   EarlierReason = "named"   // it names the other's number, or its day and is of the same sender
	EarlierSubject EarlierReason = "subject" // the subject is the other's, answered or forwarded
	EarlierSender  EarlierReason = "sender"  // the same sender, or the same person wrote
)

// EarlierReasons are all reasons, the surest first.
func EarlierReasons() []EarlierReason {
	return []EarlierReason{EarlierNamed, EarlierSubject, EarlierSender}
}

// Suggest lists the responses that one seems to follow, the surest and among those
// the newest first: those of the same sender, or the same contact, and those whose
// matter it takes up. What it is said to follow, or not to, is not suggested, and
// neither is what stands in its thread already.
func Suggest(f *app.CaseFile, r *app.Response) []Earlier {
	in := make(map[app.ID]bool)
	for _, o := range f.Thread(r.ID) {
		in[o.ID] = true
	}
	for _, id := range r.NotFollows {
		in[id] = true
	}
	w := newWriting(r)
	var list []Earlier
	for _, o := range f.Responses {
		if in[o.ID] || !cameBefore(o, r) {
			continue
		}
		if why := w.follows(o); why != "" {
			list = append(list, Earlier{o, f.Clock(o, r.Received), why})
		}
	}
	slices.SortStableFunc(list, func(a, b Earlier) int {
		if a.Why != b.Why {
			return slices.Index(EarlierReasons(), a.Why) - slices.Index(EarlierReasons(), b.Why)
		}
		return -a.Response.Received.Compare(b.Response.Received)
	})
	return list
}

func cameBefore(o, r *app.Response) bool {
	if c := o.Received.Compare(r.Received); c != 0 {
		return c < 0
	}
	return o.Number < r.Number
}

// writing is a response as it is compared with those before it.
type writing struct {
	*app.Response
	text    string   // subject and text, folded
	named   []string // the documents that it names
	subject string   // the subject without its marks
	answers bool     // the subject is marked as an answer to another
}

func newWriting(r *app.Response) *writing {
	w := &writing{Response: r, text: app.Fold(r.Subject + "\n" + r.Text), subject: matter(r.Subject)}
	w.named = documentNumber.FindAllString(w.text, -1)
	w.answers = replyMarks.MatchString(app.Fold(r.Subject))
	return w
}

var documentNumber = regexp.MustCompile(`\b\d{4}-\d{7}-\d{1,6}\b`)

// follows is why the response is thought to follow another; "" where it is not. That
// two people write under the same heading is no reason: so do all who send a form
// letter.
func (w *writing) follows(o *app.Response) EarlierReason {
	kin := sameSender(w.Response, o)
	switch {
	case o.DocumentNo != "" && slices.Contains(w.named, string(o.DocumentNo)):
		return EarlierNamed
	case kin && w.names(o.Received):
		return EarlierNamed
	case (kin || w.answers) && len(w.subject) >= shortestSubject && w.subject == matter(o.Subject):
		return EarlierSubject
	case kin:
		return EarlierSender
	}
	return ""
}

// shortestSubject, in bytes, is what a subject must have to be a matter's own:
// "høring" and "spørgsmål" are anybody's.
const shortestSubject = 12

// names reports whether the text names a day, as people write days.
func (w *writing) names(day app.Date) bool {
	long := app.Fold(day.Long()) // 18. oktober 2015
	withoutYear := long[:strings.LastIndexByte(long, ' ')]
	forms := []string{withoutYear, strings.Replace(withoutYear, ". ", " ", 1), day.Field()}
	for _, form := range []string{"%d/%d", "%d.%d.%[3]d", "%d/%d-%[3]d", "%02d.%02d.%[3]d", "%02d/%02d", "%d-%d-%[3]d"} {
		forms = append(forms, fmt.Sprintf(form, day.Day, int(day.Month), day.Year))
	}
	return slices.ContainsFunc(forms, func(form string) bool { return containsWord(w.text, form) })
}

func sameSender(r, o *app.Response) bool {
	for _, v := range r.Voices() {
		if slices.Contains(o.Voices(), v) {
			return true
		}
	}
	name := writer(r)
	return name != "" && name == writer(o)
}

// writer is the person who wrote a response, to be compared with others; "" where only
// a first name is known: there are many Sannes.
func writer(r *app.Response) string {
	if !strings.Contains(strings.TrimSpace(r.Contact), " ") {
		return ""
	}
	return app.FoldName(r.Contact)
}

// matter is a subject as it was before mail programs put "SV:" and "Re:" to it.
func matter(subject string) string {
	return strings.TrimSpace(replyMarks.ReplaceAllString(app.Fold(subject), ""))
}

// leadingMarks are the same as they stand in a subject.
var leadingMarks = regexp.MustCompile(`(?i)` + replyMarks.String())

var replyMarks = regexp.MustCompile(`^(\s*(sv|re|vs|fw|fwd|videresend)\s*:)+`)

// containsWord reports whether a text has a phrase in it that no letter or figure
// touches.
func containsWord(text, phrase string) bool {
	for at := 0; phrase != ""; {
		i := strings.Index(text[at:], phrase)
		if i < 0 {
			return false
		}
		from, to := at+i, at+i+len(phrase)
		if (from == 0 || !isWordByte(text[from-1])) && (to == len(text) || !isWordByte(text[to])) {
			return true
		}
		at = to
	}
	return false
}

func isWordByte(b byte) bool { return 'a' <= b && b <= 'z' || '0' <= b && b <= '9' }

// OlderOpen are the responses that a letter would leave without a word: older ones
// than the newest that it answers, of the same thread or the same sender, that are
// still due an answer on a day and that it neither answers nor says to leave open.
func OlderOpen(f *app.CaseFile, l *app.Letter, on app.Date) []*app.Response {
	return newElders(f).open(l, on)
}

// SetFollows says that a response comes back to an earlier one; "" takes that away.
func (d *Desk) SetFollows(id, earlier app.ID) error {
	return d.follow(id, earlier, "change.response.follows", func(r *app.Response) {
		r.Follows = earlier
		r.NotFollows = without(r.NotFollows, earlier)
	})
}

// SetNotFollows says that a response does not come back to one that was suggested.
func (d *Desk) SetNotFollows(id, earlier app.ID) error {
	return d.follow(id, earlier, "change.response.notFollows", func(r *app.Response) {
		if earlier != id && !slices.Contains(r.NotFollows, earlier) {
			r.NotFollows = append(r.NotFollows, earlier)
		}
		if r.Follows == earlier {
			r.Follows = ""
		}
	})
}

func (d *Desk) follow(id, earlier app.ID, saying string, edit func(*app.Response)) error {
	return d.do(func(f *app.CaseFile) (step, error) {
		old := f.Response(id)
		if old == nil || earlier != "" && f.Response(earlier) == nil {
			return step{}, app.Refuse(app.CodeGone)
		}
		r := app.CloneOf(old)
		edit(r)
		if same(old, r) {
			return step{}, nil
		}
		if err := r.Validate(f, d.Today()); err != nil {
			return step{}, err
		}
		return step{what: aboutResponse(saying, f, r), put: []app.Record{r}}, nil
	})
}
