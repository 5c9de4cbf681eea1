package letterform

import (
	"regexp"
	"strings"

	"hvidbog/app"
)

var (
	// aDate is a day with its year, as Danes write it in a letter.
	aDate = regexp.MustCompile(`\b(?:\d{4}-\d{2}-\d{2}|\d{1,2} ?[./-]? ?(?:\d{1,2}|[a-zæøåA-Z]{3,9}\.?) ?[./-]? ?(?:\d{4}|\d{2}))\b`)
	// beforeDate is what may stand before it in a line of its own: "Dato:", "København,
	// tirsdag den", "Valby d.".
	beforeDate = regexp.MustCompile(`^(?:dato:?|(?:\pL[\pL.]*[ -]?){1,4}[,:]|(?:\pL+[ -]?){1,3} (?:den|d\.?))?,? ?(?:(?:man|tirs|ons|tors|fre|lør|søn)dag,?)? ?(?:den|d\.?)?$`)
	afterDate  = regexp.MustCompile(`^\.?(?:,? (?:kl\.?|klokken) ?\d{1,2}(?:[.:]\d\d)?)?\.?$`)
)

// otherDates are words before a date that is not the letter's own.
var otherDates = []string{"frist", "møde", "født", "fødsel", "cpr", "senest", "inden", "indtil", "fra", "til", "deres", "jeres", "svar", "starte"}

// date is the day of the date line, which stands above the letter or, in older ways,
// at its foot.
func (l *letter) date() app.Date {
	for _, line := range append(l.top()[:len(l.top()):len(l.top())], l.footAndBefore()...) {
		if d, ok := dateLine(line); ok {
			return d
		}
	}
	return app.Date{}
}

// footAndBefore is the foot with the two lines before it: "Valby, den 12. april 2016"
// often stands just above the closing.
func (l *letter) footAndBefore() []string {
	from := max(l.salutes, min(l.closes, len(l.lines))-2)
	return l.lines[from:min(len(l.lines), l.closes+10)]
}

// dateLine reads a line that has a date and nothing else but where and how.
func dateLine(line string) (app.Date, bool) {
	const longest = 80 // bytes
	at := aDate.FindStringIndex(line)
	if at == nil || len(line) > longest {
		return app.Date{}, false
	}
	before, after := strings.ToLower(strings.TrimSpace(line[:at[0]])), strings.TrimRight(line[at[1]:], " ")
	if !beforeDate.MatchString(before) || !afterDate.MatchString(after) {
		return app.Date{}, false
	}
	for _, word := range otherDates {
		if strings.Contains(before, word) {
			return app.Date{}, false
		}
	}
	d, err := app.ParseDate(line[at[0]:at[1]], thisCentury)
	return d, err == nil
}

// thisCentury makes a year of two figures one from 1980 to 2079.
var thisCentury = app.Date{Year: 2069, Month: 1, Day: 1}
