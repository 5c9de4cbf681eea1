package casework

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hvidbog/app"
)

// Compose writes a letter of a kind that answers some responses: who it goes to, and
// the words of the template with its places filled in. With no template it is the
// hearing's own of that kind, or else the usual one of the translations. The letter
// is not begun; today is the day on which it is written.
func Compose(f *app.CaseFile, kind app.LetterKind, t *app.Template, answers []app.ID, today app.Date, say app.Words) app.Letter {
	l := app.Letter{Kind: kind, Answers: slices.Clone(answers), Signature: f.Hearing.Letterhead.Signature}
	inOrderOfNumber(f, l.Answers)
	if t == nil {
		t = TemplateFor(f, kind, say)
	}
	newest := newestOf(f, l.Answers)
	if newest == nil {
		return l
	}
	l.To = recipientOf(f, newest)
	l.Caseworker = newest.Caseworker
	values := placesOf(f, &l, newest, today, say)
	l.Subject = app.FillIn(t.Subject, values)
	l.Salutation = app.FillIn(t.Salutation, values)
	l.Text = app.FillIn(t.Text, values)
	l.Closing = app.FillIn(t.Closing, values)
	return l
}

// TemplateFor is the template that letters of a kind begin with: the first of the
// hearing's own by name, or else the usual one.
func TemplateFor(f *app.CaseFile, kind app.LetterKind, say app.Words) *app.Template {
	for _, t := range f.Templates {
		if t.Kind == kind {
			return t
		}
	}
	return UsualTemplate(kind, say)
}

// UsualTemplate is the template of a kind that hearings have which have made none of
// their own.
func UsualTemplate(kind app.LetterKind, say app.Words) *app.Template {
	id := "template." + string(kind)
	return &app.Template{
		Name: say("letterKind." + string(kind)), Kind: kind,
		Subject: say(id + ".subject"), Salutation: say("template.salutation"),
		Text: say(id + ".text"), Closing: say("template.closing"),
	}
}

// TemplatePlaces are the names of the places that templates may have, in the order
// in which lists show them.
func TemplatePlaces() []string {
	return []string{
		placeName, placeContact, placeSubject, placeReceived, placeYourLetter, placeYou, placeYouAfter, placeYours,
		placeRegret, placeNumber, placeDue, placeHearing, placeCommittee, placeMeeting, placeDeadline, placeCaseworker, placeNewDue,
	}
}

// The places, as templates name them. They are part of what a register holds, so
// they are Danish whatever language the window is in.
const (
	placeName       = "navn"
	placeContact    = "kontakt"
	placeSubject    = "emne"
	placeReceived   = "modtaget"
	placeYourLetter = "din henvendelse" // "jeres henvendelse", "dit høringssvar"
	placeYou        = "du"              // "I"
	placeYouAfter   = "dig"             // "jer"
	placeYours      = "din"             // "jeres"
	placeRegret     = "beklagelse"      // what one owes to those who have waited; nothing to others
	placeNumber     = "nummer"
	placeDue        = "svarfrist"
	placeHearing    = "høring"
	placeCommittee  = "udvalg"
	placeMeeting    = "møde"
	placeDeadline   = "høringsfrist"
	placeCaseworker = "sagsbehandler"
	placeNewDue     = "nyt svar" // stays open until the new day is chosen
)

func placesOf(f *app.CaseFile, l *app.Letter, r *app.Response, today app.Date, say app.Words) map[string]string {
	name := l.To.Name
	contact := name
	if l.To.Attention != "" {
		contact = l.To.Attention
	}
	form := formOf(l.To.Private)
	values := map[string]string{
		placeName:       name,
		placeContact:    contact,
		placeSubject:    subjectOf(r, say),
		placeReceived:   r.Received.Long(),
		placeYourLetter: say("letter.yours." + form + "." + letterWord(r)),
		placeYou:        say("letter.you." + form),
		placeYouAfter:   say("letter.youAfter." + form),
		placeYours:      say("letter.your." + form),
		placeRegret:     regret(f, l, form, today, say),
		placeHearing:    f.Hearing.Title,
		placeCommittee:  f.Hearing.Committee,
		placeCaseworker: r.Caseworker,
	}
	if r.DocumentNo != "" {
		values[placeNumber] = string(r.DocumentNo)
	}
	for name, day := range map[string]app.Date{
		placeDue:      f.Clock(r, today).Due,
		placeMeeting:  f.Hearing.Meeting.Date,
		placeDeadline: f.Hearing.LastDay(),
	} {
		if !day.IsZero() { // what is not known stays open, and is seen
			values[name] = day.Long()
		}
	}
	return values
}

// formOf is how a letter speaks to whom it goes to: one person, or several.
func formOf(private bool) string {
	if private {
		return "one"
	}
	return "many"
}

// capital is a text with its first letter made one.
func capital(text string) string {
	r, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(r)) + text[size:]
}

// letterWord is what a letter calls what came in.
func letterWord(r *app.Response) string {
	if r.Kind == app.HearingResponse {
		return "response"
	}
	return "enquiry"
}

// subjectOf is a response's subject, or the word for what it is.
func subjectOf(r *app.Response, say app.Words) string {
	if s := strings.TrimSpace(r.Subject); s != "" {
		return s
	}
	return say("kind." + string(r.Kind))
}

// regret is the sentence that those are owed who wrote before and got no answer, or
// who have waited for this one longer than they should; "" for others.
func regret(f *app.CaseFile, l *app.Letter, form string, today app.Date, say app.Words) string {
	newest := newestOf(f, l.Answers)
	var days []string
	late := false
	for _, id := range l.Answers {
		r := f.Response(id)
		if r == nil {
			continue
		}
		c := f.Clock(r, today)
		if c.State != app.Overdue {
			continue
		}
		if r == newest {
			late = true
		} else {
			days = append(days, r.Received.Long())
		}
	}
	switch {
	case len(days) > 0:
		return say("letter.regret.older."+form, "Days", inWords(days, say("letter.and")))
	case late:
		return say("letter.regret.late." + form)
	}
	return ""
}

// inWords joins words as a sentence does: "a, b og c".
func inWords(list []string, and string) string {
	if len(list) < 2 {
		return strings.Join(list, "")
	}
	last := len(list) - 1
	return strings.Join(list[:last], ", ") + " " + and + " " + list[last]
}

func newestOf(f *app.CaseFile, ids []app.ID) *app.Response {
	var newest *app.Response
	for _, id := range ids {
		if r := f.Response(id); r != nil && (newest == nil || cameBefore(newest, r)) {
			newest = r
		}
	}
	return newest
}

// recipientOf is who a response is answered to: its sender, with the person there
// who wrote.
func recipientOf(f *app.CaseFile, r *app.Response) app.Recipient {
	to := app.Recipient{Attention: strings.TrimSpace(r.Contact)}
	if p := f.Party(r.Sender); p != nil {
		to.Party, to.Name, to.Address, to.Email, to.Private = p.ID, p.Name, p.Address, p.Email, p.Private
		if app.FoldName(to.Attention) == app.FoldName(p.Name) {
			to.Attention = ""
		}
	}
	return to
}

// Quoted is what a response says of a topic and what the administration says to it,
// ready to be put into a letter.
type Quoted struct {
	Topic *app.Topic
	Text  string
}

// QuotedTopics are the topics that a response speaks of and that are answered, in
// the topics' order, in the words of a letter: "Du skriver: ”…” Forvaltningen
// bemærker: …".
func QuotedTopics(f *app.CaseFile, r *app.Response, say app.Words) []Quoted {
	p := f.Party(r.Sender)
	form := formOf(p != nil && p.Private)
	said := make(map[app.ID][]string)
	for _, e := range f.ExcerptsOf(r.ID) {
		if e.Topic != "" && !e.Lost {
			said[e.Topic] = append(said[e.Topic], oneLine(e.Text))
		}
	}
	var list []Quoted
	for _, t := range f.Topics {
		passages, speaks := said[t.ID]
		if !speaks || !t.Answered() {
			continue
		}
		var words []string
		for _, p := range passages {
			if p != "" {
				words = append(words, p)
			}
		}
		text := say("letter.topic", "Title", t.Title)
		if len(words) > 0 {
			text = say("letter.said."+form, "Words", strings.Join(words, " … "))
		}
		answer := strings.Join(AnswerTo(f, t), "\n\n")
		list = append(list, Quoted{t, text + "\n\n" + say("letter.answered", "Words", answer)})
	}
	return list
}

// AnswerTo is what the administration says to a topic, by paragraphs: the reusable
// remarks that it uses, and then its own.
func AnswerTo(f *app.CaseFile, t *app.Topic) []string {
	var list []string
	for _, id := range t.Standard {
		if r := f.Remark(id); r != nil && strings.TrimSpace(r.Text) != "" {
			list = append(list, strings.TrimSpace(r.Text))
		}
	}
	if own := strings.TrimSpace(t.Remarks); own != "" {
		list = append(list, own)
	}
	return list
}

// oneLine is a passage without its bullet, its quotation marks and its line ends.
func oneLine(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	return strings.Trim(strings.TrimLeft(text, "-–•* "), `"”“»«`)
}

// SetNewDue promises the answer by a day: it is noted with the letter, and told in
// it where the template has left a place for it.
func SetNewDue(l *app.Letter, day app.Date, say app.Words) {
	form := formOf(l.To.Private)
	told := func(day app.Date) string {
		return say("letter.newDue", "You", capital(say("letter.you."+form)), "Day", day.Long())
	}
	place := "{" + placeNewDue + "}"
	if !l.NewDue.IsZero() && strings.Contains(l.Text, told(l.NewDue)) {
		place = told(l.NewDue)
	}
	if !day.IsZero() {
		l.Text = strings.Replace(l.Text, place, told(day), 1)
	}
	l.NewDue = day
}
