package casework_test

import (
	"testing"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/casework/caseworktest"
)

// A sample is to an enquiry where the letter answers one, and lacks nothing that a
// letter to be sent has, whatever is in the hearing.
func TestASampleOfEachKindCouldBeSent(t *testing.T) {
	say := caseworktest.Danish(t)
	d := newDay(t)
	late := d.came(app.HearingResponse, "Åse Krog", "", "Nej.")
	empty := app.NewCaseFile([]app.Record{d.File().Hearing})
	for _, kind := range app.LetterKinds() {
		template := casework.UsualTemplate(kind, say)
		for _, f := range []*app.CaseFile{d.File(), empty} {
			with, l := casework.Sample(f, template, d.Today(), say)
			if err := l.Validate(with); err != nil {
				t.Errorf("%s: %v", kind, err)
			}
			if err := l.Ready(d.Today()); err != nil {
				t.Errorf("%s: %v", kind, err)
			}
		}
		_, l := casework.Sample(d.File(), template, d.Today(), say)
		want := d.letter.ID
		if kind == app.Receipt {
			want = late.ID
		}
		if len(l.Answers) != 1 || l.Answers[0] != want {
			t.Errorf("the %s answers %v", kind, l.Answers)
		}
	}
}

func TestANameThatIsFree(t *testing.T) {
	d := newDay(t)
	for _, want := range []string{"Kvittering", "Kvittering 2", "Kvittering 3"} {
		name := casework.FreeTemplateName(d.File(), "Kvittering")
		if name != want {
			t.Errorf("the name is %q, want %q", name, want)
		}
		must[*app.Template](t)(d.AddTemplate(app.Template{Name: name, Kind: app.Receipt}))
	}
}
