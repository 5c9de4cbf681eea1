package app_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"hvidbog/app"
)

// What is marked stands in ⟦⟧, before and after the caseworker edited the text.
// One that lost its place is not marked any more.
func TestExcerptsKeepTheirPlaceWhenTheTextIsEdited(t *testing.T) {
	for name, c := range map[string]struct{ before, after string }{
		"nothing":                                {"Kære alle. ⟦Vi vil blive.⟧ Hilsen os", "Kære alle. ⟦Vi vil blive.⟧ Hilsen os"},
		"a sentence before":                      {"Kære alle. ⟦Vi vil blive.⟧ Hilsen os", "Kære alle. Tak for sidst. ⟦Vi vil blive.⟧ Hilsen os"},
		"the same sentence before":               {"⟦Vi vil blive.⟧ Hilsen os", "Vi vil gå. ⟦Vi vil blive.⟧ Hilsen os"},
		"text after":                             {"⟦Vi vil blive.⟧ Hilsen os", "⟦Vi vil blive.⟧ Mange hilsner fra os alle"},
		"all before is gone":                     {"Kære alle. ⟦Vi vil blive.⟧ Hilsen os", "⟦Vi vil blive.⟧ Hilsen os"},
		"all after is gone":                      {"Kære alle. ⟦Vi vil blive.⟧ Hilsen os", "Kære alle. ⟦Vi vil blive.⟧"},
		"a slip is mended":                       {"⟦Samværstilbudet er vigtgt for os.⟧", "⟦Samværstilbuddet er vigtigt for os.⟧"},
		"a comma":                                {"Ja. ⟦Vi håber at I lytter.⟧ Tak.", "Ja. ⟦Vi håber, at I lytter.⟧ Tak."},
		"a name is masked":                       {"Ja. ⟦Min søn Karl Berg Jensen kommer på stedet hver eneste dag.⟧ Tak.", "Ja. ⟦Min søn [navn] kommer på stedet hver eneste dag.⟧ Tak."},
		"a name is masked everywhere":            {"Karl bor her. ⟦Her kender alle Karl.⟧ Karl er glad. ⟦Det er Karl, der laver kaffe.⟧ Karl", "[navn] bor her. ⟦Her kender alle [navn].⟧ [navn] er glad. ⟦Det er [navn], der laver kaffe.⟧ [navn]"},
		"its first word":                         {"Ja. ⟦Vi kommer der hver dag.⟧ Tak.", "Ja. ⟦Mange kommer der hver dag.⟧ Tak."},
		"its last word":                          {"Ja. ⟦Vi kommer der hver dag⟧ Tak.", "Ja. ⟦Vi kommer der hver onsdag⟧ Tak."},
		"its last word is gone":                  {"Ja. ⟦Vi kommer der hver dag igen⟧ og igen", "Ja. ⟦Vi kommer der hver dag⟧ og igen"},
		"its full stop":                          {"⟦Vi bliver her.⟧ Det er vores hus.", "⟦Vi bliver her!⟧ Det er vores hus."},
		"joined with the next":                   {"⟦Vi bliver her.⟧ ⟦Det er vores hus.⟧", "⟦Vi bliver her,⟧ ⟦det er vores hus.⟧"},
		"a sentence is put within":               {"⟦Vi bliver her, og vi går ikke.⟧", "⟦Vi bliver her, uanset hvad I siger og gør, og vi går ikke.⟧"},
		"typed at its end":                       {"⟦Vi bliver her⟧ nu", "⟦Vi bliver her⟧. Ja nu"},
		"it is deleted":                          {"Kære alle. ⟦Vi vil blive.⟧ ⟦Hilsen os⟧", "Kære alle. ⟦Hilsen os⟧"},
		"all is deleted":                         {"Kære alle. ⟦Vi vil blive.⟧", ""},
		"it is written anew":                     {"Ja. ⟦Vi er imod, at stedet flytter.⟧ Tak.", "Ja. Alle støtter op om alternativet nu. Tak."},
		"more than half is gone":                 {"Ja. ⟦Stedet er godt, og personalet i huset er venligt.⟧ Tak.", "Ja. Stedet er godt. Tak."},
		"less than half is gone":                 {"Ja. ⟦Personalet i huset er venligt, og stedet er godt.⟧ Tak.", "Ja. ⟦Personalet i huset er venligt.⟧ Tak."},
		"its beginning goes with what is before": {"Ja. Nej. ⟦Vi kommer der hver dag, også om søndagen.⟧", "Ja. ⟦hver dag, også om søndagen.⟧"},
		"it is moved to the end":                 {"⟦Vi vil blive.⟧ Kære alle sammen. Det er vores mening om sagen. Hilsen os.", "Kære alle sammen. Det er vores mening om sagen. Hilsen os. ⟦Vi vil blive.⟧"},
		"it is moved to the beginning":           {"Kære alle sammen. Det er vores mening om sagen. Hilsen os. ⟦Vi vil blive.⟧", "⟦Vi vil blive.⟧ Kære alle sammen. Det er vores mening om sagen. Hilsen os."},
		"it is put back twice":                   {"⟦Vi vil blive.⟧ Kære alle sammen. Det er vores mening om sagen.", "Kære alle sammen. Vi vil blive. Det er vores mening om sagen. Vi vil blive."},
		"another like it is left":                {"⟦Nej tak.⟧ Kære alle sammen. Det er vores mening. Nej tak.", "Kære alle sammen. Det er vores mening. Nej tak."},
		"a part of a word is like it":            {"⟦Ja⟧ og nej, men mest det sidste, siger vi.", "og nej, men mest det sidste, siger vi. Jamen"},
		"a mark":                                 {"Hvad ⟦!!!⟧ nu", "Hvad nu"},
		"letters that share bytes":               {"⟦é⟧è", "è"},
		"two places":                             {"Kære udvalg. ⟦Vi bliver.⟧ Og så til sagen. ⟦Det er godt.⟧ Slut.", "Kære Socialudvalg! ⟦Vi bliver.⟧ Og så til selve sagen. ⟦Det er ret godt.⟧ Slut nu."},
	} {
		t.Run(name, func(t *testing.T) {
			before, spans := unmarked(c.before)
			after, _ := unmarked(c.after)
			if got := marked(after, app.Reanchor(before, after, spans)); got != c.after {
				t.Errorf("%s\nbecomes %s\nand not %s", c.before, got, c.after)
			}
		})
	}
}

func unmarked(s string) (text string, spans []app.Span) {
	for {
		before, rest, found := strings.Cut(s, "⟦")
		text += before
		if !found {
			return text, spans
		}
		in, after, _ := strings.Cut(rest, "⟧")
		spans = append(spans, app.Span{From: len(text), To: len(text) + len(in)})
		text, s = text+in, after
	}
}

func marked(text string, list []app.Moved) string {
	for i := len(list) - 1; i >= 0; i-- {
		if m := list[i]; !m.Lost {
			text = text[:m.From] + "⟦" + m.In(text) + "⟧" + text[m.To:]
		}
	}
	return text
}

func TestALostExcerptSaysWhereItStood(t *testing.T) {
	before, spans := unmarked("Kære alle. ⟦Vi vil blive.⟧ Hilsen os")
	m := app.Reanchor(before, "Kære alle.  Hilsen os", spans)[0]
	if !m.Lost || m.From != m.To || m.From != len("Kære alle. ") {
		t.Errorf("got %+v", m)
	}
}

// Whole paragraphs change places in a letter too long to compare word by word.
func TestExcerptsAreFoundInALongLetterTurnedAround(t *testing.T) {
	var first, second strings.Builder
	for i := range 1500 {
		fmt.Fprintf(&first, "Det er punkt %d i vores svar til jer. ", i)
		fmt.Fprintf(&second, "Vi har spørgsmål nummer %d om huset. ", i)
	}
	before, after := first.String()+second.String(), second.String()+first.String()
	spans := app.Sentences(before)
	for i, m := range app.Reanchor(before, after, spans) {
		if m.Lost || m.In(after) != spans[i].In(before) {
			t.Fatalf("sentence %d, %q, is found as %+v", i, spans[i].In(before), m)
		}
	}
}

// letterAndSpans draws a text and stretches of it that do not overlap.
func letterAndSpans(t *rapid.T) (string, []app.Span) {
	text := rapid.OneOf(
		rapid.StringOf(rapid.SampledFrom([]rune("abAB. é è🙂\n"))),
		rapid.Map(rapid.SliceOfN(rapid.SampledFrom([]string{"Vi bliver. ", "Karl ", "og ", "er glad, ", "Det er vores hus. ", "æøå ", "!", "\n"}), 0, 30),
			func(list []string) string { return strings.Join(list, "") }),
	).Draw(t, "text")
	edges := edgesOf(text)
	var spans []app.Span
	for last := 0; last < len(edges)-1 && len(spans) < 8; {
		from := rapid.IntRange(last, len(edges)-2).Draw(t, "from")
		to := rapid.IntRange(from+1, min(from+20, len(edges)-1)).Draw(t, "to")
		spans = append(spans, app.Span{From: edges[from], To: edges[to]})
		last = to
	}
	return text, spans
}

func edgesOf(text string) []int {
	var edges []int
	for i := range text {
		edges = append(edges, i)
	}
	return append(edges, len(text))
}

func anEdge(text, label string) *rapid.Generator[int] {
	return rapid.SampledFrom(edgesOf(text))
}

func typed() *rapid.Generator[string] {
	return rapid.OneOf(rapid.StringOfN(rapid.SampledFrom([]rune("abAB. éè🙂\n")), 0, 12, -1),
		rapid.SampledFrom([]string{"Vi bliver. ", "Karl ", "og ", "[navn]", "Det er vores hus. "}))
}

func TestAnUneditedTextMovesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text, spans := letterAndSpans(t)
		for i, m := range app.Reanchor(text, text, spans) {
			if m != (app.Moved{Span: spans[i]}) {
				t.Fatalf("%v became %+v", spans[i], m)
			}
		}
	})
}

// What is typed outside of an excerpt changes nothing in it.
func TestWhatIsTypedOutsideOfAnExcerptLeavesItsText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text, spans := letterAndSpans(t)
		at := anEdge(text, "at").Draw(t, "at")
		edited := text[:at] + typed().Draw(t, "typed") + text[at:]
		for i, m := range app.Reanchor(text, edited, spans) {
			if s := spans[i]; (at <= s.From || at >= s.To) && (m.Lost || m.In(edited) != s.In(text)) {
				t.Fatalf("%q became %q: %q became %+v", text, edited, s.In(text), m)
			}
		}
	})
}

// Nor does what is deleted outside. Of "nej nej nej" it cannot be told which was
// taken out, so what counts is how many are left.
func TestWhatIsDeletedOutsideOfExcerptsLeavesThem(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text, spans := letterAndSpans(t)
		from := anEdge(text, "from").Draw(t, "from")
		to := rapid.SampledFrom(edgesOf(text)).Filter(func(at int) bool { return at >= from }).Draw(t, "to")
		edited := text[:from] + text[to:]
		want, got := 0, 0
		for i, m := range app.Reanchor(text, edited, spans) {
			if s := spans[i]; s.From >= to || s.To <= from {
				want++
			}
			if !m.Lost && m.In(edited) == spans[i].In(text) {
				got++
			}
		}
		if got < want {
			t.Fatalf("%q became %q: %d of the %d spans outside are left as they were", text, edited, got, want)
		}
	})
}

// Whatever is done to a text, each of its excerpts stands in it, in order, or is lost.
func TestExcerptsStayInTheTextAndInOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text, spans := letterAndSpans(t)
		for range rapid.IntRange(1, 4).Draw(t, "edits") {
			from := anEdge(text, "from").Draw(t, "from")
			to := rapid.SampledFrom(edgesOf(text)).Filter(func(at int) bool { return at >= from }).Draw(t, "to")
			edited := text[:from] + typed().Draw(t, "typed") + text[to:]
			list := app.Reanchor(text, edited, spans)
			checkMoved(t, text, edited, spans, list)
			text, spans = edited, spans[:0:0]
			for _, m := range list {
				if !m.Lost {
					spans = append(spans, m.Span)
				}
			}
		}
	})
}

func checkMoved(t failer, text, edited string, spans []app.Span, list []app.Moved) {
	if len(list) != len(spans) {
		t.Fatalf("%d spans became %d", len(spans), len(list))
	}
	edges := map[int]bool{}
	for _, at := range edgesOf(edited) {
		edges[at] = true
	}
	last, lastWas := 0, app.Span{}
	for i, m := range list {
		if m.From > m.To || !edges[m.From] || !edges[m.To] || m.Lost && m.From != m.To {
			t.Fatalf("%q became %q: %v became %+v", text, edited, spans[i], m)
		}
		moved := m.Lost || strings.Count(edited, spans[i].In(text)) == 1 // it may have been put back elsewhere
		if moved || spans[i].From < lastWas.To {
			continue
		}
		if m.From < last {
			t.Fatalf("%q became %q: %v became %+v, before %d", text, edited, spans[i], m, last)
		}
		last, lastWas = m.To, spans[i]
	}
}

func FuzzReanchor(f *testing.F) {
	f.Add("Kære alle. Vi bliver.", "Kære Karl. Vi går.", 3, 9)
	f.Add("\xc3\xa9\xc3", "\xc3\xa8\xa9\xff", 1, 2)
	f.Add("", "a", -4, 1<<40)
	f.Fuzz(func(t *testing.T, text, edited string, from, to int) {
		spans := []app.Span{{From: from, To: to}, {From: to, To: from}}
		for _, m := range app.Reanchor(text, edited, spans) {
			if m.From < 0 || m.To > len(edited) || m.From > m.To || m.Lost && m.From != m.To {
				t.Fatalf("%q became %q: %+v", text, edited, m)
			}
			if utf8.ValidString(edited) && !utf8.ValidString(m.In(edited)) {
				t.Fatalf("%q became %q: %q is cut within a character", text, edited, m.In(edited))
			}
		}
	})
}

// The longest letters have 200,000 characters; their excerpts follow every key.
func BenchmarkReanchor(b *testing.B) {
	text := longLetter()
	spans := app.Sentences(text)
	half := spans[len(spans)/2].From
	for name, edited := range map[string]string{
		"key":       text[:half+3] + "x" + text[half+3:],
		"twoPlaces": "x" + text + "x",
		"names":     strings.ReplaceAll(text, "Karl", "[navn]"),
		"turned":    text[half:] + text[:half],
		"other":     strings.Repeat("Noget helt andet end det, der stod. ", 5600),
		"nothing":   "",
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			lost := 0
			for b.Loop() {
				lost = 0
				for _, m := range app.Reanchor(text, edited, spans) {
					if m.Lost {
						lost++
					}
				}
			}
			b.ReportMetric(float64(lost), "lost")
		})
	}
}

func longLetter() string {
	var b strings.Builder
	for i := 0; b.Len() < 200_000; i++ {
		fmt.Fprintf(&b, "Det er punkt %d i vores svar, og det handler om huset. Her kender alle Karl, og Karl kender alle. ", i)
	}
	return b.String()
}
