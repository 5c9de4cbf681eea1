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
	sums, err := s.KeepFiles(id, [][]byte{content})
	if err != nil {
		return "", err
	}
	return sums[0], nil
}

// KeepFiles implements [app.Store].
func (s *Store) KeepFiles(id app.ID, contents [][]byte) ([]string, error) {
	sums := make([]string, len(contents))
	for i, content := range contents {
		if err := rules.FileSize(content); err != nil {
			return nil, err
		}
		hash := sha256.Sum256(content)
		sums[i] = hex.EncodeToString(hash[:])
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	h, err := s.hearing(id)
	if err != nil {
		return nil, err
	}
	for i, content := range contents {
		if h.files[sums[i]] == nil {
			h.files[sums[i]] = append([]byte{}, content...)
		}
	}
	return sums, nil
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
