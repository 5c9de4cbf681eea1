package export

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"hvidbog/app"
)

// Limits of the JSON file: what is larger or nested deeper was not written here.
const (
	MaxJSON   = 1 << 30 // bytes
	deepest   = 32      // lists and records within each other; eight are in use
	megabytes = 1 << 20
)

// Content gives the content of a file that a record refers to. The error has
// [app.CodeFileGone] or [app.CodeFileDamaged].
type Content func(app.FileRef) ([]byte, error)

// WriteJSON writes everything that a case file holds, and the files that it refers to,
// each once, by their sums. The same hearing makes the same file. The error is that of
// content or of w, or has [app.CodeFileTooLarge] where the file would be longer than
// is read again.
func WriteJSON(w io.Writer, file *app.CaseFile, content Content) error {
	h := Of(file)
	refs := make(map[string]app.FileRef)
	size := int64(0)
	for _, r := range h.Records() {
		for _, ref := range app.FilesOf(r) {
			if _, has := refs[ref.SHA256]; !has {
				refs[ref.SHA256], size = ref, size+ref.Size
			}
		}
	}
	if base64 := size / 3 * 4; base64 > MaxJSON {
		return app.Refuse(app.CodeFileTooLarge, "Path", "JSON", "Limit", MaxJSON/megabytes)
	}
	h.Files = []File{}
	for _, sum := range slices.Sorted(maps.Keys(refs)) {
		b, err := content(refs[sum])
		if err != nil {
			return err
		}
		h.Files = append(h.Files, File{sum, b})
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(h)
}

// ReadJSON reads what [WriteJSON] has written; name names the file. It refuses what it
// would lose a part of: [app.CodeHearingForeign] for what is no hearing,
// [app.CodeHearingNewer] for a version that it does not know, [app.CodeHearingCut]
// for what is cut off, says more than a hearing can, or has a file that is not the one
// that it says, [app.CodeHearingBroken] for records that do not belong together, and
// [app.CodeFileTooLarge].
func ReadJSON(name string, r io.Reader) (Hearing, error) {
	content, err := io.ReadAll(io.LimitReader(r, MaxJSON+1))
	switch {
	case err != nil:
		return Hearing{}, app.Refuse(app.CodeFileUnread, "Path", name, "Detail", err.Error()).Because(err)
	case len(content) > MaxJSON:
		return Hearing{}, app.Refuse(app.CodeFileTooLarge, "Path", name, "Limit", MaxJSON/megabytes)
	}
	cut := func(err error) error {
		return app.Refuse(app.CodeHearingCut, "Path", name, "Detail", err.Error()).Because(err)
	}
	content = bytes.TrimPrefix(content, []byte("\uFEFF"))
	if start := bytes.TrimLeft(content, " \t\r\n"); len(start) == 0 || start[0] != '{' {
		return Hearing{}, app.Refuse(app.CodeHearingForeign, "Path", name)
	}
	if err := shallow(content); err != nil {
		return Hearing{}, cut(err)
	}
	var head struct {
		Schema  string
		Version int
	}
	if err := json.Unmarshal(content, &head); err != nil {
		if !bytes.Contains(content[:min(len(content), 200)], []byte(Schema)) {
			return Hearing{}, app.Refuse(app.CodeHearingForeign, "Path", name).Because(err)
		}
		return Hearing{}, cut(err)
	}
	switch {
	case head.Schema != Schema || head.Version < 1:
		return Hearing{}, app.Refuse(app.CodeHearingForeign, "Path", name)
	case head.Version > SchemaVersion:
		return Hearing{}, app.Refuse(app.CodeHearingNewer, "Path", name)
	}
	var h Hearing
	d := json.NewDecoder(bytes.NewReader(content))
	d.DisallowUnknownFields()
	if err := d.Decode(&h); err != nil {
		return Hearing{}, cut(err)
	}
	if err := h.whole(); err != nil {
		return Hearing{}, err
	}
	return h, h.sums(name)
}

// ReadFile reads the file at a path as [ReadJSON] does.
func ReadFile(path string) (Hearing, error) {
	f, err := os.Open(path)
	if err != nil {
		return Hearing{}, app.Refuse(app.CodeFileMissing, "Path", path).Because(err)
	}
	defer f.Close()
	return ReadJSON(filepath.Base(path), f)
}

// Contents are the contents of the hearing's files.
func (h Hearing) Contents() [][]byte {
	list := make([][]byte, len(h.Files))
	for i, f := range h.Files {
		list[i] = f.Content
	}
	return list
}

// shallow refuses what is nested deeper than a hearing is, before it is taken apart.
func shallow(content []byte) error {
	depth, text, escaped := 0, false, false
	for _, c := range content {
		switch {
		case escaped:
			escaped = false
		case text && c == '\\':
			escaped = true
		case c == '"':
			text = !text
		case text:
		case c == '{' || c == '[':
			if depth++; depth > deepest {
				return errors.New("nested too deeply")
			}
		case c == '}' || c == ']':
			depth--
		}
	}
	return nil
}

// sums holds the files against their sums.
func (h Hearing) sums(name string) error {
	for _, f := range h.Files {
		if sum := sha256.Sum256(f.Content); hex.EncodeToString(sum[:]) != f.SHA256 {
			return app.Refuse(app.CodeHearingCut, "Path", name, "Detail", "SHA-256 "+f.SHA256)
		}
	}
	return nil
}

// whole reports what keeps the records from being one hearing.
func (h Hearing) whole() error {
	broken := func(format string, args ...any) error {
		return app.Refuse(app.CodeHearingBroken, "Detail", fmt.Sprintf(format, args...))
	}
	switch {
	case h.Hearing == nil:
		return broken("hearing: null")
	case slices.Contains(h.Centres, nil), slices.Contains(h.Services, nil), slices.Contains(h.Scenarios, nil),
		slices.Contains(h.Parties, nil), slices.Contains(h.Responses, nil), slices.Contains(h.Remarks, nil),
		slices.Contains(h.Topics, nil), slices.Contains(h.Excerpts, nil), slices.Contains(h.Decisions, nil),
		slices.Contains(h.Packets, nil), slices.Contains(h.Templates, nil), slices.Contains(h.Letters, nil),
		slices.Contains(h.Promises, nil), slices.Contains(h.FormLetters, nil):
		return broken("null")
	}
	seen := map[app.ID]bool{}
	for _, r := range h.Records() {
		switch base := r.Common(); {
		case base.ID == "" || seen[base.ID]:
			return broken("%s: id %q", r.Key().Kind, base.ID)
		case base.Hearing != h.Hearing.ID:
			return broken("%s %s: hearing %q", r.Key().Kind, base.ID, base.Hearing)
		default:
			seen[base.ID] = true
		}
	}
	return nil
}
