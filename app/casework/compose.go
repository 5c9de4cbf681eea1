package casework

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

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
		placeRegret, placeNext, placeNumber, placeDue, placeHearing, placeCommittee, placeMeeting, placeDeadline, placeCaseworker, placeNewDue,
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
	placeNext       = "videre forløb"   // what happens now: by when the answer comes, or what becomes of the response
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
	form := formOf(l.To.Private)
	late, thanked := parted(f, l, today)
	values := map[string]string{
		placeSubject:    subjectOf(r, say),
		placeReceived:   inWords(say, thanked, func(r *app.Response) string { return r.Received.Long() }),
		placeYourLetter: say("letter.yours." + form + "." + letterWord(thanked) + "." + oneOrMore(thanked)),
		placeYou:        say("letter.you." + form),
		placeYouAfter:   say("letter.youAfter." + form),
		placeYours:      say("letter.your." + form),
		placeRegret:     regret(f, l, late, today, say),
		placeNext:       next(f, l, r, today, say),
		placeHearing:    f.Hearing.Title,
		placeCommittee:  f.Hearing.Committee,
	}
	for name, value := range map[string]string{
		placeName:       l.To.Name,
		placeContact:    cmp.Or(l.To.Attention, l.To.Name),
		placeCaseworker: r.Caseworker,
		placeNumber:     numbersOf(thanked, say),
		placeDue:        longDay(f.Clock(r, today).Due),
		placeMeeting:    longDay(f.Hearing.Meeting.Date),
		placeDeadline:   longDay(f.Hearing.LastDay()),
	} {
		if value != "" { // what is not known stays open, and is seen
			values[name] = value
		}
	}
	return values
}

// parted are the responses that a letter answers, in two: older ones that are overdue,
// which it has to regret, and those that it thanks for, the newest always among them.
func parted(f *app.CaseFile, l *app.Letter, today app.Date) (late, thanked []*app.Response) {
	newest := newestOf(f, l.Answers)
	for _, id := range l.Answers {
		r := f.Response(id)
		switch {
		case r == nil:
		case r != newest && f.Clock(r, today).State == app.Overdue:
			late = append(late, r)
		default:
			thanked = append(thanked, r)
		}
	}
	slices.SortFunc(thanked, func(a, b *app.Response) int {
		return cmp.Or(a.Received.Compare(b.Received), cmp.Compare(a.Number, b.Number))
	})
	return late, thanked
}

func longDay(d app.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.Long()
}

// numbersOf are the document numbers of responses; "" where one has none.
func numbersOf(list []*app.Response, say app.Words) string {
	if slices.ContainsFunc(list, func(r *app.Response) bool { return r.DocumentNo == "" }) {
		return ""
	}
	return inWords(say, list, func(r *app.Response) string { return string(r.DocumentNo) })
}

// formOf is how a letter speaks to whom it goes to: one person, or several.
func formOf(private bool) string {
	if private {
		return "one"
	}
	return "many"
}

// letterWord is what a letter calls what came in: by its own name where all is of one
// kind.
func letterWord(list []*app.Response) string {
	words := map[app.Kind]string{
		app.HearingResponse: "response", app.WorkshopInput: "contribution", app.Interview: "contribution",
	}
	word := cmp.Or(words[list[0].Kind], "enquiry")
	for _, r := range list {
		if cmp.Or(words[r.Kind], "enquiry") != word {
			return "enquiry"
		}
	}
	return word
}

func oneOrMore[T any](list []T) string {
	if len(list) == 1 {
		return "one"
	}
	return "more"
}

// subjectOf is a response's subject without "SV:" and the like, or the word for what it is.
func subjectOf(r *app.Response, say app.Words) string {
	if s := strings.TrimSpace(leadingMarks.ReplaceAllString(r.Subject, "")); s != "" {
		return s
	}
	return say("kind." + string(r.Kind))
}

// regret is the sentence that those are owed who wrote before and got no answer, or
// who have waited for this one longer than they should; "" for others. Older are the
// overdue ones before the newest.
func regret(f *app.CaseFile, l *app.Letter, older []*app.Response, today app.Date, say app.Words) string {
	form := formOf(l.To.Private)
	if len(older) > 0 {
		yours := say("letter.yours." + form + "." + letterWord(older) + "." + oneOrMore(older))
		days := inWords(say, older, func(r *app.Response) string { return r.Received.Long() })
		return say("letter.regret.older."+form, "Yours", yours, "Days", days)
	}
	c := f.Clock(newestOf(f, l.Answers), today)
	if c.State != app.Overdue {
		return ""
	}
	years := yearsBetween(c.Response.Received, today)
	switch {
	case l.Kind != app.ReplyLetter: // the answer is still to come
		return say("letter.regret.waiting." + form)
	case years > 0:
		return say("letter.regret.years."+form, "n", years)
	}
	return say("letter.regret.late." + form)
}

// next is what happens now with what came in: by when an enquiry is answered, and how
// a hearing response comes before the committee and the public; "" where there is
// nothing to tell.
func next(f *app.CaseFile, l *app.Letter, r *app.Response, today app.Date, say app.Words) string {
	form := formOf(l.To.Private)
	if r.Kind != app.HearingResponse {
		c := f.Clock(r, today)
		if !c.Ticking() || c.Due.Before(today) {
			return ""
		}
		return say("letter.newDue", "You", app.Capital(say("letter.you."+form)), "Day", c.Due.Long())
	}
	read := say("letter.next.read."+form, "Committee", f.Hearing.Committee)
	if meeting := f.Hearing.Meeting.Date; !meeting.IsZero() && !meeting.Before(today) {
		read = say("letter.next.meeting."+form, "Committee", f.Hearing.Committee, "Day", meeting.Long())
	}
	public := "letter.next.public.named"
	if p := f.Party(r.Sender); p != nil && p.Private {
		public = "letter.next.public." + form
	}
	return read + " " + say(public)
}

// inWords names some things as a sentence does: "a, b og c".
func inWords(say app.Words, list []*app.Response, name func(*app.Response) string) string {
	var b strings.Builder
	for i, r := range list {
		switch {
		case i == 0:
		case i < len(list)-1:
			b.WriteString(", ")
		default:
			b.WriteString(" " + say("letter.and") + " ")
		}
		b.WriteString(name(r))
	}
	return b.String()
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
		to.Party, to.Name, to.Address, to.Email = p.ID, p.Name, p.Address, p.Email
		to.Private = p.Private && !several.MatchString(p.Name)
		if app.FoldName(to.Attention) == app.FoldName(p.Name) {
			to.Attention = ""
		}
	}
	return to
}

// several matches a name that more than one person goes by, "Gerda og Svend Aage Holm".
var several = regexp.MustCompile(`(?i) (?:og|&) `)

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
	form := formOf(recipientOf(f, r).Private)
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
		text := say("letter.topic."+form, "Title", t.Title)
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
// it where the template has left a place for it. No day opens the place again.
func SetNewDue(l *app.Letter, day app.Date, say app.Words) {
	form := formOf(l.To.Private)
	told := func(day app.Date) string {
		return say("letter.newDue", "You", app.Capital(say("letter.you."+form)), "Day", day.Long())
	}
	place := "{" + placeNewDue + "}"
	now, then := place, place
	if !l.NewDue.IsZero() && strings.Contains(l.Text, told(l.NewDue)) {
		now = told(l.NewDue)
	}
	if !day.IsZero() {
		then = told(day)
	}
	l.Text = strings.Replace(l.Text, now, then, 1)
	l.NewDue = day
}

// Place is what a template's place, "modtaget", stands for in a letter; "" where that
// is not known.
func Place(f *app.CaseFile, l *app.Letter, name string, today app.Date, say app.Words) string {
	newest := newestOf(f, l.Answers)
	if newest == nil {
		return ""
	}
	return placesOf(f, l, newest, today, say)[name]
}
