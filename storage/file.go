package storage

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"slices"

	bolt "go.etcd.io/bbolt"

	"hvidbog/app"
	"hvidbog/storage/internal/rules"
)

// chunkSize is how much of a file stands in one value, in bytes: the last chunk
// has what is left. An empty file is one empty chunk.
const chunkSize = 1 << 20

// fileSum is the SHA-256 of a file, by which it is kept.
type fileSum [sha256.Size]byte

func sumOfContent(content []byte) fileSum { return sha256.Sum256(content) }

// parseSum reads a sum as records have it.
func parseSum(text string) (sum fileSum, ok bool) {
	b, err := hex.DecodeString(text)
	if err != nil || len(b) != len(sum) {
		return fileSum{}, false
	}
	return fileSum(b), true
}

// sumOf reads the sum out of the key of a chunk.
func sumOf(key []byte) (sum fileSum, ok bool) {
	if len(key) != len(sum)+4 {
		return fileSum{}, false
	}
	return fileSum(key[:len(sum)]), true
}

func (s fileSum) String() string { return hex.EncodeToString(s[:]) }

func (s fileSum) key(chunk uint32) []byte { return binary.BigEndian.AppendUint32(s[:], chunk) }

// KeepFile implements [app.Store].
func (r *Register) KeepFile(id app.ID, content []byte) (string, error) {
	sums, err := r.KeepFiles(id, [][]byte{content})
	if err != nil {
		return "", err
	}
	return sums[0], nil
}

// KeepFiles implements [app.Store]. The files are written in one transaction, so that
// they are there whole or not at all. One that turns out to be damaged is written
// over.
func (r *Register) KeepFiles(id app.ID, contents [][]byte) ([]string, error) {
	texts := make([]string, len(contents))
	files := make(map[fileSum][]byte, len(contents))
	for i, content := range contents {
		if err := rules.FileSize(content); err != nil {
			return nil, err
		}
		sum := sumOfContent(content)
		texts[i], files[sum] = sum.String(), content
	}
	err := r.view(func(tx *bolt.Tx) error {
		h, err := r.hearing(tx, id)
		if err == nil {
			h.leaveOut(files)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return texts, nil
	}
	err = r.update(func(tx *bolt.Tx) error {
		h, err := r.hearing(tx, id)
		if err != nil {
			return err
		}
		h.leaveOut(files) // somebody else may have kept one meanwhile
		for sum, content := range files {
			if err := h.writeFile(sum, content); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return texts, nil
}

// leaveOut takes those files out that are kept already, and whole.
func (h *hearing) leaveOut(files map[fileSum][]byte) {
	for sum := range files {
		if h.readFile(sum, nil) == nil {
			delete(files, sum)
		}
	}
}

// File implements [app.Store].
func (r *Register) File(id app.ID, sum string) ([]byte, error) {
	var content []byte
	err := r.view(func(tx *bolt.Tx) error {
		h, err := r.hearing(tx, id)
		if err != nil {
			return err
		}
		parsed, ok := parseSum(sum)
		if !ok {
			return app.Refuse(app.CodeFileGone, "Value", sum)
		}
		content = make([]byte, 0, h.roomFor(parsed))
		return h.readFile(parsed, func(chunk []byte) { content = append(content, chunk...) })
	})
	if err != nil {
		return nil, err
	}
	return content, nil
}

// roomFor is at least the length of a file that is not damaged, in bytes.
func (h *hearing) roomFor(sum fileSum) (room int) {
	for range h.files.with(sum[:]) {
		room += chunkSize
	}
	return min(room, app.MaxPacket)
}

// readFile reads a file chunk by chunk; take may be nil. That a file is whole is
// known only at the end, when nothing is returned.
func (h *hearing) readFile(sum fileSum, take func(chunk []byte)) error {
	damaged := func(err error) error {
		return app.Refuse(app.CodeFileDamaged, "Value", sum.String()).Because(err)
	}
	hash := sha256.New()
	chunks := uint32(0)
	for key, value := range h.files.with(sum[:]) {
		if !bytes.Equal(key, sum.key(chunks)) {
			return damaged(fmt.Errorf("%w: a chunk is at %x in %s, where %x should be", errDamaged, key, h.files.path, sum.key(chunks)))
		}
		chunks++
		_, plain, err := h.files.decode(key, value)
		if err != nil {
			return damaged(err)
		}
		hash.Write(plain)
		if take != nil {
			take(plain)
		}
	}
	if chunks == 0 {
		return app.Refuse(app.CodeFileGone, "Value", sum.String())
	}
	if got := fileSum(hash.Sum(nil)); got != sum {
		return damaged(fmt.Errorf("%w: its sum is %s", errDamaged, got))
	}
	return nil
}

// writeFile writes a file in place of whatever stands under its sum.
func (h *hearing) writeFile(sum fileSum, content []byte) error {
	var old [][]byte // bbolt's buckets may not be changed while they are walked
	for key := range h.files.with(sum[:]) {
		old = append(old, bytes.Clone(key))
	}
	for _, key := range old {
		if err := h.files.bucket.Delete(key); err != nil {
			return err
		}
	}
	chunks := uint32(0)
	for chunk := range chunksOf(content) {
		if err := h.files.put(sum.key(chunks), 1, chunk); err != nil {
			return err
		}
		chunks++
	}
	return nil
}

func chunksOf(content []byte) func(yield func([]byte) bool) {
	if len(content) == 0 {
		return slices.Values([][]byte{{}})
	}
	return slices.Chunk(content, chunkSize)
}
