package packet

import (
	"hvidbog/app"
)

// Seen is a hearing in the eyes of those who read one of its editions: its people
// and its texts as that edition prints them. The meeting room sees the anonymised
// edition on the wall while the caseworker looks things up.
type Seen struct{ b *builder }

// See shows a hearing as an edition does. It is made from one moment's case file,
// in a time that grows with the number of its responses.
func See(file *app.CaseFile, e Edition, say app.Words) Seen {
	return Seen{newBuilder(file, Options{Edition: e}, say)}
}

// Text is a text without what the edition must not tell.
func (s Seen) Text(text string) string { return s.b.written(text) }

// Party is what a party is called: "Borger 3". It is "" for a private person who
// has not spoken, of whom the anonymised edition knows nothing.
func (s Seen) Party(id app.ID) string { return s.b.party(id) }

// Sender is who wrote a response, and for whom.
func (s Seen) Sender(r *app.Response) string { return s.b.sender(r) }

// Heading is a topic as headings name it, with its count and marks.
func (s Seen) Heading(t *app.Topic) string { return s.b.topicHeading(t) }

// Quotes are the excerpts of a topic that are quoted, by the number of their
// response.
func (s Seen) Quotes(t *app.Topic) []*app.Excerpt { return s.b.quoted(t) }

// Words are the words of an excerpt, on one line.
func (s Seen) Words(e *app.Excerpt) string { return s.b.words(e) }

// Answer is what the administration says to a topic, paragraph by paragraph.
func (s Seen) Answer(t *app.Topic) []string { return s.b.answer(t) }

// Subject names what a decision is about.
func (s Seen) Subject(d *app.Decision) string { return s.b.subject(d) }

// Tally counts the hearing.
func (s Seen) Tally() app.Tally { return s.b.tally }

// Heard is what was said of the topics.
func (s Seen) Heard() app.Voices { return s.b.heard }

// Names reports whether private persons go by their names.
func (s Seen) Names() bool { return s.b.masker == nil }
