package files

import (
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"hvidbog/app/intake"
	"hvidbog/app/intake/child"
)

// BenchmarkMails reads a folder of mails in real children, as a drop on the window
// does: each some 12 kB, with a text, the same as a page, and a small file. It tells
// how many a second, and how much the memory of this process grows while they are
// read.
func BenchmarkMails(b *testing.B) {
	for _, n := range []int{250, 1000, 4000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			dir := b.TempDir()
			for i := range n {
				if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("svar %d.eml", i)), benchMail(i), 0o600); err != nil {
					b.Fatal(err)
				}
			}
			runtime.GC()
			var start, now runtime.MemStats
			runtime.ReadMemStats(&start)
			var most uint64
			for b.Loop() {
				read := 0
				pool, err := NewPool()
				if err != nil {
					b.Fatal(err)
				}
				listed, err := intake.List(b.Context(), dir)
				if err != nil {
					b.Fatal(err)
				}
				units := make([]intake.Unit, len(listed))
				for i, l := range listed {
					units[i] = l.Unit()
				}
				err = intake.ReadAll(b.Context(), pool.Read, units, child.AtOnce(), func(r intake.Reading) {
					if r.Err != nil || len(r.Content.Found[0].Files) != 1 {
						b.Fatal(r.Err)
					}
					if read++; read%100 == 0 {
						runtime.ReadMemStats(&now)
						most = max(most, now.HeapAlloc)
					}
				})
				if err != nil || read != n {
					b.Fatal(read, err)
				}
				pool.Close()
			}
			b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "mails/s")
			b.ReportMetric(float64(most)/(1<<20), "MB-most")
		})
	}
}

func benchMail(i int) []byte {
	text := strings.Repeat("Vi ønsker, at de små steder bevares – også for dem, der ikke kan komme i arbejde igen.\r\n", 30)
	return fmt.Appendf(nil, "From: Borger %d <borger%d@example.org>\r\nTo: hoering@example.org\r\nSubject: =?utf-8?q?H=C3=B8ringssvar?=\r\n"+
		"Date: Mon, 4 Apr 2016 10:00:00 +0200\r\nMessage-ID: <%d@example.org>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=m\r\n\r\n"+
		"--m\r\nContent-Type: multipart/alternative; boundary=a\r\n\r\n--a\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nKære udvalg %d\r\n\r\n%s\r\n"+
		"--a\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Kære udvalg %d</p><p>%s</p>\r\n--a--\r\n"+
		"--m\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=logo.png\r\n\r\n%s\r\n--m--\r\n",
		i, i, i, i, text, i, text, base64.StdEncoding.EncodeToString(append([]byte("\x89PNG\r\n\x1a\n"), make([]byte, 4000)...)))
}
