package responses

import "hvidbog/app"

// voices is who speaks of what in a version of the hearing: to gather that anew at
// each key would take too long with thousands of responses.
type voices struct {
	file  *app.CaseFile
	heard app.Voices
}

func (v *voices) of(f *app.CaseFile) app.Voices {
	if v.file != f {
		v.file, v.heard = f, app.Hear(f)
	}
	return v.heard
}
