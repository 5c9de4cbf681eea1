package proof

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"hvidbog/app"
	"hvidbog/app/packet"
)

// lack looks for what is missing.
func (c *checker) lack() error {
	if err := c.lackPages(); err != nil {
		return err
	}
	found := map[int]bool{} // responses in full
	next := 0               // in the outline
	for _, h := range c.expect.Headings {
		at := c.bookmark(h, next)
		if at < 0 {
			return app.Refuse(app.CodeProofLacks, "Value", h.Text)
		}
		next = at + 1
		if page := c.outline[at].Page; page == 0 || !strings.Contains(loose(c.pages[page-1]), loose(printed(h.Text))) {
			return app.Refuse(app.CodeProofLacks, "Value", h.Text)
		}
		found[h.Response] = true
	}
	for _, number := range c.expect.Responses {
		if !found[number] {
			return app.Refuse(app.CodeProofLacks, "Value", strconv.Itoa(number)+".")
		}
	}
	return nil
}

// lackPages holds the number of pages against what is said at their feet. A cover
// and a page that is bound in say nothing.
func (c *checker) lackPages() error {
	w := c.expect.Words
	if w.Page == "" {
		return nil
	}
	foot := regexp.MustCompile(regexp.QuoteMeta(w.Page) + `\s+(\d+)\s+` + regexp.QuoteMeta(w.Of) + `\s+(\d+)`)
	total := len(c.pages)
	for i, text := range c.pages {
		said := foot.FindAllStringSubmatch(text, -1)
		if len(said) == 0 {
			continue
		}
		right := false
		for _, m := range said { // a letter may say "side 3 af 4" too
			right = right || m[1] == strconv.Itoa(i+1) && m[2] == strconv.Itoa(total)
		}
		if !right {
			return app.Refuse(app.CodeProofPages, "Number", total, "Wanted", said[len(said)-1][2])
		}
	}
	return nil
}

// bookmark is the heading's place in the outline, at next or after it, or -1.
func (c *checker) bookmark(h packet.Heading, next int) int {
	want := loose(printed(h.Bookmark))
	whole := printed(h.Bookmark) == h.Bookmark
	for i := next; i < len(c.outline); i++ {
		if title := loose(c.outline[i].Title); title == want || !whole && strings.HasPrefix(title, want) {
			return i
		}
	}
	return -1
}

// printed is a text up to the first letter that the fonts may lack, and for which
// paper sets something else.
func printed(s string) string {
	for i, r := range s {
		if r >= 0x250 && !(r >= 0x2010 && r <= 0x2026) {
			return s[:i]
		}
	}
	return s
}

// loose is a text as two engines agree on it: letters and figures, in the form in
// which they are searched.
func loose(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, app.Fold(s))
}
