package proof

import (
	"fmt"
	"slices"
	"testing"

	"hvidbog/app/intake/intaketest"
)

func TestStringsOfAFile(t *testing.T) {
	o := objectsIn(intaketest.PDF("/Info<</Author(Karen \\(K.\\) \\370)>>",
		`<</A(one)/B<FEFF00D8>/C(a\
b)/D((nested) \n)/E[(in)(a)(list)]>> % (a comment)`,
		intaketest.PDFStream("/Type/Metadata/Subtype/XML/Filter/FlateDecode", intaketest.PDFDeflated("<x:xmpmeta>about</x:xmpmeta>")),
		intaketest.PDFStream("/Type/ObjStm/Filter[/FlateDecode]", intaketest.PDFDeflated("1 0 <</F(packed)>>")),
		intaketest.PDFStream("", "(a page) Tj"),
	))
	var got []string
	for _, t := range o.texts {
		got = append(got, t.key+"="+t.s)
	}
	want := []string{"A=one", "B=Ø", "C=ab", "D=(nested) \n", "E=in", "E=a", "E=list", "F=packed", "Author=Karen (K.) ø"}
	if !slices.Equal(got, want) {
		t.Errorf("the strings are %q, want %q", got, want)
	}
	if fmt.Sprint(o.about) != "[<x:xmpmeta>about</x:xmpmeta>]" {
		t.Errorf("the metadata are %q", o.about)
	}
}

// FuzzObjects reads nonsense; PDFium itself is too slow to be fed with it.
func FuzzObjects(f *testing.F) {
	for _, pdf := range hostile(f) {
		f.Add(pdf)
	}
	f.Add(planted(plant{packed: "a", xmp: "b"}))
	f.Fuzz(func(_ *testing.T, pdf []byte) {
		objectsIn(pdf)
	})
}

// The bytes of a file's ID are letters by chance; what somebody wrote there is a text.
func TestTheIDOfAFileNamesNobody(t *testing.T) {
	digest := "01c9e32c0aff17bb29d04ee61180f27a" // Éã, as letters
	for id, isText := range map[string]bool{
		"<" + digest + "><" + digest + ">":               false,
		"(Karen M. Soerens)(Karen M. Soerens)":           true,
		"<" + digest + "4561>(\\311\\343, and so forth)": true,
	} {
		o := objectsIn(intaketest.PDF("/ID["+id+"]", "<</Type/Catalog>>"))
		if got := len(o.texts) > 0; got != isText {
			t.Errorf("in %s are the texts %q", id, o.texts)
		}
	}
}
