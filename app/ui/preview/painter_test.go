package preview

import (
	"image"
	"testing"
)

func TestTheOldPageIsSeenUntilTheNewOneIsDrawn(t *testing.T) {
	idle := func(func()) {}
	page := func() *image.RGBA { return image.NewRGBA(image.Rect(0, 0, 1, 1)) }
	old := newPainter(nil, idle, func(int) {})
	was, is := page(), page()
	old.cache.put(picture{1, 100}, was)
	newer := newPainter(nil, idle, func(int) {})
	newer.before = old.pictures()
	if img, _ := newer.picture(picture{1, 100}); img != was {
		t.Error("the old page is not seen")
	}
	if img, _ := newer.picture(picture{2, 100}); img != nil {
		t.Error("a page that there was none of is seen")
	}
	newer.cache.put(picture{1, 100}, is)
	if img, _ := newer.picture(picture{1, 100}); img != is {
		t.Error("the new page is not seen")
	}
}
