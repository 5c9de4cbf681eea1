package packet

import (
	"slices"
	"strings"
	"unicode/utf8"

	"hvidbog/app"
	"hvidbog/app/packet/doc"
)

// topics lays before the committee what was said, topic by topic, what the
// administration answers, and what comes of it.
func (b *builder) topics() {
	if !b.Topics || len(b.file.Topics) == 0 {
		return
	}
	b.heading1(b.say("packet.topics"), b.say("packet.count.topics", "n", len(b.file.Topics)), "emner")
	b.note(b.howAlikeCount(b.say("packet.topicsHow")))
	for _, t := range b.file.Topics {
		b.topic(t)
	}
	b.unsorted()
}

func (b *builder) topic(t *app.Topic) {
	voices := b.heard.Speaking(t.ID)
	b.add(doc.Heading{Level: 2, Text: b.topicHeading(t), Bookmark: b.text(t.Title), Anchor: b.topicAnchor(t.ID)})
	if len(voices) == 0 {
		b.add(doc.Paragraph{Style: doc.Note, Text: doc.Plain(b.say("packet.topicUnheard")), KeepNext: true})
	} else {
		said := doc.Text{{Text: b.say("packet.topicNumbers", "n", len(voices)) + " "}}
		b.add(doc.Paragraph{Style: doc.Note, Text: append(said, b.voiceNumbers(voices)...), KeepNext: true})
	}
	b.gatheredOn(t)
	b.paragraphs(doc.Body, b.written(t.Summary))
	if b.Order == ByTopic {
		b.quotes(t)
	}
	b.add(doc.Heading{Level: 3, Text: b.say("packet.remarks"), Unlisted: true, Recurs: true})
	b.remarks(t)
	b.add(doc.Paragraph{Style: doc.Verdict, Text: b.verdictAndReason(t)})
	b.change(t)
	b.decided(t.ID)
}

// topicHeading is a topic as this edition's headings name it, see [app.TopicHeading].
func (b *builder) topicHeading(t *app.Topic) string {
	return app.TopicHeading(b.heard.Count(t.ID), b.file.Marks(b.heard.Senders(t.ID)), b.text(t.Title))
}

// quotes are the passages that the caseworker has chosen to be read in the words
// of those who wrote.
func (b *builder) quotes(t *app.Topic) {
	first := true
	for _, e := range b.quoted(t) {
		r := b.file.Response(e.Response)
		if first {
			b.add(doc.Paragraph{Style: doc.Label, Text: doc.Plain(b.say("packet.quotes")), KeepNext: true})
			first = false
		}
		b.add(doc.Paragraph{Style: doc.Quote, Text: b.quote(e, r)})
	}
}

// quoted are the excerpts of a topic that are quoted.
func (b *builder) quoted(t *app.Topic) []*app.Excerpt {
	var list []*app.Excerpt
	for _, e := range b.heard.On(t.ID) {
		r := b.file.Response(e.Response)
		if e.Quoted && !e.Lost && r != nil && (!e.Whole() || !r.Kind.IsHearing()) {
			list = append(list, e)
		}
	}
	return list
}

// quote is a passage in quotation marks with who wrote it.
func (b *builder) quote(e *app.Excerpt, r *app.Response) doc.Text {
	from := b.sender(r)
	if !r.Kind.IsHearing() && r.Principal() != "" {
		from += " (" + strings.ToLower(b.say("kind."+string(r.Kind))) + ")"
	}
	return doc.Text{
		{Text: "”" + b.words(e) + "”"},
		{Text: "\n" + from + ", "},
		{Text: b.say("packet.no", "number", r.Number), To: b.anchor(r)},
	}
}

// unquoted is a passage without the quotation marks that it stands in as a
// whole. Those within it are the writer's own quoting, and stay.
func unquoted(passage string) string {
	const marks = "”“\"»«"
	first, _ := utf8.DecodeRuneInString(passage)
	last, _ := utf8.DecodeLastRuneInString(passage)
	inner := strings.Trim(passage, marks)
	if strings.ContainsRune(marks, first) && strings.ContainsRune(marks, last) && !strings.ContainsAny(inner, marks) {
		return inner
	}
	return passage
}

// words are a passage on one line, without the mark of a list that it stood in and
// without quotation marks around the whole.
func (b *builder) words(e *app.Excerpt) string {
	text := b.excerpt(e)
	if r := b.file.Response(e.Response); e.Whole() && r != nil && !r.Kind.IsHearing() {
		text = b.responseText(r) // a contribution is as short as a passage
	}
	text = strings.Join(strings.Fields(text), " ")
	if _, rest, ok := strings.Cut(text, " "); ok && strings.Trim(text[:len(text)-len(rest)], "-–—•*· ") == "" {
		text = rest
	}
	return unquoted(text)
}

// remarks are forvaltningens bemærkninger: those that are used in several places
// first, then the topic's own. The last stays with the verdict, which follows.
func (b *builder) remarks(t *app.Topic) {
	if !t.Answered() {
		b.note(b.say("packet.noRemarksYet"))
		return
	}
	said := b.answer(t)
	for i, p := range said {
		b.add(doc.Paragraph{Style: doc.Remark, Text: doc.Plain(p), KeepNext: i == len(said)-1})
	}
}

// answer is what the administration says to a topic, paragraph by paragraph.
func (b *builder) answer(t *app.Topic) []string {
	var said []string
	for _, id := range t.Standard {
		if r := b.file.Remark(id); r != nil {
			said = append(said, slices.Collect(paragraphsOf(b.written(r.Text)))...)
		}
	}
	return append(said, slices.Collect(paragraphsOf(b.written(t.Remarks)))...)
}

// verdictAndReason is the verdict in bold and why it is so.
func (b *builder) verdictAndReason(t *app.Topic) doc.Text {
	said := doc.Strong(b.verdict(t.Verdict))
	if reason := b.written(t.Reason); reason != "" {
		said[0].Text += ": "
		said = append(said, doc.Run{Text: reason})
	}
	return said
}

// change is what a topic leads to.
func (b *builder) change(t *app.Topic) {
	change := b.written(t.Change)
	if change == "" {
		return
	}
	label := doc.Strong(b.say("packet.change"))
	if s := b.file.Scenario(t.ChangeScenario); s != nil {
		label = doc.Text{
			{Text: b.say("packet.changeIn") + " ", Face: doc.Bold},
			{Text: b.text(s.Name), Face: doc.Bold, To: b.scenarioAnchor(s.ID)},
		}
	}
	b.add(doc.Paragraph{Style: doc.Label, Text: label, KeepNext: true})
	b.paragraphs(doc.Body, change)
}

// decided says what the committee has decided about a scenario or a topic.
func (b *builder) decided(subject app.ID) {
	d := b.file.DecisionOn(subject)
	if d == nil {
		return
	}
	title := b.say("packet.decision")
	if !d.Meeting.Date.IsZero() {
		title = b.say("packet.decisionOn", "date", b.long(d.Meeting.Date))
	}
	b.add(doc.Paragraph{Style: doc.Label, Text: doc.Plain(title), KeepNext: true})
	b.add(doc.Paragraph{Text: b.outcome(d)})
}

// outcome is how the committee decided, in bold, and its words.
func (b *builder) outcome(d *app.Decision) doc.Text {
	said := doc.Strong(b.say("outcome." + string(d.Outcome)))
	if text := b.written(d.Text); text != "" {
		said[0].Text += ": "
		said = append(said, doc.Run{Text: text})
	}
	return said
}

// unsorted says which responses no topic has, so that none goes missing between
// the topics.
func (b *builder) unsorted() {
	var silent, left []*app.Response
	for _, r := range b.file.Responses {
		switch {
		case r.NoRemarks:
			silent = append(silent, r)
		case !b.sorted(r) && !b.sorted(b.file.ModelFor(r)):
			left = append(left, r)
		}
	}
	if len(silent)+len(left) == 0 {
		return
	}
	b.add(doc.Heading{Level: 2, Text: b.say("packet.otherResponses"), Anchor: "uden-emne"})
	if len(silent) > 0 {
		b.add(doc.Paragraph{Text: append(doc.Plain(b.say("packet.withoutRemarks", "n", len(silent))+" "), b.numbers(silent)...)})
	}
	if len(left) > 0 {
		b.add(doc.Paragraph{Text: append(doc.Plain(b.say("packet.withoutTopic", "n", len(left))+" "), b.numbers(left)...)})
	}
}

// sorted reports whether a response speaks of a topic.
func (b *builder) sorted(r *app.Response) bool {
	for _, e := range b.file.ExcerptsOf(r.ID) {
		if e.Topic != "" {
			return true
		}
	}
	return false
}
