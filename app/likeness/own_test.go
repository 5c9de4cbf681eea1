package likeness_test

import (
	"slices"
	"strings"
	"testing"

	"hvidbog/app/likeness"
)

func TestWhatSomebodyAddedIsOwn(t *testing.T) {
	model := "Kære udvalg\n\nJeg hedder Åse Krog og bor på Nygade. Mamma Mia skal ikke flyttes til Brønshøj. " +
		"Vi har brug for ro og et godt måltid. Vi støtter alternativet i Utterslev.\n\nMed venlig hilsen\nÅse Krog"
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"the same", model, nil},
		{
			"other names, a slip, another greeting, a sentence less",
			"Hej politikere!\n\nJeg hedder Bo Lund og bor på Istedgade. Mama Mia skal ikke flytes til Brønshøj. Vi støtter alternativet i Utterslev.\n\nMvh Bo Lund\nIstedgade 12\n1650 København V",
			nil,
		},
		{
			"a paragraph, and a sentence in the middle",
			"Jeg hedder Bo Lund og bor på Istedgade. Min søn har haft glæde af stedet. Mamma Mia skal ikke flyttes til Brønshøj. Vi har brug for ro og et godt måltid. Vi støtter alternativet i Utterslev.\n\nJeg kom der selv i ti år. Det reddede mig.\n\nBo",
			[]string{"Min søn har haft glæde af stedet.", "Jeg kom der selv i ti år. Det reddede mig."},
		},
		{
			"sentences in another order",
			"Vi støtter alternativet i Utterslev. Vi har brug for ro og et godt måltid. Mamma Mia skal ikke flyttes til Brønshøj.",
			nil,
		},
		{
			"more said in a sentence",
			"Jeg hedder Bo Lund og bor på Nygade. Mamma Mia skal ikke flyttes til Brønshøj, for så kan min gamle mor aldrig nå derud mere. Vi har brug for ro og et godt måltid. Vi støtter alternativet i Utterslev.",
			[]string{"Mamma Mia skal ikke flyttes til Brønshøj, for så kan min gamle mor aldrig nå derud mere."},
		},
		{
			"the opposite, with one word more or less",
			"Jeg hedder Bo Lund og bor på Nygade. Mamma Mia skal flyttes til Brønshøj. Vi har brug for ro og et godt måltid. Vi støtter ikke alternativet i Utterslev.",
			[]string{"Mamma Mia skal flyttes til Brønshøj.", "Vi støtter ikke alternativet i Utterslev."},
		},
		{
			"a postscript below the signature",
			model + "\n\nP.S. Husk haven!",
			[]string{"P.S. Husk haven!"},
		},
	} {
		if got := likeness.Own(model, c.text); !slices.Equal(got, c.want) {
			t.Errorf("%s: own are %q, want %q", c.name, got, c.want)
		}
	}
}

// A letter that lacks a sentence and greets others than its model has nothing of its own,
// though place and date stand above the salutation and the sentence said "uden".
func TestWhatIsLeftOutIsNotOwn(t *testing.T) {
	letter := func(to, middle string) string {
		return "København, den 4. april 2016\nKære " + to + "\n\nDet skal være åbent om aftenen og i weekenden.\n\n" + middle +
			"Vi vil gerne være med til at finde lokalerne og til at fortælle om stedet, når det åbner.\n\nMed venlig hilsen\nBo"
	}
	model := letter("politikere", "Vi lægger vægt på, at der er uddannet personale til stede i hele åbningstiden, og at man kan komme uden at være visiteret.\n\n")
	if own := likeness.Own(model, letter("Socialudvalg", "")); len(own) > 0 {
		t.Errorf("own are %q", own)
	}
}

// Of what was added to form letters at least 97 of 100 sentences are told, and of what
// was not, no more than one in 100 letters.
func TestOwnSentencesAreFoundInMadeLetters(t *testing.T) {
	w := newWriter(3)
	const letters, each = 500, 3
	var found, wrong int
	for range letters {
		form, added := w.form(), w.says(each)
		model := w.letter(append([]string{w.filled(form[0])}, form[1:]...))
		text := w.letter([]string{w.filled(form[0])}, form[1:], added)
		own := likeness.Own(model, text)
		for _, a := range added {
			if slices.ContainsFunc(own, func(s string) bool { return strings.Contains(s, a) }) {
				found++
			}
		}
		for _, s := range own {
			if !slices.ContainsFunc(added, func(a string) bool { return strings.Contains(s, a) }) {
				wrong++
			}
		}
	}
	if found*100 < letters*each*97 || wrong*100 > letters {
		t.Errorf("in %d letters %d of %d sentences are found, and %d passages beside them", letters, found, letters*each, wrong)
	}
}
