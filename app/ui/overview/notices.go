package overview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// showNotices lists what wants attention; each line leads to it.
func (sc *Screen) showNotices(f *app.CaseFile) {
	sc.notices.RemoveAll()
	notices := casework.Attention(f)
	if len(notices) == 0 {
		sc.notices.Add(container.NewHBox(widget.NewIcon(look.IconDone), widget.NewLabel(sc.s.Say("ui.overview.allWell"))))
		return
	}
	for _, n := range notices {
		sc.notices.Add(sc.notice(f, n))
	}
}

func (sc *Screen) notice(f *app.CaseFile, n casework.Notice) fyne.CanvasObject {
	text := sc.s.Say("notice."+string(n.What), "n", n.Count)
	if n.What == casework.NoticeUnanswered && f.SenderName(n.Response) != "" {
		text += ". " + sc.s.Say("notice.unanswered.oldest",
			"Sender", f.SenderName(n.Response), "Date", n.Response.Received.Long()) + "."
	}
	return xwidget.NewAction(text, look.IconAttention, func() { sc.follow(n) })
}

// follow goes to what a notice speaks of.
func (sc *Screen) follow(n casework.Notice) {
	responses := func(q casework.Query) {
		p := session.Place{Screen: session.Responses, Query: &q}
		if n.Response != nil {
			p.Response = n.Response.ID
		}
		sc.s.Go(p)
	}
	switch n.What {
	case casework.NoticeUnanswered:
		responses(casework.Query{Kind: app.Enquiry, Open: true, Sort: casework.ByReceived})
	case casework.NoticeUnlinked:
		responses(casework.Query{Unlinked: true})
	case casework.NoticeNew:
		responses(casework.Query{Status: app.StatusNew})
	case casework.NoticeNoAssessment:
		sc.s.Go(session.Place{Screen: session.Scenarios, Scenario: n.Scenario.ID})
	case casework.NoticeNoScenarios:
		sc.s.Go(session.Place{Screen: session.Scenarios, New: true})
	case casework.NoticeSilent:
		sc.s.Go(session.Place{Screen: session.Parties, Party: n.Party.ID})
	case casework.NoticeNoPeriod:
		sc.s.Go(session.Place{Screen: session.Hearing})
	default:
		responses(casework.Query{})
	}
}
