package casework

import "hvidbog/app"

// Sample is a letter from a template, to be looked at while the template is written:
// to whoever sent the newest response that such a letter goes to, or where nothing has
// come in yet to somebody made up. It stands in the file that is returned with it.
func Sample(f *app.CaseFile, t *app.Template, today app.Date, say app.Words) (*app.CaseFile, app.Letter) {
	var newest *app.Response
	for _, r := range f.Responses {
		waits := t.Kind == app.Receipt || r.Kind == app.Enquiry
		if newest == nil || waits && (cameBefore(newest, r) || !(t.Kind == app.Receipt || newest.Kind == app.Enquiry)) {
			newest = r
		}
	}
	if newest == nil {
		p := &app.Party{
			Base: app.Base{ID: app.NewID(), Hearing: f.Hearing.ID}, Name: say("sample.name"), Address: say("sample.address"),
			Kind: app.Citizen, Private: true,
		}
		newest = &app.Response{
			Base: app.Base{ID: app.NewID(), Hearing: f.Hearing.ID}, Number: 1, DocumentNo: f.Hearing.CaseNo.Document(1), Kind: app.Enquiry,
			Sender: p.ID, Subject: say("sample.subject"), Received: today.Add(-1), Status: app.StatusNew,
		}
		f = f.With([]app.Record{p, newest}, nil)
	}
	l := Compose(f, t.Kind, t, []app.ID{newest.ID}, today, say)
	if t.Kind == app.Preliminary {
		SetNewDue(&l, f.Hearing.Replies.Workdays().After(today, app.UsualDays), say)
	}
	return f, l
}
