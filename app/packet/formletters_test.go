package packet_test

import (
	"strings"
	"testing"

	"hvidbog/app"
	"hvidbog/app/packet"
)

const formLetter = "Jeg er imod, at Mamma Mia flytter til Brønshøj. Det er vores sted. " +
	"Vi beder udvalget om at lade Nordstjernen ligge og om at høre brugerne, før noget bliver besluttet."

// withFormLetter is a hearing of five responses: three of a form letter, of which Ole has
// more to say and Per stands otherwise, and two by themselves.
func withFormLetter() *given {
	g := hearing()
	g.party("mia", "Bevar Mamma Mia", app.SupportGroup, false)
	g.party("karen", "Karen Holm", app.Citizen, true)
	g.party("ole", "Ole Skov", app.Citizen, true)
	g.party("per", "Per Bang", app.Citizen, true)
	g.party("valby", "Valby Lokaludvalg", app.LocalCommittee, false)
	g.scenario("nv", "Center Nordvest")
	against, supports := app.Link{Scenario: "nv", Stance: app.Against}, app.Link{Scenario: "nv", Stance: app.Supports}
	g.response(1, "mia", "Noget helt andet, som ingen andre har skrevet.", against)
	g.response(2, "karen", "Kære udvalg\n\n"+formLetter+"\n\nMvh Karen Holm", against).FormLetter = "g"
	g.response(3, "ole", formLetter+" Min søn har haft glæde af stedet, siger Karen Holm.\n\nMvh Ole", against).FormLetter = "g"
	g.response(4, "mia", "Og en gang til.", supports)
	g.response(5, "per", formLetter, supports).FormLetter = "g"
	g.response(6, "valby", formLetter).FormLetter = "g"
	g.records = append(g.records,
		&app.FormLetterGroup{Base: g.base("g"), Name: "Karen Holms brev", Model: "r2"},
		&app.Topic{Base: g.base("t"), Title: "Ønske om at blive"},
		&app.Excerpt{Base: g.base("e1"), Response: "r1", Topic: "t"},
		&app.Excerpt{Base: g.base("e2"), Response: "r2", Topic: "t"},
		&app.Excerpt{Base: g.base("e3"), Response: "r3", Topic: "t"},
	)
	return g
}

func TestAFormLetterCountsAsOne(t *testing.T) {
	file := withFormLetter().file()
	heard, tally := app.Hear(file), app.Count(file)
	if list := file.Marks(heard.Senders("t")); len(list) != 1 || list[0] != app.MarkLocalCommittee {
		t.Errorf("the marks are %v", list) // the committee sent the letter that another is the model of
	}
	if n := heard.Count("t"); n != 2 {
		t.Errorf("%d voices speak of the topic", n)
	}
	if got := tally.ByScenario["nv"]; got[app.Against] != 2 || got[app.Supports] != 2 {
		t.Errorf("to the scenario stand %v", got)
	}
	if tally.Responses != 6 || tally.Alike != 4 || tally.Groups != 1 || tally.Unlinked != 0 || tally.ByDistrict[app.BroenshoejHusum] != 4 {
		t.Errorf("the hearing counts %+v", tally)
	}
	for _, stance := range app.Stances() {
		if n := len(file.VoicesOn("nv", stance)); n != tally.ByScenario["nv"][stance] {
			t.Errorf("%d voices are %s, and %d counted", n, stance, tally.ByScenario["nv"][stance])
		}
	}
}

func TestAFormLetterIsPrintedOnceWithWhatEachAdded(t *testing.T) {
	text := told(build(t, withFormLetter().file(), packet.Anonymised))
	for _, want := range []string{
		"Heraf er 4 enslydende svar i 1 gruppe.", "6 svar, heraf 4 enslydende i 1 gruppe. Et svar,",
		"(2, LU) Ønske om at blive",
		"Enslydende svar tæller som ét.",
		"(4 afsendere)", "(3 afsendere)", "Imod (2)", "Støtter (2)",
		"Model for 4 enslydende svar: nr.", "Enslydende med nr.", "Borger 1's brev (3 afsendere)",
		"Afsenderens egen tilføjelse til teksten i nr. 2:\nMin søn har haft glæde af stedet, siger Borger 1.",
		"Afsenderen har ikke selv tilføjet noget til teksten i nr. 2.",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the packet does not say %q", want)
		}
	}
	if strings.Contains(text, "Karen") {
		t.Error("the packet names Karen")
	}
	if n := strings.Count(text, "før noget bliver besluttet"); n != 1 {
		t.Errorf("the form letter is printed %d times", n)
	}
}
