package storage

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func somewhere() place {
	return place{register: "r", bucket: "h/records/party", key: []byte("k")}
}

func TestCodecGivesBackWhatItWasGiven(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		plain := rapid.OneOf(
			rapid.SliceOfN(rapid.Byte(), 0, 2000),
			rapid.Map(rapid.IntRange(0, 5000), func(n int) []byte { return []byte(strings.Repeat("værested ", n)) }),
		).Draw(t, "plain")
		revision := rapid.Uint64().Draw(t, "revision")
		value := encode(somewhere(), revision, plain)
		if len(value) > len(plain)+15 {
			t.Fatalf("%d bytes became %d", len(plain), len(value))
		}
		gotRevision, got, err := decode(somewhere(), value)
		if err != nil || gotRevision != revision || !bytes.Equal(got, plain) || got == nil {
			t.Fatalf("revision %d, %q, %v", gotRevision, got, err)
		}
		clear(value) // bbolt takes its pages back
		if !bytes.Equal(got, plain) {
			t.Fatal("what was read shares the page's memory")
		}
	})
}

func TestCodecNoticesEveryFlippedBit(t *testing.T) {
	for _, plain := range []string{"", "kort", strings.Repeat("et langt brev ", 40)} {
		value := encode(somewhere(), 300, []byte(plain))
		for i := range 8 * len(value) {
			flipped := bytes.Clone(value)
			flipped[i/8] ^= 1 << (i % 8)
			if _, _, err := decode(somewhere(), flipped); !errors.Is(err, errValue) {
				t.Errorf("bit %d of %d: %v", i, 8*len(value), err)
			}
		}
		for n := range value {
			if _, _, err := decode(somewhere(), value[:n]); !errors.Is(err, errValue) {
				t.Errorf("cut to %d of %d: %v", n, len(value), err)
			}
		}
	}
}

func TestCodecBindsAValueToItsPlace(t *testing.T) {
	value := encode(somewhere(), 1, []byte("et navn"))
	for _, other := range []place{
		{register: "andet", bucket: "h/records/party", key: []byte("k")},
		{register: "r", bucket: "h/records/response", key: []byte("k")},
		{register: "r", bucket: "h/records/party", key: []byte("l")},
		{register: "r", bucket: "h/records/party"},
	} {
		if _, _, err := decode(other, value); !errors.Is(err, errValue) {
			t.Errorf("at %+v: %v", other, err)
		}
	}
}

// TestCodecRefusesABomb decodes a small value that claims to be vast.
func TestCodecRefusesABomb(t *testing.T) {
	body := compressor.EncodeAll(make([]byte, longestValue+1), nil)
	value := []byte{formZstd, 1}
	sum := somewhere().checksum(formZstd, 1, body)
	value = append(value, byte(sum>>24), byte(sum>>16), byte(sum>>8), byte(sum))
	if _, _, err := decode(somewhere(), append(value, body...)); !errors.Is(err, errValue) {
		t.Error(err)
	}
}
