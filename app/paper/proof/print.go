package proof

import (
	"bytes"
	"context"

	"hvidbog/app"
	"hvidbog/app/packet"
	"hvidbog/app/paper"
)

// Print lays a packet out, reads the finished file through, and returns it. There
// is no other way from a packet to its file: what does not pass [Check] is not
// given out.
//
// The error is that of ctx, or an [app.Error]: [app.CodePaper] where the packet could
// not be laid out, and those of Check. progress, which may be nil, is called on the
// goroutine that called Print.
func Print(ctx context.Context, e *Engine, m packet.Made, fonts paper.Fonts, progress func(done, total int)) ([]byte, error) {
	share := func(from, to int) func(done, total int) {
		return func(done, total int) {
			if progress != nil && total > 0 {
				progress(from+(to-from)*done/total, wholeShare)
			}
		}
	}
	var file bytes.Buffer
	err := paper.Render(ctx, &file, m.Document, fonts, share(0, paperShare))
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case err != nil:
		return nil, app.Refuse(app.CodePaper, "Detail", err.Error()).Because(err)
	}
	if err := Check(ctx, e, file.Bytes(), m.Expect, share(paperShare, wholeShare)); err != nil {
		return nil, err
	}
	return file.Bytes(), nil
}

// The shares of the work, in hundredths: reading a page takes longer than writing
// it.
const (
	paperShare = 35
	wholeShare = 100
)
