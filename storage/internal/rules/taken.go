package rules

import (
	"crypto/sha256"
	"encoding/hex"

	"hvidbog/app"
)

// Taken reports what keeps a draft that brings a whole hearing from being taken; there
// says whether the register has the hearing.
func Taken(d app.Draft, there bool) error {
	title := ""
	for _, r := range d.Put {
		if h, ok := r.(*app.Hearing); ok {
			title = h.Title
		}
	}
	if there {
		return app.Refuse(app.CodeHearingThere, "Value", title)
	}
	lengths := make(map[string]int64, len(d.Files))
	for _, content := range d.Files {
		if err := FileSize(content); err != nil {
			return err
		}
		sum := sha256.Sum256(content)
		lengths[hex.EncodeToString(sum[:])] = int64(len(content))
	}
	faults := append(Whole(d.Hearing, d.Put), Files(d.Hearing, d.Put, lengths)...)
	if len(faults) > 0 {
		return app.Refuse(app.CodeHearingBroken, "Detail", faults[0])
	}
	return nil
}
