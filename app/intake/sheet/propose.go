package sheet

import (
	"maps"
	"strings"
	"unicode/utf8"

	"hvidbog/app"
	"hvidbog/app/intake"
)

// heads are what columns are called in the sheets of portals, forms and colleagues,
// in Danish and English. Those that begin with "~" are found within a head, and the
// others are a head by themselves.
var heads = []struct {
	column app.Column
	names  []string
}{
	{app.ColumnNote, names(`note|noter|intern note|interne bemærkninger|~intern bemærkning|notes|remarks`)},
	{app.ColumnNumber, names(`id|nr|nummer|svarnr|svarnummer|svar-id|løbenr|løbenummer|respondent-id|respondent id|reference|ref|no|number|#`)},
	{app.ColumnOnBehalfOf, names(`~på vegne|organisation|organisationens navn|~organisation/|forening|foreningens navn|virksomhed|firma|institution|organization|company|on behalf of`)},
	{app.ColumnPartyKind, names(`~afsendertype|slags|slags afsender|rolle|din rolle|jeg er|~høringspartstype|kategori|svarertype|respondenttype|role|capacity`)},
	{app.ColumnEmail, names(`~e-mail|~email|mail|mailadresse|din mail|epost|e-post`)},
	{app.ColumnAddress, names(`adresse|din adresse|postadresse|~gade|vejnavn|vej|postnr|postnummer|by|postnr. og by|postnummer og by|address`)},
	{app.ColumnHour, names(`klokkeslæt|kl|klokken|tid|time`)},
	{app.ColumnDate, names(`~dato|modtaget|indsendt|oprettet|svaret|~tidspunkt|~tidsstempel|timestamp|~date|received|submitted|~completion time|afsluttet`)},
	{app.ColumnScenario, names(`~scenari|~alternativ|scenario|hvilket forslag`)},
	{app.ColumnStance, names(`~holdning|stilling|for/imod|for eller imod|enig|enig/uenig|~støtter du|~er du enig|~for eller imod|stance|position`)},
	{app.ColumnSubject, names(`emne|overskrift|titel|vedr|vedrørende|subject|title`)},
	{app.ColumnText, names(`~høringssvar|svar|dit svar|tekst|~bemærkning|~kommentar|besvarelse|indhold|bidrag|~synspunkt|~begrund|uddyb|~uddyb|fritekst|besked|~forslag|text|~response|~comment|answer|message|content`)},
	{app.ColumnSender, names(`navn|dit navn|fulde navn|fornavn|efternavn|~afsender|~indsender|~kontaktperson|~respondent|borger|svarer|fra|skrevet af|name|first name|last name|full name|sender|from`)},
}

func names(list string) []string { return strings.Split(list, "|") }

// columnOf is what a column holds, by its head.
func columnOf(head string) app.Column {
	small := strings.Trim(strings.ToLower(strings.Join(strings.Fields(head), " ")), " .:*?")
	if small == "" || strings.HasPrefix(small, "ingen ") || strings.HasPrefix(small, "antal ") {
		return ""
	}
	for _, h := range heads {
		for _, name := range h.names {
			if name == small {
				return h.column
			}
		}
	}
	for _, h := range heads {
		for _, name := range h.names {
			if within, ok := strings.CutPrefix(name, "~"); ok && strings.Contains(small, within) {
				return h.column
			}
		}
	}
	return ""
}

// Propose guesses which row is the head of a sheet, and what its columns hold: by
// their heads, or else by what stands in them. The head is -1 where the sheet has none;
// columns are then told by their content alone.
func Propose(t intake.Table) (head int, holds []app.Column) {
	head = headOf(t.Rows)
	holds = make([]app.Column, width(t.Rows))
	taken := make(map[app.Column]bool)
	if head >= 0 {
		for i, cell := range t.Rows[head] {
			if c := columnOf(cell); c != "" && (!taken[c] || several(c)) {
				holds[i], taken[c] = c, true
			}
		}
	}
	named := maps.Clone(taken)
	rows := t.Rows[head+1:]
	for i := range holds {
		if holds[i] != "" {
			continue
		}
		asked := head >= 0 && i < len(t.Rows[head]) && strings.HasSuffix(t.Rows[head][i], "?")
		c := contentOf(rows, i)
		if c == "" && asked {
			c = app.ColumnText
		}
		// Long texts are answers where no other column has them, or something was asked.
		if c != "" && (!taken[c] || c == app.ColumnText && (asked || !named[c])) {
			holds[i], taken[c] = c, true
		}
	}
	return head, holds
}

// Head is the head of a sheet, as [app.SheetColumns] keeps it; nil for none.
func Head(t intake.Table, head int) []string {
	if head < 0 || head >= len(t.Rows) {
		return nil
	}
	return t.Rows[head]
}

// several reports whether more than one column may hold the same: the answers to the
// questions of a form, a name or an address in pieces.
func several(c app.Column) bool {
	return c == app.ColumnText || c == app.ColumnSender || c == app.ColumnAddress
}

func width(rows [][]string) int {
	n := 0
	for _, r := range rows {
		n = max(n, len(r))
	}
	return n
}

// headOf finds the row that has the most heads that are known, among the first: titles
// and dates stand above it in many a sheet.
func headOf(rows [][]string) int {
	const mostAbove = 10
	best, most := -1, 0
	for i, row := range rows[:min(len(rows), mostAbove)] {
		known := 0
		for _, cell := range row {
			if utf8.RuneCountInString(cell) <= longestHead && columnOf(cell) != "" {
				known++
			}
		}
		if known > most && filled(row) > 1 {
			best, most = i, known
		}
	}
	if most > 0 {
		return best
	}
	for i, row := range rows[:min(len(rows), mostAbove)] {
		if n := filled(row); n > 1 || n == 1 && len(row) == 1 {
			if looksLikeHead(row) {
				return i
			}
			return -1
		}
	}
	return -1
}

// longestHead is in characters; the questions of a form are long.
const longestHead = 200

func filled(row []string) int {
	n := 0
	for _, cell := range row {
		if cell != "" {
			n++
		}
	}
	return n
}

// looksLikeHead reports whether no cell has what only a response has.
func looksLikeHead(row []string) bool {
	for _, cell := range row {
		if _, _, isDate := readMoment(cell); isDate || email.MatchString(cell) || utf8.RuneCountInString(cell) > longestHead || strings.Contains(cell, "\n") {
			return false
		}
	}
	return true
}

// contentOf is what a column holds, by what stands in most of its cells.
func contentOf(rows [][]string, column int) app.Column {
	const mostLooked, longText = 200, 40 // rows, characters on an average
	cells, letters := 0, 0
	of := make(map[app.Column]int)
	for _, row := range rows[:min(len(rows), mostLooked)] {
		if column >= len(row) || row[column] == "" {
			continue
		}
		cell := row[column]
		cells++
		letters += utf8.RuneCountInString(cell)
		if _, _, ok := readMoment(cell); ok {
			of[app.ColumnDate]++
		}
		if len(cell) < longestHead && email.FindString(cell) == cell {
			of[app.ColumnEmail]++
		}
		if _, ok := stanceOf(cell); ok {
			of[app.ColumnStance]++
		}
		if partyKindOf(cell) != "" {
			of[app.ColumnPartyKind]++
		}
	}
	for _, c := range []app.Column{app.ColumnDate, app.ColumnEmail, app.ColumnStance, app.ColumnPartyKind} {
		if cells > 0 && of[c]*10 >= cells*8 {
			return c
		}
	}
	if cells > 0 && letters/cells >= longText {
		return app.ColumnText
	}
	return ""
}
