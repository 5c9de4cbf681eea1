//go:build !windows && !darwin

package files

import "fyne.io/fyne/v2"

// On Linux every desktop has a dialog of its own, and none can be counted on.
const hasNative = false

func native(fyne.Window) func(q Question, save bool, start string) (string, error) { return nil }
