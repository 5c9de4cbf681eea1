package uitest

import (
	"regexp"

	"hvidbog/app"
)

var telling = regexp.MustCompile(`(\d\d \d\d \d\d \d\d)|(\d{6}-\d{4})|(Åse Krog)`)

// propose finds little, and always the same.
func propose(text string) []app.Proposal {
	kinds := []app.MaskKind{app.MaskPhone, app.MaskCPR, app.MaskName}
	var list []app.Proposal
	for _, at := range telling.FindAllStringSubmatchIndex(text, -1) {
		for i, kind := range kinds {
			if from, to := at[2*i+2], at[2*i+3]; from >= 0 {
				list = append(list, app.Proposal{Kind: kind, Span: app.Span{From: from, To: to}, Text: text[from:to]})
			}
		}
	}
	return list
}
