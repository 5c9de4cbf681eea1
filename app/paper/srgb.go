package paper

import (
	"encoding/binary"
	"math"
)

// srgb is the colour space that the file's colours are meant in, sRGB (IEC
// 61966-2-1), as an ICC profile of version 2.1. It is reckoned here: what can be
// had has terms of its own.
func srgb() []byte {
	const (
		headSize = 128
		points   = 1024 // of the curve
	)
	xyz := func(x, y, z float64) []byte {
		b := append([]byte("XYZ \x00\x00\x00\x00"), make([]byte, 12)...)
		for i, v := range []float64{x, y, z} {
			binary.BigEndian.PutUint32(b[8+4*i:], fixed16(v))
		}
		return b
	}
	curve := append([]byte("curv\x00\x00\x00\x00"), 0, 0, points>>8, points&0xff)
	for i := range points {
		v := math.Round(65535 * linear(float64(i)/(points-1)))
		curve = binary.BigEndian.AppendUint16(curve, uint16(v))
	}
	const name = "sRGB IEC61966-2.1\x00"
	text := append([]byte("desc\x00\x00\x00\x00\x00\x00\x00"), byte(len(name)))
	text = append(append(text, name...), make([]byte, 78)...) // no other scripts
	// The primaries as seen by an eye adapted to D50, as ICC has it (Bradford).
	tags := []struct {
		name string
		data []byte
	}{
		{"desc", text},
		{"cprt", []byte("text\x00\x00\x00\x00No rights reserved\x00")},
		{"wtpt", xyz(0.9642, 1, 0.8249)},
		{"rXYZ", xyz(0.43607, 0.22249, 0.01392)},
		{"gXYZ", xyz(0.38515, 0.71687, 0.09708)},
		{"bXYZ", xyz(0.14307, 0.06061, 0.71410)},
		{"rTRC", curve},
		{"gTRC", curve},
		{"bTRC", curve},
	}
	profile := make([]byte, headSize)
	profile = binary.BigEndian.AppendUint32(profile, uint32(len(tags)))
	at := headSize + 4 + 12*len(tags)
	var data []byte
	shared := 0 // where the curve is that all three share
	for _, t := range tags {
		offset := at + len(data)
		if t.name[1:] == "TRC" && shared > 0 {
			offset = shared
		} else {
			data = append(data, t.data...)
			for len(data)%4 != 0 {
				data = append(data, 0)
			}
			if t.name == "rTRC" {
				shared = offset
			}
		}
		profile = append(profile, t.name...)
		profile = binary.BigEndian.AppendUint32(profile, uint32(offset))
		profile = binary.BigEndian.AppendUint32(profile, uint32(len(t.data)))
	}
	profile = append(profile, data...)
	binary.BigEndian.PutUint32(profile, uint32(len(profile)))
	binary.BigEndian.PutUint32(profile[8:], 0x02100000)
	copy(profile[12:], "mntrRGB XYZ ")
	copy(profile[24:], []byte{0x07, 0xe0, 0, 1, 0, 1}) // the first of January 2016
	copy(profile[36:], "acsp")
	copy(profile[68:], xyz(0.9642, 1, 0.8249)[8:])
	return profile
}

// linear is how much light a step of sRGB is, both from 0 to 1.
func linear(step float64) float64 {
	if step <= 0.04045 {
		return step / 12.92
	}
	return math.Pow((step+0.055)/1.055, 2.4)
}

// fixed16 is a number as ICC writes it: 16 bits before the point, 16 after it.
func fixed16(v float64) uint32 { return uint32(math.Round(v * 65536)) }
