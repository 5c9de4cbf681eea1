package paper

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"strings"

	"hvidbog/app/packet/doc"
)

// specimen is a paper with every block that there is, as they are meant to be
// used: to be looked at when one of them changes.
func specimen() doc.Document {
	topic := "Vi frygter, at de små steder forsvinder, og at de, der ikke kan komme i arbejde igen, mister det eneste sted, hvor de er ventet. "
	blocks := []doc.Block{
		doc.Cover{
			Authority: "Københavns Kommune · Socialudvalget", Kind: "Hvidbog", Title: "Omlægning af aktivitets- og samværstilbud",
			Subtitle: "Høringssvar og forvaltningens bemærkninger", Notice: "Udkast – må ikke videregives",
			Facts: []doc.Fact{{Name: "Sagsnr.", Value: doc.Plain("2015-0273113")}, {Name: "Høringsperiode", Value: doc.Plain("19. marts til 18. april 2016")}},
		},
		doc.Contents{Title: "Indhold", Depth: 2},
		doc.PageBreak{},
		doc.Heading{Level: 1, Text: "Resumé", Anchor: "resume"},
		doc.Paragraph{Style: doc.Lead, Text: doc.Plain("Der er kommet 102 høringssvar. De fleste støtter et brugerstyret videnscenter, og mange beder om længere åbningstid i weekenden.")},
		doc.Paragraph{Text: doc.Text{{Text: "Svarene er gennemgået i "}, {Text: "emnerne nedenfor", To: "emne"}, {Text: ", og de står i deres helhed i bilag B. "}, {Text: "Kursiv", Face: doc.Italic}, {Text: " og "}, {Text: "fed", Face: doc.Bold}, {Text: " skrift står midt i linjen, og et langt ord som videns\u00ad- og kompe\u00adtence\u00adcenter\u00adlokaler deles."}}},
		doc.Heading{Level: 2, Text: "Antal"},
		doc.Table{
			RowHeads: true,
			Columns:  []doc.Column{{Title: "Afsender", Weight: 4}, {Title: "Svar", Weight: 1, Align: doc.Right}, {Title: "Heraf imod", Weight: 1, Align: doc.Right}},
			Rows: []doc.Row{
				{Cells: []doc.Text{doc.Plain("Brugerråd"), doc.Plain("11"), doc.Plain("4")}},
				{Cells: []doc.Text{doc.Plain("Pårørende"), doc.Plain("71"), doc.Plain("17")}},
				{Cells: []doc.Text{doc.Plain("Lokaludvalg"), doc.Plain("20"), doc.Plain("111")}},
				{Cells: []doc.Text{doc.Plain("I alt"), doc.Plain("102"), doc.Plain("132")}, Total: true},
			},
		},
		doc.Bars{Title: "Svar fordelt på afsender", Alt: "Pårørende 71, lokaludvalg 20, brugerråd 11.", Values: []doc.Value{{Name: "Pårørende", N: 71}, {Name: "Lokaludvalg", N: 20}, {Name: "Brugerråd", N: 11}}},
		doc.Stacks{
			Title: "Holdning til scenarierne", Alt: "Nordvest: 40 støtter, 12 delvist, 20 imod, 4 neutrale.",
			Parts: []string{"støtter", "støtter delvist", "imod", "neutral"},
			Bars:  []doc.Stack{{Name: "Center Nordvest: Brønshøj-Husum og et brugerstyret videnscenter", Parts: []int{40, 12, 20, 4}}, {Name: "Center City", Parts: []int{3, 9, 1, 7}}},
		},
		doc.Columns{Title: "Svar uge for uge", Alt: "Flest i uge 15.", Values: []doc.Value{{Name: "uge 12", N: 3}, {Name: "uge 13", N: 9}, {Name: "uge 14", N: 22}, {Name: "uge 15", N: 68}}},
		doc.Tiles{
			Title: "Svar fordelt på bydele", Alt: "Flest fra Brønshøj-Husum, 31.",
			Tiles: []doc.Tile{
				{Name: "Brønshøj-Husum", N: 31, Column: 0, Row: 0},
				{Name: "Bispebjerg", N: 22, Column: 1, Row: 0},
				{Name: "Østerbro", N: 5, Column: 3, Row: 0},
				{Name: "Vanløse", N: 8, Column: 0, Row: 1},
				{Name: "Nørrebro", N: 17, Column: 2, Row: 1},
				{Name: "Indre By", N: 0, Column: 3, Row: 1},
				{Name: "Valby", N: 3, Column: 1, Row: 2},
				{Name: "Vesterbro/Kongens Enghave", N: 12, Column: 2, Row: 2},
				{Name: "Amager Vest", N: 1, Column: 3, Row: 2},
				{Name: "Amager Øst", N: 4, Column: 4, Row: 2},
			},
		},
		doc.PageBreak{},
		doc.Heading{Level: 1, Text: "Emner", Note: "2 emner", Anchor: "emne"},
		doc.Heading{Level: 2, Text: "(4, LU) Ønske om længere åbningstid i weekenden", Anchor: "weekend"},
		doc.Paragraph{Style: doc.Note, Text: doc.Plain("Høringssvar nr. 3, 17, 21 og 44")},
		doc.Paragraph{Text: doc.Plain("Fire svar beder om, at mindst ét tilbud i hver bydel har åbent lørdag og søndag.")},
		doc.Paragraph{Style: doc.Quote, Text: doc.Plain("»Weekenden er lang, når man er alene. " + topic + "« (svar 17)")},
		doc.Paragraph{Style: doc.Label, Text: doc.Plain("Forvaltningens bemærkninger")},
		doc.Paragraph{Style: doc.Remark, Text: doc.Plain("Forvaltningen er enig i, at weekenden er en udsat tid. " + strings.Repeat("Åbningstiderne fastlægges af centrene inden for deres budget. ", 4))},
		doc.Paragraph{Style: doc.Remark, Text: doc.Plain("Det koster 3,5 mio. kr. om året at holde åbent alle dage i hele byen.")},
		doc.Paragraph{Style: doc.Verdict, Text: doc.Plain("Imødekommet delvist: Der åbnes søndag i Brønshøj-Husum fra 1. januar 2017.")},
		doc.Heading{Level: 3, Text: "Forslag til ændring"},
		doc.List{Items: []doc.Text{doc.Plain("Nordstjernen holder åbent søndag kl. 12-18."), doc.Linked("Se også resuméet.", "resume")}},
		doc.List{Numbered: true, Items: []doc.Text{doc.Plain("Første skridt"), doc.Plain("Andet skridt, som fylder mere end en linje, fordi der er meget at sige om det, og det skal ses, hvordan linjen fortsætter.")}},
		doc.Facts{{Name: "Frist", Value: doc.Plain("1. januar 2017")}, {Name: "Ansvarlig", Value: doc.Plain("Center Nordvest")}},
		doc.PageBreak{},
		doc.Heading{Level: 1, Text: "Hvem siger hvad om hvad"},
		specimenMatrix(),
		doc.PageBreak{},
		doc.Heading{Level: 1, Text: "Bilag C: Originaler"},
		doc.Heading{Level: 2, Text: "Svar 17: Bevar Mamma Mia"},
		doc.Sheet{Image: specimenLetter(), Alt: "Side 1 af brevet fra Bevar Mamma Mia", Text: "Kære Socialudvalg\n\nVi skrev den 18. oktober og fik intet svar.\n\nBevar Mamma Mia"},
		doc.Sheet{Image: specimenLetter(), Alt: "Side 2 af brevet fra Bevar Mamma Mia", Text: "Side 2"},
	}
	d := testDocument(blocks...)
	d.Draft, d.Keywords = "Udkast", "hvidbog, høring, 2015-0273113"
	return d
}

func specimenMatrix() doc.Matrix {
	m := doc.Matrix{
		Title: "Svar efter scenarie, center og bydel", Alt: "Hvilke scenarier, centre og bydele hvert svar handler om",
		Heads: []doc.Column{{Title: "Nr.", Align: doc.Right, Weight: 1}, {Title: "Afsender", Weight: 5}},
		Groups: []doc.MatrixGroup{
			{Title: "Scenarier", Columns: []string{"Brønshøj-Husum og et brugerstyret videnscenter", "Nyt tilbud i Sydhavnen", "Ungetilbud i Hørsholmsgade", "En satellit, der kører ud"}},
			{Title: "Centre", Columns: []string{"City", "Nordvest", "Nørrebro", "Amager"}},
			{Title: "Bydele", Columns: []string{"Indre By", "Østerbro", "Nørrebro", "Vesterbro/Kongens Enghave", "Valby", "Vanløse", "Brønshøj-Husum", "Bispebjerg", "Amager Øst", "Amager Vest"}},
		},
	}
	marks := []string{"+", "÷", "(+)", "o", "•", "", "", ""}
	senders := []string{"Bevar Mamma Mia", "Borger 12", "Bispebjerg Lokaludvalg (LU)", "Brugerrådet i Nordstjernen", "Pårørende 3 for Brugerrådet i Nordstjernen"}
	for i := range 44 {
		r := doc.MatrixRow{Heads: []doc.Text{doc.Linked(fmt.Sprint(i*7+1), "weekend"), doc.Plain(senders[i%len(senders)])}}
		for c := range 18 {
			r.Marks = append(r.Marks, marks[(i*5+c*c+c)%len(marks)])
		}
		m.Rows = append(m.Rows, r)
	}
	return m
}

// specimenLetter is a picture in colours with transparency, as those that no PDF
// file for the archives may hold.
func specimenLetter() []byte {
	m := image.NewNRGBA(image.Rect(0, 0, 420, 594))
	for y := range 594 {
		for x := range 420 {
			if x > 50 && x < 370 && y > 60 && y < 500 && y/9%2 == 0 {
				m.Set(x, y, color.NRGBA{30, 40, 90, uint8(x / 2)})
			}
		}
	}
	var file bytes.Buffer
	if err := png.Encode(&file, m); err != nil {
		panic(err)
	}
	return file.Bytes()
}
