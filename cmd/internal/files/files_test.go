package files

import (
	"os"
	"path/filepath"
	"testing"

	"hvidbog/app"
	"hvidbog/app/intake"
)

// What LibreOffice made of a letter, and of a paper in two columns, is read in a child
// as it was written: in one piece.
func TestPDFFilesOfLibreOffice(t *testing.T) {
	pool, err := NewPool()
	if err != nil {
		t.Fatal(err)
	}
	defer pool.Close()
	const scenario = " scenarie. Lokaludvalget finder, at de små steder betyder meget for dem, der bruger dem, og at de bør bevares, også selv om det koster mere end de store centre gør i dag.\n"
	for name, want := range map[string]intake.Found{
		"brev.pdf": {
			Sender: "Anna Andersen", Address: "Utterslevvej 12, 2400 København NV", Date: app.Date{Year: 2016, Month: 4, Day: 12},
			Subject: "Høring om omlægning af aktivitets- og samværstilbud",
			Text: "Til Socialudvalget\nKøbenhavns Kommune\nValby, den 12. april 2016\nVedr.: Høring om omlægning af aktivitets- og samværstilbud\n" +
				"Vi er en gruppe brugere af værestedet Mamma Mia, som er dybt bekymrede for, hvad der sker, når stedet flytter. Vi har brug for et sted, der er åbent om aftenen og i weekenden, og hvor man kan komme uden at være visiteret. Det er de færreste, der kan overskue en ny vej med to busser, og for nogle af os er det forskellen på at komme ud ad døren og at blive hjemme.\n" +
				"Derfor beder vi om, at udvalget ser på sagen en gang til, og at brugerne bliver spurgt, før der træffes en beslutning. Aktivitets- og samværstilbuddene er bygget op over mange år af dem, der bruger dem, og det tager tid at bygge noget op igen.\n" +
				"• Stedet skal ligge, hvor det ligger nu, eller så tæt på, at alle kan komme dertil til fods.\n• Der skal være åbent hver dag.\n" +
				"Venlig hilsen\nAnna Andersen\nUtterslevvej 12\n2400 København NV",
		},
		"spalter.pdf": {
			Sender: "Bispebjerg Lokaludvalg", Subject: "Høringssvar fra Bispebjerg Lokaludvalg",
			Text: "Høringssvar fra Bispebjerg Lokaludvalg\nFørste" + scenario + "Andet" + scenario + "Tredje" + scenario + "Fjerde" + scenario +
				"Venlig hilsen\nBispebjerg Lokaludvalg",
		},
	} {
		content, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		c, err := pool.Read(t.Context(), intake.File{Name: name, Content: content})
		if err != nil || len(c.Found) != 1 {
			t.Errorf("%s: %v, %v", name, c, err)
			continue
		}
		got := c.Found[0]
		if got.Text != want.Text || got.Sender != want.Sender || got.Address != want.Address || got.Date != want.Date || got.Subject != want.Subject {
			t.Errorf("%s: %+v", name, got)
		}
	}
}
