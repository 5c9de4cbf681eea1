package casework

import (
	"slices"
	"strconv"

	"hvidbog/app"
)

// KeepFile keeps an original that somebody sent, whole as it is, and gives the
// reference by which a response has it (see [Desk.Attach]). It is no change of the
// hearing. The error has [app.CodeFileTooLarge] over [app.MaxFile].
func (d *Desk) KeepFile(name string, content []byte) (app.FileRef, error) {
	return d.keep(name, content, app.MaxFile)
}

// KeepPacketFile keeps the file of a finished packet, which may have originals bound
// in, and gives what [Desk.KeepPacket] enters. The error has
// [app.CodeFileTooLarge] over [app.MaxPacket].
func (d *Desk) KeepPacketFile(name string, pdf []byte) (app.FileRef, error) {
	return d.keep(name, pdf, app.MaxPacket)
}

func (d *Desk) keep(name string, content []byte, most int) (app.FileRef, error) {
	name = app.CleanName(name)
	if len(content) > most {
		return app.FileRef{}, app.Refuse(app.CodeFileTooLarge, "Path", name, "Limit", most>>20)
	}
	sum, err := d.office.store.KeepFile(d.hearing, content)
	if err != nil {
		return app.FileRef{}, err
	}
	return app.FileRef{SHA256: sum, Size: int64(len(content)), Name: name, Type: mediaType(name, content)}, nil
}

// FileContent reads a file of the hearing, byte for byte as it came. The error has
// [app.CodeFileGone] or [app.CodeFileDamaged], and names the file.
func (d *Desk) FileContent(ref app.FileRef) ([]byte, error) {
	content, err := d.office.store.File(d.hearing, ref.SHA256)
	switch code := app.CodeOf(err); code {
	case app.CodeFileGone, app.CodeFileDamaged:
		return nil, app.Refuse(code, "Value", ref.Name).Because(err)
	}
	return content, err
}

// Attach attaches files that were kept to a response. One that it has already is
// passed over; when it has them all, the error has [app.CodeFileTwice].
func (d *Desk) Attach(response app.ID, files ...app.FileRef) error {
	return d.editAttachments(response, func(f *app.CaseFile, r *app.Response) (app.Saying, error) {
		attached := 0
		for _, file := range files {
			if _, has := r.Attached(file.SHA256); !has {
				r.Attachments = append(r.Attachments, app.Attachment{FileRef: file})
				attached++
			}
		}
		if attached == 0 && len(files) > 0 {
			has, _ := r.Attached(files[0].SHA256)
			return app.Saying{}, app.Refuse(app.CodeFileTwice, "Value", has.Name).In("attachments")
		}
		name := ""
		if attached > 0 {
			name = r.Attachments[len(r.Attachments)-1].Name
		}
		return aboutResponse("change.response.attached", f, r, "n", strconv.Itoa(attached), "Name", name), nil
	})
}

// Detach takes a file away from a response. The register still has it, for an undo
// may bring it back.
func (d *Desk) Detach(response app.ID, sum string) error {
	return d.editAttachment(response, sum, func(f *app.CaseFile, r *app.Response, i int) app.Saying {
		name := r.Attachments[i].Name
		r.Attachments = slices.Delete(r.Attachments, i, i+1)
		if len(r.Attachments) == 0 {
			r.Attachments = nil
		}
		return aboutResponse("change.response.detached", f, r, "Name", name)
	})
}

// SetPublish says whether a file that came with a response may be bound into the
// anonymised edition.
func (d *Desk) SetPublish(response app.ID, sum string, publish bool) error {
	return d.editAttachment(response, sum, func(f *app.CaseFile, r *app.Response, i int) app.Saying {
		r.Attachments[i].Publish = publish
		if publish {
			return aboutResponse("change.response.published", f, r, "Name", r.Attachments[i].Name)
		}
		return aboutResponse("change.response.withheld", f, r, "Name", r.Attachments[i].Name)
	})
}

func (d *Desk) editAttachment(response app.ID, sum string, edit func(*app.CaseFile, *app.Response, int) app.Saying) error {
	return d.editAttachments(response, func(f *app.CaseFile, r *app.Response) (app.Saying, error) {
		i := slices.IndexFunc(r.Attachments, func(a app.Attachment) bool { return a.SHA256 == sum })
		if i < 0 {
			return app.Saying{}, app.Refuse(app.CodeGone)
		}
		return edit(f, r, i), nil
	})
}

func (d *Desk) editAttachments(response app.ID, edit func(*app.CaseFile, *app.Response) (app.Saying, error)) error {
	return d.do(func(f *app.CaseFile) (step, error) {
		old := f.Response(response)
		if old == nil {
			return step{}, app.Refuse(app.CodeGone)
		}
		r := app.CloneOf(old)
		what, err := edit(f, r)
		if err != nil || slices.Equal(old.Attachments, r.Attachments) {
			return step{}, err
		}
		if err := r.Validate(f, d.Today()); err != nil {
			return step{}, err
		}
		return step{what: what, put: []app.Record{r}}, nil
	})
}
