package journal

import (
	"strings"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/journal"
)

// entry is a document of the journal, and what one finds it by.
type entry struct {
	casework.Entry
	told string // folded
}

// read is the journal of a hearing. What is known of an entry from before, and is
// still so, is taken from there: thousands of them are read after each edit.
func read(f *app.CaseFile, before []entry, say app.Words) []entry {
	known := make(map[app.ID]entry, len(before))
	for _, e := range before {
		known[e.ID()] = e
	}
	all := casework.Journal(f)
	list := make([]entry, len(all))
	for i, e := range all {
		list[i] = entry{Entry: e}
		if old, is := known[e.ID()]; is && sameWords(old.Entry, e) {
			list[i].told = old.told
			continue
		}
		list[i].told = app.Fold(strings.Join([]string{
			e.Party, e.Theme, journal.Number(e, say), e.Date.Field(), journal.Type(e, say),
		}, "\n"))
	}
	return list
}

func sameWords(a, b casework.Entry) bool {
	return a.Party == b.Party && a.Theme == b.Theme && a.DocumentNo == b.DocumentNo && a.Date == b.Date && a.Response == b.Response
}

// filter is what of the journal is listed.
type filter string

// The filters.
const (
	everything filter = ""
	open       filter = "open"    // what is not journalised
	noTheme    filter = "noTheme" // what nobody has given a theme
)

// has reports whether an entry passes.
func (f filter) has(e casework.Entry) bool {
	switch f {
	case open:
		return !e.IsJournalised()
	case noTheme:
		return e.Theme == ""
	}
	return true
}

// find are the entries that pass a filter and have all words of a search. Stay is one
// that is listed though it passes the filter no more: its theme is being typed.
func find(all []entry, f filter, search string, stay app.ID) []entry {
	words := strings.Fields(app.Fold(search))
	found := make([]entry, 0, len(all))
next:
	for _, e := range all {
		if !f.has(e.Entry) && e.ID() != stay {
			continue
		}
		for _, word := range words {
			if !strings.Contains(e.told, word) {
				continue next
			}
		}
		found = append(found, e)
	}
	return found
}
