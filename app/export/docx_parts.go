package export

import (
	"strconv"
	"strings"

	"hvidbog/app/packet/doc"
)

// The parts of the file around its main one. They are written after it, and tell what
// it holds.

const (
	typeOffice  = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	typePackage = "application/vnd.openxmlformats-package."
	relOffice   = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	relPackage  = "http://schemas.openxmlformats.org/package/2006/relationships"
)

func (w *docx) contentTypes(t *tree) {
	t.in("Types", func() {
		for _, d := range [][2]string{
			{"rels", typePackage + "relationships+xml"}, {"xml", "application/xml"}, {"png", "image/png"}, {"jpeg", "image/jpeg"},
		} {
			t.leaf("Default", "Extension", d[0], "ContentType", d[1])
		}
		for _, p := range [][2]string{
			{"/word/document.xml", typeOffice + "document.main+xml"},
			{"/word/styles.xml", typeOffice + "styles+xml"},
			{"/word/numbering.xml", typeOffice + "numbering+xml"},
			{"/word/settings.xml", typeOffice + "settings+xml"},
			{"/word/header.xml", typeOffice + "header+xml"},
			{"/word/footer.xml", typeOffice + "footer+xml"},
			{"/word/footer-first.xml", typeOffice + "footer+xml"},
			{"/docProps/core.xml", typePackage + "core-properties+xml"},
			{"/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"},
		} {
			t.leaf("Override", "PartName", p[0], "ContentType", p[1])
		}
		for _, p := range w.letterParts() {
			t.leaf("Override", "PartName", "/word/"+p[1], "ContentType", typeOffice+"header+xml")
		}
	}, "xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")
}

func packageRelations(t *tree) {
	t.in("Relationships", func() {
		t.leaf("Relationship", "Id", "rId1", "Type", relOffice+"officeDocument", "Target", "word/document.xml")
		t.leaf("Relationship", "Id", "rId2", "Type", relPackage+"/metadata/core-properties", "Target", "docProps/core.xml")
		t.leaf("Relationship", "Id", "rId3", "Type", relOffice+"extended-properties", "Target", "docProps/app.xml")
	}, "xmlns", relPackage)
}

func (w *docx) relations(t *tree) {
	t.in("Relationships", func() {
		for _, r := range [][3]string{
			{"rIdStyles", "styles", "styles.xml"},
			{"rIdNumbering", "numbering", "numbering.xml"},
			{"rIdSettings", "settings", "settings.xml"},
			{"rIdHeader", "header", "header.xml"},
			{"rIdFooter", "footer", "footer.xml"},
			{"rIdFooterFirst", "footer", "footer-first.xml"},
		} {
			t.leaf("Relationship", "Id", r[0], "Type", relOffice+r[1], "Target", r[2])
		}
		for _, p := range w.letterParts() {
			t.leaf("Relationship", "Id", p[0], "Type", relOffice+"header", "Target", p[1])
		}
		for i, p := range w.pictures {
			t.leaf("Relationship", "Id", "rIdImage"+strconv.Itoa(i+1), "Type", relOffice+"image", "Target", p.name(i))
		}
	}, "xmlns", relPackage)
}

// The abstract lists of the file, and the list that all bullets belong to. Each
// numbered list is one by itself, so that it begins with 1.
const (
	bulletForm = 0
	numberForm = 1
	bullets    = 1
)

func (w *docx) numbering(t *tree) {
	t.in("w:numbering", func() {
		for form, level := range [][2]string{bulletForm: {"bullet", "•"}, numberForm: {"decimal", "%1."}} {
			t.in("w:abstractNum", func() {
				t.value("w:multiLevelType", "singleLevel")
				t.in("w:lvl", func() {
					t.value("w:start", "1")
					t.value("w:numFmt", level[0])
					t.value("w:lvlText", level[1])
					t.value("w:lvlJc", "left")
					t.in("w:pPr", func() { t.leaf("w:ind", "w:left", "425", "w:hanging", "425") })
				}, "w:ilvl", "0")
			}, "w:abstractNumId", strconv.Itoa(form))
		}
		t.in("w:num", func() { t.value("w:abstractNumId", strconv.Itoa(bulletForm)) }, "w:numId", strconv.Itoa(bullets))
		for i := range w.lists {
			t.in("w:num", func() {
				t.value("w:abstractNumId", strconv.Itoa(numberForm))
				t.in("w:lvlOverride", func() { t.value("w:startOverride", "1") }, "w:ilvl", "0")
			}, "w:numId", strconv.Itoa(bullets+1+i))
		}
	}, "xmlns:w", nsWord)
}

func (w *docx) settings(t *tree) {
	t.in("w:settings", func() {
		t.leaf("w:zoom", "w:percent", "100")
		t.value("w:defaultTabStop", "1304")
		t.value("w:characterSpacingControl", "doNotCompress")
		t.in("w:compat", func() { // else Word opens it as if it were from an older Word
			t.leaf("w:compatSetting", "w:name", "compatibilityMode", "w:uri", "http://schemas.microsoft.com/office/word", "w:val", "15")
		})
		t.value("w:themeFontLang", w.document.Language)
		t.value("w:decimalSymbol", ",")
		t.value("w:listSeparator", ";")
	}, "xmlns:w", nsWord)
}

// header says on every page of a paper that is not done that it is not.
func (w *docx) header(t *tree) {
	w.tree, w.newPage, w.keepNext = t, false, false
	t.in("w:hdr", func() {
		w.paragraph(paragraph{style: "Header"}, func() { w.run(line(w.document.Draft), doc.Bold, "") })
	}, "xmlns:w", nsWord)
}

// footer says what paper it is, for whom, and which page.
func (w *docx) footer(t *tree) {
	w.tree = t
	d := w.document
	var what []string
	if d.CaseNo != "" {
		what = append(what, strings.TrimSpace(d.Words.Case+" "+d.CaseNo))
	}
	if d.Notice != "" {
		what = append(what, line(d.Notice))
	}
	t.in("w:ftr", func() {
		w.paragraph(paragraph{style: "Footer"}, func() { w.plain(d.Title) })
		w.paragraph(paragraph{style: "Footer"}, func() {
			w.plain(strings.Join(what, " · "))
			w.run("\t"+d.Words.Page+" ", doc.Regular, "")
			w.field("PAGE", "1")
			w.run(" "+d.Words.Of+" ", doc.Regular, "")
			w.field("NUMPAGES", "1")
		})
	}, "xmlns:w", nsWord)
}

// firstFooter is empty: it is the one of the front page.
func (w *docx) firstFooter(t *tree) {
	w.tree = t
	t.in("w:ftr", func() { w.paragraph(paragraph{style: "Footer"}, func() {}) }, "xmlns:w", nsWord)
}

func (w *docx) coreProperties(t *tree) {
	d := w.document
	t.in("cp:coreProperties", func() {
		tell := func(name, text string) {
			if text != "" {
				t.holds(name, line(text))
			}
		}
		tell("dc:title", d.Title)
		tell("dc:subject", d.Subject)
		tell("dc:creator", d.Author)
		tell("cp:keywords", d.Keywords)
		tell("dc:identifier", d.CaseNo)
		tell("dc:language", d.Language)
		tell("cp:lastModifiedBy", d.Author)
		t.holds("dcterms:created", w.moment(), "xsi:type", "dcterms:W3CDTF")
		t.holds("dcterms:modified", w.moment(), "xsi:type", "dcterms:W3CDTF")
	},
		"xmlns:cp", relPackageProperties, "xmlns:dc", "http://purl.org/dc/elements/1.1/",
		"xmlns:dcterms", "http://purl.org/dc/terms/", "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
}

const relPackageProperties = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"

func (w *docx) appProperties(t *tree) {
	t.in("Properties", func() {
		t.holds("Application", "Hvidbog")
		t.holds("Company", line(w.document.Author))
	}, "xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")
}
