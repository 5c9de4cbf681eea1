package packets

import (
	"context"

	"fyne.io/fyne/v2"

	"hvidbog/app"
	"hvidbog/app/packet"
	"hvidbog/app/packet/doc"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// paper is a finished packet that is shown: one that was just made, or one that the
// register has kept.
type paper struct {
	content []byte
	name    string // suggested for the file
	pdf     session.PDF
	pages   int
	outline []doc.Bookmark

	made *packet.Finished // nil for one from the register
	kept *app.Packet      // nil until the register has it
	// unseen is how many details were left out of it of which nobody had decided.
	unseen int
	seen   *app.CaseFile // the hearing that it was last held against
	stale  map[int]bool  // pages that no longer hold
	path   string        // of the copy that other programs see; "" until one needs it
	told   string        // what was done with it last
}

// draft reports whether it is marked "Udkast".
func (p *paper) draft() bool {
	if p.made != nil {
		return p.made.Options.Draft
	}
	return p.kept != nil && p.kept.Draft
}

// made is the packet that is shown, if it was made just now.
func (sc *Screen) made() *paper {
	if sc.shown != nil && sc.shown.made != nil {
		return sc.shown
	}
	return nil
}

// display shows a packet and gives it the keyboard. One that was made again opens
// where one read in the one before.
func (sc *Screen) display(p *paper) {
	page := 1
	if old := sc.made(); p.made != nil && old != nil {
		page = follow(old.outline, p.outline, sc.view.Page())
	}
	sc.show(p)
	if page > 1 {
		sc.view.GoTo(page)
	}
	if sc.content.Visible() {
		sc.view.Focus()
	}
	sc.refresh()
}

// follow is where a page of one file is found in another: as far behind the bookmark
// before it, where the other has that too.
func follow(from, to []doc.Bookmark, page int) int {
	before := doc.Bookmark{}
	for _, b := range from {
		if b.Page <= page && b.Page >= before.Page {
			before = b
		}
	}
	for _, b := range to {
		if b.Title == before.Title && b.Level == before.Level && b.Page > 0 {
			return b.Page + page - before.Page
		}
	}
	return page
}

// show shows a packet; nil takes the one away that is shown.
func (sc *Screen) show(p *paper) {
	if sc.opens != nil {
		sc.opens()
		sc.opens = nil
	}
	sc.shown = p
	sc.head.refuse(nil)
	if p == nil {
		sc.view.Show(nil, nil)
		sc.paged.Hide()
		say := sc.s.Say
		sc.say(look.IconPacket, say("ui.packet.none"), say("ui.packet.none.do"))
		return
	}
	sc.empty.Hide()
	sc.paged.Show()
	sc.head.refresh()
	sc.view.Show(p.pdf, p.outline)
	sc.view.Mark(p.stale)
}

// say says something in the place of the pages.
func (sc *Screen) say(icon fyne.Resource, title, text string) {
	sc.empty.RemoveAll()
	sc.empty.Add(xwidget.NewEmptyState(icon, title, text, "", nil))
	sc.empty.Show()
}

// openKept shows a packet from the register.
func (sc *Screen) openKept(k *app.Packet) {
	sc.refuse(nil)
	if sc.opens != nil {
		sc.opens()
	}
	ctx, stop := context.WithCancel(context.Background())
	sc.opens = stop
	ref := app.FilesOf(k)[0]
	sc.s.Background(func() {
		content, err := sc.s.Desk.FileContent(ref)
		var pdf session.PDF
		var outline []doc.Bookmark
		if err == nil {
			pdf, outline, err = sc.open(ctx, content)
		}
		sc.s.Do(func() {
			switch {
			case ctx.Err() != nil: // another was opened meanwhile
				if pdf != nil {
					pdf.Close()
				}
			case err != nil:
				sc.refuse(err)
			default:
				sc.display(&paper{content: content, name: k.Name, pdf: pdf, pages: pdf.Pages(), outline: outline, kept: k})
			}
		})
	})
}
