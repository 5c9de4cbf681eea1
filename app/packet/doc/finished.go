package doc

// Bookmark is an entry of a finished file's outline.
type Bookmark struct {
	Title string
	Level int // 1 for the outermost
	Page  int // from 1; 0 where it leads nowhere
}

// Link is a place on a page of a finished file that leads to another page.
type Link struct {
	X, Y, W, H float64 // in millimetres from the page's upper left corner
	Page       int     // where it leads, from 1
}
