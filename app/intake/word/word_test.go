package word_test

import (
	"archive/zip"
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	_ "time/tzdata"
	"unicode/utf8"

	"hvidbog/app"
	"hvidbog/app/intake"
	"hvidbog/app/intake/word"
)

// part is a file of those that a letter's file consists of.
type part struct{ name, content string }

func pack(t testing.TB, parts ...part) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, p := range parts {
		f, err := w.Create(p.name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(p.content)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

const namespaces = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"
	xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:o="urn:schemas-microsoft-com:office:office"
	xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"
	xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`

// letter is a file of Word's with a body, and other parts.
func letter(t testing.TB, body string, others ...part) []byte {
	t.Helper()
	return pack(t, append([]part{
		{"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
			Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`},
		{"word/document.xml", `<?xml version="1.0" encoding="UTF-8"?><w:document ` + namespaces + `><w:body>` + body + `</w:body></w:document>`},
	}, others...)...)
}

func p(inside string) string  { return "<w:p>" + inside + "</w:p>" }
func run(text string) string  { return `<w:r><w:t xml:space="preserve">` + text + `</w:t></w:r>` }
func cell(text string) string { return "<w:tc>" + p(run(text)) + "</w:tc>" }

func read(t testing.TB, content []byte) intake.Found {
	t.Helper()
	c, err := word.Read("brev.docx", content)
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Found) != 1 || len(c.Tables)+len(c.Files) > 0 {
		t.Fatalf("%+v", c)
	}
	return c.Found[0]
}

func TestWhatALetterSays(t *testing.T) {
	long := strings.Repeat("Vi vil gerne blive boende. ", 4)
	for _, c := range []struct{ what, body, want string }{
		{"a line for each paragraph", p(run("Kære")+run(" udvalg")) + p("") + p("") + p(run("Tak")), "Kære udvalg\n\nTak"},
		{"prose apart", p(run("Kære udvalg")) + p(run(long)) + p(run("Karen Holm")) + p(run("Bevar Mamma Mia")), "Kære udvalg\n\n" + strings.TrimSpace(long) + "\n\nKaren Holm\nBevar Mamma Mia"},
		{"white space that counts", p(`<w:r><w:t>  to </w:t></w:r><w:r><w:t xml:space="preserve"> ord</w:t></w:r>`), "to ord"},
		{"breaks and tabs", p(`<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t></w:r>`), "a\tb\nc\nd"},
		{"hyphens", p(`<w:r><w:t>by</w:t><w:noBreakHyphen/><w:t>del</w:t><w:softHyphen/><w:t>en</w:t></w:r>`), "by-delen"},
		{"what was struck out and put in", p(run("Vi ") + `<w:del><w:r><w:delText>hader</w:delText></w:r></w:del><w:ins>` + run("elsker") + `</w:ins>` + run(" haven")), "Vi elsker haven"},
		{"what was moved", p(`<w:moveFrom>`+run("væk")+`</w:moveFrom>`+run("her")) + p(`<w:moveTo>`+run("nu der")+`</w:moveTo>`), "her\nnu der"},
		{"an end of a paragraph struck out", p(`<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>`+run("Mamma ")) + p(run("Mia")), "Mamma Mia"},
		{"remarks", p(`<w:commentRangeStart/>` + run("Haven") + `<w:commentRangeEnd/><w:r><w:commentReference w:id="0"/></w:r>`), "Haven"},
		{"links", p(`<w:hyperlink r:id="rId9">` + run("vores side") + `</w:hyperlink>`), "vores side"},
		{"fields show what they show", p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` + run("12. april") + `<w:fldSimple w:instr="PAGE">` + run(" 1") + `</w:fldSimple>`), "12. april 1"},
		{"hidden letters", p(run("synlig") + `<w:r><w:rPr><w:vanish/></w:rPr><w:t>skjult</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>t</w:t></w:r>`), "synligt"},
		{"smileys", p(`<w:r><w:sym w:font="Wingdings" w:char="F04A"/></w:r><w:r><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>J</w:t></w:r>`), "☺☺"},
		{"a form that is not filled in", `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>` + p(run("Klik her for at skrive")) + `</w:sdtContent></w:sdt><w:sdt><w:sdtContent>` + p(run("Udfyldt")) + `</w:sdtContent></w:sdt>`, "Udfyldt"},
		{"a text box counts once", p(run("Brev") + `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>` + p(run("I boksen")) + `</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>` + p(run("I boksen")) + `</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`), "Brev\n\nI boksen"},
		{"an old text box", p(`<w:r><w:pict><v:shape><v:textbox><w:txbxContent>` + p(run("I boksen")) + `</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`), "I boksen"},
		{"a table", "<w:tbl><w:tr>" + cell("Scenarie") + cell("Holdning") + "</w:tr><w:tr>" + cell("1") + cell("") + "</w:tr><w:tr><w:trPr><w:del/></w:trPr>" + cell("væk") + cell("væk") + "</w:tr></w:tbl>", "Scenarie\tHoldning\n1"},
		{"a table for the look of the page", "<w:tbl><w:tr><w:tc>" + p(run("Kære udvalg")) + p(run(long)) + p(run("Mvh Lis")) + "</w:tc>" + cell("Bevar Mamma Mia") + "</w:tr></w:tbl>", "Kære udvalg\n\n" + strings.TrimSpace(long) + "\n\nMvh Lis\nBevar Mamma Mia"},
		{"a table in a cell", "<w:tbl><w:tr><w:tc><w:tbl><w:tr>" + cell("a") + cell("b") + "</w:tr></w:tbl>" + p("") + "</w:tc></w:tr></w:tbl>", "a\tb"},
		{"a formula", p(`<m:oMath><m:r><m:t>2+2</m:t></m:r></m:oMath>`), "2+2"},
		{"words above others", p(`<w:r><w:ruby><w:rt>` + run("over") + `</w:rt><w:rubyBase>` + run("ord") + `</w:rubyBase></w:ruby></w:r>`), "ord"},
		{"headings by name alone", p(`<w:pPr><w:pStyle w:val="Overskrift1"/></w:pPr>`+run("Haven")) + p(run("Den er fin.")), "Haven\n\nDen er fin."},
		{"nothing", "", ""},
	} {
		if got := read(t, letter(t, c.body)).Text; got != c.want {
			t.Errorf("%s:\n%q, want\n%q", c.what, got, c.want)
		}
	}
}

func TestLists(t *testing.T) {
	numbering := part{"word/numbering.xml", `<w:numbering ` + namespaces + `>
		<w:abstractNum w:abstractNumId="3">
			<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
			<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>
			<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%3."/></w:lvl>
		</w:abstractNum>
		<w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl></w:abstractNum>
		<w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="` + strings.Repeat("%1", 5000) + `"/></w:lvl></w:abstractNum>
		<w:num w:numId="1"><w:abstractNumId w:val="3"/></w:num>
		<w:num w:numId="2"><w:abstractNumId w:val="4"/></w:num>
		<w:num w:numId="3"><w:abstractNumId w:val="3"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride></w:num>
		<w:num w:numId="4"><w:abstractNumId w:val="5"/></w:num></w:numbering>`}
	styles := part{"word/styles.xml", `<w:styles ` + namespaces + `>
		<w:style w:type="paragraph" w:styleId="Liste"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
		<w:style w:type="paragraph" w:styleId="Min"><w:name w:val="Min"/><w:basedOn w:val="Liste"/></w:style>
		<w:style w:type="paragraph" w:styleId="Ring"><w:name w:val="Ring"/><w:basedOn w:val="Ring"/></w:style></w:styles>`}
	item := func(num, level, text string) string {
		return p(`<w:pPr><w:numPr><w:ilvl w:val="` + level + `"/><w:numId w:val="` + num + `"/></w:numPr></w:pPr>` + run(text))
	}
	styled := func(style, text string) string {
		return p(`<w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>` + run(text))
	}
	body := p(run("Vi vil:")) + item("1", "0", "blive") + item("1", "1", "i huset") + item("1", "1", "i haven") + item("1", "2", "altid") + item("1", "0", "spørges") +
		item("1", "1", "først") + p(run("Og:")) + item("2", "0", "mad") + styled("Min", "kørsel") + styled("Ring", "Rundt:") + item("3", "0", "ni") + item("3", "0", "ti") +
		item("0", "0", "uden") + item("7", "0", "ukendt") + item("4", "0", "bombe") + item("1", "999999999", "dybt")
	want := "Vi vil:\n1. blive\n  a) i huset\n  b) i haven\n    i. altid\n2. spørges\n  a) først\n\nOg:\n• mad\n• kørsel\n\nRundt:\n9. ni\n10. ti\n\nuden\nukendt\nbombe\ndybt"
	if got := read(t, letter(t, body, numbering, styles)).Text; got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}

func TestNotesStandAtTheFoot(t *testing.T) {
	notes := part{"word/footnotes.xml", `<w:footnotes ` + namespaces + `><w:footnote w:type="separator" w:id="-1">` + p(run("---")) + `</w:footnote>
		<w:footnote w:id="2">` + p(run("Side 3.")) + `</w:footnote><w:footnote w:id="5">` + p(run("Side 7.")) + `</w:footnote></w:footnotes>`}
	mark := func(id string) string { return `<w:r><w:footnoteReference w:id="` + id + `"/></w:r>` }
	f := read(t, letter(t, p(run("Prisen")+mark("5")+run(" og planen")+mark("2")+run(" igen")+mark("5")), notes))
	if want := "Prisen[1] og planen[2] igen[1]\n\n[1] Side 7.\n[2] Side 3."; f.Text != want {
		t.Errorf("%q", f.Text)
	}
	if f := read(t, letter(t, p(run("Prisen")+mark("5")))); !slices.Contains(f.Doubts, intake.DoubtPart) {
		t.Errorf("a note that is not there is not told: %v", f.Doubts)
	}
}

// What a letter refers to, or could start, is told and left alone.
func TestWhatIsNotOpened(t *testing.T) {
	relation := func(kind, target string) part {
		return part{"word/_rels/document.xml.rels", `<Relationships><Relationship Id="rId1" Type="http://x/` + kind + `" Target="` + target + `" TargetMode="External"/></Relationships>`}
	}
	template := func(target string) part {
		return part{"word/_rels/settings.xml.rels", `<Relationships><Relationship Id="rId1" Type="http://x/attachedTemplate" Target="` + target + `" TargetMode="External"/></Relationships>`}
	}
	for _, c := range []struct {
		what  string
		body  string
		other part
		want  bool
	}{
		{"a link", "", relation("hyperlink", "https://mammamia.example"), false},
		{"a picture elsewhere", "", relation("image", "https://spor.example/1.png"), true},
		{"a template elsewhere", "", template("https://spor.example/x.dotm"), true},
		{"a template on another machine", "", template(`file://server/x.dotm`), true},
		{"the writer's own template", "", template(`file:///C:\Skabeloner\Brev.dotx`), false},
		{"macros", "", part{"word/vbaProject.bin", "x"}, true},
		{"a sheet within", "", part{"word/embeddings/Ark.xlsx", "x"}, true},
		{"a program to be started", p(`<w:r><w:instrText> DDEAUTO c:\\windows\\cmd.exe </w:instrText></w:r>`), part{"x", "x"}, true},
		{"a file to be fetched", p(`<w:fldSimple w:instr="INCLUDETEXT \\server\x"/>`), part{"x", "x"}, true},
		{"an object", p(`<w:r><w:object><o:OLEObject/></w:object></w:r>`), part{"x", "x"}, true},
		{"a letter", "", part{"word/media/image1.png", "x"}, false},
	} {
		f := read(t, letter(t, c.body+p(run("Kære udvalg")), c.other))
		if got := slices.Contains(f.Doubts, intake.DoubtEmbedded); got != c.want || f.Text != "Kære udvalg" {
			t.Errorf("%s: %v, %q", c.what, f.Doubts, f.Text)
		}
	}
}

func TestWhatTheFileSaysOfItselfIsASuggestion(t *testing.T) {
	core := func(author, created string) part {
		return part{"docProps/core.xml", `<cp:coreProperties xmlns:cp="cp" xmlns:dc="dc" xmlns:dcterms="t"><dc:creator>` + author + `</dc:creator><dcterms:created>` + created + `</dcterms:created></cp:coreProperties>`}
	}
	for _, c := range []struct{ author, want string }{
		{"Karen Holm", "Karen Holm"},
		{"Microsoft Office-bruger", ""},
		{"Karen", ""},
		{"ABC12345", ""},
		{"python-docx", ""},
		{"karen@mail.example Holm", ""},
	} {
		f := read(t, letter(t, p(run("Nej tak.")), core(c.author, "2016-04-11T23:30:00Z")))
		if f.Sender != c.want || !slices.Equal(f.Doubts, []intake.Doubt{intake.DoubtSender, intake.DoubtDate}) {
			t.Errorf("%q: %q, %v", c.author, f.Sender, f.Doubts)
		}
		if want := (app.Date{Year: 2016, Month: time.April, Day: 12}); f.Date != want {
			t.Errorf("created on %v, want %v: it was past midnight here", f.Date, want)
		}
	}
	signed := p(run("Valby, den 3. april 2016")) + p(run("Vedr.: Haven")) + p(run("Kære udvalg")) + p(run("Nej tak.")) + p(run("Mvh")) + p(run("Lis Juhl"))
	f := read(t, letter(t, signed, core("Karen Holm", "2015-01-01T00:00:00Z")))
	if f.Sender != "Lis Juhl" || f.Date != (app.Date{Year: 2016, Month: time.April, Day: 3}) || f.Subject != "Haven" || len(f.Doubts) > 0 {
		t.Errorf("%+v", f)
	}
}

func TestTheHeadingIsTheSubject(t *testing.T) {
	body := p(`<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>`+run("Bevar haven")) + p(run("Den er fin."))
	if f := read(t, letter(t, body)); f.Subject != "Bevar haven" {
		t.Errorf("%q", f.Subject)
	}
}

func TestFilesOfRealPrograms(t *testing.T) {
	file := func(name string) []byte {
		content, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		return content
	}
	const mammaMia = `Socialudvalget
Rådhuset
1599 København V
København, den 12. april 2016

Høringssvar om scenarierne for Center Nordvest

Kære Socialudvalg

Vi er en gruppe brugere og pårørende, der kommer i Mamma Mia hver uge. Vi har læst de tre scenarier, og vi vil gerne sige, hvad de betyder for os.

Vi har tre ønsker:
1. Lad Mamma Mia blive i Utterslev.
2. Giv os adressen til Nordstjernen:
  a) så er der plads til værkstedet
  b) så kan haven bruges
3. Tal med os, før I beslutter noget.

Det siger de, vi har spurgt:
• ”Her er jeg ikke syg.”
• ”Uden Mamma Mia kom jeg ikke ud ad døren.”

Scenarie	Vores holdning
Nyt tilbud i Brønshøj	Imod
Videnscenter	For, delvist

Det kostede 40.000 kr. at sætte haven i stand[1], og pengene kom fra os selv. Læs mere på vores side.

Vi håber, at I vil lytte.

Husk: Haven er åben for alle.

Med venlig hilsen
Karen Holm
Bevar Mamma Mia
Frederikssundsvej 112
2700 Brønshøj

[1] Regnskab for 2014, side 3.`
	for _, name := range []string{"libreoffice.docx", "libreoffice.odt"} {
		f := read(t, file(name))
		if f.Text != mammaMia {
			t.Errorf("%s:\n%s", name, f.Text)
		}
		if f.Sender != "Karen Holm" || f.OnBehalfOf != "Bevar Mamma Mia" || f.Date != (app.Date{Year: 2016, Month: time.April, Day: 12}) ||
			f.Address != "Frederikssundsvej 112, 2700 Brønshøj" || f.Subject != "Høringssvar om scenarierne for Center Nordvest" || len(f.Doubts) > 0 {
			t.Errorf("%s: %+v", name, f)
		}
	}
	f := read(t, file("python-docx.docx"))
	const council = `Bemærkninger fra Brugerrådet på Nordstjernen

Brønshøj, d. 14. april 2016

Hvem vi er

Brugerrådet er valgt af dem, der kommer på Nordstjernen. Vi har holdt to møder om scenarierne, og dette er, hvad vi blev enige om.

Hvad vi mener

1. Nordstjernen skal ikke flyttes langt væk.
2. Der skal være åbent om aftenen.
3. Personalet skal kende os.

Vi vil gerne høre mere om:
• kørsel
• mad
• værksteder

Møde	Dato	Deltagere
Første	2. april	14
Andet	9. april	19

Venlig hilsen
Lene Friis, formand for Brugerrådet på Nordstjernen`
	if f.Text != council || f.Sender != "Lene Friis" || f.OnBehalfOf != "Brugerrådet på Nordstjernen" || f.Subject != "Bemærkninger fra Brugerrådet på Nordstjernen" {
		t.Errorf("%+v", f)
	}
	for _, name := range []string{"scan.docx", "scan.odt"} {
		f := read(t, file(name))
		if !slices.Contains(f.Doubts, intake.DoubtText) || len(f.Files) != 1 || !bytes.HasPrefix(f.Files[0].Content, []byte("\x89PNG")) || filepath.Ext(f.Files[0].Name) != ".png" {
			t.Errorf("%s: %v, %d pictures", name, f.Doubts, len(f.Files))
		}
	}
	if _, err := word.Read("brev.doc", file("libreoffice.doc")); app.CodeOf(err) != app.CodeFileForeign {
		t.Errorf("a .doc: %v", err)
	}
}

func TestWhatIsRefused(t *testing.T) {
	whole := letter(t, p(run(strings.Repeat("Kære udvalg. ", 500))))
	deep := func(n int) []byte {
		return letter(t, strings.Repeat("<w:tbl><w:tr><w:tc>", n)+strings.Repeat("</w:tc></w:tr></w:tbl>", n))
	}
	locked := append([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "..E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00.."...)
	lol := pack(t, part{"word/document.xml", `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document ` + namespaces + `><w:body>` + p(run("&b;")) + `</w:body></w:document>`})
	odt := func(content string) []byte {
		return pack(t, part{"content.xml", `<d xmlns:o="o"><o:body>` + content + `</o:body></d>`}, part{"META-INF/manifest.xml", "<m/>"})
	}
	for _, c := range []struct {
		what    string
		content []byte
		want    app.Code
	}{
		{"nothing", nil, app.CodeFileEmpty},
		{"a text", []byte("Kære udvalg"), app.CodeFileBroken},
		{"RTF", []byte(`{\rtf1 Kære}`), app.CodeFileForeign},
		{"an old .doc", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 WordDocument"), app.CodeFileForeign},
		{"a password", locked, app.CodeFileLocked},
		{"cut off", whole[:len(whole)/2], app.CodeFileBroken},
		{"another zip", pack(t, part{"x.txt", "x"}), app.CodeFileForeign},
		{"another document of Office's", pack(t, part{"word/document.xml", "<workbook/>"}), app.CodeFileForeign},
		{"XML that ends early", letter(t, "<w:p>"), app.CodeFileBroken},
		{"XML that does not begin", pack(t, part{"word/document.xml", ""}), app.CodeFileBroken},
		{"entities that swell", lol, app.CodeFileBroken},
		{"tables within tables", deep(5000), app.CodeFileDeep},
		{"elements within what is left out", letter(t, "<x>"+strings.Repeat("<y>", 100_000)), app.CodeFileDeep},
		{"a bomb", letter(t, strings.Repeat("<w:p></w:p>", 5<<20)), app.CodeFileSwells},
		{"OpenDocument with a password", pack(t, part{"content.xml", "x"}, part{"META-INF/manifest.xml", "<manifest:encryption-data/>"}), app.CodeFileLocked},
		{"OpenDocument's sheet", odt("<o:spreadsheet/>"), app.CodeFileForeign},
		{"OpenDocument, deep", odt("<o:text>" + strings.Repeat("<o:section>", 5000) + strings.Repeat("</o:section>", 5000) + "</o:text>"), app.CodeFileDeep},
	} {
		if _, err := word.Read("brev.docx", c.content); app.CodeOf(err) != c.want {
			t.Errorf("%s: %v, want %s", c.what, err, c.want)
		}
	}
	if f := read(t, deep(40)); f.Text != "" {
		t.Errorf("%q", f.Text)
	}
}

func TestRepeatedBlanksOfOpenDocumentAreCounted(t *testing.T) {
	content := pack(t, part{"content.xml", `<d xmlns:o="o" xmlns:t="t"><o:body><o:text><t:p>a<t:s t:c="2000000000"/>b   c
		d<t:tab/>e</t:p></o:text></o:body></d>`})
	if f := read(t, content); f.Text != "a"+strings.Repeat(" ", 100)+"b c d\te" {
		t.Errorf("%q", f.Text)
	}
}

func FuzzRead(f *testing.F) {
	for _, name := range []string{"libreoffice.docx", "libreoffice.odt"} {
		content, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(content)
	}
	f.Add(letter(f, p(run("Kære udvalg"))))
	f.Fuzz(func(t *testing.T, content []byte) { check(t, content) })
}

// FuzzBody feeds the letter itself, which a change of the packed file seldom reaches.
func FuzzBody(f *testing.F) {
	f.Add(p(run("Kære udvalg")) + "<w:tbl><w:tr>" + cell("a") + cell("b") + "</w:tr></w:tbl>")
	f.Add(p(`<w:r><mc:AlternateContent><mc:Choice/></mc:AlternateContent></w:r><w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>`))
	f.Add(p(`<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr>` + run("x")))
	f.Fuzz(func(t *testing.T, body string) { check(t, letter(t, body)) })
}

func check(t *testing.T, content []byte) {
	c, err := word.Read("brev.docx", content)
	if err != nil {
		if app.CodeOf(err) == "" {
			t.Fatalf("no refusal: %v", err)
		}
		return
	}
	for _, found := range c.Found {
		if !utf8.ValidString(found.Text) || strings.Contains(found.Text, "\r") || strings.Contains(found.Text, "\n\n\n") || found.Text != strings.TrimSpace(found.Text) {
			t.Errorf("%q", found.Text)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	for _, name := range []string{"libreoffice.docx", "libreoffice.odt", "python-docx.docx"} {
		content, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			b.Fatal(err)
		}
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				read(b, content)
			}
		})
	}
	long := letter(b, strings.Repeat(p(run("Vi er mange, der kommer i Mamma Mia hver uge, og vi vil gerne blive boende i Utterslev.")), 10_000))
	b.Run("200 pages", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			read(b, long)
		}
	})
}
