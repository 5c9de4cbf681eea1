package main

import (
	"strings"

	"hvidbog/app"
	"hvidbog/app/packet"
)

// choose finds the choice that is meant: by its code word, by the word that the
// window shows, or by a part of that which no other choice has ("delvist"). Case,
// accents and hyphens do not matter. Nothing is chosen for what fits several.
func choose[T ~string](text string, among []T, word func(T) string) (choice T, ok bool) {
	want := app.FoldName(text)
	if want == "" {
		return "", false
	}
	var parts []T
	for _, c := range among {
		shown := app.FoldName(word(c))
		if want == shown || want == app.FoldName(string(c)) {
			return c, true
		}
		if len(want) >= 3 && strings.Contains(shown, want) {
			parts = append(parts, c)
		}
	}
	if len(parts) != 1 {
		return "", false
	}
	return parts[0], true
}

// choice reads the value of a flag that has a few values; without the flag it
// is what it is otherwise.
func choice[T ~string](j *job, name string, otherwise T, among []T, words string, refusal app.Code) (T, error) {
	if !j.has(name) {
		return otherwise, nil
	}
	return chosen(j, j.value(name), among, words, refusal)
}

func chosen[T ~string](j *job, text string, among []T, words string, refusal app.Code) (T, error) {
	c, ok := choose(text, among, func(c T) string { return j.say(words + string(c)) })
	if !ok {
		return "", app.Refuse(refusal, "Value", text)
	}
	return c, nil
}

func (j *job) kind() (app.Kind, error) {
	return choice(j, "kind", app.HearingResponse, app.Kinds(), "kind.", app.CodeKind)
}

func (j *job) channel() (app.Channel, error) {
	return choice(j, "channel", app.ByEmail, app.Channels(), "channel.", app.CodeChannel)
}

func (j *job) stance(text string) (app.Stance, error) {
	return chosen(j, text, app.Stances(), "stance.", app.CodeStance)
}

func (j *job) verdict() (app.Verdict, error) {
	return choice(j, "verdict", "", app.Verdicts(), "verdict.", app.CodeVerdict)
}

// partyKind is the kind that was asked for; "" where none was. The committee's
// marks LU and O do as well.
func (j *job) partyKind() (app.PartyKind, error) {
	for _, k := range []app.PartyKind{app.LocalCommittee, app.PublicBody} {
		if strings.EqualFold(j.value("party-kind"), j.say("partyKindMark."+string(k))) {
			return k, nil
		}
	}
	return choice(j, "party-kind", "", app.PartyKinds(), "partyKind.", app.CodePartyKind)
}

func (j *job) edition() (packet.Edition, error) {
	if !j.has("edition") {
		return packet.Anonymised, nil
	}
	e, ok := choose(j.value("edition"), packet.Editions(), func(e packet.Edition) string { return j.say("edition." + string(e)) })
	if !ok {
		return "", refusal{"ctl.refused.edition", []any{"Value", j.value("edition")}}
	}
	return e, nil
}

// date reads the date that a flag was given; zero where it was not.
func (j *job) date(name string) (app.Date, error) {
	if !j.has(name) {
		return app.Date{}, nil
	}
	return app.ParseDate(j.value(name), j.today())
}

// past reads the date of something that has happened.
func (j *job) past(name string) (app.Date, error) {
	if !j.has(name) {
		return app.Date{}, nil
	}
	return app.ParsePast(j.value(name), j.today())
}
