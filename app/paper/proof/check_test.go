package proof

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"hvidbog/app"
	"hvidbog/app/casework/caseworktest"
	"hvidbog/app/intake/intaketest"
	"hvidbog/app/packet"
	"hvidbog/app/packet/doc"
	"hvidbog/app/privacy"
)

// secrets are those of a hearing to which Karen Holm-Sørensen wrote.
func secrets() *privacy.Secrets {
	return privacy.NewSecrets(privacy.Config{
		People:    []privacy.Person{{Label: "Borger 1", Names: []string{"Karen Holm-Sørensen"}}, {Names: []string{"Mia Fjord"}}},
		Addresses: []string{"Utterslevvej 12"},
		Keep:      []string{"Bevar Mamma Mia"},
		Sources:   []string{"Tlf. 24 51 66 24, karen@mail.dk"},
	})
}

// expect is what must be found in a document.
func expect(d doc.Document) packet.Expect {
	x := packet.Expect{FileName: "Hvidbog.pdf", Words: d.Words, Secrets: secrets()}
	for _, b := range d.Blocks {
		if h, ok := b.(doc.Heading); ok {
			x.Headings = append(x.Headings, packet.Heading{Text: h.Text, Bookmark: h.Text})
		}
	}
	return x
}

func check(t testing.TB, pdf []byte, x packet.Expect) error {
	t.Helper()
	return Check(context.Background(), engine, pdf, x, nil)
}

// told is a refusal as a test compares it.
func told(err error) string {
	var e *app.Error
	if !errors.As(err, &e) {
		return fmt.Sprint(err)
	}
	return strings.TrimSpace(string(e.Code) + " " + strings.Trim(fmt.Sprint(e.Args...), "[]"))
}

func TestAGoodFilePassesAndIsToldPageByPage(t *testing.T) {
	d := threePages()
	d.Blocks = append(d.Blocks, prose("Støttegruppen Bevar Mamma Mia og Borger 1 skrev. [udeladt]"))
	var steps []int
	err := Check(context.Background(), engine, render(t, d), expect(d), func(done, total int) {
		if total != 3 {
			t.Errorf("of %d pages", total)
		}
		steps = append(steps, done)
	})
	if err != nil || !slices.Equal(steps, []int{1, 2, 3}) {
		t.Errorf("the check says %v, after %v", err, steps)
	}
}

func TestALeakOnAPageIsRefused(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"whole":           {"Det skrev Karen Holm-Sørensen til os.", "name i teksten 2 Karen Holm-Sørensen"},
		"in capitals":     {"KAREN HOLM-SØRENSEN", "name i teksten 2 KAREN HOLM-SØRENSEN"},
		"in the genitive": {"Vi har Karens brev.", "name i teksten 2 Karens"},
		"over a line end": {"Det skrev Karen\nHolm-Sørensen til os.", "name i teksten 2 Karen Holm-Sørensen"},
		"hyphenated":      {"Det skrev fru Holm-\nSørensen til os.", "name i teksten 2 Holm"},
		"soft hyphen":     {strings.Repeat("Ka\u00adren", 1) + " skrev.", "name i teksten 2 Karen"},
		"broken word":     {strings.Repeat("a", 75) + " Ka-\nren skrev.", "name i teksten 2 Ka-ren"},
		"a part":          {"Fru Fjord kom.", "name i teksten 2 Fjord"},
		"CPR":             {"Mit nummer er 010190-1234.", "cpr i teksten 2 010190-xxxx"},
		"e-mail":          {"Skriv til nogen@mail.dk.", "email i teksten 2 nogen@mail.dk"},
		"telephone":       {"Ring 2451 6624.", "phone i teksten 2 2451 6624"},
		"address":         {"Jeg bor Utterslevvej 12, 2. th.", "address i teksten 2 Utterslevvej 12"},
	} {
		t.Run(name, func(t *testing.T) {
			d := threePages()
			d.Blocks = slices.Insert(d.Blocks, 4, doc.Block(prose(c.text)))
			err := check(t, render(t, d), expect(d))
			say := func(id string, _ ...any) string {
				if id == "leak.place.text" {
					return "i teksten"
				}
				return strings.TrimPrefix(id, "leak.kind.")
			}
			var e *app.Error
			if !errors.As(err, &e) || e.Code != app.CodeLeak {
				t.Fatalf("the check says %v", err)
			}
			got := map[any]any{}
			for i := 0; i < len(e.Args); i += 2 {
				got[e.Args[i]] = e.Args[i+1]
			}
			said := fmt.Sprint(say(string(got["What"].(app.Term))), " ", say(string(got["Place"].(app.Term))), " ", got["Page"], " ", got["Value"])
			if strings.ReplaceAll(said, "\u00ad", "") != c.want {
				t.Errorf("the check says %q, want %q", said, c.want)
			}
		})
	}
}

// plant is where a handmade file of two pages, made like a packet of another
// program, tells something.
type plant struct{ bookmark, title, author, xmp, packed, attachment, alternative, actual, note string }

// planted makes the file.
func planted(p plant) []byte {
	or := func(s string) string { return "(" + s + ")" }
	objects := []string{
		"<</Type/Catalog/Pages 2 0 R/Outlines 7 0 R/Metadata 9 0 R/StructTreeRoot 12 0 R/MarkInfo<</Marked true>>" +
			"/Names<</EmbeddedFiles<</Names[(a) 10 0 R]>>>>>>",
		"<</Type/Pages/Count 2/Kids[3 0 R 4 0 R]>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 6 0 R/Resources<</Font<</F 5 0 R>>>>>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 6 0 R/Resources<</Font<</F 5 0 R>>>>/StructParents 0/Tabs/S/Annots[14 0 R]>>",
		"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
		intaketest.PDFStream("", "/Figure<</MCID 0>>BDC BT /F 12 Tf 72 700 Td (Hvidbog) Tj ET EMC"),
		"<</Type/Outlines/Count 1/First 8 0 R/Last 8 0 R>>",
		"<</Parent 7 0 R/Title" + or(p.bookmark) + "/Dest[4 0 R/Fit]>>",
		intaketest.PDFStream("/Type/Metadata/Subtype/XML", `<x:xmpmeta><rdf:RDF><dc:title>`+p.xmp+`</dc:title></rdf:RDF></x:xmpmeta>`),
		"<</Type/Filespec/F" + or(p.attachment) + "/UF" + or(p.attachment) + "/EF<</F 11 0 R>>>>",
		intaketest.PDFStream("/Type/EmbeddedFile", "x"),
		"<</Type/StructTreeRoot/K[13 0 R]/ParentTree<</Nums[0[13 0 R]]>>>>",
		"<</Type/StructElem/S/Figure/P 12 0 R/Pg 4 0 R/K 0/Alt" + or(p.alternative) + "/ActualText" + or(p.actual) + ">>",
		"<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/Dest[3 0 R/Fit]/Contents" + or(p.note) + ">>",
		"<</Title" + or(p.title) + "/Author" + or(p.author) + ">>",
	}
	if p.packed != "" {
		objects = append(objects, intaketest.PDFStream("/Type/ObjStm/N 1/First 5/Filter/FlateDecode", intaketest.PDFDeflated("99 0 <</Odd"+or(p.packed)+">>")))
	}
	return intaketest.PDF("/Info 15 0 R", objects...)
}

func TestALeakBesideThePagesIsRefused(t *testing.T) {
	const name = "Karen Holm-S\370rensen" // Latin-1
	for _, c := range []struct {
		name  string
		plant plant
		file  string
		want  string
	}{
		{"bookmark", plant{bookmark: name}, "", "leak What leak.kind.name Place leak.place.bookmark Page 2 Value Karen Holm-Sørensen"},
		{"title", plant{title: name}, "", "leakFile What leak.kind.name Place leak.place.metadata Value Karen Holm-Sørensen"},
		{"author", plant{author: "Mia Fjord"}, "", "leakFile What leak.kind.name Place leak.place.metadata Value Mia Fjord"},
		{"XMP", plant{xmp: "Karen Holm-S&#xF8;rensen"}, "", "leakFile What leak.kind.name Place leak.place.metadata Value Karen Holm-Sørensen"},
		{"object stream", plant{packed: "Mia Fjord"}, "", "leakFile What leak.kind.name Place leak.place.hidden Value Mia Fjord"},
		{"attachment", plant{attachment: "karen holm-s\370rensen.pdf"}, "", "leakFile What leak.kind.name Place leak.place.attachment Value karen holm-sørensen"},
		{"alternative text", plant{alternative: "Brev fra Karen"}, "", "leak What leak.kind.name Place leak.place.alternative Page 2 Value Karen"},
		{"read aloud instead", plant{actual: "Brev fra Karen"}, "", "leak What leak.kind.name Place leak.place.alternative Page 2 Value Karen"},
		{"a link's words", plant{note: "Mia Fjord"}, "", "leakFile What leak.kind.name Place leak.place.alternative Value Mia Fjord"},
		{"file name", plant{}, "Karen Holm-Sørensen.pdf", "leakFile What leak.kind.name Place leak.place.fileName Value Karen Holm-Sørensen"},
		{"nothing", plant{bookmark: "Bevar Mamma Mia", title: "Hvidbog", xmp: "Borger 1"}, "Hvidbog.pdf", "<nil>"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := told(check(t, planted(c.plant), packet.Expect{FileName: c.file, Secrets: secrets()})); flat(got) != flat(c.want) {
				t.Errorf("the check says\n%s, want\n%s", got, c.want)
			}
			if err := check(t, planted(c.plant), packet.Expect{FileName: c.file}); err != nil {
				t.Errorf("the internal edition is refused: %v", err)
			}
		})
	}
}

// The caseworker reads what stands where, and what to do; of a CPR number not all.
func TestARefusalInWords(t *testing.T) {
	say := caseworktest.Danish(t)
	for want, p := range map[string]plant{
		"på side 2 står der et navn, som ikke må kunne læses: ”Mia Fjord” (i et bogmærke). Der er ingen fil.":   {bookmark: "Brev fra Mia Fjord"},
		"i filens egenskaber står der et CPR-nummer, som ikke må kunne læses: ”010190-xxxx”. Der er ingen fil.": {title: "010190-1234"},
	} {
		if got := app.Say(say, check(t, planted(p), packet.Expect{Secrets: secrets()})); !strings.Contains(got, want) {
			t.Errorf("the caseworker reads\n%s, want\n%s", got, want)
		}
	}
}

func flat(s string) string { return strings.Join(strings.Fields(s), "") }

func TestWhatIsMissingIsRefused(t *testing.T) {
	d := threePages()
	pdf := render(t, d)
	for name, c := range map[string]struct {
		change func(*packet.Expect)
		want   string
	}{
		"a heading":            {func(x *packet.Expect) { x.Headings[1].Text, x.Headings[1].Bookmark = "Fjerde del", "Fjerde del" }, "proofLacks Value Fjerde del"},
		"the order":            {func(x *packet.Expect) { slices.Reverse(x.Headings) }, "proofLacks Value Et afsnit"},
		"a heading's own page": {func(x *packet.Expect) { x.Headings[1].Text = "Slut." }, "proofLacks Value Slut."},
		"a response":           {func(x *packet.Expect) { x.Headings[1].Response = 1; x.Responses = []int{1, 2} }, "proofLacks Value 2."},
		"a bookmark's name":    {func(x *packet.Expect) { x.Headings[1].Bookmark = "Anden" }, "proofLacks Value Anden del"},
	} {
		t.Run(name, func(t *testing.T) {
			x := expect(d)
			c.change(&x)
			if got := told(check(t, pdf, x)); flat(got) != flat(c.want) {
				t.Errorf("the check says %s, want %s", got, c.want)
			}
		})
	}
	t.Run("a page", func(t *testing.T) {
		cut := regexpReplace(pdf, `/Kids \[3 0 R\s+5 0 R\s+7 0 R\s+\]`, "/Kids [3 0 R 5 0 R ]")
		cut = regexpReplace(cut, `/Count 3`, "/Count 2")
		if bytes.Equal(cut, pdf) {
			t.Fatal("the file is made otherwise now")
		}
		if got := told(check(t, cut, packet.Expect{Words: d.Words})); flat(got) != flat("proofPages Number 2 Wanted 3") {
			t.Errorf("the check says %s", got)
		}
	})
	t.Run("nearly everything", func(t *testing.T) {
		for _, cut := range [][]byte{nil, []byte("%PDF-1.7"), []byte("Kære udvalg"), pdf[:40]} {
			if err := check(t, cut, expect(d)); app.CodeOf(err) != app.CodeProofUnread {
				t.Errorf("the check says %v", err)
			}
		}
	})
}

func TestACheckThatIsNotWaitedFor(t *testing.T) {
	d := threePages()
	pdf := render(t, d)
	ctx, stop := context.WithCancel(context.Background())
	err := Check(ctx, engine, pdf, expect(d), func(int, int) { stop() })
	if !errors.Is(err, context.Canceled) {
		t.Errorf("the check says %v", err)
	}
	if err := check(t, pdf, expect(d)); err != nil {
		t.Errorf("and the next one %v", err)
	}
}
