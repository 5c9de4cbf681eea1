package casework_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/casework/caseworktest"
)

// Whatever caseworkers do to a hearing, it holds together, every step can be taken
// back until the hearing is empty, and brought back until it is as it was.
func TestAnyDayCanBeTakenBackAndBroughtBack(t *testing.T) {
	say := caseworktest.Danish(t)
	rapid.Check(t, func(rt *rapid.T) {
		o := newOffice()
		desk := must[*casework.Desk](t)(o.Begin(app.Hearing{Title: "Omlægning", CaseNo: "2015-0273113"}))
		empty := spell(desk.File())
		w := &worker{T: rt, office: o, desk: desk, numbers: make(map[int]app.ID), sent: make(map[app.ID]string)}
		rt.Repeat(map[string]func(*rapid.T){
			"log":              w.log,
			"contribute":       w.contribute,
			"edit a response":  w.editResponse,
			"link":             w.link,
			"unlink":           w.unlink,
			"attach":           w.attach,
			"detach":           w.detach,
			"publish":          w.publish,
			"delete":           w.delete,
			"add a party":      w.addParty,
			"merge parties":    w.mergeParties,
			"add a scenario":   w.addScenario,
			"edit a scenario":  w.editScenario,
			"move a scenario":  w.moveScenario,
			"add a centre":     w.addCentre,
			"add a service":    w.addService,
			"edit the hearing": w.editHearing,
			"mark":             w.mark,
			"edit an excerpt":  w.editExcerpt,
			"many at once":     w.manyAtOnce,
			"read":             w.read,
			"add a topic":      w.addTopic,
			"edit a topic":     w.editTopic,
			"move a topic":     w.moveTopic,
			"merge topics":     w.mergeTopics,
			"split a topic":    w.splitTopic,
			"reuse a remark":   w.reuse,
			"decide":           w.decide,
			"keep a packet":    w.keepPacket,
			"take out":         w.takeOut,
			"begin a letter":   w.beginLetter,
			"edit a letter":    w.editLetter,
			"send a letter":    w.sendLetter,
			"enter a letter":   w.enterLetter,
			"drop a letter":    w.dropLetter,
			"follow":           w.follow,
			"promise":          w.promise,
			"edit a template":  w.template,
			"journalise":       w.journalise,
			"mask":             w.mask,
			"mask all":         w.maskAll,
			"group":            w.group,
			"move in groups":   w.regroup,
			"rename a group":   w.renameGroup,
			"not alike":        w.notAlike,
			"undo":             w.undo,
			"redo":             w.redo,
			"undo to":          w.undoTo,
			"":                 w.check,
		})
		end := spell(desk.File())
		elsewhere(t, o, desk, say)
		steps := 0
		for {
			if _, err := desk.Undo(); err != nil {
				w.expect(err, app.CodeNothingToUndo)
				break
			}
			steps++
		}
		if got := spell(desk.File()); got != empty {
			rt.Fatalf("all taken back, the hearing is\n%s\nand was\n%s", got, empty)
		}
		for range steps {
			if _, err := desk.Redo(); err != nil {
				rt.Fatal(err)
			}
		}
		// What had been undone at the end of the day comes after it.
		if got := spell(desk.File()); got != end {
			rt.Fatalf("all brought back, the hearing is\n%s\nand was\n%s", got, end)
		}
		w.check(rt)
	})
}

// worker does at random what a caseworker may.
type worker struct {
	*rapid.T
	office  *office
	desk    *casework.Desk
	numbers map[int]app.ID    // which response got which number, as long as no step is taken back
	sent    map[app.ID]string // letters as they were sent, as long as above
}

// expect lets a use case be refused for a reason that there can be, and for no other.
func (w *worker) expect(err error, codes ...app.Code) {
	w.Helper()
	if err == nil {
		return
	}
	for _, code := range codes {
		if app.CodeOf(err) == code {
			return
		}
	}
	w.Fatalf("refused: %v", err)
}

func oneOf[R app.Record](t *rapid.T, list []R, what string) app.ID {
	if len(list) == 0 {
		return "none"
	}
	return rapid.SampledFrom(list).Draw(t, what).Key().ID
}

func (w *worker) party(t *rapid.T) app.ID    { return oneOf(t, w.desk.File().Parties, "party") }
func (w *worker) scenario(t *rapid.T) app.ID { return oneOf(t, w.desk.File().Scenarios, "scenario") }

func (w *worker) responseID(t *rapid.T) app.ID { return oneOf(t, w.desk.File().Responses, "response") }

func (w *worker) name(t *rapid.T, s string) string {
	return fmt.Sprint(s, " ", rapid.IntRange(1, 5).Draw(t, "name"))
}

func (w *worker) log(t *rapid.T) {
	r := app.Response{Text: "Kære udvalg. Vi bor her. Hilsen Sanne", DocumentNo: app.DocumentNo(rapid.SampledFrom([]string{"", "", "", "3", "2015-0273113-08"}).Draw(t, "document"))}
	var fresh []*app.Party
	if rapid.Bool().Draw(t, "new party") {
		p := app.NewParty(w.name(t, "Ny part"))
		r.Sender, fresh = p.ID, append(fresh, p)
	}
	logged, err := w.desk.Log(r, fresh...)
	w.expect(err, app.CodeNameTaken, app.CodeDocumentTaken, app.CodeDocumentLetter)
	if err != nil {
		return
	}
	if other, taken := w.numbers[logged.Number]; taken {
		t.Fatalf("no. %d is given to %s and was given to %s", logged.Number, logged.ID, other)
	}
	w.numbers[logged.Number] = logged.ID
}

func (w *worker) editResponse(t *rapid.T) {
	field := rapid.SampledFrom(casework.ResponseFields()).Draw(t, "field")
	edited := rapid.SampledFrom([]func(string) string{
		func(s string) string { return s + "!" },
		func(s string) string { return "NB. " + s },
		func(s string) string { return strings.Replace(s, "udvalg", "Socialudvalg", 1) },
		func(s string) string { return strings.TrimPrefix(s, "Kære ") },
		func(string) string { return "Vi skriver igen. Kære udvalg" },
	}).Draw(t, "edited")
	party, no := w.party(t), app.DocumentNo(rapid.SampledFrom([]string{"", "5", "9"}).Draw(t, "document"))
	err := w.desk.EditResponse(w.responseID(t), field, func(r *app.Response) {
		switch field {
		case casework.FieldDocumentNo:
			r.DocumentNo = no
		case casework.FieldSender:
			r.Sender = party
		case casework.FieldOnBehalfOf:
			r.OnBehalfOf = party
		case casework.FieldText:
			r.Text = edited(r.Text)
		case casework.FieldReceived:
			r.Received = r.Received.Add(-1)
		default:
			r.Subject += "x"
		}
	})
	w.expect(err, app.CodeGone, app.CodeDocumentTaken, app.CodeDocumentLetter)
}

func (w *worker) link(t *rapid.T) {
	l := app.Link{Scenario: w.scenario(t), Stance: rapid.SampledFrom(app.Stances()).Draw(t, "stance")}
	if s := w.desk.File().Scenario(l.Scenario); s != nil && len(s.Alternatives) > 0 && rapid.Bool().Draw(t, "to the alternative") {
		l.Alternative = s.Alternatives[0].ID
	}
	w.expect(w.desk.SetLink(w.responseID(t), l), app.CodeGone)
}

func (w *worker) unlink(t *rapid.T) {
	w.expect(w.desk.Unlink(w.responseID(t), w.scenario(t)), app.CodeGone)
}

func (w *worker) attach(t *rapid.T) {
	ref, err := w.desk.KeepFile("svar.pdf", []byte(w.name(t, "%PDF-1.7")))
	if err != nil {
		t.Fatal(err)
	}
	w.expect(w.desk.Attach(w.responseID(t), ref), app.CodeGone, app.CodeFileTwice)
}

// attachment draws a file of a response; none where it has none.
func (w *worker) attachment(t *rapid.T) (response app.ID, sum string) {
	response = w.responseID(t)
	if r := w.desk.File().Response(response); r != nil && len(r.Attachments) > 0 {
		return response, rapid.SampledFrom(r.Attachments).Draw(t, "attachment").SHA256
	}
	return response, "none"
}

func (w *worker) detach(t *rapid.T) {
	response, sum := w.attachment(t)
	w.expect(w.desk.Detach(response, sum), app.CodeGone)
}

func (w *worker) publish(t *rapid.T) {
	response, sum := w.attachment(t)
	w.expect(w.desk.SetPublish(response, sum, rapid.Bool().Draw(t, "publish")), app.CodeGone)
}

func (w *worker) delete(t *rapid.T) {
	f := w.desk.File()
	switch rapid.IntRange(0, 4).Draw(t, "what") {
	case 0:
		w.expect(w.desk.DeleteResponse(w.responseID(t)), app.CodeGone, app.CodeAnswered)
	case 1:
		w.expect(w.desk.DeleteParty(w.party(t)), app.CodeGone, app.CodeInUse)
	case 2:
		w.expect(w.desk.DeleteScenario(w.scenario(t)), app.CodeGone)
	case 3:
		w.expect(w.desk.DeleteCentre(oneOf(t, f.Centres, "centre")), app.CodeGone)
	case 4:
		w.expect(w.desk.DeleteService(oneOf(t, f.Services, "service")), app.CodeGone)
	}
}

func (w *worker) addParty(t *rapid.T) {
	_, err := w.desk.AddParty(app.Party{Name: w.name(t, "Part"), Kind: app.Citizen})
	w.expect(err, app.CodeNameTaken)
}

func (w *worker) mergeParties(t *rapid.T) {
	w.expect(w.desk.MergeParties(w.party(t), w.party(t)), app.CodeGone, app.CodeMergeSelf)
}

func (w *worker) addScenario(t *rapid.T) {
	s := app.Scenario{Name: w.name(t, "Scenarie"), Alternatives: []app.Alternative{{Name: "Et andet sted"}}}
	var centre *app.Centre
	if rapid.Bool().Draw(t, "new centre") {
		centre = &app.Centre{Base: app.Base{ID: app.NewID()}, Name: w.name(t, "Center")}
		s.Centre = centre.ID
	}
	_, err := w.desk.AddScenario(s, centre)
	w.expect(err, app.CodeNameTaken)
}

func (w *worker) editScenario(t *rapid.T) {
	fewer := rapid.Bool().Draw(t, "without alternatives")
	service := oneOf(t, w.desk.File().Services, "service")
	err := w.desk.EditScenario(w.scenario(t), "description", func(s *app.Scenario) {
		s.Description += "."
		if fewer {
			s.Alternatives = nil
		} else if service != "none" {
			s.Services = []app.ID{service}
		}
	})
	w.expect(err, app.CodeGone)
}

func (w *worker) moveScenario(t *rapid.T) {
	w.expect(w.desk.MoveScenario(w.scenario(t), rapid.IntRange(0, 4).Draw(t, "place")), app.CodeGone)
}

func (w *worker) addCentre(t *rapid.T) {
	_, err := w.desk.AddCentre(app.Centre{Name: w.name(t, "Center")})
	w.expect(err, app.CodeNameTaken)
}

func (w *worker) addService(t *rapid.T) {
	s := app.Service{Name: w.name(t, "Tilbud"), District: app.Valby}
	if centres := w.desk.File().Centres; len(centres) > 0 {
		s.Centre = centres[0].ID
	}
	_, err := w.desk.AddService(s)
	w.expect(err, app.CodeNameTaken)
}

func (w *worker) editHearing(t *rapid.T) {
	title := w.name(t, "Høring")
	w.expect(w.desk.EditHearing("title", func(h *app.Hearing) { h.Title = title }))
}

func (w *worker) undo(*rapid.T) {
	_, err := w.desk.Undo()
	w.expect(err, app.CodeNothingToUndo)
	clear(w.numbers)
	clear(w.sent)
}

func (w *worker) redo(*rapid.T) {
	_, err := w.desk.Redo()
	w.expect(err, app.CodeNothingToRedo)
}

func (w *worker) undoTo(t *rapid.T) {
	seq := app.Seq(rapid.IntRange(1, 40).Draw(t, "change"))
	w.expect(w.desk.UndoTo(seq), app.CodeNoSuch, app.CodeNothingToUndo)
	clear(w.numbers)
	clear(w.sent)
}

// check holds after each step: what is on the desk is in the register, and fits
// together.
func (w *worker) check(t *rapid.T) {
	f := w.desk.File()
	records, err := w.office.store.Load(w.desk.Hearing())
	if err != nil {
		t.Fatal(err)
	}
	if got, want := spell(f), spell(app.NewCaseFile(records)); got != want {
		t.Fatalf("on the desk is\n%s\nand in the register\n%s", got, want)
	}
	if faults, err := w.office.store.Check(); err != nil || len(faults) > 0 {
		t.Fatalf("the register does not hold together: %q, %v", faults, err)
	}
	for _, err := range faultsIn(f) {
		t.Fatal(err)
	}
	w.checkLetters(t)
	w.checkGroups(t)
	for _, r := range f.Responses {
		if err := r.Validate(f, w.desk.Today()); err != nil {
			t.Fatalf("no. %d cannot stand: %v", r.Number, err)
		}
		if r.Number > f.Hearing.LastNumber || r.DocumentNo.Serial() > f.Hearing.LastDocument {
			t.Fatalf("no. %d, document %s, is beyond the hearing's %d and %d", r.Number, r.DocumentNo, f.Hearing.LastNumber, f.Hearing.LastDocument)
		}
	}
}
