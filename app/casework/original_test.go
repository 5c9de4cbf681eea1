package casework_test

import (
	"strings"
	"testing"

	"hvidbog/app"
	"hvidbog/app/casework"
)

// reading is a letter with a passage marked in it.
func reading(t *testing.T, text, marked string) (*day, *app.Response, *app.Excerpt) {
	t.Helper()
	d := newDay(t)
	r := must[*app.Response](t)(d.Log(app.Response{Text: text, Subject: "Brev"}))
	topic := must[*app.Topic](t)(d.AddTopic(app.Topic{Title: "Ønske om ro"}))
	from := strings.Index(text, marked)
	e := must[*app.Excerpt](t)(d.MarkExcerpt(app.Excerpt{Response: r.ID, From: from, To: from + len(marked), Topic: topic.ID}, nil))
	return d, r, e
}

func (d *day) retype(t *testing.T, id app.ID, text string) {
	t.Helper()
	mustDo(t, d.EditResponse(id, casework.FieldText, func(r *app.Response) { r.Text = text }))
}

func TestAPassageStaysWhereItBelongs(t *testing.T) {
	d, r, e := reading(t, "Kære udvalg. Vi vil have ro. Mvh", "Vi vil have ro.")
	d.retype(t, r.ID, "Kære alle i udvalget. Vi vil have mere ro. Mvh")
	got := d.File().Excerpt(e.ID)
	if got.Lost || got.Text != "Vi vil have mere ro." {
		t.Errorf("the passage is %+v", got)
	}
	if text := d.File().Response(r.ID).Text; text[got.From:got.To] != got.Text {
		t.Errorf("at its place stands %q", text[got.From:got.To])
	}
}

func TestAPassageThatIsGoneSaysSoAndComesBack(t *testing.T) {
	d, r, e := reading(t, "Kære udvalg. Vi vil have ro. Mvh", "Vi vil have ro.")
	d.retype(t, r.ID, "Kære udvalg. Mvh")
	if got := d.File().Excerpt(e.ID); !got.Lost || got.Text != "Vi vil have ro." {
		t.Errorf("the passage is %+v", got)
	}
	d.retype(t, r.ID, "Kære udvalg. Mvh. PS: Vi vil have ro.")
	got := d.File().Excerpt(e.ID)
	if text := d.File().Response(r.ID).Text; got.Lost || text[got.From:got.To] != "Vi vil have ro." {
		t.Errorf("the passage is %+v", got)
	}
}

func TestOneStepBackBringsTextAndPassageBack(t *testing.T) {
	d, r, e := reading(t, "Kære udvalg. Vi vil have ro. Mvh", "Vi vil have ro.")
	d.retype(t, r.ID, "Kære udvalg. Mvh")
	must[app.Change](t)(d.Undo())
	if got := d.File().Excerpt(e.ID); got.Lost || got.From != e.From || d.File().Response(r.ID).Text != r.Text {
		t.Errorf("the passage is %+v", got)
	}
}

func TestTheTextAsReceivedIsKept(t *testing.T) {
	d, r, _ := reading(t, "Vi vil have rro.", "Vi vil have rro.")
	d.retype(t, r.ID, "Vi vil have ro.")
	d.retype(t, r.ID, "Vi vil have ro!")
	if got := d.File().Response(r.ID); got.AsReceived() != "Vi vil have rro." || got.Text != "Vi vil have ro!" {
		t.Errorf("received is %q, worked with %q", got.AsReceived(), got.Text)
	}
	// While nobody has begun to read, the text is still being entered.
	other := must[*app.Response](t)(d.Log(app.Response{Text: "Kære", Subject: "Brev"}))
	d.retype(t, other.ID, "Kære udvalg")
	if got := d.File().Response(other.ID); got.Original != "" || got.AsReceived() != "Kære udvalg" {
		t.Errorf("received is %q", got.AsReceived())
	}
}
