package app_test

import (
	"testing"

	"hvidbog/app"
)

func TestTheKindOfAPartyIsGuessedFromItsName(t *testing.T) {
	for name, want := range map[string]app.PartyKind{
		"Bevar Mamma Mia":                              app.SupportGroup,
		"Støttegruppen for Nordstjernen":               app.SupportGroup,
		"Bispebjerg Lokaludvalg":                       app.LocalCommittee,
		"Lokaludvalget for Brønshøj-Husum":             app.LocalCommittee,
		"BRUGERRÅDET I AMADEUS":                        app.UserCouncil,
		"Medarbejderne i Center City":                  app.Employee,
		"Region Hovedstadens Psykiatri":                app.PublicBody,
		"Beskæftigelses- og Integrationsforvaltningen": app.PublicBody,
		"Psykiatrisk Center Ballerup, Herlev Hospital": app.PublicBody,
		"SIND – Landsforeningen for psykisk sundhed":   app.Organisation,
		"LAP":                        app.Organisation,
		"Karen":                      app.Citizen, // rather than print her name
		"Kirkens Korshær":            app.Citizen, // it cannot be told from a name; the caseworker mends it
		"Anne Marie Sørensen":        app.Citizen,
		"Øjvind Ålbæk":               app.Citizen,
		"Karen von der Maase":        app.Citizen,
		"Kapsejladsens venner":       app.SupportGroup,
		"Mikkel Kapsel":              app.Citizen,
		"Signe Rådbjerg":             app.Citizen,
		"Lise Fondager":              app.Citizen,
		"Ole Svennerstål":            app.Citizen,
		"Dansk Handicapråd Øst":      app.PublicBody,
		"Det Sociale Råd":            app.Organisation,
		"Velux Fonden":               app.Organisation,
		"Byens Bedste Café ApS":      app.Organisation,
		"en borger der ikke skriver": app.Organisation,
		"":                           app.Organisation,
	} {
		if got := app.GuessPartyKind(name); got != want {
			t.Errorf("%q is taken for %s, want %s", name, got, want)
		}
	}
}

func TestAPartyByItsNameAlone(t *testing.T) {
	f := app.NewCaseFile(nil)
	p := app.NewParty("  Anne  Marie Sørensen ")
	if p.Name != "Anne Marie Sørensen" || p.Kind != app.Citizen || !p.Private || len(p.ID) != 32 || p.Validate(f) != nil {
		t.Errorf("got %+v", p)
	}
	if p := app.NewParty("Bevar Mamma Mia"); p.Private {
		t.Error("a support group is taken for a private person")
	}
}

func TestCapitalName(t *testing.T) {
	for name, want := range map[string]string{
		"per von hansen": "Per von Hansen", " åse  østergård ": "Åse Østergård", "Anne": "Anne", "": "",
	} {
		if got := app.CapitalName(name); got != want {
			t.Errorf("%q becomes %q, want %q", name, got, want)
		}
	}
}
