package journal

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/journal"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/xwidget"
)

// detail lies below the list: which document is chosen, its theme, which can be typed
// there, and what can be done.
type detail struct {
	sc      *Screen
	content *fyne.Container

	name  *widget.Label
	field *xwidget.FormRow
	theme *xwidget.Entry
	enter *xwidget.Button
	open  *xwidget.Button
	shown app.ID
}

func newDetail(sc *Screen) *detail {
	say := sc.s.Say
	d := &detail{sc: sc, name: widget.NewLabel(""), theme: xwidget.NewEntry()}
	d.name.Truncation = fyne.TextTruncateEllipsis
	d.name.Importance = widget.LowImportance
	d.name.SizeName = theme.SizeNameCaptionText
	d.theme.SetPlaceHolder(say("ui.journal.theme.hint"))
	d.theme.OnChanged = d.save
	d.theme.OnSubmitted = func(string) { d.next() }
	d.theme.OnFocus = func() { sc.typing = true }
	d.theme.OnBlur = func() {
		sc.typing = false
		sc.arrange() // what has its theme now may leave the list
	}
	d.theme.OnKey = func(e *fyne.KeyEvent) bool {
		switch e.Name {
		case fyne.KeyEscape:
			sc.s.Window.Canvas().Focus(sc.list)
		case fyne.KeyDown:
			d.next()
		default:
			return false
		}
		return true
	}
	d.enter = xwidget.NewButton("", sc.journalise)
	d.open = xwidget.NewButton(say("ui.journal.openIt"), sc.openChosen)
	d.field = xwidget.NewFormRow(say("journal.col.theme"), d.theme)
	actions := container.NewVBox(layout.NewSpacer(), container.NewHBox(d.enter, d.open))
	d.content = container.New(layout.NewCustomPaddedVBoxLayout(look.Tight), widget.NewSeparator(), flush(d.name),
		container.New(layout.NewBorderLayout(nil, nil, nil, actions), d.field, actions))
	return d
}

// flush lets a label stand in line with the fields, without its own padding.
func flush(l *widget.Label) fyne.CanvasObject {
	pad := theme.Size(theme.SizeNameInnerPadding)
	return container.New(layout.NewCustomPaddedLayout(0, -pad, -pad, -pad), l)
}

// themeKey names the theme of a response among edits that wait.
func themeKey(id app.ID) string { return string(id) + "/subject" }

// save saves the theme of the response as it is typed.
func (d *detail) save(text string) {
	e, ok := d.sc.one()
	if !ok || e.Response == nil {
		return
	}
	id := e.Response.ID
	d.sc.s.Type(themeKey(id), func() error {
		return d.sc.s.Desk.EditResponse(id, casework.FieldSubject, func(r *app.Response) { r.Subject = strings.TrimSpace(text) })
	}, d.refuse)
}

// next goes on to the theme of the next document that one can be typed for.
func (d *detail) next() {
	sc := d.sc
	for i := sc.place() + 1; i < len(sc.found); i++ {
		if sc.found[i].Response != nil {
			sc.list.Mark(i)
			sc.choose(sc.found[i].ID())
			d.theme.SelectAll()
			return
		}
	}
	sc.s.Window.Canvas().Focus(sc.list)
}

func (d *detail) refuse(err error) {
	if err == nil {
		d.field.SetError("")
		return
	}
	d.field.SetError(d.sc.s.Error(err))
}

// refresh shows what is chosen.
func (d *detail) refresh() {
	those, say := d.sc.those(), d.sc.s.Say
	if len(those) == 0 {
		d.content.Hide()
		return
	}
	d.content.Show()
	if len(casework.NotJournalised(those)) > 0 {
		d.enter.SetText(say("ui.journal.enter", "n", len(those)))
	} else {
		d.enter.SetText(say("ui.journal.withdraw", "n", len(those)))
	}
	if len(those) > 1 {
		d.name.SetText(say("ui.journal.several", "n", len(those)))
		d.shown = ""
		d.theme.SetText("")
		d.theme.Disable()
		d.open.Disable()
		return
	}
	d.open.Enable()
	d.one(those[0])
}

func (d *detail) one(e casework.Entry) {
	say := d.sc.s.Say
	d.name.SetText(strings.Join([]string{journal.Number(e, say), journal.Type(e, say), e.Date.Long(), journal.Party(e, say)}, " · "))
	if e.Response == nil { // what was sent stays as it is
		d.theme.SetText(e.Theme)
		d.theme.Disable()
		d.shown = e.ID()
		return
	}
	d.theme.Enable()
	if d.shown != e.ID() {
		if d.shown != "" {
			d.sc.s.Leave(string(d.shown))
		}
		d.refuse(nil)
	}
	if d.shown != e.ID() || !d.sc.s.Pending(themeKey(e.ID())) && strings.TrimSpace(d.theme.Text) != e.Theme {
		d.theme.SetText(e.Response.Subject)
	}
	d.shown = e.ID()
}
