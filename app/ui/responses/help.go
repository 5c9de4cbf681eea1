package responses

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
)

// help tells the keys of the reading on a line at its foot: the most used, on a
// key all of them, and on another press none.
type help struct {
	content *fyne.Container
	say     app.Words
	line    *widget.Label
	much    int
}

// prefHelp is the preference that keeps how much is told.
const prefHelp = "readingHelp"

// How much is told, in turn.
const (
	helpShort = iota
	helpAll
	helpNone
)

func newHelp(say app.Words) *help {
	h := &help{say: say, line: widget.NewLabel(""), much: fyne.CurrentApp().Preferences().Int(prefHelp)}
	h.line.Wrapping = fyne.TextWrapWord
	h.line.SizeName = theme.SizeNameCaptionText
	h.line.Importance = widget.LowImportance
	h.content = container.NewStack(flush(h.line))
	h.show()
	return h
}

// turn tells more, or none, or again a little.
func (h *help) turn() {
	h.much = (h.much + 1) % (helpNone + 1)
	fyne.CurrentApp().Preferences().SetInt(prefHelp, h.much)
	h.show()
}

func (h *help) show() {
	h.content.Hidden = h.much == helpNone
	switch h.much {
	case helpShort:
		h.line.SetText(h.say("reading.help"))
	case helpAll:
		h.line.SetText(h.say("reading.help.all"))
	}
}
