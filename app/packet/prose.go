package packet

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hvidbog/app/packet/doc"
)

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// paragraphsOf yields the paragraphs of a text: what blank lines part. The line
// ends within a paragraph are the writer's and stay.
func paragraphsOf(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		text := lineEnds.Replace(text)
		start := -1 // of the paragraph at hand
		for at := 0; at <= len(text); {
			end := strings.IndexByte(text[at:], '\n')
			if end < 0 {
				end = len(text)
			} else {
				end += at
			}
			blank := strings.TrimSpace(text[at:end]) == ""
			if !blank && start < 0 {
				start = at
			}
			if start >= 0 && (blank || end == len(text)) {
				stop := end
				if blank {
					stop = at
				}
				if !yield(strings.TrimRightFunc(text[start:stop], unicode.IsSpace)) {
					return
				}
				start = -1
			}
			at = end + 1
		}
	}
}

// Paragraphs are those of a text, which blank lines part, as blocks. What looks like
// a heading stays with what is below it, and a signature with what is above.
func Paragraphs(style doc.Style, text string) []doc.Block {
	list := slices.Collect(paragraphsOf(text))
	blocks := make([]doc.Block, len(list))
	last := len(list) - 1
	for i, p := range list {
		keep := i < last && isHeading(p) || i == last-1 && isSignature(list[last])
		blocks[i] = doc.Paragraph{Style: style, Text: doc.Plain(p), KeepNext: keep}
	}
	return blocks
}

// isHeading holds for a paragraph that its writer seems to mean as a heading: one
// short line that does not end as a sentence does.
func isHeading(paragraph string) bool {
	return utf8.RuneCountInString(paragraph) < 70 && !strings.Contains(paragraph, "\n") &&
		!strings.ContainsRune(".,;!?", lastRune(paragraph))
}

// isSignature holds for a last paragraph of a few short lines.
func isSignature(paragraph string) bool {
	return utf8.RuneCountInString(paragraph) < 120 && strings.Count(paragraph, "\n") < 4
}

// beginning is how a text begins, in about as many letters as asked for, on one
// line and without the salutation. A dash comes after a line that is a heading.
func beginning(text string, letters int) string {
	text = strings.TrimSpace(text)
	if first, rest, ok := strings.Cut(text, "\n"); ok && isSalutation(first) && strings.TrimSpace(rest) != "" {
		text = rest
	}
	if len(text) > 8*letters {
		text = strings.ToValidUTF8(text[:8*letters], "")
	}
	text = onOneLine(text)
	if utf8.RuneCountInString(text) <= letters {
		return text
	}
	end := 0
	for i := range text {
		if letters--; letters < 0 {
			break
		}
		end = i
	}
	if space := strings.LastIndexByte(text[:end], ' '); space > end/2 {
		end = space
	}
	return strings.TrimRight(text[:end], " ,.;:–-") + "\u00a0…"
}

func onOneLine(text string) string {
	var b strings.Builder
	for p := range paragraphsOf(text) {
		if s := b.String(); s != "" && s[len(s)-1] != ':' && !strings.ContainsRune(".,;!?", lastRune(s)) {
			b.WriteString(" –")
		}
		b.WriteByte(' ')
		b.WriteString(strings.Join(strings.Fields(p), " "))
	}
	return strings.TrimSpace(b.String())
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

func isSalutation(line string) bool {
	line = strings.TrimSpace(line)
	if utf8.RuneCountInString(line) > 60 || strings.ContainsAny(line, ".?") {
		return false
	}
	first, _, _ := strings.Cut(strings.TrimRight(line, ",!"), " ")
	switch strings.ToLower(first) {
	case "kære", "hej", "til", "dear", "goddag":
		return true
	}
	return false
}
