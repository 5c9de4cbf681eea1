package casework

import "testing"

func TestWordsThatNobodyTouchedFollowTheTemplate(t *testing.T) {
	const thanks, sorry, body = "Tak for dit brev.", "Jeg beklager, at du ikke fik svar.", "Mamma Mia bliver, hvor det er."
	for _, tc := range []struct{ what, now, before, after, want string }{
		{"nothing written yet", thanks + "\n\n", thanks, thanks + "\n\n" + sorry, thanks + "\n\n" + sorry + "\n\n"},
		{"written below", thanks + "\n\n" + sorry + "\n\n" + body, thanks + "\n\n" + sorry, thanks, thanks + "\n\n" + body},
		{
			"thanks in other words", "Tusind tak.\n\n" + sorry + "\n\n" + body, thanks + "\n\n" + sorry, thanks,
			"Tusind tak.\n\n" + body,
		},
		{"regret in other words", thanks + "\n\nUndskyld.\n\n" + body, thanks + "\n\n" + sorry, thanks, thanks + "\n\nUndskyld.\n\n" + body},
		{
			"regret comes back", thanks + "\n\n" + body, thanks, thanks + "\n\n" + sorry,
			thanks + "\n\n" + sorry + "\n\n" + body,
		},
		{"all in other words", body, thanks, thanks + "\n\n" + sorry, body},
		{"another template", thanks + " Ja.\n\n" + sorry, thanks + "\n\n" + sorry, "Goddag.", thanks + " Ja.\n\nGoddag."},
		{"a longer word is no paragraph of the template", thanks + " Og mere.", thanks, sorry, thanks + " Og mere."},
	} {
		t.Run(tc.what, func(t *testing.T) {
			if got := refilled(tc.now, tc.before, tc.after); got != tc.want {
				t.Errorf("%q\ngives %q\nwant  %q", tc.now, got, tc.want)
			}
		})
	}
}
