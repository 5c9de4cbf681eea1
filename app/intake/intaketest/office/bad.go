package office

import (
	"archive/zip"
	"bytes"
	"os"
	"path/filepath"
)

// doubles are three that are there already: one saved twice, one that came again under
// another subject with the same message id, and one that lies in another folder.
func (o *office) doubles() error {
	read := func(pattern string) []byte {
		found, err := filepath.Glob(filepath.Join(o.dir, pattern))
		if err != nil || len(found) == 0 {
			panic("no " + pattern)
		}
		content, err := os.ReadFile(found[0])
		if err != nil {
			panic(err)
		}
		return content
	}
	again := bytes.Replace(read("mails/02 *.eml"), []byte("MIME-Version"), []byte("X-Received: by 10.0.0.1\r\nMIME-Version"), 1)
	for name, content := range map[string][]byte{
		"mails/kopi af 01.eml": read("mails/01 *.eml"), "post/videresendt.eml": again,
		"post/samme brev.docx": read("breve/Brev fra *.docx"),
	} {
		if err := o.put(name, content); err != nil {
			return err
		}
	}
	return nil
}

// broken are two files that were cut off on the way, and a bomb.
func (o *office) broken() error {
	l := o.letter()
	word, printed := docx(l), pdf(l)
	if err := o.put("post/afbrudt.docx", word[:len(word)*2/3]); err != nil {
		return err
	}
	if err := o.put("post/afbrudt.pdf", printed[:200]); err != nil {
		return err
	}
	bomb, err := bomb(300 << 20)
	if err != nil {
		return err
	}
	return o.put("post/billeder.zip", bomb)
}

// bomb is an archive with one file of so many zeros.
func bomb(size int) ([]byte, error) {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	f, err := w.Create("billede.txt")
	if err != nil {
		return nil, err
	}
	zeros := make([]byte, 1<<20)
	for range size >> 20 {
		if _, err := f.Write(zeros); err != nil {
			return nil, err
		}
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
