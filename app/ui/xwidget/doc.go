// Package xwidget has the widgets that Fyne lacks for the work with a hearing:
// fields that save as one types, long texts, dates as Danes write them, charts.
//
// A widget knows nothing of the register. It shows what it is given and raises
// callbacks; the Set functions are silent, so that a screen that shows a new
// state does not hear itself. Callbacks come on Fyne's thread.
package xwidget
