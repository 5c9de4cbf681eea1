package packet

import (
	"slices"
	"strconv"
	"strings"

	"hvidbog/app"
	"hvidbog/app/packet/doc"
)

// bySender goes through what each sender said, those of one kind together. What
// the administration answers stands under the topics, which follow.
func (b *builder) bySender() {
	if !b.Topics || len(b.file.Responses) == 0 {
		return
	}
	b.heading1(b.say("packet.bySender"), b.counted(), "afsender-for-afsender")
	byKind := map[app.PartyKind][]*app.Response{}
	all, gathered := app.Apart(b.file.Responses)
	for _, r := range all {
		kind := app.PartyKind("") // a sender who is not known
		if p := b.file.Party(r.Principal()); p != nil {
			kind = p.Kind
		}
		byKind[kind] = append(byKind[kind], r)
	}
	for _, kind := range append(app.PartyKinds(), "") {
		responses := byKind[kind]
		if len(responses) == 0 {
			continue
		}
		name := b.say("packet.unknownSender")
		if kind != "" {
			name = b.say("partyKind." + string(kind))
		}
		b.add(doc.Heading{
			Level: 2, Text: name, Note: b.say("count.responses", "n", len(responses)), Anchor: doc.Anchor("afsender-" + string(kind)),
		})
		for _, r := range responses {
			b.saidBy(r)
		}
	}
	if len(gathered) == 0 {
		return
	}
	b.add(doc.Heading{
		Level: 2, Text: b.say("packet.gathered"), Note: b.say("count.contributions", "n", len(gathered)), Anchor: "afsender-workshops",
	})
	for _, r := range gathered {
		b.saidBy(r)
	}
}

// saidBy is what one response says of each topic.
func (b *builder) saidBy(r *app.Response) {
	b.add(doc.Heading{Level: 3, Text: strconv.Itoa(r.Number) + ". " + b.sender(r), Unlisted: true})
	excerpts := slices.DeleteFunc(slices.Clone(b.file.ExcerptsOf(r.ID)), func(e *app.Excerpt) bool { return b.file.Topic(e.Topic) == nil })
	switch {
	case r.NoRemarks:
		b.note(b.say("packet.saysNothing"))
		return
	case len(excerpts) == 0 && b.file.ModelFor(r) != r:
		b.add(doc.Paragraph{Style: doc.Note, Text: b.sentAs(r)})
		return
	case len(excerpts) == 0:
		b.note(b.say("packet.notSorted"))
		return
	}
	for _, t := range b.file.Topics {
		var words []string
		speaks := false
		for _, e := range excerpts {
			if e.Topic != t.ID {
				continue
			}
			speaks = true
			if text := b.words(e); text != "" {
				words = append(words, text)
			}
		}
		if !speaks {
			continue
		}
		label := doc.Text{
			{Text: b.text(t.Title), To: b.topicAnchor(t.ID)},
			{Text: " – " + strings.ToLower(b.verdict(t.Verdict))},
		}
		b.add(doc.Paragraph{Style: doc.Label, Text: label, KeepNext: len(words) > 0})
		for _, w := range words {
			b.add(doc.Paragraph{Style: doc.Quote, Text: doc.Plain("”" + w + "”")})
		}
	}
}
