package casework_test

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/storage"
)

// manyMails are mails of 2,400 characters, each from somebody new.
func manyMails(n int) []casework.Incoming {
	list := make([]casework.Incoming, n)
	for i := range list {
		text := fmt.Sprint("Kære udvalg. Mit svar er ", i, ". ") + strings.Repeat("Vi er glade for vores værested. ", 75)
		list[i] = mail(1+i%17, fmt.Sprint(i, "@post"), fmt.Sprint("Borger ", i, " Holm"), fmt.Sprint(i, "@post.dk"), text)
	}
	return list
}

// BenchmarkReview looks mails through that came in.
func BenchmarkReview(b *testing.B) {
	for _, n := range []int{1000, 5000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			list, f := manyMails(n), largeHearing(1000, 2400)
			for b.Loop() {
				v := casework.NewReview(f, april(18))
				for _, in := range list {
					v.Add(in)
				}
			}
		})
	}
}

// BenchmarkTakeIn takes mails into a register on disk: their files and one change.
func BenchmarkTakeIn(b *testing.B) {
	now := func() time.Time { return time.Date(2016, time.April, 18, 9, 0, 0, 0, time.UTC) }
	for _, n := range []int{1000, 5000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			list := manyMails(n)
			for b.Loop() {
				b.StopTimer()
				store, err := storage.Create(filepath.Join(b.TempDir(), "a.hvidbog"))
				mustDo(b, err)
				desk := must[*casework.Desk](b)(casework.NewOffice(store, func() string { return "Lene" }, now).Begin(app.Hearing{Title: "Høring", CaseNo: "2015-0273113"}))
				v := casework.NewReview(desk.File(), desk.Today())
				for _, in := range list {
					v.Add(in)
				}
				b.StartTimer()
				must[casework.Taken](b)(desk.TakeIn(context.Background(), chosen(v), func(int, int) {}))
				b.StopTimer()
				mustDo(b, store.Close())
				b.StartTimer()
			}
			b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "mails/s")
		})
	}
}
