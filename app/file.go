package app

// Limits of what the register keeps, in bytes. An original is what somebody sent;
// a finished packet may be longer, for it can have originals bound in.
const (
	MaxFile   = 25 << 20
	MaxPacket = 200 << 20
)

// FileRef names a file that the register keeps beside the records: an original
// that a sender attached, or a finished packet. The content itself is in the
// store under its sum; records have only this.
type FileRef struct {
	SHA256 string `json:"sha256"` // of the content, in lower-case hexadecimal
	Size   int64  `json:"size"`   // bytes
	Name   string `json:"name"`   // as the sender named it, without a folder
	Type   string `json:"type"`   // media type, "application/pdf"
}

// Attachment is an original that came with a response.
type Attachment struct {
	FileRef
	// Publish says that the caseworker has looked the file through and that it may
	// be bound into the anonymised edition as it is.
	Publish bool `json:"publish,omitempty"`
}

// Attached finds one of the response's attachments by its sum.
func (r *Response) Attached(sum string) (Attachment, bool) {
	for _, a := range r.Attachments {
		if a.SHA256 == sum {
			return a, true
		}
	}
	return Attachment{}, false
}

// File is the packet's finished file.
func (p *Packet) File() FileRef {
	return FileRef{SHA256: p.SHA256, Size: p.Size, Name: p.Name, Type: "application/pdf"}
}

// FilesOf are the files that a record refers to.
func FilesOf(r Record) []FileRef {
	switch r := r.(type) {
	case *Response:
		files := make([]FileRef, len(r.Attachments), len(r.Attachments)+1)
		for i, a := range r.Attachments {
			files[i] = a.FileRef
		}
		if r.Source.SHA256 != "" {
			files = append(files, r.Source.FileRef)
		}
		return files
	case *Letter:
		if r.File.SHA256 != "" {
			return []FileRef{r.File}
		}
	case *Packet:
		return []FileRef{r.File()}
	}
	return nil
}
