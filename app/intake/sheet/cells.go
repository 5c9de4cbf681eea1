package sheet

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"hvidbog/app"
)

var (
	email = regexp.MustCompile(`[\pL\d._%+-]+@[\pL\d-]+(?:\.[\pL\d-]+)*\.\pL{2,}`)
	// hourAfter is an hour that stands after a day.
	hourAfter = regexp.MustCompile(`^(.*?\d)(?:,? (?:kl\.? ?)?|T)(\d{1,2}[.:]\d{2})(?:[.:]\d{2})?(?:[.,]\d+)?$`)
	// theSerial is a day as Excel counts it: 2008 to 2050, to be no other number.
	theSerial = regexp.MustCompile(`^(39[5-9]\d\d|[4]\d{4}|5[0-4]\d{3})(?:[.,]\d+)?$`)
)

// readMoment reads a day, and an hour where one is told: "1/12-15", "01-12-2015
// 10:30", "2015-12-01T10:30:00Z", or the number that it is to Excel. What has a zone
// is told in Danish time. A day without its year is none: a sheet lies around.
func readMoment(cell string) (app.Date, app.Hour, bool) {
	const longest = 50 // bytes
	cell = strings.TrimSpace(cell)
	if len(cell) > longest || !strings.ContainsAny(cell, "0123456789") {
		return app.Date{}, "", false
	}
	if t, err := time.Parse(time.RFC3339, strings.Replace(cell, " ", "T", 1)); err == nil {
		if zone, err := time.LoadLocation("Europe/Copenhagen"); err == nil {
			t = t.In(zone)
		}
		return app.DateOf(t), app.Hour(t.Format("15:04")), true
	}
	if m := theSerial.FindStringSubmatch(cell); m != nil {
		days, err := strconv.Atoi(m[1])
		return app.Date{Year: 1899, Month: time.December, Day: 30}.Add(days), "", err == nil
	}
	day, hour := cell, app.Hour("")
	if m := hourAfter.FindStringSubmatch(cell); m != nil {
		if h, err := app.ParseHour(m[2]); err == nil {
			day, hour = m[1], h
		}
	}
	d, ok := dayOf(day)
	if !ok && hour != "" { // it was no hour: 1.12.15
		hour = ""
		d, ok = dayOf(cell)
	}
	return d, hour, ok
}

// dayOf reads a day that has its year. One that has not is another day in another
// year.
func dayOf(text string) (app.Date, bool) {
	d, err := app.ParseDate(text, app.Date{Year: 2069, Month: time.January, Day: 1})
	if err != nil {
		return d, false
	}
	other, err := app.ParseDate(text, app.Date{Year: 2079, Month: time.January, Day: 1})
	return d, err == nil && d == other
}

// stances are the words for what somebody thinks, folded to letters alone. What is
// said with "ikke" stands before what is said without.
var stances = []struct {
	stance app.Stance
	words  string
}{
	{app.Partly, "delvist|delvis|støtter delvist|delvist enig|delvis enig|delvist for|for, delvist|både og|både for og imod|med forbehold|for med forbehold|støtter med forbehold|overvejende enig|overvejende for|nogenlunde enig|partly|partially|mixed"},
	{app.Against, "imod|mod|nej|uenig|helt uenig|meget uenig|overvejende uenig|overvejende imod|modstander|negativ|støtter ikke|støtter det ikke|går imod|against|no|disagree|strongly disagree|oppose|opposed|negative"},
	{app.Supports, "for|ja|støtter|støtter det|støtter op|enig|helt enig|meget enig|tilhænger|positiv|går ind for|bakker op|yes|agree|strongly agree|support|supports|in favour|in favor|positive"},
	{app.Neutral, "neutral|neutralt|hverken eller|hverken for eller imod|hverken enig eller uenig|ved ikke|ingen holdning|ingen bemærkninger|ingen|don't know|neither|no opinion"},
}

var stanceWords = func() map[string]app.Stance {
	m := make(map[string]app.Stance)
	for _, s := range stances {
		for w := range strings.SplitSeq(s.words, "|") {
			m[app.FoldName(w)] = s.stance
		}
	}
	return m
}()

// stanceOf reads a stance; ok is false for words that are not one.
func stanceOf(cell string) (app.Stance, bool) {
	s, ok := stanceWords[app.FoldName(cell)]
	return s, ok
}

// partyKinds are the words for who somebody is, folded to letters alone.
var partyKinds = func() map[string]app.PartyKind {
	m := make(map[string]app.PartyKind)
	for kind, words := range map[app.PartyKind]string{
		app.SupportGroup:   "støttegruppe|borgergruppe|initiativgruppe|gruppe",
		app.UserCouncil:    "brugerråd|beboerråd|bruger- og pårørenderåd",
		app.Relative:       "pårørende|forælder|ægtefælle|relative",
		app.Citizen:        "borger|borgere|privatperson|privat|bruger|beboer|nabo|enkeltperson|citizen|private|individual",
		app.LocalCommittee: "lokaludvalg|lokalråd|local committee",
		app.Organisation:   "organisation|forening|interesseorganisation|patientforening|brugerorganisation|fagforening|virksomhed|ngo|organization|company",
		app.PublicBody:     "offentlig|offentlig instans|offentlig myndighed|myndighed|kommune|region|forvaltning|råd|public body|authority",
		app.Employee:       "medarbejder|medarbejdere|ansat|personale|leder|fagperson|employee|staff",
	} {
		for w := range strings.SplitSeq(words, "|") {
			m[app.FoldName(w)] = kind
		}
	}
	return m
}()

// partyKindOf reads who somebody is; "" for words that do not say.
func partyKindOf(cell string) app.PartyKind { return partyKinds[app.FoldName(cell)] }
