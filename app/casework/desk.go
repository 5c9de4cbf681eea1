package casework

import (
	"slices"
	"sync"
	"sync/atomic"

	"hvidbog/app"
)

// Desk is one hearing being worked on. Its methods may be called from any
// goroutine; they take effect one after another.
type Desk struct {
	office  *Office
	hearing app.ID

	writing sync.Mutex // held from reading the file to writing the step
	file    atomic.Pointer[app.CaseFile]

	listening sync.Mutex
	listeners []func(News)
}

// News is what listeners hear after each change. Where several goroutines write
// at once, one piece of news may overtake another; [Desk.File] is always the
// newest.
type News struct {
	File *app.CaseFile
	// Changes is one, or several where steps were undone together; none where the
	// file was read again because somebody else had changed it.
	Changes []app.Change
}

// File is the hearing as it stands now.
func (d *Desk) File() *app.CaseFile { return d.file.Load() }

// Hearing is the id of the hearing on the desk.
func (d *Desk) Hearing() app.ID { return d.hearing }

// Today is the day by the office's clock.
func (d *Desk) Today() app.Date { return app.DateOf(d.office.now()) }

// Who is at the desk, by the name that changes are signed with.
func (d *Desk) Who() string { return d.office.who() }

// Listen has f called after each change, on the goroutine that made it.
func (d *Desk) Listen(f func(News)) {
	d.listening.Lock()
	defer d.listening.Unlock()
	d.listeners = append(d.listeners, f)
}

func (d *Desk) tell(n News) {
	d.listening.Lock()
	listeners := slices.Clone(d.listeners)
	d.listening.Unlock()
	for _, f := range listeners {
		f(n)
	}
}

// step is what a use case has decided to write.
type step struct {
	what      app.Saying
	continues string
	put       []app.Record
	remove    []app.Record
}

// do runs a use case: decide reads the case file and says what to write, or
// refuses. A step that writes nothing is no change.
func (d *Desk) do(decide func(f *app.CaseFile) (step, error)) error {
	news, err := d.write(decide)
	if news.File != nil {
		d.tell(news)
	}
	return err
}

func (d *Desk) write(decide func(f *app.CaseFile) (step, error)) (News, error) {
	d.writing.Lock()
	defer d.writing.Unlock()
	f := d.File()
	s, err := decide(f)
	if err != nil || len(s.put)+len(s.remove) == 0 {
		return News{}, err
	}
	s.put = labelled(f, s.put)
	for _, r := range s.put {
		r.Common().Hearing = d.hearing
	}
	change, err := d.office.store.Commit(app.Draft{
		Hearing:   d.hearing,
		By:        d.office.sign(),
		What:      s.what,
		Continues: s.continues,
		Put:       s.put,
		Delete:    s.remove,
	})
	if err != nil {
		return d.afresh(err), err
	}
	keys := make([]app.Key, len(s.remove))
	for i, r := range s.remove {
		keys[i] = r.Key()
	}
	f = f.With(s.put, keys)
	d.file.Store(f)
	return News{f, []app.Change{change}}, nil
}

// afresh reads the file again where a write was refused because somebody else had
// been there first: what was refused then can be seen, and done once more.
func (d *Desk) afresh(refusal error) News {
	if app.CodeOf(refusal) != app.CodeConflict || d.read() != nil {
		return News{}
	}
	return News{File: d.File()}
}

func (d *Desk) read() error {
	records, err := d.office.store.Load(d.hearing)
	if err != nil {
		return err
	}
	d.file.Store(app.NewCaseFile(records))
	return nil
}
