package ui

import (
	"runtime"
	"strings"

	"hvidbog/app"
	"hvidbog/app/casework"
)

// offerUndo says, of a change that took something away, what it was and how it comes
// back: nothing asks beforehand.
func (f *frame) offerUndo(n casework.News) {
	for _, c := range n.Changes {
		if c.Action == app.Did && takesAway(c.What.ID) {
			f.status.Say(f.u.say("ui.takenAway", "What", c.What.Say(f.u.say), "Keys", ctrl+"Z"))
		}
	}
}

func takesAway(saying string) bool {
	for _, end := range []string{".deleted", ".merged", ".unlinked"} {
		if strings.HasSuffix(saying, end) {
			return true
		}
	}
	return false
}

// ctrl is what the key of the system's own shortcuts is called.
var ctrl = func() string {
	if runtime.GOOS == "darwin" {
		return "Cmd+"
	}
	return "Ctrl+"
}()
