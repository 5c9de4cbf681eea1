package packets

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app/packet"
	"hvidbog/app/ui/files"
)

// askExport offers the forms in which the content of the packet can go out to other
// programs.
func (sc *Screen) askExport() {
	p := sc.shown
	menu := fyne.NewMenu("")
	for _, f := range packet.Formats() {
		if f.In(p.made.Options.Edition) {
			menu.Items = append(menu.Items, fyne.NewMenuItem(sc.s.Say("format."+string(f)), func() { sc.export(p, f) }))
		}
	}
	below := fyne.CurrentApp().Driver().AbsolutePositionForObject(sc.head.export)
	widget.ShowPopUpMenuAtPosition(menu, sc.s.Window.Canvas(), below.AddXY(0, sc.head.export.Size().Height))
}

// export makes the file of a format from what the packet was made from, and asks
// where to save it.
func (sc *Screen) export(p *paper, f packet.Format) {
	sc.head.refuse(nil)
	from := p.made
	sc.s.Background(func() {
		content, err := sc.exported(context.Background(), f, from)
		sc.s.Do(func() {
			if err != nil {
				sc.head.refuse(err)
				return
			}
			files.Of(sc.s).ToSave(files.Question{
				Title: sc.s.Say("ui.packet.exported", "Format", sc.s.Say("format."+string(f))), Confirm: sc.s.Say("ui.save"),
				Name: packet.ExportName(from.File.Hearing, from.Options, f, sc.s.Say), Ext: "." + string(f), Replaces: true,
			}, func(path string) error {
				if err := files.Write(path, content); err != nil {
					return err
				}
				sc.tell(p, sc.s.Say("ui.packet.saved", "Path", path))
				return nil
			})
		})
	})
}

// exported is the file of a format, with the pages of the originals where the format
// has room for them.
func (sc *Screen) exported(ctx context.Context, f packet.Format, from *packet.Finished) ([]byte, error) {
	var originals packet.Originals
	if f.Binds() {
		var err error
		if originals, _, err = sc.press().Bind(ctx, from.File, from.Options, nil); err != nil {
			return nil, err
		}
	}
	return sc.s.Export(ctx, f, from.File, from.Options, originals, sc.s.Desk.FileContent)
}
