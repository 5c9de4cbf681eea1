package storage

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"

	"github.com/klauspost/compress/zstd"

	"hvidbog/app"
)

// A value on disk is
//
//	form        1 byte
//	revision    uvarint
//	checksum    4 bytes: CRC-32C of the place, the form, the revision and the body
//	body
//
// The checksum binds a value to its place, so that neither a flipped bit nor a
// value that strayed is taken for what somebody wrote. bbolt keeps no checksums
// of its own pages.
const (
	formPlain byte = 1 // the body is the value
	formZstd  byte = 2 // the body is the value, compressed
)

const (
	worthCompressing = 256       // bytes; below, compressing gains nothing
	longestValue     = 256 << 20 // bytes, decompressed; more is damage or malice
	checksumSize     = 4
)

// place is where a value stands. No two values of any register share one.
type place struct {
	register app.ID // which register; "" for its header
	bucket   string // the path of the bucket below [hearings], with slashes
	key      []byte
}

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

func (p place) checksum(form byte, revision uint64, body []byte) uint32 {
	b := make([]byte, 0, 128)
	b = append(b, p.register...)
	b = append(b, 0)
	b = append(b, p.bucket...)
	b = append(b, 0)
	b = binary.AppendUvarint(b, uint64(len(p.key)))
	b = append(b, p.key...)
	b = append(b, form)
	b = binary.AppendUvarint(b, revision)
	return crc32.Update(crc32.Checksum(b, castagnoli), castagnoli, body)
}

// errValue says that a value is not as it was written.
var errValue = errors.New("value is damaged")

// errForm says that a value has a form that this program does not know.
var errForm = fmt.Errorf("%w: unknown form", errValue)

// encode makes a value of plain, as it is written to its place.
func encode(at place, revision uint64, plain []byte) []byte {
	form, body := formPlain, plain
	if len(plain) >= worthCompressing {
		if packed := compressor.EncodeAll(plain, nil); len(packed) < len(plain) {
			form, body = formZstd, packed
		}
	}
	v := make([]byte, 0, 1+binary.MaxVarintLen64+checksumSize+len(body))
	v = append(v, form)
	v = binary.AppendUvarint(v, revision)
	v = binary.BigEndian.AppendUint32(v, at.checksum(form, revision, body))
	return append(v, body...)
}

// decode gives back what encode was given for the same place. What it returns
// shares no memory with value. The error is an errValue.
func decode(at place, value []byte) (revision uint64, plain []byte, err error) {
	revision, form, sum, body, err := unwrap(value)
	if err != nil {
		return 0, nil, err
	}
	if sum != at.checksum(form, revision, body) {
		return 0, nil, fmt.Errorf("%w: its checksum does not fit", errValue)
	}
	if form == formPlain {
		return revision, append([]byte{}, body...), nil
	}
	plain, err = decompressor.DecodeAll(body, nil)
	if err != nil {
		return 0, nil, fmt.Errorf("%w: %w", errValue, err)
	}
	return revision, plain, nil
}

func unwrap(value []byte) (revision uint64, form byte, sum uint32, body []byte, err error) {
	if len(value) == 0 {
		return 0, 0, 0, nil, fmt.Errorf("%w: it is empty", errValue)
	}
	form = value[0]
	if form != formPlain && form != formZstd {
		return 0, 0, 0, nil, fmt.Errorf("%w %d", errForm, form)
	}
	revision, n := binary.Uvarint(value[1:])
	if n <= 0 || len(value) < 1+n+checksumSize {
		return 0, 0, 0, nil, fmt.Errorf("%w: it is cut short", errValue)
	}
	rest := value[1+n:]
	return revision, form, binary.BigEndian.Uint32(rest), rest[checksumSize:], nil
}

// The checksum of zstd's own frames is left out: the value has one.
var (
	compressor   = must(zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedFastest), zstd.WithEncoderCRC(false), zstd.WithLowerEncoderMem(true)))
	decompressor = must(zstd.NewReader(nil, zstd.WithDecoderConcurrency(0), zstd.WithDecoderMaxMemory(longestValue)))
)

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
