package app

// Source is the file that a response was taken in from, kept as it came.
type Source struct {
	FileRef
	// Within is where it stood in the archive that it came in, "svar/brev.eml": what is
	// kept is that file, which opens, and not the archive. "" for what came by itself.
	Within string `json:"within,omitempty"`
	// Row is the row of a sheet that it stood in, the head being row 1; 0 where the
	// file is no sheet.
	Row int `json:"row,omitempty"`
	// MessageID is the mail's own, without the angles; "" for what is no mail.
	MessageID string `json:"messageId,omitempty"`
}

// WantsText reports whether the response came as something that no text could be
// read from, as a scan, so that somebody must type it.
func (r *Response) WantsText() bool {
	return r.Text == "" && !r.NoRemarks && (r.Source.SHA256 != "" || len(r.Attachments) > 0)
}
