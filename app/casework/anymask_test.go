package casework_test

import (
	"pgregory.net/rapid"

	"hvidbog/app"
	"hvidbog/app/casework"
)

// What a caseworker may decide of what must not be printed; see
// [TestAnyDayCanBeTakenBackAndBroughtBack].

func (w *worker) passage(t *rapid.T) casework.Passage {
	return casework.Passage{
		Response: w.responseID(t),
		Kind:     rapid.SampledFrom([]app.MaskKind{app.MaskName, app.MaskHealth}).Draw(t, "kind"),
		Text:     rapid.SampledFrom([]string{"Sanne", "SANNE", "Vi bor her.", "udvalg", " "}).Draw(t, "passage"),
	}
}

func (w *worker) mask(t *rapid.T) {
	p := w.passage(t)
	switch rapid.SampledFrom([]string{"leave out", "wave off", "undecide"}).Draw(t, "how") {
	case "leave out":
		w.expect(w.desk.Mask(p.Response, p.Kind, p.Text), app.CodeGone, app.CodeMaskEmpty, app.CodeMaskAbsent)
	case "wave off":
		reason := rapid.SampledFrom([]string{"", "Hun er leder.", "Det er offentligt."}).Draw(t, "reason")
		w.expect(w.desk.WaveOff(p.Response, p.Kind, p.Text, reason), app.CodeGone, app.CodeMaskEmpty, app.CodeMaskAbsent, app.CodeMaskReason)
	case "undecide":
		w.expect(w.desk.Undecide(p.Response, p.Kind, p.Text), app.CodeGone)
	}
}

func (w *worker) maskAll(t *rapid.T) {
	passages := []casework.Passage{w.passage(t), w.passage(t), w.passage(t)}
	if rapid.Bool().Draw(t, "leave out") {
		w.expect(w.desk.MaskAll(passages...), app.CodeGone, app.CodeMaskEmpty, app.CodeMaskAbsent)
		return
	}
	w.expect(w.desk.WaveOffAll("Det er offentligt.", passages...), app.CodeGone, app.CodeMaskEmpty, app.CodeMaskAbsent)
}
