package doc

// Sheet is a page of a paper from elsewhere, bound in as a picture. It has a page
// by itself.
type Sheet struct {
	Image []byte // a PNG or JPEG file
	Alt   string // what the picture is of: "Side 2 af brugerrådets brev"
	Text  string // what is written on it; not seen, but found, read aloud and checked
}
