package letters

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/xwidget"
)

// insert puts into the text what has been written before: what the administration
// says to the topics of the response, the hearing's reusable remarks, and what is
// known of the response.
type insert struct {
	w       *writing
	content fyne.CanvasObject
	anchor  *xwidget.Action
	chooser *xwidget.Chooser
	offers  []offer // while it is open
}

// offer is a text that can be put in.
type offer struct {
	label, detail, text string
	inLine              bool // it stands in a sentence, and not apart
}

func newInsert(w *writing) *insert {
	in := &insert{w: w}
	say := w.p.s.Say
	label := widget.NewLabel(say("ui.letter.text"))
	label.SizeName = theme.SizeNameCaptionText
	label.Importance = widget.LowImportance
	in.anchor = xwidget.NewQuietAction(say("ui.letter.insert"), in.open)
	mark := xwidget.NewQuietAction(say("ui.letter.promise.mark"), func() { w.promises.mark() })
	in.content = container.NewHBox(inset(label), layout.NewSpacer(), in.anchor, mark)
	in.chooser = xwidget.NewChooser(in.suggest)
	in.chooser.OnChosen = in.put
	return in
}

func (in *insert) open() {
	s := in.w.p.s
	in.offers = offers(s.File(), in.w.p.news, s.Desk.Today(), s.Say)
	s.Window.Canvas().Focus(in.w.text.Focusable()) // where it returns to
	in.chooser.Open(in.anchor, s.Say("ui.letter.insert.title"), s.Say("ui.letter.insert.hint"), "")
}

func (in *insert) suggest(query string) []xwidget.Suggestion {
	want := app.Fold(strings.TrimSpace(query))
	var found []xwidget.Suggestion
	for i, o := range in.offers {
		if strings.Contains(app.Fold(o.label+" "+o.detail), want) {
			found = append(found, xwidget.Suggestion{Key: strconv.Itoa(i), Label: o.label, Detail: o.detail})
		}
	}
	return found
}

// put puts an offer in. Paragraphs stand apart from what is around them.
func (in *insert) put(key string) {
	i, err := strconv.Atoi(key)
	if err != nil || i >= len(in.offers) {
		return
	}
	w, text := in.w, in.offers[i].text
	if !in.offers[i].inLine {
		before := w.text.Text()[:w.text.Caret()]
		switch {
		case before == "" || strings.HasSuffix(before, "\n\n"):
		case strings.HasSuffix(before, "\n"):
			text = "\n" + text
		default:
			text = "\n\n" + text
		}
		text += "\n\n"
	}
	w.text.Insert(text)
	w.p.s.Window.Canvas().Focus(w.text.Focusable())
}

// offers are the texts that can be put into a letter: those of the topics first.
func offers(f *app.CaseFile, l *app.Letter, today app.Date, say app.Words) []offer {
	var list []offer
	for _, id := range l.Answers {
		if r := f.Response(id); r != nil {
			for _, q := range casework.QuotedTopics(f, r, say) {
				list = append(list, offer{label: q.Topic.Title, detail: say("ui.letter.insert.topic"), text: q.Text})
			}
		}
	}
	for _, r := range f.Remarks {
		if strings.TrimSpace(r.Text) != "" {
			list = append(list, offer{label: r.Name, detail: say("ui.letter.insert.remark"), text: strings.TrimSpace(r.Text)})
		}
	}
	for _, place := range casework.TemplatePlaces() {
		text := casework.Place(f, l, place, today, say)
		if text != "" {
			list = append(list, offer{label: place, detail: text, text: text, inLine: true})
		}
	}
	return list
}
