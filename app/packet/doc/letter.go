package doc

// Letter is a letter to one recipient. It begins a page, and its pages are counted
// by themselves: a document of several letters is what is printed in one go.
// Whatever of it is empty leaves no hole.
type Letter struct {
	Head       Letterhead
	Recipient  []string // a line each: name, attention, street, postcode and town
	Date       string   // as it is written, "11. december 2015"
	Marks      []Fact   // "Sagsnr." "2015-0273113", below the date
	Subject    string
	Salutation string   // "Kære Maike"
	Blocks     []Block  // [Paragraph], with [Quote] for what the recipient wrote, and [List]
	Closing    string   // "Venlig hilsen"
	Signature  []string // a line each, name and title, below room for a hand
	Enclosures []string
}

// Letterhead is who a letter is from.
type Letterhead struct {
	Authority string
	Units     []string // a line each, from the largest to the smallest
	Contact   []Fact   // name and value of each way to reach the office; the address has no name
}

func (Letter) block() {}
