package responses

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// brief says on two lines whom a response is from and what it takes a stand on,
// whichever face of it is shown.
type brief struct {
	s       *session.Session
	content *fyne.Container
	from    *widget.Label
	links   *fyne.Container
	line    fyne.CanvasObject // that they stand on
}

func newBrief(s *session.Session) *brief {
	b := &brief{s: s, from: widget.NewLabel("")}
	b.from.Truncation = fyne.TextTruncateEllipsis
	b.links = container.New(layout.NewCustomPaddedHBoxLayout(look.Near))
	b.line = flush(container.NewHScroll(b.links))
	pad := theme.Size(theme.SizeNameInnerPadding)
	b.content = container.New(layout.NewCustomPaddedLayout(-pad, -look.Tight, 0, 0),
		container.New(layout.NewCustomPaddedVBoxLayout(-pad), flush(b.from), b.line))
	return b
}

func (b *brief) show(r *app.Response) {
	if r.Number == 0 {
		b.content.Hide()
		return
	}
	b.content.Show()
	f := b.s.File()
	from, onBehalfOf := b.s.From(r)
	if onBehalfOf != "" {
		from += ", " + onBehalfOf
	}
	text := b.s.Say("reading.from", "From", from, "Day", r.Received.Field())
	if r.Late(f.Hearing) {
		text += " · " + b.s.Say("ui.response.late")
	}
	if r.DocumentNo != "" {
		text += " · " + string(r.DocumentNo)
	}
	b.from.SetText(text)
	b.links.RemoveAll()
	for _, l := range r.Links {
		sc := f.Scenario(l.Scenario)
		if sc == nil {
			continue
		}
		name := widget.NewLabel(fitsLine(sc.Name))
		name.Importance = widget.LowImportance
		b.links.Add(container.New(layout.NewCustomPaddedHBoxLayout(0), name,
			xwidget.NewStanceBadge(l.Stance, b.s.Say("stance."+string(l.Stance)))))
	}
	if len(b.links.Objects) == 0 {
		b.line.Hide()
	} else {
		b.line.Show()
	}
	b.content.Refresh()
}

// fitsLine is a name, or its beginning where two would not fit beside each other.
func fitsLine(name string) string {
	const most = 44
	if runes := []rune(name); len(runes) > most {
		return strings.TrimSpace(string(runes[:most])) + "…"
	}
	return name
}

// flush lets a label stand where the fields below it do, and not in by its padding.
func flush(label fyne.CanvasObject) fyne.CanvasObject {
	pad := theme.Size(theme.SizeNameInnerPadding)
	return container.New(layout.NewCustomPaddedLayout(0, 0, -pad, 0), label)
}
