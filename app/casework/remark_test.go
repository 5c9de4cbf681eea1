package casework_test

import (
	"slices"
	"testing"

	"hvidbog/app"
	"hvidbog/app/casework"
)

func (d *day) remark(name string) *app.Remark {
	d.t.Helper()
	return must[*app.Remark](d.t)(d.AddRemark(app.Remark{Name: name, Text: name + " ligger fast."}))
}

func (d *day) uses(remark app.ID) []string {
	var titles []string
	for _, t := range casework.UsesOf(d.File(), remark) {
		titles = append(titles, t.Title)
	}
	return titles
}

func TestARemarkIsUsedInSeveralPlaces(t *testing.T) {
	d := newDay(t)
	frame, law := d.remark(" Rammen "), d.remark("Loven")
	use := func(t *app.Topic) { t.Standard = []app.ID{frame.ID} }
	d.topic("Åbningstid", use)
	transport := d.topic("Transport")
	d.topic("Mad", func(t *app.Topic) { t.Standard = []app.ID{law.ID, frame.ID} })
	if got := d.uses(frame.ID); !slices.Equal(got, []string{"Åbningstid", "Mad"}) {
		t.Errorf("it is used in %q", got)
	}
	mustDo(t, d.EditTopic(transport.ID, "standard", use))
	if !d.File().Topic(transport.ID).Answered() {
		t.Error("a reusable remark is no answer")
	}
	mustDo(t, d.EditRemark(frame.ID, "text", func(r *app.Remark) { r.Text = "Den er vedtaget." }))
	if got := d.File().Remark(frame.ID); got.Name != "Rammen" || got.Text != "Den er vedtaget." {
		t.Errorf("the remark is %+v", got)
	}
	before := spell(d.File())
	mustDo(t, d.DeleteRemark(frame.ID))
	if got := d.File().TopicNamed("Mad").Standard; !slices.Equal(got, []app.ID{law.ID}) || len(d.uses(frame.ID)) != 0 {
		t.Errorf("what is left is %q", got)
	}
	if what := d.newest().What; what.Args["n"] != "3" {
		t.Errorf("it is said as %+v", what)
	}
	d.takenBack(before)
	d.unchanged(func() {
		_, err := d.AddRemark(app.Remark{Name: "loven"})
		d.refuses(app.CodeNameTaken, err)
		_, err = d.AddRemark(app.Remark{Text: "x"})
		d.refuses(app.CodeNameMissing, err)
		d.refuses(app.CodeGone, d.EditRemark(frame.ID, "name", func(*app.Remark) {}))
		d.refuses(app.CodeNameMissing, d.EditRemark(law.ID, "name", func(r *app.Remark) { r.Name = "" }))
		d.refuses(app.CodeGone, d.DeleteRemark(frame.ID))
	})
}

func TestATopicsOwnWordsAreMadeReusable(t *testing.T) {
	d := newDay(t)
	law := d.remark("Loven")
	topic := d.topic("Åbningstid", func(t *app.Topic) { t.Remarks, t.Standard = "Rammen ligger fast.\n", []app.ID{law.ID} })
	before := spell(d.File())
	made := must[*app.Remark](t)(d.MakeReusable(topic.ID, " Rammen "))
	if made.Name != "Rammen" || made.Text != "Rammen ligger fast." {
		t.Errorf("made is %+v", made)
	}
	if got := d.File().Topic(topic.ID); got.Remarks != "" || !slices.Equal(got.Standard, []app.ID{law.ID, made.ID}) {
		t.Errorf("the topic is %+v", got)
	}
	d.takenBack(before)
	d.unchanged(func() {
		_, err := d.MakeReusable(topic.ID, "loven")
		d.refuses(app.CodeNameTaken, err)
		_, err = d.MakeReusable(topic.ID, "")
		d.refuses(app.CodeNameMissing, err)
		_, err = d.MakeReusable("none", "x")
		d.refuses(app.CodeGone, err)
	})
}
