package main

import (
	"bytes"
	"context"
	"runtime"

	"hvidbog/app"
	"hvidbog/app/packet"
	"hvidbog/app/packet/doc"
	"hvidbog/app/paper"
	"hvidbog/app/paper/proof"
	"hvidbog/app/ui/session"
	"hvidbog/assets/fonts"
)

// newEngine makes what shows and checks finished files. Beyond four pages at a time
// it would take more memory than a laptop likes to give.
func newEngine() *proof.Engine {
	return proof.New(proof.Config{CacheDir: proof.UserCache(), Instances: min(runtime.NumCPU(), 4)})
}

// faces are the program's own fonts, in which all paper is set.
var faces = paper.Fonts{Regular: fonts.Regular, Bold: fonts.SemiBold, Italic: fonts.Italic}

// draw puts a document on paper that is for colleagues, and so is not read through.
func draw(ctx context.Context, d doc.Document) ([]byte, error) {
	var pdf bytes.Buffer
	if err := paper.Render(ctx, &pdf, d, faces, nil); err != nil {
		return nil, app.Refuse(app.CodePaper, "Detail", err.Error()).Because(err)
	}
	return pdf.Bytes(), nil
}

// printPacket lays packets out in the program's own fonts, and gives none out that
// the engine has not read through.
func printPacket(engine *proof.Engine) func(context.Context, packet.Made, func(done, total int)) ([]byte, error) {
	return func(ctx context.Context, made packet.Made, progress func(done, total int)) ([]byte, error) {
		return proof.Print(ctx, engine, made, faces, progress)
	}
}

// drawSheets draws the pages of files that strangers sent.
func drawSheets(engine *proof.Engine) func(context.Context, []byte) ([]doc.Sheet, error) {
	return func(ctx context.Context, pdf []byte) ([]doc.Sheet, error) {
		return proof.Sheets(ctx, engine, pdf, proof.SheetPPI)
	}
}

// openPDF opens finished files of ours to be shown.
func openPDF(engine *proof.Engine) func(context.Context, []byte) (session.PDF, error) {
	return func(ctx context.Context, pdf []byte) (session.PDF, error) {
		file, err := engine.Open(ctx, pdf)
		if err != nil {
			return nil, err // and no PDF that holds a nil
		}
		return file, nil
	}
}

// openStranger opens files that somebody sent, to be shown.
func openStranger(engine *proof.Engine) func(context.Context, []byte) (session.PDF, error) {
	return func(ctx context.Context, pdf []byte) (session.PDF, error) {
		file, err := engine.OpenStranger(ctx, pdf)
		if err != nil {
			return nil, err
		}
		return file, nil
	}
}
