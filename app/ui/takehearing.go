package ui

import (
	"hvidbog/app/casework"
	"hvidbog/app/ui/files"
)

// askTakeHearing asks for a file that a whole hearing was exported to, and fetches it
// into the register.
func (u *UI) askTakeHearing() {
	u.files().ToOpen(files.Question{Title: u.say("ui.menu.takeHearing"), Ext: ".json"}, u.TakeHearing)
}

// TakeHearing fetches the hearing beside the window's thread, for it may have all its
// files with it, and opens it.
func (u *UI) TakeHearing(path string) {
	office := u.office
	u.settled(func() error {
		u.Ports.Background(func() {
			desk, err := fetched(u, office, path)
			u.Ports.Do(func() {
				switch {
				case u.office != office: // another register was opened meanwhile
				case err != nil:
					u.refuse(err)
				default:
					u.letGo()
					u.openDesk(desk)
				}
			})
		})
		return nil
	})
}

func fetched(u *UI, office *casework.Office, path string) (*casework.Desk, error) {
	records, kept, err := u.Ports.ReadHearing(path)
	if err != nil {
		return nil, err
	}
	return office.TakeHearing(records, kept)
}
