package packets_test

import (
	"fmt"
	"strconv"
	"testing"

	"fyne.io/fyne/v2"

	"hvidbog/app/packet/doc"
	"hvidbog/app/ui/uitest"
)

// long opens a packet of that many pages, of which every tenth has a bookmark.
func long(t testing.TB, pages int) *uitest.Window {
	t.Helper()
	w := uitest.Given(t, uitest.Scenario("Samling i Utterslev"))
	w.Pages = make([]uitest.Page, pages)
	for i := range w.Pages {
		w.Pages[i].Text = fmt.Sprintf("Side %d om samværstilbud", i+1)
		if i%10 == 9 {
			w.Pages[i].Bookmark = fmt.Sprintf("Emne %d", (i+1)/10)
		}
	}
	w.Go("Pakke")
	return w
}

// reads fails the test unless the pages stand at that one.
func reads(t *testing.T, w *uitest.Window, page int) {
	t.Helper()
	w.LayOut()
	want(t, "the page", w.Read("Sidetal"), strconv.Itoa(page))
}

func TestThePagesAreReadByKeyboard(t *testing.T) {
	w := long(t, 50)
	w.Tap("Lav pakken")
	w.Sees("af 50")
	reads(t, w, 1)
	w.Press(fyne.KeyRight, fyne.KeyRight) // the pages have the keyboard
	reads(t, w, 3)
	w.Press(fyne.KeyLeft)
	reads(t, w, 2)
	w.Press(fyne.KeyEnd)
	reads(t, w, 50)
	w.Press(fyne.KeyHome)
	reads(t, w, 1)
	w.Press(fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyPageDown)
	w.Press(fyne.KeyPageUp, fyne.KeyPageUp, fyne.KeyPageUp)
	reads(t, w, 1)
	w.Fill("Sidetal", "12")
	w.Press(fyne.KeyReturn)
	reads(t, w, 12)
	w.Press(fyne.KeyRight) // and they have it again
	reads(t, w, 13)
	w.Fill("Sidetal", "999")
	w.Press(fyne.KeyReturn)
	reads(t, w, 50)
	w.Fill("Sidetal", "forsiden")
	w.Press(fyne.KeyReturn)
	reads(t, w, 50)
}

func TestZoomAndPagesSideBySide(t *testing.T) {
	w := long(t, 50)
	w.Tap("Lav pakken")
	w.Press(fyne.KeyRight, fyne.KeyRight)
	want(t, "the size", w.Read("Størrelse"), "Hele bredden")
	for _, z := range []string{"Hele siden", "50 %", "300 %", "100 %"} {
		w.Pick("Størrelse", z)
		reads(t, w, 3)
	}
	w.Tap("1 side") // takes the keyboard
	w.Tap("+")
	want(t, "a step up", w.Read("Størrelse"), "125 %")
	w.Tap("−")
	w.Tap("−")
	want(t, "two steps down", w.Read("Størrelse"), "75 %")
	w.Tap("2 sider")
	reads(t, w, 3)
	w.Pick("Størrelse", "Hele siden")
	w.Go("Pakke")
	w.Press(fyne.KeyPageDown)
	reads(t, w, 5)
	w.Ctrl(fyne.KeyPlus)
	if z := w.Read("Størrelse"); z == "Hele siden" {
		t.Errorf("after Ctrl and plus the size is %s", z)
	}
	w.Type("0")
	want(t, "the size", w.Read("Størrelse"), "Hele bredden")
}

func TestBookmarksLeadToTheirPages(t *testing.T) {
	w := long(t, 50)
	w.Tap("Lav pakken")
	w.Ctrl(fyne.KeyF)
	w.Sees("Emne 1", "Emne 5")
	w.Type("emne 4")
	w.SeesNot("Emne 1")
	w.Press(fyne.KeyReturn)
	reads(t, w, 40)
	w.Ctrl(fyne.KeyF)
	w.Press(fyne.KeyEscape) // all again
	w.Press(fyne.KeyDown)   // into the list, to the one after where one reads
	w.Press(fyne.KeyDown)
	reads(t, w, 50)

	w.Ctrl(fyne.KeyF)
	w.Type("side 27 om")
	w.Sees("Side 27 om samværstilbud …")
	w.Tap("Side 27 om samværstilbud …")
	reads(t, w, 27)
}

// A link on a page leads where it says.
func TestALinkOnAPageIsFollowed(t *testing.T) {
	w := long(t, 50)
	w.Pages[0].Links = []doc.Link{{X: 0, Y: 0, W: 210, H: 297, Page: 31}}
	w.Tap("Lav pakken")
	w.Tap("1 side")
	w.TapPage(1)
	reads(t, w, 31)
}

// The pages are paper with a number until they are drawn, and are drawn beside the
// window's thread.
func TestPagesWaitForTheirPictures(t *testing.T) {
	w := long(t, 50)
	w.Tap("Lav pakken")
	want(t, "pictures", w.Pictures() > 0, true)
	w.Hold()
	w.Press(fyne.KeyEnd)
	reads(t, w, 50)
	want(t, "pictures", w.Pictures(), 0)
	w.Sees("50")
	w.Run()
	want(t, "pictures", w.Pictures() > 0, true)
}

// Only what is seen is laid out, however long the packet is.
func TestALongPacketIsNotLaidOutWhole(t *testing.T) {
	w := long(t, 2000)
	w.Tap("Lav pakken")
	for range 50 {
		w.Press(fyne.KeyRight)
	}
	if n := w.Pictures(); n > 6 {
		t.Errorf("%d pages are laid out", n)
	}
}

// A page that is scrolled out at the top takes no taps of what stands there.
func TestPagesThatAreScrolledOutAreOutOfTheWay(t *testing.T) {
	w := long(t, 50)
	w.Tap("Lav pakken")
	for _, key := range []fyne.KeyName{fyne.KeyHome, fyne.KeyPageDown, fyne.KeyEnd} {
		w.Go("Pakke") // the pages have the keyboard
		w.Press(key)
		w.LayOut()
		w.TapSeen("Gem som …")
		w.Sees("Mappe")
		w.CloseSheet()
	}
}
