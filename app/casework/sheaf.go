package casework

import (
	"cmp"
	"context"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"hvidbog/app"
)

// SendAll sends many letters that were composed and not begun, one after another,
// each whole or not at all. A letter that has a channel goes by that, and the others
// by the given one. Nothing is sent where one of them may not go; what was sent when it
// is cancelled, or the drawing fails, stays sent and is returned beside the error.
// Progress is told after each, and the news of all at the end. One undo takes as many
// of them back as one change holds; [Desk.TakeBack] takes all.
func (d *Desk) SendAll(ctx context.Context, letters []app.Letter, by app.Channel, draw Draw, progress func(done, total int)) ([]*app.Letter, error) {
	f, today := d.File(), d.Today()
	older := newElders(f)
	begun := make([]outgoing, len(letters))
	together := new(sheaf)
	for i := range letters {
		l := app.CloneOf(&letters[i])
		begun[i] = outgoing{
			by: cmp.Or(l.Channel, by), draw: draw, find: func(*app.CaseFile) (*app.Letter, error) { return l, nil },
			sheaf: together,
		}
		l.Base = app.Base{ID: app.NewID(), Hearing: d.hearing}
		l.Begun = d.office.sign()
		setDefault(&l.Kind, app.ReplyLetter)
		setDefault(&l.Caseworker, d.office.who())
		unsent(l)
		tidyAnswers(f, l)
		if err := l.Validate(f); err != nil {
			return nil, err
		}
		if err := mayGo(older, l, today); err != nil {
			return nil, err
		}
	}
	var sent []*app.Letter
	var last News
	defer func() {
		if last.File != nil {
			d.tell(News{d.File(), last.Changes})
		}
	}()
	looked := f
	for i := range begun {
		if err := ctx.Err(); err != nil {
			return sent, err
		}
		o := &begun[i]
		o.looked = looked
		l, news, err := d.send(ctx, o)
		looked = o.looked // what is sent only closes what was open
		if news.File != nil {
			last = news
		}
		if err != nil {
			return sent, err
		}
		sent = append(sent, l)
		progress(len(sent), len(letters))
	}
	return sent, nil
}

// sheaf is letters that are sent one after another, and which change of the log they
// are told of in. The log tells how many are in one change, so each change counts
// from 1: a new one begins where somebody else wrote in between, or the last has gone
// on as long as one can (see [app.TypingSpan]).
type sheaf struct {
	name string // what the change continues
	n    int    // letters in it
	from time.Time
	file *app.CaseFile // as the last of them left it
}

// goOn has a letter's step go on with the change of the letters before it.
func (s *sheaf) goOn(f *app.CaseFile, l *app.Letter, next *step) {
	if f != s.file || l.Sent.At.Sub(s.from) >= app.TypingSpan-time.Second {
		*s = sheaf{name: "sheaf/" + string(app.NewID()), from: l.Sent.At}
	}
	next.continues = s.name
	if s.n > 0 {
		next.what = app.Told("change.letters.sent."+string(l.Kind), "n", strconv.Itoa(s.n+1))
	}
}

// went counts a letter that is sent.
func (s *sheaf) went(f *app.CaseFile) { s.n, s.file = s.n+1, f }

// ByAddress puts letters in the order in which they are put into envelopes and
// carried out: by postcode, street and house number as numbers, and then by name.
// Those without an address come last.
func ByAddress(letters []*app.Letter) {
	collator := app.Collator() // knows numbers
	keys := make(map[*app.Letter][]string, len(letters))
	for _, l := range letters {
		keys[l] = addressKey(l.To)
	}
	slices.SortStableFunc(letters, func(a, b *app.Letter) int {
		ka, kb := keys[a], keys[b]
		for i := range ka {
			if (ka[i] == "") != (kb[i] == "") {
				if ka[i] == "" {
					return 1
				}
				return -1
			}
			if c := collator.CompareString(ka[i], kb[i]); c != 0 {
				return c
			}
		}
		return 0
	})
}

// addressKey is postcode and town, the street with all that follows it, and the name.
func addressKey(to app.Recipient) []string {
	var town, street string
	for _, line := range strings.FieldsFunc(to.Address, func(r rune) bool { return r == '\n' || r == ',' }) {
		line = strings.TrimSpace(line)
		switch code := postcode.FindString(line); {
		case code != "":
			town = strings.TrimLeft(line, "DdKk- ")
		case line != "" && !inCareOf.MatchString(line):
			street = strings.TrimSpace(street + " " + line)
		}
	}
	return []string{town, street, strings.TrimSpace(to.Name)}
}

var (
	postcode = regexp.MustCompile(`^(?i:DK[- ]?)?\d{4} \D`) // "1599 København V"
	inCareOf = regexp.MustCompile(`^(?i:c/o|att\b|v/)`)
)
