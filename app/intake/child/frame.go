package child

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
)

// kind is what a frame holds.
type kind byte

const (
	theName    kind = 'n' // to the child: a file
	theContent kind = 'c'
	isReady    kind = 'r' // from the child: it has started
	isAside    kind = 'p' // it starts a tool, and the clock is to stand still
	goesOn     kind = 'g' // it has
	theAnswer  kind = 'a' // what was found, or why nothing was
	theFile    kind = 'f' // the content of a file of the answer, in their order
)

var errFrame = errors.New("child: the frame is not one that may come here")

// writeFrame writes one: its kind, its length as four bytes, and what it holds.
func writeFrame(w io.Writer, k kind, data []byte) error {
	head := [5]byte{byte(k)}
	binary.BigEndian.PutUint32(head[1:], uint32(len(data)))
	if _, err := w.Write(head[:]); err != nil {
		return err
	}
	_, err := w.Write(data)
	return err
}

// readFrame reads one of at most so many bytes. Memory is taken as the bytes come,
// and not as the length promises them.
func readFrame(r io.Reader, most int) (kind, []byte, error) {
	var head [5]byte
	if _, err := io.ReadFull(r, head[:]); err != nil {
		return 0, nil, err
	}
	n := int64(binary.BigEndian.Uint32(head[1:]))
	if n > int64(most) {
		return 0, nil, fmt.Errorf("child: a frame of %d bytes, where %d may come", n, most)
	}
	if n <= trusted {
		data := make([]byte, n)
		_, err := io.ReadFull(r, data)
		return kind(head[0]), data, err
	}
	data, err := io.ReadAll(io.LimitReader(r, n))
	if err == nil && int64(len(data)) < n {
		err = io.ErrUnexpectedEOF
	}
	return kind(head[0]), data, err
}

// trusted is what a length may promise without harm, in bytes.
const trusted = 1 << 20
