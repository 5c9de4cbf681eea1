package app

// Hearing is one public hearing (høring): what a committee sends out, to whom,
// and until when it will listen.
type Hearing struct {
	Base
	Title     string `json:"title"`
	CaseNo    CaseNo `json:"caseNo"`
	Committee string `json:"committee"`
	// Background tells the committee in a few paragraphs what the hearing was about.
	Background string `json:"background,omitempty"`
	Period     Period `json:"period"`
	Deadline   Date   `json:"deadline"` // zero: the period's last day
	// DeadlineHour is until when on the last day a response is in time; "": all day.
	DeadlineHour Hour    `json:"deadlineHour,omitempty"`
	Meeting      Meeting `json:"meeting"`
	// Principles are what the committee has decided that the outcome must serve.
	Principles []string `json:"principles,omitempty"`
	// What the caseworker writes for the packet beside that which the program
	// gathers, a few paragraphs each.
	Summary        string `json:"summary,omitempty"`        // resumé: what came in and what it leads to
	Form           string `json:"form,omitempty"`           // how the hearing was held: announced where, meetings
	Material       string `json:"material,omitempty"`       // what was sent out, a line for each paper
	Changes        string `json:"changes,omitempty"`        // ændringer efter høringen, before the list of those proposed
	Process        string `json:"process,omitempty"`        // den videre proces
	Recommendation string `json:"recommendation,omitempty"` // indstilling: what the committee is asked to decide
	// Letterhead stands on the letters, and Replies says when they are due.
	Letterhead Letterhead `json:"letterhead,omitzero"`
	Replies    ReplyRules `json:"replies,omitzero"`
	// Sheets are what the columns of sheets that were taken in hold.
	Sheets []SheetColumns `json:"sheets,omitempty"`
	// LastNumber, LastDocument, LastPacket and LastLabel are the highest numbers
	// given to a response, to a document of the case, to a packet, and to a private
	// person who speaks. They only grow, so that no number is used twice.
	LastNumber   int `json:"lastNumber"`
	LastDocument int `json:"lastDocument"`
	LastPacket   int `json:"lastPacket,omitempty"`
	LastLabel    int `json:"lastLabel,omitempty"`
}

// Period is the days on which a hearing is open, the first and the last
// included. Either may be unknown.
type Period struct {
	From Date `json:"from"`
	To   Date `json:"to"`
}

// Meeting is the committee meeting that the packet is for.
type Meeting struct {
	Date       Date   `json:"date"`
	AgendaItem string `json:"agendaItem,omitempty"` // dagsordenspunkt, "7"
}

// NextDocument is the number that the case's next document gets.
func (h *Hearing) NextDocument() DocumentNo { return h.CaseNo.Document(h.LastDocument + 1) }

// LastDay is the last day on which a response is in time: the deadline, or
// else the last day of the period; zero when neither is known.
func (h *Hearing) LastDay() Date {
	if !h.Deadline.IsZero() {
		return h.Deadline
	}
	return h.Period.To
}
