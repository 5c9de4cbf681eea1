package reading

import (
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"hvidbog/app"
	"hvidbog/app/intake"
)

// letter is what was found in a mail. Where that says no more than that a letter is
// attached, what is attached is the response: its text is offered. A mail that brings
// several is left for the caseworker to look at.
func (r Reader) letter(ctx context.Context, c intake.Content, err error) (intake.Content, error) {
	for i := range c.Found {
		f := &c.Found[i]
		if !onlyRefers(f.Text) {
			continue
		}
		documents := slices.DeleteFunc(slices.Clone(f.Files), func(f intake.File) bool { return !isDocument(f) })
		if len(documents) != 1 {
			f.Doubt(intake.DoubtText, f.Text != "" && len(documents) > 1)
			continue
		}
		if err := r.offer(ctx, f, documents[0]); err != nil {
			return intake.Content{}, err
		}
	}
	return c, err
}

// offer puts the text of a document below what the mail says. The error is that of
// ctx.
func (r Reader) offer(ctx context.Context, f *intake.Found, document intake.File) error {
	inner, err := r.Read(ctx, document)
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case err != nil && app.CodeOf(err) == "":
		return err
	case err != nil || len(inner.Found) != 1:
		f.Doubt(intake.DoubtPart, true)
		f.Doubt(intake.DoubtText, true)
		return nil
	case inner.Found[0].Text == "":
		f.Doubt(intake.DoubtText, true)
		return nil
	}
	f.Text = strings.TrimLeft(f.Text+"\n\n"+inner.Found[0].Text, "\n")
	f.Doubts = slices.DeleteFunc(f.Doubts, func(d intake.Doubt) bool { return d == intake.DoubtText })
	for _, d := range []intake.Doubt{intake.DoubtEncoding, intake.DoubtPart, intake.DoubtEmbedded} {
		f.Doubt(d, slices.Contains(inner.Found[0].Doubts, d))
	}
	return nil
}

// isDocument holds for what a response is written in. A mail's pictures are most often
// a mark below the name.
func isDocument(f intake.File) bool {
	switch kindOf(f.Name, f.Content) {
	case document, pdf, plaintext, page:
		return true
	}
	return false
}

// longestCover is in letters: greeting, a line or two, and the name with an address.
const longestCover = 400

// onlyRefers tells whether a mail says no more than that something is attached.
func onlyRefers(text string) bool {
	if utf8.RuneCountInString(text) > longestCover {
		return false
	}
	text = strings.ToLower(text)
	return text == "" || slices.ContainsFunc(
		[]string{"vedhæft", "vedlagt", "vedlægge", "hermed ", "bilag", "attach"},
		func(word string) bool { return strings.Contains(text, word) },
	)
}
