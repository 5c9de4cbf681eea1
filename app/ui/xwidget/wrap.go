package xwidget

import "strings"

// wrapper breaks text into lines. It adds up the widths of the letters and leaves
// out how pairs of them close up, so that a letter of 200,000 characters is broken
// in a few milliseconds: Fyne measures a text by drawing its outline.
type wrapper struct {
	size    float32
	widths  map[rune]float32
	measure func(text string) float32
}

func newWrapper(size float32) *wrapper {
	return &wrapper{size: size, widths: make(map[rune]float32), measure: func(text string) float32 { return widthOf(text, size) }}
}

func (w *wrapper) width(r rune) float32 {
	width, ok := w.widths[r]
	if !ok {
		// a blank by itself has no width to Fyne
		width = w.measure("n"+string(r)+"n") - w.measure("nn")
		w.widths[r] = width
	}
	return width
}

// lines breaks a text at its blanks into lines of a width at the most. A word that
// is longer than a line, such as an address on the web, is broken where it must.
// A line end is a blank: within a sentence, a mail was only wrapped there.
func (w *wrapper) lines(text string, width float32) []string {
	var lines []string
	var line strings.Builder
	used, blank := float32(0), w.width(' ')
	end := func() {
		lines = append(lines, line.String())
		line.Reset()
		used = 0
	}
	for word := range strings.FieldsSeq(text) {
		long := w.long(word)
		if used > 0 && used+blank+long > width {
			end()
		}
		if used > 0 {
			line.WriteByte(' ')
			used += blank
		}
		if used+long <= width {
			line.WriteString(word)
			used += long
			continue
		}
		for _, r := range word {
			if used > 0 && used+w.width(r) > width {
				end()
			}
			line.WriteRune(r)
			used += w.width(r)
		}
	}
	if line.Len() > 0 || len(lines) == 0 {
		end()
	}
	return lines
}

func (w *wrapper) long(word string) float32 {
	sum := float32(0)
	for _, r := range word {
		sum += w.width(r)
	}
	return sum
}

// readingSize is the size of a letter that is read: a step above the fields.
func readingSize() float32 { return textSize() + 1 }
