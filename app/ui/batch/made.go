package batch

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/letter"
	"hvidbog/app/ui/files"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// bundle is letters that were made: the file with all that go on paper, and those that
// go by e-mail.
type bundle struct {
	kind  app.LetterKind
	sent  []*app.Letter
	mails []*app.Letter // those of them that go by e-mail
	of    int           // how many there should have been
	file  casework.Drawn
	after *app.CaseFile // the file as they left it
}

// bind puts letters that go on paper into one file, in the order in which they are put
// into envelopes. What was sent is there even where the file cannot be drawn.
func bind(s *session.Session, kind app.LetterKind, sent []*app.Letter, of int) (*bundle, error) {
	f := s.Desk.File()
	b := &bundle{kind: kind, sent: sent, of: of, after: f}
	var paper []*app.Letter
	for _, l := range sent {
		if l.Channel == app.ByEmail {
			b.mails = append(b.mails, l)
		} else {
			paper = append(paper, l)
		}
	}
	if len(paper) == 0 {
		return b, nil
	}
	casework.ByAddress(paper)
	b.file.Name = letter.SheafName(f.Hearing, kind, s.Desk.Today(), s.Say)
	var err error
	b.file.Content, err = s.Draw(context.Background(), letter.Sheaf(f, paper, s.Say))
	return b, err
}

// made is the letters of a batch that were made: they are opened, printed or saved as
// one file, or taken back.
type made struct {
	p       *Page
	content *fyne.Container
	title   *xwidget.Heading
	told    *widget.Label
	problem *widget.Label
	hands   *fyne.Container // what needs the file
	mails   *xwidget.Button // saves those that go by e-mail
	undo    *xwidget.Button
	b       *bundle // nil where none were made
	handed  bool    // the file has been handed on
	mailed  bool    // those that go by e-mail have been saved
}

func newMade(p *Page) *made {
	m := &made{p: p, title: xwidget.NewTitle(""), told: widget.NewLabel(""), problem: widget.NewLabel("")}
	say := p.s.Say
	m.told.Wrapping = fyne.TextWrapWord
	m.problem.Wrapping = fyne.TextWrapWord
	m.problem.Importance = widget.WarningImportance
	m.problem.Hide()
	m.hands = container.NewHBox(
		xwidget.NewPrimaryButton(say("ui.letter.print"), nil, func() { m.hand(p.s.PrintFile, "batch.told.printed") }),
		xwidget.NewButton(say("ui.letter.open"), func() { m.hand(p.s.OpenFile, "") }),
		xwidget.NewButton(say("ui.letter.savePDF"), m.askSave))
	m.mails = xwidget.NewButton("", m.askMails)
	m.undo = xwidget.NewButton(say("batch.undo"), m.takeBack)
	m.content = container.New(layout.NewCustomPaddedVBoxLayout(look.Near), m.title, flush(m.told), flush(m.problem), m.hands, container.NewHBox(m.mails),
		container.NewHBox(xwidget.NewButton(say("ui.letter.done"), m.done), m.undo))
	m.content.Hide()
	return m
}

// waits reports whether letters were made that nobody has printed or saved.
func (m *made) waits() bool {
	return m.b != nil && (len(m.b.file.Content) > 0 && !m.handed || len(m.b.mails) > 0 && !m.mailed)
}

// set shows letters that were made; err is why there is no file with them, or why not
// all were.
func (m *made) set(b *bundle, err error) {
	m.b, m.handed, m.mailed = b, false, false
	m.problem.Hide()
	if err != nil && !errors.Is(err, context.Canceled) {
		m.refuse(err)
	}
	m.show()
}

func (m *made) show() {
	p, b := m.p, m.b
	if !p.shown {
		return
	}
	say := p.s.Say
	m.title.SetText(say("batch.made."+string(b.kind), "n", len(b.sent)))
	told := say("batch.made.how")
	if n := len(b.mails); n > 0 {
		told = say("batch.made.mails", "n", n)
		m.mails.SetText(say("batch.mails", "n", n))
		if len(b.file.Content) > 0 {
			told = say("batch.made.how") + " " + told
		}
	}
	m.mails.Hidden = len(b.mails) == 0
	if left := b.of - len(b.sent); left > 0 {
		told = say("batch.made.stopped", "n", left) + " " + told
	}
	m.told.SetText(told)
	m.hands.Hidden = len(b.file.Content) == 0
	p.form.Hide()
	m.content.Show()
	m.refresh()
	p.sheet.Clear()
	if !m.hands.Hidden {
		p.sheet.Show(func(context.Context) (casework.Drawn, error) { return b.file, nil })
	}
}

// refresh offers to take the letters back while nothing else has been done. Where they
// were, there is a batch to be made again.
func (m *made) refresh() {
	f := m.p.s.File()
	switch {
	case m.b == nil:
	case f.Letter(m.b.sent[0].ID) == nil:
		m.b = nil
		m.content.Hide()
		m.p.form.Show()
		if m.p.shown {
			m.p.sheet.Clear()
			m.p.whom.refresh()
			m.p.replan()
		}
	case m.content.Visible():
		m.undo.Hidden = f != m.b.after
		m.content.Refresh()
	}
}

func (m *made) refuse(err error) {
	m.problem.Hidden = err == nil
	if err != nil {
		m.problem.SetText(m.p.s.Error(err))
	}
	m.content.Refresh()
}

// hand gives the file to another program.
func (m *made) hand(use func(string) error, told string) {
	s, b := m.p.s, m.b
	m.refuse(nil)
	s.Background(func() {
		path, err := files.Of(s).Copy(b.file.Name, b.file.Content)
		if err == nil {
			err = use(path)
		}
		s.Do(func() {
			m.refuse(err)
			if err == nil && told != "" {
				m.handed = true
				m.told.SetText(s.Say(told))
			}
		})
	})
}

func (m *made) askSave() {
	s, b := m.p.s, m.b
	files.Of(s).ToSave(files.Question{
		Title: s.Say("batch.save"), Confirm: s.Say("ui.save"), Name: b.file.Name, Ext: ".pdf", Replaces: true,
	}, func(path string) error {
		if err := files.Write(path, b.file.Content); err != nil {
			return err
		}
		m.handed = true
		m.told.SetText(s.Say("ui.letter.told.saved", "Path", path))
		return nil
	})
}

// takeBack undoes the sending of all of them.
func (m *made) takeBack() {
	ids := make([]app.ID, len(m.b.sent))
	for i, l := range m.b.sent {
		ids[i] = l.ID
	}
	m.p.s.TakeBack(ids, func(_ app.Change, err error) { m.refuse(err) })
}

func (m *made) done() {
	m.b = nil
	m.p.leave()
}
