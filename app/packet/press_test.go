package packet_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"hvidbog/app"
	"hvidbog/app/packet"
	"hvidbog/app/packet/doc"
)

func TestAFileThatCannotBeBoundInDoesNotStopThePacket(t *testing.T) {
	g := nordvest()
	g.file().Numbered(1).Attachments = []app.Attachment{
		{FileRef: app.FileRef{SHA256: "fine", Name: "Brev.pdf", Type: "application/pdf"}, Publish: true},
		{FileRef: app.FileRef{SHA256: "torn", Name: "Skadet.pdf", Type: "application/pdf"}, Publish: true},
	}
	file := g.file()
	torn := errors.New("it is cut short")
	var made packet.Made
	press := packet.Press{
		Content: func(ref app.FileRef) ([]byte, error) { return []byte(ref.SHA256), nil },
		Sheets: func(_ context.Context, pdf []byte) ([]doc.Sheet, error) {
			if string(pdf) == "torn" {
				return nil, torn
			}
			return []doc.Sheet{{Text: "brevets side"}}, nil
		},
		Print: func(_ context.Context, m packet.Made, progress func(done, total int)) ([]byte, error) {
			made = m
			progress(1, 2)
			progress(2, 2)
			return []byte("%PDF"), nil
		},
	}
	last := 0
	done, err := press.Run(context.Background(), file, packet.DefaultOptions(file.Hearing, printed), danish(t), func(done, total int) {
		if done < last || total != 100 {
			t.Errorf("progress goes from %d to %d of %d", last, done, total)
		}
		last = done
	})
	if err != nil {
		t.Fatal(err)
	}
	if last != 100 {
		t.Errorf("it ends at %d of 100", last)
	}
	if len(done.Unbound) != 1 || done.Unbound[0].File.Name != "Skadet.pdf" || done.Unbound[0].Why != torn {
		t.Errorf("not bound in are %v", done.Unbound)
	}
	if text := told(made.Document); !strings.Contains(text, "brevets side") || !strings.Contains(text, "Skadet.pdf") {
		t.Error("the packet does not hold the one, or does not list the other")
	}
	p := done.Record(9)
	if p.Pages != 9 || p.Size != 4 || len(p.SHA256) != 64 || p.Name != done.Name || len(p.Held) != len(file.Responses)+len(file.Topics)+len(file.Scenarios) {
		t.Errorf("the register keeps %+v", p)
	}
}

func TestACancelledPacketIsNone(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	g := nordvest()
	g.file().Numbered(1).Attachments = []app.Attachment{{FileRef: app.FileRef{SHA256: "a", Type: "application/pdf"}, Publish: true}}
	file := g.file()
	press := packet.Press{
		Content: func(app.FileRef) ([]byte, error) { return nil, nil },
		Sheets: func(context.Context, []byte) ([]doc.Sheet, error) {
			stop()
			return nil, context.Canceled
		},
	}
	if _, err := press.Run(ctx, file, packet.DefaultOptions(file.Hearing, printed), danish(t), nil); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled, it ends with %v", err)
	}
}
