// Package reasons asks why something may be read that was proposed to be left out: by a
// short list of the usual reasons, those that were given before in the hearing, and any
// that one writes.
package reasons

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"hvidbog/app"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// Chooser asks for a reason beneath what one is at.
type Chooser struct {
	s       *session.Session
	chooser *xwidget.Chooser
	list    []string
	then    func(reason string)
}

// New makes a chooser.
func New(s *session.Session) *Chooser {
	c := &Chooser{s: s}
	c.chooser = xwidget.NewChooser(c.suggest)
	c.chooser.Create = func(reason string) string { return s.Say("mask.reason.other", "Reason", reason) }
	c.chooser.OnChosen = func(reason string) { c.then(reason) }
	c.chooser.OnCreate = func(reason string) { c.then(reason) }
	return c
}

// Ask asks why details of some kinds may be read.
func (c *Chooser) Ask(under fyne.Widget, kinds []app.MaskKind, then func(reason string)) {
	c.list, c.then = c.reasons(kinds), then
	c.chooser.Open(under, c.s.Say("mask.reason.title"), c.s.Say("mask.reason.hint"), "")
}

// reasons are those that can hold for all of the kinds: the usual ones, and then those
// that were given in this hearing.
func (c *Chooser) reasons(kinds []app.MaskKind) []string {
	say := c.s.Say
	only := func(among ...app.MaskKind) bool {
		return !slices.ContainsFunc(kinds, func(k app.MaskKind) bool { return !slices.Contains(among, k) })
	}
	list := []string{say("mask.reason.wrong")}
	if only(app.MaskName) {
		list = append(list, say("mask.reason.office"))
	}
	if only(app.MaskPhone, app.MaskEmail, app.MaskAddress) {
		list = append(list, say("mask.reason.place"))
	}
	if only(app.MaskName, app.MaskPhone, app.MaskEmail, app.MaskAddress) {
		list = append(list, say("mask.reason.public"))
	}
	if !slices.Contains(kinds, app.MaskCPR) {
		list = append(list, say("mask.reason.consent"))
	}
	for _, r := range c.s.File().Responses {
		for _, m := range r.Masks {
			if m.Waved() && slices.Contains(kinds, m.Kind) && !slices.Contains(list, m.Reason) {
				list = append(list, m.Reason)
			}
		}
	}
	return list
}

// suggest are the reasons that have the letters in them.
func (c *Chooser) suggest(query string) []xwidget.Suggestion {
	var found []xwidget.Suggestion
	for _, reason := range c.list {
		if strings.Contains(app.Fold(reason), app.Fold(query)) {
			found = append(found, xwidget.Suggestion{Key: reason, Label: reason})
		}
	}
	return found
}
