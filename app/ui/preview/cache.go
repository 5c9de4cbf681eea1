package preview

import (
	"image"
	"slices"
)

// picture is a page in one size.
type picture struct {
	page  int // from 1
	width int // in the screen's own pixels
}

// roomy is how much memory the pictures may take, in bytes: some thirty pages that
// fill half a screen, or eight on a screen of high density.
const roomy = 128 << 20

// cache holds the pictures that were used last.
type cache struct {
	held map[picture]*image.RGBA
	used []picture // the one used last stands last
	size int       // bytes
	most int
}

func newCache(most int) *cache { return &cache{held: make(map[picture]*image.RGBA), most: most} }

// get is a picture; nil where it is not held.
func (c *cache) get(p picture) *image.RGBA {
	img := c.held[p]
	if img != nil {
		c.touch(p)
	}
	return img
}

// any is the page in whatever size was used last, until there is one in the right
// size.
func (c *cache) any(page int) *image.RGBA {
	for _, p := range slices.Backward(c.used) {
		if p.page == page {
			return c.held[p]
		}
	}
	return nil
}

// put holds a picture, and lets go of those used longest ago. The newest stays,
// however large it is.
func (c *cache) put(p picture, img *image.RGBA) {
	if old := c.held[p]; old != nil {
		c.size -= len(old.Pix)
	}
	c.held[p] = img
	c.size += len(img.Pix)
	c.touch(p)
	for c.size > c.most && len(c.used) > 1 {
		oldest := c.used[0]
		c.used = c.used[1:]
		c.size -= len(c.held[oldest].Pix)
		delete(c.held, oldest)
	}
}

func (c *cache) touch(p picture) {
	if i := slices.Index(c.used, p); i >= 0 {
		c.used = slices.Delete(c.used, i, i+1)
	}
	c.used = append(c.used, p)
}
