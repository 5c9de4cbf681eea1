package preview

import (
	"fmt"
	"slices"
)

// Zoom is how large the pages are shown: fitted to the window, or as a percentage
// of the paper, at which 100 is as large as it lies on the desk.
type Zoom int

// The fitted sizes.
const (
	FitWidth Zoom = 0
	FitPage  Zoom = -1
)

// The bounds of a percentage.
const (
	leastZoom = 50
	mostZoom  = 300
)

// steps are the percentages that one goes through.
var steps = []int{50, 75, 100, 125, 150, 200, 250, 300}

// zooms are all that is offered, in order.
func zooms() []Zoom {
	list := []Zoom{FitWidth, FitPage}
	for _, s := range steps {
		list = append(list, Zoom(s))
	}
	return list
}

// next is the step above or below a percentage as it is shown.
func next(percent float32, up bool) Zoom {
	const near = 0.5 // what is fitted may stand a hair beside a step
	if up {
		for _, s := range steps {
			if float32(s) > percent+near {
				return Zoom(s)
			}
		}
		return mostZoom
	}
	for _, s := range slices.Backward(steps) {
		if float32(s) < percent-near {
			return Zoom(s)
		}
	}
	return leastZoom
}

// key names a zoom in the drop-down.
func (z Zoom) key() string { return fmt.Sprint(int(z)) }
