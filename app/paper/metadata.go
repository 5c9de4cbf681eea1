package paper

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"regexp"
	"strings"
	"time"
	"unicode/utf16"

	"hvidbog/app/packet/doc"
)

// program is what made the file.
const program = "Hvidbog"

// description is what a file says of itself, in its metadata and to those who
// read it aloud.
type description struct {
	title, author, subject, keywords, language string
	date                                       time.Time
}

var languageForm = regexp.MustCompile(`^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$`)

// describe is the description of a document. A file must have a title, and a
// language that is one.
func describe(d doc.Document, c *cleaner) description {
	m := description{
		title: c.line(d.Title), author: c.line(d.Author), subject: c.line(d.Subject), keywords: c.line(d.Keywords),
		language: d.Language, date: fixed(d.Date),
	}
	if m.title == "" {
		m.title = program
	}
	if !languageForm.MatchString(m.language) {
		m.language = "da-DK"
	}
	return m
}

// fixed is the date of the file; the same document has the same one, also where it
// has none.
func fixed(t time.Time) time.Time {
	if t.IsZero() {
		return time.Unix(0, 0)
	}
	return t
}

// info is the dictionary that older readers take these things from.
func (m description) info() string {
	date := m.date.UTC().Format("(D:20060102150405+00'00')")
	var b strings.Builder
	b.WriteString("<</Title " + textString(m.title))
	for _, entry := range [][2]string{{"Author", m.author}, {"Subject", m.subject}, {"Keywords", m.keywords}} {
		if entry[1] != "" {
			b.WriteString(" /" + entry[0] + " " + textString(entry[1]))
		}
	}
	fmt.Fprintf(&b, " /Creator (%s) /Producer (%s) /CreationDate %s /ModDate %s>>", program, program, date, date)
	return b.String()
}

// xmp is the same as a packet of XMP (ISO 16684-1), with the two standards that
// the file keeps: PDF/A-2a and PDF/UA-1. The terms of the latter are not known to
// PDF/A, so that they are described too.
func (m description) xmp() []byte {
	date := m.date.UTC().Format("2006-01-02T15:04:05Z")
	var b strings.Builder
	b.WriteString("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` + "\n" +
		`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"` +
		` xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"` +
		` xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">` + "\n" +
		"<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>\n" +
		"<dc:format>application/pdf</dc:format>\n" +
		"<dc:language><rdf:Bag><rdf:li>" + m.language + "</rdf:li></rdf:Bag></dc:language>\n" +
		`<dc:title><rdf:Alt><rdf:li xml:lang="x-default">` + escaped(m.title) + "</rdf:li></rdf:Alt></dc:title>\n")
	if m.author != "" {
		b.WriteString("<dc:creator><rdf:Seq><rdf:li>" + escaped(m.author) + "</rdf:li></rdf:Seq></dc:creator>\n")
	}
	if m.subject != "" {
		b.WriteString(`<dc:description><rdf:Alt><rdf:li xml:lang="x-default">` + escaped(m.subject) + "</rdf:li></rdf:Alt></dc:description>\n")
	}
	if m.keywords != "" {
		b.WriteString("<pdf:Keywords>" + escaped(m.keywords) + "</pdf:Keywords>\n")
	}
	b.WriteString("<pdf:Producer>" + program + "</pdf:Producer><xmp:CreatorTool>" + program + "</xmp:CreatorTool>\n" +
		"<xmp:CreateDate>" + date + "</xmp:CreateDate><xmp:ModifyDate>" + date + "</xmp:ModifyDate>" +
		"<xmp:MetadataDate>" + date + "</xmp:MetadataDate>\n</rdf:Description>\n" + uaSchema +
		"</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>\n")
	return []byte(b.String())
}

const uaSchema = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"` +
	` xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Which part of PDF/UA the file keeps</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
`

func escaped(s string) string {
	var b bytes.Buffer
	xml.EscapeText(&b, []byte(s)) // a buffer takes everything
	return b.String()
}

// textString is a text as PDF writes it: UTF-16 in hexadecimal.
func textString(s string) string {
	var b strings.Builder
	b.WriteString("<FEFF")
	for _, unit := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", unit)
	}
	b.WriteString(">")
	return b.String()
}
