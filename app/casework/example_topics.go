package casework

import "hvidbog/app"

// What the files tell of the topics: what the administration writes about each.

func (t *telling) tellRemarks(remarks []exampleRemark) error {
	for _, r := range remarks {
		text, err := t.files.text(r.Text)
		if err != nil {
			return err
		}
		err = t.then(r.Added, 0, func() error {
			_, err := t.desk.AddRemark(app.Remark{Name: r.Name, Text: text})
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// tellTopic tells of a topic from when it was thought of, as the nth of a
// sitting, until it was decided what it leads to.
func (t *telling) tellTopic(e exampleTopic, nth int) error {
	summary, err := t.files.text(e.Summary)
	if err != nil {
		return err
	}
	remarks, err := t.files.text(e.Remarks)
	if err != nil {
		return err
	}
	var id app.ID
	err = t.then(e.Added, nth, func() error {
		topic, err := t.desk.AddTopic(app.Topic{Title: e.Title})
		if err == nil {
			id = topic.ID
		}
		return err
	})
	if err != nil {
		return err
	}
	err = t.then(e.Summarised, 0, func() error {
		return t.desk.EditTopic(id, "summary", func(to *app.Topic) { to.Summary = summary })
	})
	if err != nil {
		return err
	}
	err = t.then(e.Answered, 0, func() error {
		standard, err := t.standard(e.Standard)
		if err != nil {
			return err
		}
		return t.desk.EditTopic(id, "remarks", func(to *app.Topic) { to.Remarks, to.Standard = remarks, standard })
	})
	if err != nil {
		return err
	}
	return t.then(e.Judged, 0, func() error {
		var scenario app.ID // none for what is changed beside the scenarios
		if e.Scenario != "" {
			var err error
			if scenario, err = t.scenario(e.Scenario); err != nil {
				return err
			}
		}
		return t.desk.EditTopic(id, "verdict", func(to *app.Topic) {
			to.Verdict, to.Reason, to.Change, to.ChangeScenario = e.Verdict, e.Reason, e.Change, scenario
		})
	})
}
