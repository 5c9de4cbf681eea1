package casework

import (
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
	EarlierNamed   EarlierReason = "named"   // it names the other's number or its day
	EarlierSubject EarlierReason = "subject" // the subject is the other's, answered or forwarded
	EarlierSender  EarlierReason = "sender"  // the same sender
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
	text := app.Fold(r.Subject + "\n" + r.Text)
	named := documentsIn(text)
	subject := matter(r.Subject)
	var list []Earlier
	for _, o := range f.Responses {
		if in[o.ID] || !cameBefore(o, r) {
			continue
		}
		if why := follows(r, o, text, named, subject); why != "" {
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

func follows(r, o *app.Response, text string, named []string, subject string) EarlierReason {
	kin := sameSender(r, o)
	switch {
	case o.DocumentNo != "" && slices.Contains(named, string(o.DocumentNo)):
		return EarlierNamed
	case kin && (containsWord(text, app.Fold(o.Received.Long())) || containsWord(text, app.Fold(dayAndMonth(o.Received)))):
		return EarlierNamed
	case subject != "" && len(subject) >= 12 && subject == matter(o.Subject):
		return EarlierSubject
	case kin:
		return EarlierSender
	}
	return ""
}

// documentsIn are the document numbers that a text names.
func documentsIn(text string) []string { return documentNumber.FindAllString(text, -1) }

var documentNumber = regexp.MustCompile(`\b\d{4}-\d{7}-\d{1,6}\b`)

func sameSender(r, o *app.Response) bool {
	for _, v := range r.Voices() {
		if slices.Contains(o.Voices(), v) {
			return true
		}
	}
	contact := app.FoldName(r.Contact)
	return contact != "" && strings.Contains(contact, " ") && contact == app.FoldName(o.Contact)
}

// matter is a subject as it was before mail programs put "SV:" and "Re:" to it.
func matter(subject string) string {
	return strings.TrimSpace(replyMarks.ReplaceAllString(app.Fold(subject), ""))
}

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

// dayAndMonth is "18. oktober", as people write of a letter of the same year.
func dayAndMonth(d app.Date) string {
	long := d.Long()
	return long[:strings.LastIndexByte(long, ' ')]
}

// OlderOpen are the responses that a letter would leave without a word: older ones
// than the newest that it answers, of the same thread or the same sender, that are
// still due an answer on a day and that it neither answers nor says to leave open.
func OlderOpen(f *app.CaseFile, l *app.Letter, on app.Date) []*app.Response {
	if l.Kind != app.ReplyLetter {
		return nil
	}
	older := make(map[app.ID]*app.Response)
	for _, id := range l.Answers {
		r := f.Response(id)
		if r == nil {
			continue
		}
		for _, o := range f.Thread(id) {
			if cameBefore(o, r) {
				older[o.ID] = o
			}
		}
		for _, e := range Suggest(f, r) {
			older[e.Response.ID] = e.Response
		}
	}
	var list []*app.Response
	for _, r := range f.Responses {
		if older[r.ID] != nil && !l.Answered(r.ID) && !slices.Contains(l.LeftOpen, r.ID) && f.Clock(r, on).Ticking() {
			list = append(list, r)
		}
	}
	return list
}

// SetFollows says that a response comes back to an earlier one; "" takes that away.
func (d *Desk) SetFollows(id, earlier app.ID) error {
	return d.follow(id, earlier, "change.response.follows", func(r *app.Response) {
		r.Follows = earlier
		r.NotFollows = slices.DeleteFunc(r.NotFollows, func(o app.ID) bool { return o == earlier })
		if len(r.NotFollows) == 0 {
			r.NotFollows = nil
		}
	})
}

// SetNotFollows says that a response does not come back to one that was suggested.
func (d *Desk) SetNotFollows(id, earlier app.ID) error {
	return d.follow(id, earlier, "change.response.notFollows", func(r *app.Response) {
		if !slices.Contains(r.NotFollows, earlier) {
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
