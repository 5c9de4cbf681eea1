package packet_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

func addSentences(t testing.TB, text []byte, to map[string]any) {
	t.Helper()
	if err := json.Unmarshal(text, &to); err != nil {
		t.Fatal(err)
	}
}

// fill puts values into the places of a sentence, in the singular where "n" is
// one.
func fill(sentence any, args []any) string {
	values := map[string]string{}
	for i := 0; i+1 < len(args); i += 2 {
		values[args[i].(string)] = fmt.Sprint(args[i+1])
	}
	text, ok := sentence.(string)
	if forms, many := sentence.(map[string]any); many {
		form := "other"
		if values["n"] == "1" {
			form = "one"
		}
		text, ok = forms[form].(string)
	}
	if !ok {
		return ""
	}
	for name, value := range values {
		text = strings.ReplaceAll(text, "{{."+name+"}}", value)
	}
	return text
}
