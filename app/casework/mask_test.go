package casework_test

import (
	"strings"
	"testing"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/casework/caseworktest"
)

// told is the newest line of the log.
func (d *day) told() string {
	d.t.Helper()
	return d.newest().What.Say(caseworktest.Danish(d.t))
}

func (d *day) log(text string) *app.Response {
	d.t.Helper()
	return must[*app.Response](d.t)(d.Log(app.Response{Sender: d.mia.ID, Text: text}))
}

func TestAPassageIsLeftOutWavedOffAndLeftOpenAgain(t *testing.T) {
	d := newDay(t)
	r := d.log("Ring til Åse Krog på 26 30 12 34.")
	masks := func() []app.Mask { return d.File().Response(r.ID).Masks }

	mustDo(t, d.Mask(r.ID, app.MaskPhone, "26 30 12 34 "))
	if m := masks(); len(m) != 1 || m[0].Text != "26 30 12 34" || m[0].Waved() || m[0].By.Who != "Lene" || m[0].By.At != d.now {
		t.Fatalf("the masks are %v", m)
	}
	if got := d.told(); got != "Udelod et telefonnummer i svar 2 (Bevar Mamma Mia)" {
		t.Errorf("the log tells %q", got)
	}
	d.who = "Jonas"
	mustDo(t, d.Mask(r.ID, app.MaskPhone, "26  30 12 34"))
	if m := masks(); m[0].By.Who != "Lene" {
		t.Errorf("what was decided already is signed anew: %v", m)
	}
	mustDo(t, d.WaveOff(r.ID, app.MaskPhone, "26 30 12 34", " Det er stedets nummer "))
	if m := masks(); len(m) != 1 || m[0].Reason != "Det er stedets nummer" || m[0].By.Who != "Jonas" {
		t.Fatalf("the masks are %v", m)
	}
	if got := d.told(); got != "Noterede, at et telefonnummer i svar 2 (Bevar Mamma Mia) må læses: Det er stedets nummer" {
		t.Errorf("the log tells %q", got)
	}
	mustDo(t, d.Undecide(r.ID, app.MaskPhone, "26 30 12 34"))
	if m := masks(); m != nil {
		t.Errorf("the masks are %v", m)
	}
	if got := d.told(); got != "Ophævede beslutningen om et telefonnummer i svar 2 (Bevar Mamma Mia)" {
		t.Errorf("the log tells %q", got)
	}
	must[app.Change](t)(d.Undo())
	if m := masks(); len(m) != 1 || m[0].Reason != "Det er stedets nummer" {
		t.Errorf("taken back, the masks are %v", m)
	}
	d.kept()
}

func TestManyAreDecidedInOneChange(t *testing.T) {
	d := newDay(t)
	a, b := d.log("Åse Krog ringer på 26 30 12 34."), d.log("Spørg Åse Krog.")
	name := func(r *app.Response) casework.Passage {
		return casework.Passage{Response: r.ID, Kind: app.MaskName, Text: "Åse Krog"}
	}
	phone := casework.Passage{Response: a.ID, Kind: app.MaskPhone, Text: "26 30 12 34"}
	for _, c := range []struct {
		what string
		do   func() error
		told string
	}{
		{"two of one", func() error { return d.MaskAll(name(a), phone) }, "Udelod 2 oplysninger i svar 2 (Bevar Mamma Mia)"},
		{"two of two", func() error { return d.WaveOffAll("Hun er leder", name(a), name(b)) }, "Noterede, at 2 oplysninger i 2 svar må læses: Hun er leder"},
		{"only what is new", func() error { return d.MaskAll(phone, name(b)) }, "Udelod et navn i svar 3 (Bevar Mamma Mia)"},
		{
			"one that is gone with it", func() error {
				return d.WaveOffAll("Ja", phone, casework.Passage{Response: "none", Kind: app.MaskName, Text: "Bo"})
			},
			"Noterede, at et telefonnummer i svar 2 (Bevar Mamma Mia) må læses: Ja",
		},
	} {
		mustDo(t, c.do())
		if got := d.told(); got != c.told {
			t.Errorf("%s: the log tells %q, want %q", c.what, got, c.told)
		}
		if strings.Contains(d.told(), "Krog") || strings.Contains(d.told(), "26 30") {
			t.Errorf("%s: the log repeats it", c.what)
		}
	}
	for range 4 {
		must[app.Change](t)(d.Undo())
	}
	if m := append(d.File().Response(a.ID).Masks, d.File().Response(b.ID).Masks...); len(m) > 0 {
		t.Errorf("all taken back, the masks are %v", m)
	}
	d.kept()
}

func TestWhatCannotBeDecided(t *testing.T) {
	d := newDay(t)
	r := d.log("Spørg Åse Krog.")
	d.unchanged(func() {
		d.refuses(app.CodeGone, d.Mask("none", app.MaskName, "Åse Krog"))
		d.refuses(app.CodeGone, d.Undecide("none", app.MaskName, "Åse Krog"))
		d.refuses(app.CodeMaskKind, d.Mask(r.ID, "shoeSize", "Åse Krog"))
		d.refuses(app.CodeMaskEmpty, d.Mask(r.ID, app.MaskHealth, " \n"))
		d.refuses(app.CodeMaskAbsent, d.Mask(r.ID, app.MaskName, "Bo Holm"))
		d.refuses(app.CodeMaskAbsent, d.Mask(r.ID, app.MaskName, "Kro"))
		d.refuses(app.CodeMaskReason, d.WaveOff(r.ID, app.MaskName, "Åse Krog", " "))
		mustDo(t, d.Undecide(r.ID, app.MaskName, "Åse Krog"))
		mustDo(t, d.MaskAll())
	})
}

// Whatever the reason, a CPR number stays out, also where it stands among others that may be read;
// a case number that only looks like one may.
func TestACPRNumberIsNeverWavedOff(t *testing.T) {
	d := newDay(t)
	r := d.log("Jeg er 070761-4285 og 070761 4285, sagen er 070761-4286, spørg Åse Krog.")
	mustDo(t, d.WaveOff(r.ID, app.MaskCPR, "070761-4286", "Det er sagens nummer"))
	mustDo(t, d.Mask(r.ID, app.MaskCPR, "070761 4285"))
	d.unchanged(func() {
		for _, number := range []string{"070761-4285", "070761 4285"} {
			d.refuses(app.CodeMaskNever, d.WaveOff(r.ID, app.MaskCPR, number, "Det står alle vegne"))
			d.refuses(app.CodeMaskNever, d.WaveOffAll("Vi kender dem",
				casework.Passage{Response: r.ID, Kind: app.MaskName, Text: "Åse Krog"},
				casework.Passage{Response: r.ID, Kind: app.MaskCPR, Text: number}))
		}
	})
}

// A decision stays when the text is edited, and holds again when the words come back.
func TestADecisionOutlivesItsWords(t *testing.T) {
	d := newDay(t)
	r := d.log("Spørg Åse Krog.")
	mustDo(t, d.Mask(r.ID, app.MaskName, "Åse Krog"))
	mustDo(t, d.EditResponse(r.ID, casework.FieldText, func(r *app.Response) { r.Text = "Spørg os." }))
	pv := casework.NewPrivacy(nil, nil)
	details := pv.Details(d.File(), d.File().Response(r.ID))
	if len(details) != 1 || !details[0].Gone() || !details[0].Decided() {
		t.Errorf("there are %+v", details)
	}
	// What is decided of can be decided of anew, though it does not stand there.
	mustDo(t, d.WaveOff(r.ID, app.MaskName, "Åse Krog", "Hun er leder"))
	mustDo(t, d.EditResponse(r.ID, casework.FieldText, func(r *app.Response) { r.Text = "Spørg ÅSE\nKROG." }))
	details = pv.Details(d.File(), d.File().Response(r.ID))
	if at, ok := details[0].First(); len(details) != 1 || !ok || at != (app.Span{From: 7, To: 16}) || !details[0].Mask.Waved() {
		t.Errorf("there are %+v", details)
	}
}
