package app

// Centre is one of the municipality's centres for social psychiatry, to which
// services belong.
type Centre struct {
	Base
	Name  string `json:"name"`
	Order int    `json:"order"`
}

// Service is a place that citizens come to (tilbud), such as Mamma Mia.
type Service struct {
	Base
	Name     string   `json:"name"`
	Centre   ID       `json:"centre,omitempty"`
	District District `json:"district,omitempty"`
	Address  string   `json:"address,omitempty"`
}

// Scenario is one proposal for the future of a centre or of districts, which the
// responses are linked to and the committee decides on.
type Scenario struct {
	Base
	Name         string        `json:"name"`
	Centre       ID            `json:"centre,omitempty"`
	Districts    []District    `json:"districts,omitempty"`
	Services     []ID          `json:"services,omitempty"`
	Description  string        `json:"description,omitempty"`
	Alternatives []Alternative `json:"alternatives,omitempty"`
	Assessment   string        `json:"assessment,omitempty"` // forvaltningens vurdering
	Order        int           `json:"order"`
}

// Alternative is another way to do what the scenario proposes.
type Alternative struct {
	ID   ID     `json:"id"`
	Name string `json:"name"`
	Text string `json:"text,omitempty"`
}

// Alternative finds one of the scenario's alternatives.
func (s *Scenario) Alternative(id ID) (Alternative, bool) {
	for _, a := range s.Alternatives {
		if a.ID == id {
			return a, true
		}
	}
	return Alternative{}, false
}
