package casework

import (
	"context"
	"slices"
	"strings"
	"unicode"

	"hvidbog/app"
)

// SendAll sends many letters that were composed and not begun, one after another,
// each whole or not at all; what was sent when it is cancelled or one is refused
// stays sent, and is returned beside the error. Progress is told after each. One
// undo takes as many of them back as one change holds (see [app.Draft]).
func (d *Desk) SendAll(ctx context.Context, letters []app.Letter, by app.Channel, draw Draw, progress func(done, total int)) ([]*app.Letter, error) {
	continues := "sheaf/" + string(app.NewID())
	var sent []*app.Letter
	for i := range letters {
		if err := ctx.Err(); err != nil {
			return sent, err
		}
		l := &letters[i]
		l.Base = app.Base{ID: app.NewID(), Hearing: d.hearing}
		l.Begun = d.office.sign()
		setDefault(&l.Caseworker, d.office.who())
		for {
			done, again, err := d.send(ctx, l.ID, continues, by, draw, func(*app.CaseFile) (*app.Letter, error) { return l, nil })
			if err != nil {
				return sent, err
			}
			if !again {
				sent = append(sent, done)
				break
			}
		}
		progress(i+1, len(letters))
	}
	return sent, nil
}

// ByAddress puts letters in the order in which they are put into envelopes and
// carried out: by postcode, street and house number as numbers, and then by name.
// Those without an address come last.
func ByAddress(letters []*app.Letter) {
	collator := app.Collator()
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

// addressKey is postcode and town, street with its numbers padded, and name.
func addressKey(to app.Recipient) []string {
	lines := strings.FieldsFunc(to.Address, func(r rune) bool { return r == '\n' || r == ',' })
	var town, street string
	for _, line := range lines {
		line = strings.TrimSpace(line)
		if isPostcode(line) {
			town = line
		} else if street == "" {
			street = line
		}
	}
	return []string{town, padded(street), strings.TrimSpace(to.Name)}
}

// isPostcode reports whether a line begins with a Danish postcode, "1599 København V".
func isPostcode(line string) bool {
	code, _, _ := strings.Cut(line, " ")
	return len(code) == 4 && strings.Trim(code, "0123456789") == ""
}

// padded has every number of a text in six figures, so that number 9 comes before
// number 10.
func padded(text string) string {
	var b strings.Builder
	for text != "" {
		n := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsDigit(r) })
		if n < 0 {
			n = len(text)
		}
		if n > 0 {
			b.WriteString(strings.Repeat("0", max(0, 6-n)) + text[:n])
			text = text[n:]
			continue
		}
		n = strings.IndexFunc(text, unicode.IsDigit)
		if n < 0 {
			n = len(text)
		}
		b.WriteString(text[:n])
		text = text[n:]
	}
	return b.String()
}
