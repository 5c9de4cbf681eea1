package session

import (
	"strings"

	"hvidbog/app"
)

// refused is the typing that the register did not take, by the field. It stays in
// its field, and is tried again.
type refused map[string]*edit

// keep keeps typing that was refused, and tries what the disk refused before as
// soon as it takes something again.
func (sv *saver) keep(e *edit, err error) {
	if e.key != "" && err != nil {
		sv.refused[e.key] = e
		return
	}
	delete(sv.refused, e.key)
	if err == nil && !e.step {
		sv.retry(func(e *edit) bool { return !ofTheUser(e.err) })
	}
}

// retry hands what was refused to the register once more.
func (sv *saver) retry(which func(*edit) bool) {
	for key, e := range sv.refused {
		if which(e) {
			delete(sv.refused, key)
			sv.add(e)
		}
	}
}

// Leave forgets what was refused of a record because it could not stand, when the
// user has turned to another; what only the disk refused is kept. Key names the
// record, as the edits of its fields do up to the slash.
func (s *Session) Leave(key string) {
	for name, e := range s.saver.refused {
		if strings.HasPrefix(name, key+"/") && ofTheUser(e.err) {
			delete(s.saver.refused, name)
		}
	}
}

// ofTheUser reports whether an edit was refused for what it says, and not for
// what the disk did.
func ofTheUser(err error) bool {
	switch app.CodeOf(err) {
	case "", app.CodeDiskFull, app.CodeRegisterIO, app.CodeRegisterReadOnly, app.CodeRegisterDamaged, app.CodeUnforeseen:
		return false
	}
	return true
}
