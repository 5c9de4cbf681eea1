package paper

import (
	"bytes"
	"regexp"
	"strconv"
)

var languageForm = regexp.MustCompile(`^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$`)

// inLanguage says in a finished file which language it is in, so that it is read
// aloud in that one, and that a viewer shows its title. gofpdf has no words for
// either. The catalog is the last object before the cross-reference table, so
// what is added there moves nothing but the table itself. A file that does not
// end like that, or a language that is none, is left alone.
func inLanguage(file []byte, language string) []byte {
	catalog := []byte("/Type /Catalog\n")
	at := bytes.LastIndex(file, catalog)
	start := bytes.LastIndex(file, []byte("startxref\n"))
	if at < 0 || start < at || !languageForm.MatchString(language) {
		return file
	}
	table, err := strconv.Atoi(string(bytes.TrimSpace(bytes.TrimSuffix(
		bytes.TrimSpace(file[start+len("startxref\n"):]), []byte("%%EOF")))))
	if err != nil {
		return file
	}
	added := "/Lang (" + language + ")\n/ViewerPreferences <</DisplayDocTitle true>>\n"
	var out bytes.Buffer
	out.Grow(len(file) + len(added) + 8)
	out.Write(file[:at+len(catalog)])
	out.WriteString(added)
	out.Write(file[at+len(catalog) : start])
	out.WriteString("startxref\n" + strconv.Itoa(table+len(added)) + "\n%%EOF\n")
	return out.Bytes()
}
