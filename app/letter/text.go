package letter

import (
	"strings"

	"hvidbog/app/packet/doc"
)

// bullet begins a line of a list.
const bullet = "- "

// blocks are the paragraphs and lists of a letter's text (see [app.Letter]).
func blocks(text string) []doc.Block {
	var (
		list  []doc.Block
		lines []string   // of the paragraph at hand
		items []doc.Text // of the list at hand
	)
	end := func() {
		if len(lines) > 0 {
			list = append(list, doc.Paragraph{Text: doc.Plain(strings.Join(lines, "\n"))})
		}
		if len(items) > 0 {
			list = append(list, doc.List{Items: items})
		}
		lines, items = nil, nil
	}
	for line := range strings.SplitSeq(strings.ReplaceAll(text, "\r\n", "\n"), "\n") {
		line = strings.TrimSpace(line)
		item, isItem := strings.CutPrefix(line, bullet)
		switch {
		case line == "":
			if len(items) == 0 { // a list may have air in it
				end()
			}
		case isItem:
			if len(items) == 0 {
				end()
			}
			items = append(items, doc.Plain(strings.TrimSpace(item)))
		default:
			if len(items) > 0 {
				end()
			}
			lines = append(lines, line)
		}
	}
	end()
	return list
}
