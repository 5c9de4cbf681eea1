package casework_test

import (
	"fmt"
	"runtime"
	"testing"

	"hvidbog/app"
	"hvidbog/app/casework"
)

// A caseworker types, and the list follows at every key. Each figure is of one
// key: one Find.
func BenchmarkFind(b *testing.B) {
	for _, n := range []int{10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			f := largeHearing(n, 2400)
			fi := casework.NewFinder()
			fi.Warm(f)
			key := func(b *testing.B, queries ...casework.Query) {
				b.Helper()
				found := 0
				for i := 0; b.Loop(); i++ {
					found = len(fi.Find(f, queries[i%len(queries)]))
				}
				b.ReportMetric(float64(found), "found")
			}
			// Two queries in turn, so that neither narrows the other.
			b.Run("rare", func(b *testing.B) { key(b, text(rareWord), text("ukuleleorkester")) })
			b.Run("common", func(b *testing.B) { key(b, text("tilbud"), text("støtte")) })
			b.Run("part", func(b *testing.B) { key(b, text("stemil"), text("ndsgrup")) })
			b.Run("letter", func(b *testing.B) { key(b, text("x"), text("q")) })
			b.Run("several", func(b *testing.B) { key(b, text("samværs hverdag ukulele"), text("musik åse 2015-")) })
			b.Run("sender", func(b *testing.B) { key(b, text("yusuf støjkjær"), text("lene boligtoft")) })
			b.Run("sorted", func(b *testing.B) {
				key(b, casework.Query{Text: "e", Sort: casework.BySender}, casework.Query{Text: "i", Sort: casework.ByReceived, Reverse: true})
			})
			b.Run("filtered", func(b *testing.B) {
				key(b, casework.Query{Scenario: "s3", Stance: app.Against}, casework.Query{PartyKind: app.Citizen, Open: true})
			})
			b.Run("typed", func(b *testing.B) { key(b, typed(rareWord)...) })
			b.Run("afterSave", func(b *testing.B) {
				f := f
				for i := 0; b.Loop(); i++ {
					r := app.CloneOf(f.Responses[i*7919%n])
					r.Text += " x"
					f = f.With([]app.Record{r}, nil)
					fi.Find(f, text("tilbud"))
				}
			})
		})
	}
}

func text(s string) casework.Query { return casework.Query{Text: s} }

// typed are the queries that a word makes letter by letter.
func typed(word string) []casework.Query {
	var list []casework.Query
	for i := range word {
		list = append(list, text(word[:i+1]))
	}
	return list
}

func BenchmarkWarm(b *testing.B) {
	for _, n := range []int{10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			f := largeHearing(n, 2400)
			var fi *casework.Finder
			before := heap()
			for b.Loop() {
				fi = casework.NewFinder()
				fi.Warm(f)
			}
			b.ReportMetric(float64(heap()-before)/(1<<20), "MiB")
			runtime.KeepAlive(fi)
		})
	}
}

func heap() int64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}
