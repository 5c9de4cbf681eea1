package export_test

import (
	"fmt"
	"reflect"
	"time"

	"pgregory.net/rapid"

	"hvidbog/app"
)

// anything is a record of a kind with something in every field, or nearly.
func anything(t *rapid.T, kind app.RecordKind, id app.ID) app.Record {
	r := app.NewRecord(kind)
	fill(t, reflect.ValueOf(r).Elem())
	*r.Common() = app.Base{ID: id, Hearing: "h"}
	return r
}

// texts are texts with all that people paste into them.
func texts() *rapid.Generator[string] {
	return rapid.OneOf(
		rapid.String(),
		rapid.SampledFrom([]string{"", "Kære udvalg\n\nMvh\nKaren", "=1+1", "a\tb\r\nc", `"<&>"`, "\u00ad\u200b\u2028", "🙂", "\x00\x1b", "_x0041_"}),
	)
}

// fill puts something into every field below v.
func fill(t *rapid.T, v reflect.Value) {
	switch at := v.Addr().Interface().(type) {
	case *time.Time:
		if rapid.Bool().Draw(t, "known") {
			*at = time.Unix(rapid.Int64Range(0, 1<<32).Draw(t, "seconds"), rapid.Int64Range(0, 999_999_999).Draw(t, "nanoseconds")).UTC()
		}
		return
	case *app.Date:
		if rapid.Bool().Draw(t, "known") {
			*at = app.Date{Year: 1990, Month: time.January, Day: 1}.Add(rapid.IntRange(0, 20_000).Draw(t, "day"))
		}
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			fill(t, v.Field(i))
		}
	case reflect.String:
		v.SetString(texts().Draw(t, "text"))
	case reflect.Int, reflect.Int64:
		v.SetInt(int64(rapid.Int32().Draw(t, "number")))
	case reflect.Uint64: // the revision, which is the store's
	case reflect.Bool:
		v.SetBool(rapid.Bool().Draw(t, "bool"))
	case reflect.Slice:
		if n := rapid.IntRange(0, 3).Draw(t, "length"); n > 0 {
			v.Set(reflect.MakeSlice(v.Type(), n, n))
		}
		for i := range v.Len() {
			fill(t, v.Index(i))
		}
	case reflect.Map:
		for range rapid.IntRange(0, 3).Draw(t, "entries") {
			key, value := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
			key.SetString(rapid.StringMatching(`[a-z]+`).Draw(t, "key"))
			fill(t, value)
			if v.IsNil() {
				v.Set(reflect.MakeMap(v.Type()))
			}
			v.SetMapIndex(key, value)
		}
	default:
		panic(fmt.Sprintf("a record has a %s, which this test cannot fill", v.Type()))
	}
}
