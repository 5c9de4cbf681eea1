package likeness_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"hvidbog/app/likeness"
)

// score is how well groups tell which letters are the same.
type score struct {
	recall float64 // of the pairs that were sent as the same letter, those found
	wrong  float64 // of the pairs found, those that were not
	pairs  int     // sent as the same letter
}

func scoreOf(letters []made, groups []likeness.Group) score {
	in := make([]int, len(letters))
	for k, g := range groups {
		for _, i := range append(g.Members, g.Model) {
			in[i] = k + 1
		}
	}
	var s score
	var right, wrong int
	for i := range letters {
		for j := range i {
			same := letters[i].form >= 0 && letters[i].form == letters[j].form
			if same {
				s.pairs++
			}
			switch found := in[i] > 0 && in[i] == in[j]; {
			case found && same:
				right++
			case found:
				wrong++
			}
		}
	}
	s.recall, s.wrong = float64(right)/float64(s.pairs), float64(wrong)/float64(max(1, right+wrong))
	return s
}

func textsOf(letters []made) []likeness.Text {
	list := make([]string, len(letters))
	for i, l := range letters {
		list[i] = l.text
	}
	return prints(list)
}

// At least 95 of 100 pairs are found, and at most one of 100 found is false.
func TestFormLettersAreFoundAmong2000(t *testing.T) {
	for seed := range uint64(3) {
		letters := hearing(2000, seed)
		s := scoreOf(letters, likeness.Groups(textsOf(letters)))
		t.Logf("seed %d: %.4f of %d pairs found, %.4f of those found false", seed, s.recall, s.pairs, s.wrong)
		if s.recall < 0.95 || s.wrong > 0.01 {
			t.Errorf("seed %d: %.3f of the pairs are found, and %.3f of those found are false", seed, s.recall, s.wrong)
		}
	}
}

func TestTheSameTextsGiveTheSameGroups(t *testing.T) {
	letters := hearing(400, 7)
	if a, b := likeness.Groups(textsOf(letters)), likeness.Groups(textsOf(letters)); !reflect.DeepEqual(a, b) {
		t.Errorf("first %v, then %v", a, b)
	}
}

// Letters that are each like the next, and the last not like the first, are no one group.
func TestGroupsAreNoChains(t *testing.T) {
	w := newWriter(5)
	said := w.says(30)
	var texts []likeness.Text
	for i := 0; i+10 <= len(said); i += 3 {
		texts = append(texts, likeness.Text{Print: likeness.PrintOf(strings.Join(said[i:i+10], " "))})
	}
	if !texts[0].Print.Alike(texts[1].Print) || texts[0].Print.Alike(texts[len(texts)-1].Print) {
		t.Fatal("the letters are no chain")
	}
	groups := likeness.Groups(texts)
	if len(groups) < 2 {
		t.Errorf("the groups are %v", groups)
	}
	for _, g := range groups {
		for _, i := range g.Members {
			if !texts[i].Print.Alike(texts[g.Model].Print) {
				t.Errorf("%d is not like %d, the model of its group", i, g.Model)
			}
		}
	}
}

func TestModelIsTheLetterWithTheLeastOfItsOwn(t *testing.T) {
	w := newWriter(6)
	form := w.form()[1:]
	letters := []string{
		strings.Join(append(w.says(4), form...), " "),
		strings.Join(form[1:], " "),
		strings.Join(form, " "),
		strings.Join(append(form, w.says(3)...), " "),
		strings.Join(form, "\n") + "\n",
	}
	want := []likeness.Group{{Model: 2, Members: []int{0, 1, 3, 4}}}
	if got := likeness.Groups(prints(letters)); !reflect.DeepEqual(got, want) {
		t.Errorf("the groups are %v, want %v", got, want)
	}
}

func TestGroupsKeepToWhatIsKnown(t *testing.T) {
	w := newWriter(8)
	form := strings.Join(w.form()[1:], " ")
	texts := prints([]string{form, form, form, form, "Noget andet, som ingen andre har skrevet i dag."})
	texts[2].Model = true // others may join it
	texts[0].Unlike = []int{1}
	want := []likeness.Group{{Model: 2, Members: []int{0, 3}}}
	if got := likeness.Groups(texts); !reflect.DeepEqual(got, want) {
		t.Errorf("with a model the groups are %v, want %v", got, want)
	}
	texts[2].Model = false
	texts[3].Unlike = []int{0, 2}
	want = []likeness.Group{{Model: 0, Members: []int{2}}, {Model: 1, Members: []int{3}}}
	if got := likeness.Groups(texts); !reflect.DeepEqual(got, want) {
		t.Errorf("without one the groups are %v, want %v", got, want)
	}
}

func prints(letters []string) []likeness.Text {
	var texts []likeness.Text
	for _, p := range likeness.PrintsOf(letters) {
		texts = append(texts, likeness.Text{Print: p})
	}
	return texts
}

// BenchmarkGroups reads letters and groups them. Beside the time it tells how many of
// the pairs that were sent as the same letter are found, and how many of those found are
// false, in percent.
func BenchmarkGroups(b *testing.B) {
	for _, n := range []int{2000, 5000, 50_000} {
		letters := hearing(n, 1)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			var groups []likeness.Group
			for b.Loop() {
				groups = likeness.Groups(textsOf(letters))
			}
			if n <= 5000 {
				s := scoreOf(letters, groups)
				b.ReportMetric(100*s.recall, "%found")
				b.ReportMetric(100*s.wrong, "%false")
			}
		})
	}
}
