package memory

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"

	"hvidbog/app"
	"hvidbog/storage/internal/rules"
)

// KeepFile implements [app.Store].
func (s *Store) KeepFile(id app.ID, content []byte) (string, error) {
	if err := rules.FileSize(content); err != nil {
		return "", err
	}
	hash := sha256.Sum256(content)
	sum := hex.EncodeToString(hash[:])
	s.mu.Lock()
	defer s.mu.Unlock()
	h, err := s.hearing(id)
	if err != nil {
		return "", err
	}
	if h.files[sum] == nil {
		h.files[sum] = append([]byte{}, content...)
	}
	return sum, nil
}

// File implements [app.Store]. Nobody can damage what lies in memory.
func (s *Store) File(id app.ID, sum string) ([]byte, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	h, err := s.hearing(id)
	if err != nil {
		return nil, err
	}
	content := h.files[sum]
	if content == nil {
		return nil, app.Refuse(app.CodeFileGone, "Value", sum)
	}
	return bytes.Clone(content), nil
}

// lengths are those of the files, by their sums.
func (h *hearing) lengths() map[string]int64 {
	lengths := make(map[string]int64, len(h.files))
	for sum, content := range h.files {
		lengths[sum] = int64(len(content))
	}
	return lengths
}
