package app_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"hvidbog/app"
)

// fill gives every field of a record a value that is not its zero, in lists too,
// so that a field which is added later is in these tests by itself.
func fill(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[time.Time]() {
			v.Set(reflect.ValueOf(time.Date(2016, time.April, 18, 9, 30, 0, 0, time.UTC)))
			return
		}
		if v.Type() == reflect.TypeFor[app.Date]() {
			v.Set(reflect.ValueOf(day(2016, time.April, 18)))
			return
		}
		for i := range v.NumField() {
			fill(v.Field(i))
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		fill(v.Index(0))
		fill(v.Index(1))
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		key, value := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
		fill(key)
		fill(value)
		v.SetMapIndex(key, value)
	case reflect.String:
		v.SetString("x")
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int, reflect.Int64:
		v.SetInt(7)
	case reflect.Uint64:
		v.SetUint(7)
	default:
		panic("a record has a field of a kind that this test does not know: " + v.Type().String())
	}
}

func filled(kind app.RecordKind) app.Record {
	r := app.NewRecord(kind)
	fill(reflect.ValueOf(r).Elem())
	return r
}

// shared finds a list that two records have in common, by its path.
func shared(a, b reflect.Value, path string) string {
	switch a.Kind() {
	case reflect.Struct:
		if a.Type() == reflect.TypeFor[time.Time]() {
			return ""
		}
		for i := range a.NumField() {
			if found := shared(a.Field(i), b.Field(i), path+"."+a.Type().Field(i).Name); found != "" {
				return found
			}
		}
	case reflect.Slice:
		if a.Len() > 0 && a.Pointer() == b.Pointer() {
			return path
		}
		for i := range a.Len() {
			if found := shared(a.Index(i), b.Index(i), path+"[]"); found != "" {
				return found
			}
		}
	case reflect.Map, reflect.Pointer:
		if a.Pointer() == b.Pointer() {
			return path
		}
	}
	return ""
}

func TestACloneIsEqualAndSharesNothing(t *testing.T) {
	for _, kind := range app.RecordKinds() {
		r := filled(kind)
		c := r.Clone()
		if !reflect.DeepEqual(r, c) {
			t.Errorf("%s: the clone is %+v of %+v", kind, c, r)
		}
		if path := shared(reflect.ValueOf(r).Elem(), reflect.ValueOf(c).Elem(), string(kind)); path != "" {
			t.Errorf("%s is shared with the clone", path)
		}
		if empty := app.NewRecord(kind); !reflect.DeepEqual(empty, empty.Clone()) {
			t.Errorf("%s: the clone of an empty one is %+v", kind, empty.Clone())
		}
	}
}

func TestRecordsKeepEverythingInJSON(t *testing.T) {
	for _, kind := range app.RecordKinds() {
		r := filled(kind)
		r.Common().Revision = 0 // the store keeps it beside the record
		text, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		got := app.NewRecord(kind)
		if err := json.Unmarshal(text, got); err != nil || !reflect.DeepEqual(got, r) {
			t.Errorf("%s: read back are %+v, %v", kind, got, err)
		}
	}
}

func TestEveryRecordKnowsItsKey(t *testing.T) {
	for _, kind := range app.RecordKinds() {
		r := app.NewRecord(kind)
		r.Common().ID = "x"
		if got := r.Key(); got != (app.Key{Kind: kind, ID: "x"}) {
			t.Errorf("the key of a %s is %v", kind, got)
		}
	}
	if r := app.NewRecord("minutes"); r != nil {
		t.Errorf("minutes are %v", r)
	}
}

func TestIDsAreNeverTheSame(t *testing.T) {
	seen := make(map[app.ID]bool)
	for range 1000 {
		id := app.NewID()
		if len(id) != 32 || seen[id] {
			t.Fatalf("got %q", id)
		}
		seen[id] = true
	}
}

func TestWhoSpeaksInAResponse(t *testing.T) {
	for _, c := range []struct {
		sender, onBehalfOf, principal app.ID
		voices                        []app.ID
	}{
		{"", "", "", nil},
		{"maike", "", "maike", []app.ID{"maike"}},
		{"maike", "mia", "mia", []app.ID{"maike", "mia"}},
		{"", "mia", "mia", []app.ID{"mia"}},
		{"mia", "mia", "mia", []app.ID{"mia"}},
	} {
		r := &app.Response{Sender: c.sender, OnBehalfOf: c.onBehalfOf}
		if r.Principal() != c.principal || !slices.Equal(r.Voices(), c.voices) {
			t.Errorf("%q for %q: counts for %q, voices %q", c.sender, c.onBehalfOf, r.Principal(), r.Voices())
		}
	}
}

func TestAnAttachmentIsFoundByItsSum(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := responses(app.Base{}).Draw(t, "response")
		for i := range 6 {
			sum := fmt.Sprintf("%064x", i)
			a, ok := r.Attached(sum)
			if ok != slices.Contains(r.Attachments, a) || ok && a.SHA256 != sum {
				t.Fatalf("the attachment %s is %v, %v", sum, a, ok)
			}
		}
		files := app.FilesOf(r)
		if len(files) != len(r.Attachments) {
			t.Fatalf("%d files of %d attachments", len(files), len(r.Attachments))
		}
		for i, f := range files {
			if f != r.Attachments[i].FileRef {
				t.Fatalf("the files are %v of %v", files, r.Attachments)
			}
		}
	})
	if files := app.FilesOf(&app.Party{}); files != nil {
		t.Errorf("a party has the files %v", files)
	}
}

// The names of the kinds are in the registers and on the command line: they stay.
func TestKindsAreAllThereAndEachOnce(t *testing.T) {
	mustBe(t, app.Kinds(), "hearingResponse", "enquiry", "workshopInput", "interview")
	mustBe(t, app.PartyKinds(), "supportGroup", "userCouncil", "relative", "citizen", "localCommittee", "organisation", "publicBody", "employee")
	mustBe(t, app.Channels(), "email", "digitalPost", "letter", "phone", "workshop", "meeting", "portal")
	mustBe(t, app.Stances(), "supports", "partly", "against", "neutral")
	mustBe(t, app.Statuses(), "new", "inProgress", "answered", "noReply")
	mustBe(t, app.RecordKinds(), "hearing", "centre", "service", "scenario", "party", "response",
		"remark", "topic", "excerpt", "decision", "packet", "template", "letter", "promise", "formLetterGroup")
	mustBe(t, app.LetterKinds(), "receipt", "preliminary", "reply")
	mustBe(t, app.ClockStates(), "overdue", "dueThisWeek", "waiting", "dueLater", "answered", "noneDue")
	mustBe(t, app.Verdicts(), "accepted", "partlyAccepted", "rejected", "noted")
	mustBe(t, app.MaskKinds(), "cpr", "phone", "email", "address", "name", "health")
	mustBe(t, app.Columns(), "sender", "onBehalfOf", "partyKind", "email", "address", "date", "hour", "subject", "text", "scenario", "stance", "note", "id")
	mustBe(t, app.Outcomes(), "adopted", "adoptedAmended", "notAdopted", "postponed", "takenNote")
	mustBe(t, app.Districts(), "indreBy", "oesterbro", "noerrebro", "vesterbroKgsEnghave", "valby", "vanloese",
		"broenshoejHusum", "bispebjerg", "amagerOest", "amagerVest", "wholeCity")
}

func mustBe[T ~string](t *testing.T, got []T, want ...T) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("they are %q, want %q", got, want)
	}
}

func TestPrivatePersonsAndOpenWork(t *testing.T) {
	for _, k := range app.PartyKinds() {
		if want := k == app.Citizen || k == app.Relative || k == app.Employee; k.UsuallyPrivate() != want {
			t.Errorf("%s: usually private is %v", k, !want)
		}
	}
	for _, s := range app.Statuses() {
		if want := s == app.StatusNew || s == app.StatusAtWork; s.Open() != want {
			t.Errorf("%s: open is %v", s, !want)
		}
	}
}

// The ten districts, as the papers name them.
func TestDistrictsByName(t *testing.T) {
	want := []string{
		"Indre By", "Østerbro", "Nørrebro", "Vesterbro/Kongens Enghave", "Valby", "Vanløse", "Brønshøj-Husum",
		"Bispebjerg", "Amager Øst", "Amager Vest", "Hele byen",
	}
	for i, d := range app.Districts() {
		if d.Name() != want[i] {
			t.Errorf("%s is called %q", d, d.Name())
		}
		for _, text := range []string{d.Name(), string(d), app.Fold(d.Name()), " " + d.Name() + " "} {
			if got, err := app.ParseDistrict(text); err != nil || got != d {
				t.Errorf("%q is %q, %v", text, got, err)
			}
		}
	}
	for text, d := range map[string]app.District{"Brønshøj/Husum": app.BroenshoejHusum, "Vesterbro - Kongens Enghave": app.VesterbroKgsEnghave} {
		if got, err := app.ParseDistrict(text); err != nil || got != d {
			t.Errorf("%q is %q, %v", text, got, err)
		}
	}
	for _, text := range []string{"", "Amager", "Frederiksberg", "by"} {
		if got, err := app.ParseDistrict(text); app.CodeOf(err) != app.CodeDistrict || got != "" {
			t.Errorf("%q is %q, %v", text, got, err)
		}
	}
}

func TestALinkIsFoundByItsScenario(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := responses(app.Base{}).Draw(t, "response")
		for _, id := range []app.ID{"s0", "s1", "s2", "s3"} {
			l, ok := r.LinkTo(id)
			if ok != slices.Contains(r.Links, l) || ok && l.Scenario != id {
				t.Fatalf("the link to %s is %v, %v", id, l, ok)
			}
		}
	})
	s := &app.Scenario{Alternatives: []app.Alternative{{ID: "a1", Name: "Utterslev"}}}
	if a, ok := s.Alternative("a1"); !ok || a.Name != "Utterslev" {
		t.Errorf("the alternative is %v, %v", a, ok)
	}
	if _, ok := s.Alternative("a2"); ok {
		t.Error("an alternative is found that is not there")
	}
}
