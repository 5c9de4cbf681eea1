package session

import (
	"slices"
	"sync"
	"time"
)

// typingPause is how long the keyboard must rest before what was typed is saved.
const typingPause = 500 * time.Millisecond

// Status is how the saving stands.
type Status struct {
	Saving bool      // something is not on disk yet
	Saved  time.Time // when the last was; zero: nothing yet
	Failed error     // what the last was refused for; nil when it was saved
}

// saver brings the edits of one session to disk in the order in which they were
// made, beside the window's thread. An edit of a field waits until the
// typing pauses; a newer edit of the same field takes its place. Nothing overtakes
// an edit that waits.
type saver struct {
	s       *Session
	waiting []*edit // typed, and not handed on yet; window's thread only
	refused refused // typed, and not taken; window's thread only
	stop    func()  // the pause that is being waited for

	mu     sync.Mutex
	queue  []*edit // handed on, the first being saved
	idle   sync.Cond
	status Status
}

// edit is one piece of work for the register.
type edit struct {
	key    string
	save   func() error
	failed func(error) // on the window's thread; nil: the status line says it
	step   bool        // back or forth; refused, it leaves nothing unsaved
	err    error       // how it ended; the saver's lock guards it
}

func newSaver(s *Session) *saver {
	sv := &saver{s: s, refused: make(refused)}
	sv.idle.L = &sv.mu
	return sv
}

// Type saves an edit of the field that key names when the typing pauses. Failed
// is called on the window's thread when the edit is refused, and with nil when
// it is saved.
func (s *Session) Type(key string, save func() error, failed func(error)) {
	sv := s.saver
	delete(sv.refused, key) // the newer typing takes its place
	for _, e := range sv.waiting {
		if e.key == key {
			e.save, e.failed = save, failed
			sv.restart()
			return
		}
	}
	sv.waiting = append(sv.waiting, &edit{key: key, save: save, failed: failed})
	sv.restart()
}

// Act saves at once, after whatever waits.
func (s *Session) Act(save func() error, failed func(error)) {
	sv := s.saver
	sv.handOn()
	sv.add(&edit{save: save, failed: failed})
}

// Pending reports whether an edit of the field that key names is not yet saved,
// so that what stands in the field is newer than the register.
func (s *Session) Pending(key string) bool {
	if s.saver.refused[key] != nil {
		return true
	}
	for _, e := range s.saver.waiting {
		if e.key == key {
			return true
		}
	}
	s.saver.mu.Lock()
	defer s.saver.mu.Unlock()
	for _, e := range s.saver.queue {
		if e.key == key {
			return true
		}
	}
	return false
}

// Settle brings everything that waits to disk, what was refused before tried
// once more, and returns when it is there. The error is of typing that is still
// refused. It is called before a packet is made, and before the end.
func (s *Session) Settle() error {
	sv := s.saver
	edits := sv.unsaved()
	sv.retry(func(*edit) bool { return true })
	sv.handOn()
	sv.mu.Lock()
	defer sv.mu.Unlock()
	for len(sv.queue) > 0 {
		sv.idle.Wait()
	}
	for _, e := range edits {
		if e.key != "" && e.err != nil {
			return e.err
		}
	}
	return nil
}

// unsaved are all edits that are not on disk.
func (sv *saver) unsaved() []*edit {
	sv.mu.Lock()
	edits := slices.Clone(sv.queue)
	sv.mu.Unlock()
	edits = append(edits, sv.waiting...)
	for _, e := range sv.refused {
		edits = append(edits, e)
	}
	return edits
}

func (sv *saver) restart() {
	if sv.stop != nil {
		sv.stop()
	}
	sv.report(func(st *Status) { st.Saving = true })
	sv.stop = sv.s.After(typingPause, sv.handOn)
}

// handOn gives what waits to the register.
func (sv *saver) handOn() {
	if sv.stop != nil {
		sv.stop()
		sv.stop = nil
	}
	edits := sv.waiting
	sv.waiting = nil
	for _, e := range edits {
		sv.add(e)
	}
}

func (sv *saver) add(e *edit) {
	sv.mu.Lock()
	sv.queue = append(sv.queue, e)
	first := len(sv.queue) == 1
	sv.mu.Unlock()
	if first {
		sv.report(func(st *Status) { st.Saving = true })
		sv.s.Background(sv.work)
	}
}

// work saves until nothing is left.
func (sv *saver) work() {
	for {
		sv.mu.Lock()
		e := sv.queue[0]
		sv.mu.Unlock()

		err := e.save()

		sv.mu.Lock()
		e.err = err
		sv.queue = sv.queue[1:]
		more := len(sv.queue) > 0
		if !more {
			sv.idle.Broadcast()
		}
		sv.mu.Unlock()
		sv.s.Do(func() { sv.saved(e, err) })
		if !more {
			return
		}
	}
}

func (sv *saver) saved(e *edit, err error) {
	sv.report(func(st *Status) {
		if err == nil || !e.step {
			st.Failed = err
		}
		if err == nil {
			st.Saved = sv.s.Now()
		}
		sv.mu.Lock()
		st.Saving = len(sv.queue) > 0 || len(sv.waiting) > 0
		sv.mu.Unlock()
	})
	sv.keep(e, err)
	if e.failed != nil {
		e.failed(err)
	}
}

// report tells the window how the saving stands.
func (sv *saver) report(change func(*Status)) {
	change(&sv.status)
	sv.s.report(sv.status)
}
