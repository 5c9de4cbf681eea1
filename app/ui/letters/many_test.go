package letters_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"hvidbog/app"
	"hvidbog/app/ui/uitest"
)

// same are n responses with the same text, and one of another.
func same(n int) []uitest.Act {
	var acts []uitest.Act
	for i := range n {
		acts = append(acts, uitest.Letter(fmt.Sprintf("Beboer %d", i+1), "Lad  Mamma Mia\nblive.", func(r *app.Response) { r.Kind = app.Enquiry }))
	}
	return append(acts, uitest.Letter("Bo Holm", "Jeg er imod."))
}

func TestReceiptsGoToAllThatHaveNone(t *testing.T) {
	w := uitest.Given(t, same(3)...)
	w.Choose("Send breve til mange …")
	w.LayOut()
	w.Sees("Breve til mange", "4 breve, hvert med modtagerens eget navn. Til højre ses det første.\n4 mangler adresse og lægges sidst i bunken.")
	w.Tap("Send 4 breve")
	f := w.File()
	if len(f.Letters) != 4 {
		t.Fatalf("there are %d letters", len(f.Letters))
	}
	names := make(map[string]bool)
	for _, l := range f.Letters {
		names[l.To.Name] = true
		if l.Kind != app.Receipt || !l.IsSent() || l.Channel != app.ByLetter || l.File.SHA256 == "" {
			t.Errorf("sent %+v", l)
		}
	}
	if len(names) != 4 {
		t.Errorf("they go to %v", names)
	}
	w.Tap("Udskriv")
	if len(w.Printed) != 1 || !strings.HasSuffix(w.Printed[0], "Breve 2015-0273113.pdf") {
		t.Errorf("printed %q", w.Printed)
	}
	w.Tap("Fortryd afsendelsen")
	if n := len(w.File().Letters); n != 0 {
		t.Errorf("undone: %d letters are left", n)
	}
}

func TestThoseWhoSentTheSameGetTheSameAnswer(t *testing.T) {
	w := uitest.Given(t, same(3)...)
	w.Choose("Send breve til mange …")
	w.LayOut()
	w.Pick("Til", "3 enslydende svar: ”Lad Mamma Mia blive.”")
	w.Tap("Svarbrev")
	w.Fill("Brevets tekst; felter som {navn} udfyldes i hvert brev", "Kære {navn}, Mamma Mia bliver.")
	w.Pause()
	w.Tap("Send 3 breve")
	for i, l := range w.File().Letters {
		if l.Text != "Kære "+l.To.Name+", Mamma Mia bliver." {
			t.Errorf("letter %d says %q", i, l.Text)
		}
	}
	f := w.File()
	if c := f.Clock(f.Numbered(1), uitest.April(19)); c.State != app.Answered {
		t.Errorf("number 1 is %s", c.State)
	}
}

func TestABatchThatIsCancelledLeavesWholeLettersOrNone(t *testing.T) {
	w := uitest.Given(t, same(9)...)
	w.Choose("Send breve til mange …")
	w.LayOut()
	w.Hold()
	w.Tap("Send 10 breve")
	w.Tap("Annuller")
	w.Run()
	w.LayOut()
	w.Sees("0 af 10 breve er registreret som sendt; resten er ikke.")
	if n := len(w.File().Letters); n != 0 {
		t.Errorf("there are %d letters", n)
	}
	w.Press(fyne.KeyEscape)
}
