package letters

import (
	"crypto/sha256"
	"encoding/hex"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/xwidget"
)

// sent is a letter that was sent: what is known of it, and what can be done with its
// file, which stays as it is.
type sent struct {
	p       *Page
	content *fyne.Container
	fresh   bool // it was sent just now, and can be taken back at once

	title   *xwidget.Heading
	facts   *widget.Label
	told    *widget.Label
	problem *widget.Label
	undo    *xwidget.Button
	hands   *fyne.Container // what needs the file, of which some needs a PDF
	open    *xwidget.Button
	pdf     *fyne.Container
	save    *xwidget.Button
	word    *xwidget.Button // what was written here can go to the word processor
	answers *fyne.Container
	// promises are those that the recipient has been made before and that are not kept.
	promises *fyne.Container
	shown    *app.Letter
}

func newSent(p *Page) *sent {
	st := &sent{p: p, title: xwidget.NewTitle(""), facts: note(widget.MediumImportance), told: note(widget.LowImportance), problem: note(widget.WarningImportance)}
	say := p.s.Say
	st.problem.Hide()
	back := xwidget.NewButtonWithIcon("", look.IconBack, p.leave)
	back.Importance = widget.LowImportance
	st.undo = xwidget.NewButton(say("ui.letter.undo"), st.takeBack)
	done := xwidget.NewPrimaryButton(say("ui.letter.done"), nil, p.leave)
	st.open = xwidget.NewButton(say("ui.letter.open"), func() { st.hand(st.shown, p.s.OpenFile, "") })
	st.pdf = container.NewHBox(
		xwidget.NewButton(say("ui.letter.mail.again"), func() { st.mail(st.shown) }),
		xwidget.NewButton(say("ui.letter.print"), func() { st.hand(st.shown, p.s.PrintFile, "ui.letter.told.printed") }))
	st.save = xwidget.NewButton("", func() { st.askSave(filepath.Ext(st.shown.File.Name)) })
	st.word = xwidget.NewButton(say("ui.letter.saveWord"), func() { st.askSave(".docx") })
	st.hands = container.NewHBox(st.open, st.pdf, st.save, st.word)
	st.promises = container.New(layout.NewCustomPaddedVBoxLayout(-look.Tight))
	st.answers = container.New(layout.NewCustomPaddedVBoxLayout(-look.Tight))
	st.content = container.NewStack(container.New(layout.NewCustomPaddedVBoxLayout(look.Near),
		container.NewBorder(nil, nil, container.NewCenter(back), nil, st.title),
		flush(st.facts), st.answers, flush(st.told), flush(st.problem),
		container.NewHBox(done, st.undo), st.hands, st.promises))
	st.content.Hide()
	return st
}

func (st *sent) show(l *app.Letter) {
	s := st.p.s
	f, say := s.File(), s.Say
	if st.shown == nil || st.shown.ID != l.ID {
		st.told.SetText("")
		st.problem.Hide()
	}
	st.shown = l
	st.title.SetText(say("ui.letter.sent.title", "Kind", say("letterKind."+string(l.Kind)), "Name", casework.RecipientName(f, l)))
	st.facts.SetText(say("ui.letter.sent.facts", "Subject", l.Subject, "Day", l.Date.Long(), "Number", string(l.DocumentNo),
		"Channel", say("channel."+string(l.Channel)), "Who", l.Sent.Who))
	st.undo.Hidden = !st.fresh
	st.showHands(l)
	st.showPromises(f, l)
	st.answers.RemoveAll()
	for _, id := range l.Answers {
		if r := f.Response(id); r != nil {
			st.answers.Add(flush(widget.NewLabel(say("ui.letter.answers."+string(l.Kind), "Number", r.Number, "Day", r.Received.Long()))))
		}
	}
	for _, id := range l.LeftOpen {
		if r := f.Response(id); r != nil {
			st.answers.Add(flush(widget.NewLabel(say("ui.letter.sent.leftOpen", "Number", r.Number, "Day", r.Received.Long()))))
		}
	}
	if st.told.Text == "" {
		st.check(l)
	}
	st.content.Refresh()
}

// showHands shows what can be done with the letter's file: one that was sent outside
// the program may be of any kind.
func (st *sent) showHands(l *app.Letter) {
	say := st.p.s.Say
	st.hands.Hidden = l.File.SHA256 == ""
	st.open.Hidden = !l.File.Showable()
	st.pdf.Hidden = !isPDF(l.File)
	st.word.Hidden = l.IsEmpty()
	if isPDF(l.File) {
		st.save.SetText(say("ui.letter.savePDF"))
	} else {
		st.save.SetText(say("ui.letter.saveCopy"))
	}
	st.hands.Refresh()
}

func isPDF(file app.FileRef) bool { return strings.EqualFold(filepath.Ext(file.Name), ".pdf") }

// showPromises shows what the recipient was promised in other letters: this one may
// have kept it.
func (st *sent) showPromises(f *app.CaseFile, l *app.Letter) {
	s := st.p.s
	st.promises.RemoveAll()
	for _, p := range f.Promises {
		if p.IsKept() || p.Letter == l.ID || !l.Answered(p.Response) && !inThread(f, l, p.Response) {
			continue
		}
		id := p.ID
		keep := xwidget.NewAction(s.Say("ui.letter.sent.kept"), nil, func() {
			s.Act(func() error {
				return s.Desk.KeepPromise(id, s.Say("ui.letter.sent.how", "Number", string(l.DocumentNo)))
			}, func(err error) { st.refuse(err) })
		})
		st.promises.Add(container.NewBorder(nil, nil, nil, keep,
			inset(sentenceLabel(s.Say("ui.letter.sent.promised", "Day", p.Made.Long(), "Text", oneLine(p.Text))))))
	}
}

// inThread reports whether a response is of the same thread as those that a letter
// answers.
func inThread(f *app.CaseFile, l *app.Letter, response app.ID) bool {
	for _, r := range f.Thread(response) {
		if l.Answered(r.ID) {
			return true
		}
	}
	return false
}

// check reads the file that was kept, and tells that it is what was sent.
func (st *sent) check(l *app.Letter) {
	if l.File.SHA256 == "" {
		st.told.SetText(st.p.s.Say("ui.letter.sent.noFile"))
		return
	}
	s := st.p.s
	s.Background(func() {
		content, err := s.Desk.FileContent(l.File)
		sum := sha256.Sum256(content)
		s.Do(func() {
			if st.shown != l || st.told.Text != "" {
				return
			}
			if err == nil && hex.EncodeToString(sum[:]) != l.File.SHA256 {
				err = app.Refuse(app.CodeFileDamaged, "Value", l.File.Name)
			}
			if st.refuse(err) {
				return
			}
			st.told.SetText(s.Say("ui.letter.sent.whole", "Sum", l.File.SHA256[:16]))
		})
	})
}

// refuse says what went wrong; it is false where nothing did.
func (st *sent) refuse(err error) bool {
	st.problem.Hidden = err == nil
	if err != nil {
		st.problem.SetText(st.p.s.Error(err))
	}
	st.content.Refresh()
	return err != nil
}

func (st *sent) tell(text string) {
	st.told.SetText(text)
	st.content.Refresh()
}

// takeBack undoes the sending: the letter is a draft again.
func (st *sent) takeBack() {
	s := st.p.s
	st.fresh = false
	s.TakeBack([]app.ID{st.shown.ID}, func(_ app.Change, err error) {
		if !st.refuse(err) {
			st.p.refresh()
			st.p.Focus()
		}
	})
}
