package handover

import (
	"context"
	"path"
	"slices"
	"strconv"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/journal"
	"hvidbog/app/packet"
)

// item is a file that is to be written: one that the register keeps, or one that is
// made.
type item struct {
	Written
	kept app.FileRef // zero for what is made
	make func(context.Context) ([]byte, error)
}

// plan says what goes into the folder: responses with what came with them, letters,
// packets and the journal, in this order. The last two, which tell of the others, are
// written when the sums of those are known.
type plan struct {
	h     Handover
	names names
	items []item
	// without are the document numbers of letters of which the register has no file.
	without []app.DocumentNo
}

func (h Handover) plan() (*plan, error) {
	p := &plan{h: h, names: names{}}
	for _, name := range []string{h.Say("handover.readme"), indexName(h.Say), sumsName} {
		p.names.in("", name)
	}
	frame, err := packet.Frame(h.File, h.asOf(), h.Say)
	if err != nil {
		return nil, err
	}
	for _, e := range slices.Concat(casework.Journal(h.File), casework.Undocumented(h.File)) {
		if e.Response != nil {
			p.response(e, frame)
		} else {
			p.letter(e)
		}
	}
	for _, packet := range h.File.Packets {
		p.packet(packet)
	}
	return p, p.journal()
}

// response adds a response, and what came with it, in a folder by its number.
func (p *plan) response(e casework.Entry, frame frame) {
	say, r := p.h.Say, e.Response
	number := p.number(r)
	folder := path.Join(say("handover.folder.responses"), number)
	about := Written{DocumentNo: e.DocumentNo, Date: e.Date, Party: journal.Party(e, say), Theme: e.Theme, Type: journal.Type(e, say)}
	about.Path, about.Kind = p.names.in(folder, say("handover.response", "Number", number)+".pdf"), app.FilePDF
	p.items = append(p.items, item{Written: about, make: func(ctx context.Context) ([]byte, error) {
		return p.h.Draw(ctx, p.h.paperOf(r, frame))
	}})
	about.Type = say("handover.type.attachment", "Number", r.Number)
	for _, a := range r.Attachments {
		p.keep(a.FileRef, p.names.in(folder, a.Name), about)
	}
}

// number is a response's number with as many figures as all of them have, so that
// systems sort them.
func (p *plan) number(r *app.Response) string {
	figures := max(3, len(strconv.Itoa(p.h.File.Hearing.LastNumber)))
	s := strconv.Itoa(r.Number)
	for len(s) < figures {
		s = "0" + s
	}
	return s
}

// letter adds a letter that was sent. One that was written outside the program may
// have left no file.
func (p *plan) letter(e casework.Entry) {
	say, l := p.h.Say, e.Letter
	if l.File.SHA256 == "" {
		p.without = append(p.without, l.DocumentNo)
		return
	}
	name := string(l.DocumentNo) + " " + journal.Type(e, say) + path.Ext(l.File.DiskName())
	p.keep(l.File, p.names.in(say("handover.folder.letters"), name), Written{
		DocumentNo: e.DocumentNo, Date: e.Date, Party: journal.Party(e, say), Theme: e.Theme, Type: journal.Type(e, say),
	})
}

// packet adds a packet as it was laid before the committee.
func (p *plan) packet(k *app.Packet) {
	say := p.h.Say
	name := say("handover.packet", "Version", k.Version, "Edition", say("ui.packet.edition."+k.Edition)) + ".pdf"
	p.keep(k.File(), p.names.in(say("handover.folder.packets"), name), Written{
		Date: app.DateOf(k.Made.At), Theme: k.Name, Type: say("packet.kind"),
	})
}

func (p *plan) keep(ref app.FileRef, at string, about Written) {
	about.Path, about.Kind = at, ref.Kind()
	p.items = append(p.items, item{Written: about, kept: ref})
}

// journal adds the journal.
func (p *plan) journal() error {
	on := p.h.asOf()
	made, err := journal.Of(p.h.File, false, on).Paper(p.h.Say)
	if err != nil {
		return err
	}
	title := p.h.Say("journal.title")
	p.items = append(p.items, item{
		Written: Written{Path: p.names.in("", title+".pdf"), Date: on, Theme: title, Type: title, Kind: app.FilePDF},
		make:    func(ctx context.Context) ([]byte, error) { return p.h.Print(ctx, made, nil) },
	})
	return nil
}
